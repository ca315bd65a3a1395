import { createResource, createSignal, type JSX, onCleanup, Show, untrack } from 'solid-js';
import type { Language } from '../../../machines/vocabulary.ts';
import type { AppMessages, VaultMessages } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { AutomaticFault, AutomaticState } from '../../vault/automatic.ts';
import type { VaultControl } from '../../vault/control.ts';
import { PassphraseFields } from './passphrase-fields.tsx';

interface Props {
  readonly vault: VaultControl;
  readonly words: VaultMessages;
  readonly app: AppMessages;
  readonly language: Language;
}

type On = AutomaticState & { readonly tag: 'on' };

/** Backups that write themselves into a chosen folder; nothing at all where the browser does not offer it. */
export function AutomaticBackup(props: Props): JSX.Element {
  const { automatic } = untrack(() => props.vault);
  const [state, { refetch }] = createResource(async () => {
    const found = await automatic.state();
    return found.ok ? found.value : undefined;
  });
  onCleanup(untrack(() => props.vault.subscribe(() => void refetch())));
  const [picked, setPicked] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<AutomaticFault>();
  const [stopped, setStopped] = createSignal(false);
  const say = () => props.words.automatic;
  const on = () => (state.latest?.tag === 'on' ? state.latest : undefined);

  async function pick() {
    setStopped(false);
    setFault(undefined);
    const chosen = await automatic.pick();
    if (chosen.ok) setPicked(chosen.value);
    else setFault(chosen.faults[0]);
  }
  /** What fails is in the state that is looked at again. */
  async function work(call: () => Promise<unknown>) {
    setFault(undefined);
    setBusy(true);
    await call();
    setBusy(false);
    void refetch();
  }
  async function stop() {
    setFault(undefined);
    const done = await automatic.stop();
    if (done.ok) setStopped(true);
    else setFault(done.faults[0]);
  }

  return (
    <Show when={state.latest && state.latest.tag !== 'not-offered'}>
      <section data-ui="form" data-screen="automatic-backup">
        <Heading level={3}>{say().title}</Heading>
        <p>{say().text}</p>
        <p>{say().disk}</p>
        <Show when={stopped()}>
          <Notice live>{say().stopped}</Notice>
        </Show>
        <Show when={on()}>{(state) => <Standing state={state()} words={props.words} />}</Show>
        <Show when={fault() ?? on()?.fault}>
          {(found) => (
            <Notice tone="danger" title={say().failed} live>
              {faultText(props, found())}
            </Notice>
          )}
        </Show>
        <Show when={busy()}>
          <Busy text={say().running} />
        </Show>
        <div data-part="actions">
          <Show when={on()} fallback={<Button onClick={() => void pick()}>{say().choose}</Button>}>
            {(state) => (
              <>
                <Show when={state().folder !== undefined}>
                  <Show
                    when={state().permission === 'prompt'}
                    fallback={
                      <Button disabled={busy()} onClick={() => void work(() => automatic.run('now'))}>
                        {say().now}
                      </Button>
                    }
                  >
                    <Button disabled={busy()} onClick={() => void work(() => automatic.allow())}>
                      {say().allow}
                    </Button>
                  </Show>
                </Show>
                <Button onClick={() => void pick()}>{say().other}</Button>
                <Button onClick={() => void stop()}>{say().stop}</Button>
              </>
            )}
          </Show>
        </div>
        <Dialog
          title={say().into(picked() ?? '')}
          open={picked() !== undefined}
          onClose={() => setPicked(undefined)}
          close={props.app.button.close}
        >
          <Choose {...props} onDone={() => setPicked(undefined)} />
        </Dialog>
      </section>
    </Show>
  );
}

/** The folder, the last file, and what the browser asks for. */
function Standing(props: { readonly state: On; readonly words: VaultMessages }): JSX.Element {
  const say = () => props.words.automatic;
  const good = () => {
    const { last, due, fault } = props.state;
    return last !== undefined && last.leftOut.length === 0 && !due && fault === undefined;
  };
  return (
    <>
      <Show when={props.state.folder} fallback={<Notice tone="caution">{say().noFolder}</Notice>}>
        {(folder) => (
          <Notice tone={good() ? 'done' : 'info'}>
            <p>{say().on(folder())}</p>
            <p>
              <Show when={props.state.last} fallback={say().none}>
                {(last) => say().last(last().at, last().cases)}
              </Show>
            </p>
          </Notice>
        )}
      </Show>
      <Show when={props.state.last?.leftOut.length ? props.state.last : undefined}>
        {(last) => <Notice tone="danger">{say().lacking(last().at)}</Notice>}
      </Show>
      <Show when={props.state.folder !== undefined && props.state.permission === 'prompt'}>
        <Notice tone="caution">{say().waits}</Notice>
      </Show>
    </>
  );
}

/** The passphrase of the files in the folder that was picked. */
function Choose(props: Props & { readonly onDone: () => void }): JSX.Element {
  const [passphrase, setPassphrase] = createSignal<string>();
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<AutomaticFault>();
  const say = () => props.words.automatic;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    const chosen = passphrase();
    if (chosen === undefined || busy()) return;
    setBusy(true);
    setFault(undefined);
    const done = await props.vault.automatic.choose(chosen);
    setBusy(false);
    if (done.ok) props.onDone();
    else setFault(done.faults[0]);
  }

  return (
    <form data-ui="form" data-screen="choose-folder" novalidate onSubmit={(event) => void submit(event)}>
      <p>{say().passphraseText}</p>
      <PassphraseFields
        vault={props.vault}
        words={props.words}
        app={props.app}
        language={props.language}
        label={props.words.passphrase}
        hint={say().passphraseHint}
        onChange={setPassphrase}
        tried={tried()}
      />
      <Show when={fault()}>
        {(found) => (
          <Notice tone="danger" live>
            {faultText(props, found())}
          </Notice>
        )}
      </Show>
      <Show when={busy()}>
        <Busy text={say().busy} />
      </Show>
      <Actions>
        <Button kind="primary" type="submit" disabled={busy()}>
          {say().start}
        </Button>
      </Actions>
    </form>
  );
}

function faultText({ words, app }: Pick<Props, 'words' | 'app'>, fault: AutomaticFault): string {
  switch (fault.tag) {
    case 'off':
    case 'not-allowed':
    case 'no-folder':
    case 'folder-full':
    case 'torn':
      return words.automatic.fault[fault.tag];
    case 'not-written':
      return words.automatic.notWritten(fault.name);
    case 'passphrase':
      return words.fault.passphrase(fault.fault);
    case 'too-large':
    case 'no-such-case':
    case 'not-verified':
      return words.backup.fault[fault.tag];
    default:
      return app.notice.storage[fault.tag];
  }
}
