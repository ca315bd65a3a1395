import type { JSX } from 'solid-js';

/** Words for a screen reader alone. */
export function VisuallyHidden(props: { readonly children: JSX.Element }): JSX.Element {
  return <span data-ui="visually-hidden">{props.children}</span>;
}
