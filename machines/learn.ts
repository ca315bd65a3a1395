import { type CivilDate, latest } from './date.ts';
import type { ClinicalEvent } from './events.ts';
import {
  type Course,
  completedCourses,
  type Dated,
  type Facts,
  type LabResult,
  type Span,
  type Therapy,
} from './facts.ts';
import { convert, factorTo, OBSERVABLES } from './observables.ts';

/** Inserts by clinical day, behind entries of the same day. */
function insert<T extends Dated>(list: readonly T[], entry: T): readonly T[] {
  const at = list.findLastIndex((other) => other.on <= entry.on) + 1;
  return list.toSpliced(at, 0, entry);
}

/** Ends the latest open span that fits and began no later than `on`. */
function end<T extends Span>(
  list: readonly T[],
  on: CivilDate,
  fits: (span: T) => boolean,
  closedSeq?: number,
): readonly T[] {
  const at = list.findLastIndex((span) => span.until === undefined && span.on <= on && fits(span));
  const open = list[at];
  return open === undefined
    ? list
    : list.with(at, { ...open, until: on, ...(closedSeq === undefined ? {} : { closedSeq }) });
}

function endTherapy(facts: Facts, event: ClinicalEvent<'therapy.stopped'>): readonly Therapy[] {
  const { drug, lastDose, infusions, on, id } = event;
  const stop = { stoppedOn: on, lastDose, ...(infusions === undefined ? {} : { infusions }) };
  const at = facts.therapies.findLastIndex(
    (therapy) => therapy.drug === drug && therapy.stoppedOn === undefined && (therapy.startedOn ?? on) <= on,
  );
  const open = facts.therapies[at];
  if (open !== undefined) return facts.therapies.with(at, { ...open, ...stop });
  return [...facts.therapies, { drug, ...stop, event: id }];
}

function changeCourse(facts: Facts, course: number, change: (course: Course) => Course): Facts {
  return { ...facts, courses: facts.courses.map((each) => (each.course === course ? change(each) : each)) };
}

