import type {
  AdverseEvent,
  Consent,
  Immunization,
  Medication,
  MedicationAdministration,
  MedicationRequest,
  MedicationStatement,
  Period,
  Procedure,
} from 'fhir/r4';
import type { ClinicalEvent } from '../../../machines/events.ts';
import type { Course } from '../../../machines/facts.ts';
import { DOSE_MG, plannedDays } from '../../../machines/rules/infusion.ts';
import type { Drug } from '../../../machines/vocabulary.ts';
import { ALEMTUZUMAB, DRUG_ATC, SYSTEM } from './codes.ts';
import { coding, concept, type Desk, lineOf, own, PATIENT, type Piece, quantity } from './piece.ts';

const drugConcept = ({ words }: Desk, drug: Drug) =>
  concept(
    words.capital(words.vocabulary.drug[drug]),
    ...coding(SYSTEM.atc, DRUG_ATC[drug]),
    ...coding(SYSTEM.snomed, drug === 'alemtuzumab' ? ALEMTUZUMAB.snomed : undefined),
    own(`drug.${drug}`),
  );

/** The product that is infused: 10 mg/mL, licensed for MS. */
const product = (desk: Desk) => {
  const { coding: codings = [], text = '' } = drugConcept(desk, 'alemtuzumab');
  return concept(text, ...coding(SYSTEM.rxnorm, ALEMTUZUMAB.rxnorm), ...codings);
};

const milligrams = (dose: number) => quantity(dose, 'mg', 'mg');

/** Earlier and present therapies beside the courses of alemtuzumab. */
function therapies(desk: Desk): readonly Piece[] {
  const { view, words } = desk;
  return view.facts.therapies.flatMap((therapy): readonly Piece[] => {
    const { drug, startedOn, stoppedOn, lastDose, infusions, event } = therapy;
    const first = startedOn ?? stoppedOn;
    if (first !== undefined && first > view.today) return [];
    const stopped = stoppedOn !== undefined && stoppedOn <= view.today;
    const resource: MedicationStatement = {
      resourceType: 'MedicationStatement',
      status: stopped ? 'stopped' : 'active',
      medicationCodeableConcept: drugConcept(desk, drug),
      subject: desk.refer(PATIENT),
      effectivePeriod: period(startedOn, stopped ? (lastDose ?? stoppedOn) : undefined),
      ...(stopped && infusions !== undefined ? { note: [{ text: words.fhir.infusions(infusions) }] } : {}),
    };
    const until = stopped ? (lastDose ?? stoppedOn) : undefined;
    return [
      {
        key: `MedicationStatement/${event}`,
        section: 'treatment',
        resource,
        line: {
          on: first,
          text: words.fhir.therapy(
            words.capital(words.vocabulary.drug[drug]),
            startedOn === undefined ? undefined : words.format.date(startedOn),
            until === undefined ? undefined : words.format.date(until),
          ),
        },
      },
    ];
  });
}

/** A period without its empty ends; undefined where neither is known. */
const period = (start: string | undefined, end: string | undefined): Period | undefined =>
  start === undefined && end === undefined
    ? undefined
    : { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };

function prophylaxes(desk: Desk): readonly Piece[] {
  const { view, words } = desk;
  return view.facts.prophylaxes
    .filter(({ on }) => on <= view.today)
    .map(({ agent, on, until, event }) => {
      const over = until !== undefined && until <= view.today;
      const text = words.capital(words.vocabulary.prophylaxis[agent]);
      const resource: MedicationStatement = {
        resourceType: 'MedicationStatement',
        status: over ? 'stopped' : 'active',
        medicationCodeableConcept: concept(text, own(`prophylaxis.${agent}`)),
        subject: desk.refer(PATIENT),
        effectivePeriod: period(on, over ? until : undefined),
      };
      const end = over ? words.format.date(until) : undefined;
      return {
        key: `MedicationStatement/${event}`,
        section: 'treatment',
        resource,
        line: { on, text: words.fhir.therapy(text, words.format.date(on), end) },
      };
    });
}

const courseKey = (course: number): string => `MedicationRequest/course-${course}`;

