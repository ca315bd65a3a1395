import type { Problem } from '../../interchange/laboratory/check.ts';
import type { OtherKind, TableFault } from '../../interchange/laboratory/fault.ts';
import type { Role } from '../../interchange/laboratory/roles.ts';
import type { TableWhyNot } from '../../interchange/laboratory/settle.ts';
import type { Encoding } from '../../interchange/laboratory/text.ts';
import { formats } from '../format.ts';

const format = formats('en');

const role: Record<Role, string> = {
  date: 'day of the sample',
  analyte: 'name of the value',
  value: 'result',
  unit: 'unit',
  range: 'reference range',
  low: 'lower limit',
  high: 'upper limit',
  material: 'material (blood, urine)',
  result: 'results under this head',
  comment: 'comment (shown, not kept)',
  patient: 'patient (compared, not kept)',
  ignored: 'not used',
};
const kind: Record<OtherKind, string> = {
  pdf: 'a PDF. Mark its text, copy it, and paste it as a report',
  workbook: 'a workbook. Save it as CSV (UTF-8) and choose that file',
  ldt: 'an LDT file. Ask the laboratory for CSV or FHIR',
  hl7: 'an HL7 v2 message. Ask the laboratory for FHIR or CSV',
  xml: 'XML. Ask the laboratory for FHIR as JSON or for CSV',
};

