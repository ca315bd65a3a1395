import { formats } from '../format.ts';
import type { RegistryMessages } from '../index.ts';

const format = formats('de');
const cases = (count: number) => format.count(count, 'Fall', 'Fälle');
/** Nach „von“ und „in“. */
const casesOf = (count: number) => format.count(count, 'Fall', 'Fällen');

/** Deutsch: was die Fallliste als Dateien für andere verlässt. */
export const registryDe: RegistryMessages = {
  title: 'Export für ein Register',
  lead: 'Schreibt Fälle als Tabellen für ein Register oder für eigene Forschung. Es wird nichts gesendet: Sie speichern eine Datei und entscheiden, wer sie bekommt.',
  which: {
    label: 'Welche Fälle',
    shown: (count) =>
      count === 1 ? 'der in der Liste gezeigte Fall' : `die ${cases(count)} der gezeigten Liste`,
    chosen: 'ausgewählte',
    choose: 'Fälle für den Export',
    search: 'Suche',
    chosenCount: (count, all) => `${format.number(count)} von ${casesOf(all)} ausgewählt`,
    more: (count) => `${cases(count)} mehr: bitte danach suchen.`,
    all: 'Alle diese auswählen',
    none: 'Keinen auswählen',
  },
  options: {
    label: 'Was nach außen darf',
    shiftDates: 'Das Datum aller Einträge verschieben',
    shiftDatesHint:
      'bei jedem Fall um eine eigene Zahl von Tagen, 1 bis 364 in die Vergangenheit, für jeden Export neu gezogen: Abstände bleiben erhalten',
    freeText: 'Text im Wortlaut',
    freeTextHint:
      'Notizen, Begründungen, Chargennummern, Orte von Infektionen, Zeichen. Bitte vorher lesen: Namen und Orte können darin stehen',
    names: 'Kürzel und Namen der Dokumentierenden',
    namesHint: 'das Kürzel jedes Falls, wer einen Eintrag geschrieben hat, Fingerabdrücke von Papieren',
    bom: 'Kennzeichen für Excel',
    bomHint: 'ohne es zeigt Excel Umlaute falsch, wenn eine Tabelle per Doppelklick geöffnet wird',
  },
  preview: 'Zeigen, was nach außen geht',
  back: 'Zurück zur Auswahl',
  save: 'Export speichern',
  reading: (done, all) => `${format.number(done)} von ${casesOf(all)} gelesen …`,
  packing: 'Wird gepackt …',
  stop: 'Abbrechen',
  noCases: 'Bitte mindestens einen Fall auswählen.',
  failed: 'Der Export ließ sich nicht erstellen.',
  skipped: (count) =>
    count === 1
      ? 'Ein Fall ließ sich nicht lesen und fehlt im Export. Öffnen Sie ihn aus der Liste, um den Grund zu sehen.'
      : `${cases(count)} ließen sich nicht lesen und fehlen im Export. Öffnen Sie sie aus der Liste, um den Grund zu sehen.`,
  leaves: {
    title: (count) => `Was von ${casesOf(count)} nach außen geht`,
    rows: (count) => format.count(count, 'Zeile', 'Zeilen'),
    columns: (count) => format.count(count, 'Spalte', 'Spalten'),
    first: (shown, all) =>
      all === 0
        ? 'Keine Zeile: Die Tabelle besteht nur aus ihrer Kopfzeile.'
        : shown === all
          ? 'Alle ihre Zeilen:'
          : `Die ersten ${format.number(shown)} von ${format.count(all, 'Zeile', 'Zeilen')}:`,
    column: 'Spalte',
    empty: 'leer',
    also: 'Neben den Tabellen: ein Verzeichnis aller Spalten und Codes auf Englisch und Deutsch, als Tabelle und als Seite, und ein Manifest mit der hier getroffenen Auswahl.',
  },
  staysTitle: 'Was hier bleibt',
  stays: {
    always:
      'Die internen Namen von Fällen und Einträgen, vom Geburtstag alles außer dem Jahr, die Uhrzeiten der Dokumentation und was zurückgenommen wurde.',
    names: 'Kürzel, Namen der Dokumentierenden und Fingerabdrücke von Papieren.',
    freeText: 'Alles, was in eigenen Worten geschrieben wurde.',
    shiftDates:
      'Das wirkliche Datum der Einträge; um wie viele Tage verschoben wurde, wird nirgends aufbewahrt, auch hier nicht.',
  },
  limitsTitle: 'De-identifiziert ist nicht anonym',
  limits: {
    always:
      'Wer eine Patientin oder einen Patienten kennt, kann einen seltenen Verlauf, ein ungewöhnliches Medikament oder ein einzelnes Datum wiedererkennen. Bei wenigen Fällen ist das wahrscheinlich.',
    days: 'Jedes Datum ist das dokumentierte: Zusammen mit dem Kalender einer Station führt es zu einer Person.',
    moved:
      'Verschieben verbirgt den Kalender, nicht den Verlauf: Reicht ein Fall bis heute, verrät sein letztes Datum ungefähr, um wie viele Tage er verschoben wurde.',
    freeText: 'Sie haben Text im Wortlaut gewählt: auch Namen, Orte und Datumsangaben können darin stehen.',
    names:
      'Sie haben Kürzel und Namen der Dokumentierenden gewählt: Mit Ihrer Liste der Kürzel lässt sich jeder Fall zuordnen.',
    permission:
      'Ob das Recht und die Einwilligung der Behandelten diesen Export erlauben, kann die Anwendung nicht wissen.',
  },
  fileName: 'registerexport',
  due: {
    title: 'Fälligkeitsliste',
    lead: 'Was in den gezeigten Fällen der Liste zu tun ist: alles Überfällige, alles, was jetzt möglich ist, und was kommt.',
    weeks: 'Wochen im Voraus',
    weeksUnit: 'Wochen',
    weeksFault: (most) => `Eine ganze Zahl von 1 bis ${format.number(most)}.`,
    who: 'Wessen Aufgaben',
    whoOf: {
      all: 'alle',
      centre: 'des MS-Zentrums',
      practice: 'von Praxen',
    },
    labels: 'Mit den Kürzeln der Fälle',
    labelsHint: 'sonst trägt jeder Fall eine laufende Nummer',
    calendar: 'Als Kalender speichern (.ics)',
    table: 'Als Tabelle speichern (.csv)',
    note: 'Kalenderdateien enthalten Erinnerungen, die nicht jeder Kalender beachtet. Was später wegfällt, bleibt im Kalender: Spätere Listen verschieben und ergänzen, sie löschen nie.',
    saved: ({ duties, cases: count, overdue }) =>
      `Gespeichert: ${format.count(duties, 'Aufgabe', 'Aufgaben')} in ${casesOf(count)}, davon ${format.number(overdue)} überfällig.`,
    nothing: 'In dieser Zeit ist nichts fällig. Es wurde keine Datei gespeichert.',
    calendarName: 'Aufgaben nach Alemtuzumab',
    caseNumber: (number) => `Fall ${number}`,
    fileName: 'faelligkeitsliste',
  },
};
