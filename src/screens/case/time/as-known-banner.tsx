import { createMemo, type JSX, Show } from 'solid-js';
import type { CaseEvent } from '../../../../machines/events.ts';
import type { ClinicalMessages } from '../../../locales/index.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Glyph } from '../../../ui/glyph.tsx';
import { stopsOf } from './look-back.tsx';

interface Props {
  readonly log: readonly CaseEvent[];
  readonly today: string;
  readonly day: string | undefined;
  readonly words: ClinicalMessages;
  readonly onLook: (day: string | undefined) => void;
}

/** Says above everything that the page shows a day that is past. It stays in view, with the steps to and fro. */
export function AsKnownBanner(props: Props): JSX.Element {
  const page = () => props.words.time.look;
  const announce = useAnnounce();
  const stops = createMemo(() => stopsOf(props.log, props.today));
  const before = (day: string) => stops().findLast((stop) => stop < day);
  const after = (day: string) => stops().find((stop) => stop > day);
  function back() {
    props.onLook(undefined);
    announce(page().returned);
    // The button is gone with the banner: the next Tab begins at the content, not at the top of the window.
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }
  const step = (to: string | undefined) => props.onLook(to === props.today ? undefined : to);
  return (
    <div data-part="as-known-place" role="status">
      <Show when={props.day}>
        {(day) => (
          <div data-part="as-known">
            <Glyph kind="caution" />
            <p>
              <strong>{page().asKnown(day())}</strong> <span>{page().readOnly}</span>
            </p>
            <div data-part="actions">
              <Button
                small
                label={page().before}
                disabled={before(day()) === undefined}
                onClick={() => step(before(day()))}
              >
                ‹
              </Button>
              <Button small label={page().after} onClick={() => step(after(day()))}>
                ›
              </Button>
              <Button small kind="primary" onClick={back}>
                {page().back}
              </Button>
            </div>
          </div>
        )}
      </Show>
    </div>
  );
}
