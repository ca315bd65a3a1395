import { For, type JSX, Show, splitProps } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';
import { SearchChoice, type SearchWords } from './search-choice.tsx';
import type { Option } from './segmented.tsx';

const SEARCHED_ABOVE = 12;

interface ChoiceProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
  /** Words that stand for no answer. */
  readonly empty: string;
  readonly search: SearchWords;
}

/** One of many answers. A long list can be searched by typing; a short one is the browser's own. */
export function Choice<T extends string>(props: ChoiceProps<T>): JSX.Element {
  return (
    <Show when={props.options.length > SEARCHED_ABOVE} fallback={<Select {...props} />}>
      <SearchChoice {...props} />
    </Show>
  );
}

function Select<T extends string>(props: Omit<ChoiceProps<T>, 'search'>): JSX.Element {
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
          <option value="" selected={own.value === undefined}>
            {own.empty}
          </option>
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
