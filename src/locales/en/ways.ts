import type { Hindrance } from '../../../machines/ways.ts';
import type { formats } from '../format.ts';

type Formats = ReturnType<typeof formats>;

/** A stage of the pathway from inside: its states, the ways on, and what stands in them. */
export const ways = (format: Formats) => ({
  outline: 'The pathway as a list',
  picture: 'Inside this stage',
  onward: 'Where it can go',
  watches: 'Beside it: the watches',
  close: 'Close',
  byItself: 'By itself',
  leadsTo: (stages: readonly string[]) => `to ${format.choice(stages)}`,
  staysHere: 'within this stage',
  open: 'open',
  closed: 'not open',
  final: 'From here no way leads on.',
  /** Why a station cannot be reached at once. */
  route: (from: string, between: readonly string[]) =>
    between.length === 0
      ? `Not reached yet. It comes directly after ${from}.`
      : `Not reached yet. From ${from} the way leads through ${format.list(between)}.`,
  firstStep: 'What stands before it now',
  passed: 'This stage lies behind the patient. What it can lead to:',
  ahead: 'What it can lead to:',
  hindrance: (hindrance: Exclude<Hindrance, { tag: 'rules' }>): string => {
    switch (hindrance.tag) {
      case 'interrupted':
        return 'The course is interrupted; it has to be resumed first.';
      case 'not-interrupted':
        return 'The course is not interrupted.';
      case 'all-given':
        return 'Every planned infusion was given; the course can be completed.';
      case 'given-that-day':
        return `One infusion a day: the last one was given on ${format.date(hindrance.on)}.`;
    }
  },
  underway: 'Infusions',
  courseState: {
    underway: 'under way',
    interrupted: 'interrupted',
    finished: 'all given',
  },
  day: (day: string) => `day ${day}`,
});
