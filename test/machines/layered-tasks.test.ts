import { describe, expect, test } from 'vitest';
import type { Draft } from '../../machines/events.ts';
import type { Stage } from '../../machines/stage.ts';
import { tasks } from '../../machines/tasks/index.ts';
import type { TaskKind } from '../../machines/tasks/task.ts';
import type { Source } from '../../machines/vocabulary.ts';
import {
  begins,
  chosen,
  factsOf,
  given,
  happened,
  infusion,
  interrupted,
  lab,
  mri,
  stopsTaking,
  takes,
  woman,
} from './events.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const SECOND = given(2, '2027-01-18', '2027-01-19', '2027-01-20');
const RUNNING = [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13')];
const ALL = ['h16', 'eu', 'us'] as const;

const duties = (stage: Stage, day: string, sources: readonly Source[], events: readonly Draft[]) =>
  tasks({ facts: factsOf(...events), day, stage, sources });

/** The one task of a kind, as `due rule status`. */
const one = (
  kind: TaskKind,
  sources: readonly Source[],
  day: string,
  events: readonly Draft[],
  stage: Stage = 'interval',
) =>
  duties(stage, day, sources, events)
    .filter((task) => task.kind === kind)
    .map(({ due, rule, status }) => `${due} ${rule} ${status}`)
    .join();

describe('herpes prophylaxis ends', () => {
  const ends = (sources: readonly Source[], ...events: readonly Draft[]) =>
    one('after.aciclovir-end', sources, '2026-02-01', events);

  test('by the latest of the sources in force', () => {
    expect(ends(['h16'], ...FIRST)).toBe('2026-02-09 AFT-01 upcoming');
    expect(ends(['eu'], ...FIRST)).toBe('2026-02-16 EU-27 upcoming');
    expect(ends(['us'], ...FIRST)).toBe('2026-03-16 US-13 upcoming');
    expect(ends(['h16', 'eu'], ...FIRST)).toBe('2026-02-16 EU-27 upcoming');
    expect(ends(['h16', 'us'], ...FIRST)).toBe('2026-03-16 US-13 upcoming');
    expect(ends(['eu', 'us'], ...FIRST)).toBe('2026-03-16 US-13 upcoming');
    expect(ends(ALL, ...FIRST)).toBe('2026-03-16 US-13 upcoming');
  });

  test('on the last of a short month', () => {
    const january = given(1, '2026-01-27', '2026-01-28', '2026-01-29', '2026-01-30', '2026-01-31');
    expect(ends(['h16'], ...january)).toBe('2026-02-24 AFT-01 upcoming');
    expect(ends(['h16', 'eu'], ...january)).toBe('2026-02-28 EU-27 upcoming');
    expect(ends(ALL, ...january)).toBe('2026-03-31 US-13 upcoming');
    const leap = given(1, '2028-01-27', '2028-01-28', '2028-01-29', '2028-01-30', '2028-01-31');
    expect(ends(['h16', 'eu'], ...leap)).toBe('2028-02-29 EU-27 upcoming');
    expect(ends(ALL, ...leap)).toBe('2028-03-31 US-13 upcoming');
    const december = given(1, '2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31');
    expect(ends(['h16', 'eu'], ...december)).toBe('2027-01-31 EU-27 upcoming');
    expect(ends(ALL, ...december)).toBe('2027-02-28 US-13 upcoming');
  });

  test('after the last infusion planned, while the course is under way', () => {
    expect(one('after.aciclovir-end', ['h16', 'eu'], '2026-01-13', RUNNING, 'course')).toBe(
      '2026-02-16 EU-27 upcoming',
    );
    expect(one('after.aciclovir-end', ['h16'], '2026-01-13', RUNNING, 'course')).toBe(
      '2026-02-09 AFT-01 upcoming',
    );
  });

  const cd4 = (value: number, on: string) => lab('cd4', value, on);
  const later = (...events: readonly Draft[]) =>
    one('after.aciclovir-end', ALL, '2026-07-01', [...FIRST, takes('aciclovir', '2026-01-12'), ...events]);

  test('under the US label when CD4+ cells have recovered, whichever is later', () => {
    expect(later(cd4(199, '2026-05-04'))).toBe('2026-03-16 US-13 due');
    expect(later(cd4(199, '2026-05-04'), cd4(200, '2026-06-01'))).toBe('2026-06-01 US-13 due');
    expect(later(cd4(200, '2026-02-02'))).toBe('2026-03-16 US-13 due');
    expect(later(cd4(200, '2026-06-01'), cd4(150, '2026-06-15'))).toBe('2026-06-01 US-13 due');
    // In the paper's unit, and a count that the last infusion came after.
    expect(later(lab('cd4', 0.2, '2026-06-01', { unit: '10*9/L' }))).toBe('2026-06-01 US-13 due');
    expect(later(cd4(800, '2026-01-16'))).toBe('2026-03-16 US-13 due');
  });

  test('and is not done before', () => {
    const stopped = (on: string) => stopsTaking('aciclovir', on);
    expect(later(stopped('2026-03-16'))).toBe('2026-03-16 US-13 due');
    expect(later(cd4(199, '2026-03-10'), stopped('2026-03-16'))).toBe('2026-03-16 US-13 due');
    expect(later(cd4(200, '2026-03-10'), stopped('2026-03-16'))).toBe('2026-03-16 US-13 done');
    expect(later(cd4(200, '2026-03-10'), stopped('2026-03-15'))).toBe('2026-03-16 US-13 due');
    expect(later(cd4(200, '2026-06-01'), stopped('2026-05-31'))).toBe('2026-06-01 US-13 due');
    expect(later(cd4(200, '2026-06-01'), stopped('2026-06-01'))).toBe('2026-06-01 US-13 done');
  });
});

describe('precautions against Listeria', () => {
  const diet = (sources: readonly Source[], day: string) =>
    duties('interval', day, sources, FIRST)
      .filter(({ kind }) => kind === 'after.diet')
      .map(({ due, latest, rule, status }) => `${due}/${latest ?? ''} ${rule} ${status}`)
      .join();

  test('have a first and a last day under the EU label alone', () => {
    expect(diet(['h16'], '2026-02-16')).toBe('2026-01-12/ AFT-04 lasting');
    expect(diet(['h16', 'us'], '2026-02-16')).toBe('2026-01-12/ AFT-04 lasting');
    expect(diet(['us'], '2026-02-16')).toBe('2026-01-12/ US-19 lasting');
    expect(diet(['h16', 'eu'], '2026-02-16')).toBe('2025-12-29/2026-02-16 EU-28 lasting');
    expect(diet(['h16', 'eu'], '2026-02-17')).toBe('2025-12-29/2026-02-16 EU-28 done');
    expect(diet(['eu'], '2026-02-16')).toBe('2025-12-29/2026-02-16 EU-28 lasting');
  });
});

test('liver tests are monthly under the EU label', () => {
  const liver = (sources: readonly Source[]) =>
    duties('interval', '2026-03-20', sources, [...FIRST, lab('alt', 24, '2026-02-16')])
      .filter(({ kind }) => kind === 'lab.liver')
      .map(({ due, rule, status }) => `${due} ${rule} ${status}`);
  expect(liver(['h16'])).toEqual([]);
  expect(liver(['us'])).toEqual([]);
  expect(liver(['h16', 'us'])).toEqual([]);
  for (const sources of [['eu'], ['h16', 'eu'], ALL] as const) {
    const months = liver(sources);
    expect([months.length, ...months.slice(0, 3), months.at(-1)]).toEqual([
      48,
      '2026-02-16 EU-30 done',
      '2026-03-16 EU-30 overdue',
      '2026-04-16 EU-30 upcoming',
      '2030-01-16 EU-30 upcoming',
    ]);
  }
});

test('TSH is monthly in pregnancy by the paper, and stays three-monthly where it is not in force', () => {
  const dues = (sources: readonly Source[]) =>
    duties('interval', '2026-12-01', sources, [
      woman(),
      ...FIRST,
      happened('pregnancy.began', '2026-06-01'),
      happened('pregnancy.ended', '2026-08-20'),
    ])
      .filter(({ kind, due }) => kind === 'lab.tsh' && due < '2026-12-01')
      .map(({ due, rule }) => `${due} ${rule}`);
  expect(dues(['eu'])).toEqual(['2026-04-16 EU-30', '2026-07-16 EU-30', '2026-10-16 EU-30']);
  expect(dues(['h16', 'eu'])).toEqual([
    '2026-04-16 MON-04',
    '2026-06-16 PRG-03',
    '2026-07-16 MON-04',
    '2026-08-16 PRG-03',
    '2026-10-16 MON-04',
  ]);
});

/** Each kind with the rule that carries it, once. */
const carriers = (stage: Stage, day: string, sources: readonly Source[], events: readonly Draft[]) =>
  Object.fromEntries(duties(stage, day, sources, events).map(({ kind, rule }) => [kind, rule]));

describe('the rule that carries a duty', () => {
  const aftercare = (...sources: readonly Source[]) =>
    carriers('interval', '2026-03-01', sources, [woman(), ...FIRST]);

  test('after a course', () => {
    const paper = {
      'after.antihistamine-end': 'AFT-02',
      'after.check-up': 'AFT-03',
      'after.infection-vigilance': 'AFT-05',
      'after.influenza-vaccine': 'AFT-06',
      'after.contraception-end': 'AFT-07',
      'after.aciclovir-start': 'AFT-01',
      'lab.cbc': 'MON-01',
      'lab.creatinine': 'MON-02',
      'lab.urinalysis': 'MON-03',
      'lab.tsh': 'MON-04',
      'screening.hpv': 'MON-05',
      'mri.yearly': 'MON-06',
    };
    const label = {
      'lab.platelets-infusion': 'EU-25',
      'lab.liver': 'EU-30',
      'course.batch': 'EU-44',
      'after.aciclovir-end': 'EU-27',
      'after.diet': 'EU-28',
      'after.no-live-vaccine': 'EU-41',
      'after.vigilance': 'EU-31',
    };
    expect(aftercare('h16')).toEqual({ ...paper, 'after.aciclovir-end': 'AFT-01', 'after.diet': 'AFT-04' });
    expect(aftercare('h16', 'eu')).toEqual({ ...paper, ...label });
    expect(aftercare('eu')).toEqual({
      ...label,
      'after.aciclovir-start': 'EU-27',
      'after.contraception-end': 'EU-42',
      'lab.cbc': 'EU-30',
      'lab.creatinine': 'EU-30',
      'lab.urinalysis': 'EU-30',
      'lab.tsh': 'EU-30',
    });
    expect(aftercare('us')).toEqual({
      'after.aciclovir-start': 'US-13',
      'after.aciclovir-end': 'US-13',
      'after.diet': 'US-19',
      'lab.cbc': 'US-11',
      'lab.creatinine': 'US-11',
      'lab.urinalysis': 'US-11',
      'lab.tsh': 'US-11',
      'lab.liver-periodic': 'US-11',
      'screening.skin': 'US-11',
      'rems.status-form': 'US-10',
    });
  });

  test('within a course', () => {
    const within = (...sources: readonly Source[]) => {
      const found = carriers('course', '2026-01-13', sources, RUNNING);
      return Object.fromEntries(
        Object.entries(found).filter(([kind]) => kind.startsWith('course.') && kind !== 'course.batch'),
      );
    };
    const paper = {
      'course.premedication-evening': 'INF-04',
      'course.infusion': 'INF-01',
      'course.steroid': 'INF-06',
      'course.dilution': 'INF-08',
      'course.flush': 'INF-09',
      'course.vitals': 'INF-10',
      'course.observation': 'INF-11',
    };
    expect(within('h16')).toEqual(paper);
    expect(within('h16', 'eu', 'us')).toEqual(paper);
    expect(within('eu')).toEqual({
      'course.infusion': 'EU-43',
      'course.vitals': 'EU-23',
      'course.observation': 'EU-26',
    });
    expect(within('us')).toEqual({
      'course.infusion': 'US-14',
      'course.steroid': 'US-14',
      'course.observation': 'US-14',
    });
  });

  test('is never one of a source that is not in force', () => {
    const cases: readonly (readonly [Stage, string, readonly Draft[]])[] = [
      ['preparation', '2026-01-05', [woman(), chosen('2025-12-01'), mri('2025-12-01')]],
      ['course', '2026-01-13', [woman(), ...RUNNING]],
      ['course', '2026-02-13', [woman(), ...RUNNING, interrupted(1, '2026-01-14')]],
      [
        'interval',
        '2026-06-01',
        [woman(), chosen('2025-12-01'), ...FIRST, lab('platelets', 90, '2026-05-30')],
      ],
      ['monitoring', '2027-06-01', [woman(), ...FIRST, ...SECOND]],
    ];
    const layers = (...sources: readonly Source[]) =>
      new Set(
        cases.flatMap(([stage, day, events]) =>
          duties(stage, day, sources, events).map(({ rule }) => rule.slice(0, 2)),
        ),
      );
    expect([...layers('eu')]).toEqual(['EU']);
    expect([...layers('us')]).toEqual(['US']);
    expect(layers('h16').has('EU') || layers('h16').has('US')).toBe(false);
  });
});
