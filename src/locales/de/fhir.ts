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
};
