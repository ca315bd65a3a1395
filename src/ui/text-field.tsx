import { type JSX, Show, splitProps } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';

const frame = ['label', 'hint', 'error', 'layout', 'required'] as const;

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Several lines. */
  readonly lines?: number;
  readonly maxLength?: number;
  readonly unit?: string;
  readonly type?: 'text' | 'search' | 'time' | 'password';
  /** What a password manager may offer; nothing else is ever offered. */
  readonly autocomplete?: 'current-password' | 'new-password';
  readonly autofocus?: boolean;
}

/** Free text in one or several lines. The browser offers nothing that was typed before: it may be another patient's. */
export function TextField(props: TextFieldProps): JSX.Element {
  const [around, own] = splitProps(props, frame);
  return (
    <Field {...around} unit={own.unit}>
      {(wiring) => (
        <Show
          when={own.lines}
          fallback={
            <input
              data-ui="input"
              id={wiring.id}
              type={own.type ?? 'text'}
              value={own.value}
              maxLength={own.maxLength}
              autocomplete={own.autocomplete ?? 'off'}
              autofocus={own.autofocus}
              required={wiring.required}
              aria-describedby={wiring.describedBy}
              aria-invalid={wiring.invalid}
              onInput={(event) => own.onChange(event.currentTarget.value)}
            />
          }
        >
          <textarea
            data-ui="input"
            id={wiring.id}
            rows={own.lines}
            value={own.value}
            maxLength={own.maxLength}
            autocomplete="off"
            required={wiring.required}
            aria-describedby={wiring.describedBy}
            aria-invalid={wiring.invalid}
            onInput={(event) => own.onChange(event.currentTarget.value)}
          />
        </Show>
      )}
    </Field>
  );
}
