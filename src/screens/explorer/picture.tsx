import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  onCleanup,
  Show,
  untrack,
} from 'solid-js';
import type { ClinicalEventType } from '../../../machines/events.ts';
import type { Changed } from '../../teaching/chart/active.ts';
import { arrows } from '../../teaching/chart/arrows.ts';
import { type Box, INSET, LINE, MARK, PAD, seenIn } from '../../teaching/chart/layout.ts';
import { COMPOSITE, openFor, pictureOf } from '../../teaching/chart/picture.ts';
import { type EventStanding, wayStanding } from '../../teaching/chart/standing.ts';
import { around, nodeOf, waysInto } from '../../teaching/chart/tree.ts';
import type { ChartWords } from '../../teaching/chart/words.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';

/** The size of the text for which a picture is measured, in pixels. */
const TEXT = 15;
const ZOOMS = [0.75, 0.875, 1, 1.25, 1.5, 2] as const;
const USUAL = 2;
/** Below this width names would be cut to pieces: the picture is wider than its frame, and is scrolled. */
const LEAST = 320;

interface PictureProps {
  readonly words: ChartWords;
  readonly active: ReadonlySet<string>;
  readonly changed: Changed;
  readonly selected: string;
  readonly events: ReadonlyMap<ClinicalEventType, EventStanding>;
  readonly onSelect: (id: string) => void;
  readonly onSave: () => void;
  readonly onSaveText: () => void;
}

/**
 * The chart as boxes in boxes. What is selected is open, with the lines of its transitions; all else is folded, unless
 * everything is wanted. The outline says the same, so this is for the eyes alone.
 */
export function ChartPicture(props: PictureProps): JSX.Element {
  const own = () => props.words.own;
  const titleId = createUniqueId();
  const [all, setAll] = createSignal(false);
  const [zoom, setZoom] = createSignal(USUAL);
  const [room, setRoom] = createSignal(800);
  let frame: HTMLDivElement | undefined;

  const open = createMemo<ReadonlySet<string>>(
    () => (all() ? COMPOSITE : openFor(props.selected)),
    new Set(),
    { equals: (one, other) => one.size === other.size && [...one].every((id) => other.has(id)) },
  );
  const scale = () => ZOOMS[zoom()] ?? 1;
  const width = createMemo(() => Math.max(LEAST, Math.floor(room() / scale() / 10) * 10));
  const picture = createMemo(() => pictureOf(props.words, open(), props.active, width()));
  const boxes = createMemo(() => new Map(picture().boxes.map((box) => [box.id, box])));
  /** The ways of the states around it hold in it as well; those of the whole chart lead nowhere. */
  const out = createMemo(() =>
    arrows(
      picture(),
      [props.selected, ...around(props.selected)].flatMap((id) => nodeOf(id).ways),
    ),
  );
  const into = createMemo(() => arrows(picture(), waysInto(props.selected), 1));
  const rem = (pixels: number) => `${(pixels * scale()) / TEXT}rem`;

  function watchRoom(element: HTMLDivElement) {
    frame = element;
    const observer = new ResizeObserver(() => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRoom((element.clientWidth * TEXT) / size);
    });
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  }

  createEffect(
    on([() => props.selected, picture], ([selected]) => {
      const box = seenIn(boxes(), selected);
      if (frame === undefined || box === undefined) return;
      const pixels = frame.scrollHeight / picture().height;
      const top = box.y * pixels;
      const bottom = Math.min(box.y + box.height, box.y + frame.clientHeight / pixels) * pixels;
      if (top < frame.scrollTop) frame.scrollTop = Math.max(0, top - PAD);
      else if (bottom > frame.scrollTop + frame.clientHeight)
        frame.scrollTop = bottom - frame.clientHeight + PAD;
    }),
  );

  function select(event: MouseEvent) {
    const id = (event.target as Element).closest<SVGElement>('[data-state]')?.dataset.state;
    if (id !== undefined) props.onSelect(id);
  }

  return (
    <section data-part="picture" aria-labelledby={titleId}>
      <header data-part="tools-head">
        <Heading level={2} id={titleId}>
          {own().picture}
        </Heading>
        <div data-part="tools">
          <Button small kind="quiet" pressed={all()} onClick={() => setAll(!all())}>
            {own().all}
          </Button>
          <Button small kind="quiet" disabled={zoom() === 0} onClick={() => setZoom(zoom() - 1)}>
            {own().smaller}
          </Button>
          <Button
            small
            kind="quiet"
            disabled={zoom() === ZOOMS.length - 1}
            onClick={() => setZoom(zoom() + 1)}
          >
            {own().larger}
          </Button>
          <Button small onClick={props.onSave}>
            {own().save}
          </Button>
          <Button small onClick={props.onSaveText}>
            {own().saveText}
          </Button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: a place that is scrolled, and no set of fields */}
      <div data-part="frame" ref={watchRoom} tabindex={0} role="group" aria-label={own().pictureLabel}>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${picture().width} ${picture().height}`}
          style={{ width: rem(picture().width), height: rem(picture().height) }}
          onClick={select}
        >
          <defs>
            <For each={['open', 'closed', 'elsewhere', 'into']}>
              {(kind) => (
                <marker
                  id={`${titleId}-${kind}`}
                  data-head={kind}
                  viewBox="0 0 10 10"
                  refX="9"
                  refY="5"
                  markerWidth="9"
                  markerHeight="9"
                  markerUnits="userSpaceOnUse"
                  orient="auto-start-reverse"
                >
                  <path d="M0 0.5L9.5 5L0 9.5z" />
                </marker>
              )}
            </For>
          </defs>
          <For each={picture().boxes}>
            {(box) => (
              <StateBox
                box={box}
                active={props.active.has(box.id)}
                entered={props.changed.entered.includes(box.id)}
                left={props.changed.left.includes(box.id)}
                selected={props.selected === box.id}
              />
            )}
          </For>
          <For each={into()}>
            {(arrow) => <path d={arrow.d} data-arrow="into" marker-end={`url(#${titleId}-into)`} />}
          </For>
          <For each={out()}>
            {(arrow) => {
              const kind = () => {
                const standing = wayStanding(arrow.way, props.active, props.events);
                return standing === 'stays' ? 'open' : standing;
              };
              return <path d={arrow.d} data-arrow={kind()} marker-end={`url(#${titleId}-${kind()})`} />;
            }}
          </For>
        </svg>
      </div>
      <Legend words={props.words} />
    </section>
  );
}

