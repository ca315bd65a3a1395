import type { JSX } from 'solid-js';

interface SpecimenProps {
  readonly name: string;
  /** row: side by side, as buttons; stack: one below the other, as fields. */
  readonly layout?: 'row' | 'columns' | 'stack';
  readonly children: JSX.Element;
}

/** A part under its name. */
export function Specimen(props: SpecimenProps): JSX.Element {
  return (
    <div data-part="specimen">
      <h3>{props.name}</h3>
      <div data-layout={props.layout ?? 'row'}>{props.children}</div>
    </div>
  );
}
