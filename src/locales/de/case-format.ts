import type { CaseFormatWords } from '../en/case-format.ts';

/** Deutsch: die Seite über das Format der Falldateien. */
export const caseFormatDe: CaseFormatWords = {
  title: 'Die Falldatei des Alemtuzumab-Pfads',
  intro: [
    'Eine Falldatei enthält einen Fall: was ihn benennt und alles, was dokumentiert wurde, in der Reihenfolge der Dokumentation. Sie ist JSON in UTF-8. Abgeleitetes steht nicht darin: Befunde, Aufgaben und Papiere entstehen aus den Ereignissen jedes Mal neu.',
    'Neben dieser Seite liegt case.schema.json, dasselbe Format als JSON-Schema (draft 2020-12). Seite und Schema werden aus den Schemas erzeugt, mit denen die Anwendung selbst eine Datei liest.',
    'Ein Schema kann nicht alles sagen. Beim Einlesen wird außerdem verlangt, dass jedes Datum im Kalender existiert, dass ein Laborwert in einer Einheit seiner Messgröße steht und bei einem Menschen vorkommen kann, dass keine Kennung zweimal vorkommt und dass jede Entscheidung möglich war, als sie getroffen wurde. Eine Datei, die das nicht erfüllt, wird als Ganzes abgelehnt, und jeder Fehler wird genannt.',
    'Die Namen von Feldern, Ereignissen und Codes sind ein Vertrag: Eine heute geschriebene Datei lässt sich in jeder späteren Version öffnen.',
  ],
  frame: 'Die Datei',
  frameMeaning: {
    format: 'Immer dieser Text.',
    version: 'Version des Formats.',
    id: 'Benennt den Fall; zwei Dateien mit derselben Kennung sind derselbe Fall.',
    label: 'Wie der Fall in der Liste heißt: ein Pseudonym, nie ein Name.',
    sources: 'Wessen Regeln für den Fall gelten.',
    events:
      'Was dokumentiert wurde, in der Reihenfolge der Dokumentation; das erste Ereignis nimmt die Patientin oder den Patienten auf.',
  },
  envelope: 'Was jedes Ereignis hat',
  envelopeMeaning: {
    id: 'Benennt das Ereignis; innerhalb des Falls einmalig.',
    type: 'Um welche Art von Ereignis es sich handelt.',
    on: 'Das Datum, an dem es geschah.',
    at: 'Wann es aufgeschrieben wurde: ISO 8601, mit dem Abstand zu UTC.',
    by: 'Wer es aufgeschrieben hat.',
  },
  changes: 'Korrekturen und Zurücknahmen',
  changesText:
    'Gelöscht wird nichts. Auf ein falsches Ereignis folgt eines, das es korrigiert oder zurücknimmt; beide bleiben in der Datei. Das Ereignis in einer Korrektur kann id, at und by weglassen.',
  changesMeaning: {
    corrects: 'Die Kennung des Ereignisses, das korrigiert wird.',
    event: 'Das Ereignis, wie es hätte lauten sollen, im Ganzen.',
    retracts: 'Die Kennung des Ereignisses, das nicht zählt.',
    reason: 'Warum es nicht zählt.',
  },
  events: 'Ereignisse',
  contents: 'Inhalt',
  noFields: 'Keine weiteren Felder.',
  example: 'Beispiel',
  wholeExample: 'Eine ganze Datei',
  heads: {
    field: 'Feld',
    value: 'Wert',
    required: 'Pflicht',
    unit: 'Einheit',
    meaning: 'Bedeutung',
    code: 'Code',
    accepted: 'Zulässige Einheiten',
  },
  yes: 'ja',
  no: 'nein',
  codes: 'Codes',
  units: 'Labor: Einheiten und plausible Werte',
  unitsText:
    'Ein Wert steht in der Einheit seines Befunds. Die erste Einheit ist die, in der die Regeln rechnen, und die des plausiblen Bereichs.',
  plausible: 'Plausibel',
  values: {
    date: 'Datum, JJJJ-MM-TT',
    boolean: 'true oder false',
    integer: 'ganze Zahl',
    number: 'Zahl',
    text: (max) => (max === undefined ? 'Text' : `Text von höchstens ${max} Zeichen`),
    pattern: 'Text der Form',
    instant: 'Datum und Uhrzeit, ISO 8601',
    list: (of) => `Liste: ${of}`,
    oneOf: (list) => `eines aus ${list}`,
    known: (list) => `eines aus ${list} oder ein anderes dieser Form`,
    event: 'ein Ereignis',
  },
};
