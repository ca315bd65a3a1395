import { inForce, type RuleId } from '../../../machines/rules/index.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { PaperWords } from '../../locales/index.ts';
import { type Block, bold, type Callout, type Rich, soft } from '../document.ts';
import { ruleMark } from '../monitoring-letter/tests.ts';
import type { InfusionDay } from './days.ts';
import { checks, clock, daySteps, duringDay, type Step, vitalsEvery, vitalsTimes } from './protocol.ts';

/** Millimetres of a row that is written on by hand. */
const HAND = 7;

/** The sheet of one infusion day: checks and protocol in front, vital signs and reactions at the back. */
export function daySheet(
  view: CaseView,
  words: PaperWords,
  day: InfusionDay,
  days: number,
  start: string | undefined,
): readonly Block[] {
  const say = words.papers.infusion;
  const date = day.on === undefined ? say.undated : words.format.dateLong(day.on);
  const title = `${say.dayOf(day.day, days)} · ${date}`;
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'fillIn',
      fields: [
        { label: say.fields.name, columns: 2 },
        { label: say.fields.born, columns: 1 },
        { label: say.fields.ward, columns: 1 },
        ...(day.on === undefined ? [{ label: say.fields.date, columns: 2 as const }] : []),
        { label: say.fields.product, columns: 2 },
        { label: say.fields.batch, columns: 2 },
      ],
    },
    { kind: 'heading', level: 3, text: say.before },
    { kind: 'list', marker: 'tick', items: checks(view, day, say).map(checked) },
    { kind: 'heading', level: 3, text: start === undefined ? say.courseRelative : say.courseFrom(start) },
    protocol(daySteps(view, day, say), words, start),
    { kind: 'heading', level: 3, text: say.duringDay },
    { kind: 'list', marker: 'tick', items: duringDay(view, say).map(checked) },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: `${title}: ${say.vitals}` },
    ...vitals(view, words, start),
    ...reactions(view, words),
    {
      kind: 'fillIn',
      fields: [
        ...(day.platelets ? [{ label: say.fields.plateletCount, columns: 2 as const }] : []),
        { label: say.fields.physician, columns: day.platelets ? 1 : 2 },
        { label: say.fields.nurse, columns: day.platelets ? 1 : 2 },
      ],
    },
  ];
}

const checked = ({ what, rules }: Step): Rich => [`${what} `, soft(rules.map(ruleMark).join(', '))];

function protocol(steps: readonly Step[], words: PaperWords, start: string | undefined): Block {
  const say = words.papers.infusion;
  return {
    kind: 'table',
    grid: true,
    rowHeight: HAND,
    columns: [
      { head: say.column.time, width: 3 },
      { head: say.column.what, width: 10.4 },
      { head: say.column.actualBy, width: 2.8 },
      { head: words.papers.letter.column.rule, width: 3 },
    ],
    rows: steps.map((step) => ({
      cells: [
        [bold(timeOf(step, words, start))],
        step.how === undefined ? step.what : [bold(step.what), '\n', step.how],
        '',
        [soft(step.rules.map(ruleMark).join(', '))],
      ],
    })),
  };
}

/** The planned time of a step: by the clock where a start is set, else from the start of alemtuzumab. */
function timeOf({ at, to, when }: Step, { papers }: PaperWords, start: string | undefined): string {
  const say = papers.infusion;
  if (at === undefined) return when ?? '';
  if (start === undefined) return say.minutes(at, to);
  return say.clock(clock(start, at), to === undefined ? undefined : clock(start, to));
}

/** The grid of the vital signs. */
function vitals(view: CaseView, words: PaperWords, start: string | undefined): readonly Block[] {
  const say = words.papers.infusion;
  const { sources } = view.header;
  const times = vitalsTimes(sources).map((at) =>
    at === undefined ? '' : start === undefined ? say.minutes(at) : clock(start, at),
  );
  return [
    ...(vitalsEvery(sources) === undefined
      ? ([{ kind: 'paragraph', text: say.vitalsNoInterval }] as const)
      : []),
    {
      kind: 'table',
      grid: true,
      rowHeight: HAND,
      columns: [
        { head: say.column.time, width: 2.4 },
        { head: say.column.actual, width: 2.4 },
        { head: say.column.temperature, width: 2.2 },
        { head: say.column.pulse, width: 2 },
        { head: say.column.pressure, width: 3 },
        { head: say.column.signs, width: 6 },
        { head: say.column.by, width: 1.8 },
      ],
      rows: [say.beforeLast, ...times].map((time) => ({ cells: [[bold(time)], '', '', '', '', '', ''] })),
    },
  ];
}

/** What to do about a reaction (INF-12, INF-13, INF-15, EU-24, US-15), and lines to write down what was done. */
function reactions({ header }: CaseView, words: PaperWords): readonly Block[] {
  const say = words.papers.infusion;
  const paper = inForce('INF-13', header.sources);
  const marks = (...rules: readonly RuleId[]) => soft(`(${rules.map(ruleMark).join(', ')})`);
  const labels = (['EU-24', 'US-15'] as const).filter((rule) => inForce(rule, header.sources));
  const said = labels.map((rule) => (rule === 'EU-24' ? say.label.eu : say.label.us)).join(' ');
  const label: readonly Rich[] = labels.length === 0 ? [] : [[`${said} `, marks(...labels)]];
  const last = <T>(list: readonly T[]): T | undefined => list.at(-1);
  const severe: Callout = {
    urgency: 'now',
    title: say.severe.title,
    bullets: [
      ...say.severe.items.slice(0, -1),
      [`${last(say.severe.items) ?? ''} `, marks('INF-13', 'INF-14', 'INF-15')],
      ...label,
    ],
  };
  const mild: Callout = {
    urgency: 'today',
    title: say.mild.title,
    text: [`${say.mild.items.join(' ')} `, marks('INF-12')],
  };
  const alone: Callout = { urgency: 'now', title: say.label.title, text: say.noDrugs, bullets: label };
  return [
    { kind: 'callouts', items: [paper ? severe : alone] },
    ...(paper ? ([{ kind: 'callouts', items: [mild] }] as const) : []),
    {
      kind: 'table',
      grid: true,
      rowHeight: HAND,
      columns: [
        { head: say.column.clock, width: 2 },
        { head: say.column.sign, width: 7 },
        { head: say.column.action, width: 9 },
        { head: say.column.by, width: 1.8 },
      ],
      rows: Array.from({ length: 2 }, () => ({ cells: ['', '', '', ''] })),
    },
  ];
}
