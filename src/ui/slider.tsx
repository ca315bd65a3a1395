import type { JSX } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';

interface SliderProps extends FieldProps {
  /** The places: 0 to `last`. */
  readonly last: number;
  readonly value: number;
  /** The place in words: what a screen reader says in place of its number. */
  readonly text: string;
  readonly onInput: (value: number) => void;
}

/** One of many places in a row, in the browser's own slider: arrows step, Page keys leap, Home and End go to the ends. */
export function Slider(props: SliderProps): JSX.Element {
  return (
    <Field label={props.label} hint={props.hint} layout={props.layout}>
      {(wiring) => (
        <input
          data-ui="slider"
          id={wiring.id}
          type="range"
          min={0}
          max={props.last}
          step={1}
          value={props.value}
          aria-valuetext={props.text}
          aria-describedby={wiring.describedBy}
          onInput={(event) => props.onInput(event.currentTarget.valueAsNumber)}
        />
      )}
    </Field>
  );
}
