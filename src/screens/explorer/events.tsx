import { createMemo, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { ClinicalEventType } from '../../../machines/events.ts';
import type { EventStanding } from '../../teaching/chart/standing.ts';
import { isDecided } from '../../teaching/chart/tree.ts';
import type { ChartWords } from '../../teaching/chart/words.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Refused } from './refused.tsx';

interface EventsProps {
  readonly words: ChartWords;
  readonly events: ReadonlyMap<ClinicalEventType, EventStanding>;
  readonly onFire: (type: ClinicalEventType) => void;
}

/** Every event that the chart can be told: what is possible opens its form, all else says why not. */
export function Events(props: EventsProps): JSX.Element {
  const titleId = createUniqueId();
  const own = () => props.words.own;
  const some = (decided: boolean) =>
    [...props.events.values()].filter(({ type }) => isDecided(type) === decided);
  return (
    <section data-ui="card" data-part="events" aria-labelledby={titleId}>
      <Heading level={2} id={titleId}>
        {own().events}
      </Heading>
      <p>{own().eventsText}</p>
      <Group {...props} title={own().decisions} of={some(true)} />
      <Group {...props} title={own().observations} of={some(false)} many />
      <Heading level={3}>{own().dayCame}</Heading>
      <p>{own().dayCameText}</p>
    </section>
  );
}

function Group(
  props: EventsProps & {
    readonly title: string;
    readonly of: readonly EventStanding[];
    /** So many that they are folded away. */
    readonly many?: boolean;
  },
): JSX.Element {
  const own = () => props.words.own;
  const possible = createMemo(() =>
    props.of.filter((event) => event.possible && event.type !== 'document.issued'),
  );
  const paper = () => props.of.find((event) => event.possible && event.type === 'document.issued');
  const impossible = createMemo(() => props.of.filter((event) => !event.possible));
  const buttons = () => (
    <div data-part="choices">
      <For each={possible()}>
        {({ type }) => (
          <Button small onClick={() => props.onFire(type)}>
            {props.words.clinical.event[type].record}
          </Button>
        )}
      </For>
    </div>
  );
  return (
    <>
      <Heading level={3}>{props.title}</Heading>
      <Show when={possible().length > 0} fallback={<p data-part="quiet">{own().nonePossible}</p>}>
        <Show
          when={props.many}
          fallback={
            <>
              <Heading level={4}>{own().possible}</Heading>
              {buttons()}
            </>
          }
        >
          <Disclosure
            summary={`${own().possible} (${props.words.clinical.format.number(possible().length)})`}
          >
            {buttons()}
          </Disclosure>
        </Show>
      </Show>
      <Show
        when={impossible().length + (paper() === undefined ? 0 : 1) > 0}
        fallback={<p data-part="quiet">{own().allPossible}</p>}
      >
        <Show
          when={props.many}
          fallback={
            <>
              <Heading level={4}>{own().impossible}</Heading>
              <Impossible words={props.words} of={impossible()} />
            </>
          }
        >
          <Disclosure
            summary={`${own().impossible} (${props.words.clinical.format.number(impossible().length + (paper() === undefined ? 0 : 1))})`}
          >
            <Impossible words={props.words} of={impossible()}>
              <Show when={paper()}>
                {(event) => (
                  <li data-event={event().type}>
                    <Glyph kind="fact" />
                    <div>
                      <strong>{props.words.clinical.event[event().type].name}</strong>
                      <p>{own().paper}</p>
                    </div>
                  </li>
                )}
              </Show>
            </Impossible>
          </Disclosure>
        </Show>
      </Show>
    </>
  );
}

function Impossible(props: {
  readonly words: ChartWords;
  readonly of: readonly EventStanding[];
  readonly children?: JSX.Element;
}): JSX.Element {
  return (
    <ul data-part="ways">
      <For each={props.of}>
        {(event) => (
          <li data-event={event.type}>
            <Glyph kind="gate" />
            <div>
              <strong>{props.words.clinical.event[event.type].name}</strong>
              <Refused words={props.words} standing={event} />
            </div>
          </li>
        )}
      </For>
      {props.children}
    </ul>
  );
}
