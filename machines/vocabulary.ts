/**
 * The closed lists of the case format. Each name is a contract: a file written today must open in every
 * later version, so a list may grow and a name never changes.
 */

export const SOURCES = ['h16', 'eu', 'us'] as const;
/** `h16`: Hassoun et al. 2016; `eu`: EU product information since 2020; `us`: US prescribing information and REMS. */
export type Source = (typeof SOURCES)[number];

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

export const MS_FORMS = ['rrms', 'spms', 'ppms', 'cis', 'nmosd', 'uncertain'] as const;
export type MsForm = (typeof MS_FORMS)[number];

export const DRUGS = [
  'interferon-beta',
  'glatiramer',
  'teriflunomide',
  'dimethyl-fumarate',
  'diroximel-fumarate',
  'fingolimod',
  'siponimod',
  'ozanimod',
  'ponesimod',
  'natalizumab',
  'cladribine',
  'ocrelizumab',
  'ofatumumab',
  'rituximab',
  'azathioprine',
  'ciclosporin',
  'mitoxantrone',
  'cyclophosphamide',
  'alemtuzumab',
  'other',
] as const;
export type Drug = (typeof DRUGS)[number];

export const CONDITIONS = [
  'coagulation-disorder',
  'anticoagulation',
  'antiplatelet',
  'infection-liability',
  'malignancy-uncured',
  'malignancy-cured',
  'thrombocytopenia',
  'liver-insufficiency-severe',
  'kidney-insufficiency-severe',
  'hiv',
  'tb-active',
  'tb-latent',
  'hbv-active',
  'hbv-chronic',
  'hcv-active',
  'hcv-chronic',
  'syphilis',
  'hypertension-uncontrolled',
  'stroke',
  'arterial-dissection',
  'angina-or-mi',
  'autoimmune-other',
  'chickenpox-history',
  'other',
] as const;
export type Condition = (typeof CONDITIONS)[number];

export const SEROLOGIES = [
  'vzv-igg',
  'hiv',
  'hbsag',
  'anti-hbc',
  'anti-hcv',
  'syphilis',
  'tb-igra',
  'anti-jcv',
  'tpo-antibodies',
  'trak',
  'anti-gbm',
  'ebv',
  'cmv',
] as const;
export type Serology = (typeof SEROLOGIES)[number];

export const SEROLOGY_RESULTS = ['negative', 'positive', 'indeterminate'] as const;
export type SerologyOutcome = (typeof SEROLOGY_RESULTS)[number];

export const ALLERGENS = ['alemtuzumab', 'excipient', 'other'] as const;
export const MRI_REGIONS = ['brain', 'neuroaxis'] as const;
export const VACCINES = ['vzv', 'influenza', 'hpv', 'hbv', 'pneumococcal', 'other'] as const;
export const SCREENINGS = [
  'hpv-cytology',
  'chest-xray',
  'skin',
  'ecg',
  'history-and-examination',
  'dental',
] as const;
export type Screening = (typeof SCREENINGS)[number];

export const PROPHYLAXES = [
  'isoniazid',
  'aciclovir',
  'valaciclovir',
  'cotrimoxazole',
  'cholestyramine',
  'antihistamine',
  'h2-blocker',
] as const;
export type Prophylaxis = (typeof PROPHYLAXES)[number];

export const SYMPTOMS = [
  'bruising',
  'petechiae',
  'bleeding',
  'haematuria',
  'oedema',
  'palpitations',
  'fatigue',
  'jaundice',
  'fever',
  'headache-stiff-neck',
  'focal-deficit',
  'chest-pain',
  'dyspnoea',
  'haemoptysis',
  'cough',
  'nausea',
  'vomiting',
  'abdominal-pain',
  'right-upper-abdominal-pain',
  'loss-of-appetite',
  'dark-urine',
  'diarrhoea',
  'swollen-nodes',
  'enlarged-liver-or-spleen',
  'joint-pain',
  'visual-change',
  'cognitive-change',
  'seizure',
  'other',
] as const;
export type Symptom = (typeof SYMPTOMS)[number];

export const COUNSELLING_TOPICS = [
  'risks',
  'monitoring',
  'contraception',
  'diet',
  'alert-card',
  'package-leaflet',
  'patient-guide',
] as const;
export type CounsellingTopic = (typeof COUNSELLING_TOPICS)[number];

export const SPECIALTIES = [
  'haematology',
  'nephrology',
  'endocrinology',
  'hepatology',
  'infectious-diseases',
  'emergency',
] as const;
export type Specialty = (typeof SPECIALTIES)[number];

export const AUTOIMMUNE_DISORDERS = [
  'itp',
  'anti-gbm',
  'nephropathy',
  'graves',
  'hypothyroidism',
  'thyroiditis',
  'hepatitis',
  'haemophilia-a',
  'other',
] as const;
export type AutoimmuneDisorder = (typeof AUTOIMMUNE_DISORDERS)[number];

export const REACTION_SEVERITIES = ['mild', 'severe', 'anaphylaxis'] as const;
export const INFUSION_RESPONSES = ['continued', 'slowed', 'stopped'] as const;
export const INFECTION_SEVERITIES = ['mild', 'severe'] as const;
/** Of what kind the reason of a deviation is, beside its words. No source lists them: they sort what was written and decide nothing. */
export const DEVIATION_REASONS = [
  'disease-activity',
  'patient-wish',
  'specialist-advice',
  'known-otherwise',
  'not-available',
  'other',
] as const;
export type DeviationReason = (typeof DEVIATION_REASONS)[number];
export const DELEGATES = ['gp', 'centre', 'other'] as const;
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Signs of an infusion reaction that the product understands. The paper's list of severe reactions mixes
 * harmless and dangerous ones (H16 "Infusion management"); the grave ones forbid a restart that day.
 */
export const REACTION_SIGNS = [
  'rash',
  'fever',
  'headache',
  'urticaria',
  'nausea',
  'atrial-fibrillation',
  'chest-pain',
  'hypotension',
  'dyspnoea',
  'haemoptysis',
  'focal-deficit',
] as const;
export type ReactionSign = (typeof REACTION_SIGNS)[number];

/** Judgements that no source puts into a number and the clinician therefore attests. Others may be named. */
export const ATTESTATIONS = [
  'highly-active-despite-dmt',
  't2-increase-significant',
  'blood-pressure-controlled',
  'setting-with-intensive-care',
  'infection-plan',
  'washout-individual',
  'pml-excluded',
  'immune-status-acceptable',
  'vaccination-status-checked',
  'rems-enrolled',
  'rems-status-form',
  'tia',
  'isolated-autoantibodies',
  'alt-level',
  'platelet-level',
  'course-gap',
  'csf-cells',
  'non-responder',
  'low-igg',
  'listeria-antibiotics',
  'covid-vaccine-timing',
] as const;
export type Attestation = (typeof ATTESTATIONS)[number];

/** What is handed out: papers, and calendar files for the patient and for the practice. */
export const DOCUMENTS = [
  'care-plan',
  'patient-pathway',
  'monitoring-letter',
  'infusion-sheets',
  'alert-card',
  'sources-appendix',
  'calendar-patient',
  'calendar-practice',
] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];
