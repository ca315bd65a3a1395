import type { JudgedRuleId } from '../../../machines/rules/index.ts';
import { has, type Leads } from '../compose.ts';

type LabelRuleId = Extract<JudgedRuleId, `EU-${string}` | `US-${string}`>;

const byHistory = 'The EU label forbids alemtuzumab after this';
const twelveMonths: Leads = {
  met: 'Twelve months since the previous course are over',
  unmet: (finding) =>
    has(finding, 'course-count')
      ? 'The EU label allows at most four courses'
      : 'Twelve months since the previous course are not over',
};

/** How the sentence about a finding of a label begins. */
export const labelLeads: Record<LabelRuleId, Leads> = {
  'EU-01': {
    met: 'Within the EU indication',
    unmet: (finding) =>
      has(finding, 'diagnosis')
        ? 'Outside the EU indication'
        : 'Neither highly active despite a therapy nor rapidly evolving severe',
    unknown: 'Highly active despite a therapy, or two disabling relapses within one year with lesions',
  },
  'EU-02': { met: 'The form is not outside the indication', unmet: 'Outside the EU indication' },
  'EU-03': {
    met: 'No other disease-modifying therapy alongside',
    unmet: 'Another disease-modifying therapy is still taken',
  },
  'EU-04': { met: 'The patient is of age', unmet: 'The patient is under 18' },
  'EU-10': {
    met: (finding) =>
      has(finding, 'attestation') ? 'Blood pressure is controlled' : 'No uncontrolled hypertension is known',
    unmet: 'Uncontrolled hypertension is a contraindication',
    unknown: (finding) =>
      has(finding, 'blood-pressure')
        ? 'The last blood pressure is high; the label gives no number, you attest whether it is controlled'
        : 'Uncontrolled hypertension is not yet asked for',
  },
  'EU-11': { met: 'No arterial dissection is known', unmet: byHistory },
  'EU-12': { met: 'No stroke is known', unmet: byHistory },
  'EU-13': { met: 'No angina or myocardial infarction is known', unmet: byHistory },
  'EU-14': {
    met: 'No coagulopathy, antiplatelet or anticoagulant therapy is known',
    unmet:
      'The EU label forbids alemtuzumab with this; never stop such a drug without the doctor who prescribed it',
  },
  'EU-15': {
    met: 'No other autoimmune disease is known',
    unmet: 'The EU label forbids alemtuzumab with another autoimmune disease',
  },
  'EU-16': {
    met: 'No severe infection, HIV or hypersensitivity is known',
    unmet: 'The EU label forbids alemtuzumab with this',
  },
  'EU-20': { met: 'The setting is as it has to be', unmet: 'The setting is not as it has to be' },
  'EU-21': {
    met: 'The patient has leaflet, alert card and guide, and knows the commitment',
    unmet: 'The patient has not understood it',
    unknown: 'Leaflet, alert card, guide and the commitment to follow-up',
  },
  'EU-22': {
    met: (finding) =>
      finding.values.some((value) => value.kind === 'screening' && value.finding === 'abnormal')
        ? 'Taken for this course; the ECG is abnormal'
        : 'Taken for this course',
  },
  'EU-24': { unmet: 'No infusion until this is answered by the emergency work-up' },
  'EU-32': { unknown: 'Reported without the laboratory’s limits, so it cannot be judged' },
  'EU-34': {
    met: 'The aPTT for the bleeding was measured',
    unknown: 'Reported without the laboratory’s limit, so it cannot be judged',
  },
  'EU-35': {
    met: 'The MRI does not suggest PML',
    unmet: 'PML is not excluded; treatment is withheld',
  },
  'EU-40': twelveMonths,
  'EU-41': {
    met: 'No live vaccine was given after a course',
    unmet: 'A live vaccine was given after a course',
  },
  'US-01': {
    met: 'Within the US indication',
    unmet: (finding) =>
      has(finding, 'therapy-count')
        ? 'The US label generally reserves alemtuzumab for an inadequate response to two drugs'
        : 'Outside the US indication',
  },
  'US-02': {
    met: 'No active infection, HIV or hypersensitivity is known',
    unmet: 'The US label forbids alemtuzumab with this',
  },
  'US-15': { unmet: 'Stroke until excluded; no infusion until this is answered' },
  'US-18': twelveMonths,
};
