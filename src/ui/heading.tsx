import type { JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';

export type Level = 1 | 2 | 3 | 4;

interface HeadingProps {
  readonly level: Level;
  /** overline: small capitals above a part, as "What follows". */
  readonly kind?: 'title' | 'overline';
  readonly id?: string;
  readonly children: JSX.Element;
}

/** A heading whose level follows the outline and whose look does not. */
export function Heading(props: HeadingProps): JSX.Element {
  return (
    <Dynamic component={`h${props.level}`} id={props.id} data-ui="heading" data-kind={props.kind ?? 'title'}>
      {props.children}
    </Dynamic>
  );
}
