import { createResource, createSignal, type JSX, Show, untrack } from 'solid-js';
import { type FileVaultMessages, loadVault } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Heading } from '../../ui/heading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Chosen } from '../../vault/file-control.ts';
import { OpenBackup } from '../vault/backups.tsx';
import { type FileProps, fileWords } from './desk.ts';

interface ChosenProps extends FileProps {
  readonly words: FileVaultMessages;
  readonly chosen: Chosen;
}

/** Asks for the passphrase of a file, and opens it. */
export function OpenFile(props: ChosenProps): JSX.Element {
  const [passphrase, setPassphrase] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<string>();
  async function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault();
    if (passphrase() === '' || busy()) return;
    const form = event.currentTarget;
    setBusy(true);
    setFault(undefined);
    const opened = await props.desk.control.open(props.chosen, passphrase());
    setBusy(false);
    if (opened.ok) return props.desk.ask(undefined);
    setFault(opened.faults[0] && props.words.fault(opened.faults[0]));
    form.querySelector('input')?.select();
  }
  return (
    <form data-ui="form" data-screen="open-file" novalidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={props.words.open.file(props.chosen.name)}
        error={fault()}
        type="password"
        autocomplete="current-password"
        value={passphrase()}
        onChange={setPassphrase}
        autofocus
      />
      <Show when={busy()}>
        <Busy text={props.words.open.busy} />
      </Show>
      <Actions>
        <Button onClick={() => props.desk.ask(undefined)}>{props.app.button.cancel}</Button>
        <Button kind="primary" type="submit" disabled={busy()}>
          {props.words.open.go}
        </Button>
      </Actions>
    </form>
  );
}

/** Takes cases of another file into the one that is open. */
export function OpenBeside(props: ChosenProps): JSX.Element {
  const [words] = createResource(() => props.language, loadVault);
  return (
    <Show when={words.latest}>
      {(say) => <OpenBackup vault={props.desk.control} words={say()} app={props.app} chosen={props.chosen} />}
    </Show>
  );
}

/** The way in for whoever has a file already. */
export function StartWithFile(props: FileProps): JSX.Element {
  const words = fileWords(props);
  const { control, ask } = untrack(() => props.desk);
  return (
    <Show when={words.latest}>
      {(say) => (
        <section data-ui="card">
          <Heading level={2}>{say().start.title}</Heading>
          <p>{say().start.text}</p>
          <Show
            when={control.choose}
            fallback={
              <FileDrop
                label={say().start.go}
                drop={props.app.caseload.dropHere}
                accept=".almz"
                onFiles={([file]) => file && ask(chosenFile(file))}
              />
            }
          >
            {(choose) => (
              <Button onClick={() => void choose()().then((chosen) => chosen && ask(chosen))}>
                {say().start.go}
              </Button>
            )}
          </Show>
        </section>
      )}
    </Show>
  );
}

/** A file that was dropped or chosen without a way to write it again. */
export const chosenFile = (file: File): Chosen => ({
  name: file.name,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});
