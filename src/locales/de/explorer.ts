import type { Topic } from '../../../machines/pathway/advice.ts';
import type { explorerEn } from '../en/explorer.ts';
import { formats } from '../format.ts';
import { step } from './vocabulary.ts';

const { count, number, list } = formats('de');
const quoted = (name: string): string => `„${name}“`;

/** Was jede Frage des Diagramms fragt; die Zustände ihres Bereichs sind die Antworten. */
const question: Record<Topic, string> = {
  selection: 'Darf Alemtuzumab gewählt werden?',
  branch: 'Von welcher Therapie wird umgestellt?',
  washout: 'Ist die Umstellung von der Vortherapie möglich?',
  natalizumab: 'Wie weit sind MRT und Liquor nach Natalizumab gediehen?',
  laboratory: 'Ist das Laborprogramm vollständig?',
  imaging: 'Ist das MRT der Neuroachse aktuell?',
  tuberculosis: 'Ist eine Tuberkulose ausgeschlossen oder lange genug behandelt?',
  vaccination: 'Besteht Schutz gegen Varizellen, und liegen die Impfungen lange genug zurück?',
  counselling: 'Ist aufgeklärt worden, und liegt die Einwilligung vor?',
  examination: 'Sind Anamnese und Untersuchung erfolgt?',
  setting: 'Sind Behandlungsort, EKG und Vitalzeichen bereit?',
  interval: 'Ist der Abstand zum nächsten Zyklus eingehalten?',
  monitoring: 'Ist Aktivität zurückgekehrt, oder sind die 48 Monate vorüber?',
  platelets: 'Wie eng müssen die Thrombozyten überwacht werden?',
  kidneys: 'Verlangt ein Befund der Nieren die Nephrologie?',
  thyroid: 'Wie oft wird die Schilddrüse kontrolliert, und verlangt ein Befund die Endokrinologie?',
  liver: 'Verlangt ein Befund der Leber die Hepatologie?',
  infection: 'Besteht Fieber oder eine Infektion?',
  pregnancy: 'Besteht eine Schwangerschaft oder wird gestillt?',
  autoimmunity: 'Ist eine Autoimmunerkrankung festgestellt?',
  neurology: 'Ist ein neues Defizit abzuklären?',
  activity: 'War die Krankheit seit der letzten Infusion aktiv?',
};

