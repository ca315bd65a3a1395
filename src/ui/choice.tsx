import { type JSX, Show } from 'solid-js';
import type { FieldProps } from './field.tsx';
import { SearchChoice, type SearchWords } from './search-choice.tsx';
import type { Option } from './segmented.tsx';
import { Select } from './select.tsx';

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
