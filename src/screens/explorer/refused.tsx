import { type JSX, Show } from 'solid-js';
import type { EventStanding } from '../../teaching/chart/standing.ts';
import type { ChartWords } from '../../teaching/chart/words.ts';
import { Reasons } from './rules.tsx';

/** Why an event cannot happen now: in the words of the refusal, or rule by rule where rules stand in the way. */
export function Refused(props: {
  readonly standing: EventStanding;
  readonly words: ChartWords;
}): JSX.Element {
  const sentence = () => {
    const { hindrance, refusal } = props.standing;
    if (hindrance !== undefined) return props.words.clinical.ways.hindrance(hindrance);
    return refusal === undefined ? undefined : props.words.clinical.refusal(refusal);
  };
  return (
    <Show when={props.standing.findings.length > 0} fallback={<p data-part="refused">{sentence()}</p>}>
      <p data-part="quiet">{props.words.own.standsInTheWay}</p>
      <Reasons findings={props.standing.findings} words={props.words} />
    </Show>
  );
}