/** Deutsch: die Seite, auf der das Zustandsdiagramm erkundet wird. */
export const explorerDe: typeof explorerEn = {
  title: 'Das Zustandsdiagramm',
  lead: 'Der Pfad, wie ihn die Maschine selbst festlegt. Lassen Sie ein Ereignis eintreten und sehen Sie, was es ändert oder warum es nicht eintreten kann.',
  teaching:
    'Für die Lehre. Alles hier ist erfunden und besteht nur auf dieser Seite; nichts wird gespeichert.',
  counts: (states, transitions) => `${number(states)} Zustände, ${number(transitions)} Übergänge.`,

  node: {
    journey: 'Gesamter Verlauf',
    treatment: 'Behandlung',
    watches: 'Wächter',
    sameDay: 'zurück zum Tag der Unterbrechung',
  },
  about: {
    journey: 'Behandlung und Wächter laufen nebeneinander, vom ersten Tag bis zum Ende der Nachsorge.',
    treatment: 'Der Weg der Behandlung. Genau eine ihrer Phasen ist aktiv.',
    watches: 'Sie achten auf Komplikationen, in welcher Phase auch immer. Alle sind zugleich aktiv.',
    underway: 'Die Infusionen, Tag für Tag.',
    finished: 'Alle geplanten Infusionen sind gegeben; der Zyklus kann abgeschlossen werden.',
    interrupted: 'Der Zyklus ist unterbrochen. Er merkt sich seinen Tag und geht von dort weiter.',
    sameDay: 'Kein eigener Zustand: Er führt zurück zu dem Tag, an dem der Zyklus unterbrochen wurde.',
    day: (day) => `Der Zyklus wartet auf die Infusion von Tag ${day}.`,
    answer: (asked) => `Eine Antwort auf die Frage: ${asked}`,
    answers: (asked) => `${asked} Die Zustände darin sind die Antworten.`,
    parts: 'Die Teile liegen nebeneinander: Solange der Zustand aktiv ist, sind es alle.',
  },
  question,

  start: {
    label: 'Beginnen mit',
    empty: 'Einem leeren Fall',
    emptyLabel: 'Leerer Fall',
    unknown: (id) => `Ein Szenario „${id}“ gibt es nicht. Dies ist stattdessen ein leerer Fall.`,
  },
  day: 'Tag der Geschichte',
  dayFault: 'Das ist kein vollständiges Datum.',
  dayRange: 'Nicht vor dem letzten Ereignis.',
  sources: (names) => `Geltende Quellen: ${list(names)}`,
  month: 'Einen Monat später',
  undo: 'Rückgängig',
  restart: 'Neu beginnen',
  restarted: 'Alles ist wie zu Beginn.',
  undone: 'Der letzte Schritt wurde zurückgenommen.',

  outline: 'Gliederung',
  outlineHint: 'Pfeiltasten: bewegen, öffnen und schließen',
  search: 'Zustände, Ereignisse und Regeln suchen',
  searchHint: 'z. B. MON-10, Thrombozyten, Zyklus begonnen',
  found: (n) => count(n, 'Zustand', 'Zustände'),
  nothing: (typed) => `Im Diagramm kommt „${typed}“ nicht vor.`,
  active: 'aktiv',
  entered: 'eben betreten',
  left: 'eben verlassen',

  picture: 'Bild',
  pictureLabel: 'Bild des Diagramms; es lässt sich verschieben. Die Gliederung sagt dasselbe in Worten.',
  all: 'Alle Zustände öffnen',
  smaller: 'Kleiner',
  larger: 'Größer',
  save: 'Als SVG speichern',
  saveText: 'Als Text speichern',
  file: 'zustandsdiagramm',
  legend: {
    active: 'aktiv',
    entered: 'eben betreten',
    left: 'eben verlassen',
    selected: 'gewählt',
    open: 'jetzt offen',
    closed: 'jetzt nicht offen',
    into: 'führt hierher',
  },
  inside: (n) => `${number(n)} aktiv`,
  parts: (n) => count(n, 'Teil', 'Teile'),
  states: (n) => count(n, 'Zustand', 'Zustände'),

  out: 'Wege hinaus',
  into: 'Wege hierher',
  inherited: (name) => `Wege aus „${name}“, die auch hier gelten`,
  noOut: 'Aus diesem Zustand selbst führt kein Übergang hinaus.',
  noInto: 'Kein Übergang nennt diesen Zustand: Er wird zusammen mit dem betreten, der ihn umgibt.',
  begins: (name) => `Am Anfang steht „${name}“.`,
  taken:
    'Beobachtungen und das Vergehen von Tagen werden hier angenommen. Sie bewegen selbst nichts: Jede Frage wird danach neu gestellt.',
  to: (name) => `zu „${name}“`,
  from: (name) => `von „${name}“`,
  byItself: 'Von selbst',
  if: (condition) => `wenn ${condition}`,
  standing: {
    open: 'jetzt offen',
    closed: 'jetzt nicht offen',
    elsewhere: 'jetzt nicht gefragt: Sein Zustand ist nicht aktiv',
    stays: 'wird angenommen und bewegt selbst nichts',
  },
  other: 'Das Ereignis ist möglich, nimmt jetzt aber einen anderen Weg.',
  answerIs: (answer) => `Die Antwort ist jetzt „${answer}“.`,
  asks: (n) => `Fragt ${count(n, 'Regel', 'Regeln')}`,
  facts: 'Fragt keine Regel: Es beruht auf dem, was aufgezeichnet ist.',
  standsInTheWay: 'Was im Weg steht',
  raised: 'ausgelöst',
  fire: 'Eintreten lassen',

  guard: {
    allowed: (of) => `„${step[of]}“ keine Regel im Weg steht`,
    nextCourseAllowed: 'es der nächste Zyklus ist und seinem Beginn keine Regel im Weg steht',
    nextInfusionAllowed: (day) =>
      `es die Infusion von Tag ${number(day)} des laufenden Zyklus ist, an einem späteren Tag als die vorige, mit höchstens 12 mg, und ihr keine Regel im Weg steht`,
    finishesWith: (day) =>
      `es die Infusion von Tag ${number(day)} ist, die letzte geplante, an einem späteren Tag als die vorige, mit höchstens 12 mg, und ihr keine Regel im Weg steht`,
    ofRunningCourse: 'es vom laufenden Zyklus spricht und von keinem Tag vor seiner letzten Infusion',
    completesFirst:
      'es vom ersten Zyklus spricht, alle geplanten Infusionen gegeben sind oder eine Begründung vorliegt und keine Regel im Weg steht',
    completes:
      'es vom laufenden Zyklus spricht, alle geplanten Infusionen gegeben sind oder eine Begründung vorliegt und keine Regel im Weg steht',
    advises: (asked, answer) => `die Antwort auf „${asked}“ „${answer}“ lautet`,
  },

  events: 'Ereignisse',
  eventsText:
    'Was dem Diagramm mitgeteilt werden kann. Was heute möglich ist, öffnet sein Formular und wird von den Regeln entschieden.',
  decisions: 'Entscheidungen und Handlungen',
  observations: 'Beobachtungen',
  possible: 'Jetzt möglich',
  impossible: 'Jetzt nicht möglich',
  allPossible: 'Alle sind möglich.',
  nonePossible: 'Keines ist möglich.',
  paper: 'Es wird aufgezeichnet, wenn von einem Fall ein Dokument erstellt wird. Hier wird keines erstellt.',
  dayCame: 'Ein Tag bricht an',
  dayCameText: 'Ändern Sie oben den Tag: Dem Diagramm wird mitgeteilt, dass er angebrochen ist.',
  close: 'Schließen',
  born: 'Geburtsdatum',
  sex: 'Geschlecht',
  childbearing: 'Gebärfähig',
  answerFirst: 'Bitte beantworten',

  changed: 'Was der letzte Schritt geändert hat',
  changedNothing: 'Kein Zustand hat sich geändert.',
  nowIn: (names) => `Betreten: ${list(names.map(quoted))}.`,
  gone: (names) => `Verlassen: ${list(names.map(quoted))}.`,

  svg: {
    title: (label) => `Zustandsdiagramm des Pfads: ${label}`,
    desc: (day, active) => `Stand ${day}. Aktive Zustände: ${list(active)}.`,
    teaching: 'Für die Lehre. Ein erfundener Fall; nicht für klinische Entscheidungen.',
    among: (n) => `von selbst zwischen allen ${number(n)}`,
    marked: 'Ein gefüllter Kasten mit Punkt ist aktiv.',
  },
};
