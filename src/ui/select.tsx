import { For, type JSX, Show, splitProps } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';
import type { Option } from './segmented.tsx';

interface SelectProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
  /** Words that stand for no answer; without them there always is one. */
  readonly empty?: string;
}

/** One of several answers: the browser's own list. */
export function Select<T extends string>(props: SelectProps<T>): JSX.Element {
  const [around, own] = splitProps(props, ['label', 'hint', 'error', 'layout', 'required']);
  const chosen = (value: string) => own.options.find((option) => option.value === value)?.value;
  return (
    <Field {...around}>
      {(wiring) => (
        <select
          data-ui="input"
          id={wiring.id}
          required={wiring.required}
          aria-describedby={wiring.describedBy}
          aria-invalid={wiring.invalid}
          onChange={(event) => own.onChange(chosen(event.currentTarget.value))}
        >
          <Show when={own.empty}>
            <option value="" selected={own.value === undefined}>
              {own.empty}
            </option>
          </Show>
          <For each={own.options}>
            {(option) => (
              <option value={option.value} selected={own.value === option.value}>
                {option.text}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
