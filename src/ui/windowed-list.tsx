import { createWindowVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/solid-virtual';
import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';

interface WindowedListProps<T> {
  readonly items: readonly T[];
  /** Stays the same for an item whatever stands before it. */
  readonly keyOf: (item: T) => string;
  /** About how high an item is, in CSS pixels; it is measured once drawn. */
  readonly estimate: (item: T) => number;
  /** Whether the arrows stop at it. An item stops them by its first link or button. */
  readonly stops: (item: T) => boolean;
  readonly children: (item: T) => JSX.Element;
}

/** Rows drawn beyond the window on each side: a quick scroll finds them there. */
const BEYOND = 8;
/** A list that is no longer than this is drawn whole: nothing has to be measured, whatever becomes of the letters. */
const SHORT = 60;
const CONTROL = 'a[href], button';

/**
 * A long list of which only what is in the window is drawn: ten thousand rows cost no more than thirty. Each row says
 * its place and the length of the whole; what holds the focus stays drawn; up, down, Home and End move between rows.
 */
export function WindowedList<T>(props: WindowedListProps<T>): JSX.Element {
  let list!: HTMLUListElement;
  const [above, setAbove] = createSignal(0);
  const [focused, setFocused] = createSignal<number>();
  // Paper does not scroll: a list cut off at the window would look whole.
  const [printing, setPrinting] = createSignal(false);
  const whole = () => printing() || props.items.length <= SHORT;
  const virtual = createWindowVirtualizer<HTMLLIElement>({
    get count() {
      return props.items.length;
    },
    estimateSize: (at) => {
      const item = props.items[at];
      return item === undefined ? 0 : props.estimate(item);
    },
    getItemKey: (at) => {
      const item = props.items[at];
      return item === undefined ? at : props.keyOf(item);
    },
    get scrollMargin() {
      return above();
    },
    overscan: BEYOND,
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      const kept = focused();
      return kept === undefined || kept >= props.items.length || drawn.includes(kept)
        ? drawn
        : [...drawn, kept].sort((a, b) => a - b);
    },
  });
  onMount(() => {
    const measure = () => setAbove(list.getBoundingClientRect().top + window.scrollY);
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    onCleanup(() => observer.disconnect());
    const print = (on: boolean) => () => setPrinting(on);
    const [begin, end] = [print(true), print(false)];
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    onCleanup(() => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    });
  });

  function next(from: number, step: 1 | -1): number | undefined {
    for (let at = from + step; at >= 0 && at < props.items.length; at += step) {
      const item = props.items[at];
      if (item !== undefined && props.stops(item)) return at;
    }
    return undefined;
  }

  function target(key: string, from: number): number | undefined {
    if (key === 'ArrowDown') return next(from, 1);
    if (key === 'ArrowUp') return next(from, -1);
    if (key === 'Home') return next(-1, 1);
    return key === 'End' ? next(props.items.length, -1) : undefined;
  }

  function move(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = (event.target as Element).closest<HTMLElement>('[data-index]');
    const at = row === null ? undefined : target(event.key, Number(row.dataset.index));
    if (at === undefined) return;
    event.preventDefault();
    setFocused(at);
    if (!whole()) virtual.scrollToIndex(at, { align: 'auto' });
    // Drawn with the next frame, wherever it is.
    requestAnimationFrame(() =>
      list.querySelector(`[data-index="${at}"]`)?.querySelector<HTMLElement>(CONTROL)?.focus(),
    );
  }

  const heldBy = (element: EventTarget | null): number | undefined => {
    const row = element instanceof Element ? element.closest<HTMLElement>('[data-index]') : null;
    return row === null ? undefined : Number(row.dataset.index);
  };

  return (
    <ul
      ref={list}
      // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to VoiceOver without it
      role="list"
      data-ui="windowed-list"
      data-whole={whole() ? '' : undefined}
      style={{ height: whole() ? undefined : `${virtual.getTotalSize()}px` }}
      onKeyDown={move}
      onFocusIn={(event) => setFocused(heldBy(event.target))}
      onFocusOut={(event) => setFocused(heldBy(event.relatedTarget))}
    >
      <Show
        when={whole()}
        fallback={
          <For each={virtual.getVirtualItems()}>
            {(drawn) => (
              <Show when={props.items[drawn.index]} keyed>
                {(item) => (
                  <li
                    ref={(element) => queueMicrotask(() => virtual.measureElement(element))}
                    data-index={drawn.index}
                    aria-setsize={props.items.length}
                    aria-posinset={drawn.index + 1}
                    style={{ transform: `translateY(${drawn.start - above()}px)` }}
                  >
                    {props.children(item)}
                  </li>
                )}
              </Show>
            )}
          </For>
        }
      >
        <For each={props.items}>{(item, at) => <li data-index={at()}>{props.children(item)}</li>}</For>
      </Show>
    </ul>
  );
}
