import { createSignal, type JSX, Show, untrack } from 'solid-js';
import type { FileVaultMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import type { FileProps } from './desk.ts';

/** Takes the cases from the page; where something would be lost by it, only after a question. */
export function CloseFile(props: FileProps & { readonly words: FileVaultMessages }): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const say = () => props.words.settings;
  const { control, state, hush } = untrack(() => props.desk);
  function close() {
    setAsking(false);
    hush();
    control.close();
  }
  return (
    <div>
      <Button onClick={() => (state().unsaved > 0 ? setAsking(true) : close())}>{say().close}</Button>
      <Dialog
        title={say().close}
        open={asking()}
        onClose={() => setAsking(false)}
        close={props.app.button.close}
      >
        <div data-ui="form">
          <Show when={state().unsaved > 0}>
            <p>
              <strong>{say().closeLost(state().unsaved)}</strong>
            </p>
          </Show>
          <p>{say().closeText}</p>
          <Actions>
            <Button onClick={() => setAsking(false)}>{props.app.button.cancel}</Button>
            <Button kind="danger" onClick={close}>
              {say().closeAnyway}
            </Button>
          </Actions>
        </div>
      </Dialog>
    </div>
  );
}
