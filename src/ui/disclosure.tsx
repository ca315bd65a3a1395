import type { JSX } from 'solid-js';
import { Chevron } from './glyph.tsx';

interface DisclosureProps {
  readonly summary: JSX.Element;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: JSX.Element;
}

/** Something more, folded away. The browser's own element: find-in-page opens it. */
export function Disclosure(props: DisclosureProps): JSX.Element {
  return (
    <details
      data-ui="disclosure"
      open={props.open}
      onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
    >
      <summary>
        <Chevron />
        <span>{props.summary}</span>
      </summary>
      <div data-part="body">{props.children}</div>
    </details>
  );
}
