import { describe, expect, test } from 'vitest';
import type { Draft } from '../../machines/events.ts';
import { blockers } from '../../machines/explain.ts';
import { PROMPT_SUBJECTS, type PromptSubject, prompts, ruleOfPrompt } from '../../machines/prompts.ts';
import { STEPS } from '../../machines/rules/rule.ts';
import type { Stage } from '../../machines/stage.ts';
import type { Source } from '../../machines/vocabulary.ts';
import {
  attested,
  begins,
  factsOf,
  given,
  infusion,
  interrupted,
  lab,
  mri,
  relapse,
  resumed,
  said,
  serology,
  started,
} from './events.ts';

const ALL = ['h16', 'eu', 'us'] as const;
const DAY = '2026-03-01';
/** Courses that end on 16 January 2026 and 20 January 2027. */
const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const TWO = [...FIRST, ...given(2, '2027-01-18', '2027-01-19', '2027-01-20')];
const BROKEN = [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), interrupted(1, '2026-01-13')];
const cells = (count: number, on: string) => said('csf.reported', on, { jcvDna: 'negative', cells: count });
const alt = (value: number, on: string) => lab('alt', value, on, { high: 35 });

/** How one question stands: `-` not asked, `open`, or the day of its answer. */
const stands = (subject: PromptSubject, stage: Stage, day: string, events: readonly Draft[]): string => {
  const asked = prompts(factsOf(...events), day, ALL, stage).find((prompt) => prompt.subject === subject);
  return asked === undefined ? '-' : (asked.answer?.on ?? 'open');
};

type Line = readonly [title: string, stage: Stage, day: string, events: readonly Draft[], stands: string];

/** Before every course, whatever the case holds. */
const beforeEachCourse = (subject: PromptSubject, fromCourse = 1): readonly Line[] => [
  ['in selection', 'selection', DAY, [], '-'],
  ...(['switching', 'preparation'] as const).map(
    (stage): Line => [stage, stage, DAY, [], fromCourse === 1 ? 'open' : '-'],
  ),
  ['within a course', 'course', '2026-01-12', [begins(1, '2026-01-12')], '-'],
  ['between the courses', 'interval', DAY, FIRST, 'open'],
  ['in monitoring', 'monitoring', '2027-03-01', TWO, '-'],
  ['before a third', 'retreatment', '2028-03-01', TWO, 'open'],
  ...(fromCourse === 1
    ? [
        [
          'answered before the first course',
          'preparation',
          DAY,
          [attested(subject, '2026-02-10')],
          '2026-02-10',
        ] satisfies Line,
      ]
    : []),
  ['answered', 'interval', DAY, [...FIRST, attested(subject, '2026-02-10')], '2026-02-10'],
  ['answered no', 'interval', DAY, [...FIRST, attested(subject, '2026-02-10', false)], '2026-02-10'],
  ['to be answered tomorrow', 'interval', DAY, [...FIRST, attested(subject, '2026-03-02')], 'open'],
  [
    'answered before the first course: asked anew before the second',
    'interval',
    DAY,
    [attested(subject, '2026-01-05'), ...FIRST],
    'open',
  ],
  [
    'answered before the second: asked anew before the third',
    'retreatment',
    '2028-03-01',
    [...FIRST, attested(subject, '2026-12-01'), ...TWO.slice(FIRST.length)],
    'open',
  ],
];

