import { createSignal, type JSX, Show } from 'solid-js';
import type { Result } from '../../../machines/result.ts';
import type { Language } from '../../../machines/vocabulary.ts';
import type { AppMessages, VaultMessages } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { CreateFault, VaultControl } from '../../vault/control.ts';
import { PassphraseFields } from './passphrase-fields.tsx';
import { RecoveryKey } from './recovery-key.tsx';

/** What a passphrase is chosen for: a vault with its recovery key, or a file, which has none. */
interface Made extends Pick<VaultControl, 'judge' | 'suggest'> {
  create(
    passphrase: string,
    options: { readonly setAside: boolean },
  ): Promise<Result<{ readonly recoveryKey?: string | undefined }, CreateFault>>;
}

interface Props {
  readonly vault: Made;
  readonly words: VaultMessages;
  readonly app: AppMessages;
  readonly language: Language;
  /** Cases of an earlier version that are to be sealed. */
  readonly plain?: number;
  /** What was lost is put aside. */
  readonly setAside?: boolean;
  /** The vault is about to be made: what is shown must stay until `onDone`, for the recovery key is shown this once. */
  readonly onBegin?: () => void;
  /** The vault is there and its recovery key was kept or declined. */
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** Makes the vault: a passphrase, then its recovery key. */
export function SetUp(props: Props): JSX.Element {
  const [passphrase, setPassphrase] = createSignal<string>();
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<string>();
  const [recoveryKey, setRecoveryKey] = createSignal<string>();
  const upgrade = () => props.plain !== undefined;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    const chosen = passphrase();
    if (chosen === undefined || busy()) return;
    setBusy(true);
    setFault(undefined);
    props.onBegin?.();
    const made = await props.vault.create(chosen, { setAside: props.setAside === true });
    setBusy(false);
    if (made.ok && made.value.recoveryKey === undefined) props.onDone();
    else if (made.ok) setRecoveryKey(made.value.recoveryKey);
    else if (made.faults[0]) setFault(props.words.fault.secret(made.faults[0]));
  }

  return (
    <Show
      when={recoveryKey()}
      fallback={
        <form data-ui="form" data-screen="set-up" novalidate onSubmit={(event) => void submit(event)}>
          <Heading level={2}>{upgrade() ? props.words.upgrade.title : props.words.setUp.title}</Heading>
          <p>{upgrade() ? props.words.upgrade.text(props.plain ?? 0) : props.words.setUp.text}</p>
          <Notice tone="caution">{props.words.setUp.lost}</Notice>
          <PassphraseFields
            vault={props.vault}
            words={props.words}
            app={props.app}
            language={props.language}
            label={props.words.passphrase}
            onChange={setPassphrase}
            tried={tried()}
          />
          <Show when={fault()}>
            <Notice tone="danger" live>
              {fault()}
            </Notice>
          </Show>
          <Show when={busy()}>
            <Busy text={props.words.setUp.busy} />
          </Show>
          <Actions>
            <Show when={props.onCancel}>
              {(cancel) => <Button onClick={() => cancel()()}>{props.app.button.cancel}</Button>}
            </Show>
            <Button kind="primary" type="submit" disabled={busy()}>
              {upgrade() ? props.words.upgrade.go : props.words.setUp.go}
            </Button>
          </Actions>
        </form>
      }
    >
      {(made) => <RecoveryKey recoveryKey={made()} words={props.words} onDone={() => props.onDone()} />}
    </Show>
  );
}
