import { beforeAll, describe, expect, test, vi } from 'vitest';
import { addMonths } from '../../machines/date.ts';
import { lastInfusion } from '../../machines/known.ts';
import { isOpen } from '../../machines/tasks/task.ts';
import { DOCUMENTS, type Source } from '../../machines/vocabulary.ts';
import { infusionPlan } from '../../src/documents/infusion-sheets/days.ts';
import { clock } from '../../src/documents/infusion-sheets/protocol.ts';
import { infusionSheets } from '../../src/documents/infusion-sheets.ts';
import { type PaperKind, paperOf } from '../../src/documents/make.ts';
import { actionRules, URGENCY_OF } from '../../src/documents/monitoring-letter/actions.ts';
import { obstacle } from '../../src/documents/obstacle.ts';
import { loadPaperWords, type PaperWords } from '../../src/locales/index.ts';
import { PAPER_RULES } from '../../src/locales/shapes.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { caseOn, caseUnder, rowsOf, textOfDocument } from './content.ts';

vi.setConfig({ testTimeout: 30_000 });

let en: PaperWords;
beforeAll(async () => {
  en = await loadPaperWords('en');
});

const options = { paper: 'a4', large: false } as const;
const rowsUnder = async (kind: PaperKind, id: string, sources: readonly Source[], today?: string) =>
  rowsOf(paperOf(kind, await caseUnder(id, sources, today), en, 'en', options));
const textUnder = async (kind: PaperKind, id: string, sources: readonly Source[], today?: string) =>
  textOfDocument(paperOf(kind, await caseUnder(id, sources, today), en, 'en', options));

describe('the letter to the practice', () => {
  test('names each test with interval, next day and last day as the schedule has them', async () => {
    for (const { id } of SCENARIOS) {
      const seen = await caseOn(id);
      if (obstacle('monitoring-letter', seen) !== undefined) continue;
      const rows = rowsOf(paperOf('monitoring-letter', seen, en, 'en', options));
      for (const kind of ['lab.cbc', 'lab.creatinine', 'lab.urinalysis', 'lab.tsh', 'mri.yearly'] as const) {
        const all = seen.tasks.filter((task) => task.kind === kind);
        const next = all.find(isOpen);
        if (next === undefined) continue;
        const row = rows.find(([name]) => name?.startsWith(en.task[kind].name));
        expect(row?.[2], `${id} ${kind}`).toContain(en.format.date(next.due));
        expect(row?.[3], `${id} ${kind}`).toBe(en.format.date(all.at(-1)?.due ?? ''));
        expect(row?.[4]?.replaceAll('\u2011', '-'), `${id} ${kind}`).toBe(next.rule);
      }
    }
  });

  test('until 48 months after the last infusion', async () => {
    const seen = await caseOn('natalizumab-high-risk');
    const last = lastInfusion(seen.facts, seen.today) ?? '';
    expect(last).toBe('2025-03-19');
    expect(await textUnder('monitoring-letter', 'natalizumab-high-risk', ['h16'])).toContain(
      `until at least ${en.format.date(addMonths(last, 48))}: 48 months after the last infusion`,
    );
  });

  test('thresholds with the own initial value: 70 % of platelets, 130 % of creatinine', async () => {
    const text = await textUnder('monitoring-letter', 'natalizumab-high-risk', ['h16', 'eu']);
    expect(text).toContain('Platelets below 100 ×10⁹/L');
    expect(text).toContain('150 ×10⁹/L if none is given');
    // 255 × 0.7 and 60 × 1.3.
    expect(text).toContain('Initial value 255 ×10⁹/L (26 Feb 2024): act at 178.5 ×10⁹/L or less.');
    expect(text).toContain('Initial value 60 μmol/L (26 Feb 2024): act above 78 μmol/L.');
  });

  test('two missed tests: a request of the centre, said to be no rule', async () => {
    const text = await textUnder('monitoring-letter', 'azathioprine', ['h16']);
    expect(text).toContain('Two tests in a row: please call the MS centre.');
    expect(text).toContain('No source names a number of missed tests');
  });

  test('what the EU and the US label add stands only where they are in force', async () => {
    const [paper, european, american] = await Promise.all(
      ([['h16'], ['h16', 'eu'], ['h16', 'us']] as const).map((sources) =>
        rowsUnder('monitoring-letter', 'fingolimod', sources),
      ),
    );
    const rules = (rows: readonly (readonly string[])[] | undefined) =>
      rows?.map((row) => row.at(-1)?.replace('*', '')) ?? [];
    for (const rule of ['EU-30', 'EU-32', 'EU-33']) {
      expect(rules(paper)).not.toContain(rule);
      expect(rules(european)).toContain(rule);
    }
    for (const rule of ['US-12', 'US-16', 'US-17']) {
      expect(rules(paper)).not.toContain(rule);
      expect(rules(american)).toContain(rule);
    }
    expect(rules(european).some((rule) => rule?.startsWith('US-'))).toBe(false);
  });

  test('the paper alone is said to be superseded', async () => {
    for (const kind of ['monitoring-letter', 'alert-card', 'sources-appendix'] as const) {
      expect(await textUnder(kind, 'azathioprine', ['h16'])).toMatch(/[Ss]uperseded by the current labels/);
      expect(await textUnder(kind, 'azathioprine', ['h16', 'eu'])).not.toMatch(
        /superseded by the current labels/i,
      );
    }
  });

  test('a finding is as urgent as the alert that its rule raises', async () => {
    const order = { emergency: 0, today: 1, urgent: 2 } as const;
    const named = {
      emergency: 'emergency',
      'same-day': 'today',
      urgent: 'urgent',
      routine: 'urgent',
    } as const;
    let met = 0;
    const days = ['2026-05-13', '2026-05-27', '2026-06-10', '2026-07-08'];
    for (const today of days) {
      for (const sources of [['h16'], ['h16', 'eu', 'us']] as const) {
        const { alerts } = await caseUnder('thrombocytopenia', sources, today);
        for (const { rule, urgency } of alerts) {
          const known = PAPER_RULES.find((each) => each === rule);
          if (known === undefined) continue;
          met += 1;
          expect(order[URGENCY_OF[known]], rule).toBeLessThanOrEqual(order[named[urgency]]);
        }
      }
    }
    expect(met).toBeGreaterThan(0);
  });

  test('open alerts stand on top with what to do', async () => {
    const text = await textUnder('monitoring-letter', 'thrombocytopenia', ['h16'], '2026-05-27');
    expect(text).toContain(`Today: ${en.rules['MON-11'].title}.`);
    expect(text).toContain(en.action['MON-11']);
    expect(text).toMatch(/Platelet count \| every week|Platelet count.*\| every week/);
  });
});

