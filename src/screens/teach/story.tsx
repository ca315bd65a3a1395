import { createMemo, For, type JSX, Show } from 'solid-js';
import type { CaseEvent } from '../../../machines/events.ts';
import { patientLine } from '../../case/words.ts';
import type { Stop, Walk } from '../../teaching/walk.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly walk: Walk;
  readonly at: number;
}

/** Steps before the present one that stand in view; the others are one click away. */
const BEFORE = 4;

/** What happened at this step, what just before, and on demand everything that the class knows. */
export function Story(props: Props): JSX.Element {
  const say = () => props.words.teach.lesson;
  const now = () => props.walk.stops[props.at];
  const before = () => props.walk.stops.slice(Math.max(0, props.at - BEFORE), props.at).reverse();
  const all = () => props.walk.stops.slice(0, props.at).reverse();
  const patient = createMemo(() => {
    const stop = now();
    return stop === undefined
      ? ''
      : patientLine(props.words.clinical, props.walk.viewOf(stop.known, stop.day));
  });
  return (
    <Card title={say().happened}>
      <div data-screen="story">
        <p data-part="patient">{patient()}</p>
        <Show when={now()}>
          {(stop) => (
            <ul data-part="now" aria-live="polite">
              <Show when={stop().events.length === 0}>
                <li>{say().timePassed(stop().day)}</li>
              </Show>
              <For each={stop().events}>{(event) => <li>{line(props.words, event)}</li>}</For>
            </ul>
          )}
        </Show>
        <Show when={before().length > 0}>
          <h3>{say().before}</h3>
          <Stops words={props.words} stops={before()} />
        </Show>
        <Show when={props.at > BEFORE}>
          <Disclosure summary={say().soFar}>
            <Stops words={props.words} stops={all()} />
          </Disclosure>
        </Show>
      </div>
    </Card>
  );
}

/** What was recorded, in one line. */
export const line = (words: TeachWords, event: CaseEvent): string => words.clinical.eventLine(event);

function Stops(props: { readonly words: TeachWords; readonly stops: readonly Stop[] }): JSX.Element {
  return (
    <ol data-part="stops">
      <For each={props.stops}>
        {(stop) => (
          <li>
            <span data-part="day">{props.words.clinical.format.date(stop.day)}</span>
            <span>
              <For each={stop.events}>
                {(event) => <span data-part="event">{line(props.words, event)}</span>}
              </For>
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
