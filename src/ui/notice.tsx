import { type JSX, Show } from 'solid-js';
import type { GlyphName } from '../documents/glyphs.ts';
import { Glyph } from './glyph.tsx';

export type Tone = 'info' | 'caution' | 'danger' | 'done';

const signs: Record<Tone, GlyphName> = { info: 'fact', caution: 'caution', danger: 'stop', done: 'met' };

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: JSX.Element;
  readonly actions?: JSX.Element;
  /** Said by a screen reader as it appears. */
  readonly live?: boolean;
}

/** A banner within the page. Its words must say what it is about; sign and colour repeat it. */
export function Notice(props: NoticeProps): JSX.Element {
  return (
    <div data-ui="notice" data-tone={props.tone ?? 'info'} role={props.live ? 'status' : undefined}>
      <ToneGlyph tone={props.tone ?? 'info'} />
      <div data-part="words">
        <Show when={props.title}>
          <strong data-part="title">{props.title}</strong>
        </Show>
        <div>{props.children}</div>
      </div>
      <Show when={props.actions}>
        <div data-part="actions">{props.actions}</div>
      </Show>
    </div>
  );
}

/** The sign of a tone. */
export function ToneGlyph(props: { readonly tone: Tone }): JSX.Element {
  return <Glyph kind={signs[props.tone]} />;
}
