import { createEffect, createSignal, For, type JSX, on, onCleanup, Show } from 'solid-js';
import type { AppMessages } from '../../locales/index.ts';
import { CaseRowItem } from './case-row.tsx';
import type { CaseRow } from './row.ts';

interface CaseListProps {
  readonly rows: readonly CaseRow[];
  readonly today: string;
  readonly words: AppMessages;
  readonly onExport: (id: string) => void;
}

const AT_A_TIME = 60;

/**
 * The rows, drawn as far as the person has scrolled or tabbed: ten thousand cases cost no more than sixty, and find-in-page,
 * focus and the reading order stay those of a plain list.
 */
export function CaseList(props: CaseListProps): JSX.Element {
  const [drawn, setDrawn] = createSignal(AT_A_TIME);
  createEffect(
    on(
      () => props.rows,
      () => setDrawn(AT_A_TIME),
      { defer: true },
    ),
  );
  // Paper does not scroll: a list cut off after sixty would look whole.
  const all = () => setDrawn(props.rows.length);
  window.addEventListener('beforeprint', all);
  onCleanup(() => window.removeEventListener('beforeprint', all));
  const columns = () => props.words.caseload.column;
  return (
    <section data-ui="card" data-flush="" aria-label={props.words.caseload.title}>
      <div data-part="columns" aria-hidden="true">
        <span>{columns().label}</span>
        <span>{columns().stage}</span>
        <span>{columns().nextDuty}</span>
        <span>{columns().alerts}</span>
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to VoiceOver without it */}
      <ul role="list" data-ui="case-list">
        <For each={props.rows.slice(0, drawn())}>
          {(row) => (
            <CaseRowItem
              row={row}
              today={props.today}
              words={props.words}
              onExport={() => props.onExport(row.id)}
            />
          )}
        </For>
      </ul>
      <Show when={drawn() < props.rows.length}>
        <End onReached={() => setDrawn((count) => count + AT_A_TIME)} />
      </Show>
    </section>
  );
}

/** Tells when the end of what is drawn comes near the visible part. */
function End(props: { readonly onReached: () => void }): JSX.Element {
  const watch = (element: HTMLElement) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        props.onReached();
        // Observed anew, it tells again while it is still in view.
        observer.unobserve(element);
        observer.observe(element);
      },
      { rootMargin: '800px' },
    );
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  };
  return <div ref={watch} aria-hidden="true" data-part="end" />;
}
