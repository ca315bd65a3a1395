import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import { blockers, findings, fulfilled, judge, occasionOf } from '../../../machines/explain.ts';
import { type RuleId, ruleById, rulesOf } from '../../../machines/rules/index.ts';
import type { Act, Step } from '../../../machines/rules/rule.ts';
import {
  begins,
  deviates,
  examined,
  factsOf,
  given,
  HEADER,
  infusion,
  lab,
  man,
  mri,
  started,
  workup,
} from '../events.ts';

const { sources } = HEADER;
const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const HALF: Act = { type: 'infusion.given', day: 2, dose: 6, steroid: 1000 };

const finding = (id: RuleId, day: string, events: readonly Draft[], step?: Step) =>
  findings(factsOf(...events), day, sources, step).find(({ rule }) => rule === id);

describe('the occasion', () => {
  test('is the course in progress, else the next one', () => {
    const course = (day: string, ...events: readonly Draft[]) =>
      occasionOf(factsOf(...events), day, sources).course;
    expect(course('2026-01-05')).toBe(1);
    expect(course('2026-01-12', begins(1, '2026-01-12'))).toBe(1);
    expect(course('2026-01-17', ...FIRST)).toBe(2);
    expect(course('2027-01-18', begins(2, '2027-01-18'))).toBe(2);
  });

  test('is that of the sources and the day that are asked for', () => {
    const facts = factsOf();
    const asked = (day: string, source: 'h16' | 'eu') => {
      const occasion = occasionOf(facts, day, [source]);
      return [occasion.day, occasion.sources];
    };
    expect(asked('2026-01-05', 'h16')).toEqual(['2026-01-05', ['h16']]);
    expect(asked('2026-01-05', 'eu')).toEqual(['2026-01-05', ['eu']]);
    expect(asked('2026-01-06', 'eu')).toEqual(['2026-01-06', ['eu']]);
  });

  test('names an act only where there is one', () => {
    const facts = factsOf();
    expect(occasionOf(facts, '2026-01-05', sources)).toStrictEqual({
      ...{ facts, day: '2026-01-05', course: 1, sources },
    });
    expect(occasionOf(facts, '2026-01-05', sources, HALF)).toStrictEqual({
      ...{ facts, day: '2026-01-05', course: 1, sources, act: HALF },
    });
  });

  test('a rule that only shows something has no verdict', () => {
    const shown = ruleById('SEL-07');
    expect(shown && judge(shown, occasionOf(factsOf(), '2026-01-05', sources))).toEqual({
      outcome: 'not-applicable',
      values: [],
      needs: [],
    });
  });
});

describe('a finding', () => {
  test('there is one for each rule that judges, and none for the others', () => {
    const found = findings(factsOf(), '2026-01-05', sources, undefined).map(({ rule }) => rule);
    expect(found).toEqual(
      rulesOf(sources)
        .filter((rule) => rule.judge !== undefined)
        .map(({ id }) => id),
    );
    expect(found).not.toContain('SEL-07');
    expect(found).toContain('MON-20');
  });

  test('carries rule, kind, source and whether it blocks the step', () => {
    expect(finding('SEL-33', '2026-01-05', [man()], 'course.started')).toStrictEqual({
      ...{ rule: 'SEL-33', kind: 'gate', source: 'h16', outcome: 'unknown', blocks: true },
      ...{ values: [], needs: [{ event: 'lab.reported', of: 'platelets' }] },
    });
  });

  test.each([
    // What is unknown holds back a start, not a choice; what is known and wrong holds back both.
    ['course.started', [], true],
    ['treatment.chosen', [], false],
    ['infusion.given', [], false],
    ['course.completed', [], false],
    ['course.started', [lab('platelets', 140, '2026-01-04')], true],
    ['treatment.chosen', [lab('platelets', 140, '2026-01-04')], true],
    ['infusion.given', [lab('platelets', 140, '2026-01-04')], true],
    ['course.completed', [lab('platelets', 140, '2026-01-04')], false],
    ['course.started', [lab('platelets', 150, '2026-01-04')], false],
    [undefined, [lab('platelets', 140, '2026-01-04')], false],
  ] as const)('platelets before %s', (step, events, blocks) => {
    expect(finding('SEL-33', '2026-01-05', [man(), ...events], step)?.blocks).toBe(blocks);
    if (step === undefined) return;
    expect(blockers(factsOf(man(), ...events), '2026-01-05', sources, step).includes('SEL-33')).toBe(blocks);
  });

  test('says which deviation overrides it, while it is open', () => {
    const late = mri('2025-09-01');
    const why = deviates('PRE-11', '2026-01-04');
    const open = finding('PRE-11', '2026-01-05', [late, why], 'course.started');
    expect([open?.outcome, open?.blocks, open?.deviation?.event]).toEqual(['overridden', false, 'e2']);
    const unknown = finding('PRE-11', '2026-01-05', [why], 'course.started');
    expect([unknown?.outcome, unknown?.deviation?.event]).toEqual(['overridden', 'e1']);
    const fine = finding('PRE-11', '2026-01-05', [mri('2026-01-02'), why], 'course.started');
    expect(fine).toMatchObject({ outcome: 'met', blocks: false });
    expect(Object.keys(fine ?? {})).not.toContain('deviation');
    expect(finding('PRE-11', '2026-01-03', [late, why], 'course.started')?.outcome).toBe('unmet');
    expect(finding('PRE-10', '2026-01-05', [why], 'course.started')?.outcome).toBe('unknown');
  });

  test('that blocks nothing is not overridden: there is nothing to override', () => {
    const events = [started('azathioprine', '2024-01-01'), deviates('SWI-61', '2026-01-04')];
    expect(finding('SWI-61', '2026-01-05', events, 'course.started')?.outcome).toBe('unmet');
    const unlimited = [...FIRST, lab('creatinine', 70, '2026-02-16'), deviates('MON-20', '2026-02-17')];
    expect(finding('MON-20', '2026-02-18', unlimited, 'course.started')?.outcome).toBe('unknown');
  });
});

