import { addDays, addMonths, type CivilDate } from '../../machines/date.ts';
import type { ClinicalEvent } from '../../machines/events.ts';
import { NO_FACTS } from '../../machines/facts.ts';
import { learn } from '../../machines/learn.ts';
import type { Plan } from '../../machines/tasks/task.ts';
import { given, lab, man, mri, numbered, screened, woman } from '../machines/events.ts';

export const PATIENTS = 500;
/** Twelve between the courses and 48 after the second. */
const MONTHS = 60;
const SOURCES = ['h16'] as const;
/** The day on which the board is drawn up. */
export const BOARD_DAY: CivilDate = '2025-06-16';

/** Both courses and the tests since; patients differ in anchor, sex, time since treatment and visits missed. */
function history(patient: number): readonly ClinicalEvent[] {
  const begun = addDays(addMonths(BOARD_DAY, -(patient % MONTHS) - 1), -(patient % 27));
  const second = addMonths(begun, 12);
  const months = Array.from({ length: MONTHS }, (_, at) => at + 1);
  const kept = months.filter((month) => (month * 7 + patient) % 10 !== 0);
  const visits = kept
    .map((month) => addDays(addMonths(begun, month), patient % 3))
    .filter((on) => on <= BOARD_DAY);
  return numbered([
    patient % 3 === 0 ? man('1980-01-15', begun) : woman('1984-05-01', begun),
    ...given(1, ...[0, 1, 2, 3, 4].map((day) => addDays(begun, day))),
    ...(second <= BOARD_DAY ? given(2, ...[0, 1, 2].map((day) => addDays(second, day))) : []),
    ...visits.flatMap((on, at) => [
      lab('platelets', 200 + (patient % 90), on, { low: 150, high: 400 }),
      lab('creatinine', 70, on, { high: 84 }),
      lab('urine-erythrocytes', 1, on, { high: 5 }),
      ...(at % 3 === 2 ? [lab('tsh', 1.6, on, { low: 0.27, high: 4.2 })] : []),
      ...(at % 12 === 11 ? [mri(on), ...(patient % 3 === 0 ? [] : [screened('hpv-cytology', on)])] : []),
    ]),
  ]);
}

let histories: readonly (readonly ClinicalEvent[])[] = [];

/** What is known of 500 patients. Learnt anew each time, so that nothing remembered of other facts can help. */
export function board(): readonly Plan[] {
  if (histories.length === 0) histories = Array.from({ length: PATIENTS }, (_, patient) => history(patient));
  return histories.map((events) => ({
    facts: events.reduce((facts, event) => learn(facts, event), NO_FACTS),
    day: BOARD_DAY,
    stage: 'monitoring',
    sources: SOURCES,
  }));
}
