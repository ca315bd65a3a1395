import type { TaskKind } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { type Block, bold, type Callouts, type Rich } from '../document.ts';
import { wholeDates } from '../wording.ts';

/** Whether infusions are still to come or under way. */
const infusionsAhead = ({ stage }: CaseView): boolean =>
  !['monitoring', 'switched', 'declined', 'ended'].includes(stage);

const taskOf = ({ tasks }: CaseView, kind: TaskKind) => tasks.findLast((task) => task.kind === kind);

const section = (title: string, items: readonly Rich[], lead?: string): readonly Block[] => [
  {
    kind: 'keep',
    blocks: [
      { kind: 'heading', level: 2, text: title },
      ...(lead === undefined ? [] : ([{ kind: 'paragraph', text: lead }] as const)),
      { kind: 'list', marker: 'bullet', items },
    ],
  },
];

/** Whom to call now, and whom the same day. */
export function callouts({ facts, header }: CaseView, words: ClinicalMessages): Callouts {
  const { callNow, callToday } = words.documents.patient;
  return {
    kind: 'callouts',
    items: [
      {
        urgency: 'now',
        title: callNow.title,
        text: [`${callNow.lead} `, bold(callNow.say)],
        bullets: Object.values(callNow.items),
      },
      {
        urgency: 'today',
        title: callToday.title,
        text: callToday.lead,
        bullets: [
          ...Object.values(callToday.items),
          ...(facts.sex === 'male' ? [] : [callToday.periods]),
          ...(header.sources.includes('eu') ? Object.values(callToday.label) : []),
        ],
      },
    ],
  };
}

/** Raw food (AFT-04, and EU-28 with its first and last day), and bland food in the infusion week (INF-18). */
export function avoid(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { title, lead, items, label, from, infusionWeek } = words.documents.patient.avoid;
  const european = view.header.sources.includes('eu');
  const end = taskOf(view, 'after.diet')?.latest;
  const until = end == null ? label.span : [`${label.span} `, bold(wholeDates(from(end), words.format, end))];
  return section(
    title,
    [
      ...Object.values(items),
      ...(european ? [label.softCheese, label.undercooked, until] : []),
      ...(infusionsAhead(view) ? [infusionWeek] : []),
    ],
    lead,
  );
}

/** How long aciclovir is taken, by the source that asks for the longest (AFT-01, EU-27, US-13). */
function antiviral({ header }: CaseView, words: ClinicalMessages): string {
  const { aciclovir } = words.documents.patient.protect;
  const [longest = 'h16'] = (['us', 'eu'] as const).filter((source) => header.sources.includes(source));
  return aciclovir[longest];
}

/** Infections (AFT-05), aciclovir with the day until which it is taken at least, and drinking. */
export function protect(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { protect: said, tests } = words.documents.patient;
  const { infections, drink } = said.items;
  const aciclovir = antiviral(view, words);
  const end = taskOf(view, 'after.aciclovir-end');
  const taken = end !== undefined && end.status !== 'done';
  const items: readonly Rich[] = [
    infections,
    ...(taken
      ? [[`${aciclovir} `, bold(`${wholeDates(tests.atLeastUntil(end.due), words.format, end.due)}.`)]]
      : []),
    ...(!taken && infusionsAhead(view) ? [aciclovir] : []),
    ...(infusionsAhead(view) ? [drink] : []),
  ];
  return section(said.title, items);
}

/** Birth control with its last day (AFT-07), or what holds once that day is over; only where a child is possible. */
export function pregnancy(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { facts, state, stage } = view;
  if (facts.childbearing !== true || facts.sex === 'male' || stage === 'declined') return [];
  const said = words.documents.patient.contraception;
  if (state.watches.pregnancy === 'pregnant') {
    return section(said.pregnantTitle, [said.pregnantThyroid]);
  }
  const end = taskOf(view, 'after.contraception-end');
  if (end?.latest != null && end.status === 'done') {
    const again = infusionsAhead(view) ? [said.text, said.pregnant] : [];
    return section(said.laterTitle, [said.over(end.latest), said.later, ...again]);
  }
  if (!infusionsAhead(view) && end === undefined) return [];
  const text: Rich =
    end?.latest == null
      ? said.text
      : [`${said.text} `, bold(wholeDates(said.until(end.latest), words.format, end.latest))];
  return section(said.title, [text, said.pregnant, said.later]);
}

/** Finished in time before the first infusion (PRE-22), influenza not before its day, no live vaccines (AFT-06). */
export function vaccination(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const said = words.documents.patient.vaccination;
  const flu = taskOf(view, 'after.influenza-vaccine');
  const before = view.facts.courses.length === 0 && infusionsAhead(view);
  const items: readonly Rich[] = [
    ...(before ? [said.before] : []),
    ...(flu === undefined
      ? [said.flu]
      : flu.status === 'done'
        ? []
        : [[`${said.flu} `, bold(wholeDates(said.fluFrom(flu.due), words.format, flu.due))]]),
    said.live,
  ];
  return section(said.title, items);
}
