import type { AllergyIntolerance, Condition } from 'fhir/r4';
import type { CivilDate } from '../../../machines/date.ts';
import type { Span } from '../../../machines/facts.ts';
import { ALEMTUZUMAB, MS_ICD10, MS_SNOMED, SYSTEM } from './codes.ts';
import { coding, concept, type Desk, lineOf, own, PATIENT, type Piece } from './piece.ts';

type Clinical = 'active' | 'inactive' | 'resolved';

interface Problem {
  readonly text: string;
  readonly codings: Parameters<typeof concept>[1][];
  readonly clinical?: Clinical | undefined;
  readonly verified?: 'confirmed' | 'unconfirmed';
  readonly onset?: CivilDate | undefined;
  readonly until?: CivilDate | undefined;
  readonly recorded?: CivilDate | undefined;
  readonly severity?: string;
  readonly note?: string | undefined;
  /** A passing one, such as a relapse: no entry of the list of problems. */
  readonly passing?: boolean;
}

function condition(desk: Desk, problem: Problem): Condition {
  const { text, codings, clinical, verified, onset, until, recorded, severity, note, passing } = problem;
  return {
    resourceType: 'Condition',
    ...(clinical === undefined
      ? {}
      : { clinicalStatus: { coding: coding(SYSTEM.conditionClinical, clinical) } }),
    ...(verified === undefined
      ? {}
      : { verificationStatus: { coding: coding(SYSTEM.conditionVerification, verified) } }),
    category: [
      {
        coding: coding(
          SYSTEM.conditionCategory,
          passing === true ? 'encounter-diagnosis' : 'problem-list-item',
        ),
      },
    ],
    ...(severity === undefined ? {} : { severity: { text: severity } }),
    code: concept(text, ...codings),
    subject: desk.refer(PATIENT),
    onsetDateTime: onset,
    abatementDateTime: until,
    recordedDate: recorded,
    ...(note === undefined ? {} : { note: [{ text: note }] }),
  };
}

/** The form of MS: the latest counts, earlier ones are no longer active. */
function diagnoses(desk: Desk): readonly Piece[] {
  const { words, view } = desk;
  const all = view.facts.diagnoses.filter(({ on }) => on <= view.today);
  return all.map((each, at) => {
    const { form, since, confirmed, on, event } = each;
    const ms = MS_SNOMED[form];
    const text = words.capital(words.vocabulary.msForm[form]);
    return {
      key: `Condition/${event}`,
      section: 'diagnosis',
      resource: condition(desk, {
        text,
        codings: [
          ...coding(SYSTEM.snomed, ms),
          ...coding(SYSTEM.icd10, ms === undefined ? undefined : MS_ICD10),
          own(`diagnosis.${form}`),
        ],
        clinical: at === all.length - 1 ? 'active' : 'inactive',
        verified: confirmed ? 'confirmed' : 'unconfirmed',
        onset: since,
        recorded: on,
      }),
      line: line(desk, event, on, text),
    };
  });
}

/** Over by what their name says: nobody has to record that they ended. */
const PAST = ['chickenpox-history', 'malignancy-cured'];

