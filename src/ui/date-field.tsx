import { createEffect, createSignal, type JSX, splitProps } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';

interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD */
  readonly value: string | undefined;
  /** Undefined while the field is empty, incomplete or out of range. */
  readonly onChange: (value: string | undefined) => void;
  readonly onFault?: (faulty: boolean) => void;
  readonly min?: string;
  readonly max?: string;
  /** What is said of a date that does not exist or is half typed, and of one before `min` or after `max`. */
  readonly faults: { readonly malformed: string; readonly range?: string };
}

type Fault = 'malformed' | 'range' | undefined;

/** A calendar date in the browser's own date field, which knows the person's order of day and month. */
export function DateField(props: DateFieldProps): JSX.Element {
  const [around, own] = splitProps(props, ['label', 'hint', 'error', 'layout', 'required']);
  const [fault, setFault] = createSignal<Fault>();
  const [left, setLeft] = createSignal(false);
  let input: HTMLInputElement | undefined;
  // Shows a value from outside, unless the field holds a faulty one that the person is still mending.
  createEffect(() => {
    const wanted = own.value;
    if (input === undefined || input.value === (wanted ?? '')) return;
    const mending = wanted === undefined && document.activeElement === input;
    if (!mending) input.value = wanted ?? '';
  });
  const faultOf = ({ validity, value }: HTMLInputElement): Fault => {
    if (validity.badInput) return 'malformed';
    const outside = value !== '' && (value < (own.min ?? value) || value > (own.max ?? value));
    return outside ? 'range' : undefined;
  };
  const read = (field: HTMLInputElement) => {
    const found = faultOf(field);
    setFault(found);
    // A half-typed date leaves the field alone: setting it anew would wipe the other half.
    const value = found === undefined && field.value !== '' ? field.value : undefined;
    if (value !== own.value) own.onChange(value);
    own.onFault?.(found !== undefined);
  };
  const words = () => {
    const found = fault();
    if (!left() || found === undefined) return undefined;
    return found === 'range' ? (own.faults.range ?? own.faults.malformed) : own.faults.malformed;
  };
  return (
    <Field {...around} error={around.error ?? words()}>
      {(wiring) => (
        <input
          data-ui="input"
          data-date=""
          id={wiring.id}
          type="date"
          ref={input}
          min={own.min}
          max={own.max}
          required={wiring.required}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.invalid}
          onInput={(event) => read(event.currentTarget)}
          onFocus={() => setLeft(false)}
          onBlur={(event) => {
            read(event.currentTarget);
            setLeft(true);
          }}
        />
      )}
    </Field>
  );
}
