import { createResource, For, type JSX, Show } from 'solid-js';
import type { Alert } from '../../../machines/alerts.ts';
import type { CaseEvent } from '../../../machines/events.ts';
import type { Finding } from '../../../machines/explain.ts';
import type { RuleId } from '../../../machines/rules/index.ts';
import type { Task } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import { sourceLine } from '../../case/findings.ts';
import { partName, placeName } from '../../case/words.ts';
import { unbroken } from '../../locales/format.ts';
import { loadPaperWords } from '../../locales/index.ts';
import { ruleLink } from '../../route.ts';
import { type Difference, differenceOf, eventsApart, isSame, type Pair } from '../../teaching/difference.ts';
import { topicTexts } from '../../teaching/topics.ts';
import { Busy } from '../../ui/busy.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { line } from './story.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly left: CaseView;
  readonly right: CaseView;
  /** How the sides are called, in full and in short. */
  readonly names: readonly [string, string];
  readonly short: readonly [string, string];
}

/** A row of the comparison: what it is about, and what each side says. */
interface Row {
  readonly title: string;
  readonly left: string;
  readonly right: string;
  /** The rule that explains the difference. */
  readonly rule?: RuleId;
}

/** Two views side by side: what differs, in words, with the rule that makes the difference. */
export function Differences(props: Props): JSX.Element {
  const say = () => props.words.teach.compare;
  const difference = () => differenceOf(props.left, props.right);
  const events = () =>
    eventsApart(
      props.left.records.map(({ event }) => event),
      props.right.records.map(({ event }) => event),
    );
  const groups = () => groupsOf(props.words, difference(), events()).filter(({ rows }) => rows.length > 0);
  const same = () => isSame(difference()) && groups().length === 0;
  return (
    <div data-screen="differences">
      <Show when={same()}>
        <p data-part="same">{say().same}</p>
      </Show>
      <For each={groups()}>
        {(group) => (
          <section data-group={group.kind}>
            <Heading level={2}>{group.title}</Heading>
            <Folded summary={say().rows(group.rows.length)} folded={group.rows.length > UNFOLDED}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">
                      <span data-ui="visually-hidden">{say().what}</span>
                    </th>
                    <th scope="col">{props.names[0]}</th>
                    <th scope="col">{props.names[1]}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={group.rows}>{(row) => <DifferenceRow {...props} row={row} />}</For>
                </tbody>
              </table>
            </Folded>
          </section>
        )}
      </For>
      <Documents {...props} />
    </div>
  );
}

/** Rows that stand in view at once; more are counted and unfolded on demand. */
const UNFOLDED = 12;

function Folded(props: {
  readonly summary: string;
  readonly folded: boolean;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <Show when={props.folded} fallback={props.children}>
      <Disclosure summary={props.summary}>{props.children}</Disclosure>
    </Show>
  );
}

function DifferenceRow(props: Props & { readonly row: Row }): JSX.Element {
  const rules = () => props.words.clinical.rules;
  const topics = (rule: RuleId) => topicTexts(rule, props.words.clinical);
  return (
    <tr>
      <th scope="row">
        {props.row.title}
        <Show when={props.row.rule}>
          {(rule) => (
            <>
              <small>
                <a href={ruleLink(rule())}>{sourceLine(props.words.clinical, rule())}</a>
              </small>
              <Disclosure summary={props.words.teach.compare.why}>
                <p>{rules()[rule()].statement}</p>
                <For each={topics(rule())}>
                  {(topic) => (
                    <p>
                      <strong>{topic.title}:</strong> {topic.text}
                    </p>
                  )}
                </For>
              </Disclosure>
            </>
          )}
        </Show>
      </th>
      <td data-side={props.names[0]}>{unbroken(props.row.left)}</td>
      <td data-side={props.names[1]}>{unbroken(props.row.right)}</td>
    </tr>
  );
}