/** A course that has begun, as the plan of its infusions. */
function course(desk: Desk, begun: Course): Piece {
  const { view, words, history } = desk;
  const { course: number, startedOn, completedOn, interruptions } = begun;
  const days = plannedDays(number);
  const open = interruptions.some(
    ({ on, resumedOn }) => on <= view.today && (resumedOn === undefined || resumedOn > view.today),
  );
  const done = completedOn !== undefined && completedOn <= view.today;
  const reasons = history.flatMap((event) =>
    event.type === 'course.interrupted' && event.course === number ? [event] : [],
  );
  const last = reasons.at(-1);
  const text = words.fhir.course(number, DOSE_MG, days);
  const resource: MedicationRequest = {
    resourceType: 'MedicationRequest',
    status: done ? 'completed' : open ? 'on-hold' : 'active',
    ...(open && !done && last !== undefined ? { statusReason: { text: last.reason } } : {}),
    intent: 'plan',
    medicationCodeableConcept: product(desk),
    subject: desk.refer(PATIENT),
    authoredOn: startedOn,
    dosageInstruction: [
      {
        text,
        timing: { repeat: { count: days, frequency: 1, period: 1, periodUnit: 'd' } },
        route: { text: words.fhir.intravenous },
        doseAndRate: [{ doseQuantity: milligrams(DOSE_MG) }],
      },
    ],
    note: reasons.map(({ on, reason }) => ({ time: on, text: reason })),
  };
  return { key: courseKey(number), section: 'treatment', resource, line: { on: startedOn, text } };
}

/** The vial of a batch. */
const vial = (desk: Desk, lotNumber: string): Medication => ({
  resourceType: 'Medication',
  id: 'batch',
  code: product(desk),
  batch: { lotNumber },
});

function infusion(desk: Desk, event: ClinicalEvent<'infusion.given'>): readonly Piece[] {
  const { words, view } = desk;
  const { id, on, course: number, dose, steroid, rateReduced, batch } = event;
  const begun = view.facts.courses.some((each) => each.course === number);
  const common = {
    resourceType: 'MedicationAdministration',
    status: 'completed',
    subject: desk.refer(PATIENT),
    effectiveDateTime: on,
  } as const;
  const given: MedicationAdministration = {
    ...common,
    ...(batch === undefined
      ? { medicationCodeableConcept: product(desk) }
      : {
          contained: [vial(desk, batch)],
          medicationReference: { reference: '#batch' },
        }),
    ...(begun ? { request: desk.refer(courseKey(number)) } : {}),
    dosage: {
      text: words.fhir.infusionDay(number, event.day),
      route: { text: words.fhir.intravenous },
      dose: milligrams(dose),
    },
    ...(rateReduced ? { note: [{ text: words.fhir.rateReduced }] } : {}),
  };
  const pieces: Piece[] = [
    {
      key: `MedicationAdministration/${id}`,
      section: 'treatment',
      resource: given,
      line: lineOf(desk, event),
    },
  ];
  if (steroid > 0) {
    const before: MedicationAdministration = {
      ...common,
      medicationCodeableConcept: concept(words.fhir.steroid, own('methylprednisolone')),
      dosage: { dose: milligrams(steroid) },
    };
    pieces.push({
      key: `MedicationAdministration/${id}/steroid`,
      section: 'treatment',
      resource: before,
      line: lineOf(desk, event),
    });
  }
  return pieces;
}

const SEVERITY = { mild: 'mild', severe: 'severe', anaphylaxis: 'severe' } as const;

function reaction(desk: Desk, event: ClinicalEvent<'reaction.observed'>): Piece {
  const { words, history } = desk;
  const infused = history.find((each) => each.type === 'infusion.given' && each.on === event.on);
  const resource: AdverseEvent = {
    resourceType: 'AdverseEvent',
    actuality: 'actual',
    event: concept(words.eventLine(event), own(`reaction.${event.severity}`)),
    subject: desk.refer(PATIENT),
    date: event.on,
    severity: { coding: coding(SYSTEM.adverseEventSeverity, SEVERITY[event.severity]) },
    ...(infused === undefined
      ? {}
      : { suspectEntity: [{ instance: desk.refer(`MedicationAdministration/${infused.id}`) }] }),
  };
  return { key: `AdverseEvent/${event.id}`, section: 'safety', resource, line: lineOf(desk, event) };
}