describe('the sheets of the infusion days', () => {
  test('every dose, day and date of the running course is that of the schedule', async () => {
    const seen = await caseOn('interrupted-course', '2026-11-03');
    expect(seen.stage).toBe('course');
    const rows = rowsOf(paperOf('infusion-sheets', seen, en, 'en', options));
    const dates = seen.tasks.filter(({ kind }) => kind === 'course.infusion').map(({ due }) => due);
    const steroids = seen.tasks.filter(({ kind }) => kind === 'course.steroid').map(({ due }) => due);
    expect(dates).toHaveLength(5);
    dates.forEach((due, at) => {
      const row = rows.find(([day]) => day === `Day ${at + 1} of 5`);
      expect(row?.[1]).toBe(en.format.dateLong(due));
      expect(row?.[2]).toMatch(/^12 mg/);
      expect(row?.[3]).toBe(steroids.includes(due) ? '1000 mg' : '–');
    });
  });

  test('clock times follow from the start: 60 min before, 4 h, 30 min, 2 h', async () => {
    const seen = await caseOn('natalizumab-low-risk');
    const rows = rowsOf(infusionSheets(seen, en, { paper: 'a4', language: 'en', start: '09:30' }));
    const at = (what: string) => rows.find(([, said]) => said?.startsWith(what))?.[0];
    expect(at('Methylprednisolone 1000 mg')).toBe('08:30');
    expect(at('Paracetamol 1 g')).toBe('08:30–09:00');
    expect(at('Alemtuzumab 12 mg')).toBe('09:30–13:30');
    expect(at('Flush the line')).toBe('13:30–14:00');
    expect(at('Observation until at least 2 h')).toBe('13:30–15:30');
    const grid = rows.map(([time]) => time).filter((time) => /^\d\d:\d\d$/.test(time ?? ''));
    expect(grid).toContain('10:00');
    expect(grid).toContain('15:30');
    expect([clock('23:30', 60), clock('00:30', -60)]).toEqual(['00:30', '23:30']);
  });

  test('platelets on days 3 and 5 of the first course and day 3 of a later one, under the EU label alone', async () => {
    const counted = async (id: string, sources: readonly Source[]) => {
      const plan = infusionPlan(await caseUnder(id, sources));
      return typeof plan === 'string' ? plan : plan.days.filter((day) => day.platelets).map(({ day }) => day);
    };
    expect(await counted('natalizumab-low-risk', ['h16', 'eu'])).toEqual([3, 5]);
    expect(await counted('dimethyl-fumarate', ['h16', 'eu'])).toEqual([3]);
    expect(await counted('natalizumab-low-risk', ['h16'])).toEqual([]);
    expect(await counted('natalizumab-low-risk', ['h16', 'us'])).toEqual([]);
  });

  test('a course that has not begun starts on a Monday, never before it can', async () => {
    for (const { id } of SCENARIOS) {
      const seen = await caseOn(id);
      const plan = infusionPlan(seen);
      if (typeof plan === 'string' || plan.ahead === undefined) continue;
      expect(plan.ahead.first >= (seen.earliestStart?.on ?? ''), id).toBe(true);
      expect(new Date(`${plan.ahead.first}T12:00:00Z`).getUTCDay(), id).toBe(1);
      expect(plan.days[0]?.on).toBe(plan.ahead.first);
    }
    const waiting = await caseOn('dimethyl-fumarate');
    expect(infusionPlan(waiting, '2026-12-11')).toBe('too-early');
    expect(infusionPlan(waiting, '2026-12-12')).toMatchObject({ ahead: { first: '2026-12-12' } });
  });

  test('what still stands in the way is on the first page', async () => {
    const seen = await caseUnder('natalizumab-low-risk', ['h16', 'eu']);
    const text = textOfDocument(paperOf('infusion-sheets', seen, en, 'en', options));
    expect(seen.blocked.length).toBeGreaterThan(0);
    for (const rule of seen.blocked) expect(text).toContain(`${en.rules[rule].title} ${rule}`);
  });

  test('after an interruption the remaining days have no date and methylprednisolone each', async () => {
    const rows = await rowsUnder('infusion-sheets', 'interrupted-course', ['h16', 'eu']);
    expect(rows).toContainEqual(['Day 4 of 5', 'date not set', '12 mg', '1000 mg', '–']);
    expect(rows).toContainEqual(['Day 5 of 5', 'date not set', '12 mg', '1000 mg', 'after the infusion']);
  });

  test('a label alone brings none of the figures of the paper', async () => {
    const text = await textUnder('infusion-sheets', 'interrupted-course', ['us']);
    for (const word of ['Dimetindene', 'Paracetamol', '100 mL', 'every 30 min', 'cetirizine'])
      expect(text).not.toContain(word);
    expect(text).toContain('Methylprednisolone');
    expect(text).toContain('The sources in force name no drugs against a reaction');
  });
});

