import type { JSX } from 'solid-js';
import { Badge } from '../../ui/badge.tsx';
import type { TeachWords } from './words.ts';

/** Stands on every page for teaching, so that nobody takes what is shown for a patient. */
export function TeachingMark(props: { readonly words: TeachWords }): JSX.Element {
  return (
    <p data-part="teaching-mark">
      <Badge tone="accent" glyph="fact">
        {props.words.teach.mark}
      </Badge>{' '}
      <span>{props.words.teach.markText}</span>
    </p>
  );
}