/** Words of the tables that laboratories send, and of what is remembered of them. */
export const laboratoryEn = {
  role,
  line: (line: number, text: string) => `Line ${format.number(line)}: ${text}`,
  inLine: (line: number) => `also in line ${format.number(line)}`,
  otherInLine: (line: number) => `another value in line ${format.number(line)}`,
  read: (rows: number, line: number) =>
    `${format.count(rows, 'row', 'rows')} below the heads in line ${format.number(line)}.`,
  encoding: {
    'utf-8': '',
    'utf-16': 'The letters were read as UTF-16.',
    'windows-1252':
      'The file is not UTF-8: its letters were read as Windows-1252 (Latin-1). Look at umlauts and µ.',
  } satisfies Record<Encoding, string>,
  columns: {
    title: 'What the columns hold',
    text: 'Guessed from the heads. Correct what is wrong.',
    head: 'Head in the file',
    example: 'First cell',
    holds: 'Holds',
    hidden: 'not shown',
    empty: 'empty',
    roleOf: (head: string) => `Column “${head}” holds`,
    noHead: (column: number) => `column ${format.number(column)}`,
  },
  order: {
    label: 'Order of day and month',
    hint: (example: string) => `${example} is a day in both orders.`,
    dmy: 'day first',
    mdy: 'month first',
  },
  names: {
    title: 'What the names mean',
    text: 'A name without a value of this case is left out. A unit that the file does not give is never guessed.',
    none: 'not taken',
    values: (count: number) => format.count(count, 'value', 'values'),
    meaning: (name: string) => `“${name}” means`,
    unit: (name: string, text: string) => (text === '' ? `Unit of “${name}”` : `“${text}” of “${name}” is`),
    unitHint: (text: string, line: number) =>
      text === ''
        ? `none in line ${format.number(line)}`
        : `“${text}” in line ${format.number(line)} is not known here`,
    chooseUnit: 'choose the unit',
    known: (count: number) => `${format.count(count, 'name', 'names')} already understood`,
    more: (count: number) => `${format.count(count, 'more name', 'more names')} in the file: not taken.`,
    count: 'In the file',
    name: 'Name',
    means: 'Means',
  },
  remember: {
    check: 'Remember this for files of this laboratory',
    hint: 'Heads of columns, names of values and units are kept in the settings of this browser; nothing of the patient.',
    inMemory:
      'Heads of columns, names of values and units are kept until this page is closed; nothing of the patient.',
    name: 'Name of the laboratory',
    suggested: (head: string) => `Laboratory (${head})`,
    nameFirst: 'Give the laboratory a name, or do not remember it.',
    recognised: (name: string) => `Read as a file of “${name}”.`,
    near: (name: string) => `Like a file of “${name}”, but with other columns. Look at them once.`,
    several: (names: string) => `These columns are those of ${names}. Choose which one.`,
    from: 'Whose file is it?',
    other: 'another laboratory',
    change: 'Columns and names …',
    broken: (count: number) =>
      `${format.count(count, 'remembered laboratory was', 'remembered laboratories were')} damaged and dropped.`,
  },
  next: 'Continue to the values',
  problem(problem: Problem): string {
    switch (problem.tag) {
      case 'no-column':
        return `No column holds the ${role[problem.role]}. Choose which one does.`;
      case 'twice':
        return `${format.list(problem.columns.map((head) => `“${head}”`))} both hold the ${role[problem.role]}. Choose one.`;
      case 'order':
        return 'Say whether the day or the month comes first.';
      case 'other-order':
        return `The days of this file can only be read with the ${problem.order === 'dmy' ? 'day' : 'month'} first. Choose that order.`;
      case 'several-patients':
        return `The column “${problem.column}” names ${format.number(problem.count)} patients, the second in line ${format.number(problem.line)}. Nothing is taken; ask for a file of one patient.`;
      case 'too-many-values':
        return `The file holds ${format.number(problem.count)} values of known names; at most ${format.number(problem.limit)} are looked at at once. Ask for a shorter time.`;
      case 'unit':
        return problem.text === ''
          ? `Choose the unit of “${problem.name}”.`
          : `Choose what “${problem.text}” of “${problem.name}” is.`;
    }
  },
  day: 'Day of the sample',
  dayHint: 'The file gives none; it counts for all its values.',
  unassigned: (names: string) => `Names that mean nothing here: ${names}.`,
  nameAndCount: (name: string, count: number) => (count === 1 ? name : `${name} (${format.number(count)})`),
  report: 'The file is no table, so it is read line by line like a pasted report.',
  why: {
    ragged: 'more cells than heads: a sign within a cell has parted it',
    'no-name': 'no name of a value',
    'no-value': 'no number',
    percent: 'a percentage is no count',
    comparator: 'a value with < or > is no number: enter it by hand if it counts',
    several: 'more than one value in the cell',
    qualified: 'a result in words: enter it by hand',
    material: 'measured in another material',
    unit: 'the unit in the cell is not that of its column',
    'no-day': 'no day with its year',
    order: 'day and month can be exchanged',
    future: 'a day after today',
    'before-birth': 'a day before the birth of the patient',
  } satisfies Record<TableWhyNot, string>,
  fault(fault: TableFault): string {
    switch (fault.tag) {
      case 'too-large':
        return `The file has ${format.number(fault.bytes)} bytes; at most ${format.number(fault.limit)} are read. Ask the laboratory for a shorter time.`;
      case 'several-files':
        return `${format.number(fault.count)} files at once; one at a time is read, so that the values of each can be looked at.`;
      case 'unreadable':
        return 'The file could not be read. Is it a folder, or has it been moved? Choose it once more.';
      case 'empty':
        return 'The file holds no row below a head. Ask the laboratory for it once more.';
      case 'other-kind':
        return `The file is ${kind[fault.kind]}.`;
      case 'not-text':
        return `Line ${format.number(fault.line)} holds a control character: the file is no text or is damaged. Nothing of it was taken.`;
      case 'open-quote':
        return `Line ${format.number(fault.line)}: a quotation mark is not closed or stands within a cell. Nothing was taken; have the file exported once more.`;
      case 'long-cell':
        return `Line ${format.number(fault.line)} has a cell of more than ${format.number(fault.limit)} letters; that is no table of values. Nothing was taken.`;
      case 'too-many-columns':
        return `Line ${format.number(fault.line)} has ${format.number(fault.count)} cells; at most ${format.number(fault.limit)} are read. Nothing was taken.`;
      case 'too-many-rows':
        return `The file has ${format.number(fault.count)} lines; at most ${format.number(fault.limit)} are read. Ask the laboratory for a shorter time.`;
      case 'no-table':
        return 'No columns were found: semicolons, tabs, commas or upright strokes part them. A report in words can be pasted.';
      case 'no-header':
        return `Line ${format.number(fault.line)} should name the columns (day, name, result, unit), but it does not. Put such a line above the values.`;
    }
  },
  /** The card in the settings. */
  kept: {
    title: 'Laboratories',
    text: 'How the files of a laboratory are read. Nothing of a patient is kept here.',
    name: 'Name',
    columns: (count: number) => format.count(count, 'column', 'columns'),
    names: (count: number) => format.count(count, 'name', 'names'),
    forget: (name: string) => `Forget “${name}”`,
    forgetName: (name: string) => `Forget the name “${name}”`,
    column: 'Column',
    holds: 'Holds',
    ownName: 'Name in the file',
    means: 'Means',
    units: 'Units',
    remove: 'Forget',
    noUnit: 'none given',
    anyOrder: 'as the file shows',
    forgotten: (name: string) => `“${name}” was forgotten.`,
    taken: 'Another laboratory has this name.',
    empty: 'A name is needed.',
  },
};
