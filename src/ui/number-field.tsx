import { createEffect, createSignal, type JSX, on, splitProps } from 'solid-js';
import { readDecimal, showDecimal } from './decimal.ts';
import { Field, type FieldProps } from './field.tsx';

interface NumberFieldProps extends FieldProps {
  readonly value: number | undefined;
  /** Undefined while the field is empty or holds a fault. */
  readonly onChange: (value: number | undefined) => void;
  /** Tells an empty field from a faulty one, which no form should take for "not measured". */
  readonly onFault?: (faulty: boolean) => void;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  /** What is said of something that is no number, and of a number out of range. */
  readonly faults: { readonly malformed: string; readonly range?: string };
}

/** A measured number. It takes a decimal point or comma and complains only once the person has left the field. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const [around, own] = splitProps(props, ['label', 'hint', 'error', 'layout', 'required']);
  const shown = (value: number | undefined) =>
    value === undefined ? '' : showDecimal(value, document.documentElement.lang || 'en');
  const [text, setText] = createSignal('');
  const [left, setLeft] = createSignal(false);
  const fault = (typed: string): string | undefined => {
    const read = readDecimal(typed);
    if (read.tag === 'empty') return undefined;
    if (read.tag === 'malformed' || (own.whole && !Number.isInteger(read.value))) return own.faults.malformed;
    const inRange = read.value >= (own.min ?? -Infinity) && read.value <= (own.max ?? Infinity);
    return inRange ? undefined : (own.faults.range ?? own.faults.malformed);
  };
  const number = (typed: string) => {
    const read = readDecimal(typed);
    return read.tag === 'number' && fault(typed) === undefined ? read.value : undefined;
  };
  createEffect(
    on(
      () => own.value,
      (value) => {
        // What the person is typing stays as typed; only a value from elsewhere replaces it.
        if (number(text()) !== value) setText(shown(value));
      },
    ),
  );
  const type = (typed: string) => {
    setText(typed);
    own.onChange(number(typed));
    own.onFault?.(fault(typed) !== undefined);
  };
  return (
    <Field {...around} unit={own.unit} error={around.error ?? (left() ? fault(text()) : undefined)}>
      {(wiring) => (
        <input
          data-ui="input"
          data-number=""
          id={wiring.id}
          type="text"
          inputmode={own.whole ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={text()}
          required={wiring.required}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.invalid}
          onInput={(event) => type(event.currentTarget.value)}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
        />
      )}
    </Field>
  );
}
