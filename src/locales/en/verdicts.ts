import type { JudgedRuleId } from '../../../machines/rules/index.ts';
import { has, type Leads, type Reasoned } from '../compose.ts';
import { labelLeads } from './label-verdicts.ts';

const asPlanned = (days: number): Leads => ({
  met: 'The course goes as planned',
  unmet: `The course is not as planned (12 mg on ${days} consecutive days)`,
});
const twelveMonths = 'Twelve months since the previous course are';
const notPregnant: Leads = {
  met: 'There is no pregnancy or lactation',
  unmet: 'There is a pregnancy or lactation',
};
const noLimit = 'Reported without the laboratory’s limits, so it cannot be judged';

/** How the sentence about a finding begins. */
export const leads: Record<JudgedRuleId, Leads> = {
  ...labelLeads,
  'SEL-01': {
    met: 'Diagnosis and form are established',
    unmet: 'This is not confirmed relapsing-remitting MS',
  },
  'SEL-02': {
    met: 'Neuromyelitis optica is excluded',
    unmet: 'In neuromyelitis optica alemtuzumab is no first-line option',
  },
  'SEL-03': {
    met: 'This is not secondary progressive MS',
    unmet: 'No benefit has been shown in secondary progressive MS',
  },
  'SEL-04': { met: 'The disease is active', unmet: 'The latest MRI shows no activity' },
  'SEL-05': {
    met: 'There is disease activity',
    unmet: 'Without disease activity alemtuzumab is not indicated',
  },
  'SEL-06': {
    met: 'The disease is active under the current therapy',
    unmet: 'The disease is stable under the current therapy',
  },
  'SEL-08': {
    met: 'EDSS 4.0 is not reached',
    unmet: 'EDSS 4.0 is reached; with activity this is not an exclusion',
  },
  'SEL-09': {
    met: 'The disease has lasted no longer than in the trials',
    unmet: 'The disease has lasted longer than in the trials',
  },
  'SEL-10': {
    met: 'This is not a last option',
    unmet: 'Efficacy as a last option after many therapies is not established',
  },
  'SEL-11': {
    met: 'The patient can and will keep up monitoring',
    unmet: 'Long-term monitoring is not assured',
  },
  'SEL-12': { met: 'This weighs for an alternative to natalizumab' },
  'SEL-13': {
    unmet: 'Conception is planned from 4 months after the last infusion',
  },
  'SEL-20': { met: 'No hypersensitivity is known', unmet: 'Hypersensitivity is known' },
  'SEL-21': { met: 'No severe or active chronic infection is known', unmet: 'An infection is active' },
  'SEL-22': { met: 'HIV is excluded', unmet: 'HIV infection is known' },
  'SEL-23': notPregnant,
  'SEL-30': {
    met: 'No coagulation disorder or anticoagulation is known',
    unmet: 'This speaks against alemtuzumab',
  },
  'SEL-31': {
    met: 'No marked liability to infection is known',
    unmet: 'This speaks against alemtuzumab',
  },
  'SEL-32': {
    met: 'No malignancy that was not curatively treated is known',
    unmet: 'This speaks against alemtuzumab',
  },
  'SEL-33': { met: 'Platelets are not low', unmet: 'Platelets are low' },
  'SEL-34': {
    met: 'The patient is immune to varicella',
    unmet:
      'The patient is not immune to varicella; titre 4 to 6 weeks after the vaccination, first infusion 6 weeks after it',
    unknown: (finding) =>
      has(finding, 'vaccine')
        ? 'Vaccinated; the titre shows from 4 weeks on'
        : 'Varicella antibodies are measured in all',
  },
  'SEL-35': {
    met: 'No severe liver or kidney insufficiency is known',
    unmet: 'This speaks against alemtuzumab',
  },
  'SEL-36': { met: 'The patient is of age', unmet: 'The patient is under 18' },

  'SWI-01': { met: 'There is no earlier therapy; an immediate start is possible' },
  'SWI-02': { met: 'Alemtuzumab with its high-dose steroids can itself treat the acute relapse' },
  'SWI-10': {
    met: 'A direct switch is possible, there is no relevant lymphopenia',
    unmet: 'Lymphopenia speaks against a direct switch',
  },
  'SWI-20': {
    met: 'The month after teriflunomide is over and lymphocytes suffice',
    unmet: 'The switch from teriflunomide has to wait',
  },
  'SWI-22': { met: 'The teriflunomide level was determined' },
  'SWI-30': {
    met: 'The month after dimethyl fumarate is over and lymphocytes suffice',
    unmet: 'The switch from dimethyl fumarate has to wait',
  },
  'SWI-40': {
    met: 'Lymphocytes have recovered after fingolimod',
    unmet: 'The switch from fingolimod has to wait',
  },
  'SWI-50': {
    met: (finding) =>
      has(finding, 'serology')
        ? 'By serostatus and duration of treatment'
        : 'Unknown anti-JCV is treated as positive',
  },
  'SWI-51': {
    met: 'The washout of 2 months after natalizumab is over',
    unmet: 'The washout of 2 months after natalizumab is not over',
  },
  'SWI-54': {
    met: 'JCV DNA is negative',
    unmet: (finding) =>
      isJcvPositive(finding)
        ? 'JCV DNA must be negative before alemtuzumab'
        : has(finding, 'therapy')
          ? 'Natalizumab is still taken'
          : 'Without activity MRI goes on every 4 weeks, up to 6 months after natalizumab',
    unknown: (finding) =>
      has(finding, 'therapy')
        ? 'High PML risk after natalizumab: first MRI 3 months after the last infusion'
        : finding.from === undefined
          ? 'There is activity in a patient at high PML risk, so CSF comes before alemtuzumab'
          : 'No activity so far in a patient at high PML risk',
  },
  'SWI-55': {
    met: 'There is no suspicion of PML',
    unmet: 'PML is suspected or not excluded',
    unknown: 'PML is not yet excluded after natalizumab',
  },
  'SWI-56': { met: 'The stepwise approach avoids rebound; a strict washout of 6 months is not demanded' },
  'SWI-60': {
    met: 'The washout of 6 months is over and white cells are normal',
    unmet: 'The switch from the immunosuppressant has to wait',
    unknown: 'The white-cell counts decide',
  },
  'SWI-61': { unmet: 'Not the ideal patient after immunosuppressive pretreatment' },
  'SWI-70': { met: 'A deviation is recorded with its reason' },
  'SWI-71': {
    met: 'The washout was decided individually',
    unmet: 'The individual decision is against the switch so far',
    unknown: 'The paper does not name this drug; the washout is an individual decision',
  },

  'PRE-01': { met: 'The contraindications were looked for' },
  'PRE-02': { met: 'No acute infection is known', unmet: 'Treat the infection and wait until it is cured' },
  'PRE-03': {
    met: (finding) =>
      has(finding, 'attestation')
        ? 'A plan for the infection is documented'
        : 'No chronic infection is known',
    unmet: 'Exclude active infection and document a plan',
  },
  'PRE-04': {
    met: 'Active tuberculosis is excluded',
    unmet: 'The chest X-ray does not exclude active tuberculosis',
    unknown: 'Active tuberculosis is not yet excluded',
  },
  'PRE-05': {
    met: 'Isoniazid began at least 8 weeks ago',
    unmet: (finding) =>
      finding.undated === true
        ? 'Isoniazid was stopped before half a year'
        : has(finding, 'prophylaxis')
          ? 'The 8 weeks after the start of isoniazid are not over'
          : 'Alemtuzumab starts no earlier than 8 weeks after isoniazid began',
  },
  'PRE-06': { met: 'No neoplasm that is not cured is known', unmet: 'The neoplasm is not cured' },
  'PRE-10': { met: 'The laboratory panel is complete' },
  'PRE-11': {
    met: 'The MRI of the neuroaxis is not older than 3 months',
    unmet: 'The MRI of the neuroaxis is older than 3 months',
  },
  'PRE-12': { met: 'The work-up was repeated', unmet: 'The work-up is not up to date' },
  'PRE-13': { met: 'No lymphocyte or leukocyte count has to be reached before the second course' },
  'PRE-14': { met: 'For the course and the 4 months after it' },
  'PRE-22': {
    met: (finding) =>
      has(finding, 'vaccine')
        ? 'Six weeks after the last vaccination are over'
        : 'No vaccination stands in the way',
    unmet: 'Six weeks after the last vaccination are not over',
  },
  'PRE-24': {
    met: 'The patient is informed and agrees',
    unmet: 'Information or consent is lacking',
    unknown: 'Information and consent are not complete',
  },

  'INF-01': asPlanned(5),
  'INF-02': {
    met: (finding) => (has(finding, 'last-infusion') ? `${twelveMonths} over` : 'The course goes as planned'),
    unmet: (finding) =>
      has(finding, 'last-infusion')
        ? `${twelveMonths} not over`
        : 'The course is not as planned (12 mg on 3 consecutive days)',
  },
  'INF-03': {
    met: 'There was no immunomodulatory therapy between the courses',
    unmet: 'There was an immunomodulatory therapy between the courses',
  },
  'INF-05': {
    met: 'The pregnancy test of the day is negative',
    unmet: 'The pregnancy test of the day is positive',
  },
  'INF-16': {
    met: 'Methylprednisolone precedes the remaining infusion',
    unmet: 'Methylprednisolone precedes every remaining infusion',
  },

  'INF-13': { unmet: 'A grave sign forbids a restart on this day' },
  'INF-15': { unmet: 'A focal deficit is stroke or dissection until these are excluded' },

  'MON-20': { unknown: noLimit },
  'MON-30': { unmet: 'The abnormal TSH is not yet assessed', unknown: noLimit },
  'PRG-01': notPregnant,

  'RET-01': {
    met: 'Disease activity has returned',
    unmet: 'The latest MRI stays below the trial thresholds',
  },
  'RET-02': { met: `${twelveMonths} over`, unmet: `${twelveMonths} not over` },
  'RET-04': { unmet: 'Weigh activity, response so far and alternatives' },
  'RET-06': asPlanned(3),
  'RET-10': { unmet: 'Activity has returned; in a non-responder consider fingolimod or B-cell depletion' },
  'RET-11': {
    met: 'There is no relevant lymphopenia',
    unmet: 'Relevant lymphopenia speaks against interferon beta and glatiramer acetate',
  },
  'RET-12': {
    unmet:
      'Little experience with teriflunomide and dimethyl fumarate; with dimethyl fumarate weigh the previous immunosuppression',
  },
  'RET-13': { unmet: 'Natalizumab would carry a higher PML risk, above all when anti-JCV positive' },
  'DOC-03': { met: 'Every deviation has its reason' },
};

function isJcvPositive({ values }: Reasoned): boolean {
  return values.some((value) => value.kind === 'csf' && value.jcvDna === 'positive');
}
