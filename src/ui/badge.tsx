import { type JSX, Show } from 'solid-js';
import type { GlyphName } from '../documents/glyphs.ts';
import { Glyph } from './glyph.tsx';

interface BadgeProps {
  /** Colour only; the words say the same. */
  readonly tone?: 'plain' | 'accent' | 'stop' | 'gate' | 'done';
  readonly glyph?: GlyphName;
  readonly children: JSX.Element;
}

/** A short state in a pill. */
export function Badge(props: BadgeProps): JSX.Element {
  return (
    <span data-ui="badge" data-tone={props.tone ?? 'plain'}>
      <Show when={props.glyph}>{(name) => <Glyph kind={name()} />}</Show>
      {props.children}
    </span>
  );
}

/** The patient's own value within a sentence, set off from the words around it. */
export function Value(props: { readonly children: JSX.Element }): JSX.Element {
  return <span data-ui="value">{props.children}</span>;
}
