import type { Language } from '../../../machines/vocabulary.ts';
import { formats } from '../format.ts';
import type { AppMessages } from '../index.ts';
import { alert, source, stage, task, taskStatus, urgency } from './overview.ts';

const format = formats('de');
/** Jede Sprache nennt sich selbst. */
const language: Record<Language, string> = { en: 'English', de: 'Deutsch' };

/** Deutsch: was die erste Seite braucht. */
export const appDe: AppMessages = {
  name: 'Alemtuzumab-Pfad',
  tagline: 'Schubförmige MS: der Weg der Behandlung mit Alemtuzumab, Schritt für Schritt.',
  format,
  language,

  intendedUse: {
    heading: 'Zweckbestimmung',
    short:
      'Entscheidungsunterstützung für Fachpersonen. Kein Medizinprodukt. Kein Ersatz für das ärztliche Urteil.',
    paragraphs: {
      purpose:
        'Der Alemtuzumab-Pfad unterstützt Ärztinnen und Ärzte, die eine schubförmige MS mit Alemtuzumab behandeln. Er ist für medizinische Fachpersonen bestimmt.',
      limits: 'Er ist kein Medizinprodukt und ersetzt nicht das ärztliche Urteil. Sie entscheiden.',
      basis:
        'Jede Empfehlung zeigt ihre Grundlage (die Regel, ihre Quelle und die Werte des Patienten), damit sie unabhängig geprüft werden kann.',
      sources:
        'Er gibt die geltenden Quellen wieder und fügt nichts hinzu. Prüfen Sie anhand der aktuellen Fachinformation.',
    },
    accept: 'Ich habe das gelesen',
  },
  privacy: {
    heading: 'Ihre Daten',
    short: 'Fälle werden nur in diesem Browser gespeichert.',
    paragraphs: {
      local: 'Fälle werden nur in diesem Browser gespeichert, auf diesem Gerät. Es wird nichts übertragen.',
      open: 'Sie sind verschlüsselt. Nur Ihr Passwort oder der Wiederherstellungsschlüssel öffnet sie; zurücksetzen kann sie niemand.',
      names: 'Geben Sie keine Namen, Patientennummern oder Adressen ein.',
      copy: 'Der Browser kann gespeicherte Daten löschen, etwa bei Platzmangel oder wenn seine Daten gelöscht werden. Machen Sie eine Sicherung und bewahren Sie sie auf einem anderen Gerät auf.',
    },
    persisted: {
      yes: 'Der Browser hat zugesagt, die Fälle zu behalten, bis Sie sie löschen.',
      no: 'Der Browser kann die Fälle von sich aus löschen. Bewahren Sie exportierte Kopien auf.',
      unknown: 'Der Browser gibt nicht an, ob er die Fälle behält. Bewahren Sie exportierte Kopien auf.',
    },
  },

  navigation: {
    label: 'Hauptnavigation',
    skip: 'Zum Inhalt springen',
    caseload: 'Fälle',
    newCase: 'Neuer Fall',
    teach: 'Unterricht',
    settings: 'Einstellungen',
    sources: 'Quellen',
    proof: 'Nachweis',
    about: 'Über',
    toCaseload: 'Zurück zu den Fällen',
    statechart: 'Das Zustandsdiagramm',
    footer: 'Über diese Anwendung',
    messages: 'Meldungen',
    lock: 'Sperren',
  },
  button: {
    save: 'Speichern',
    cancel: 'Abbrechen',
    close: 'Schließen',
    undo: 'Rückgängig',
    documents: 'Dokumente',
    record: 'Eintragen',
    show: 'zeigen',
    hide: 'verbergen',
    back: 'Zurück',
    open: 'Öffnen',
    export: 'Exportieren',
    more: 'Mehr',
    remove: 'Entfernen',
    confirm: 'Bestätigen',
    reload: 'Neu laden',
    retry: 'Erneut versuchen',
    print: 'Drucken',
    download: 'Herunterladen',
    yes: 'ja',
    no: 'nein',
  },
  required: 'erforderlich',
  requiredNote: 'Felder mit * sind Pflichtfelder.',
  optional: 'freiwillig',
  choose: 'Bitte wählen',
  printedOn: (date: string) => `Gedruckt am ${format.dateLong(date)}`,
  loading: 'Wird geladen …',

  caseload: {
    title: 'Fälle',
    newCase: 'Neuer Fall',
    openFile: 'Datei öffnen',
    checkPdf: 'PDF prüfen',
    dropHere: 'Falldatei oder PDF hier ablegen',
    examples: 'Beispiele',
    allExamples: 'Alle Szenarien für den Unterricht',
    search: 'Suchen',
    searchHint: 'Kürzel, Phase oder Aufgabe',
    show: 'Zeigen',
    shown: {
      all: (count) => `alle (${format.number(count)})`,
      alerts: (count) => `offene Alarme (${format.number(count)})`,
      overdue: (count) => `überfällig (${format.number(count)})`,
      week: (count) => `fällig in 7 Tagen (${format.number(count)})`,
      unheard: (count) => `nichts gehört seit … (${format.number(count)})`,
      day: (count) => `Sprechstundentag (${format.number(count)})`,
    },
    since: 'Ohne Eintrag seit',
    on: 'Was zu tun ist bis',
    noDate: 'Das ist kein Datum.',
    sort: 'Reihenfolge',
    order: {
      need: 'wer zuerst jemanden braucht',
      label: 'Kürzel',
      due: 'nächster Termin',
      'last-entry': 'am längsten ohne Eintrag',
    },
    grouped: 'je Phase eine Überschrift',
    print: 'Liste drucken',
    dueList: 'Fälligkeitsliste',
    registryExport: 'Export für ein Register',
    printed: (count, show, day, text) => {
      const cases = format.count(count, 'Fall', 'Fälle');
      const date = day === undefined ? '' : format.dateLong(day);
      const what = {
        all: 'Alle Fälle',
        alerts: 'Fälle mit offenen Alarmen',
        overdue: 'Fälle mit Überfälligem',
        week: 'Fälle mit Aufgaben in den nächsten 7 Tagen',
        unheard: `Fälle ohne Eintrag seit ${date}`,
        day: `Sprechstundentag: was zu tun ist bis ${date}`,
      }[show];
      return text === '' ? `${what}: ${cases}` : `${what}: ${cases}, davon die mit „${text}“`;
    },
    count: (cases) => format.count(cases, 'Fall', 'Fälle'),
    found: (shown, all) => `${format.number(shown)} von ${format.count(all, 'Fall', 'Fällen')}`,
    nothingFound: 'Kein Fall passt zur Suche.',
    backupDue: 'Eine Sicherung ist fällig: Ein Browser kann seine Daten verlieren.',
    toBackup: 'Zur Sicherung',
    folderWaits: (folder) =>
      `Die automatische Sicherung in den Ordner „${folder}“ ist fällig. Der Browser fragt Sie vorher, wie nach jedem Neustart.`,
    allowFolder: 'Zugriff auf den Ordner erlauben',
    column: {
      label: 'Kürzel',
      stage: 'Phase',
      nextDuty: 'Nächste Aufgabe',
      alerts: 'Alarme',
      lastEvent: 'Letzter Eintrag',
      sources: 'Quellen',
      actions: 'Aktionen',
    },
    noDuty: 'keine Aufgabe offen',
    noAlerts: 'keine',
    due: (date) => `fällig am ${format.date(date)}`,
    dueToday: 'heute fällig',
    overdueSince: (date) => `überfällig seit ${format.date(date)}`,
    moreOverdue: (count) => `${format.number(count)} weitere überfällig`,
    alerts: (count) => format.count(count, 'offener Alarm', 'offene Alarme'),
    alertSince: (date) => `seit ${format.date(date)}`,
    openCase: (label) => `Fall ${label} öffnen`,
    exportCase: (label) => `Fall ${label} exportieren`,
    empty: {
      title: 'Noch keine Fälle',
      text: 'Beginnen Sie auf eine von zwei Arten.',
      start: 'Mit einem Patienten beginnen',
      startText:
        'Fragt zuerst nach einem Passwort. Die Fälle werden dann nur in diesem Browser gespeichert, verschlüsselt.',
      explore: 'Ein Beispiel ansehen',
      exploreText:
        'Öffnet einen erfundenen Fall mit seinem ganzen Verlauf. Nichts wird gespeichert, kein Passwort verlangt.',
    },
  },
  newCase: {
    title: 'Neuer Fall',
    label: 'Kürzel',
    labelHint: 'Initialen und Jahr, z. B. AB 1984; nie ein Name',
    born: 'Geburtsdatum',
    sex: 'Geschlecht',
    female: 'weiblich',
    male: 'männlich',
    childbearing: 'Im gebärfähigen Alter',
    sources: 'Geltende Quellen',
    create: 'Fall anlegen',
    missing: {
      label: 'Geben Sie ein Kürzel ein.',
      born: 'Geben Sie das Geburtsdatum ein.',
      sex: 'Wählen Sie das Geschlecht.',
    },
  },
  settings: {
    title: 'Einstellungen',
    language: 'Sprache',
    by: 'Ihre Initialen',
    byHint: 'stehen bei jedem Eintrag, den Sie vornehmen',
    sources: 'Quellen für neue Fälle',
    sourcesHint: 'Ein Fall behält die Quellen, mit denen er angelegt wurde.',
    withoutPaper:
      'Eine Fachinformation ohne die Arbeit hat hier keine Regeln zu Schwangerschaft, Varizellen, Tuberkulose, Auswaschzeit und Labor vor einem Zyklus. Lassen Sie für einen Patienten die Arbeit in Kraft.',
    paperAlone:
      'Hassoun et al. 2016 allein dient der Lehre. Die aktuellen Fachinformationen haben die Arbeit überholt: Prüfen Sie jeden Schritt daran.',
    appearance: 'Darstellung',
    appearanceText: 'Hell, dunkel und hoher Kontrast richten sich nach diesem Gerät.',
    storage: 'Speicher',
    exportAll: 'Alle Fälle exportieren',
    version: (version) => `Fassung ${version}`,
    offline: 'Funktioniert ohne Netz, sobald die Anwendung einmal geöffnet wurde.',
  },
  source,

  notice: {
    backupChosen: 'Das ist eine Sicherung mehrerer Fälle',
    backupChosenText:
      'Sie öffnet sich mit ihrem eigenen Passwort: in den Einstellungen unter „Sicherung“. Noch wurde nichts geändert.',
    fileRefused: 'Die Datei wurde nicht übernommen',
    fileRefusedText: 'Es wurde nichts geändert. Das steht im Weg:',
    moreFaults: (count) => `und ${format.count(count, 'weiterer Fehler', 'weitere Fehler')}`,
    taken: 'Der Fall wurde hinzugefügt.',
    unchanged: 'Der Fall ist schon hier. Es wurde nichts geändert.',
    extended: (added) =>
      `Der Fall war schon hier; ${format.count(added, 'Eintrag wurde', 'Einträge wurden')} ergänzt.`,
    copied:
      'Der Fall hat sich hier anders fortgesetzt. Die Datei wurde als eigener Fall daneben aufgenommen.',
    recorded: 'Eingetragen.',
    undone: 'Zurückgenommen. Der Eintrag bleibt im Prüfpfad.',
    notSaved: 'Es wurde nichts gespeichert',
    storage: {
      locked: 'Der Tresor ist gesperrt. Entsperren Sie ihn und versuchen Sie es erneut.',
      damaged:
        'Dieser Fall ist beschädigt. Er lässt sich bis zum Schaden lesen, und nichts kann hinzugefügt werden.',
      teaching: 'Ein Lehrfall wird nicht unter den Patienten gespeichert.',
      unavailable: 'Dieser Browser gibt seinen Speicher nicht frei, zum Beispiel in einem privaten Fenster.',
      full: 'Der Speicher dieses Browsers ist voll. Exportieren Sie Fälle und schaffen Sie Platz.',
      newer: 'Die gespeicherten Fälle stammen von einer neueren Fassung. Laden Sie neu, um sie zu erhalten.',
      blocked:
        'Ein anderer Tab hält den Speicher fest. Schließen Sie die anderen Tabs und versuchen Sie es erneut.',
      failed: 'Der Speicher dieses Browsers hat versagt.',
    },
    conflict: (added) =>
      `Ein anderer Tab hat diesen Fall inzwischen geändert (${format.count(added, 'neuer Eintrag', 'neue Einträge')}). Er wurde neu gelesen; Ihr Eintrag ist noch nicht aufgenommen.`,
    changedElsewhere: 'Ein anderer Tab hat diesen Fall geändert.',
    newVersion: 'Eine neue Fassung ist bereit.',
    newVersionReload: 'Jetzt neu laden',
    offlineReady: 'Bereit für die Arbeit ohne Netz.',
    missing: 'Dieser Fall ist nicht in diesem Browser.',
    missingText:
      'Vielleicht wurde er in einem anderen Browser geöffnet, oder der Browser hat seine Daten gelöscht.',
    damaged: (at) =>
      `Dieser Fall ist ab seinem Eintrag ${format.number(at + 1)} nicht lesbar. Er wurde nicht verändert. Exportieren Sie ihn so, wie er ist.`,
    incomplete: 'Dieser Fall ist unvollständig',
    incompleteText: (at) =>
      `Seine gespeicherten Daten sind ab Eintrag ${format.number(at + 1)} beschädigt. Gezeigt und beurteilt wird nur, was davor aufgezeichnet wurde: Spätere Befunde, Zyklen oder Warnungen können fehlen. Entscheiden Sie nichts allein nach dieser Seite. Es lässt sich nichts ergänzen und nichts drucken.`,
    incompleteRow:
      'Der Eintrag dieses Falls in der Liste ist beschädigt. Sein Verlauf ist vollständig, aber es lässt sich nichts ergänzen und nichts drucken.',
    incompleteMend:
      'Stellen Sie ihn aus einer Sicherung wieder her (Einstellungen, Sicherung). Heben Sie vorher auf, was noch lesbar ist.',
    incompleteExport: 'Lesbares exportieren',
    notFound: 'Diese Seite gibt es nicht.',
    example: 'Ein erfundener Fall zum Ausprobieren. Nichts davon wird gespeichert.',
    crashed: 'Auf dieser Seite ist ein Fehler aufgetreten.',
    crashedText:
      'Was eingetragen wurde, ist gespeichert. Exportieren Sie eine Kopie des Falls und laden Sie dann neu.',
    crashedExport: 'Kopie exportieren',
    noScript: 'Diese Anwendung braucht JavaScript.',
  },

  stage,
  task,
  taskStatus,
  urgency,
  alert,
};
