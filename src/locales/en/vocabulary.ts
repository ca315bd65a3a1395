import type { Finding } from '../../../machines/explain.ts';
import type { SwitchBranch } from '../../../machines/known.ts';
import type { Analyte } from '../../../machines/observables.ts';
import type { RuleKind, Step } from '../../../machines/rules/rule.ts';
import type { Doer } from '../../../machines/tasks/task.ts';
import type * as V from '../../../machines/vocabulary.ts';
import type { AdviceWords } from '../shapes.ts';

type Words<K extends string> = Record<K, string>;

// Written as within a sentence; a form or a heading makes the first letter large where it wants to.

export const outcome: Words<Finding['outcome']> = {
  met: 'met',
  unmet: 'not met',
  unknown: 'not yet known',
  'not-applicable': 'does not apply',
  overridden: 'set aside, with a reason',
};

export const kind: Words<RuleKind> = {
  stop: 'Stop',
  gate: 'Condition',
  caution: 'Caution',
  task: 'Task',
  escalate: 'Alert',
  fact: 'Fact',
};

/** A step of the treatment, standing alone. */
export const step: Words<Step> = {
  'treatment.chosen': 'Choice of alemtuzumab',
  'course.started': 'Start of the course',
  'infusion.given': 'Next infusion',
  'course.completed': 'Completion of the course',
  'retreatment.chosen': 'Choice of a further course',
  'therapy.switched': 'Switch to another drug',
};

export const branch: Words<SwitchBranch> = {
  none: 'no earlier therapy',
  injectables: 'interferon beta, glatiramer',
  teriflunomide: 'teriflunomide',
  dimethylFumarate: 'dimethyl fumarate',
  fingolimod: 'fingolimod',
  natalizumabLowRisk: 'natalizumab, low PML risk',
  natalizumabHighRisk: 'natalizumab, high PML risk',
  immunosuppressants: 'immunosuppressants',
  uncovered: 'a drug the paper does not name',
};

export const region: Words<keyof AdviceWords> = {
  selection: 'Selection',
  branch: 'Earlier therapy',
  washout: 'Washout',
  natalizumab: 'MRI and CSF after natalizumab',
  laboratory: 'Laboratory',
  imaging: 'MRI of the neuroaxis',
  tuberculosis: 'Tuberculosis',
  vaccination: 'Vaccination',
  counselling: 'Information and consent',
  examination: 'History and examination',
  setting: 'Setting, ECG and vital signs',
  interval: 'Interval',
  monitoring: 'Monitoring',
  platelets: 'Platelets',
  kidneys: 'Kidneys',
  thyroid: 'Thyroid',
  liver: 'Liver',
  infection: 'Infection',
  pregnancy: 'Pregnancy',
  autoimmunity: 'Autoimmunity',
  neurology: 'Neurology',
  activity: 'Disease activity',
};

