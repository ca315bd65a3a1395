import { expect, test } from 'vitest';
import { RULES } from '../../machines/rules/index.ts';
import { STEPS } from '../../machines/rules/rule.ts';

/**
 * Every rule of the paper as a record: kind, place in the paper, the reading taken where the paper contradicts itself,
 * and what it holds back. `known`: only a known violation does; `always`: what is unknown does as well. Written out by
 * hand from the statements of the paper: whoever changes a record has to change this line too, and say why.
 */
const PAPER = `
  AFT-01 · task · infusion · reading 6
  AFT-02 · task · infusion
  AFT-03 · task · infusion
  AFT-04 · task · monitoring
  AFT-05 · task · monitoring
  AFT-06 · task · vaccinations
  AFT-07 · task · pregnancy
  DOC-01 · task · realWorld
  DOC-02 · task · realWorld
  DOC-03 · gate · realWorld
  INF-01 · task · infusion · infusion.given always, course.completed always
  INF-02 · gate · infusion · reading 25 · course.started always, infusion.given always, course.completed always
  INF-03 · gate · infusion · course.started always
  INF-04 · task · infusion · reading 24
  INF-05 · gate · infusion · infusion.given always
  INF-06 · task · infusion
  INF-07 · fact · infusion
  INF-08 · task · infusion · reading 5
  INF-09 · task · infusion
  INF-10 · task · infusion · reading 4
  INF-11 · task · infusion
  INF-12 · escalate · infusion · reading 7
  INF-13 · escalate · infusion · reading 8 · infusion.given known
  INF-14 · fact · infusion
  INF-15 · fact · infusion · reading 10 · course.started known, infusion.given known
  INF-16 · gate · infusion · reading 26 · infusion.given always
  INF-17 · fact · infusion · reading 9
  INF-18 · fact · infusion
  INF-19 · fact · infusion
  MON-01 · task · monitoring · reading 19
  MON-02 · task · monitoring · reading 19
  MON-03 · task · monitoring · reading 19
  MON-04 · task · monitoring · reading 19
  MON-05 · task · monitoring
  MON-06 · task · monitoring
  MON-07 · fact · monitoring
  MON-08 · fact · monitoring
  MON-10 · escalate · autoimmunity · reading 2
  MON-11 · escalate · autoimmunity · reading 1
  MON-12 · escalate · autoimmunity
  MON-13 · fact · autoimmunity · reading 21
  MON-20 · escalate · autoimmunity
  MON-21 · fact · autoimmunity · reading 21
  MON-30 · escalate · autoimmunity · course.started known
  MON-31 · fact · autoimmunity · reading 21
  MON-40 · escalate · monitoring
  MON-50 · fact · autoimmunity · reading 21
  PRE-01 · gate · preparation · course.started always
  PRE-02 · stop · preparation · treatment.chosen known, course.started always, infusion.given known, retreatment.chosen known
  PRE-03 · gate · preparation · reading 3 · course.started always
  PRE-04 · gate · preparation · course.started always
  PRE-05 · gate · preparation · reading 15 · course.started always
  PRE-06 · gate · preparation · course.started always
  PRE-10 · gate · table2 · reading 20 · course.started always
  PRE-11 · gate · preparation · course.started always
  PRE-12 · gate · preparation · course.started always
  PRE-13 · fact · preparation
  PRE-14 · gate · preparation · course.started always
  PRE-20 · task · vaccinations
  PRE-21 · task · vaccinations · reading 16
  PRE-22 · gate · vaccinations · reading 16 · course.started always
  PRE-23 · task · vaccinations
  PRE-24 · gate · preparation · course.started always, infusion.given known
  PRG-01 · stop · pregnancy · treatment.chosen known, course.started always, infusion.given known, retreatment.chosen known
  PRG-02 · fact · pregnancy · reading 18
  PRG-03 · task · pregnancy
  PRG-04 · fact · pregnancy
  RET-01 · gate · retreatment · retreatment.chosen always
  RET-02 · gate · retreatment · reading 25 · course.started always, retreatment.chosen always
  RET-03 · fact · retreatment
  RET-04 · caution · retreatment
  RET-05 · fact · retreatment · reading 22
  RET-06 · task · retreatment · infusion.given always, course.completed always
  RET-10 · caution · retreatment
  RET-11 · gate · retreatment · therapy.switched always
  RET-12 · caution · retreatment
  RET-13 · caution · retreatment
  RET-14 · task · retreatment
  SEL-01 · gate · selection · treatment.chosen always, course.started always
  SEL-02 · gate · selection · treatment.chosen always, course.started always
  SEL-03 · gate · selection · treatment.chosen always, course.started always
  SEL-04 · gate · selection · treatment.chosen always
  SEL-05 · gate · selection · treatment.chosen always
  SEL-06 · gate · selection · treatment.chosen always
  SEL-07 · fact · selection
  SEL-08 · caution · selection
  SEL-09 · caution · selection
  SEL-10 · caution · selection
  SEL-11 · gate · selection · treatment.chosen always, course.started always
  SEL-12 · fact · selection
  SEL-13 · caution · selection
  SEL-14 · fact · selection
  SEL-15 · task · selection
  SEL-20 · stop · table1 · reading 8 · treatment.chosen known, course.started always, infusion.given known, retreatment.chosen known
  SEL-21 · stop · table1 · reading 3 · treatment.chosen known, course.started always, infusion.given known, retreatment.chosen known
  SEL-22 · stop · table1 · treatment.chosen known, course.started always, infusion.given known, retreatment.chosen known
  SEL-23 · stop · table1 · treatment.chosen known, course.started always, infusion.given known, retreatment.chosen known
  SEL-30 · gate · table1 · treatment.chosen known, course.started always, retreatment.chosen known
  SEL-31 · gate · table1 · treatment.chosen known, course.started always, retreatment.chosen known
  SEL-32 · gate · table1 · treatment.chosen known, course.started always, retreatment.chosen known
  SEL-33 · gate · table1 · reading 27 · treatment.chosen known, course.started always, infusion.given known, retreatment.chosen known
  SEL-34 · gate · table1 · course.started always
  SEL-35 · gate · table1 · reading 27 · treatment.chosen known, course.started always, retreatment.chosen known
  SEL-36 · gate · table1 · treatment.chosen known, course.started always, retreatment.chosen known
  STR-01 · fact · strategies
  STR-02 · fact · strategies
  STR-03 · fact · strategies
  STR-04 · fact · strategies
  STR-05 · fact · strategies
  STR-06 · fact · strategies
  SWI-01 · task · pretreatment
  SWI-02 · fact · pretreatment
  SWI-10 · gate · pretreatment · course.started always
  SWI-20 · gate · pretreatment · reading 12 · course.started always
  SWI-21 · task · pretreatment
  SWI-22 · gate · pretreatment · course.started always
  SWI-30 · gate · pretreatment · reading 12 · course.started always
  SWI-40 · gate · pretreatment · reading 11 · course.started always
  SWI-50 · fact · pretreatment · reading 12
  SWI-51 · gate · pretreatment · reading 13 · course.started always
  SWI-52 · task · pretreatment
  SWI-53 · task · pretreatment
  SWI-54 · gate · pretreatment · reading 14 · course.started always
  SWI-55 · stop · pretreatment · treatment.chosen known, course.started always, infusion.given known, retreatment.chosen known
  SWI-56 · fact · pretreatment
  SWI-60 · gate · pretreatment · reading 17 · course.started always
  SWI-61 · caution · pretreatment
  SWI-70 · gate · pretreatment
  SWI-71 · gate · pretreatment · course.started always
`;

const line = ({ id, kind, cite, reading, blocks }: (typeof RULES)[number]): string =>
  [
    id,
    kind,
    cite.replace(/^h16\./, ''),
    ...(reading === undefined ? [] : [`reading ${reading}`]),
    ...(blocks === undefined
      ? []
      : [
          STEPS.flatMap((step) => (blocks[step] === undefined ? [] : [`${step} ${blocks[step]}`])).join(', '),
        ]),
  ].join(' · ');

const ofPaper = RULES.filter(({ layer }) => layer === 'h16');

test('the rules of the paper are these, and each holds back what it should', () => {
  const expected = PAPER.trim()
    .split('\n')
    .map((each) => each.trim());
  expect(ofPaper.map(line)).toEqual(expected);
});

test('each was read in the paper and cites it', () => {
  for (const { id, checked, cite } of ofPaper) {
    expect(`${id} ${checked} ${cite}`).toMatch(/^[A-Z]{3}-\d\d text h16\.\w+$/);
  }
});

test('nothing blocks a step under an empty record', () => {
  for (const { blocks } of ofPaper) expect(Object.keys(blocks ?? { none: 1 })).not.toEqual([]);
});
