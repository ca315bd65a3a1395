import { For, type JSX, Show } from 'solid-js';
import type { Why } from '../../../machines/proof/impossible.ts';
import type { ProofRecord } from '../../../machines/proof/record.ts';
import type { ProofMessages } from '../../locales/index.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Part } from './part.tsx';

interface ChartProps {
  readonly words: ProofMessages;
  readonly record: ProofRecord;
  /** Why transitions cannot be taken, and how many for each reason. */
  readonly impossible: readonly { readonly why: Why; readonly transitions: number }[];
}

/** How much of the chart the searches have met, and the random walks beside them. */
export function ChartPart(props: ChartProps): JSX.Element {
  const say = () => props.words.chart;
  const chart = () => props.record.chart;
  const sum = (of: (finding: ProofRecord['searches'][number]) => number) =>
    props.record.searches.reduce((total, finding) => total + of(finding), 0);
  const walked = () => {
    const { walks, accepted, refused, courses } = props.record.walked;
    return say().walked(walks, accepted, refused, courses.map(props.words.many));
  };
  return (
    <Part title={say().title}>
      <div data-part="chart">
        <p>
          {say().states(chart().states.met, chart().states.of)}
          <Show when={chart().states.missed.length > 0}>
            {' '}
            {say().missed} <code lang="en">{chart().states.missed.map(short).join(', ')}</code>
          </Show>
        </p>
        <p>
          {say().guards(chart().guards.both, chart().guards.of)}
          <Show when={chart().guards.impossible > 0}> {say().onlyNo(chart().guards.impossible)}</Show>
        </p>
        <Show when={chart().guards.oneWay.length > 0}>
          <Disclosure summary={say().oneWay(chart().guards.oneWay.length)}>
            <ul data-part="reasons">
              <For each={chart().guards.oneWay}>
                {({ guard, seen }) => (
                  <li>
                    <code lang="en">{guard}</code> {say().seen[seen]}
                  </li>
                )}
              </For>
            </ul>
          </Disclosure>
        </Show>
        <div>
          <p>
            {say().transitions(
              chart().transitions.met,
              chart().transitions.of,
              chart().transitions.impossible,
            )}
          </p>
          <Disclosure summary={say().impossible(chart().transitions.impossible)}>
            <ul data-part="reasons">
              <For each={props.impossible}>
                {({ why, transitions }) => (
                  <li>
                    {props.words.why[why]} ({props.words.many(transitions)})
                  </li>
                )}
              </For>
            </ul>
          </Disclosure>
        </div>
        <p>
          {say().deadEnds(sum(({ stuck }) => stuck))} {say().lost(sum(({ lost }) => lost))}
        </p>
        <p>{walked()}</p>
      </div>
    </Part>
  );
}

/** The id of a state without the parts that all of them share. */
const short = (id: string): string => id.replace(/^journey\.(treatment\.)?/, '');
