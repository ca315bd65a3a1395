import type { ClinicalEventType, Draft } from '../../machines/events.ts';
import { open } from '../../machines/known.ts';
import { ANALYTES, type Analyte, unitsOf } from '../../machines/observables.ts';
import { rulesOf } from '../../machines/rules/index.ts';
import type { Need } from '../../machines/rules/verdict.ts';
import type { Stage } from '../../machines/stage.ts';
import type { CaseView } from '../../machines/view.ts';
import {
  ALLERGENS,
  ATTESTATIONS,
  AUTOIMMUNE_DISORDERS,
  CONDITIONS,
  COUNSELLING_TOPICS,
  DELEGATES,
  DEVIATION_REASONS,
  DRUGS,
  INFECTION_SEVERITIES,
  INFUSION_RESPONSES,
  MRI_REGIONS,
  MS_FORMS,
  PROPHYLAXES,
  REACTION_SEVERITIES,
  REACTION_SIGNS,
  SCREENINGS,
  SEROLOGIES,
  SEROLOGY_RESULTS,
  SPECIALTIES,
  SYMPTOMS,
  VACCINES,
} from '../../machines/vocabulary.ts';

/** The closed lists of which a field takes its choices; locales name each entry. */
export const LISTS = {
  msForm: MS_FORMS,
  mriRegion: MRI_REGIONS,
  serologyResult: SEROLOGY_RESULTS,
  condition: CONDITIONS,
  allergen: ALLERGENS,
  drug: DRUGS,
  drugOrNone: [...DRUGS, 'none'],
  analyte: ANALYTES,
  serology: SEROLOGIES,
  vaccine: VACCINES,
  screening: SCREENINGS,
  finding: ['normal', 'abnormal'],
  jcvDna: ['negative', 'positive'],
  testResult: ['negative', 'positive'],
  infectionSeverity: INFECTION_SEVERITIES,
  prophylaxis: PROPHYLAXES,
  symptom: SYMPTOMS,
  topics: COUNSELLING_TOPICS,
  reactionSeverity: REACTION_SEVERITIES,
  reactionSign: REACTION_SIGNS,
  infusionResponse: INFUSION_RESPONSES,
  specialty: SPECIALTIES,
  autoimmune: AUTOIMMUNE_DISORDERS,
  delegate: DELEGATES,
  deviationReason: DEVIATION_REASONS,
  attestation: ATTESTATIONS,
} as const;
export type ListName = keyof typeof LISTS;

/** One field of a form. `list` names the choices; `unit` is shown beside the field (UCUM). */
export type FieldSpec = { readonly name: string; readonly optional?: boolean } & (
  | { readonly control: 'choice'; readonly list: ListName }
  | { readonly control: 'choices'; readonly list: ListName }
  | { readonly control: 'flag' }
  | { readonly control: 'date' }
  | { readonly control: 'time' }
  | { readonly control: 'text'; readonly long?: boolean }
  | { readonly control: 'number'; readonly unit?: string }
  | { readonly control: 'unit' }
  | { readonly control: 'rule'; readonly of: 'gates' | 'alerts' }
  | { readonly control: 'site' }
);

const choice = (name: string, list: ListName): FieldSpec => ({ name, control: 'choice', list });
/** Whether a field must be answered. Of the signs of a reaction none may have been seen. */
export const isRequired = (spec: FieldSpec): boolean => spec.optional !== true && spec.name !== 'signs';

const flag = (name: string, optional = false): FieldSpec => ({
  name,
  control: 'flag',
  ...(optional ? { optional } : {}),
});
const number = (name: string, unit?: string, optional = false): FieldSpec => ({
  name,
  control: 'number',
  ...(unit === undefined ? {} : { unit }),
  ...(optional ? { optional } : {}),
});
const reason: FieldSpec = { name: 'reason', control: 'text', long: true };
const note: FieldSpec = { name: 'note', control: 'text', optional: true };
const course = number('course');

/** The fields of each event, in the order in which a clinician thinks of them. The day stands below all of them. */
export const FORMS: Readonly<
  Record<Exclude<ClinicalEventType, 'patient.registered' | 'document.issued'>, readonly FieldSpec[]>
