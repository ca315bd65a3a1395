import type { JSX } from 'solid-js';

/** primary: the one next step; plain: any other; quiet: on the side, without a border; danger: loses something. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface ButtonProps {
  readonly children: JSX.Element;
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly type?: 'button' | 'submit';
  readonly onClick?: (event: MouseEvent) => void;
  readonly disabled?: boolean;
  /** For a button that stays pressed. */
  readonly pressed?: boolean;
  /** For a button that opens and closes the part with the id `controls`. */
  readonly expanded?: boolean;
  readonly controls?: string;
  /** A fuller name than the words on the button; it must begin with them. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly ref?: (element: HTMLButtonElement) => void;
}

export function Button(props: ButtonProps): JSX.Element {
  return (
    <button
      ref={(element) => props.ref?.(element)}
      data-ui="button"
      data-kind={props.kind ?? 'plain'}
      data-small={props.small ? '' : undefined}
      type={props.type ?? 'button'}
      disabled={props.disabled}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onClick={(event) => props.onClick?.(event)}
    >
      {props.children}
    </button>
  );
}

interface LinkButtonProps {
  readonly href: string;
  readonly children: JSX.Element;
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly label?: string;
}

/** A link that looks like a button: it leads somewhere, where a button does something. */
export function LinkButton(props: LinkButtonProps): JSX.Element {
  return (
    <a
      data-ui="button"
      data-kind={props.kind ?? 'plain'}
      data-small={props.small ? '' : undefined}
      href={props.href}
      aria-label={props.label}
    >
      {props.children}
    </a>
  );
}