const LINES: Readonly<Record<PromptSubject, readonly Line[]>> = {
  'washout-individual': [
    ['no earlier therapy', 'switching', DAY, [], '-'],
    ['one that the paper names', 'switching', DAY, [started('fingolimod', '2022-01-10')], '-'],
    ...(
      ['ocrelizumab', 'rituximab', 'ofatumumab', 'cladribine', 'siponimod', 'ozanimod', 'ponesimod'] as const
    ).map((drug): Line => [drug, 'switching', DAY, [started(drug, '2022-01-10')], 'open']),
    [
      'answered',
      'switching',
      DAY,
      [started('ocrelizumab', '2022-01-10'), attested('washout-individual', '2026-02-10')],
      '2026-02-10',
    ],
    ['before the second course', 'interval', DAY, [started('ocrelizumab', '2022-01-10'), ...FIRST], '-'],
  ],
  tia: beforeEachCourse('tia'),
  'listeria-antibiotics': beforeEachCourse('listeria-antibiotics'),
  'covid-vaccine-timing': beforeEachCourse('covid-vaccine-timing'),
  'low-igg': beforeEachCourse('low-igg', 2),
  'isolated-autoantibodies': [
    ['none', 'preparation', DAY, [serology('tpo-antibodies', 'negative', '2026-02-10')], '-'],
    ...(['tpo-antibodies', 'trak', 'anti-gbm'] as const).map(
      (of): Line => [of, 'preparation', DAY, [serology(of, 'positive', '2026-02-10')], 'open'],
    ),
    [
      'answered on the day',
      'preparation',
      DAY,
      [serology('trak', 'positive', '2026-02-10'), attested('isolated-autoantibodies', '2026-02-10')],
      '2026-02-10',
    ],
    [
      'answered before they were found',
      'preparation',
      DAY,
      [attested('isolated-autoantibodies', '2026-02-09'), serology('trak', 'positive', '2026-02-10')],
      'open',
    ],
    [
      'negative since',
      'preparation',
      DAY,
      [serology('trak', 'positive', '2026-02-10'), serology('trak', 'negative', '2026-02-20')],
      '-',
    ],
  ],
  'alt-level': [
    ['at the limit', 'interval', DAY, [alt(35, '2026-02-16')], '-'],
    ['above it', 'interval', DAY, [alt(36, '2026-02-16')], 'open'],
    ['no limit known', 'interval', DAY, [lab('alt', 300, '2026-02-16')], '-'],
    ['answered', 'interval', DAY, [alt(36, '2026-02-16'), attested('alt-level', '2026-02-17')], '2026-02-17'],
    [
      'answered for an earlier value',
      'interval',
      DAY,
      [alt(36, '2026-02-10'), attested('alt-level', '2026-02-11'), alt(80, '2026-02-16')],
      'open',
    ],
  ],
  'platelet-level': [
    ['100', 'interval', DAY, [lab('platelets', 100, '2026-02-16')], '-'],
    ['99.9', 'interval', DAY, [lab('platelets', 99.9, '2026-02-16')], 'open'],
    [
      'answered',
      'interval',
      DAY,
      [lab('platelets', 60, '2026-02-16'), attested('platelet-level', '2026-02-16')],
      '2026-02-16',
    ],
    [
      'recovered',
      'interval',
      DAY,
      [lab('platelets', 60, '2026-02-16'), lab('platelets', 160, '2026-02-23')],
      '-',
    ],
  ],
  'course-gap': [
    ['interrupted', 'course', '2026-01-20', BROKEN, 'open'],
    ['resumed', 'course', '2026-01-20', [...BROKEN, resumed(1, '2026-01-20')], '-'],
    ['answered', 'course', '2026-01-20', [...BROKEN, attested('course-gap', '2026-01-14')], '2026-01-14'],
    ['on the day of the interruption', 'course', '2026-01-13', BROKEN, 'open'],
    ['interrupted tomorrow', 'course', '2026-01-12', BROKEN, '-'],
    [
      'in the second course',
      'course',
      '2027-01-20',
      [...TWO.slice(0, FIRST.length + 2), interrupted(2, '2027-01-19')],
      'open',
    ],
    ['a course without a gap', 'course', '2026-01-12', BROKEN.slice(0, 2), '-'],
  ],
  'csf-cells': [
    ['no cells', 'switching', DAY, [cells(0, '2026-02-10')], '-'],
    ['some', 'switching', DAY, [cells(12, '2026-02-10')], 'open'],
    [
      'answered',
      'switching',
      DAY,
      [cells(12, '2026-02-10'), attested('csf-cells', '2026-02-11')],
      '2026-02-11',
    ],
    ['before the second course', 'interval', DAY, [cells(12, '2025-12-10'), ...FIRST], '-'],
  ],
  'non-responder': [
    ['no activity', 'monitoring', '2027-06-01', [...TWO, mri('2027-05-01')], '-'],
    ['renewed activity', 'monitoring', '2027-06-01', [...TWO, relapse('2027-05-01')], 'open'],
    ['between the courses', 'interval', '2026-06-01', [...FIRST, relapse('2026-05-01')], '-'],
    [
      'answered before the second course',
      'monitoring',
      '2027-06-01',
      [...FIRST, attested('non-responder', '2026-12-01'), ...TWO.slice(FIRST.length), relapse('2027-05-01')],
      'open',
    ],
    [
      'answered',
      'monitoring',
      '2027-06-01',
      [...TWO, relapse('2027-05-01'), attested('non-responder', '2027-05-10')],
      '2027-05-10',
    ],
  ],
};

