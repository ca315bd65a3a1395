import { createUniqueId, For, type JSX, Show, splitProps } from 'solid-js';
import { Button } from './button.tsx';
import { Field, type FieldProps } from './field.tsx';

export interface Option<T extends string> {
  readonly value: T;
  readonly text: string;
  readonly hint?: string;
}

interface SegmentedProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
  /** Words of the button that takes the answer back; without them an answer can only be changed. */
  readonly clear?: string | undefined;
}

/** One of up to four answers, all in view. A group of native radio buttons: arrows move, Tab passes by. */
export function Segmented<T extends string>(props: SegmentedProps<T>): JSX.Element {
  const [around, own] = splitProps(props, ['label', 'hint', 'error', 'layout', 'required']);
  const name = createUniqueId();
  return (
    <Field {...around} group>
      {(wiring) => (
        <>
          <div
            data-ui="segmented"
            role="radiogroup"
            id={wiring.id}
            aria-labelledby={wiring.labelId}
            aria-describedby={wiring.describedBy}
            aria-invalid={wiring.invalid}
            aria-required={wiring.required}
          >
            <For each={own.options}>
              {(option) => (
                <label data-part="option">
                  <input
                    type="radio"
                    name={name}
                    value={option.value}
                    checked={own.value === option.value}
                    onChange={() => own.onChange(option.value)}
                  />
                  <span data-text={option.text}>{option.text}</span>
                </label>
              )}
            </For>
          </div>
          <Show when={own.clear && own.value !== undefined}>
            <Button
              kind="quiet"
              small
              label={`${own.clear}: ${around.label}`}
              onClick={() => own.onChange(undefined)}
            >
              {own.clear}
            </Button>
          </Show>
        </>
      )}
    </Field>
  );
}

interface FlagProps extends FieldProps {
  readonly yes: string;
  readonly no: string;
  /** Undefined: not answered, which is not "no". */
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | undefined) => void;
  readonly clear?: string | undefined;
}

/** A question of yes or no. */
export function Flag(props: FlagProps): JSX.Element {
  const [around, own] = splitProps(props, ['label', 'hint', 'error', 'layout', 'required', 'clear']);
  const value = () => (own.value === undefined ? undefined : own.value ? 'yes' : 'no');
  return (
    <Segmented
      {...around}
      options={[
        { value: 'yes', text: own.yes },
        { value: 'no', text: own.no },
      ]}
      value={value()}
      onChange={(answer) => own.onChange(answer === undefined ? undefined : answer === 'yes')}
    />
  );
}
