import type { Analyte } from '../../../machines/observables.ts';
import { OBSERVABLES } from '../../../machines/observables.ts';
import type { Drug, MsForm, Serology } from '../../../machines/vocabulary.ts';

/**
 * Codes that an independent source confirms; where none does, a concept goes out by its words and by this project's own
 * code alone. LOINC is copyright Regenstrief Institute, Inc., SNOMED CT is copyright SNOMED International: the codes are
 * used, their descriptions are not.
 */
export const SYSTEM = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
  atc: 'http://www.whocc.no/atc',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  ucum: 'http://unitsofmeasure.org',
  uri: 'urn:ietf:rfc:3986',
  interpretation: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
  observationCategory: 'http://terminology.hl7.org/CodeSystem/observation-category',
  conditionClinical: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  conditionVerification: 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
  conditionCategory: 'http://terminology.hl7.org/CodeSystem/condition-category',
  allergyClinical: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
  adverseEventSeverity: 'http://terminology.hl7.org/CodeSystem/adverse-event-severity',
  consentScope: 'http://terminology.hl7.org/CodeSystem/consentscope',
  participation: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
  actReason: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  /** The words of the case format (machines/vocabulary.ts): a UUID needs no registry. */
  own: 'urn:uuid:6f6a2c1e-52f4-4b0e-9c61-0a4b6d1a7f35',
  /** The rules of the sources (public/trace.md). */
  rule: 'urn:uuid:0c7d5a0b-9a55-4f0c-8f5e-5a7f3a3e6d12',
} as const;

/** Plan of care note: what the whole document is. */
export const DOCUMENT_CODE = '18776-5';

/** The vital signs of FHIR's own profile (hl7.org/fhir/R4/observation-vitalsigns.html). */
export const VITALS = {
  bloodPressure: '85354-9',
  systolic: '8480-6',
  diastolic: '8462-4',
  temperature: '8310-5',
  pulse: '8867-4',
} as const;

/** A code that laboratories use for an analyte; with `units`, for those kinds of unit alone (mass or amount). */
export interface LaboratoryCode {
  readonly loinc: string;
  readonly analyte: Analyte;
  readonly units?: readonly string[];
}

const MASS = ['mg/dL'] as const;
const AMOUNT = ['umol/L'] as const;
const FREE_AMOUNT = ['pmol/L'] as const;

/** The codes that are understood. The first that fits an analyte and its unit is the one that is written. */
export const LABORATORY_CODES: readonly LaboratoryCode[] = [
  { loinc: '777-3', analyte: 'platelets' },
  { loinc: '26515-7', analyte: 'platelets' },
  { loinc: '731-0', analyte: 'lymphocytes' },
  { loinc: '26474-7', analyte: 'lymphocytes' },
  { loinc: '6690-2', analyte: 'leukocytes' },
  { loinc: '26464-8', analyte: 'leukocytes' },
  { loinc: '751-8', analyte: 'neutrophils' },
  { loinc: '718-7', analyte: 'haemoglobin' },
  { loinc: '14682-9', analyte: 'creatinine', units: AMOUNT },
  { loinc: '2160-0', analyte: 'creatinine', units: MASS },
  { loinc: '13945-1', analyte: 'urine-erythrocytes', units: ['/[HPF]', '{RBC}/[HPF]'] },
  { loinc: '2888-6', analyte: 'urine-protein' },
  { loinc: '2890-2', analyte: 'upcr', units: ['mg/g'] },
  { loinc: '3016-3', analyte: 'tsh' },
  { loinc: '14928-6', analyte: 'ft3', units: FREE_AMOUNT },
  { loinc: '3051-0', analyte: 'ft3', units: ['pg/mL'] },
  { loinc: '14920-3', analyte: 'ft4', units: FREE_AMOUNT },
  { loinc: '3024-7', analyte: 'ft4', units: ['ng/dL'] },
  { loinc: '1742-6', analyte: 'alt' },
  { loinc: '1920-8', analyte: 'ast' },
  { loinc: '2324-2', analyte: 'ggt' },
  { loinc: '14631-6', analyte: 'bilirubin', units: AMOUNT },
  { loinc: '1975-2', analyte: 'bilirubin', units: MASS },
  { loinc: '2276-4', analyte: 'ferritin' },
  { loinc: '6301-6', analyte: 'inr' },
  { loinc: '14979-9', analyte: 'ptt' },
  { loinc: '1988-5', analyte: 'crp' },
  { loinc: '4537-7', analyte: 'esr' },
  { loinc: '24467-3', analyte: 'cd4' },
  { loinc: '14135-8', analyte: 'cd8' },
];

