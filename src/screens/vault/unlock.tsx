import { createSignal, type JSX, Show } from 'solid-js';
import type { VaultMessages } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import type { Secret, VaultControl } from '../../vault/control.ts';
import { SecretField } from './secret-field.tsx';

interface Props {
  readonly vault: Pick<VaultControl, 'unlock'>;
  readonly words: VaultMessages;
}

/** Opens the vault with the passphrase or the recovery key. What follows is told by the vault's own status. */
export function Unlock(props: Props): JSX.Element {
  const [kind, setKind] = createSignal<Secret['tag']>('passphrase');
  const [text, setText] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<string>();
  const say = () => props.words.unlock;

  async function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault();
    if (text() === '' || busy()) return;
    const form = event.currentTarget;
    setBusy(true);
    setFault(undefined);
    const opened = await props.vault.unlock({ tag: kind(), text: text() });
    setBusy(false);
    if (opened.ok) return;
    setFault(opened.faults[0] && props.words.fault.secret(opened.faults[0]));
    form.querySelector('input')?.focus();
  }
  function turn() {
    setKind(kind() === 'passphrase' ? 'recovery-key' : 'passphrase');
    setText('');
    setFault(undefined);
  }

  return (
    <form data-ui="form" data-screen="unlock" novalidate onSubmit={(event) => void submit(event)}>
      <Heading level={1}>{say().title}</Heading>
      <p>{say().text}</p>
      <SecretField
        words={props.words}
        kind={kind()}
        error={fault()}
        value={text()}
        onChange={setText}
        autofocus
      />
      <div data-part="actions">
        <Button kind="primary" type="submit" disabled={busy()}>
          {say().go}
        </Button>
        <Button kind="quiet" onClick={turn}>
          {kind() === 'passphrase' ? say().useRecovery : say().usePassphrase}
        </Button>
      </div>
      <Show when={busy()}>
        <Busy text={say().busy} />
      </Show>
      <Disclosure summary={say().forgot}>
        <p>{say().forgotText}</p>
      </Disclosure>
    </form>
  );
}