interface Group {
  readonly kind: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** An entry with its clinical day. */
const dated = (words: TeachWords, event: CaseEvent): string =>
  `${words.clinical.format.date(event.on)} · ${line(words, event)}`;

/** The whole difference as rows of words, group by group. */
function groupsOf(
  words: TeachWords,
  difference: Difference,
  events: Pair<readonly CaseEvent[]>,
): readonly Group[] {
  const { compare } = words.teach;
  const { clinical } = words;
  const group = (kind: keyof typeof compare.groups, rows: readonly Row[]): Group => ({
    kind,
    title: compare.groups[kind],
    rows,
  });
  const both = <T,>(pair: Pair<T>, text: (value: T) => string, none = compare.nothing) => ({
    left: pair.left === undefined ? none : text(pair.left),
    right: pair.right === undefined ? none : text(pair.right),
  });
  const alert = (each: Alert) => `${clinical.urgency[each.urgency]}. ${clinical.alertLine(each)}`;
  const finding = (each: Finding) => `${clinical.outcome[each.outcome]}. ${clinical.because(each)}`;
  const task = ({ due }: Task) => clinical.format.date(due);
  const { stage, start, decisions } = difference;
  return [
    group('events', [
      ...(events.left ?? []).map((event) => ({ title: dated(words, event), left: '✓', right: '–' })),
      ...(events.right ?? []).map((event) => ({ title: dated(words, event), left: '–', right: '✓' })),
    ]),
    group(
      'stage',
      stage === undefined
        ? []
        : [{ title: compare.groups.stage, ...both(stage, (each) => clinical.stage[each].name) }],
    ),
    group(
      'alerts',
      difference.alerts.map(({ rule, ...pair }) => ({
        title: clinical.rules[rule].title,
        rule,
        ...both(pair, alert),
      })),
    ),
    group(
      'findings',
      difference.findings.map(({ rule, ...pair }) => ({
        title: clinical.rules[rule].title,
        rule,
        ...both(pair, finding, compare.notInForce),
      })),
    ),
    group(
      'start',
      start === undefined
        ? []
        : [
            {
              title: compare.groups.start,
              ...both(start, (day) => (day === null ? compare.noDate : clinical.format.date(day))),
            },
          ],
    ),
    group(
      'tasks',
      difference.tasks.map(({ kind, left, right }) => {
        const rule = right?.rule ?? left?.rule;
        return {
          title: clinical.task[kind].name,
          ...(rule === undefined ? {} : { rule }),
          ...both({ left, right }, task),
        };
      }),
    ),
    group(
      'decisions',
      decisions === undefined
        ? []
        : [
            {
              title: compare.groups.decisions,
              ...both(decisions, (types) =>
                types.length === 0
                  ? compare.nothing
                  : clinical.format.list(types.map((type) => clinical.event[type].name)),
              ),
            },
          ],
    ),
    group(
      'watches',
      difference.watches.map(({ part, ...pair }) => ({
        title: clinical.capital(partName(clinical, part)),
        ...both(pair, (name) => placeName(clinical, part, { name, active: true })),
      })),
    ),
  ];
}

/** The documents of both sides, compared line by line; made only when they are looked at. */
function Documents(props: Props): JSX.Element {
  const say = () => props.words.teach.compare;
  const [found] = createResource(
    () => ({ left: props.left, right: props.right, language: props.words.language }),
    async ({ left, right, language }) => {
      const [words, { documentDifferences }] = await Promise.all([
        loadPaperWords(language),
        import('../../teaching/document-difference.ts'),
      ]);
      return documentDifferences(left, right, words, language);
    },
  );
  return (
    <section data-group="documents">
      <Heading level={2}>{say().groups.documents}</Heading>
      <Show when={found.latest} fallback={<Busy text={say().documentsBusy} />}>
        {(documents) => (
          <Show when={documents().length > 0} fallback={<p data-part="same">{say().same}</p>}>
            <ul data-part="documents">
              <For each={documents()}>
                {(document) => (
                  <li>
                    <strong>
                      {props.words.clinical.capital(props.words.clinical.vocabulary.document[document.kind])}
                    </strong>
                    <Show
                      when={document.tag === 'differs' && document}
                      fallback={
                        <p>
                          {props.short[0]}: {document.tag === 'left-only' ? say().sense : say().noSense} ·{' '}
                          {props.short[1]}: {document.tag === 'right-only' ? say().sense : say().noSense}
                        </p>
                      }
                    >
                      {(differs) => (
                        <div data-part="sides">
                          <Lines words={props.words} name={props.short[0]} lines={differs().left} />
                          <Lines words={props.words} name={props.short[1]} lines={differs().right} />
                        </div>
                      )}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
    </section>
  );
}

function Lines(props: {
  readonly words: TeachWords;
  readonly name: string;
  readonly lines: readonly string[];
}): JSX.Element {
  const say = () => props.words.teach.compare;
  return (
    <Show when={props.lines.length > 0} fallback={<p>{`${props.name}: ${say().onlyHere(0)}`}</p>}>
      <Disclosure summary={`${props.name}: ${say().onlyHere(props.lines.length)}`}>
        <ul data-part="lines">
          <For each={props.lines}>{(text) => <li>{text}</li>}</For>
        </ul>
      </Disclosure>
    </Show>
  );
}
