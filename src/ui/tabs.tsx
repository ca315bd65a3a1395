import { Tabs as Kobalte } from '@kobalte/core/tabs';
import { For, type JSX } from 'solid-js';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly content: () => JSX.Element;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Several views of one thing, one at a time. */
export function Tabs(props: TabsProps): JSX.Element {
  return (
    <Kobalte data-ui="tabs" value={props.value} onChange={(id) => props.onChange(id)}>
      <Kobalte.List aria-label={props.label} data-part="list">
        <For each={props.tabs}>
          {(tab) => (
            <Kobalte.Trigger value={tab.id} data-part="tab">
              {tab.title}
            </Kobalte.Trigger>
          )}
        </For>
      </Kobalte.List>
      <For each={props.tabs}>
        {(tab) => (
          <Kobalte.Content value={tab.id} data-part="panel">
            {tab.content()}
          </Kobalte.Content>
        )}
      </For>
    </Kobalte>
  );
}
