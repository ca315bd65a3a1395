import { createResource, createSignal, For, type JSX, Show } from 'solid-js';
import type { Language } from '../../../machines/vocabulary.ts';
import { loadFileVault } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Check } from '../../ui/checks.tsx';
import { Notice } from '../../ui/notice.tsx';

interface Props {
  readonly language: Language;
  /** Whether the cases are kept in the browser now. */
  readonly on: boolean;
  /** Something is open that would be lost on the way. */
  readonly unsaved: boolean;
  /** Turns to the other place; false where the browser keeps nothing. */
  readonly onTurn: (on: boolean) => boolean;
}

/** The storage of the browser, behind what speaks against it; and the way back to a file. */
export function BrowserStore(props: Props): JSX.Element {
  const [words] = createResource(() => props.language, loadFileVault);
  const [read, setRead] = createSignal(false);
  const [refused, setRefused] = createSignal(false);
  const turn = () => setRefused(!props.onTurn(!props.on));
  return (
    <Show when={words.latest?.browser}>
      {(say) => (
        <Card title={props.on ? say().onTitle : say().title}>
          <div data-ui="form">
            <p>{props.on ? say().onText : say().text}</p>
            <Notice tone="caution">
              <ul>
                <For each={say().warnings}>{(warning) => <li>{warning}</li>}</For>
              </ul>
            </Notice>
            <p>{props.on ? say().backText : say().notTaken}</p>
            <Show when={!props.on}>
              <Check label={say().read} checked={read()} onChange={setRead} />
            </Show>
            <div data-part="actions">
              <Button disabled={!props.on && (!read() || props.unsaved)} onClick={turn}>
                {props.on ? say().back : say().go}
              </Button>
            </div>
            <Show when={!props.on && read() && props.unsaved}>
              <p role="status">{say().saveFirst}</p>
            </Show>
            <Show when={refused()}>
              <Notice tone="danger" live>
                {say().refused}
              </Notice>
            </Show>
          </div>
        </Card>
      )}
    </Show>
  );
}
