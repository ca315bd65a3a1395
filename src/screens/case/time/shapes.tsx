import type { JSX } from 'solid-js';
import type { MarkKind } from '../../../case/time/lanes.ts';

/** A shape for each kind of event, around 0,0: told apart without colour. */
const PATHS: Readonly<Record<MarkKind, string>> = {
  // A lightning bolt.
  relapse: 'M1.5 -6.5L-4 1H-0.5L-1.5 6.5L4 -1H0.5Z',
  mri: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
  infection: 'M0 -5A5 5 0 1 1 0 5A5 5 0 1 1 0 -5Z',
  adverse: 'M0 -5.5L5.5 4.5H-5.5Z',
  alert: 'M-2.3 -5.5H2.3L5.5 -2.3V2.3L2.3 5.5H-2.3L-5.5 2.3V-2.3Z',
  pregnancy:
    'M0 4.8C-6.5 0 -5 -4.5 -2.4 -4.5C-1 -4.5 0 -3.4 0 -2.6C0 -3.4 1 -4.5 2.4 -4.5C5 -4.5 6.5 0 0 4.8Z',
  vaccination: 'M-1.7 -5.5H1.7V-1.7H5.5V1.7H1.7V5.5H-1.7V1.7H-5.5V-1.7H-1.7Z',
};

interface Props {
  readonly kind: MarkKind;
  readonly full: boolean;
  readonly x: number;
  readonly y: number;
}

export function Shape(props: Props): JSX.Element {
  return (
    <path
      data-mark={props.kind}
      data-full={props.full ? '' : undefined}
      d={PATHS[props.kind]}
      transform={`translate(${props.x} ${props.y})`}
    />
  );
}

/** The shape beside its word. */
export function ShapeSign(props: { readonly kind: MarkKind }): JSX.Element {
  return (
    <svg data-part="sign" viewBox="-8 -8 16 16" aria-hidden="true">
      <Shape kind={props.kind} full x={0} y={0} />
    </svg>
  );
}
