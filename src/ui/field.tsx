import { createUniqueId, type JSX, Show } from 'solid-js';
import { Glyph } from './glyph.tsx';

/** What every field has around its control. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what would be right; undefined while nothing is. */
  readonly error?: string | undefined;
  /** row: the label left and the control right, for dense forms. */
  readonly layout?: 'stack' | 'row' | undefined;
  readonly required?: boolean | undefined;
}

/** What ties a control to its label, hint and error. */
export interface Wiring {
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly invalid: 'true' | undefined;
  readonly required: boolean | undefined;
  /** The sign of a required field, for a group that has no attribute to say it. */
  readonly requiredBy: string | undefined;
}

interface FrameProps extends FieldProps {
  readonly unit?: string | undefined;
  /** The control is a group, named by the label rather than pointed at by it. */
  readonly group?: boolean;
  readonly children: (wiring: Wiring) => JSX.Element;
}

/** Label, hint, control, unit and error of one field. */
export function Field(props: FrameProps): JSX.Element {
  const id = createUniqueId();
  const part = (name: string) => `${id}-${name}`;
  const wiring: Wiring = {
    id,
    labelId: part('label'),
    get describedBy() {
      const parts = [props.hint && part('hint'), props.unit && part('unit'), props.error && part('error')];
      return parts.filter(Boolean).join(' ') || undefined;
    },
    get invalid() {
      return props.error ? 'true' : undefined;
    },
    get required() {
      return props.required;
    },
    get requiredBy() {
      return props.required ? part('required') : undefined;
    },
  };
  return (
    <div data-ui="field" data-layout={props.layout ?? 'stack'} data-invalid={props.error ? '' : undefined}>
      <div data-part="words">
        <Show
          when={props.group}
          fallback={
            <label data-part="label" id={wiring.labelId} for={id}>
              {props.label}
            </label>
          }
        >
          <span data-part="label" id={wiring.labelId}>
            {props.label}
          </span>
        </Show>
        {/* Beside the label, not in it: the control says by itself that it is required. */}
        <Show when={props.required}>
          <span data-part="required" id={part('required')} aria-hidden="true">
            *
          </span>
        </Show>
        <Show when={props.hint}>
          <span data-part="hint" id={part('hint')}>
            {props.hint}
          </span>
        </Show>
      </div>
      <div data-part="control">
        {props.children(wiring)}
        <Show when={props.unit}>
          <span data-part="unit" id={part('unit')}>
            {props.unit}
          </span>
        </Show>
      </div>
      <Show when={props.error}>
        <p data-part="error" id={part('error')}>
          <Glyph kind="stop" />
          {props.error}
        </p>
      </Show>
    </div>
  );
}

/** What the sign beside a label means; it stands once, before the fields of a form. */
export function RequiredNote(props: { readonly text: string }): JSX.Element {
  return <p data-part="required-note">{props.text}</p>;
}
