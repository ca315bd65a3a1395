import { type JSX, Show } from 'solid-js';

interface EmptyStateProps {
  readonly title: string;
  readonly text?: string;
  /** What can be done about it. */
  readonly children?: JSX.Element;
}

/** Says why there is nothing here, and what to do. */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div data-ui="empty">
      <p data-part="title">{props.title}</p>
      <Show when={props.text}>
        <p>{props.text}</p>
      </Show>
      {props.children}
    </div>
  );
}