export const advice: AdviceWords = {
  selection: { assessing: 'being assessed', eligible: 'eligible', excluded: 'something speaks against it' },
  branch,
  washout: { waiting: 'the switch has to wait', cleared: 'the switch is possible' },
  natalizumab: {
    stopping: 'still on natalizumab',
    firstMri: 'first MRI',
    serialMri: 'MRI every 4 weeks',
    csf: 'CSF: JCV DNA',
    pmlSuspected: 'PML suspected',
    cleared: 'cleared',
  },
  laboratory: { pending: 'panel incomplete', complete: 'panel complete' },
  imaging: { pending: 'MRI missing', outdated: 'MRI too old', current: 'MRI up to date' },
  tuberculosis: {
    untested: 'test missing',
    chestXray: 'chest X-ray',
    isoniazid: 'isoniazid',
    clear: 'clear',
  },
  vaccination: {
    untested: 'varicella not tested',
    susceptible: 'not immune to varicella',
    awaitingTitre: 'titre after vaccination',
    waiting: 'six weeks after vaccination',
    protected: 'protected',
  },
  counselling: { pending: 'open', complete: 'informed and agreed' },
  examination: { pending: 'open', complete: 'done' },
  setting: { pending: 'open', complete: 'ready' },
  interval: { resting: 'twelve months are not over', due: 'the next course can start' },
  monitoring: {
    watching: 'monthly tests',
    renewedActivity: 'activity has returned',
    vigilance: '48 months are over: watch for symptoms',
  },
  platelets: {
    routine: 'every month',
    weekly: 'every week',
    haematology: 'haematology',
    coagulation: 'coagulation',
  },
  kidneys: { routine: 'every month', nephrology: 'nephrology' },
  thyroid: { routine: 'every 3 months', monthly: 'every month', endocrinology: 'endocrinology' },
  liver: { routine: 'in the usual rhythm', hepatology: 'hepatology' },
  autoimmunity: { none: 'none', diagnosed: 'diagnosed' },
  neurology: {
    clear: 'clear',
    vascular: 'stroke or dissection to be excluded',
    subacute: 'PML to be excluded',
  },
  infection: { clear: 'none', infected: 'fever or infection' },
  pregnancy: { none: 'none', pregnant: 'pregnant', lactating: 'lactating' },
  activity: { quiet: 'quiet', active: 'active' },
};

export const doer: Words<Doer> = {
  centre: 'MS centre',
  gp: 'general practitioner',
  other: 'another practice',
  patient: 'patient',
};

export const checked: Words<'text' | 'known'> = {
  text: 'read in the source',
  known: 'confirm against the current label',
};

const drug: Words<V.Drug> = {
  'interferon-beta': 'interferon beta',
  glatiramer: 'glatiramer acetate',
  teriflunomide: 'teriflunomide',
  'dimethyl-fumarate': 'dimethyl fumarate',
  'diroximel-fumarate': 'diroximel fumarate',
  fingolimod: 'fingolimod',
  siponimod: 'siponimod',
  ozanimod: 'ozanimod',
  ponesimod: 'ponesimod',
  natalizumab: 'natalizumab',
  cladribine: 'cladribine',
  ocrelizumab: 'ocrelizumab',
  ofatumumab: 'ofatumumab',
  rituximab: 'rituximab',
  azathioprine: 'azathioprine',
  ciclosporin: 'ciclosporin A',
  mitoxantrone: 'mitoxantrone',
  cyclophosphamide: 'cyclophosphamide',
  alemtuzumab: 'alemtuzumab',
  other: 'another drug',
};

const condition: Words<V.Condition> = {
  'coagulation-disorder': 'coagulation disorder',
  anticoagulation: 'anticoagulation',
  antiplatelet: 'antiplatelet therapy',
  'infection-liability': 'marked liability to infection',
  'malignancy-uncured': 'malignancy, not curatively treated',
  'malignancy-cured': 'malignancy, cured',
  thrombocytopenia: 'thrombocytopenia',
  'liver-insufficiency-severe': 'severe liver insufficiency',
  'kidney-insufficiency-severe': 'severe kidney insufficiency',
  hiv: 'HIV infection',
  'tb-active': 'active tuberculosis',
  'tb-latent': 'latent tuberculosis',
  'hbv-active': 'active hepatitis B',
  'hbv-chronic': 'chronic hepatitis B',
  'hcv-active': 'active hepatitis C',
  'hcv-chronic': 'chronic hepatitis C',
  syphilis: 'syphilis',
  'hypertension-uncontrolled': 'uncontrolled hypertension',
  stroke: 'stroke in the history',
  'arterial-dissection': 'dissection of the cervicocephalic arteries in the history',
  'angina-or-mi': 'angina pectoris or myocardial infarction in the history',
  'autoimmune-other': 'autoimmune disease beside MS',
  'chickenpox-history': 'chickenpox in the history',
  other: 'another condition',
};

