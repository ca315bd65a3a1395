import { describe, expect, test } from 'vitest';
import type { Draft } from '../../machines/events.ts';
import { RULES } from '../../machines/rules/index.ts';
import type { Stage } from '../../machines/stage.ts';
import { tasks } from '../../machines/tasks/index.ts';
import { TASK_KINDS, type TaskKind } from '../../machines/tasks/task.ts';
import { SOURCES, type Source } from '../../machines/vocabulary.ts';
import { factsOf, given, HEADER, happened, lab, man, mri, said, screened, woman } from './events.ts';
import { dutiesAfter } from './examples/duties-after.ts';
import { dutiesBefore } from './examples/duties-before.ts';
import { dutiesOfLabels } from './examples/duties-labels.ts';
import type { TaskExample } from './examples/example.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const SWITCH = given(2, '2025-01-20', '2025-01-21', '2025-01-22');
const to = said('therapy.switched', '2026-03-09', { to: 'ocrelizumab' });

const EXAMPLES: Readonly<Record<TaskKind, readonly TaskExample[]>> = {
  ...dutiesBefore,
  ...dutiesAfter,
  ...dutiesOfLabels,
};

/** All tasks of one kind: `due status`, then the day it was done, the window and who does it where it is not the centre. */
const listed = (
  kind: TaskKind,
  stage: Stage,
  day: string,
  events: readonly Draft[],
  sources: readonly Source[] = HEADER.sources,
): readonly string[] =>
  tasks({ facts: factsOf(...events), day, stage, sources })
    .filter((task) => task.kind === kind)
    .map(({ due, status, doneOn, earliest, latest, who }) =>
      [
        due,
        status,
        ...(doneOn === undefined ? [] : [`on ${doneOn}`]),
        ...(earliest === null && latest === null ? [] : [`${earliest ?? ''}/${latest ?? ''}`]),
        ...(who === 'centre' ? [] : [who]),
      ].join(' '),
    );

test('every kind of duty has examples', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual([...TASK_KINDS].toSorted());
});

for (const [kind, examples] of Object.entries(EXAMPLES)) {
  describe(kind, () => {
    for (const [title, stage, day, events, expected, sources] of examples) {
      test(title, () => {
        expect(listed(kind as TaskKind, stage, day, events, sources)).toEqual(expected);
      });
    }
  });
}

