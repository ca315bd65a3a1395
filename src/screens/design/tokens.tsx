import { createEffect, createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Specimen } from './specimen.tsx';

interface Role {
  readonly name: string;
  readonly role: string;
  /** The ground it is read on, and the contrast that it needs there; none for what nobody has to see. */
  readonly on?: string;
  readonly least?: number;
}

const TEXT = 4.5;
const SHAPE = 3;

const ROLES: readonly Role[] = [
  { name: 'paper', role: 'the page' },
  { name: 'card', role: 'a sheet on the page' },
  { name: 'well', role: 'a value, a key, a quiet row' },
  { name: 'ink', role: 'text', on: 'paper', least: TEXT },
  { name: 'soft-ink', role: 'text that can wait', on: 'paper', least: TEXT },
  { name: 'soft-ink', role: 'the same in a well', on: 'well', least: TEXT },
  { name: 'line', role: 'hairline; says nothing', on: 'card' },
  { name: 'edge', role: 'border of what can be operated', on: 'paper', least: SHAPE },
  { name: 'ahead', role: 'track not yet reached', on: 'card' },
  { name: 'accent', role: 'links, what is active, the focus ring', on: 'paper', least: TEXT },
  { name: 'accent-strong', role: 'the same under the pointer', on: 'paper', least: TEXT },
  { name: 'accent-mid', role: 'a span that repeats its dates', on: 'card' },
  { name: 'on-accent', role: 'text on the accent', on: 'accent', least: TEXT },
  { name: 'accent', role: 'accent on its soft ground', on: 'accent-soft', least: TEXT },
  { name: 'stop', role: 'a stop', on: 'paper', least: TEXT },
  { name: 'stop', role: 'a stop on its soft ground', on: 'stop-soft', least: TEXT },
  { name: 'on-stop', role: 'text on a stop', on: 'stop', least: TEXT },
  { name: 'gate', role: 'a gate on its soft ground', on: 'gate-soft', least: TEXT },
  { name: 'caution', role: 'a caution on its soft ground', on: 'caution-soft', least: TEXT },
  { name: 'done', role: 'done on its soft ground', on: 'done-soft', least: TEXT },
  { name: 'past', role: 'an earlier therapy on its soft ground', on: 'past-soft', least: TEXT },
];

const TYPE = ['text-s', 'text-m', 'text-l', 'text-xl', 'text-xxl'];
const SPACE = ['space-1', 'space-2', 'space-3', 'space-4', 'space-5', 'space-6', 'space-7', 'space-8'];
const RADII = ['radius-s', 'radius-m', 'radius-l'];

export function TokenParts(): JSX.Element {
  return (
    <>
      <Specimen name="Colours by role, with the contrast measured in this page" layout="columns">
        <For each={ROLES}>{(role) => <Swatch {...role} />}</For>
      </Specimen>
      <Specimen name="Type" layout="stack">
        <For each={TYPE}>
          {(name) => (
            <p style={{ 'font-size': `var(--${name})` }}>
              Platelets 182 × 10⁹/L <Measured name={name} property="font-size" />
            </p>
          )}
        </For>
      </Specimen>
      <Specimen name="Space" layout="stack">
        <For each={SPACE}>
          {(name) => (
            <p data-part="measure">
              <span style={{ width: `var(--${name})` }} />
              <Measured name={name} property="width" />
            </p>
          )}
        </For>
      </Specimen>
      <Specimen name="Corners">
        <For each={RADII}>
          {(name) => (
            <p data-part="corner" style={{ 'border-radius': `var(--${name})` }}>
              {name}
            </p>
          )}
        </For>
      </Specimen>
    </>
  );
}

/** A colour on its ground, and how far the two stand apart under the settings of the moment. */
function Swatch(props: Role): JSX.Element {
  const [ratio, setRatio] = createSignal<number>();
  let sample: HTMLElement | undefined;
  const changes = changesOfColours();
  createEffect(() => {
    changes();
    if (sample === undefined || props.on === undefined) return;
    const { color, backgroundColor } = getComputedStyle(sample);
    setRatio(contrast(color, backgroundColor));
  });
  const short = () => (ratio() ?? Number.POSITIVE_INFINITY) < (props.least ?? 0);
  return (
    <div data-part="swatch">
      <span
        ref={(element) => {
          sample = element;
        }}
        data-part="sample"
        aria-hidden="true"
        style={{
          color: `var(--${props.on === undefined ? 'ink' : props.name})`,
          background: `var(--${props.on ?? props.name})`,
        }}
      >
        Ag
      </span>
      <span>
        <strong>{props.name}</strong>
        <Show when={props.on}> on {props.on}</Show>
        <small>{props.role}</small>
        <Show when={ratio()}>
          {(known) => (
            <small data-short={short() ? '' : undefined}>
              {known().toFixed(2)} : 1
              {props.least === undefined ? '' : `, needs ${props.least}${short() ? ': too little' : ''}`}
            </small>
          )}
        </Show>
      </span>
    </div>
  );
}

/** The name of a length and what it comes to. */
function Measured(props: { readonly name: string; readonly property: 'width' | 'font-size' }): JSX.Element {
  const [length, setLength] = createSignal('');
  let probe: HTMLElement | undefined;
  onMount(() => {
    if (probe !== undefined) setLength(getComputedStyle(probe).getPropertyValue(props.property));
  });
  return (
    <small>
      <span
        ref={(element) => {
          probe = element;
        }}
        aria-hidden="true"
        data-part="probe"
        style={{ [props.property]: `var(--${props.name})` }}
      />
      {props.name} {length()}
    </small>
  );
}

/** How often the system has gone over to other colours: whoever reads it measures anew. */
function changesOfColours(): () => number {
  const [count, setCount] = createSignal(0);
  const run = () => setCount((before) => before + 1);
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];
  const watched = queries.map((query) => matchMedia(query));
  for (const query of watched) query.addEventListener('change', run);
  onCleanup(() => {
    for (const query of watched) query.removeEventListener('change', run);
  });
  return count;
}

/** Contrast ratio of two computed colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(computed: string): number {
  const [red = 0, green = 0, blue = 0] = (computed.match(/[\d.]+/g) ?? []).map((text) => {
    const part = Number(text) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
