import { formats } from '../format.ts';

const format = formats('en');
const cases = (count: number) => format.count(count, 'case', 'cases');

/** English: what leaves the list of cases as files for others. */
export const registryEn = {
  title: 'Export for a registry',
  lead: 'Writes cases as tables for a registry or for research of your own. Nothing is sent: you save a file and decide who gets it.',
  which: {
    label: 'Which cases',
    shown: (count: number) => `the ${cases(count)} shown in the list`,
    chosen: 'chosen ones',
    choose: 'Cases to export',
    search: 'Search',
    chosenCount: (count: number, all: number) => `${format.number(count)} of ${cases(all)} chosen`,
    more: (count: number) => `${cases(count)} more: search for them.`,
    all: 'Choose all of these',
    none: 'Choose none',
  },
  options: {
    label: 'What may leave',
    shiftDates: 'Shift the dates of each case',
    shiftDatesHint:
      'all dates of one case by the same number of days, 1 to 364 into the past, drawn anew for every export: intervals stay, dates do not',
    freeText: 'Words as they were written',
    freeTextHint:
      'notes, reasons, batch numbers, sites of infections, signs. Read them first: they may hold names and dates',
    names: 'Labels and authors',
    namesHint: 'the label of each case, who recorded an entry, fingerprints of papers',
    bom: 'A mark for Excel',
    bomHint: 'without it Excel shows umlauts wrongly when a table is opened by a double click',
  },
  preview: 'Show what leaves',
  back: 'Back to the choice',
  save: 'Save the export',
  reading: (done: number, all: number) => `Reading ${format.number(done)} of ${cases(all)} …`,
  packing: 'Packing …',
  stop: 'Stop',
  noCases: 'Choose at least one case.',
  failed: 'The export could not be made.',
  skipped: (count: number) =>
    `${cases(count)} could not be read and ${count === 1 ? 'is' : 'are'} not in the export. Open ${count === 1 ? 'it' : 'them'} from the list to see why.`,
  leaves: {
    title: (count: number) => `What leaves of ${cases(count)}`,
    rows: (count: number) => format.count(count, 'row', 'rows'),
    columns: (count: number) => format.count(count, 'column', 'columns'),
    first: (shown: number, all: number) =>
      all === 0
        ? 'No row: the table holds its header alone.'
        : shown === all
          ? 'All of its rows:'
          : `The first ${format.number(shown)} of ${format.count(all, 'row', 'rows')}:`,
    column: 'Column',
    empty: 'empty',
    also: 'Beside the tables: a dictionary of every column and code in English and German, as a table and as a page, and a manifest with the choices made here.',
  },
  staysTitle: 'What stays here',
  stays: {
    always:
      'The internal names of cases and entries, the day of birth but for its year, the times at which entries were written, and what was retracted.',
    names: 'Labels, authors and fingerprints of papers.',
    freeText: 'Everything that was written in words of one’s own.',
    shiftDates: 'The dates as they were; by how much they were shifted is not kept anywhere, not even here.',
  },
  limitsTitle: 'De-identified is not anonymous',
  limits: {
    always:
      'Whoever knows the patient can recognise a rare course, an unusual drug or a single date. With few cases that is likely.',
    days: 'The dates are those of the record: together with the calendar of a ward they lead to a person.',
    moved:
      'Shifted dates hide the calendar, not the course: where a case goes on until today, its last date tells roughly by how much it was shifted.',
    freeText: 'You have chosen words as they were written: names, places and dates may stand in them.',
    names: 'You have chosen labels and authors: with your list of labels every case can be assigned.',
    permission: 'The application cannot know whether the law and the patients’ consent allow this export.',
  },
  fileName: 'registry-export',
  due: {
    title: 'Due list',
    lead: 'What is to be done in the cases shown in the list: everything overdue, everything that can be done now, and what comes.',
    weeks: 'Weeks ahead',
    weeksUnit: 'weeks',
    weeksFault: (most: number) => `A whole number from 1 to ${format.number(most)}.`,
    who: 'Whose duties',
    whoOf: {
      all: 'all',
      centre: 'of the MS centre',
      practice: 'of practices',
    },
    labels: 'With the labels of the cases',
    labelsHint: 'else each case has a running number',
    calendar: 'Save as calendar (.ics)',
    table: 'Save as table (.csv)',
    note: 'Calendar files carry alarms, which not every calendar honours. What falls away later stays in the calendar: later lists move and add, they never delete.',
    saved: (list: { readonly cases: number; readonly duties: number; readonly overdue: number }) =>
      `Saved: ${format.count(list.duties, 'duty', 'duties')} in ${cases(list.cases)}, ${format.number(list.overdue)} overdue.`,
    nothing: 'Nothing is due in this time. No file was saved.',
    calendarName: 'Duties after alemtuzumab',
    caseNumber: (number: number) => `Case ${number}`,
    fileName: 'due-list',
  },
};