test('every question has its lines', () => {
  expect(Object.keys(LINES).toSorted()).toEqual([...PROMPT_SUBJECTS].toSorted());
});

for (const [subject, lines] of Object.entries(LINES)) {
  describe(subject, () => {
    test.each(lines)('%s', (_, stage, day, events, expected) => {
      expect(stands(subject as PromptSubject, stage, day, events)).toBe(expected);
    });
  });
}

test('the open questions come first', () => {
  const events = [...FIRST, attested('tia', '2026-02-10')];
  const asked = (...more: readonly Draft[]) =>
    prompts(factsOf(...events, ...more), DAY, ALL, 'interval').map(({ subject, answer }) => [
      subject,
      answer?.on,
    ]);
  expect(asked()).toEqual([
    ['low-igg', undefined],
    ['listeria-antibiotics', undefined],
    ['covid-vaccine-timing', undefined],
    ['tia', '2026-02-10'],
  ]);
  // Within the open and the answered ones their order is always the same.
  expect(asked(attested('listeria-antibiotics', '2026-02-09'))).toEqual([
    ['low-igg', undefined],
    ['covid-vaccine-timing', undefined],
    ['tia', '2026-02-10'],
    ['listeria-antibiotics', '2026-02-09'],
  ]);
});

test('an open question carries no answer at all', () => {
  const [first] = prompts(factsOf(...FIRST), DAY, ALL, 'interval');
  expect(Object.keys(first ?? {})).toEqual(['subject', 'rule']);
});

describe('the rule beside which a question arises', () => {
  const events = [...FIRST, alt(36, '2026-02-16'), lab('platelets', 60, '2026-02-16')];
  const asked = (...sources: readonly Source[]) =>
    prompts(factsOf(...events), DAY, sources, 'interval').map(({ subject, rule }) => `${subject} ${rule}`);

  test('is one of a source in force: without any the question is not asked', () => {
    expect(asked('h16')).toEqual([
      'platelet-level MON-11',
      'low-igg RET-04',
      'listeria-antibiotics AFT-04',
      'covid-vaccine-timing PRE-22',
    ]);
    expect(asked('eu')).toEqual(['tia EU-12', 'alt-level EU-30', 'listeria-antibiotics EU-28']);
    expect(asked('us')).toEqual(['alt-level US-11', 'listeria-antibiotics US-19']);
  });

  test('stands first among those of all sources', () => {
    expect(asked('h16', 'eu', 'us')).toEqual([
      'tia EU-12',
      'alt-level EU-30',
      'platelet-level MON-11',
      'low-igg RET-04',
      'listeria-antibiotics EU-28',
      'covid-vaccine-timing PRE-22',
    ]);
    expect(PROMPT_SUBJECTS.map((subject) => `${subject} ${ruleOfPrompt(subject)}`)).toEqual([
      'washout-individual SWI-71',
      'tia EU-12',
      'isolated-autoantibodies EU-15',
      'alt-level EU-30',
      'platelet-level MON-11',
      'course-gap INF-16',
      'csf-cells SWI-54',
      'non-responder RET-10',
      'low-igg RET-04',
      'listeria-antibiotics EU-28',
      'covid-vaccine-timing PRE-22',
    ]);
  });
});

describe('no answer decides anything', () => {
  // The washout of a drug that the paper does not name is a gate of its own (SWI-71), which the same word answers.
  const free = PROMPT_SUBJECTS.filter((subject) => subject !== 'washout-individual');
  const before = [
    ...TWO,
    relapse('2027-05-01'),
    alt(80, '2027-05-02'),
    lab('platelets', 60, '2027-05-02'),
    serology('trak', 'positive', '2027-05-02'),
    cells(12, '2027-05-02'),
  ];

  test.each(free.map((subject) => ({ subject })))('$subject', ({ subject }) => {
    const blocked = (...more: readonly Draft[]) =>
      STEPS.map((step) => blockers(factsOf(...before, ...more), '2028-02-01', ALL, step));
    const open = blocked();
    expect(blocked(attested(subject, '2028-01-31'))).toEqual(open);
    expect(blocked(attested(subject, '2028-01-31', false))).toEqual(open);
  });
});
