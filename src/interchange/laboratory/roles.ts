import { ANALYTES, type Analyte } from '../../../machines/observables.ts';
import { fold, tidy } from '../../entry/fold.ts';
import { analyteAt } from '../../entry/lab-line.ts';

/** What a column holds. `result`: values, of the analyte or of the day that its header names. */
export const ROLES = [
  'date',
  'analyte',
  'value',
  'unit',
  'range',
  'low',
  'high',
  'material',
  'result',
  'comment',
  'patient',
  'ignored',
] as const;
export type Role = (typeof ROLES)[number];

/** How laboratories head their columns, in German and English, folded and without signs. */
const HEADERS: Readonly<Partial<Record<Role, readonly string[]>>> = {
  date: [
    ...['datum', 'abnahme', 'abnahmedatum', 'abnahmezeitpunkt', 'abnahme am', 'abgenommen am', 'entnahme'],
    ...['entnahmedatum', 'entnahmezeitpunkt', 'probendatum', 'probenahme', 'probenentnahme', 'messdatum'],
    ...['untersuchungsdatum', 'datum uhrzeit', 'datum zeit', 'tag', 'date', 'collected', 'collection date'],
    ...['date collected', 'collection time', 'collected on', 'date of collection', 'sample date', 'on'],
    ...['specimen date', 'date of sample', 'drawn', 'date drawn', 'test date', 'date time', 'datetime'],
  ],
  analyte: [
    ...['analyt', 'parameter', 'untersuchung', 'messgrose', 'kenngrose', 'laborwert', 'analyse', 'test'],
    ...['testname', 'testbezeichnung', 'bezeichnung', 'laborparameter', 'verfahren', 'untersuchungsname'],
    ...['analyte', 'test name', 'component', 'investigation', 'analysis', 'observation', 'measurement'],
  ],
  value: [
    ...['wert', 'ergebnis', 'messwert', 'resultat', 'ergebniswert', 'value', 'result', 'test result'],
    ...['result value', 'numeric result', 'reading', 'befund'],
  ],
  unit: ['einheit', 'einh', 'maseinheit', 'dimension', 'dim', 'unit', 'units', 'uom'],
  range: [
    ...['referenzbereich', 'referenz', 'referenzwerte', 'referenzwert', 'referenzintervall', 'ref bereich'],
    ...['ref', 'normbereich', 'normwert', 'normwerte', 'norm', 'reference range', 'reference', 'ref range'],
    ...['reference interval', 'normal range', 'reference values', 'range', 'normal'],
  ],
  low: [
    ...[
      'untergrenze',
      'untere grenze',
      'unterer grenzwert',
      'unterer referenzwert',
      'referenz unten',
      'ref von',
    ],
    ...[
      'norm min',
      'ref min',
      'referenz min',
      'normbereich von',
      'referenzbereich von',
      'von',
      'min',
      'lower',
    ],
    ...['lower limit', 'low', 'ref low', 'reference low', 'range low', 'lower reference limit', 'lln'],
  ],
  high: [
    ...['obergrenze', 'obere grenze', 'oberer grenzwert', 'oberer referenzwert', 'referenz oben', 'ref bis'],
    ...[
      'norm max',
      'ref max',
      'referenz max',
      'normbereich bis',
      'referenzbereich bis',
      'bis',
      'max',
      'upper',
    ],
    ...['upper limit', 'high', 'ref high', 'reference high', 'range high', 'upper reference limit', 'uln'],
  ],
  material: [
    ...['material', 'probenmaterial', 'probenart', 'untersuchungsmaterial', 'specimen', 'specimen type'],
    ...['sample type', 'sample', 'matrix'],
  ],
  comment: [
    'kommentar',
    'bemerkung',
    'bemerkungen',
    'hinweis',
    'comment',
    'comments',
    'note',
    'notes',
    'remarks',
  ],
  patient: [
    ...[
      'patient',
      'patientenname',
      'patientin',
      'name',
      'nachname',
      'vorname',
      'geburtsdatum',
      'geb',
      'geb datum',
    ],
    ...[
      'geboren',
      'patient id',
      'patientennummer',
      'patienten id',
      'patienten nr',
      'pid',
      'patientid',
      'pat id',
    ],
    ...['versichertennummer', 'date of birth', 'birth date', 'birthdate', 'dob', 'surname', 'first name'],
    ...['last name', 'forename', 'nhs number', 'nhs no', 'mrn', 'hospital number', 'patient name'],
    ...['patient identifier', 'case number', 'geschlecht', 'sex', 'gender'],
  ],
};
const byHeader = new Map(
  Object.entries(HEADERS).flatMap(([role, names]) => names.map((name) => [name, role as Role] as const)),
);

/** A text without accents, sizes and signs, by which headers are compared. */
export const plain = (text: string): string =>
  fold(tidy(text))
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();

/** What a header says that its column holds; undefined where it is not known. */
export const roleOf = (header: string): Role | undefined => byHeader.get(plain(header));

/** Whether the column of a patient holds the day of birth. */
export const isBirth = (header: string): boolean => /^(geb|geboren|dob)|birth/.test(plain(header));

/** The analyte that a whole name means, and nothing beside it: "Lymphozyten", not "Lymphozyten %". */
export function knownAnalyte(name: string, urine = false): Analyte | undefined {
  const own = ANALYTES.find((analyte) => analyte === name);
  if (own !== undefined) return own;
  const folded = fold(tidy(name)).replace(/\s+/g, ' ').trim();
  const found = analyteAt(folded, 0, urine);
  return found?.end === folded.length && folded !== '' ? found.analyte : undefined;
}

/** A longer text is no name with a unit. */
const LONGEST = 200;

/** A name with a unit in brackets or behind a comma: "Leukozyten [G/l]". The unit is kept as written. */
export function nameAndUnit(header: string): { readonly name: string; readonly unit: string } {
  if (header.length > LONGEST) return { name: header, unit: '' };
  const match = /^(.*\S)\s*(?:\[([^[\]]+)\]|\(([^()]+)\)|,\s*(\S*[/%]\S*))$/.exec(header);
  const unit = (match?.[2] ?? match?.[3] ?? match?.[4] ?? '').trim();
  const name = match?.[1]?.trim() ?? '';
  // "ALT (GPT)" is a name by itself.
  if (match === null || knownAnalyte(header) !== undefined) return { name: header, unit: '' };
  return { name, unit };
}
