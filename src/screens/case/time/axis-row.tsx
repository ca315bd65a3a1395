import { For, type JSX, Show } from 'solid-js';
import type { ClinicalMessages } from '../../../locales/index.ts';
import type { Frame } from './frame.ts';

interface Props {
  readonly frame: Frame;
  readonly words: ClinicalMessages;
  readonly ref?: (element: HTMLDivElement) => void;
}

/** Months and years, today, and the day that is looked at. */
export function AxisRow(props: Props): JSX.Element {
  const label = (on: string, year: boolean) => (year ? on.slice(0, 4) : props.words.time.monthName(on));
  /** Words near an end of the axis stay on it. */
  const anchor = (x: number) => (x < 40 ? 'start' : x > props.frame.width - 40 ? 'end' : 'middle');
  const hidden = (on: string) => Math.abs(props.frame.x(on) - props.frame.x(props.frame.today)) < 34;
  return (
    <div data-part="row" data-kind="axis" aria-hidden="true">
      <div data-part="words" />
      <div data-part="strip" ref={(element) => props.ref?.(element)}>
        <svg data-part="plot" aria-hidden="true" viewBox={`0 0 ${props.frame.width} 22`}>
          <For each={props.frame.ticks}>
            {({ on, year }) => (
              <Show when={!hidden(on)}>
                <text
                  data-tick={year ? 'year' : 'month'}
                  x={props.frame.x(on)}
                  y={15}
                  text-anchor={anchor(props.frame.x(on))}
                >
                  {label(on, year)}
                </text>
              </Show>
            )}
          </For>
          <Show when={props.frame.x(props.frame.today) <= props.frame.width}>
            <text
              data-tick="today"
              x={props.frame.x(props.frame.today)}
              y={15}
              text-anchor={anchor(props.frame.x(props.frame.today))}
            >
              {props.words.time.today}
            </text>
          </Show>
        </svg>
      </div>
    </div>
  );
}
