import { Combobox } from '@kobalte/core/combobox';
import { type JSX, splitProps } from 'solid-js';
import { useLayer } from './dialog.tsx';
import { Field, type FieldProps } from './field.tsx';
import { Chevron, Mark } from './glyph.tsx';
import type { Option } from './segmented.tsx';

/** What a searched list says to a screen reader, and how its button is named. */
export interface SearchWords {
  readonly open: string;
  /** How many answers are left, such as "3 answers". */
  readonly count: (count: number) => string;
  readonly chosen: string;
}

interface SearchChoiceProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
  readonly empty: string;
  readonly search: SearchWords;
}

/** One of many answers, found by typing a part of its name. */
export function SearchChoice<T extends string>(props: SearchChoiceProps<T>): JSX.Element {
  const [around, own] = splitProps(props, ['label', 'hint', 'error', 'layout', 'required']);
  const layer = useLayer();
  const chosen = () => own.options.find((option) => option.value === own.value) ?? null;
  const translations = () => ({
    focusAnnouncement: (text: string, selected: boolean) =>
      selected ? `${text}, ${own.search.chosen}` : text,
    // Kobalte's type names its own English words.
    countAnnouncement: (count: number) => own.search.count(count) as 'one option available',
    selectedAnnouncement: (text: string) => `${text}, ${own.search.chosen}`,
    triggerLabel: own.search.open,
    listboxLabel: around.label,
  });
  return (
    <Field {...around}>
      {(wiring) => (
        <Combobox<Option<T>>
          data-ui="combobox"
          options={[...own.options]}
          optionValue="value"
          optionTextValue="text"
          optionLabel="text"
          defaultFilter="contains"
          disallowEmptySelection
          triggerMode="focus"
          value={chosen()}
          onChange={(option) => own.onChange(option?.value)}
          placeholder={own.empty}
          required={wiring.required}
          translations={translations()}
          gutter={4}
          sameWidth
          itemComponent={(item) => (
            <Combobox.Item item={item.item} data-part="item">
              <Combobox.ItemLabel>{item.item.rawValue.text}</Combobox.ItemLabel>
              <Combobox.ItemIndicator>
                <Mark name="tick" />
              </Combobox.ItemIndicator>
            </Combobox.Item>
          )}
        >
          <Combobox.Control data-part="box">
            <Combobox.Input
              data-ui="input"
              id={wiring.id}
              autocomplete="off"
              aria-labelledby={wiring.labelId}
              aria-describedby={wiring.describedBy}
              aria-invalid={wiring.invalid}
            />
            <Combobox.Trigger data-part="open" aria-label={own.search.open}>
              <Chevron />
            </Combobox.Trigger>
          </Combobox.Control>
          <Combobox.Portal mount={layer()}>
            {/* Outside the page's own landmarks: a region of its own, named by the field. */}
            <Combobox.Content
              data-ui="options"
              role="region"
              aria-label={around.label}
              // Kobalte would call the focus back when the list closes, and whoever goes on with Tab could never leave.
              onCloseAutoFocus={(event) => event.preventDefault()}
            >
              <Combobox.Listbox data-part="list" />
            </Combobox.Content>
          </Combobox.Portal>
        </Combobox>
      )}
    </Field>
  );
}
