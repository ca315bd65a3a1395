import type { ClinicalEvent } from './events.ts';
import { blockers } from './explain.ts';
import type { Facts } from './facts.ts';
import type { Refusal } from './fault.ts';
import { nextCourse, open } from './known.ts';
import { ruleById } from './rules/index.ts';
import { DOSE_MG, plannedDays } from './rules/infusion.ts';
import type { Act, Step } from './rules/rule.ts';
import { STEPS } from './rules/rule.ts';
import { NEXT_STEP, type Stage } from './stage.ts';
import type { Source } from './vocabulary.ts';

/** What makes an event impossible whatever the chart says: it refers to nothing, or to nobody. */
export function refuseBefore(event: ClinicalEvent, facts: Facts): Refusal | undefined {
  const registered = facts.registeredOn !== undefined;
  if (event.type === 'patient.registered') return registered ? { tag: 'registered-twice' } : undefined;
  if (!registered) return { tag: 'not-registered' };
  if (facts.ended !== undefined) return { tag: 'ended' };
  const { type, on } = event;
  const nothingOpen = (spans: readonly unknown[]): Refusal | undefined =>
    spans.length === 0 ? { tag: 'nothing-open', type } : undefined;
  switch (type) {
    case 'deviation.justified': {
      const rule = ruleById(event.rule);
      if (rule === undefined) return { tag: 'unknown-rule', rule: event.rule };
      const overridable = rule.kind === 'gate' || (rule.kind !== 'stop' && rule.blocks !== undefined);
      return overridable ? undefined : { tag: 'not-overridable', rule: rule.id, kind: rule.kind };
    }
    case 'alert.dismissed': {
      const rule = ruleById(event.rule);
      if (rule === undefined) return { tag: 'unknown-rule', rule: event.rule };
      return rule.raise === undefined ? { tag: 'not-dismissable', rule: rule.id } : undefined;
    }
    case 'pregnancy.began':
    case 'lactation.began':
    case 'pregnancy.tested':
    case 'pregnancy.ended':
      return facts.sex === 'male' ? { tag: 'not-in-a-man', type } : undefined;
    case 'lactation.ended':
      return nothingOpen(open(facts.lactations, on));
    case 'condition.resolved':
      return nothingOpen(open(facts.conditions, on).filter((each) => each.condition === event.condition));
    case 'infection.resolved':
      return nothingOpen(
        open(facts.infections, on).filter((each) => event.site === undefined || each.site === event.site),
      );
    case 'prophylaxis.stopped':
      return nothingOpen(open(facts.prophylaxes, on).filter((each) => each.agent === event.agent));
    case 'autoimmunity.resolved':
      return nothingOpen(open(facts.autoimmunity, on).filter((each) => each.kind === event.kind));
  }
  return undefined;
}

const isStep = (type: string): type is Step => (STEPS as readonly string[]).includes(type);

/** Why the chart does not accept an event now: what of it does not fit, or the rules in the way. */
export function explainRefusal(
  event: ClinicalEvent,
  facts: Facts,
  stage: Stage,
  sources: readonly Source[],
): Refusal {
  const misfit = courseMisfit(event, facts);
  if (misfit !== undefined) return misfit;
  const { type, on } = event;
  const act: Act | undefined =
    type === 'infusion.given'
      ? { type, day: event.day, dose: event.dose, steroid: event.steroid }
      : type === 'therapy.switched'
        ? { type, to: event.to }
        : undefined;
  const awaited =
    NEXT_STEP[stage] === type ||
    (stage === 'course' && type === 'course.completed') ||
    type === 'therapy.switched';
  const rules = isStep(type) && awaited ? blockers(facts, on, sources, type, act) : [];
  return isStep(type) && rules.length > 0
    ? { tag: 'blocked', step: type, rules }
    : { tag: 'out-of-place', type, stage };
}

/** A course or infusion that is not the next one. */
function courseMisfit(event: ClinicalEvent, facts: Facts): Refusal | undefined {
  const running = facts.courses.find((course) => course.completedOn === undefined);
  switch (event.type) {
    case 'course.started': {
      const expected = nextCourse(facts);
      return running === undefined && event.course !== expected
        ? { tag: 'wrong-course', found: event.course, expected }
        : undefined;
    }
    case 'infusion.given': {
      if (running === undefined) return undefined;
      if (event.course !== running.course) {
        return { tag: 'wrong-course', found: event.course, expected: running.course };
      }
      const last = running.infusions.at(-1)?.on ?? '';
      const expected = running.infusions.length + 1;
      const planned = plannedDays(running.course);
      if (expected > planned) return { tag: 'course-full', course: running.course, planned };
      if (event.on <= last || event.on < running.startedOn) {
        return { tag: 'day-taken', on: event.on, last: last === '' ? running.startedOn : last };
      }
      if (event.dose > DOSE_MG) return { tag: 'dose-too-high', dose: event.dose, limit: DOSE_MG };
      return event.day === expected ? undefined : { tag: 'wrong-day', found: event.day, expected };
    }
    case 'course.interrupted':
    case 'course.resumed':
    case 'course.completed': {
      if (running === undefined) return undefined;
      if (event.course !== running.course) {
        return { tag: 'wrong-course', found: event.course, expected: running.course };
      }
      const last = running.infusions.at(-1)?.on ?? running.startedOn;
      return event.on < last ? { tag: 'day-taken', on: event.on, last } : undefined;
    }
  }
  return undefined;
}
