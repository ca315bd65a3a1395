import { createEffect, createMemo, createSignal, type JSX, on, onCleanup } from 'solid-js';
import type { CaseEvent } from '../../../../machines/events.ts';
import { recordedDays } from '../../../case/as-known.ts';
import type { ClinicalMessages } from '../../../locales/index.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Slider } from '../../../ui/slider.tsx';

interface Props {
  readonly log: readonly CaseEvent[];
  readonly today: string;
  /** The day that is looked at; undefined is today. */
  readonly day: string | undefined;
  readonly words: ClinicalMessages;
  readonly onLook: (day: string | undefined) => void;
}

/** How long the slider rests before the page follows: the hand stays ahead of a long case. */
const REST = 90;

/** The days on which something was written down, and today. */
export const stopsOf = (log: readonly CaseEvent[], today: string): readonly string[] => [
  ...recordedDays(log).filter((day) => day < today),
  today,
];

/** Goes back and forth over the days on which something was written down, or to any day. */
export function LookBack(props: Props): JSX.Element {
  const page = () => props.words.time.look;
  const stops = createMemo(() => stopsOf(props.log, props.today));
  const last = () => stops().length - 1;
  /** The stop of a day: the last one by then. */
  const stopOf = (day: string | undefined) =>
    day === undefined
      ? last()
      : Math.max(
          0,
          stops().findLastIndex((stop) => stop <= day),
        );
  const [place, setPlace] = createSignal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(on([() => props.day, stops], ([day]) => setPlace(stopOf(day))));
  onCleanup(() => clearTimeout(timer));

  let here: HTMLDivElement | undefined;
  /** What stands above grows and shrinks with the day: the slider stays under the hand. */
  const look = (day: string | undefined) => {
    clearTimeout(timer);
    const before = here?.getBoundingClientRect().top ?? 0;
    props.onLook(day === undefined || day >= props.today ? undefined : day);
    window.scrollBy({ top: (here?.getBoundingClientRect().top ?? 0) - before, behavior: 'instant' });
  };
  const slide = (to: number) => {
    setPlace(to);
    clearTimeout(timer);
    timer = setTimeout(() => look(stops()[to]), REST);
  };
  const shown = () => {
    const stop = stops()[place()] ?? props.today;
    // A free day between two stops stands at the one before it.
    const day = props.day !== undefined && stopOf(props.day) === place() ? props.day : stop;
    return day === props.today ? page().today : props.words.format.date(day);
  };
  return (
    <div data-part="look-back" ref={here}>
      <div data-part="slide">
        <Slider
          label={page().label}
          hint={page().hint}
          last={last()}
          value={place()}
          text={shown()}
          onInput={slide}
        />
        <output data-part="shown" aria-hidden="true">
          {shown()}
        </output>
      </div>
      <DateField
        label={page().day}
        value={props.day ?? props.today}
        min={stops()[0] ?? props.today}
        max={props.today}
        faults={{ malformed: page().malformed, range: page().range }}
        onChange={(day) => day !== undefined && look(day)}
      />
    </div>
  );
}
