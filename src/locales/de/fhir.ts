import { formats } from '../format.ts';
import type { FhirMessages } from '../index.ts';

const format = formats('de');

export const fhirDe: FhirMessages = {
  title: 'Behandlungsplan: Therapie mit Alemtuzumab',
  application: 'Software zur Entscheidungsunterstützung',
  asOf: (date) => `Stand: ${date}.`,
  stands: (stage) => `Abschnitt: ${stage}.`,
  noDevice:
    'Geschrieben von einer Entscheidungsunterstützung für Fachpersonen, die kein Medizinprodukt ist. Eine Person wird nicht genannt.',
  section: {
    diagnosis: 'Diagnose, Verlauf und weitere Erkrankungen',
    treatment: 'Behandlung, Aufklärung und Einwilligung',
    laboratory: 'Labor',
    findings: 'Befunde und Beurteilungen',
    safety: 'Sicherheit: Hindernisse, Warnungen, Reaktionen, schriftliche Begründungen',
    plan: 'Plan und Aufgaben',
    papers: 'Ausgehändigte Dokumente',
  },
  issue: {
    block: 'Steht im Weg',
    alert: 'Offene Warnung',
    deviation: 'Mit Begründung abgewichen',
    dismissal: 'Warnung mit Begründung geschlossen',
  },
  infection: (site) => `Infekt: ${site}`,
  infectionWithFever: (site) => `Infekt mit Fieber: ${site}`,
  pregnancy: 'Schwangerschaft',
  lactation: 'Stillzeit',
  index: 'Index',
  score: 'Punkte',
  bloodPressure: 'Blutdruck',
  mri: (region) => `MRT: ${region}`,
  csf: 'Liquor: JCV-DNA',
  pregnancyTest: 'Schwangerschaftstest',
  symptom: 'Symptom',
  infusions: (count) => format.count(count, 'Infusion', 'Infusionen'),
  therapy: (drug, from, until) =>
    `${drug}${from === undefined ? '' : ` ab ${from}`}${until === undefined ? '' : ` bis ${until}`}`,
  course: (course, dose, days) =>
    `Alemtuzumab, Zyklus ${format.number(course)}: ${format.number(dose)} mg täglich an ${format.number(days)} aufeinanderfolgenden Tagen`,
  infusionDay: (course, day) => `Zyklus ${format.number(course)}, Tag ${format.number(day)}`,
  intravenous: 'intravenös',
  steroid: 'Methylprednisolon',
  rateReduced: 'langsamer als geplant gegeben',
  liveVaccine: 'Lebendimpfstoff',
  consentPolicy: 'Einwilligung in die Behandlung mit Alemtuzumab, wie im Fall dokumentiert',
  referral: (specialty) => `Überweisung: ${specialty}`,
  duty: (name, status, who) => `${name} (${status}; ${who})`,
  signedPaper: 'signiert und ausgehändigt',
  issuedPaper: 'ausgehändigt',
  dialog: {
    title: 'Als FHIR exportieren',
    text: 'Ein Dokument in FHIR R4 (JSON) für ein anderes System: was in diesem Fall heute gilt, mit Plan und Aufgaben.',
    language: 'Sprache der Texte darin',
    label: (label) => `Mit der Bezeichnung „${label}“`,
    labelHint: 'Ohne sie enthält die Datei weder Namen noch Bezeichnung, nur Geschlecht und Geburtsjahr.',
    freeText:
      'Notizen und Begründungen gehen so hinaus, wie sie geschrieben wurden: Steht ein Name darin, geht er mit.',
    holds: 'Was die Datei enthält',
    count: 'Anzahl',
    kind: 'FHIR-Ressource',
    total: (count) => format.count(count, 'Ressource', 'Ressourcen'),
    invented: 'Dieser Fall ist erfunden: Alle Ressourcen werden als Testdaten gekennzeichnet (HTEST).',
    save: 'FHIR-Datei speichern',
    failed: 'Die Datei ließ sich nicht erstellen; nichts wurde gespeichert. Versuchen Sie es noch einmal.',
  },
  file: {
    title: 'Werte aus einer Labordatei',
    reading: 'Die Datei wird gelesen',
    entry: (entry, text) => `Eintrag ${format.number(entry)}: ${text}`,
    otherInEntry: (entry) => `ein anderer Wert in Eintrag ${format.number(entry)}`,
    inEntry: (entry) => `auch in Eintrag ${format.number(entry)}`,
    summary: (values, questions, left) =>
      `${format.count(values, 'Wert', 'Werte')} bereit, ${format.count(questions, 'Rückfrage', 'Rückfragen')}, ${format.count(left, 'Eintrag', 'Einträge')} nicht übernommen`,
    none: 'In dieser Datei wurde kein Wert gefunden, der übernommen werden kann.',
    left: (count) => `${format.count(count, 'Eintrag', 'Einträge')} nicht übernommen`,
    others: (kinds) => `Nicht angesehen: ${kinds}.`,
    identity: 'Namen und Nummern von Personen in der Datei werden weder angezeigt noch behalten.',
    mismatchTitle: 'Ist das die richtige Person?',
    mismatch: (found) =>
      found.tag === 'sex'
        ? `Die Datei gehört zu ${found.found === 'male' ? 'einem Mann' : 'einer Frau'}; der Fall nicht.`
        : `Die Datei nennt das Geburtsdatum ${found.found}; im Fall steht ein anderes.`,
    sure: 'Es ist die richtige Person: Werte trotzdem eintragen',
    sureFirst: 'Bestätigen Sie zuerst, dass es die richtige Person ist.',
    inCase: 'Der Fall enthält diesen Wert: Nehmen Sie ihn im Verlauf zurück.',
    why: {
      withdrawn: 'vom Labor zurückgezogen (irrtümlich eingetragen)',
      cancelled: 'vom Labor storniert',
      preliminary: 'vorläufig: Warten Sie auf den endgültigen Befund',
      'no-status': 'die Datei sagt nicht, dass der Befund endgültig ist',
      'unknown-code': 'kein Code, der hier bekannt ist',
      'several-codes': 'die Codes bedeuten verschiedene Werte',
      'no-value': 'keine Zahl',
      words: 'ein Ergebnis in Worten: tragen Sie es von Hand ein',
      comparator: 'ein Wert mit < oder > ist keine Zahl: tragen Sie ihn von Hand ein, wenn er zählt',
      negative: 'kleiner als null',
      'no-unit': 'keine Einheit',
      'unknown-unit': 'keine Einheit, in der dieser Wert hier geführt wird',
      'unit-and-code': 'Einheit und Code widersprechen sich',
      'no-day': 'kein Tag der Probenentnahme',
      future: 'ein Tag nach heute',
      'before-birth': 'ein Tag vor der Geburt',
    },
    fault: (fault) => {
      switch (fault.tag) {
        case 'too-large':
          return `Die Datei hat ${format.number(fault.bytes)} Byte; höchstens ${format.number(fault.limit)} werden gelesen. Bitten Sie das Labor um einen kleineren Teil.`;
        case 'not-text':
          return 'Die Datei ist kein Text in UTF-8; eine FHIR-Datei ist JSON in UTF-8.';
        case 'not-json':
          return `Ab Zeile ${format.number(fault.line)}, Spalte ${format.number(fault.column)} ist die Datei kein JSON. Ein Befund als Text lässt sich stattdessen einfügen.`;
        case 'too-deep':
          return `${short(fault.path)}: zu tief verschachtelt; höchstens ${format.number(fault.limit)} Ebenen werden gelesen.`;
        case 'forbidden-key':
          return `${short(fault.path)}: Der Schlüssel „${fault.key}“ ist in einer FHIR-Datei nicht erlaubt.`;
        case 'several-files':
          return `${format.number(fault.count)} Dateien auf einmal; gelesen wird eine nach der anderen, damit sich die Werte jeder Datei prüfen lassen.`;
        case 'unreadable':
          return 'Die Datei ließ sich nicht lesen. Ist sie ein Ordner, oder wurde sie verschoben? Wählen Sie sie noch einmal.';
        case 'not-fhir':
          return 'Die Datei ist JSON, aber kein FHIR: „resourceType“ fehlt. Eine Falldatei öffnen Sie in der Fallliste.';
        case 'resource-type':
          return `Die Datei enthält die Ressource ${fault.found}; gelesen wird hier ein Bundle, eine Observation oder ein DiagnosticReport.`;
        case 'no-observations':
          return 'Die Datei enthält keine Observation, also auch keinen Wert.';
        case 'too-many':
          return `Die Datei enthält ${format.number(fault.count)} Beobachtungen; höchstens ${format.number(fault.limit)} werden auf einmal gelesen.`;
        case 'several-patients':
          return `Die Datei enthält Werte von ${format.number(fault.count)} Personen; nichts davon wurde übernommen. Bitten Sie um eine Datei für eine Person.`;
      }
    },
  },
};

/** A path of a hostile file may be as long as the file. */
function short(path: string): string {
  return path.length > 60 ? `${path.slice(0, 59)}…` : path;
}
