import type { JudgedRuleId } from '../../../machines/rules/index.ts';
import { has, type Leads, type Reasoned } from '../compose.ts';
import { labelLeads } from './label-verdicts.ts';

const asPlanned = (days: number): Leads => ({
  met: 'Der Zyklus verläuft wie geplant',
  unmet: `Der Zyklus verläuft nicht wie geplant (12 mg an ${days} aufeinanderfolgenden Tagen)`,
});
const over = 'Seit dem vorherigen Zyklus sind zwölf Monate vergangen';
const notOver = 'Seit dem vorherigen Zyklus sind noch keine zwölf Monate vergangen';
const notPregnant: Leads = {
  met: 'Es besteht keine Schwangerschaft oder Stillzeit',
  unmet: 'Es besteht eine Schwangerschaft oder Stillzeit',
};
const noLimit = 'Ohne Grenzen des Labors mitgeteilt und deshalb nicht zu beurteilen';
const speaksAgainst = 'Das spricht gegen Alemtuzumab';

/** Wie der Satz über einen Befund beginnt. */
export const leads: Record<JudgedRuleId, Leads> = {
  ...labelLeads,
  'SEL-01': {
    met: 'Diagnose und Verlaufsform stehen fest',
    unmet: 'Das ist keine gesicherte schubförmige MS',
  },
  'SEL-02': {
    met: 'Eine Neuromyelitis optica ist ausgeschlossen',
    unmet: 'Bei Neuromyelitis optica ist Alemtuzumab keine Option der ersten Wahl',
  },
  'SEL-03': {
    met: 'Es ist keine sekundär progrediente MS',
    unmet: 'Bei sekundär progredienter MS ist kein Nutzen gezeigt',
  },
  'SEL-04': { met: 'Die Erkrankung ist aktiv', unmet: 'Das letzte MRT zeigt keine Aktivität' },
  'SEL-05': {
    met: 'Es besteht Krankheitsaktivität',
    unmet: 'Ohne Krankheitsaktivität ist Alemtuzumab nicht indiziert',
  },
  'SEL-06': {
    met: 'Die Erkrankung ist unter der laufenden Therapie aktiv',
    unmet: 'Die Erkrankung ist unter der laufenden Therapie stabil',
  },
  'SEL-08': {
    met: 'Ein EDSS von 4,0 ist nicht erreicht',
    unmet: 'Ein EDSS von 4,0 ist erreicht; bei Aktivität ist das kein Ausschluss',
  },
  'SEL-09': {
    met: 'Die Erkrankung besteht nicht länger als in den Studien',
    unmet: 'Die Erkrankung besteht länger als in den Studien',
  },
  'SEL-10': {
    met: 'Es ist keine letzte Option',
    unmet: 'Die Wirksamkeit als letzte Option nach vielen Therapien ist nicht belegt',
  },
  'SEL-11': {
    met: 'Der Patient kann und will die Überwachung einhalten',
    unmet: 'Die langfristige Überwachung ist nicht gesichert',
  },
  'SEL-12': { met: 'Das spricht für eine Alternative zu Natalizumab' },
  'SEL-13': { unmet: 'Eine Empfängnis wird ab 4 Monaten nach der letzten Infusion geplant' },
  'SEL-20': {
    met: 'Eine Überempfindlichkeit ist nicht bekannt',
    unmet: 'Eine Überempfindlichkeit ist bekannt',
  },
  'SEL-21': {
    met: 'Eine schwere oder aktive chronische Infektion ist nicht bekannt',
    unmet: 'Eine Infektion ist aktiv',
  },
  'SEL-22': { met: 'HIV ist ausgeschlossen', unmet: 'Eine HIV-Infektion ist bekannt' },
  'SEL-23': notPregnant,
  'SEL-30': {
    met: 'Eine Gerinnungsstörung oder Antikoagulation ist nicht bekannt',
    unmet: speaksAgainst,
  },
  'SEL-31': { met: 'Eine ausgeprägte Infektneigung ist nicht bekannt', unmet: speaksAgainst },
  'SEL-32': {
    met: 'Ein nicht kurativ behandeltes Malignom ist nicht bekannt',
    unmet: speaksAgainst,
  },
  'SEL-33': { met: 'Die Thrombozyten sind nicht niedrig', unmet: 'Die Thrombozyten sind niedrig' },
  'SEL-34': {
    met: 'Der Patient ist gegen Varizellen immun',
    unmet:
      'Der Patient ist nicht gegen Varizellen immun; Titer 4 bis 6 Wochen nach der Impfung, erste Infusion 6 Wochen danach',
    unknown: (finding) =>
      has(finding, 'vaccine')
        ? 'Geimpft; der Titer zeigt sich ab 4 Wochen'
        : 'Varizellen-Antikörper werden bei allen bestimmt',
  },
  'SEL-35': {
    met: 'Eine schwere Leber- oder Niereninsuffizienz ist nicht bekannt',
    unmet: speaksAgainst,
  },
  'SEL-36': { met: 'Der Patient ist volljährig', unmet: 'Der Patient ist unter 18' },

  'SWI-01': { met: 'Es gibt keine Vortherapie; der sofortige Beginn ist möglich' },
  'SWI-02': {
    met: 'Alemtuzumab mit seinen hoch dosierten Steroiden kann selbst den akuten Schub behandeln',
  },
  'SWI-10': {
    met: 'Die direkte Umstellung ist möglich, es besteht keine relevante Lymphopenie',
    unmet: 'Eine Lymphopenie spricht gegen die direkte Umstellung',
  },
  'SWI-20': {
    met: 'Der Monat nach Teriflunomid ist vorüber, und die Lymphozyten genügen',
    unmet: 'Die Umstellung von Teriflunomid muss warten',
  },
  'SWI-22': { met: 'Der Teriflunomid-Spiegel wurde bestimmt' },
  'SWI-30': {
    met: 'Der Monat nach Dimethylfumarat ist vorüber, und die Lymphozyten genügen',
    unmet: 'Die Umstellung von Dimethylfumarat muss warten',
  },
  'SWI-40': {
    met: 'Die Lymphozyten haben sich nach Fingolimod erholt',
    unmet: 'Die Umstellung von Fingolimod muss warten',
  },
  'SWI-50': {
    met: (finding) =>
      has(finding, 'serology')
        ? 'Nach Serostatus und Behandlungsdauer'
        : 'Unbekanntes Anti-JCV gilt als positiv',
  },
  'SWI-51': {
    met: 'Die Auswaschphase von 2 Monaten nach Natalizumab ist vorüber',
    unmet: 'Die Auswaschphase von 2 Monaten nach Natalizumab ist nicht vorüber',
  },
  'SWI-54': {
    met: 'Die JCV-DNA ist negativ',
    unmet: (finding) =>
      isJcvPositive(finding)
        ? 'Die JCV-DNA muss vor Alemtuzumab negativ sein'
        : has(finding, 'therapy')
          ? 'Natalizumab wird noch gegeben'
          : 'Ohne Aktivität wird das MRT alle 4 Wochen wiederholt, bis 6 Monate nach Natalizumab',
    unknown: (finding) =>
      has(finding, 'therapy')
        ? 'Hohes PML-Risiko nach Natalizumab: erstes MRT 3 Monate nach der letzten Infusion'
        : finding.from === undefined
          ? 'Aktivität bei hohem PML-Risiko, deshalb Liquor vor Alemtuzumab'
          : 'Bisher keine Aktivität bei hohem PML-Risiko',
  },
  'SWI-55': {
    met: 'Es besteht kein Verdacht auf PML',
    unmet: 'Eine PML ist vermutet oder nicht ausgeschlossen',
    unknown: 'Eine PML ist nach Natalizumab noch nicht ausgeschlossen',
  },
  'SWI-56': {
    met: 'Das schrittweise Vorgehen vermeidet den Rebound; eine starre Auswaschphase von 6 Monaten wird nicht verlangt',
  },
  'SWI-60': {
    met: 'Die Auswaschphase von 6 Monaten ist vorüber, und die weißen Zellen sind normal',
    unmet: 'Die Umstellung vom Immunsuppressivum muss warten',
    unknown: 'Die weißen Zellen entscheiden',
  },
  'SWI-61': { unmet: 'Nach immunsuppressiver Vorbehandlung nicht der ideale Patient' },
  'SWI-70': { met: 'Eine Abweichung ist mit ihrer Begründung eingetragen' },
  'SWI-71': {
    met: 'Die Auswaschphase wurde individuell entschieden',
    unmet: 'Die individuelle Entscheidung spricht bisher gegen die Umstellung',
    unknown: 'Die Arbeit nennt dieses Medikament nicht; die Auswaschphase ist eine individuelle Entscheidung',
  },

  'PRE-01': { met: 'Die Kontraindikationen wurden geprüft' },
  'PRE-02': {
    met: 'Eine akute Infektion ist nicht bekannt',
    unmet: 'Die Infektion behandeln und ihre Ausheilung abwarten',
  },
  'PRE-03': {
    met: (finding) =>
      has(finding, 'attestation')
        ? 'Ein Plan für die Infektion ist dokumentiert'
        : 'Eine chronische Infektion ist nicht bekannt',
    unmet: 'Eine aktive Infektion ausschließen und einen Plan dokumentieren',
  },
  'PRE-04': {
    met: 'Eine aktive Tuberkulose ist ausgeschlossen',
    unmet: 'Der Röntgen-Thorax schließt eine aktive Tuberkulose nicht aus',
    unknown: 'Eine aktive Tuberkulose ist noch nicht ausgeschlossen',
  },
  'PRE-05': {
    met: 'Isoniazid wurde vor mindestens 8 Wochen begonnen',
    unmet: (finding) =>
      finding.undated === true
        ? 'Isoniazid wurde vor einem halben Jahr Dauer beendet'
        : has(finding, 'prophylaxis')
          ? 'Die 8 Wochen nach Beginn von Isoniazid sind nicht vorüber'
          : 'Alemtuzumab beginnt frühestens 8 Wochen nach dem Beginn von Isoniazid',
  },
  'PRE-06': {
    met: 'Eine nicht geheilte Neoplasie ist nicht bekannt',
    unmet: 'Die Neoplasie ist nicht geheilt',
  },
  'PRE-10': { met: 'Das Laborprogramm ist vollständig' },
  'PRE-11': {
    met: 'Das MRT der Neuroachse ist nicht älter als 3 Monate',
    unmet: 'Das MRT der Neuroachse ist älter als 3 Monate',
  },
  'PRE-12': {
    met: 'Die Untersuchungen wurden wiederholt',
    unmet: 'Die Untersuchungen sind nicht aktuell',
  },
  'PRE-13': {
    met: 'Vor dem zweiten Zyklus muss keine Lymphozyten- oder Leukozytenzahl erreicht sein',
  },
  'PRE-14': { met: 'Für den Zyklus und die 4 Monate danach' },
  'PRE-22': {
    met: (finding) =>
      has(finding, 'vaccine')
        ? 'Sechs Wochen seit der letzten Impfung sind vorüber'
        : 'Keine Impfung steht im Weg',
    unmet: 'Sechs Wochen seit der letzten Impfung sind nicht vorüber',
  },
  'PRE-24': {
    met: 'Der Patient ist aufgeklärt und einverstanden',
    unmet: 'Aufklärung oder Einwilligung fehlt',
    unknown: 'Aufklärung und Einwilligung sind nicht vollständig',
  },

  'INF-01': asPlanned(5),
  'INF-02': {
    met: (finding) => (has(finding, 'last-infusion') ? over : 'Der Zyklus verläuft wie geplant'),
    unmet: (finding) =>
      has(finding, 'last-infusion')
        ? notOver
        : 'Der Zyklus verläuft nicht wie geplant (12 mg an 3 aufeinanderfolgenden Tagen)',
  },
  'INF-03': {
    met: 'Zwischen den Zyklen gab es keine immunmodulatorische Therapie',
    unmet: 'Zwischen den Zyklen gab es eine immunmodulatorische Therapie',
  },
  'INF-05': {
    met: 'Der Schwangerschaftstest des Tages ist negativ',
    unmet: 'Der Schwangerschaftstest des Tages ist positiv',
  },
  'INF-16': {
    met: 'Methylprednisolon geht der verbleibenden Infusion voraus',
    unmet: 'Methylprednisolon geht jeder verbleibenden Infusion voraus',
  },

  'INF-13': { unmet: 'Ein ernstes Zeichen verbietet die Fortsetzung an diesem Tag' },
  'INF-15': {
    unmet: 'Ein fokales Defizit gilt als Schlaganfall oder Dissektion, bis diese ausgeschlossen sind',
  },

  'MON-20': { unknown: noLimit },
  'MON-30': { unmet: 'Das auffällige TSH ist noch nicht beurteilt', unknown: noLimit },
  'PRG-01': notPregnant,

  'RET-01': {
    met: 'Die Krankheitsaktivität ist zurückgekehrt',
    unmet: 'Das letzte MRT bleibt unter den Schwellen der Studien',
  },
  'RET-02': { met: over, unmet: notOver },
  'RET-04': { unmet: 'Aktivität, bisheriges Ansprechen und Alternativen abwägen' },
  'RET-06': asPlanned(3),
  'RET-10': {
    unmet:
      'Die Aktivität ist zurückgekehrt; bei fehlendem Ansprechen Fingolimod oder B-Zell-Depletion erwägen',
  },
  'RET-11': {
    met: 'Es besteht keine relevante Lymphopenie',
    unmet: 'Eine relevante Lymphopenie spricht gegen Interferon beta und Glatirameracetat',
  },
  'RET-12': {
    unmet:
      'Wenig Erfahrung mit Teriflunomid und Dimethylfumarat; bei Dimethylfumarat die vorherige Immunsuppression abwägen',
  },
  'RET-13': {
    unmet: 'Natalizumab hätte ein höheres PML-Risiko, vor allem bei positivem Anti-JCV',
  },
  'DOC-03': { met: 'Jede Abweichung hat ihre Begründung' },
};

function isJcvPositive({ values }: Reasoned): boolean {
  return values.some((value) => value.kind === 'csf' && value.jcvDna === 'positive');
}
