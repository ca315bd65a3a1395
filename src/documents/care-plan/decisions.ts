import type { CivilDate } from '../../../machines/date.ts';
import type { ClinicalEvent, ClinicalEventType } from '../../../machines/events.ts';
import { type RuleId, ruleById } from '../../../machines/rules/index.ts';
import { plannedDays } from '../../../machines/rules/infusion.ts';
import type { CaseView } from '../../../machines/view.ts';
import { ATTESTATIONS } from '../../../machines/vocabulary.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { type Block, bold, type Rich, type TableRow } from '../document.ts';
import { ruleAndPlace, whole } from '../wording.ts';

/** What somebody decided or did towards treatment, and what was found out about autoimmunity on the way. */
const SHOWN: readonly ClinicalEventType[] = [
  'treatment.chosen',
  'treatment.declined',
  'course.started',
  'infusion.given',
  'course.interrupted',
  'course.resumed',
  'course.completed',
  'retreatment.chosen',
  'therapy.switched',
  'follow-up.ended',
  'monitoring.delegated',
  'referral.made',
  'referral.closed',
  'autoimmunity.diagnosed',
  'autoimmunity.resolved',
  'alert.dismissed',
];

/** Decisions by date, then every infusion day with dose, steroid and batch. */
export function decisions(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { section, column, none } = words.documents.carePlan;
  const { field, event: name } = words;
  const shown = withoutEcho(view.history)
    .filter(({ type, on }) => SHOWN.includes(type) && on <= view.today)
    .map((event, at) => ({ event, at }))
    .sort((a, b) => a.event.on.localeCompare(b.event.on) || a.at - b.at)
    .map(({ event }) => event);
  const infusions = shown.filter((event) => event.type === 'infusion.given');
  const others = shown.filter((event) => event.type !== 'infusion.given');
  const date = { head: column.date, width: 3 };
  const who = { head: column.who, width: 2 };
  return [
    { kind: 'heading', level: 2, text: section.decisions },
    others.length === 0
      ? { kind: 'paragraph', text: none.decisions }
      : {
          kind: 'table',
          columns: [date, { head: column.what, width: 16.4 }, who],
          rows: others.map((event) => ({
            cells: [
              whole(words.format.date(event.on)),
              words.eventLine(event).replace(/\.$/, ''),
              event.by ?? '',
            ],
          })),
        },
    ...(infusions.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: name['infusion.given'].name },
          {
            kind: 'table',
            columns: [
              date,
              { head: column.what, width: 8 },
              { head: `${field.dose.label} (mg)`, width: 2.8, align: 'right' },
              { head: `${field.steroid.label} (mg)`, width: 3.2, align: 'right' },
              { head: field.batch.label, width: 2.4 },
              who,
            ],
            rows: infusions.map((event) => infusionRow(event, words)),
          },
        ] as const)),
  ];
}

/** A course's first and last infusion tell its beginning and end, where they stand on the same day in the same hand. */
function withoutEcho(history: readonly ClinicalEvent[]): readonly ClinicalEvent[] {
  return history.filter((event) => {
    if (event.type !== 'course.started' && event.type !== 'course.completed') return true;
    return !history.some(
      (other) =>
        other.type === 'infusion.given' &&
        other.course === event.course &&
        other.on === event.on &&
        other.by === event.by &&
        other.day === (event.type === 'course.started' ? 1 : plannedDays(other.course)),
    );
  });
}

function infusionRow(event: ClinicalEvent<'infusion.given'>, words: ClinicalMessages): TableRow {
  const { format, casePage, field } = words;
  const { on, by, course, day, dose, steroid, batch, rateReduced } = event;
  const name = casePage.map.course(course);
  const slower = rateReduced ? ` (${field.rateReduced.label})` : '';
  const what: Rich = [
    day === 1 ? bold(name) : name,
    `, ${casePage.map.day(day, plannedDays(course))}${slower}`,
  ];
  return {
    cells: [whole(format.date(on)), what, format.number(dose), format.number(steroid), batch ?? '', by ?? ''],
  };
}

/** Who wrote an event, where it says so. */
const authorOf = (view: CaseView, id: string): string =>
  view.history.find((event) => event.id === id)?.by ?? '';

const upTo = <T extends { readonly on: CivilDate }>(list: readonly T[], day: CivilDate): readonly T[] =>
  list.filter(({ on }) => on <= day);

/** Every deviation with its reason. */
export function deviations(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { section, column, none } = words.documents.carePlan;
  const shown = upTo(view.facts.deviations, view.today);
  if (shown.length === 0) return [{ kind: 'paragraph', text: none.deviations }];
  return [
    { kind: 'heading', level: 2, text: section.deviations },
    {
      kind: 'table',
      columns: [
        { head: column.date, width: 3 },
        { head: column.rule, width: 6 },
        { head: column.reason, width: 11 },
        { head: column.who, width: 2 },
      ],
      rows: shown.map(({ on, rule, reason, code, event }) => ({
        cells: [
          whole(words.format.date(on)),
          ruleCell(rule, words),
          code === undefined ? reason : `${words.capital(words.vocabulary.deviationReason[code])}: ${reason}`,
          authorOf(view, event),
        ],
      })),
    },
  ];
}

/** A deviation names its rule by hand: one that is not in the sources in force stays as it was written. */
function ruleCell(id: string, words: ClinicalMessages) {
  const known = ruleById(id);
  if (known === undefined) return [bold(id)];
  const rule: RuleId = known.id;
  return [bold(words.rules[rule].title), `\n${ruleAndPlace(words, rule)}`];
}

/** Judgements that no source puts into a number. */
export function attested(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { section, column } = words.documents.carePlan;
  const { vocabulary } = words;
  const known: Readonly<Record<string, string>> = vocabulary.attestation;
  const shown = upTo(view.facts.attestations, view.today);
  if (shown.length === 0) return [];
  const name = (subject: string): string =>
    (ATTESTATIONS as readonly string[]).includes(subject)
      ? (known[subject] ?? subject)
      : vocabulary.attestationOther(subject);
  return [
    { kind: 'heading', level: 2, text: section.attested },
    {
      kind: 'table',
      columns: [
        { head: column.date, width: 3 },
        { head: column.what, width: 8 },
        { head: column.status, width: 2 },
        { head: column.reason, width: 7 },
        { head: column.who, width: 2 },
      ],
      rows: shown.map(({ on, subject, holds, note, event }) => ({
        cells: [
          whole(words.format.date(on)),
          name(subject),
          vocabulary.yesNo[holds ? 'yes' : 'no'],
          note ?? '',
          authorOf(view, event),
        ],
      })),
    },
  ];
}
