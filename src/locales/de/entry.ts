import type { NotTaken } from '../../entry/lab-line.ts';
import type { entry as entryEn } from '../en/entry.ts';
import type { formats } from '../format.ts';

type Formats = ReturnType<typeof formats>;

const notTaken: Record<NotTaken, string> = {
  percent: 'ein Anteil in Prozent ist keine absolute Zahl',
  comparator: 'ein Wert mit < oder > ist keine Zahl: bei Bedarf von Hand eintragen',
  'no-value': 'keine einzelne Zahl dabei',
  several: 'mehrere Werte in einer Zeile: bitte je Wert eine Zeile',
  qualified: 'ein Zusatz zum Namen kann die Messgröße ändern',
  urine: 'steht unter Urin',
};

/** Wörter der Schnelleingabe und des eingefügten Befunds. */
export const entry = (format: Formats): ReturnType<typeof entryEn> => ({
  label: 'Schnelleingabe',
  keys: 'Strg K',
  hint: 'etwa „Thrombo 96“ oder „Schub 3.5.“',
  list: 'Mögliche Bedeutungen',
  found: (count, first) => `${format.count(count, 'Lesart', 'Lesarten')}. Erste: ${first}`,
  nothing: 'Nicht verstanden. Alle Formulare stehen unter „Etwas anderes“.',
  today: 'heute',
  yesterday: 'gestern',
  otherDay: 'früher',
  dayOpen: 'Tag unklar',
  day: 'Tag',
  chooseDay: 'Tag wählen',
  opensForm: 'öffnet das Formular',
  asks: (fields) => `noch gefragt: ${fields}`,
  question: 'mit Rückfrage',
  unitAssumed: 'Einheit angenommen',
  unitAssumedText: (unit) => `Ohne Einheit geschrieben. Angenommen wird ${unit}; bitte ändern, falls falsch.`,
  rest: (text) => `Nicht gelesen: „${text}“.`,
  confirm: 'Wird eingetragen',
  knownSame: 'Dieser Wert ist für diesen Tag schon eingetragen.',
  knownOther: 'Für diesen Tag ist schon ein anderer Wert eingetragen.',
  back: 'Zurück',
  openForm: 'Formular öffnen',
  goOn: 'Weiter zum Formular',
  notTaken,
  notTakenLine: (name, why) => `${name}: ${why}`,
  ask: {
    number: (text) => `„${text}“ lässt sich verschieden lesen. Welche Zahl ist gemeint?`,
    noUnit: 'Es steht keine Einheit dabei. Welche ist es?',
    unit: (text, name) =>
      `„${text}“ ist hier keine Einheit für ${name}, und umgerechnet wird nichts. In welcher dieser Einheiten steht die Zahl?`,
    impossible: (said) => `${said} liegt außerhalb dessen, was bei einem Menschen möglich ist.`,
    rare: (said) => `${said} kommt kaum je vor.`,
    unusual: (said, canonical) => `${said} wären ${canonical}.`,
    meant: (unit) => `War ${unit} gemeint?`,
    check: 'Bitte prüfen Sie die Zahl. Als Wert lässt sie sich nicht eintragen, als Notiz schon.',
    yes: (said) => `Ja, ${said}`,
    keep: 'Stimmt so',
    which: 'Das Datum lässt zwei Tage zu. Welcher ist gemeint?',
    future: (day) => `Der ${day} liegt nach dem heutigen Tag. Bitte den Tag wählen.`,
    noDay: 'Dieses Datum gibt es nicht. Bitte den Tag wählen.',
  },
  /** The file of a laboratory, chosen or dropped on the case. */
  file: { choose: 'Labordatei …', drop: 'Loslassen, um die Labordatei (CSV, FHIR, Text) zu lesen' },
  paste: {
    title: 'Befund einfügen',
    label: 'Laborbefund',
    hint: 'ein Wert pro Zeile, wie aus dem Befund kopiert; der Text bleibt auf diesem Gerät',
    caption: 'Gefundene Werte',
    take: 'Wert',
    limits: 'Grenzen',
    state: 'Stand',
    day: 'Tag der Abnahme',
    dayFound: 'laut Befund',
    dayAssumed: 'heute; der Befund nennt keinen',
    daySeveral: 'der Befund nennt mehrere: bitte wählen',
    line: (line, text) => `Zeile ${line}: ${text}`,
    ready: 'bereit',
    ask: 'Rückfrage',
    inLine: (line) => `auch in Zeile ${line}`,
    limitsLeftOut: 'Grenzen unklar',
    none: 'In diesem Text wurde kein Wert gefunden.',
    left: (count) => `${format.count(count, 'Zeile', 'Zeilen')} nicht übernommen`,
    unknown: 'nicht verstanden',
    answerFirst: (count) =>
      `Bitte zuerst ${format.count(count, 'Rückfrage', 'Rückfragen')} beantworten oder die ${count === 1 ? 'Zeile' : 'Zeilen'} abwählen.`,
    summary: (values, questions, left) =>
      `${format.count(values, 'Wert', 'Werte')} bereit, ${format.count(questions, 'Rückfrage', 'Rückfragen')}, ${format.count(left, 'Zeile', 'Zeilen')} nicht übernommen`,
    tooLarge: (kilobytes) =>
      `Der Text ist größer als ${format.number(kilobytes)} kB, also kein einzelner Befund. Bitte nur einen Teil einfügen.`,
    tooLong: (lines) =>
      `Der Text hat mehr als ${format.number(lines)} Zeilen, ist also kein einzelner Befund. Bitte nur einen Teil einfügen.`,
    clear: 'Text verwerfen',
  },
});
