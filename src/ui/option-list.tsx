import { createUniqueId, For, type JSX, Show } from 'solid-js';

export interface ListedOption<T extends string> {
  readonly value: T;
  readonly text: string;
  /** What it is for; or, where it cannot be chosen, why. */
  readonly hint?: string;
  readonly disabled?: boolean;
}

interface OptionListProps<T extends string> {
  readonly label: string;
  readonly options: readonly ListedOption<T>[];
  /** Undefined: not answered yet. */
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
}

/** One of several answers, each with a line of its own: native radio buttons below one another. */
export function OptionList<T extends string>(props: OptionListProps<T>): JSX.Element {
  const name = createUniqueId();
  return (
    <fieldset data-ui="option-list">
      <legend>{props.label}</legend>
      <For each={props.options}>
        {(option) => (
          <label data-disabled={option.disabled ? '' : undefined}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              disabled={option.disabled}
              aria-describedby={option.hint === undefined ? undefined : `${name}-${option.value}`}
              onChange={() => props.onChange(option.value)}
            />
            <span data-part="words">
              <span data-part="text">{option.text}</span>
              <Show when={option.hint}>
                <span data-part="hint" id={`${name}-${option.value}`}>
                  {option.hint}
                </span>
              </Show>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
