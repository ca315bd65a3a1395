import type { OtherKind } from '../../interchange/laboratory/fault.ts';
import type { Role } from '../../interchange/laboratory/roles.ts';
import { formats } from '../format.ts';
import type { LaboratoryMessages } from '../index.ts';

const format = formats('de');

const role: Record<Role, string> = {
  date: 'Tag der Abnahme',
  analyte: 'Name des Werts',
  value: 'Ergebnis',
  unit: 'Einheit',
  range: 'Referenzbereich',
  low: 'untere Grenze',
  high: 'obere Grenze',
  material: 'Material (Blut, Urin)',
  result: 'Ergebnisse unter diesem Kopf',
  comment: 'Kommentar (gezeigt, nicht behalten)',
  patient: 'Person (verglichen, nicht behalten)',
  ignored: 'nicht verwendet',
};
const kind: Record<OtherKind, string> = {
  pdf: 'ein PDF. Markieren und kopieren Sie den Text und fügen Sie ihn als Befund ein',
  workbook: 'eine Arbeitsmappe. Speichern Sie sie als CSV (UTF-8) und wählen Sie diese Datei',
  ldt: 'eine LDT-Datei. Bitten Sie das Labor um CSV oder FHIR',
  hl7: 'eine HL7-v2-Nachricht. Bitten Sie das Labor um FHIR oder CSV',
  xml: 'XML. Bitten Sie das Labor um FHIR als JSON oder um CSV',
};

