import { type JSX, Show } from 'solid-js';

interface BusyProps {
  readonly text: string;
  /** How much of the work is done, from 0 to 1; left out where nobody knows. */
  readonly part?: number;
}

/** Work that takes longer than a moment. */
export function Busy(props: BusyProps): JSX.Element {
  return (
    <div data-ui="busy" role="status">
      <Show when={props.part} fallback={<progress aria-label={props.text} />}>
        {(part) => <progress value={part()} max={1} aria-label={props.text} />}
      </Show>
      <span>{props.text}</span>
    </div>
  );
}
