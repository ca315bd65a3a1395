import { createResource, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { Language } from '../../../machines/vocabulary.ts';
import type { Signing } from '../../case/signing.ts';
import { inGroups } from '../../locales/format.ts';
import { type AppMessages, loadSignature, type SignatureMessages } from '../../locales/index.ts';
import type { SignerFacts } from '../../signature/certificate.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Props {
  readonly signing: Signing;
  readonly app: AppMessages;
  readonly language: Language;
}

type Asked = 'make' | 'take' | 'remove';

/** Who signs in this browser: a key made here in a typed name, or the one of an institution. */
export function SigningSettings(props: Props): JSX.Element {
  const [words] = createResource(() => props.language, loadSignature);
  const [found, { refetch }] = createResource(() => props.signing.signer());
  const [asked, setAsked] = createSignal<Asked>();
  const signer = () => {
    const now = found.latest;
    return now?.ok === true ? now.value : undefined;
  };
  const fault = () => {
    const now = found.latest;
    return now?.ok === false ? now.faults[0]?.fault : undefined;
  };
  const done = () => {
    setAsked(undefined);
    void refetch();
  };
  return (
    <Show when={words.latest}>
      {(say) => (
        <Card title={say().settings.title}>
          <div data-ui="form" data-screen="signing">
            <p>{say().settings.text}</p>
            <Show when={fault()}>
              {(wrong) => (
                <Notice tone="danger" live>
                  {say().key(wrong())}
                </Notice>
              )}
            </Show>
            <Show when={signer()} fallback={<p>{say().settings.none}</p>}>
              {(facts) => <Signer facts={facts()} words={say()} />}
            </Show>
            <div data-part="actions">
              <Button kind={signer() === undefined ? 'primary' : 'plain'} onClick={() => setAsked('make')}>
                {signer() === undefined ? say().settings.make : say().settings.replace}
              </Button>
              <Button onClick={() => setAsked('take')}>{say().settings.take}</Button>
              <Show when={signer() !== undefined || fault()?.tag === 'identity-damaged'}>
                <Button onClick={() => setAsked('remove')}>{say().settings.remove}</Button>
              </Show>
            </div>
            <p data-part="quiet">{say().settings.honest}</p>
            <p data-part="quiet">{say().settings.kept}</p>
            <Dialog
              title={titleOf(say(), asked())}
              open={asked() !== undefined}
              onClose={() => setAsked(undefined)}
              close={props.app.button.close}
            >
              <Show when={signer() !== undefined && asked() !== 'remove'}>
                <Notice tone="caution">{say().settings.replaceText}</Notice>
              </Show>
              <Switch>
                <Match when={asked() === 'make'}>
                  <MakeKey {...props} words={say()} onDone={done} />
                </Match>
                <Match when={asked() === 'take'}>
                  <TakeKey {...props} words={say()} onDone={done} />
                </Match>
                <Match when={asked() === 'remove'}>
                  <RemoveKey {...props} words={say()} onDone={done} />
                </Match>
              </Switch>
            </Dialog>
          </div>
        </Card>
      )}
    </Show>
  );
}

function titleOf({ settings }: SignatureMessages, asked: Asked | undefined): string {
  return asked === undefined ? settings.title : settings[asked];
}

function Signer(props: { readonly facts: SignerFacts; readonly words: SignatureMessages }): JSX.Element {
  const say = () => props.words.settings;
  const named = () =>
    [props.facts.name, props.facts.role, props.facts.institution].filter((part) => part !== undefined);
  return (
    <div>
      <p>
        {say().signer}: <strong>{named().join(' · ')}</strong>,{' '}
        {say().valid(props.facts.notBefore, props.facts.notAfter)}.
      </p>
      <p data-part="quiet">{say().fingerprint}:</p>
      <p data-part="fingerprint">{inGroups(props.facts.fingerprint)}</p>
      <p data-part="quiet">{say().fingerprintHint}</p>
    </div>
  );
}

interface FormProps extends Props {
  readonly words: SignatureMessages;
  readonly onDone: () => void;
}

function MakeKey(props: FormProps): JSX.Element {
  const [name, setName] = createSignal('');
  const [role, setRole] = createSignal('');
  const [institution, setInstitution] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<string>();
  const say = () => props.words.settings;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (busy()) return;
    setBusy(true);
    const made = await props.signing.make({ name: name(), role: role(), institution: institution() });
    setBusy(false);
    if (made.ok) return props.onDone();
    const [wrong] = made.faults;
    if (wrong === undefined) return;
    setFault(wrong.tag === 'key' ? props.words.key(wrong.fault) : props.words.subject(wrong));
  }

  return (
    <form data-ui="form" data-screen="make-key" novalidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={say().name}
        hint={say().nameHint}
        value={name()}
        onChange={setName}
        error={fault()}
        required
        autofocus
      />
      <TextField label={say().role} value={role()} onChange={setRole} />
      <TextField label={say().institution} value={institution()} onChange={setInstitution} />
      <p data-part="quiet">{say().honest}</p>
      <Actions>
        <Show when={!busy()} fallback={<Busy text={say().busy} />}>
          <Button kind="primary" type="submit">
            {say().make}
          </Button>
        </Show>
      </Actions>
    </form>
  );
}

function TakeKey(props: FormProps): JSX.Element {
  const [file, setFile] = createSignal<File>();
  const [password, setPassword] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<string>();
  const say = () => props.words.settings;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const chosen = file();
    if (chosen === undefined || busy()) return;
    setBusy(true);
    const taken = await props.signing.take(chosen, password());
    setBusy(false);
    if (taken.ok) return props.onDone();
    const [wrong] = taken.faults;
    if (wrong !== undefined) setFault(props.words.notTaken(wrong));
  }

  return (
    <form data-ui="form" data-screen="take-key" novalidate onSubmit={(event) => void submit(event)}>
      <label data-ui="field">
        <span data-part="label">{say().file}</span>
        <input type="file" accept=".p12,.pfx" onChange={(event) => setFile(event.currentTarget.files?.[0])} />
      </label>
      <TextField
        label={say().password}
        type="password"
        autocomplete="current-password"
        value={password()}
        onChange={setPassword}
        error={fault()}
      />
      <Actions>
        <Show when={!busy()} fallback={<Busy text={say().busy} />}>
          <Button kind="primary" type="submit" disabled={file() === undefined}>
            {say().take}
          </Button>
        </Show>
      </Actions>
    </form>
  );
}

function RemoveKey(props: FormProps): JSX.Element {
  const [fault, setFault] = createSignal<string>();
  const say = () => props.words.settings;

  async function remove() {
    const removed = await props.signing.remove();
    if (removed.ok) return props.onDone();
    const [wrong] = removed.faults;
    if (wrong !== undefined) setFault(props.words.key(wrong.fault));
  }

  return (
    <div data-ui="form" data-screen="remove-key">
      <p>{say().removeText}</p>
      <Show when={fault()}>
        <Notice tone="danger" live>
          {fault()}
        </Notice>
      </Show>
      <Actions>
        <Button kind="danger" onClick={() => void remove()}>
          {say().remove}
        </Button>
      </Actions>
    </div>
  );
}