const analyte: Record<Analyte, { label: string; short: string }> = {
  lymphocytes: { label: 'Lymphocytes', short: 'Lymph' },
  leukocytes: { label: 'Leukocytes', short: 'Leuk' },
  neutrophils: { label: 'Neutrophils', short: 'Neut' },
  platelets: { label: 'Platelets', short: 'Plt' },
  haemoglobin: { label: 'Haemoglobin', short: 'Hb' },
  creatinine: { label: 'Creatinine', short: 'Crea' },
  egfr: { label: 'eGFR', short: 'eGFR' },
  'urine-erythrocytes': { label: 'Urine erythrocytes', short: 'U-Ery' },
  'urine-protein': { label: 'Urine protein', short: 'U-Prot' },
  upcr: { label: 'Urine protein/creatinine ratio', short: 'UPCR' },
  tsh: { label: 'TSH', short: 'TSH' },
  ft3: { label: 'Free T3', short: 'fT3' },
  ft4: { label: 'Free T4', short: 'fT4' },
  t3: { label: 'T3', short: 'T3' },
  t4: { label: 'T4', short: 'T4' },
  alt: { label: 'ALT (GPT)', short: 'ALT' },
  ast: { label: 'AST (GOT)', short: 'AST' },
  ggt: { label: 'GGT', short: 'GGT' },
  bilirubin: { label: 'Bilirubin', short: 'Bili' },
  ferritin: { label: 'Ferritin', short: 'Ferritin' },
  inr: { label: 'INR', short: 'INR' },
  ptt: { label: 'PTT', short: 'PTT' },
  crp: { label: 'CRP', short: 'CRP' },
  esr: { label: 'ESR', short: 'ESR' },
  cd4: { label: 'CD4+ T cells', short: 'CD4+' },
  cd8: { label: 'CD8+ T cells', short: 'CD8+' },
  cd19: { label: 'B cells (CD19+)', short: 'CD19+' },
  nk: { label: 'NK cells', short: 'NK' },
  'teriflunomide-level': { label: 'Teriflunomide level', short: 'Teriflunomide' },
  'vzv-igg-titre': { label: 'VZV IgG titre', short: 'VZV titre' },
  'factor-viii': { label: 'Factor VIII', short: 'F VIII' },
};

const serology: Words<V.Serology> = {
  'vzv-igg': 'VZV IgG',
  hiv: 'HIV test',
  hbsag: 'HBsAg',
  'anti-hbc': 'anti-HBc',
  'anti-hcv': 'anti-HCV',
  syphilis: 'syphilis serology',
  'tb-igra': 'interferon-gamma TB test',
  'anti-jcv': 'anti-JCV',
  'tpo-antibodies': 'anti-TPO',
  trak: 'TSH receptor antibodies',
  'anti-gbm': 'anti-GBM antibodies',
  ebv: 'EBV',
  cmv: 'CMV',
};

const serologyResult: Words<V.SerologyOutcome> = {
  negative: 'negative',
  positive: 'positive',
  indeterminate: 'indeterminate',
};

const screening: Words<V.Screening> = {
  'hpv-cytology': 'HPV screening with cervical cytology',
  'chest-xray': 'chest X-ray',
  skin: 'skin examination',
  ecg: 'ECG',
  'history-and-examination': 'history and examination',
  dental: 'dental examination',
};