function labResult(event: ClinicalEvent<'lab.reported'>, seq: number): LabResult {
  const factor = factorTo(event.analyte, event.unit);
  if (factor === undefined)
    throw new Error(`No conversion from ${event.unit} to ${OBSERVABLES[event.analyte].unit}`);
  const { id, on, value, unit, low, high } = event;
  return {
    event: id,
    seq,
    on,
    value,
    unit,
    canonical: convert(value, factor),
    limits: {
      ...(low === undefined ? {} : { low: convert(low, factor) }),
      ...(high === undefined ? {} : { high: convert(high, factor) }),
    },
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}

/**
 * Adds one event to what is known. Facts keep the order of clinical days, whatever the order of recording.
 * `seq` is the place in the log at which it was last written: a corrected value is as new as its correction.
 * Exhaustive over the event types: a new one does not compile until it is learnt here.
 */
export function learn(before: Facts, event: ClinicalEvent, seq = before.count): Facts {
  const { on } = event;
  const facts: Facts = { ...before, count: seq + 1, latestOn: latest(on, before.latestOn ?? on) };
  const dated: Dated = { on, event: event.id, seq };
  switch (event.type) {
    case 'patient.registered': {
      const { born, sex, childbearing } = event;
      return { ...facts, registeredOn: on, born, sex, childbearing };
    }
    case 'diagnosis.recorded': {
      const { form, since, confirmed } = event;
      return { ...facts, diagnoses: insert(facts.diagnoses, { ...dated, form, since, confirmed }) };
    }
    case 'edss.assessed':
      return { ...facts, edss: insert(facts.edss, { ...dated, score: event.score }) };
    case 'relapse.recorded': {
      const { disabling, steroids, current } = event;
      return { ...facts, relapses: insert(facts.relapses, { ...dated, disabling, steroids, current }) };
    }
    case 'mri.reported': {
      const { region, newGd, newT2, pmlSuspected } = event;
      return { ...facts, mris: insert(facts.mris, { ...dated, region, newGd, newT2, pmlSuspected }) };
    }
    case 'csf.reported':
      return { ...facts, csfs: insert(facts.csfs, { ...dated, jcvDna: event.jcvDna, cells: event.cells }) };
    case 'condition.recorded':
      return { ...facts, conditions: insert(facts.conditions, { ...dated, condition: event.condition }) };
    case 'condition.resolved':
      return { ...facts, conditions: end(facts.conditions, on, (c) => c.condition === event.condition) };
    case 'allergy.recorded':
      return { ...facts, allergies: insert(facts.allergies, { ...dated, to: event.to }) };
    case 'therapy.started':
      return {
        ...facts,
        therapies: [...facts.therapies, { drug: event.drug, startedOn: on, event: event.id }],
      };
    case 'therapy.stopped':
      return { ...facts, therapies: endTherapy(facts, event) };
    case 'lab.reported': {
      const results = insert(facts.labs[event.analyte] ?? [], labResult(event, seq));
      return { ...facts, labs: { ...facts.labs, [event.analyte]: results } };
    }
    case 'serology.reported': {
      const { test, result, index } = event;
      const entry = { ...dated, result, ...(index === undefined ? {} : { index }) };
      return {
        ...facts,
        serologies: { ...facts.serologies, [test]: insert(facts.serologies[test] ?? [], entry) },
      };
    }
    case 'vaccine.given':
      return {
        ...facts,
        vaccines: insert(facts.vaccines, { ...dated, vaccine: event.vaccine, live: event.live }),
      };
    case 'screening.done': {
      const { kind, finding } = event;
      const done = insert(facts.screenings[kind] ?? [], { ...dated, kind, finding });
      return { ...facts, screenings: { ...facts.screenings, [kind]: done } };
    }
    case 'vitals.measured': {
      const { temperature, systolic, diastolic, pulse, time } = event;
      return {
        ...facts,
        vitals: insert(facts.vitals, { ...dated, temperature, systolic, diastolic, pulse, time }),
      };
    }
    case 'pregnancy.tested':
      return { ...facts, pregnancyTests: insert(facts.pregnancyTests, { ...dated, result: event.result }) };
    case 'pregnancy.began':
      return { ...facts, pregnancies: insert(facts.pregnancies, dated) };
    case 'pregnancy.ended':
      return { ...facts, pregnancies: endPregnancy(facts.pregnancies, dated) };
    case 'lactation.began':
      return { ...facts, lactations: insert(facts.lactations, dated) };
    case 'lactation.ended':
      return { ...facts, lactations: end(facts.lactations, on, () => true) };
    case 'contraception.agreed':
      return { ...facts, contraception: insert(facts.contraception, dated) };
    case 'infection.began': {
      const { site, severity, fever } = event;
      return { ...facts, infections: insert(facts.infections, { ...dated, site, severity, fever }) };
    }
    case 'infection.resolved':
      return {
        ...facts,
        infections: end(facts.infections, on, (i) => event.site === undefined || i.site === event.site),
      };
    case 'prophylaxis.started':
      return { ...facts, prophylaxes: insert(facts.prophylaxes, { ...dated, agent: event.agent }) };
    case 'prophylaxis.stopped':
      return { ...facts, prophylaxes: end(facts.prophylaxes, on, (p) => p.agent === event.agent) };
    case 'symptom.reported':
      return { ...facts, symptoms: insert(facts.symptoms, { ...dated, symptom: event.symptom }) };
    case 'counselling.given': {
      const { topics, understood } = event;
      const counselled = { ...facts.counselled };
      for (const topic of topics) {
        const known = counselled[topic];
        if (known === undefined || known.on <= on) counselled[topic] = { ...dated, topics, understood };
      }
      return { ...facts, counselled };
    }
    case 'consent.given':
    case 'consent.withdrawn':
      return {
        ...facts,
        consent: insert(facts.consent, { ...dated, given: event.type === 'consent.given' }),
      };
    case 'adherence.judged':
      return {
        ...facts,
        adherence: insert(facts.adherence, { ...dated, able: event.able, willing: event.willing }),
      };
    case 'treatment.chosen':
      return { ...facts, chosenOn: on };
    case 'treatment.declined':
      return { ...facts, declined: { ...dated, instead: event.instead, reason: event.reason } };
    case 'course.started': {
      const started: Course = { course: event.course, seq, startedOn: on, infusions: [], interruptions: [] };
      return { ...facts, courses: [...facts.courses, started] };
    }
    case 'infusion.given': {
      const { course, day, dose, steroid, batch } = event;
      const infusion = { ...dated, course, day, dose, steroid, ...(batch === undefined ? {} : { batch }) };
      return changeCourse(facts, course, (each) => ({
        ...each,
        infusions: insert(each.infusions, infusion),
      }));
    }
    case 'reaction.observed': {
      const { severity, signs, infusion } = event;
      return { ...facts, reactions: insert(facts.reactions, { ...dated, severity, signs, infusion }) };
    }
    case 'course.interrupted':
      return changeCourse(facts, event.course, (each) => ({
        ...each,
        interruptions: [...each.interruptions, { on }],
      }));
    case 'course.resumed':
      return changeCourse(facts, event.course, (each) => ({
        ...each,
        interruptions: each.interruptions.map((gap) =>
          gap.resumedOn === undefined ? { ...gap, resumedOn: on } : gap,
        ),
      }));
    case 'course.completed':
      return changeCourse(facts, event.course, (each) => ({ ...each, completedOn: on }));
    case 'referral.made':
      return { ...facts, referrals: insert(facts.referrals, { ...dated, to: event.to }) };
    case 'referral.closed':
      return { ...facts, referrals: closeReferral(facts.referrals, event, dated) };
    case 'autoimmunity.diagnosed':
      return { ...facts, autoimmunity: insert(facts.autoimmunity, { ...dated, kind: event.kind }) };
    case 'autoimmunity.resolved':
      return { ...facts, autoimmunity: end(facts.autoimmunity, on, (a) => a.kind === event.kind) };
    case 'retreatment.chosen':
      return { ...facts, retreatmentChosenOn: on };
    case 'therapy.switched':
      return { ...facts, switchedTo: { ...dated, to: event.to } };
    case 'follow-up.ended':
      return { ...facts, ended: { ...dated, reason: event.reason } };
    case 'attestation.given': {
      const { subject, holds, note } = event;
      return { ...facts, attestations: insert(facts.attestations, { ...dated, subject, holds, note }) };
    }
    case 'alert.dismissed': {
      const { rule, reason } = event;
      return { ...facts, dismissals: insert(facts.dismissals, { ...dated, rule, reason }) };
    }
    case 'monitoring.delegated':
      return { ...facts, delegatedTo: event.to };
    case 'document.issued': {
      const { document, language, sha256, signed } = event;
      return {
        ...facts,
        documents: insert(facts.documents, { ...dated, document, language, sha256, signed }),
      };
    }
    case 'deviation.justified': {
      const { rule, reason, code } = event;
      const cycle = completedCourses(facts).length;
      const deviation = { ...dated, rule, reason, cycle, ...(code === undefined ? {} : { code }) };
      return { ...facts, deviations: insert(facts.deviations, deviation) };
    }
    case 'note.added':
      return facts;
  }
}

/** A referral that was never recorded as made can still come back with an outcome: then both are that day. */
function closeReferral(
  list: Facts['referrals'],
  event: ClinicalEvent<'referral.closed'>,
  dated: Dated,
): Facts['referrals'] {
  const closed = end(list, event.on, (referral) => referral.to === event.to, dated.seq);
  if (closed !== list) return closed;
  return insert(list, { ...dated, to: event.to, until: event.on, closedSeq: dated.seq });
}

/** A pregnancy that only a test had shown can end as well: then its span is known by its end alone. */
function endPregnancy(list: Facts['pregnancies'], dated: Dated): Facts['pregnancies'] {
  const ended = end(list, dated.on, () => true);
  return ended === list ? insert(list, { ...dated, until: dated.on }) : ended;
}
