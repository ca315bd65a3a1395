import type { JudgedRuleId } from '../../../machines/rules/index.ts';
import { has, type Leads } from '../compose.ts';

type LabelRuleId = Extract<JudgedRuleId, `EU-${string}` | `US-${string}`>;

const byHistory = 'Danach ist Alemtuzumab laut EU-Fachinformation kontraindiziert';
const twelveMonths: Leads = {
  met: 'Seit dem vorherigen Zyklus sind zwölf Monate vergangen',
  unmet: (finding) =>
    has(finding, 'course-count')
      ? 'Die EU-Fachinformation erlaubt höchstens vier Zyklen'
      : 'Seit dem vorherigen Zyklus sind noch keine zwölf Monate vergangen',
};

/** Wie der Satz über einen Befund nach einer Fachinformation beginnt. */
export const labelLeads: Record<LabelRuleId, Leads> = {
  'EU-01': {
    met: 'Innerhalb der EU-Indikation',
    unmet: (finding) =>
      has(finding, 'diagnosis')
        ? 'Außerhalb der EU-Indikation'
        : 'Weder hochaktiv trotz einer Therapie noch rasch fortschreitend und schwer',
    unknown:
      'Hochaktiv trotz einer Therapie oder zwei behindernde Schübe innerhalb eines Jahres mit Läsionen',
  },
  'EU-02': {
    met: 'Die Verlaufsform liegt nicht außerhalb der Indikation',
    unmet: 'Außerhalb der EU-Indikation',
  },
  'EU-03': {
    met: 'Daneben läuft keine andere krankheitsmodifizierende Therapie',
    unmet: 'Eine andere krankheitsmodifizierende Therapie läuft noch',
  },
  'EU-04': { met: 'Der Patient ist volljährig', unmet: 'Der Patient ist unter 18' },
  'EU-10': {
    met: (finding) =>
      has(finding, 'attestation')
        ? 'Der Blutdruck ist kontrolliert'
        : 'Eine nicht kontrollierte Hypertonie ist nicht bekannt',
    unmet: 'Eine nicht kontrollierte Hypertonie ist eine Kontraindikation',
    unknown: (finding) =>
      has(finding, 'blood-pressure')
        ? 'Der letzte Blutdruck ist hoch; die Fachinformation nennt keine Zahl, Sie bestätigen, ob er kontrolliert ist'
        : 'Eine nicht kontrollierte Hypertonie ist noch nicht ausgeschlossen',
  },
  'EU-11': { met: 'Eine arterielle Dissektion ist nicht bekannt', unmet: byHistory },
  'EU-12': { met: 'Ein Schlaganfall ist nicht bekannt', unmet: byHistory },
  'EU-13': { met: 'Angina pectoris oder Myokardinfarkt ist nicht bekannt', unmet: byHistory },
  'EU-14': {
    met: 'Gerinnungsstörung, Thrombozytenaggregationshemmung oder Antikoagulation ist nicht bekannt',
    unmet:
      'Damit ist Alemtuzumab laut EU-Fachinformation kontraindiziert; ein solches Medikament nie ohne den Arzt absetzen, der es verordnet hat',
  },
  'EU-15': {
    met: 'Eine andere Autoimmunerkrankung ist nicht bekannt',
    unmet: 'Bei einer anderen Autoimmunerkrankung ist Alemtuzumab laut EU-Fachinformation kontraindiziert',
  },
  'EU-16': {
    met: 'Schwere Infektion, HIV oder Überempfindlichkeit ist nicht bekannt',
    unmet: 'Damit ist Alemtuzumab laut EU-Fachinformation kontraindiziert',
  },
  'EU-20': {
    met: 'Der Behandlungsort ist, wie er sein muss',
    unmet: 'Der Behandlungsort ist nicht, wie er sein muss',
  },
  'EU-21': {
    met: 'Der Patient hat Packungsbeilage, Patientenhinweiskarte und Patientenleitfaden und kennt seine Verpflichtung',
    unmet: 'Der Patient hat es nicht verstanden',
    unknown:
      'Packungsbeilage, Patientenhinweiskarte, Patientenleitfaden und die Verpflichtung zur Nachbeobachtung',
  },
  'EU-22': {
    met: (finding) =>
      finding.values.some((value) => value.kind === 'screening' && value.finding === 'abnormal')
        ? 'Für diesen Zyklus erhoben; das EKG ist auffällig'
        : 'Für diesen Zyklus erhoben',
  },
  'EU-24': { unmet: 'Kein Neubeginn, bevor dies beantwortet ist' },
  'EU-32': { unknown: 'Ohne Grenzen des Labors mitgeteilt und deshalb nicht zu beurteilen' },
  'EU-34': {
    met: 'Die aPTT zur Blutung ist bestimmt',
    unknown: 'Ohne Grenze des Labors mitgeteilt und deshalb nicht zu beurteilen',
  },
  'EU-35': {
    met: 'Das MRT spricht nicht für eine PML',
    unmet: 'Eine PML ist nicht ausgeschlossen; die Behandlung wird zurückgestellt',
  },
  'EU-40': twelveMonths,
  'EU-41': {
    met: 'Nach einem Zyklus wurde kein Lebendimpfstoff gegeben',
    unmet: 'Nach einem Zyklus wurde ein Lebendimpfstoff gegeben',
  },
  'US-01': {
    met: 'Innerhalb der US-Indikation',
    unmet: (finding) =>
      has(finding, 'therapy-count')
        ? 'Die US-Fachinformation behält Alemtuzumab im Allgemeinen der schubförmigen MS nach zwei Medikamenten vor'
        : 'Außerhalb der US-Indikation',
  },
  'US-02': {
    met: 'Aktive Infektion, HIV oder Überempfindlichkeit ist nicht bekannt',
    unmet: 'Damit ist Alemtuzumab laut US-Fachinformation kontraindiziert',
  },
  'US-15': { unmet: 'Schlaganfall, bis er ausgeschlossen ist; keine Infusion, bis das geklärt ist' },
  'US-18': twelveMonths,
};