/** Everything that lasts from one day to another. */
function spans(desk: Desk): readonly Piece[] {
  const { words, view } = desk;
  const { facts } = view;
  const { vocabulary } = words;
  const note = (id: string) => {
    const event = desk.event(id);
    return event !== undefined && 'note' in event ? event.note : undefined;
  };
  return [
    ...facts.conditions.flatMap((each) =>
      span(desk, each, {
        text: words.capital(vocabulary.condition[each.condition]),
        codings: [own(`condition.${each.condition}`)],
        note: note(each.event),
        ...(PAST.includes(each.condition) ? { clinical: 'resolved' as const } : {}),
      }),
    ),
    ...facts.infections.flatMap((each) =>
      span(desk, each, {
        text: each.fever ? words.fhir.infectionWithFever(each.site) : words.fhir.infection(each.site),
        codings: [own('infection')],
        severity: vocabulary.infectionSeverity[each.severity],
      }),
    ),
    ...facts.autoimmunity.flatMap((each) =>
      span(desk, each, {
        text: words.capital(vocabulary.autoimmune[each.kind]),
        codings: [own(`autoimmunity.${each.kind}`)],
      }),
    ),
    ...facts.pregnancies.flatMap((each) =>
      span(desk, each, {
        text: words.fhir.pregnancy,
        codings: [own('pregnancy')],
        // A pregnancy that only a test had shown is known by its end alone.
        ...(desk.event(each.event)?.type === 'pregnancy.ended' ? { onset: undefined } : {}),
      }),
    ),
    ...facts.lactations.flatMap((each) =>
      span(desk, each, { text: words.fhir.lactation, codings: [own('lactation')] }),
    ),
  ];
}

type Said = Pick<Problem, 'text' | 'codings' | 'severity' | 'note' | 'clinical'> & {
  readonly onset?: undefined;
};

function span(desk: Desk, lasting: Span, said: Said): readonly Piece[] {
  const { today } = desk.view;
  const { on, event } = lasting;
  if (on > today) return [];
  const until = lasting.until !== undefined && lasting.until <= today ? lasting.until : undefined;
  return [
    {
      key: `Condition/${event}`,
      section: 'diagnosis',
      resource: condition(desk, {
        clinical: until === undefined ? 'active' : 'resolved',
        onset: on,
        until,
        recorded: recordedOn(desk, event),
        ...said,
      }),
      line: line(desk, event, on, said.text),
    },
  ];
}

/** The day of the envelope is that on which it happened; that on which it was written is the instant's. */
const recordedOn = (desk: Desk, id: string): string | undefined => desk.event(id)?.at?.slice(0, 10);

function line(desk: Desk, id: string, on: CivilDate, text: string): Piece['line'] {
  const event = desk.event(id);
  return event === undefined ? { on, text } : lineOf(desk, event);
}

function relapses(desk: Desk): readonly Piece[] {
  const { words } = desk;
  return desk.history
    .filter((event) => event.type === 'relapse.recorded')
    .map((event) => ({
      key: `Condition/${event.id}`,
      section: 'diagnosis',
      resource: condition(desk, {
        text: words.event['relapse.recorded'].name,
        codings: [own(event.disabling ? 'relapse.disabling' : 'relapse')],
        clinical: event.current === true ? 'active' : undefined,
        onset: event.on,
        recorded: recordedOn(desk, event.id),
        note: words.eventLine(event),
        passing: true,
      }),
      line: lineOf(desk, event),
    }));
}

function allergies(desk: Desk): readonly Piece[] {
  const { words } = desk;
  return desk.history
    .filter((event) => event.type === 'allergy.recorded')
    .map((event) => {
      const resource: AllergyIntolerance = {
        resourceType: 'AllergyIntolerance',
        clinicalStatus: { coding: coding(SYSTEM.allergyClinical, 'active') },
        code: concept(
          words.capital(words.vocabulary.allergen[event.to]),
          ...coding(SYSTEM.snomed, event.to === 'alemtuzumab' ? ALEMTUZUMAB.snomed : undefined),
          own(`allergy.${event.to}`),
        ),
        patient: desk.refer(PATIENT),
        onsetDateTime: event.on,
        recordedDate: recordedOn(desk, event.id),
      };
      return {
        key: `AllergyIntolerance/${event.id}`,
        section: 'safety',
        resource,
        line: lineOf(desk, event),
      };
    });
}

/** What the patient has and had: MS, relapses, other conditions, infections, autoimmune disorders, pregnancies, allergies. */
export const problems = (desk: Desk): readonly Piece[] => [
  ...diagnoses(desk),
  ...relapses(desk),
  ...spans(desk),
  ...allergies(desk),
];