/**
 * Understood, never written: the code names a method or a formula that a case does not know. The three of the filtration
 * rate differ by formula, those of urine by strip or counter.
 */
export const UNDERSTOOD_CODES: readonly LaboratoryCode[] = [
  { loinc: '98979-8', analyte: 'egfr' },
  { loinc: '62238-1', analyte: 'egfr' },
  { loinc: '33914-3', analyte: 'egfr' },
  { loinc: '20409-9', analyte: 'urine-erythrocytes', units: ['/uL'] },
  { loinc: '798-9', analyte: 'urine-erythrocytes', units: ['/uL'] },
  { loinc: '30522-7', analyte: 'crp' },
  { loinc: '3173-2', analyte: 'ptt' },
  { loinc: '30341-2', analyte: 'esr' },
];

/** The LOINC code of a value in its unit; undefined where none is sure. */
export const loincOf = (analyte: Analyte, unit: string): string | undefined =>
  LABORATORY_CODES.find(
    (code) => code.analyte === analyte && (code.units === undefined || code.units.includes(unit)),
  )?.loinc;

/** Presence of an antibody or antigen. */
export const SEROLOGY_LOINC: Readonly<Partial<Record<Serology, string>>> = {
  'vzv-igg': '15410-4',
  hiv: '56888-1',
  hbsag: '5195-3',
  'anti-hbc': '13952-7',
  'anti-hcv': '13955-0',
  'tb-igra': '71773-6',
  'anti-jcv': '70173-0',
};
/** The index of the anti-JCV test. */
export const JCV_INDEX_LOINC = '100977-8';

export const DRUG_ATC: Readonly<Partial<Record<Drug, string>>> = {
  alemtuzumab: 'L04AG06',
  natalizumab: 'L04AG03',
  fingolimod: 'L04AE01',
};
/** The substance, and the product of 10 mg/mL for MS. */
export const ALEMTUZUMAB = { snomed: '129472003', rxnorm: '1594660' } as const;

/** Multiple sclerosis, and its relapsing-remitting form. A syndrome or an uncertain form has no code of MS. */
export const MS_SNOMED: Readonly<Partial<Record<MsForm, string>>> = {
  rrms: '426373005',
  spms: '24700007',
  ppms: '24700007',
};
export const MS_ICD10 = 'G35';

/** Spellings of laboratories that are no UCUM: `G/L` would be gauss. The factor between both is one. */
const AS_UCUM: Readonly<Record<string, string>> = {
  'GPt/L': '10*9/L',
  'Gpt/L': '10*9/L',
  'GPt/l': '10*9/L',
  'Gpt/l': '10*9/L',
  'G/L': '10*9/L',
  'G/l': '10*9/L',
  'mIU/L': 'm[IU]/L',
};

/** The unit of a case as UCUM. */
export const ucumOf = (unit: string): string => AS_UCUM[unit] ?? unit;

/** The analyte's own name in this project's code system. */
export const ownAnalyte = (analyte: Analyte): string => `lab.${analyte}`;
export const analyteOfOwn = (code: string): Analyte | undefined =>
  (Object.keys(OBSERVABLES) as Analyte[]).find((analyte) => ownAnalyte(analyte) === code);
