import { For, type JSX } from 'solid-js';
import { type GlyphLayer, type GlyphName, glyphs, type MarkName, marks } from '../documents/glyphs.ts';

interface SignProps {
  /** What it says to those who do not see it; without it the sign only repeats the words beside it. */
  readonly label?: string;
}

/** A sign of the pathway: its shape carries the meaning. */
export function Glyph(
  props: SignProps & { readonly kind: GlyphName; readonly large?: boolean },
): JSX.Element {
  return (
    <Drawing
      layers={glyphs[props.kind].layers}
      label={props.label}
      part={props.large ? 'large' : undefined}
      tone={props.kind}
    />
  );
}

/** A small sign in running text: an arrow, a tick, a cross. It has the colour of the text. */
export function Mark(props: SignProps & { readonly name: MarkName }): JSX.Element {
  return <Drawing layers={marks[props.name]} label={props.label} part="mark" tone="text" />;
}

const chevron: readonly GlyphLayer[] = [
  { d: 'M8 4.5L15.5 12L8 19.5', paint: 'stroke', color: 'tone', width: 2.6 },
];

/** Points at what opens here: right while it is closed; the stylesheet turns it. */
export function Chevron(): JSX.Element {
  return <Drawing layers={chevron} label={undefined} part="chevron" tone="text" />;
}

interface DrawingProps {
  readonly label: string | undefined;
  readonly layers: readonly GlyphLayer[];
  readonly part: string | undefined;
  readonly tone: string;
}

function Drawing(props: DrawingProps): JSX.Element {
  return (
    <svg
      data-ui="glyph"
      data-part={props.part}
      data-tone={props.tone}
      viewBox="0 0 24 24"
      role={props.label ? 'img' : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : 'true'}
    >
      <For each={props.layers}>
        {(layer) => (
          <path
            d={layer.d}
            data-paint={`${layer.paint}-${layer.color}`}
            stroke-width={layer.width}
            stroke-dasharray={layer.dash?.join(' ')}
          />
        )}
      </For>
    </svg>
  );
}
