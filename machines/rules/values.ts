import type { Dated, Facts, LabResult, SerologyResult, Span, Therapy } from '../facts.ts';
import { ongoing } from '../known.ts';
import type { Analyte } from '../observables.ts';
import { OBSERVABLES } from '../observables.ts';
import type { Condition, Prophylaxis, Screening, Serology } from '../vocabulary.ts';
import type { Value, ValueOf } from './verdict.ts';

/** Facts as the values of a verdict. Laboratory values are shown as reported, in the report's own unit. */

export const labValue = (analyte: Analyte, result: LabResult): Value => ({
  kind: 'lab',
  analyte,
  value: result.value,
  unit: result.unit,
  on: result.on,
});

export const limit = (
  analyte: Analyte,
  comparator: '>' | '>=' | '<' | '<=',
  value: number,
  unit: string = OBSERVABLES[analyte].unit,
): Value => ({ kind: 'limit', analyte, comparator, value, unit });

export const serologyValue = (test: Serology, { result, on }: SerologyResult): ValueOf<'serology'> => ({
  kind: 'serology',
  test,
  result,
  on,
});

export const conditionValue = ({
  condition,
  on,
}: Dated & { readonly condition: Condition }): ValueOf<'condition'> => ({ kind: 'condition', condition, on });

export const diagnosisValue = ({ form, confirmed, on }: Facts['diagnoses'][number]): Value => ({
  kind: 'diagnosis',
  form,
  confirmed,
  on,
});

export const mriValue = (mri: Facts['mris'][number]): ValueOf<'mri'> => ({
  kind: 'mri',
  newGd: mri.newGd,
  newT2: mri.newT2,
  pmlSuspected: mri.pmlSuspected === true,
  on: mri.on,
});

export const relapseValue = ({ on }: Dated): ValueOf<'relapse'> => ({ kind: 'relapse', on });

export const therapyValue = (therapy: Therapy, day: string): Value => ({
  kind: 'therapy',
  drug: therapy.drug,
  lastDose: therapy.lastDose,
  ongoing: ongoing(therapy, day),
});

export const screeningValue = (done: Dated & { kind: Screening; finding: 'normal' | 'abnormal' }): Value => ({
  kind: 'screening',
  screening: done.kind,
  finding: done.finding,
  on: done.on,
});

export const prophylaxisValue = (span: Span & { readonly agent: Prophylaxis }): Value => ({
  kind: 'prophylaxis',
  agent: span.agent,
  on: span.on,
  until: span.until,
});

export const attestationValue = (given: Facts['attestations'][number]): Value => ({
  kind: 'attestation',
  subject: given.subject,
  holds: given.holds,
  on: given.on,
});

export const infectionValue = ({ site, severity, on }: Facts['infections'][number]): Value => ({
  kind: 'infection',
  site,
  severity,
  on,
});

/** A blood pressure as measured; undefined where the measurement left it out. */
export function pressureValue({
  systolic,
  diastolic,
  on,
}: Facts['vitals'][number]): ValueOf<'blood-pressure'> | undefined {
  return systolic === undefined || diastolic === undefined
    ? undefined
    : { kind: 'blood-pressure', systolic, diastolic, on };
}