test('the alert card has the dates of the case and what the sources in force warn of', async () => {
  const text = await textUnder('alert-card', 'natalizumab-high-risk', ['h16', 'eu']);
  for (const said of [
    'Course 2: 3 infusions (17 Mar 2025 – 19 Mar 2025)',
    'Last infusion: 19 Mar 2025',
    'Monthly tests at least until: 19 Mar 2029',
    'Platelets below 100 ×10⁹/L',
    'No live vaccines.',
    'It does not replace the patient alert card of the manufacturer.',
  ]) {
    expect(text).toContain(said);
  }
  expect(await textUnder('alert-card', 'natalizumab-high-risk', ['h16'])).not.toContain('HLH');
});

test('the appendix holds every rule of the sources in force, and only those', async () => {
  const text = await textUnder('sources-appendix', 'naive', ['h16', 'eu']);
  for (const [id, { title }] of Object.entries(en.rules)) {
    const there = text.includes(`${id} ${title}.`);
    expect(there, id).toBe(!id.startsWith('US-'));
  }
});

test('a document that makes no sense says why', async () => {
  const naive = await caseOn('naive');
  expect(obstacle('monitoring-letter', naive)).toBe('no-infusion');
  expect(obstacle('alert-card', naive)).toBe('no-infusion');
  expect(obstacle('infusion-sheets', await caseOn('azathioprine'))).toBe('no-course');
  for (const { id } of SCENARIOS) {
    const seen = await caseOn(id);
    for (const kind of DOCUMENTS) {
      const reason = obstacle(kind, seen);
      if (reason !== undefined) expect(en.casePage.documents.obstacle[reason]).toMatch(/\.$/);
    }
    expect(obstacle('care-plan', seen)).toBeUndefined();
  }
});

test('every rule of which papers speak is in force somewhere', async () => {
  const all = await caseUnder('azathioprine', ['h16', 'eu', 'us']);
  expect(actionRules(all)).toEqual(PAPER_RULES);
});
