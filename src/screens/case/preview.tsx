import { createEffect, createSignal, For, type JSX, Match, on, onMount, Show, Switch } from 'solid-js';
import type { Preview } from '../../case/papers.ts';
import type { Mark, PagePicture } from '../../documents/picture.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface Props {
  readonly words: ClinicalMessages;
  readonly preview: Preview;
}

/** A document as it will be: one page at a time, or the days of a calendar file. */
export function DocumentPreview(props: Props): JSX.Element {
  const say = () => props.words.casePage.documents;
  let section: HTMLElement | undefined;
  // It begins below the choice: whoever asked for it sees it come.
  onMount(() => section?.scrollIntoView({ block: 'start' }));
  return (
    <section ref={section} data-screen="preview" aria-label={say().preview}>
      <Switch>
        <Match when={props.preview.tag === 'pages' && props.preview.pages}>
          {(pages) => <Pages words={props.words} pages={pages()} />}
        </Match>
        <Match when={props.preview.tag === 'dates' && props.preview.events}>
          {(events) => (
            <table>
              <caption>{say().dates(events().length)}</caption>
              <thead>
                <tr>
                  <th scope="col">{say().column.date}</th>
                  <th scope="col">{say().column.what}</th>
                </tr>
              </thead>
              <tbody>
                <For each={events()}>
                  {({ on: day, summary }) => (
                    <tr>
                      <td>{props.words.format.dateLong(day)}</td>
                      <td>{summary}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          )}
        </Match>
        <Match when={props.preview.tag === 'missing' && props.preview.characters}>
          {(characters) => <Notice tone="danger">{say().failedCharacters(characters().join(' '))}</Notice>}
        </Match>
        <Match when={props.preview.tag === 'failed'}>
          <Notice tone="danger">{say().failed}</Notice>
        </Match>
      </Switch>
    </section>
  );
}

function Pages(props: {
  readonly words: ClinicalMessages;
  readonly pages: readonly PagePicture[];
}): JSX.Element {
  const [at, setAt] = createSignal(0);
  const say = () => props.words.casePage.documents;
  const count = () => props.pages.length;
  // Another document begins with its first page.
  createEffect(on(count, (all) => setAt((page) => Math.min(page, all - 1)), { defer: true }));
  const page = () => props.pages[at()];
  return (
    <>
      <nav>
        <Button small disabled={at() === 0} onClick={() => setAt(at() - 1)}>
          {say().before}
        </Button>
        <span aria-live="polite">{say().page(at() + 1, count())}</span>
        <Button small disabled={at() >= count() - 1} onClick={() => setAt(at() + 1)}>
          {say().after}
        </Button>
      </nav>
      <Show when={page()}>
        {(shown) => (
          <svg
            viewBox={`0 0 ${shown().width} ${shown().height}`}
            role="img"
            aria-label={say().page(at() + 1, count())}
          >
            <rect width={shown().width} height={shown().height} fill={shown().ground} />
            <For each={shown().marks}>{(mark) => <Drawn mark={mark} />}</For>
          </svg>
        )}
      </Show>
    </>
  );
}

function Drawn(props: { readonly mark: Mark }): JSX.Element {
  return (
    <Switch>
      <Match when={props.mark.kind === 'text' && props.mark}>
        {(mark) => (
          <text
            x={mark().x}
            y={mark().y}
            font-size={String(mark().size)}
            font-weight={mark().bold ? '700' : '400'}
            fill={mark().fill}
            textLength={mark().width}
            lengthAdjust="spacingAndGlyphs"
          >
            {mark().text}
          </text>
        )}
      </Match>
      <Match when={props.mark.kind === 'path' && props.mark}>
        {(mark) => (
          <path
            d={mark().d}
            transform={mark().transform}
            fill={mark().fill}
            stroke={mark().stroke}
            stroke-width={mark().width}
            stroke-dasharray={mark().dash === '' ? undefined : mark().dash}
            stroke-linecap={mark().dash === '' ? 'round' : 'butt'}
            stroke-linejoin="round"
          />
        )}
      </Match>
    </Switch>
  );
}
