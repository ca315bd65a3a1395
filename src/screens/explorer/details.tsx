import { createMemo, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { ClinicalEventType } from '../../../machines/events.ts';
import type { Topic } from '../../../machines/pathway/advice.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { Changed } from '../../teaching/chart/active.ts';
import { rulesOfGuard, rulesOfTopic, stepOf } from '../../teaching/chart/grounds.ts';
import { answerNow, type EventStanding, judgedBefore, wayStanding } from '../../teaching/chart/standing.ts';
import { around, type ChartGuard, type ChartWay, nodeOf, ROOT, waysInto } from '../../teaching/chart/tree.ts';
import {
  answerName,
  type ChartWords,
  condition,
  eventName,
  fullName,
  meaning,
} from '../../teaching/chart/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Refused } from './refused.tsx';
import { Reasons, RulesAsked } from './rules.tsx';

interface DetailsProps {
  readonly words: ChartWords;
  readonly view: CaseView;
  readonly active: ReadonlySet<string>;
  readonly changed: Changed;
  readonly selected: string;
  readonly events: ReadonlyMap<ClinicalEventType, EventStanding>;
  readonly onSelect: (id: string) => void;
  readonly onFire: (type: ClinicalEventType) => void;
}

/** One state: what it means, and each way out of it and into it, with what it asks and what stands in its way. */
export function Details(props: DetailsProps): JSX.Element {
  const titleId = createUniqueId();
  const own = () => props.words.own;
  const node = () => nodeOf(props.selected);
  const leading = (id: string) => nodeOf(id).ways.filter(({ target }) => target !== undefined);
  /** Ways of the states around it hold in it as well; those of the whole chart move nothing. */
  const inherited = () =>
    around(props.selected)
      .filter((id) => leading(id).length > 0)
      .reverse();
  return (
    <section data-ui="card" data-part="details" aria-labelledby={titleId}>
      <header>
        <Heading level={2} id={titleId}>
          {fullName(props.words, props.selected)}
        </Heading>
        <Show when={props.active.has(props.selected)}>
          <Badge tone="accent" glyph="met">
            {props.changed.entered.includes(props.selected) ? own().entered : own().active}
          </Badge>
        </Show>
      </header>
      <For each={meaning(props.words, props.selected)}>{(line) => <p>{line}</p>}</For>
      <Heading level={3}>{own().out}</Heading>
      <Show when={props.selected === ROOT}>
        <p>{own().taken}</p>
      </Show>
      <Show when={leading(props.selected).length === 0 && props.selected !== ROOT}>
        <p data-part="quiet">{own().noOut}</p>
      </Show>
      <WaysOut {...props} ways={leading(props.selected)} />
      <For each={inherited()}>
        {(id) => (
          <>
            <Heading level={4}>{own().inherited(fullName(props.words, id))}</Heading>
            <WaysOut {...props} ways={leading(id)} />
          </>
        )}
      </For>
      <Heading level={3}>{own().into}</Heading>
      <Show when={waysInto(node().id).length > 0} fallback={<p data-part="quiet">{own().noInto}</p>}>
        <ul data-part="into">
          <For each={waysInto(node().id)}>
            {(way) => (
              <li>
                <strong>{eventName(props.words, way.event)}</strong>{' '}
                <Leads {...props} to={way.source} text={own().from(fullName(props.words, way.source))} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function WaysOut(props: DetailsProps & { readonly ways: readonly ChartWay[] }): JSX.Element {
  const decided = () => props.ways.filter(({ event }) => event !== undefined);
  /** By the question that they ask: the ways from one answer to the others are one matter. */
  const automatic = createMemo(() => {
    const topics = new Map<Topic, ChartWay[]>();
    for (const way of props.ways) {
      if (way.guard?.type !== 'advises' || way.event !== undefined) continue;
      topics.set(way.guard.topic, [...(topics.get(way.guard.topic) ?? []), way]);
    }
    return [...topics];
  });
  return (
    <ul data-part="ways">
      <For each={decided()}>{(way) => <Decided {...props} way={way} />}</For>
      <For each={automatic()}>{([topic, ways]) => <Automatic {...props} topic={topic} ways={ways} />}</For>
    </ul>
  );
}

/** A way that an event takes. */
function Decided(props: DetailsProps & { readonly way: ChartWay }): JSX.Element {
  const own = () => props.words.own;
  const standing = () => wayStanding(props.way, props.active, props.events);
  const event = () => props.way.event as ClinicalEventType;
  const known = () => props.events.get(event());
  const asked = () => condition(props.words, props.way.guard);
  const judged = (guard: ChartGuard) => {
    const step = stepOf(guard);
    return step === undefined || !props.active.has(props.way.source) ? [] : judgedBefore(props.view, step);
  };
  return (
    <li data-way={event()} data-standing={standing()}>
      <Glyph kind={standing() === 'open' ? 'met' : standing() === 'closed' ? 'gate' : 'fact'} />
      <div>
        <p>
          <strong>{eventName(props.words, event())}</strong>{' '}
          <Leads
            {...props}
            to={props.way.target ?? props.way.source}
            text={own().to(fullName(props.words, props.way.target ?? props.way.source))}
          />
          <Show when={asked()}>{(text) => <>, {own().if(text())}</>}</Show>.{' '}
          <span data-part="standing">{own().standing[standing()]}</span>
        </p>
        <Show when={standing() === 'closed' && known()}>
          {(found) => (
            <Show when={!found().possible} fallback={<p>{own().other}</p>}>
              <Refused words={props.words} standing={found()} />
            </Show>
          )}
        </Show>
        <Show when={standing() === 'open'}>
          <Button
            small
            kind="primary"
            label={`${own().fire}: ${eventName(props.words, event())}`}
            onClick={() => props.onFire(event())}
          >
            {own().fire}
          </Button>
        </Show>
        <Show when={props.way.guard}>
          {(guard) => (
            <RulesAsked
              ids={rulesOfGuard(guard(), props.view.header.sources)}
              judged={judged(guard())}
              view={props.view}
              words={props.words}
            />
          )}
        </Show>
      </div>
    </li>
  );
}

/** The ways that are taken by themselves as soon as a question has another answer. */
function Automatic(
  props: DetailsProps & { readonly topic: Topic; readonly ways: readonly ChartWay[] },
): JSX.Element {
  const own = () => props.words.own;
  const here = () => props.ways.some(({ source }) => props.active.has(source));
  const rules = () => rulesOfTopic(props.topic, props.view.header.sources);
  const open = () =>
    props.view.findings.filter(
      ({ rule, outcome }) => rules().includes(rule) && (outcome === 'unmet' || outcome === 'unknown'),
    );
  const answerOf = ({ guard }: ChartWay) =>
    guard?.type === 'advises' ? answerName(props.words, guard.topic, guard.answer) : '';
  return (
    <li data-way="by-itself" data-topic={props.topic} data-standing={here() ? 'closed' : 'elsewhere'}>
      <Glyph kind={here() ? 'unknown' : 'fact'} />
      <div>
        <p>
          <strong>{own().byItself}</strong>: {own().question[props.topic]}{' '}
          <Show when={here()} fallback={<span data-part="standing">{own().standing.elsewhere}</span>}>
            {own().answerIs(answerName(props.words, props.topic, answerNow(props.view, props.topic)))}
          </Show>
        </p>
        <ul data-part="answers">
          <For each={props.ways}>
            {(way) => (
              <li>
                {props.words.clinical.capital(answerOf(way))}:{' '}
                <Leads
                  {...props}
                  to={way.target ?? way.source}
                  text={own().to(fullName(props.words, way.target ?? way.source))}
                />
              </li>
            )}
          </For>
        </ul>
        <Show when={here() && open().length > 0}>
          <p data-part="quiet">{own().standsInTheWay}</p>
          <Reasons findings={open()} words={props.words} />
        </Show>
        <RulesAsked ids={rules()} judged={props.view.findings} view={props.view} words={props.words} />
      </div>
    </li>
  );
}

/** A button within a sentence that leads to another state. */
function Leads(props: {
  readonly to: string;
  readonly text: string;
  readonly onSelect: (id: string) => void;
}): JSX.Element {
  return (
    <button type="button" data-part="leads" onClick={() => props.onSelect(props.to)}>
      {props.text}
    </button>
  );
}
