import { createSignal, type JSX, Show } from 'solid-js';
import type { Language } from '../../../machines/vocabulary.ts';
import type { AppMessages, VaultMessages } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Lost, Secret, VaultControl } from '../../vault/control.ts';
import { SecretField } from './secret-field.tsx';
import { SetUp } from './set-up.tsx';

interface Props {
  readonly vault: VaultControl;
  readonly lost: Lost;
  readonly words: VaultMessages;
  readonly app: AppMessages;
  readonly language: Language;
  /** Hands a file to the person. */
  readonly onSave: (name: string, bytes: Uint8Array) => void;
  readonly onBegin: () => void;
  readonly onDone: (message: string) => void;
}

/** The store is empty, broken or too old: what is known of it, and each way out. Never a first start. */
export function LostStore(props: Props): JSX.Element {
  const [kind, setKind] = createSignal<Secret['tag']>('passphrase');
  const [text, setText] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<string>();
  const [broken, setBroken] = createSignal(false);
  const [anew, setAnew] = createSignal(false);
  const say = () => props.words.lost;

  const cause = () => {
    const { cause } = props.lost;
    switch (cause.tag) {
      case 'empty':
        return say().empty;
      case 'broken':
        return say().broken(cause.name);
      case 'header':
        return props.words.fault.header(cause.fault);
      case 'older':
        return say().older(cause.here, cause.known);
    }
  };

  async function recover(event: SubmitEvent) {
    event.preventDefault();
    if (text() === '' || busy()) return;
    setBusy(true);
    setFault(undefined);
    const recovered = await props.vault.recover({ tag: kind(), text: text() });
    setBusy(false);
    if (!recovered.ok) {
      setBroken(recovered.faults[0]?.tag === 'store-broken');
      return setFault(recovered.faults[0] && props.words.fault.secret(recovered.faults[0]));
    }
    props.onDone(say().recovered(recovered.value.cases, recovered.value.events));
  }

  /** The way out where the browser's own database is broken for good. */
  async function salvage() {
    setBusy(true);
    const saved = await props.vault.salvage({ tag: 'passphrase', text: text() }, text());
    setBusy(false);
    if (saved.ok) props.onSave(saved.value.name, saved.value.bytes);
    else setFault(props.words.lost.noMirror);
  }

  async function keepLeftovers() {
    const left = await props.vault.leftovers();
    if (!left.ok) return setFault(left.faults[0] && props.app.notice.storage[left.faults[0].tag]);
    if (left.value !== undefined) props.onSave('alemtuzumab-pathway-leftovers.bin', left.value);
  }

  return (
    <div data-ui="page" data-page="lost">
      <Heading level={1}>{say().title}</Heading>
      <Notice tone="danger" live>
        <p>{cause()}</p>
        <Show when={props.lost.marker}>{(marker) => <p>{say().marker(marker().savedAt)}</p>}</Show>
      </Notice>
      <Card>
        <Show when={props.lost.mirror} fallback={<p>{say().noMirror}</p>}>
          {(mirror) => (
            <form data-ui="form" data-screen="recover" novalidate onSubmit={(event) => void recover(event)}>
              <p>{say().mirror(mirror().savedAt, mirror().cases, mirror().events)}</p>
              <SecretField
                words={props.words}
                kind={kind()}
                error={fault()}
                value={text()}
                onChange={setText}
              />
              <div data-part="actions">
                <Button kind="primary" type="submit" disabled={busy()}>
                  {say().recover}
                </Button>
                <Button
                  kind="quiet"
                  onClick={() => setKind(kind() === 'passphrase' ? 'recovery-key' : 'passphrase')}
                >
                  {kind() === 'passphrase'
                    ? props.words.unlock.useRecovery
                    : props.words.unlock.usePassphrase}
                </Button>
              </div>
              <Show when={broken() && kind() === 'passphrase'}>
                <p>{say().salvageText}</p>
                <div>
                  <Button kind="primary" onClick={() => void salvage()} disabled={busy()}>
                    {say().salvage}
                  </Button>
                </div>
              </Show>
              <Show when={busy()}>
                <Busy text={say().busy} />
              </Show>
            </form>
          )}
        </Show>
      </Card>
      <div data-part="actions">
        <Button onClick={() => void props.vault.inspect()}>{say().retry}</Button>
        <Button onClick={() => void keepLeftovers()}>{say().leftovers}</Button>
        <Button onClick={() => setAnew(true)}>{say().aside}</Button>
      </div>
      <p data-part="quiet">{say().asideText}</p>
      <Show when={anew()}>
        <Card>
          <SetUp
            vault={props.vault}
            words={props.words}
            app={props.app}
            language={props.language}
            setAside
            onBegin={props.onBegin}
            onDone={() => props.onDone('')}
            onCancel={() => setAnew(false)}
          />
        </Card>
      </Show>
    </div>
  );
}