function vaccination(desk: Desk, event: ClinicalEvent<'vaccine.given'>): Piece {
  const { words } = desk;
  const resource: Immunization = {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: concept(
      words.capital(words.vocabulary.vaccine[event.vaccine]),
      own(`vaccine.${event.vaccine}`),
    ),
    patient: desk.refer(PATIENT),
    occurrenceDateTime: event.on,
    ...(event.live ? { note: [{ text: words.fhir.liveVaccine }] } : {}),
  };
  return { key: `Immunization/${event.id}`, section: 'treatment', resource, line: lineOf(desk, event) };
}

function counselling(desk: Desk, event: ClinicalEvent<'counselling.given'>): Piece {
  const { words } = desk;
  const { topics, understood } = event;
  const resource: Procedure = {
    resourceType: 'Procedure',
    status: 'completed',
    code: concept(words.event['counselling.given'].name, own('counselling')),
    subject: desk.refer(PATIENT),
    performedDateTime: event.on,
    reasonCode: topics.map((topic) =>
      concept(words.vocabulary.counsellingTopic[topic], own(`counselling.${topic}`)),
    ),
    outcome: {
      text: `${words.fieldOf('counselling.given', 'understood').label}: ${words.vocabulary.yesNo[understood ? 'yes' : 'no']}`,
    },
  };
  return { key: `Procedure/${event.id}`, section: 'treatment', resource, line: lineOf(desk, event) };
}

function consent(desk: Desk, event: ClinicalEvent<'consent.given' | 'consent.withdrawn'>): Piece {
  const { words, history } = desk;
  const later = history.slice(history.indexOf(event) + 1);
  const withdrawn = later.some((each) => each.type === 'consent.withdrawn');
  const text = words.event[event.type].name;
  const resource: Consent = {
    resourceType: 'Consent',
    status: event.type === 'consent.withdrawn' ? 'rejected' : withdrawn ? 'inactive' : 'active',
    scope: { coding: coding(SYSTEM.consentScope, 'treatment') },
    category: [concept(text, own('consent'))],
    patient: desk.refer(PATIENT),
    dateTime: event.on,
    policyRule: { text: words.fhir.consentPolicy },
  };
  return { key: `Consent/${event.id}`, section: 'treatment', resource, line: lineOf(desk, event) };
}

function switched(desk: Desk, event: ClinicalEvent<'therapy.switched'>): Piece {
  const resource: MedicationRequest = {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'plan',
    medicationCodeableConcept: drugConcept(desk, event.to),
    subject: desk.refer(PATIENT),
    authoredOn: event.on,
  };
  return { key: `MedicationRequest/${event.id}`, section: 'treatment', resource, line: lineOf(desk, event) };
}

function treatmentEvent(desk: Desk, event: ClinicalEvent): readonly Piece[] {
  if (event.type === 'infusion.given') return infusion(desk, event);
  if (event.type === 'reaction.observed') return [reaction(desk, event)];
  if (event.type === 'vaccine.given') return [vaccination(desk, event)];
  if (event.type === 'counselling.given') return [counselling(desk, event)];
  if (event.type === 'consent.given' || event.type === 'consent.withdrawn') return [consent(desk, event)];
  return event.type === 'therapy.switched' ? [switched(desk, event)] : [];
}

/** What was given: therapies, courses and their infusions, vaccines, prophylaxis; what was said and agreed; reactions. */
export const treatment = (desk: Desk): readonly Piece[] => [
  ...therapies(desk),
  ...desk.view.facts.courses
    .filter(({ startedOn }) => startedOn <= desk.view.today)
    .map((begun) => course(desk, begun)),
  ...desk.history.flatMap((event) => treatmentEvent(desk, event)),
  ...prophylaxes(desk),
];
