import type { JSX } from 'solid-js';

interface BusyProps {
  readonly text: string;
  /** How much of the work is done, from 0 to 1; left out where nobody knows. */
  readonly part?: number;
}

/** Work that takes longer than a moment. */
export function Busy(props: BusyProps): JSX.Element {
  return (
    <div data-ui="busy" role="status">
      <progress value={props.part} max={1} aria-label={props.text} />
      <span>{props.text}</span>
    </div>
  );
}