const attestation: Words<V.Attestation> = {
  'highly-active-despite-dmt':
    'The disease is highly active despite a full and adequate course of a disease-modifying therapy.',
  't2-increase-significant': 'The increase in T2 load against a recent MRI is significant.',
  'blood-pressure-controlled': 'Blood pressure is controlled.',
  'setting-with-intensive-care':
    'Treatment takes place in a hospital with ready access to intensive care, under a neurologist experienced in MS.',
  'infection-plan': 'A plan of infectious diseases or hepatology is documented.',
  'washout-individual': 'The washout of the earlier drug was decided individually and suffices.',
  'pml-excluded': 'PML is excluded.',
  'immune-status-acceptable': 'The immune status is acceptable for alemtuzumab.',
  'vaccination-status-checked': 'The vaccination status was checked and missing vaccinations were given.',
  'rems-enrolled': 'Prescriber, patient and setting are enrolled in the LEMTRADA REMS.',
  'rems-status-form': 'The status form of the REMS was sent.',
  tia: 'No transient ischaemic attack in the history speaks against treatment.',
  'isolated-autoantibodies': 'The isolated autoantibodies do not speak against treatment.',
  'alt-level': 'This level of ALT does not speak against treatment.',
  'platelet-level': 'This platelet count is no emergency.',
  'course-gap': 'The gap in the course is acceptable, and the course goes on.',
  'csf-cells': 'The cell count in the CSF does not speak against treatment.',
  'non-responder': 'The patient responds to alemtuzumab: the activity does not make a non-responder.',
  'low-igg': 'IgG does not speak against a further course.',
  'listeria-antibiotics': 'The site’s policy on antibiotics against Listeria is followed.',
  'covid-vaccine-timing': 'The timing of the COVID-19 vaccination was considered.',
};

