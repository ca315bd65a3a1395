import type { Alert } from '../../../machines/alerts.ts';
import type { CaseEvent, CaseEventType } from '../../../machines/events.ts';
import type { Finding } from '../../../machines/explain.ts';
import type { Fault, Refusal } from '../../../machines/fault.ts';
import type { SwitchBranch } from '../../../machines/known.ts';
import type { Analyte } from '../../../machines/observables.ts';
import type { RuleId } from '../../../machines/rules/index.ts';
import type { RuleKind, Step } from '../../../machines/rules/rule.ts';
import type { Need, Value } from '../../../machines/rules/verdict.ts';
import type { Doer } from '../../../machines/tasks/task.ts';
import type * as V from '../../../machines/vocabulary.ts';
import { formats } from '../format.ts';
import type {
  AdviceWords,
  EscalatingRuleId,
  EventNames,
  FieldName,
  FieldWords,
  RuleWords,
} from '../shapes.ts';
import { casePage } from './case-page.ts';
import { documents } from './documents.ts';
import { source, stage, task, taskStatus, urgency } from './overview.ts';

const format = formats('en');
const soon = <T>(): T => ({}) as T;
type Words<K extends string> = Record<K, string>;

export const clinicalEn = {
  format,
  rules: soon<Record<RuleId, RuleWords>>(),
  action: soon<Words<EscalatingRuleId>>(),
  outcome: soon<Words<Finding['outcome']>>(),
  kind: soon<Words<RuleKind>>(),
  urgency,
  stage,
  step: soon<Words<Step>>(),
  branch: soon<Words<SwitchBranch>>(),
  advice: soon<AdviceWords>(),
  /** The parts of the work-up and the watches. */
  region: soon<Words<keyof AdviceWords>>(),
  task,
  taskStatus,
  doer: soon<Words<Doer>>(),
  source,
  checked: soon<Words<'text' | 'known'>>(),
  vocabulary: {
    drug: soon<Words<V.Drug>>(),
    condition: soon<Words<V.Condition>>(),
    analyte: soon<Record<Analyte, { label: string; short: string }>>(),
    serology: soon<Words<V.Serology>>(),
    serologyResult: soon<Words<V.SerologyOutcome>>(),
    screening: soon<Words<V.Screening>>(),
    screeningFinding: soon<Words<'normal' | 'abnormal'>>(),
    vaccine: soon<Words<(typeof V.VACCINES)[number]>>(),
    prophylaxis: soon<Words<V.Prophylaxis>>(),
    symptom: soon<Words<V.Symptom>>(),
    counsellingTopic: soon<Words<V.CounsellingTopic>>(),
    specialty: soon<Words<V.Specialty>>(),
    autoimmune: soon<Words<V.AutoimmuneDisorder>>(),
    reactionSeverity: soon<Words<(typeof V.REACTION_SEVERITIES)[number]>>(),
    reactionSign: soon<Words<V.ReactionSign>>(),
    infusionResponse: soon<Words<(typeof V.INFUSION_RESPONSES)[number]>>(),
    infectionSeverity: soon<Words<(typeof V.INFECTION_SEVERITIES)[number]>>(),
    delegate: soon<Words<(typeof V.DELEGATES)[number]>>(),
    msForm: soon<Words<V.MsForm>>(),
    sex: soon<Words<V.Sex>>(),
    mriRegion: soon<Words<(typeof V.MRI_REGIONS)[number]>>(),
    allergen: soon<Words<(typeof V.ALLERGENS)[number]>>(),
    language: soon<Words<V.Language>>(),
    document: soon<Words<V.DocumentKind>>(),
    attestation: soon<Words<V.Attestation>>(),
    attestationOther: soon<(subject: string) => string>(),
    instead: soon<Words<V.Drug | 'none'>>(),
    testResult: soon<Words<'negative' | 'positive'>>(),
    yesNo: soon<Words<'yes' | 'no'>>(),
  },
  unit: soon<(unit: string) => string>(),
  value: soon<(value: Value) => string>(),
  need: soon<(need: Need) => string>(),
  because:
    soon<
      (
        finding: Pick<Finding, 'rule' | 'outcome' | 'values' | 'needs' | 'from' | 'undated' | 'deviation'>,
      ) => string
    >(),
  alertLine: soon<(alert: Pick<Alert, 'rule' | 'since' | 'values'>) => string>(),
  event: soon<EventNames>(),
  eventLine: soon<(event: CaseEvent) => string>(),
  field: soon<Record<FieldName, FieldWords>>(),
  /** The words of a field in one event, where they differ from the field's own. */
  fieldOf: soon<(type: CaseEventType, field: FieldName) => FieldWords>(),
  fault: soon<(fault: Fault) => string>(),
  refusal: soon<(refusal: Refusal) => string>(),
  casePage: casePage(format),
  documents: documents(format),
};