describe('the series after the last infusion', () => {
  const dues = (kind: TaskKind, ...days: readonly string[]) =>
    listed(kind, 'monitoring', days.at(-1) ?? '', [
      woman('1984-05-01', '2020-01-01'),
      ...given(1, ...days),
    ]).map((line) => line.slice(0, 10));

  test('are monthly, three-monthly and yearly for 48 months inclusive', () => {
    const last = '2025-03-19';
    for (const kind of ['lab.cbc', 'lab.creatinine', 'lab.urinalysis'] as const) {
      const days = dues(kind, last);
      expect([days.length, days[0], days[1], days[47]]).toEqual([
        48,
        '2025-04-19',
        '2025-05-19',
        '2029-03-19',
      ]);
    }
    const tsh = dues('lab.tsh', last);
    expect([tsh.length, tsh[0], tsh[1], tsh[15]]).toEqual([16, '2025-06-19', '2025-09-19', '2029-03-19']);
    expect(dues('screening.hpv', last)).toEqual(['2026-03-19', '2027-03-19', '2028-03-19', '2029-03-19']);
    expect(dues('mri.yearly', last)).toEqual(['2026-03-19', '2027-03-19', '2028-03-19', '2029-03-19']);
  });

  test('count each day from the anchor: 31 January does not drift', () => {
    expect(dues('lab.cbc', '2025-01-31').slice(0, 5)).toEqual([
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
      '2025-05-31',
      '2025-06-30',
    ]);
    expect(dues('lab.cbc', '2024-01-31').slice(0, 2)).toEqual(['2024-02-29', '2024-03-31']);
  });

  test('count from a leap day', () => {
    expect(dues('lab.cbc', '2024-02-29').slice(0, 2)).toEqual(['2024-03-29', '2024-04-29']);
    expect(dues('lab.cbc', '2024-02-29').at(-1)).toBe('2028-02-29');
    expect(dues('mri.yearly', '2024-02-29')).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  test('a man has no cytology', () => {
    expect(listed('screening.hpv', 'monitoring', '2026-03-01', [man(), ...FIRST])).toEqual([]);
  });

  test('are due, overdue, done and missed', () => {
    const look = (day: string, ...results: readonly string[]) =>
      listed('lab.cbc', 'interval', day, [...FIRST, ...results.map((on) => lab('platelets', 240, on))]).slice(
        0,
        3,
      );
    expect(look('2026-02-15')[0]).toBe('2026-02-16 upcoming');
    expect(look('2026-02-16')[0]).toBe('2026-02-16 due');
    expect(look('2026-02-17')[0]).toBe('2026-02-16 overdue');
    expect(look('2027-12-01')[0]).toBe('2026-02-16 overdue');
    // A little early, and late.
    expect(look('2026-03-01', '2026-02-12')[0]).toBe('2026-02-16 done on 2026-02-12');
    expect(look('2026-03-01', '2026-02-25')[0]).toBe('2026-02-16 done on 2026-02-25');
    // Nearer to the infusion than to the due day: no monthly check.
    expect(look('2026-02-17', '2026-01-20')[0]).toBe('2026-02-16 overdue');
    expect(look('2026-04-01', '2026-03-17')).toEqual([
      '2026-02-16 missed',
      '2026-03-16 done on 2026-03-17',
      '2026-04-16 upcoming',
    ]);
  });

  test('go to whom they are delegated; MRI stays with the centre', () => {
    const events = [woman(), ...FIRST, said('monitoring.delegated', '2026-02-16', { to: 'gp' })];
    expect(listed('lab.cbc', 'interval', '2026-02-10', events)[0]).toBe('2026-02-16 upcoming gp');
    expect(listed('mri.yearly', 'interval', '2026-02-10', events)[0]).toBe('2027-01-16 upcoming');
  });

  test('start anew with each infusion, also of a course that was never finished', () => {
    const second = given(2, '2027-01-18', '2027-01-19', '2027-01-20');
    const unfinished = listed('lab.cbc', 'course', '2027-01-19', [...FIRST, ...second.slice(0, 2)]);
    expect([unfinished.length, unfinished[0]]).toEqual([48, '2027-02-18 upcoming']);
    const anew = listed('lab.cbc', 'monitoring', '2027-01-21', [...FIRST, ...second]);
    expect([anew.length, anew[0], anew.at(-1)]).toEqual([48, '2027-02-20 upcoming', '2031-01-20 upcoming']);
  });

  test('go on beside another drug and end with follow-up', () => {
    expect(listed('lab.cbc', 'switched', '2026-04-01', [...SWITCH, to])).toHaveLength(48);
    expect(listed('lab.cbc', 'ended', '2026-04-01', SWITCH)).toEqual([]);
  });

  test('TSH is monthly in pregnancy', () => {
    const events = [
      woman(),
      ...FIRST,
      happened('pregnancy.began', '2026-06-01'),
      happened('pregnancy.ended', '2026-08-20'),
    ];
    expect(
      listed('lab.tsh', 'interval', '2026-12-01', events)
        .slice(0, 6)
        .map((line) => line.slice(0, 10)),
    ).toEqual(['2026-04-16', '2026-06-16', '2026-07-16', '2026-08-16', '2026-10-16', '2027-01-16']);
  });

  test('each is fulfilled by its own result', () => {
    const events = [
      woman(),
      ...FIRST,
      lab('creatinine', 70, '2026-02-16'),
      lab('tsh', 1.6, '2026-04-16'),
      screened('hpv-cytology', '2027-01-18'),
      mri('2027-01-18', { region: 'brain' }),
      lab('urine-erythrocytes', 1, '2026-02-16'),
    ];
    const firstOf = (kind: TaskKind) => listed(kind, 'interval', '2027-01-20', events)[0];
    expect(firstOf('lab.creatinine')).toBe('2026-02-16 done on 2026-02-16');
    expect(firstOf('lab.urinalysis')).toBe('2026-02-16 done on 2026-02-16');
    expect(firstOf('lab.tsh')).toBe('2026-04-16 done on 2026-04-16');
    expect(firstOf('screening.hpv')).toBe('2027-01-16 done on 2027-01-18');
    expect(firstOf('mri.yearly')).toBe('2027-01-16 done on 2027-01-18');
    expect(firstOf('lab.cbc')).toBe('2026-02-16 overdue');
  });
});

test('every rule of kind task is carried by a duty, a judgement or the documents', () => {
  const carried: Readonly<Record<Source, readonly string[]>> = {
    h16: [
      ...['SEL-15', 'SWI-01', 'SWI-21', 'SWI-52', 'SWI-53', 'PRE-20', 'PRE-21', 'PRE-23'],
      ...['INF-01', 'INF-04', 'INF-06', 'INF-08', 'INF-09', 'INF-10', 'INF-11'],
      ...['AFT-01', 'AFT-02', 'AFT-03', 'AFT-04', 'AFT-05', 'AFT-06', 'AFT-07'],
      ...['MON-01', 'MON-02', 'MON-03', 'MON-04', 'MON-05', 'MON-06', 'PRG-03', 'RET-06', 'RET-14'],
      ...['DOC-01', 'DOC-02'],
    ],
    eu: ['EU-23', 'EU-25', 'EU-26', 'EU-27', 'EU-28', 'EU-30', 'EU-41', 'EU-42', 'EU-44'],
    us: ['US-10', 'US-11', 'US-12', 'US-13', 'US-14'],
  };
  for (const source of SOURCES) {
    expect(
      RULES.filter(({ kind, layer }) => kind === 'task' && layer === source)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([...carried[source]].toSorted());
  }
});
