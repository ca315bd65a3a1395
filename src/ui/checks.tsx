import { createUniqueId, For, type JSX, Show, splitProps } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';
import type { Option } from './segmented.tsx';

interface CheckProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One box to tick. */
export function Check(props: CheckProps): JSX.Element {
  const id = createUniqueId();
  return (
    <label data-ui="check">
      <input
        type="checkbox"
        checked={props.checked}
        aria-describedby={props.hint ? id : undefined}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span data-part="words">
        <span>{props.label}</span>
        <Show when={props.hint}>
          <span data-part="hint" id={id}>
            {props.hint}
          </span>
        </Show>
      </span>
    </label>
  );
}

interface ChecksProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: readonly T[];
  /** The ticked ones, in the order of `options`. */
  readonly onChange: (value: readonly T[]) => void;
}

/** Several boxes under one label. */
export function Checks<T extends string>(props: ChecksProps<T>): JSX.Element {
  const [around, own] = splitProps(props, ['label', 'hint', 'error', 'layout', 'required']);
  const ticked = (value: T, checked: boolean) =>
    own.options
      .map((option) => option.value)
      .filter((each) => (each === value ? checked : own.value.includes(each)));
  return (
    <Field {...around} group>
      {(wiring) => (
        <fieldset
          data-ui="checks"
          id={wiring.id}
          aria-labelledby={wiring.labelId}
          aria-describedby={[wiring.describedBy, wiring.requiredBy].filter(Boolean).join(' ') || undefined}
        >
          <For each={own.options}>
            {(option) => (
              <Check
                label={option.text}
                hint={option.hint}
                checked={own.value.includes(option.value)}
                onChange={(checked) => own.onChange(ticked(option.value, checked))}
              />
            )}
          </For>
        </fieldset>
      )}
    </Field>
  );
}
