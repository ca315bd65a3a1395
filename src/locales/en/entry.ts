import type { NotTaken } from '../../entry/lab-line.ts';
import type { formats } from '../format.ts';

type Formats = ReturnType<typeof formats>;

const notTaken: Record<NotTaken, string> = {
  percent: 'a share in percent is no count',
  comparator: 'a value with < or > is no number: enter it by hand if it counts',
  'no-value': 'no single number stands beside it',
  several: 'several values in one line: one line for each, please',
  qualified: 'a word beside the name may change what is measured',
  urine: 'it stands under urine',
};

/** Words of the quick entry and of the pasted report. */
export const entry = (format: Formats) => ({
  label: 'Quick entry',
  keys: 'Ctrl K',
  hint: 'such as “plt 96” or “relapse 3 May”',
  list: 'What it may mean',
  found: (count: number, first: string) => `${format.count(count, 'reading', 'readings')}. First: ${first}`,
  nothing: 'Not understood. All forms are under “Something else”.',
  today: 'today',
  yesterday: 'yesterday',
  otherDay: 'earlier',
  dayOpen: 'day not clear',
  day: 'Day',
  chooseDay: 'Choose the day',
  opensForm: 'opens the form',
  asks: (fields: string) => `still asked: ${fields}`,
  question: 'with a question',
  unitAssumed: 'unit assumed',
  unitAssumedText: (unit: string) => `No unit was written. ${unit} is assumed: change it if that is wrong.`,
  rest: (text: string) => `Not read: “${text}”.`,
  confirm: 'To be recorded',
  knownSame: 'The case already has this value for this day.',
  knownOther: 'The case already has another value for this day.',
  back: 'Back',
  openForm: 'Open the form',
  goOn: 'On to the form',
  notTaken,
  notTakenLine: (name: string, why: string) => `${name}: ${why}`,
  ask: {
    number: (text: string) => `“${text}” can be read in more than one way. Which number is it?`,
    noUnit: 'No unit stands beside it. Which one is it?',
    unit: (text: string, name: string) =>
      `“${text}” is not a unit in which ${name} is taken here, and nothing is converted. In which of these is the number?`,
    impossible: (said: string) => `${said} is outside what a human can have.`,
    rare: (said: string) => `${said} is hardly ever seen.`,
    unusual: (said: string, canonical: string) => `${said} would be ${canonical}.`,
    meant: (unit: string) => `Was it meant in ${unit}?`,
    check: 'Please check the number. It cannot be recorded as a value; a note can hold it.',
    yes: (said: string) => `Yes, ${said}`,
    keep: 'It is right as it stands',
    which: 'The date can be read as two days. Which one is it?',
    future: (day: string) => `${day} lies after today. Choose the day.`,
    noDay: 'There is no such date. Choose the day.',
  },
  /** The file of a laboratory, chosen or dropped on the case. */
  file: { choose: 'Laboratory file…', drop: 'Let go to read the laboratory file (CSV, FHIR, text)' },
  paste: {
    title: 'Paste a report',
    label: 'Laboratory report',
    hint: 'one value a line, as copied from the report; it stays on this device',
    caption: 'Values found',
    take: 'Value',
    limits: 'Limits',
    state: 'State',
    day: 'Day of the sample',
    dayFound: 'as the report says',
    dayAssumed: 'today; the report names none',
    daySeveral: 'the report names several: choose one',
    line: (line: number, text: string) => `Line ${line}: ${text}`,
    ready: 'ready',
    ask: 'question',
    inLine: (line: number) => `also in line ${line}`,
    limitsLeftOut: 'limits not clear',
    none: 'No value was found in this text.',
    left: (count: number) => `${format.count(count, 'line', 'lines')} not taken`,
    unknown: 'not understood',
    answerFirst: (count: number) =>
      `Answer ${format.count(count, 'question', 'questions')} first, or untick the ${count === 1 ? 'row' : 'rows'}.`,
    summary: (values: number, questions: number, left: number) =>
      `${format.count(values, 'value', 'values')} ready, ${format.count(questions, 'question', 'questions')}, ${format.count(left, 'line', 'lines')} not taken`,
    tooLarge: (kilobytes: number) =>
      `The text is larger than ${format.number(kilobytes)} kB: that is no single report. Paste a part of it.`,
    tooLong: (lines: number) =>
      `The text has more than ${format.number(lines)} lines: that is no single report. Paste a part of it.`,
    clear: 'Discard the text',
  },
});