export const vocabulary = {
  drug,
  condition,
  analyte,
  serology,
  serologyResult,
  testResult: { negative: 'negative', positive: 'positive' } satisfies Words<'negative' | 'positive'>,
  screening,
  screeningFinding: { normal: 'normal', abnormal: 'abnormal' } satisfies Words<'normal' | 'abnormal'>,
  vaccine: {
    vzv: 'varicella',
    influenza: 'influenza',
    hpv: 'HPV',
    hbv: 'hepatitis B',
    pneumococcal: 'pneumococcal',
    other: 'another vaccine',
  } satisfies Words<(typeof V.VACCINES)[number]>,
  prophylaxis: {
    isoniazid: 'isoniazid',
    aciclovir: 'aciclovir',
    valaciclovir: 'valaciclovir',
    cotrimoxazole: 'cotrimoxazole',
    cholestyramine: 'cholestyramine',
    antihistamine: 'antihistamine',
    'h2-blocker': 'H2 blocker',
  } satisfies Words<V.Prophylaxis>,
  symptom: {
    bruising: 'bruises',
    petechiae: 'petechiae',
    bleeding: 'bleeding',
    haematuria: 'blood in the urine',
    oedema: 'oedema',
    palpitations: 'palpitations',
    fatigue: 'fatigue',
    jaundice: 'jaundice',
    fever: 'fever',
    'headache-stiff-neck': 'headache with stiff neck',
    'focal-deficit': 'focal deficit',
    'chest-pain': 'chest pain',
    dyspnoea: 'dyspnoea',
    haemoptysis: 'coughing up blood',
    cough: 'cough',
    nausea: 'nausea',
    vomiting: 'vomiting',
    'abdominal-pain': 'abdominal pain',
    'right-upper-abdominal-pain': 'right-upper abdominal pain',
    'loss-of-appetite': 'loss of appetite',
    'dark-urine': 'dark urine',
    diarrhoea: 'diarrhoea',
    'swollen-nodes': 'swollen lymph nodes',
    'enlarged-liver-or-spleen': 'enlarged liver or spleen',
    'joint-pain': 'joint pain',
    'visual-change': 'change of vision',
    'cognitive-change': 'change of thinking or behaviour',
    seizure: 'seizure',
    other: 'another symptom',
  } satisfies Words<V.Symptom>,
  counsellingTopic: {
    risks: 'side effects and risks',
    monitoring: 'mandatory monitoring',
    contraception: 'contraception',
    diet: 'diet',
    'alert-card': 'patient alert card',
    'package-leaflet': 'package leaflet',
    'patient-guide': 'patient guide',
  } satisfies Words<V.CounsellingTopic>,
  specialty: {
    haematology: 'haematology',
    nephrology: 'nephrology',
    endocrinology: 'endocrinology',
    hepatology: 'hepatology',
    'infectious-diseases': 'infectious diseases',
    emergency: 'emergency department',
  } satisfies Words<V.Specialty>,
  autoimmune: {
    itp: 'immune thrombocytopenia (ITP)',
    'anti-gbm': 'anti-GBM disease',
    nephropathy: 'nephropathy',
    graves: 'Graves’ disease',
    hypothyroidism: 'hypothyroidism',
    thyroiditis: 'thyroiditis',
    hepatitis: 'autoimmune hepatitis',
    'haemophilia-a': 'acquired haemophilia A',
    other: 'another autoimmune disorder',
  } satisfies Words<V.AutoimmuneDisorder>,
  reactionSeverity: { mild: 'mild', severe: 'severe', anaphylaxis: 'anaphylaxis' } satisfies Words<
    (typeof V.REACTION_SEVERITIES)[number]
  >,
  reactionSign: {
    rash: 'rash',
    fever: 'fever',
    headache: 'headache',
    urticaria: 'urticaria',
    nausea: 'nausea',
    'atrial-fibrillation': 'atrial fibrillation',
    'chest-pain': 'chest pain',
    hypotension: 'hypotension',
    dyspnoea: 'dyspnoea',
    haemoptysis: 'haemoptysis',
    'focal-deficit': 'new focal deficit',
  } satisfies Words<V.ReactionSign>,
  infusionResponse: { continued: 'continued', slowed: 'slowed', stopped: 'stopped' } satisfies Words<
    (typeof V.INFUSION_RESPONSES)[number]
  >,
  infectionSeverity: { mild: 'mild', severe: 'severe' } satisfies Words<
    (typeof V.INFECTION_SEVERITIES)[number]
  >,
  deviationReason: {
    'disease-activity': 'disease activity',
    'patient-wish': 'wish of the patient',
    'specialist-advice': 'advice of a specialist',
    'known-otherwise': 'known in another way',
    'not-available': 'not available',
    other: 'another reason',
  } satisfies Words<V.DeviationReason>,
  delegate: { gp: 'general practitioner', centre: 'MS centre', other: 'another practice' } satisfies Words<
    (typeof V.DELEGATES)[number]
  >,
  msForm: {
    rrms: 'relapsing-remitting MS',
    spms: 'secondary progressive MS',
    ppms: 'primary progressive MS',
    cis: 'clinically isolated syndrome',
    nmosd: 'neuromyelitis optica spectrum disorder',
    uncertain: 'form uncertain',
  } satisfies Words<V.MsForm>,
  msFormShort: {
    rrms: 'RRMS',
    spms: 'SPMS',
    ppms: 'PPMS',
    cis: 'CIS',
    nmosd: 'NMOSD',
    uncertain: 'form uncertain',
  } satisfies Words<V.MsForm>,
  sex: { female: 'female', male: 'male' } satisfies Words<V.Sex>,
  mriRegion: { brain: 'brain', neuroaxis: 'complete neuroaxis' } satisfies Words<
    (typeof V.MRI_REGIONS)[number]
  >,
  allergen: {
    alemtuzumab: 'alemtuzumab',
    excipient: 'an excipient',
    other: 'something else',
  } satisfies Words<(typeof V.ALLERGENS)[number]>,
  language: { en: 'English', de: 'German' } satisfies Words<V.Language>,
  document: {
    'care-plan': 'care plan',
    'patient-pathway': 'patient pathway',
    'monitoring-letter': 'monitoring letter',
    'infusion-sheets': 'infusion-day sheets',
    'alert-card': 'alert card',
    'sources-appendix': 'appendix of sources',
    'calendar-patient': 'calendar file for the patient',
    'calendar-practice': 'calendar file for the practice',
  } satisfies Words<V.DocumentKind>,
  attestation,
  attestationOther: (subject: string) => `I attest: ${subject.replaceAll('-', ' ')}.`,
  /** What follows where alemtuzumab was declined. */
  instead: { ...drug, none: 'no therapy' } satisfies Words<V.Drug | 'none'>,
  yesNo: { yes: 'yes', no: 'no' } satisfies Words<'yes' | 'no'>,
};
