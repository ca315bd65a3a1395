import { addMonths } from '../../../machines/date.ts';
import { lastInfusion } from '../../../machines/known.ts';
import { inForce } from '../../../machines/rules/index.ts';
import { MONITORING_MONTHS } from '../../../machines/tasks/series.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { PaperWords } from '../../locales/index.ts';
import { type Block, bold, type Rich } from '../document.ts';
import { SERIES, whole, wholeDates } from '../wording.ts';

/** The last day of the monitoring that the sources name (MON-01, reading 19); undefined before the first infusion. */
export function monitoringEnd({ facts, today }: CaseView): string | undefined {
  const last = lastInfusion(facts, today);
  return last === undefined ? undefined : addMonths(last, MONITORING_MONTHS);
}

/** Every course of which something was given, in a line each. */
export function givenCourses({ facts, today }: CaseView, words: PaperWords): readonly string[] {
  return facts.courses.flatMap(({ course, infusions }) => {
    const days = infusions.map(({ on }) => on).filter((on) => on <= today);
    const [from, to] = [days[0], days.at(-1)];
    if (from === undefined || to === undefined) return [];
    const said = words.papers.courseGiven(course, days.length, from, to);
    const short = [from, to].map(words.format.dateShort);
    return [short.reduce((line, date) => line.replaceAll(date, whole(date)), said)];
  });
}

/** Why there are tests at all, what was given, and what is open today. */
export function opening(view: CaseView, words: PaperWords): readonly Block[] {
  const { letter } = words.papers;
  const until = monitoringEnd(view);
  if (until === undefined) return [];
  const minimum = inForce('EU-31', view.header.sources) ? ` ${letter.minimum}` : '';
  const over = until < view.today;
  const said = over ? letter.ended(until) : `${letter.opening(until)}${minimum}`;
  return [
    { kind: 'paragraph', text: wholeDates(said, words.format, until) },
    { kind: 'facts', rows: [{ label: letter.given, value: givenCourses(view, words).join('\n') }] },
    ...openNow(view, words),
  ];
}

/** Open alerts with what to do, and tests that are overdue. */
function openNow(view: CaseView, words: PaperWords): readonly Block[] {
  const { letter } = words.papers;
  const actions: Readonly<Record<string, string>> = words.action;
  const late = new Map<string, string[]>();
  for (const { kind, status, due } of view.tasks) {
    if (status !== 'overdue' || !SERIES.includes(kind)) continue;
    // The first day counts: what has been due since then is one duty to make up for.
    const known = [...late.values()].some((names) => names.includes(words.task[kind].name));
    if (!known) late.set(due, [...(late.get(due) ?? []), words.task[kind].name]);
  }
  const bullets: readonly Rich[] = [
    ...view.alerts.map(
      (alert): Rich => [
        bold(`${words.urgency[alert.urgency]}: ${words.rules[alert.rule].title}. `),
        `${words.alertLine(alert)} ${actions[alert.rule] ?? ''}`,
      ],
    ),
    ...[...late].map(([due, names]) => wholeDates(letter.overdue(names.join(', '), due), words.format, due)),
  ];
  if (bullets.length === 0) return [];
  const now = view.alerts.some(({ urgency }) => urgency === 'emergency');
  return [
    { kind: 'callouts', items: [{ urgency: now ? 'now' : 'today', title: letter.openTitle, bullets }] },
  ];
}
