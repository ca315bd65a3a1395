import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, on, Show } from 'solid-js';
import type { Changed } from '../../teaching/chart/active.ts';
import { COMPOSITE } from '../../teaching/chart/picture.ts';
import { foundBy, type Row, rowsOf } from '../../teaching/chart/search.ts';
import { around, NODES, nodeOf, ROOT } from '../../teaching/chart/tree.ts';
import { type ChartWords, nodeName } from '../../teaching/chart/words.ts';
import { Chevron } from '../../ui/glyph.tsx';
import { Heading } from '../../ui/heading.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface OutlineProps {
  readonly words: ChartWords;
  readonly active: ReadonlySet<string>;
  readonly changed: Changed;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** The chart as a tree of its states (WAI-ARIA): arrow keys move, open and close; letters lead to a name. */
export function Outline(props: OutlineProps): JSX.Element {
  const own = () => props.words.own;
  const titleId = createUniqueId();
  const hintId = createUniqueId();
  const [typed, setTyped] = createSignal('');
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set([ROOT, 'treatment', 'watches']));
  const [closed, setClosed] = createSignal<ReadonlySet<string>>(new Set());
  const found = createMemo(() => (typed().trim() === '' ? undefined : foundBy(props.words, typed())));
  const told = () => {
    const states = found();
    if (states === undefined) return '';
    return states.size === 0 ? own().nothing(typed().trim()) : own().found(states.size);
  };
  /** What is selected is in view, unless somebody has closed what lies around it. */
  const open = createMemo(() => {
    const shown = new Set([...opened(), ...around(props.selected)]);
    for (const id of closed()) shown.delete(id);
    return shown;
  });
  const rows = createMemo(() => rowsOf(open(), found()));
  const byId = createMemo(() => new Map(rows().map((row) => [row.id, row])));
  const ids = createMemo(() => rows().map(({ id }) => id), [], {
    equals: (one, other) => one.join() === other.join(),
  });
  /** The one row that Tab reaches: the selected one where it is in view. */
  const stop = () => (byId().has(props.selected) ? props.selected : ids()[0]);
  let tree: HTMLDivElement | undefined;

  function focusRow(id: string | undefined) {
    if (id === undefined) return;
    reveal(id);
    props.onSelect(id);
    queueMicrotask(() => tree?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus());
  }
  /** Opens what lies around a state. */
  function reveal(id: string) {
    const outer = around(id);
    if (outer.some((each) => closed().has(each))) {
      setClosed(new Set([...closed()].filter((each) => !outer.includes(each))));
    }
  }
  // What was selected elsewhere, in the picture or by an event, comes into view.
  createEffect(
    on(
      () => props.selected,
      (id) => {
        reveal(id);
        queueMicrotask(() => bring(tree, id));
      },
    ),
  );
  function expand(id: string, wanted: boolean) {
    const without = (all: ReadonlySet<string>) => new Set([...all].filter((each) => each !== id));
    setOpened(wanted ? new Set([...opened(), id]) : without(opened()));
    setClosed(wanted ? without(closed()) : new Set([...closed(), id]));
  }

  function onKeyDown(event: KeyboardEvent) {
    const id = (event.target as HTMLElement).dataset.id;
    const row = id === undefined ? undefined : byId().get(id);
    if (id === undefined || row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = ids().indexOf(id);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusRow(ids()[at + 1]),
      ArrowUp: () => focusRow(ids()[at - 1]),
      Home: () => focusRow(ids()[0]),
      End: () => focusRow(ids().at(-1)),
      ArrowRight: () => {
        if (row.expanded === false) expand(id, true);
        else if (row.expanded === true) focusRow(ids()[at + 1]);
      },
      ArrowLeft: () => {
        if (row.expanded === true && found() === undefined) expand(id, false);
        else focusRow(nodeOf(id).parent);
      },
      Enter: () => props.onSelect(id),
      ' ': () => props.onSelect(id),
      '*': () => setOpened(new Set([...opened(), ...(NODES.get(nodeOf(id).parent ?? ROOT)?.children ?? [])])),
    };
    const act = keys[event.key] ?? (event.key.length === 1 ? () => lead(event.key, at) : undefined);
    if (act === undefined) return;
    event.preventDefault();
    act();
  }
  /** The next row whose name begins with the letter. */
  function lead(letter: string, at: number) {
    const all = [...ids().slice(at + 1), ...ids().slice(0, at + 1)];
    focusRow(all.find((id) => nodeName(props.words, id).toLowerCase().startsWith(letter.toLowerCase())));
  }

  return (
    <section data-part="outline" aria-labelledby={titleId}>
      <Heading level={2} id={titleId}>
        {own().outline}
      </Heading>
      <search>
        <TextField
          type="search"
          label={own().search}
          hint={own().searchHint}
          value={typed()}
          onChange={setTyped}
        />
        <p role="status" data-part="quiet">
          {told()}
        </p>
      </search>
      <Show when={ids().length > 0}>
        <div
          role="tree"
          ref={tree}
          tabindex={-1}
          aria-labelledby={titleId}
          aria-describedby={hintId}
          onKeyDown={onKeyDown}
        >
          <For each={ids()}>
            {(id) => (
              <TreeRow
                id={id}
                row={byId().get(id)}
                stop={stop() === id}
                name={nodeName(props.words, id)}
                active={props.active.has(id)}
                mark={markOf(props, id)}
                hit={found()?.has(id) === true}
                selected={props.selected === id}
                onSelect={() => focusRow(id)}
                onToggle={() => expand(id, byId().get(id)?.expanded === false)}
              />
            )}
          </For>
        </div>
      </Show>
      <p data-part="quiet" id={hintId}>
        {own().outlineHint}
      </p>
    </section>
  );
}

