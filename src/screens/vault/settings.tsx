import { createResource, createSignal, type JSX, onCleanup, Show, untrack } from 'solid-js';
import type { Language } from '../../../machines/vocabulary.ts';
import type { Signing } from '../../case/signing.ts';
import { type AppMessages, loadVault, type VaultMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { VaultControl, VaultStatus } from '../../vault/control.ts';
import '../../styles/vault.css';
import { Backups } from './backups.tsx';
import { StorageHealth } from './health.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import { SigningSettings } from './signing.tsx';

interface Props {
  readonly vault: VaultControl;
  readonly app: AppMessages;
  readonly language: Language;
  readonly autoLock: number;
  readonly onAutoLock: (minutes: number) => void;
  readonly onLock: () => void;
  readonly onSave: (name: string, bytes: Uint8Array) => void;
  readonly signing: Signing;
}

/** Minutes without input after which the vault may lock itself; it cannot be told never to. */
const MINUTES = [1, 2, 5, 10, 20, 30] as const;

/** Keys, backups and the state of the storage. */
export function VaultSettings(props: Props): JSX.Element {
  const [words] = createResource(() => props.language, loadVault);
  const [status, setStatus] = createSignal<VaultStatus>(untrack(() => props.vault.status()));
  const stop = untrack(() =>
    props.vault.subscribe((change) => change.tag === 'status' && setStatus(change.status)),
  );
  onCleanup(stop);
  return (
    <Show when={words.latest}>
      {(say) => (
        <>
          <Card title={say().settings.title}>
            <div data-ui="form">
              <Show
                when={status().tag === 'unlocked'}
                fallback={<p>{status().tag === 'absent' ? say().settings.none : say().unlock.text}</p>}
              >
                <Keys {...props} words={say()} />
              </Show>
              <p data-part="quiet">{say().settings.open}</p>
              <p data-part="quiet">{say().settings.honest}</p>
            </div>
          </Card>
          <Show when={status().tag === 'unlocked'}>
            <Backups
              vault={props.vault}
              words={say()}
              app={props.app}
              language={props.language}
              onSave={props.onSave}
            />
          </Show>
          <Show when={status().tag === 'unlocked'}>
            <SigningSettings signing={props.signing} app={props.app} language={props.language} />
          </Show>
          <StorageHealth
            vault={props.vault}
            words={say()}
            app={props.app}
            unlocked={status().tag === 'unlocked'}
          />
        </>
      )}
    </Show>
  );
}

type Asked = 'passphrase' | 'recovery-key';

function Keys(props: Props & { readonly words: VaultMessages }): JSX.Element {
  const [asked, setAsked] = createSignal<Asked>();
  const [message, setMessage] = createSignal<string>();
  const say = () => props.words.settings;
  return (
    <>
      <p>{say().text}</p>
      <div data-part="actions">
        <Button kind="primary" onClick={() => props.onLock()}>
          {say().lock}
        </Button>
        <Button onClick={() => setAsked('passphrase')}>{say().change}</Button>
        <Button onClick={() => setAsked('recovery-key')}>{say().newKey}</Button>
      </div>
      <AutoLock {...props} />
      <Show when={message()}>
        {(text) => (
          <Notice tone="done" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Dialog
        title={asked() === 'recovery-key' ? say().newKey : say().change}
        open={asked() !== undefined}
        onClose={() => setAsked(undefined)}
        close={props.app.button.close}
      >
        <Show
          when={asked() === 'passphrase'}
          fallback={<NewKey {...props} onDone={() => setAsked(undefined)} />}
        >
          <ChangePassphrase
            {...props}
            onDone={() => {
              setAsked(undefined);
              setMessage(say().changed);
            }}
          />
        </Show>
      </Dialog>
    </>
  );
}

interface KeyProps extends Props {
  readonly words: VaultMessages;
  readonly onDone: () => void;
}

/** After how many minutes the cases lock themselves. */
export function AutoLock(props: Pick<KeyProps, 'words' | 'autoLock' | 'onAutoLock'>): JSX.Element {
  const say = () => props.words.settings;
  return (
    <Select
      label={say().autoLock}
      hint={say().autoLockHint}
      options={MINUTES.map((minutes) => ({ value: String(minutes), text: say().minutes(minutes) }))}
      value={String(props.autoLock)}
      onChange={(value) => {
        const minutes = MINUTES.find((each) => String(each) === value);
        if (minutes !== undefined) props.onAutoLock(minutes);
      }}
    />
  );
}

interface ChangeProps extends Pick<KeyProps, 'words' | 'app' | 'language' | 'onDone'> {
  readonly vault: Pick<VaultControl, 'changePassphrase' | 'judge' | 'suggest'>;
}

/** Another passphrase for the present one. */
export function ChangePassphrase(props: ChangeProps): JSX.Element {
  const [current, setCurrent] = createSignal('');
  const [next, setNext] = createSignal<string>();
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<string>();

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    const wanted = next();
    if (wanted === undefined || current() === '' || busy()) return;
    setBusy(true);
    const changed = await props.vault.changePassphrase({ tag: 'passphrase', text: current() }, wanted);
    setBusy(false);
    if (changed.ok) props.onDone();
    else setFault(changed.faults[0] && props.words.fault.secret(changed.faults[0]));
  }

  return (
    <form data-ui="form" data-screen="change-passphrase" novalidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={props.words.settings.current}
        error={fault()}
        type="password"
        autocomplete="current-password"
        value={current()}
        onChange={setCurrent}
        required
      />
      <PassphraseFields
        vault={props.vault}
        words={props.words}
        app={props.app}
        language={props.language}
        label={props.words.settings.next}
        onChange={setNext}
        tried={tried()}
      />
      <Actions>
        <Button kind="primary" type="submit" disabled={busy()}>
          {props.words.settings.change}
        </Button>
      </Actions>
    </form>
  );
}

function NewKey(props: KeyProps): JSX.Element {
  const [current, setCurrent] = createSignal('');
  const [made, setMade] = createSignal<string>();
  const [fault, setFault] = createSignal<string>();

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (current() === '') return;
    const key = await props.vault.newRecoveryKey({ tag: 'passphrase', text: current() });
    if (key.ok) setMade(key.value);
    else setFault(key.faults[0] && props.words.fault.secret(key.faults[0]));
  }

  return (
    <Show
      when={made()}
      fallback={
        <form
          data-ui="form"
          data-screen="new-recovery-key"
          novalidate
          onSubmit={(event) => void submit(event)}
        >
          <p>{props.words.settings.newKeyText}</p>
          <TextField
            label={props.words.settings.current}
            error={fault()}
            type="password"
            autocomplete="current-password"
            value={current()}
            onChange={setCurrent}
            required
          />
          <Actions>
            <Button kind="primary" type="submit">
              {props.words.settings.newKey}
            </Button>
          </Actions>
        </form>
      }
    >
      {(key) => <RecoveryKey recoveryKey={key()} words={props.words} onDone={() => props.onDone()} />}
    </Show>
  );
}
