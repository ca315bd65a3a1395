import { For, type JSX, Show } from 'solid-js';
import type { Frame } from './frame.ts';

interface Props {
  readonly frame: Frame;
  readonly height: number;
  /** What it shows, for those who do not see it; a plot without it is told elsewhere. */
  readonly label?: string | undefined;
  readonly children: JSX.Element;
}

/** The drawing of one strip. */
export function Plot(props: Props): JSX.Element {
  return (
    <svg
      data-part="plot"
      viewBox={`0 0 ${props.frame.width} ${props.height}`}
      role={props.label === undefined ? undefined : 'img'}
      aria-label={props.label}
      aria-hidden={props.label === undefined ? 'true' : undefined}
    >
      {props.children}
    </svg>
  );
}

/** The lines across all strips: months and years, today, and the day that is looked at. They are as high as their row. */
function Uprights(props: { readonly frame: Frame }): JSX.Element {
  const lines = () => {
    const { ticks, today, day } = props.frame;
    return [
      ...ticks.map(({ on, year }) => ({ on, kind: year ? 'year' : 'month' })),
      { on: today, kind: 'today' },
      ...(day === undefined ? [] : [{ on: day, kind: 'day' }]),
    ]
      .map(({ on, kind }) => ({ x: props.frame.x(on), kind }))
      .filter(({ x }) => x >= 0 && x <= props.frame.width);
  };
  return (
    <svg
      data-part="uprights"
      viewBox={`0 0 ${props.frame.width} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <For each={lines()}>
        {({ x, kind }) => (
          <line data-line={kind} x1={x} x2={x} y1={0} y2={1} vector-effect="non-scaling-stroke" />
        )}
      </For>
    </svg>
  );
}

/** The ids of the hatchings: defined once on the page, used by every plot. */
export const HATCH = { light: 'hatch-light', strong: 'hatch-strong' } as const;

/** The two hatchings. They differ in direction and density, so that neither colour nor contrast is needed. */
export function Hatchings(): JSX.Element {
  return (
    <svg data-part="hatchings" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern id={HATCH.light} width="9" height="9" patternUnits="userSpaceOnUse">
          <path data-part="hatch" d="M-1 10L10 -1M-1 1L1 -1M8 10L10 8" />
        </pattern>
        <pattern id={HATCH.strong} width="4" height="4" patternUnits="userSpaceOnUse">
          <path data-part="hatch" d="M-1 5L5 -1M-1 1L1 -1M3 5L5 3" />
        </pattern>
      </defs>
    </svg>
  );
}

interface RowProps {
  readonly frame: Frame;
  readonly label: JSX.Element;
  readonly note?: JSX.Element;
  readonly kind?: string;
  readonly children: JSX.Element;
}

/** A lane: its words at the left, or above on a narrow page, and its plot. */
export function Row(props: RowProps): JSX.Element {
  return (
    <div data-part="row" data-kind={props.kind}>
      <div data-part="words">
        <span data-part="name">{props.label}</span>
        <Show when={props.note}>
          <small data-part="note">{props.note}</small>
        </Show>
      </div>
      <Strip frame={props.frame}>{props.children}</Strip>
    </div>
  );
}

/** A drawing before the lines that all strips share. */
export function Strip(props: { readonly frame: Frame; readonly children: JSX.Element }): JSX.Element {
  return (
    <div data-part="strip">
      <Uprights frame={props.frame} />
      {props.children}
    </div>
  );
}