interface BoxProps {
  readonly box: Box;
  readonly active: boolean;
  readonly entered: boolean;
  readonly left: boolean;
  readonly selected: boolean;
}

/** A state: a filled mark and a strong frame where it is active, a ring around the mark where it was just entered. */
function StateBox(props: BoxProps): JSX.Element {
  // Another layout makes another box.
  const { x, y, width, height, kind, lines, notes, id } = untrack(() => props.box);
  const top = y + INSET + lines.length * LINE.name;
  const mark = { x: x + INSET + 5, y: y + INSET + LINE.name / 2 };
  return (
    <g
      data-state={id}
      data-kind={kind}
      data-depth={nodeOf(id).path.length}
      data-active={props.active ? '' : undefined}
      data-entered={props.entered ? '' : undefined}
      data-left={props.left ? '' : undefined}
      data-selected={props.selected ? '' : undefined}
    >
      <rect x={x} y={y} width={width} height={height} rx="7" />
      <circle cx={mark.x} cy={mark.y} r={props.active ? 5 : 4} />
      <Show when={props.entered || props.left}>
        <circle data-part="ring" cx={mark.x} cy={mark.y} r="8" />
      </Show>
      <text data-part="name">
        <For each={lines}>
          {(line, at) => (
            <tspan x={x + INSET + MARK} y={y + INSET + (at() + 1) * LINE.name - 5}>
              {line}
            </tspan>
          )}
        </For>
      </text>
      <For each={notes}>
        {(note, at) => (
          <text
            data-part="note"
            x={kind === 'open' ? x + PAD : x + INSET + MARK}
            y={top + (at() + 1) * LINE.small - 3}
          >
            {note}
          </text>
        )}
      </For>
    </g>
  );
}

/** What the signs of the picture mean. */
function Legend(props: { readonly words: ChartWords }): JSX.Element {
  const say = () => props.words.own.legend;
  return (
    <ul data-part="legend" aria-hidden="true">
      <For each={['active', 'entered', 'left', 'selected'] as const}>
        {(kind) => (
          <li>
            <svg viewBox="0 0 24 18" data-legend={kind} aria-hidden="true">
              <g
                data-state=""
                data-kind="leaf"
                data-active={kind === 'active' || kind === 'entered' ? '' : undefined}
                data-entered={kind === 'entered' ? '' : undefined}
                data-left={kind === 'left' ? '' : undefined}
                data-selected={kind === 'selected' ? '' : undefined}
              >
                <rect x="2" y="1" width="20" height="16" rx="4" />
                <circle cx="12" cy="9" r={kind === 'active' || kind === 'entered' ? 4 : 3} />
                <Show when={kind === 'entered' || kind === 'left'}>
                  <circle data-part="ring" cx="12" cy="9" r="6" />
                </Show>
              </g>
            </svg>
            {say()[kind]}
          </li>
        )}
      </For>
      <For each={['open', 'closed', 'into'] as const}>
        {(kind) => (
          <li>
            <svg viewBox="0 0 30 18" aria-hidden="true">
              <path d="M2 9H22" data-arrow={kind} />
              <path d="M21 4.5L29 9L21 13.5z" data-head={kind} />
            </svg>
            {say()[kind]}
          </li>
        )}
      </For>
    </ul>
  );
}