> = {
  'diagnosis.recorded': [choice('form', 'msForm'), { name: 'since', control: 'date' }, flag('confirmed')],
  'edss.assessed': [number('score')],
  'relapse.recorded': [flag('disabling'), flag('steroids', true), flag('current', true)],
  'mri.reported': [
    choice('region', 'mriRegion'),
    number('newGd'),
    number('newT2'),
    flag('pmlSuspected', true),
  ],
  'csf.reported': [choice('jcvDna', 'jcvDna'), number('cells', '/uL', true)],
  'condition.recorded': [choice('condition', 'condition'), note],
  'condition.resolved': [choice('condition', 'condition'), note],
  'allergy.recorded': [choice('to', 'allergen')],
  'therapy.started': [choice('drug', 'drug')],
  'therapy.stopped': [
    choice('drug', 'drug'),
    { name: 'lastDose', control: 'date' },
    number('infusions', undefined, true),
  ],
  'lab.reported': [
    choice('analyte', 'analyte'),
    number('value'),
    { name: 'unit', control: 'unit' },
    number('low', undefined, true),
    number('high', undefined, true),
  ],
  'serology.reported': [
    choice('test', 'serology'),
    choice('result', 'serologyResult'),
    number('index', undefined, true),
  ],
  'vaccine.given': [choice('vaccine', 'vaccine'), flag('live')],
  'screening.done': [choice('kind', 'screening'), choice('finding', 'finding')],
  'vitals.measured': [
    number('temperature', 'Cel', true),
    number('systolic', 'mm[Hg]', true),
    number('diastolic', 'mm[Hg]', true),
    number('pulse', '/min', true),
    { name: 'time', control: 'time', optional: true },
  ],
  'pregnancy.tested': [choice('result', 'testResult')],
  'pregnancy.began': [],
  'pregnancy.ended': [],
  'lactation.began': [],
  'lactation.ended': [],
  'contraception.agreed': [],
  'infection.began': [
    { name: 'site', control: 'text' },
    choice('severity', 'infectionSeverity'),
    flag('fever'),
  ],
  'infection.resolved': [{ name: 'site', control: 'site' }],
  'prophylaxis.started': [choice('agent', 'prophylaxis')],
  'prophylaxis.stopped': [choice('agent', 'prophylaxis')],
  'symptom.reported': [choice('symptom', 'symptom'), note],
  'counselling.given': [{ name: 'topics', control: 'choices', list: 'topics' }, flag('understood')],
  'consent.given': [],
  'consent.withdrawn': [],
  'adherence.judged': [flag('able'), flag('willing')],
  'treatment.chosen': [],
  'treatment.declined': [choice('instead', 'drugOrNone'), reason],
  'course.started': [course],
  'infusion.given': [
    course,
    number('day'),
    number('dose', 'mg'),
    number('steroid', 'mg'),
    flag('rateReduced'),
    { name: 'batch', control: 'text', optional: true },
  ],
  'reaction.observed': [
    choice('severity', 'reactionSeverity'),
    { name: 'signs', control: 'choices', list: 'reactionSign' },
    choice('infusion', 'infusionResponse'),
  ],
  'course.interrupted': [course, reason],
  'course.resumed': [course],
  'course.completed': [course],
  'referral.made': [choice('to', 'specialty')],
  'referral.closed': [choice('to', 'specialty'), { name: 'outcome', control: 'text', long: true }],
  'autoimmunity.diagnosed': [choice('kind', 'autoimmune')],
  'autoimmunity.resolved': [choice('kind', 'autoimmune')],
  'retreatment.chosen': [],
  'therapy.switched': [choice('to', 'drug')],
  'follow-up.ended': [reason],
  'attestation.given': [choice('subject', 'attestation'), flag('holds'), note],
  'alert.dismissed': [{ name: 'rule', control: 'rule', of: 'alerts' }, reason],
  'monitoring.delegated': [choice('to', 'delegate')],
  'deviation.justified': [
    { name: 'rule', control: 'rule', of: 'gates' },
    { ...choice('code', 'deviationReason'), optional: true },
    reason,
  ],
  'note.added': [{ name: 'text', control: 'text', long: true }],
};

/** Events that a form can draft. */
export type FormType = keyof typeof FORMS;
export const FORM_TYPES = Object.keys(FORMS) as readonly FormType[];

/** What each stage most often has to record, the commonest first; every other form is one search away. */
export const STAGE_FORMS: Readonly<Record<Stage, readonly FormType[]>> = {
  selection: [
    'diagnosis.recorded',
    'relapse.recorded',
    'mri.reported',
    'edss.assessed',
    'therapy.started',
    'therapy.stopped',
    'adherence.judged',
    'screening.done',
  ],
  switching: [
    'therapy.stopped',
    'lab.reported',
    'mri.reported',
    'csf.reported',
    'serology.reported',
    'relapse.recorded',
  ],
  preparation: [
    'lab.reported',
    'serology.reported',
    'mri.reported',
    'screening.done',
    'vaccine.given',
    'counselling.given',
    'consent.given',
    'contraception.agreed',
  ],
  course: [
    'infusion.given',
    'pregnancy.tested',
    'vitals.measured',
    'reaction.observed',
    'prophylaxis.started',
    'course.interrupted',
    'course.completed',
  ],
  interval: [
    'lab.reported',
    'relapse.recorded',
    'mri.reported',
    'symptom.reported',
    'infection.began',
    'screening.done',
  ],
  monitoring: [
    'lab.reported',
    'symptom.reported',
    'relapse.recorded',
    'mri.reported',
    'infection.began',
    'autoimmunity.diagnosed',
    'edss.assessed',
  ],
  retreatment: ['lab.reported', 'serology.reported', 'mri.reported', 'screening.done', 'counselling.given'],
  switched: ['lab.reported', 'symptom.reported', 'relapse.recorded', 'mri.reported'],
  declined: ['relapse.recorded', 'mri.reported', 'note.added'],
  ended: [],
};