describe('a reason', () => {
  const stop = (step: Step, day: string, events: readonly Draft[], act?: Act) =>
    blockers(factsOf(...events), day, sources, step, act);
  const given1 = infusion(1, 1, '2026-01-12');

  test('to begin is no reason for a smaller dose: the conduct of a course wants its own', () => {
    const before = [man(), deviates('INF-01', '2026-01-10'), begins(1, '2026-01-12'), given1];
    expect(stop('infusion.given', '2026-01-13', before, HALF)).toEqual(['INF-01']);
    const after = [man(), begins(1, '2026-01-12'), given1, deviates('INF-01', '2026-01-12')];
    expect(stop('infusion.given', '2026-01-13', after, HALF)).toEqual([]);
  });

  test('to begin the second course early is none for a smaller dose in it', () => {
    const early = [man(), ...FIRST, deviates('INF-02', '2026-12-01'), begins(2, '2026-12-02')];
    const running = [...early, infusion(2, 1, '2026-12-02')];
    expect(stop('infusion.given', '2026-12-03', running, HALF)).toEqual(['INF-02']);
    expect(
      stop('infusion.given', '2026-12-03', [...running, deviates('INF-02', '2026-12-03')], HALF),
    ).toEqual([]);
  });

  test('nor is one to retreat at all for a smaller dose in the third', () => {
    const before = [man(), ...FIRST, ...given(2, '2027-01-18', '2027-01-19', '2027-01-20')];
    const running = [begins(3, '2028-02-07'), infusion(3, 1, '2028-02-07')];
    const early = [...before, deviates('RET-06', '2028-02-01'), ...running];
    expect(stop('infusion.given', '2028-02-08', early, HALF)).toEqual(['RET-06']);
    const since = [...before, ...running, deviates('RET-06', '2028-02-08')];
    expect(stop('infusion.given', '2028-02-08', since, HALF)).toEqual([]);
  });

  test('to begin in spite of few platelets holds on for the infusions of that course', () => {
    const few = [man(), lab('platelets', 140, '2026-01-04'), deviates('SEL-33', '2026-01-05')];
    expect(stop('course.started', '2026-01-12', few)).not.toContain('SEL-33');
    expect(stop('infusion.given', '2026-01-12', [...few, begins(1, '2026-01-12')])).toEqual([]);
    expect(stop('course.started', '2027-01-18', [...few, ...FIRST])).toContain('SEL-33');
  });

  test('for the next infusion nothing is presumed but the whole dose with its steroid', () => {
    expect(stop('infusion.given', '2026-01-13', [man(), begins(1, '2026-01-12'), given1])).toEqual([]);
    const [occasion] = [[man(), begins(1, '2026-01-12'), given1]];
    expect(stop('course.completed', '2026-01-13', occasion ?? [])).toEqual(['INF-01']);
    expect(finding('INF-01', '2026-01-13', occasion ?? [], 'infusion.given')?.outcome).toBe('met');
    expect(finding('INF-01', '2026-01-13', occasion ?? [], 'course.completed')?.outcome).toBe('unmet');
  });
});

describe('whether rules are fulfilled', () => {
  const fine = (events: readonly Draft[], ...ids: readonly RuleId[]) =>
    fulfilled(factsOf(...events), '2026-01-05', sources, ids);

  test('met, not applicable or overridden is fulfilled; unknown and unmet are not', () => {
    expect(fine([examined('2026-01-02')], 'PRE-01')).toBe(true);
    expect(fine([man()], 'PRE-14')).toBe(true);
    expect(fine([], 'PRE-01')).toBe(false);
    expect(fine([mri('2025-09-01')], 'PRE-11')).toBe(false);
    expect(fine([mri('2025-09-01'), deviates('PRE-11', '2026-01-04')], 'PRE-11')).toBe(true);
    expect(fine([examined('2026-01-02')], 'PRE-01', 'PRE-11')).toBe(false);
    expect(fine([], 'SEL-07')).toBe(true);
    // Of a source that is not in force.
    expect(fine([], 'EU-20')).toBe(true);
    expect(fulfilled(factsOf(), '2026-01-05', ['eu'], ['EU-20'])).toBe(false);
    expect(fine([man(), ...workup('2026-01-02', 'man')], 'PRE-01', 'PRE-10', 'PRE-11')).toBe(true);
  });
});
