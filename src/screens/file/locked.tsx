import { createSignal, type JSX, Show, untrack } from 'solid-js';
import type { FileVaultMessages } from '../../locales/index.ts';
import { verifyLink } from '../../route.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import '../../styles/vault.css';
import { CloseFile } from './close.tsx';
import { type FileProps, fileWords } from './desk.ts';

/** Stands in place of the cases while they are sealed in the memory of the page. */
export function LockedFile(props: FileProps & { readonly onExplore: () => void }): JSX.Element {
  const words = fileWords(props);
  return (
    <Show when={words.latest}>
      {(say) => (
        <div data-ui="page" data-page="vault">
          <Card>
            <Unlock {...props} words={say()} />
          </Card>
          <div data-part="actions">
            <Button onClick={() => props.onExplore()}>{say().locked.explore}</Button>
            <LinkButton href={verifyLink}>{say().app.caseload.checkPdf}</LinkButton>
          </div>
        </div>
      )}
    </Show>
  );
}

function Unlock(props: FileProps & { readonly words: FileVaultMessages }): JSX.Element {
  const [text, setText] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<string>();
  const say = () => props.words.locked;
  const { control, state } = untrack(() => props.desk);

  async function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault();
    if (text() === '' || busy()) return;
    const form = event.currentTarget;
    setBusy(true);
    setFault(undefined);
    const opened = await control.unlock(text());
    setBusy(false);
    if (opened.ok) return;
    setFault(opened.faults[0] && props.words.fault(opened.faults[0]));
    form.querySelector('input')?.select();
  }

  return (
    <form data-ui="form" data-screen="unlock" novalidate onSubmit={(event) => void submit(event)}>
      <Heading level={1}>{say().title}</Heading>
      <p>{say().text(state().name)}</p>
      <Show when={state().unsaved > 0}>
        <Notice tone="caution">{say().unsaved(state().unsaved)}</Notice>
      </Show>
      <TextField
        label={props.words.passphrase}
        error={fault()}
        type="password"
        autocomplete="current-password"
        value={text()}
        onChange={setText}
        autofocus
      />
      <div data-part="actions">
        <Button kind="primary" type="submit" disabled={busy()}>
          {say().go}
        </Button>
      </div>
      <Show when={busy()}>
        <Busy text={say().busy} />
      </Show>
      <Disclosure summary={say().forgot}>
        <div data-ui="form">
          <p>{say().forgotText}</p>
          <CloseFile {...props} />
        </div>
      </Disclosure>
    </form>
  );
}