/** The values with which a form opens: what the case already says of them. */
export function defaultsFor(type: FormType, view: CaseView, need?: Need): Readonly<Record<string, unknown>> {
  const running = view.facts.courses.find((each) => each.completedOn === undefined);
  const given = running?.infusions.length ?? 0;
  const ongoing = view.facts.therapies.findLast((therapy) => therapy.stoppedOn === undefined);
  switch (type) {
    case 'lab.reported': {
      const analyte = ANALYTES.find((each) => each === need?.of);
      return analyte === undefined ? {} : { analyte, ...labDefaults(analyte, view) };
    }
    case 'serology.reported':
      return need?.of === undefined ? {} : { test: need.of };
    case 'screening.done':
      return { finding: 'normal', ...(need?.of === undefined ? {} : { kind: need.of }) };
    case 'mri.reported':
      return { region: 'neuroaxis' };
    case 'therapy.stopped':
      return { lastDose: view.today, ...(ongoing === undefined ? {} : { drug: ongoing.drug }) };
    case 'vaccine.given':
      return need?.of === undefined ? {} : { vaccine: need.of };
    case 'prophylaxis.started':
      return need?.of === undefined ? {} : { agent: need.of };
    case 'counselling.given':
      return need?.of === undefined ? {} : { topics: ['risks', 'monitoring'] };
    case 'attestation.given':
      return need?.of === undefined ? {} : { subject: need.of };
    case 'course.started':
      return { course: view.course };
    case 'course.interrupted':
    case 'course.resumed':
    case 'course.completed':
      return { course: view.course };
    case 'infusion.given':
      return {
        course: view.course,
        day: given + 1,
        dose: 12,
        // Methylprednisolone 1 g on the first three days (INF-06); after an interruption before every one (INF-16).
        steroid: given < 3 || (running?.interruptions.length ?? 0) > 0 ? 1000 : 0,
        rateReduced: false,
      };
    case 'infection.resolved':
      return { site: openSites(view).at(-1) };
  }
  return {};
}

/** The unit and limits of the last report of an analyte: a laboratory seldom changes them. */
export function labDefaults(analyte: Analyte, view: CaseView): Readonly<Record<string, unknown>> {
  const last = view.facts.labs[analyte]?.at(-1);
  if (last === undefined) return { unit: unitsOf(analyte)[0] };
  const { unit, low, high } = last;
  return { unit, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** The sites of the infections that are open. */
export const openSites = (view: CaseView): readonly string[] =>
  open(view.facts.infections, view.today).map(({ site }) => site);

/** The rules that a field of kind `rule` offers: open gates to deviate from, open alerts to dismiss. */
export function ruleChoices(of: 'gates' | 'alerts', view: CaseView): readonly string[] {
  if (of === 'alerts') return view.alerts.map((alert) => alert.rule);
  const overridable = rulesOf(view.header.sources).filter(
    (rule) => rule.kind !== 'stop' && rule.blocks !== undefined,
  );
  const open = view.findings
    .filter(({ outcome }) => outcome === 'unmet' || outcome === 'unknown')
    .map(({ rule }) => rule);
  return overridable.map(({ id }) => id).filter((id) => open.includes(id));
}

export type { Analyte, Need };
export { unitsOf };

/** A form's answers as a draft. Empty answers are left out; the schema says what is missing. */
export function draftOf(type: FormType, answers: Readonly<Record<string, unknown>>, on: string): Draft {
  const filled = Object.entries(answers).filter(([, value]) => value !== undefined && value !== '');
  return { type, on, ...Object.fromEntries(filled) } as Draft;
}

/** What the next step asks for, grouped by the event that answers it; what blocks comes before what is only shown. */
export function asked(view: CaseView): ReadonlyMap<FormType, readonly Need[]> {
  const byType = new Map<FormType, Need[]>();
  const findings = view.findings.filter(
    ({ outcome, kind, blocks }) =>
      (outcome === 'unknown' || outcome === 'unmet') && (blocks || kind === 'caution'),
  );
  for (const finding of [...findings].sort((a, b) => Number(b.blocks) - Number(a.blocks))) {
    for (const need of finding.needs) {
      if (!isFormType(need.event)) continue;
      const known = byType.get(need.event) ?? [];
      if (!known.some(({ of }) => of === need.of)) known.push(need);
      byType.set(need.event, known);
    }
  }
  return byType;
}

const isFormType = (type: ClinicalEventType): type is FormType => Object.hasOwn(FORMS, type);