export const laboratoryDe: LaboratoryMessages = {
  role,
  line: (line, text) => `Zeile ${format.number(line)}: ${text}`,
  inLine: (line) => `auch in Zeile ${format.number(line)}`,
  otherInLine: (line) => `ein anderer Wert in Zeile ${format.number(line)}`,
  read: (rows, line) =>
    `${format.count(rows, 'Zeile', 'Zeilen')} unter den Spaltenköpfen in Zeile ${format.number(line)}.`,
  encoding: {
    'utf-8': '',
    'utf-16': 'Die Schrift wurde als UTF-16 gelesen.',
    'windows-1252':
      'Die Datei ist nicht UTF-8: Die Schrift wurde als Windows-1252 (Latin-1) gelesen. Achten Sie auf Umlaute und µ.',
  },
  columns: {
    title: 'Was die Spalten enthalten',
    text: 'Aus den Spaltenköpfen erschlossen. Berichtigen Sie, was nicht stimmt.',
    head: 'Kopf in der Datei',
    example: 'Erste Zelle',
    holds: 'Enthält',
    hidden: 'nicht gezeigt',
    empty: 'leer',
    roleOf: (head) => `Spalte „${head}“ enthält`,
    noHead: (column) => `Spalte ${format.number(column)}`,
  },
  order: {
    label: 'Reihenfolge von Tag und Monat',
    hint: (example) => `${example} ist in beiden Reihenfolgen ein Tag.`,
    dmy: 'Tag zuerst',
    mdy: 'Monat zuerst',
  },
  names: {
    title: 'Was die Namen bedeuten',
    text: 'Ein Name ohne Wert dieses Falls wird nicht übernommen. Fehlt eine Einheit in der Datei, wird sie nie geraten.',
    none: 'nicht übernehmen',
    values: (count) => format.count(count, 'Wert', 'Werte'),
    meaning: (name) => `„${name}“ bedeutet`,
    unit: (name, text) => (text === '' ? `Einheit von „${name}“` : `„${text}“ bei „${name}“ ist`),
    unitHint: (text, line) =>
      text === ''
        ? `keine in Zeile ${format.number(line)}`
        : `„${text}“ in Zeile ${format.number(line)} ist hier nicht bekannt`,
    chooseUnit: 'Einheit wählen',
    known: (count) => `${format.count(count, 'Name', 'Namen')} bereits verstanden`,
    more: (count) =>
      `${format.count(count, 'weiterer Name', 'weitere Namen')} in der Datei: nicht übernommen.`,
    count: 'In der Datei',
    name: 'Name',
    means: 'Bedeutet',
  },
  remember: {
    check: 'Für Dateien dieses Labors merken',
    hint: 'Spaltenköpfe, Namen von Werten und Einheiten bleiben in den Einstellungen dieses Browsers; nichts über die Person.',
    inMemory:
      'Spaltenköpfe, Namen von Werten und Einheiten bleiben, bis diese Seite geschlossen wird; nichts über die Person.',
    name: 'Name des Labors',
    suggested: (head) => `Labor (${head})`,
    nameFirst: 'Geben Sie dem Labor einen Namen, oder merken Sie es nicht.',
    recognised: (name) => `Gelesen als Datei von „${name}“.`,
    near: (name) => `Ähnlich einer Datei von „${name}“, aber mit anderen Spalten. Sehen Sie sie einmal an.`,
    several: (names) => `Diese Spalten sind die von ${names}. Wählen Sie, welches Labor es ist.`,
    from: 'Von wem ist die Datei?',
    other: 'anderes Labor',
    change: 'Spalten und Namen …',
    broken: (count) =>
      `${format.count(count, 'gemerktes Labor war', 'gemerkte Labore waren')} beschädigt und fehlt nun.`,
  },
  next: 'Weiter zu den Werten',
  problem(problem) {
    switch (problem.tag) {
      case 'no-column':
        return `Keine Spalte enthält: ${role[problem.role]}. Wählen Sie, welche es ist.`;
      case 'twice':
        return `${format.list(problem.columns.map((head) => `„${head}“`))} enthalten dasselbe: ${role[problem.role]}. Wählen Sie eine Spalte.`;
      case 'order':
        return 'Sagen Sie, ob der Tag oder der Monat zuerst steht.';
      case 'other-order':
        return `Die Tage dieser Datei lassen sich nur lesen, wenn ${problem.order === 'dmy' ? 'der Tag' : 'der Monat'} zuerst steht. Wählen Sie diese Reihenfolge.`;
      case 'several-patients':
        return `Die Spalte „${problem.column}“ nennt ${format.number(problem.count)} Personen, die zweite in Zeile ${format.number(problem.line)}. Nichts wird übernommen; bitten Sie um eine Datei für eine Person.`;
      case 'too-many-values':
        return `Die Datei enthält ${format.number(problem.count)} Werte bekannter Namen; höchstens ${format.number(problem.limit)} werden auf einmal angesehen. Bitten Sie um einen kürzeren Zeitraum.`;
      case 'unit':
        return problem.text === ''
          ? `Wählen Sie die Einheit von „${problem.name}“.`
          : `Wählen Sie, was „${problem.text}“ bei „${problem.name}“ ist.`;
    }
  },
  day: 'Tag der Abnahme',
  dayHint: 'Die Datei nennt keinen; er gilt für alle ihre Werte.',
  unassigned: (names) => `Namen, die hier nichts bedeuten: ${names}.`,
  nameAndCount: (name, count) => (count === 1 ? name : `${name} (${format.number(count)})`),
  report: 'Die Datei ist keine Tabelle und wird deshalb Zeile für Zeile wie ein eingefügter Befund gelesen.',
  why: {
    ragged: 'mehr Zellen als Spaltenköpfe: Ein Zeichen in einer Zelle hat sie geteilt',
    'no-name': 'kein Name eines Werts',
    'no-value': 'keine Zahl',
    percent: 'ein Prozentwert ist keine Zellzahl',
    comparator: 'ein Wert mit < oder > ist keine Zahl: tragen Sie ihn von Hand ein, wenn er zählt',
    several: 'mehr als ein Wert in der Zelle',
    qualified: 'ein Ergebnis in Worten: tragen Sie es von Hand ein',
    material: 'in einem anderen Material gemessen',
    unit: 'die Einheit in der Zelle ist nicht die ihrer Spalte',
    'no-day': 'kein Tag mit Jahr',
    order: 'Tag und Monat sind vertauschbar',
    future: 'ein Tag nach heute',
    'before-birth': 'ein Tag vor der Geburt',
  },
  fault(fault) {
    switch (fault.tag) {
      case 'too-large':
        return `Die Datei hat ${format.number(fault.bytes)} Byte; höchstens ${format.number(fault.limit)} werden gelesen. Bitten Sie das Labor um einen kürzeren Zeitraum.`;
      case 'several-files':
        return `${format.number(fault.count)} Dateien auf einmal; gelesen wird eine nach der anderen, damit sich die Werte jeder Datei prüfen lassen.`;
      case 'unreadable':
        return 'Die Datei ließ sich nicht lesen. Ist sie ein Ordner, oder wurde sie verschoben? Wählen Sie sie noch einmal.';
      case 'empty':
        return 'Die Datei enthält keine Zeile unter einem Spaltenkopf. Lassen Sie sie sich vom Labor noch einmal geben.';
      case 'other-kind':
        return `Die Datei ist ${kind[fault.kind]}.`;
      case 'not-text':
        return `Zeile ${format.number(fault.line)} enthält ein Steuerzeichen: Die Datei ist kein Text oder beschädigt. Nichts davon wurde übernommen.`;
      case 'open-quote':
        return `Zeile ${format.number(fault.line)}: Ein Anführungszeichen ist nicht geschlossen oder steht mitten in einer Zelle. Nichts wurde übernommen; lassen Sie die Datei noch einmal ausgeben.`;
      case 'long-cell':
        return `Zeile ${format.number(fault.line)} hat eine Zelle mit mehr als ${format.number(fault.limit)} Zeichen; das ist keine Tabelle mit Werten. Nichts wurde übernommen.`;
      case 'too-many-columns':
        return `Zeile ${format.number(fault.line)} hat ${format.number(fault.count)} Zellen; höchstens ${format.number(fault.limit)} werden gelesen. Nichts wurde übernommen.`;
      case 'too-many-rows':
        return `Die Datei hat ${format.number(fault.count)} Zeilen; höchstens ${format.number(fault.limit)} werden gelesen. Bitten Sie das Labor um einen kürzeren Zeitraum.`;
      case 'no-table':
        return 'Es wurden keine Spalten gefunden: Semikolon, Tabulator, Komma oder senkrechter Strich trennen sie. Ein Befund in Worten lässt sich einfügen.';
      case 'no-header':
        return `Zeile ${format.number(fault.line)} sollte die Spalten benennen (Tag, Name, Ergebnis, Einheit), tut es aber nicht. Setzen Sie eine solche Zeile über die Werte.`;
    }
  },
  kept: {
    title: 'Labore',
    text: 'Wie die Dateien eines Labors gelesen werden. Über Patientinnen und Patienten steht hier nichts.',
    name: 'Name',
    columns: (count) => format.count(count, 'Spalte', 'Spalten'),
    names: (count) => format.count(count, 'Name', 'Namen'),
    forget: (name) => `„${name}“ vergessen`,
    forgetName: (name) => `Den Namen „${name}“ vergessen`,
    column: 'Spalte',
    holds: 'Enthält',
    ownName: 'Name in der Datei',
    means: 'Bedeutet',
    units: 'Einheiten',
    remove: 'Vergessen',
    noUnit: 'ohne Angabe',
    anyOrder: 'wie die Datei es zeigt',
    forgotten: (name) => `„${name}“ wurde vergessen.`,
    taken: 'Ein anderes Labor heißt schon so.',
    empty: 'Ein Name ist nötig.',
  },
};
