import { createActor } from 'xstate';
import type { ClinicalEvent } from '../../machines/events.ts';
import { type Facts, NO_FACTS } from '../../machines/facts.ts';
import { learn } from '../../machines/learn.ts';
import { journey } from '../../machines/pathway/journey.ts';
import type { ChartEvent } from '../../machines/pathway/setup.ts';
import type { Chart } from '../../machines/replay.ts';
import type { Plan } from '../../machines/tasks/task.ts';

type Guards = NonNullable<Parameters<typeof journey.provide>[0]['guards']>;
type Guard = (args: unknown, params: unknown) => boolean;

/** The events as the chart receives them. A registration is a notice, as in the fold. */
function chartEvents(history: readonly ClinicalEvent[]): readonly ChartEvent[] {
  let before: Facts = NO_FACTS;
  return history.map((said): ChartEvent => {
    const facts = learn(before, said);
    const type = said.type === 'patient.registered' ? 'day.came' : said.type;
    const event = { type, said, before, facts, day: said.on, sources: ['h16'], granted: true };
    before = facts;
    return event as unknown as ChartEvent;
  });
}

function walk(chart: typeof journey, events: readonly ChartEvent[]): Chart {
  const actor = createActor(chart);
  actor.start();
  for (const event of events) actor.send(event);
  return actor.getSnapshot();
}

/**
 * The floor of a replay: a bare actor of the same chart takes the same events by the same transitions. Its guards
 * answer from a list that was written down before, so that what remains is XState's own work and nothing of the rules.
 */
export function bareActor(history: readonly ClinicalEvent[]): () => Chart {
  const events = chartEvents(history);
  const answers: boolean[] = [];
  let next = 0;
  const guards = Object.entries(journey.implementations.guards) as unknown as readonly [string, Guard][];
  const provided = (guard: (original: Guard) => Guard) =>
    journey.provide({
      guards: Object.fromEntries(
        guards.map(([name, original]) => [name, guard(original)]),
      ) as unknown as Guards,
    });
  const writing = provided((original) => (args, params) => {
    const answer = original(args, params);
    answers.push(answer);
    return answer;
  });
  const reading = provided(() => () => answers[next++] === true);
  walk(writing, events);
  return () => {
    next = 0;
    return walk(reading, events);
  };
}

/** Days of each month in a year without and with a leap day. */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const two = (number: number) => (number < 10 ? `0${number}` : `${number}`);

/** A duty as the plain loop makes it. */
interface PlainTask {
  readonly due: string;
  readonly status: string;
}

/** The floor of a board: a loop that makes as many task objects, each with a date counted in months. */
export function plainLoop(
  plans: readonly Plan[],
  perPatient: number,
): { readonly made: number; readonly overdue: readonly PlainTask[] } {
  const overdue: PlainTask[] = [];
  let made = 0;
  for (const { facts, day } of plans) {
    const anchor = facts.courses.at(-1)?.infusions.at(-1)?.on ?? day;
    const months = Number(anchor.slice(0, 4)) * 12 + Number(anchor.slice(5, 7)) - 1;
    const dayOfMonth = Number(anchor.slice(8, 10));
    const own: PlainTask[] = [];
    for (let at = 0; at < perPatient; at += 1) own.push(plainTask(months + (at % 48) + 1, dayOfMonth, day));
    made += own.length;
    for (const each of own) if (each.status === 'overdue') overdue.push(each);
  }
  return { made, overdue };
}

function plainTask(month: number, dayOfMonth: number, today: string) {
  const year = Math.floor(month / 12);
  const length = month % 12 === 1 && isLeap(year) ? 29 : (LENGTHS[month % 12] ?? 31);
  const due = `${year}-${two((month % 12) + 1)}-${two(Math.min(dayOfMonth, length))}`;
  return {
    id: `lab.cbc@${due}`,
    kind: 'lab.cbc',
    rule: 'MON-01',
    due,
    earliest: null,
    latest: null,
    status: today < due ? 'upcoming' : today === due ? 'due' : 'overdue',
    who: 'centre',
  };
}