/** Scrolls the tree alone, never the page, to a row. */
function bring(tree: HTMLElement | undefined, id: string): void {
  const row = tree?.querySelector<HTMLElement>(`[data-id="${id}"]`);
  if (tree === undefined || row == null) return;
  const [frame, box] = [tree.getBoundingClientRect(), row.getBoundingClientRect()];
  if (box.top < frame.top) tree.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) tree.scrollTop += box.bottom - frame.bottom;
}

/** What is said beside a name: whether the state is active, and whether the last step has led here or away. */
function markOf({ words: { own }, active, changed }: OutlineProps, id: string): string | undefined {
  if (changed.entered.includes(id)) return own.entered;
  if (changed.left.includes(id)) return own.left;
  return active.has(id) && !COMPOSITE.has(id) ? own.active : undefined;
}

interface TreeRowProps {
  readonly id: string;
  readonly row: Row | undefined;
  readonly stop: boolean;
  readonly name: string;
  readonly active: boolean;
  readonly mark: string | undefined;
  readonly hit: boolean;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
}

function TreeRow(props: TreeRowProps): JSX.Element {
  return (
    // The keys are those of the tree, which hears them from each of its rows.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      role="treeitem"
      data-id={props.id}
      data-active={props.active ? '' : undefined}
      data-hit={props.hit ? '' : undefined}
      tabIndex={props.stop ? 0 : -1}
      aria-level={props.row?.level}
      aria-posinset={props.row?.position}
      aria-setsize={props.row?.size}
      aria-expanded={props.row?.expanded}
      aria-selected={props.selected}
      aria-current={props.active ? 'true' : undefined}
      style={{ '--level': props.row?.level ?? 1 }}
      onClick={() => props.onSelect()}
    >
      <span
        data-part="toggle"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          if (props.row?.expanded !== undefined) props.onToggle();
        }}
      >
        <Show when={props.row?.expanded !== undefined}>
          <Chevron />
        </Show>
      </span>
      <span data-part="dot" aria-hidden="true" />
      <span data-part="name">{props.name}</span>
      <Show when={props.mark}>{(mark) => <span data-part="mark">{mark()}</span>}</Show>
    </div>
  );
}
