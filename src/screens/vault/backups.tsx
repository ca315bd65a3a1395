import { createResource, createSignal, For, type JSX, onCleanup, Show, untrack } from 'solid-js';
import type { Language } from '../../../machines/vocabulary.ts';
import type { AppMessages, VaultMessages } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Check } from '../../ui/checks.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Backup, BackupCase, OpenedBackup, Restored, VaultControl } from '../../vault/control.ts';
import { AutomaticBackup } from './automatic.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';

interface Props {
  readonly vault: VaultControl;
  readonly words: VaultMessages;
  readonly app: AppMessages;
  readonly language: Language;
  /** Hands a file to the person. */
  readonly onSave: (name: string, bytes: Uint8Array) => void;
}

type Open = 'make' | 'open';

/** One encrypted file with every case, and the way back from it. */
export function Backups(props: Props): JSX.Element {
  const [health, { refetch }] = createResource(() => props.vault.health());
  const stop = untrack(() => props.vault.subscribe(() => void refetch()));
  onCleanup(stop);
  const [open, setOpen] = createSignal<Open>();
  const say = () => props.words.backup;
  return (
    <Card title={say().title}>
      <div data-ui="form">
        <p>{say().text}</p>
        <Show when={health.latest?.lastBackup} fallback={<Notice tone="caution">{say().never}</Notice>}>
          {(last) => (
            <Notice tone={last().behind === 0 ? 'done' : 'info'}>
              {say().last(last().at, last().behind)}
            </Notice>
          )}
        </Show>
        <div data-part="actions">
          <Button kind="primary" onClick={() => setOpen('make')}>
            {say().make}
          </Button>
          <Button onClick={() => setOpen('open')}>{say().open}</Button>
        </div>
        <AutomaticBackup vault={props.vault} words={props.words} app={props.app} language={props.language} />
        <Dialog
          title={open() === 'open' ? say().open : say().make}
          open={open() !== undefined}
          onClose={() => setOpen(undefined)}
          close={props.app.button.close}
          wide={open() === 'open'}
        >
          <Show when={open() === 'make'} fallback={<OpenBackup {...props} />}>
            <MakeBackup {...props} onDone={() => setOpen(undefined)} />
          </Show>
        </Dialog>
      </div>
    </Card>
  );
}

function MakeBackup(props: Props & { readonly onDone: () => void }): JSX.Element {
  const [passphrase, setPassphrase] = createSignal<string>();
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<string>();
  const [made, setMade] = createSignal<Backup>();
  const say = () => props.words.backup;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    const chosen = passphrase();
    if (chosen === undefined || busy()) return;
    setBusy(true);
    setFault(undefined);
    const backup = await props.vault.backup('all', chosen);
    setBusy(false);
    if (backup.ok) return setMade(backup.value);
    const [found] = backup.faults;
    if (found === undefined) return;
    if (found.tag === 'passphrase') setFault(props.words.fault.passphrase(found.fault));
    else if (found.tag === 'too-large' || found.tag === 'no-such-case' || found.tag === 'not-verified')
      setFault(say().fault[found.tag]);
    else setFault(props.app.notice.storage[found.tag]);
  }

  async function save(backup: Backup) {
    props.onSave(backup.name, backup.bytes);
    await props.vault.backupKept(backup);
    props.onDone();
  }

  return (
    <Show
      when={made()}
      fallback={
        <form data-ui="form" data-screen="make-backup" novalidate onSubmit={(event) => void submit(event)}>
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
            <Notice tone="danger" live>
              {fault()}
            </Notice>
          </Show>
          <Show when={busy()}>
            <Busy text={say().busy} />
          </Show>
          <Actions>
            <Button kind="primary" type="submit" disabled={busy()}>
              {say().make}
            </Button>
          </Actions>
        </form>
      }
    >
      {(backup) => (
        <div data-ui="form">
          <Notice tone="done" live>
            <p>{say().made(backup().cases)}</p>
            <p data-part="quiet">SHA-256 {backup().sha256}</p>
          </Notice>
          <Show when={backup().leftOut.length > 0}>
            <Notice tone="danger">
              <p>{say().leftOut}</p>
              <ul>
                <For each={backup().leftOut}>
                  {({ label, damage }) => (
                    <li>{props.words.health.damagedCase(label, props.words.damage(damage))}</li>
                  )}
                </For>
              </ul>
            </Notice>
          </Show>
          <Actions>
            <Button kind="primary" onClick={() => void save(backup())}>
              {say().save}
            </Button>
          </Actions>
        </div>
      )}
    </Show>
  );
}

/** A case that restoring would change. */
const changes = ({ comparison: { tag } }: BackupCase): boolean =>
  tag === 'new' || tag === 'extends' || tag === 'diverged';

interface OpenProps extends Pick<Props, 'words' | 'app'> {
  readonly vault: Pick<VaultControl, 'openBackup'>;
  /** Where the file has been chosen already. */
  readonly chosen?: { read(): Promise<Uint8Array> };
}

/** Asks for a backup and its passphrase, and shows what it would change. */
export function OpenBackup(props: OpenProps): JSX.Element {
  const [file, setFile] = createSignal<File>();
  const [passphrase, setPassphrase] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<string>();
  const [opened, setOpened] = createSignal<OpenedBackup>();
  const say = () => props.words.backup;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const picked = file();
    const read = props.chosen?.read ?? (picked && (async () => new Uint8Array(await picked.arrayBuffer())));
    if (read === undefined || passphrase() === '' || busy()) return;
    setBusy(true);
    setFault(undefined);
    const result = await props.vault.openBackup(await read(), passphrase());
    setBusy(false);
    if (result.ok) setOpened(result.value);
    else setFault(result.faults[0] && props.words.fault.open(result.faults[0]));
  }

  return (
    <Show
      when={opened()}
      fallback={
        <form data-ui="form" data-screen="open-backup" novalidate onSubmit={(event) => void submit(event)}>
          <Show when={props.chosen === undefined}>
            <label data-ui="field">
              <span data-part="label">{say().choose}</span>
              <input
                type="file"
                accept=".almz"
                onChange={(event) => setFile(event.currentTarget.files?.[0])}
              />
            </label>
          </Show>
          <TextField
            label={props.words.passphrase}
            error={fault()}
            type="password"
            autocomplete="current-password"
            value={passphrase()}
            onChange={setPassphrase}
          />
          <Show when={busy()}>
            <Busy text={props.words.lost.busy} />
          </Show>
          <Actions>
            <Button kind="primary" type="submit" disabled={busy()}>
              {say().open}
            </Button>
          </Actions>
        </form>
      }
    >
      {(backup) => <Preview {...props} backup={backup()} />}
    </Show>
  );
}

function Preview(props: OpenProps & { readonly backup: OpenedBackup }): JSX.Element {
  const changing = () => props.backup.cases.filter(changes);
  const [left, setLeft] = createSignal<readonly string[]>([]);
  const [busy, setBusy] = createSignal(false);
  const [restored, setRestored] = createSignal<Restored>();
  const [fault, setFault] = createSignal<string>();
  const wanted = () =>
    changing()
      .map(({ caseId }) => caseId)
      .filter((id) => !left().includes(id));
  const say = () => props.words.backup;

  async function restore() {
    setBusy(true);
    const done = await props.backup.restore(wanted());
    setBusy(false);
    if (done.ok) setRestored(done.value);
    else setFault(done.faults[0] && props.app.notice.storage[done.faults[0].tag]);
  }
  const turn = (id: string, taken: boolean) =>
    setLeft(taken ? left().filter((each) => each !== id) : [...left(), id]);

  return (
    <div data-ui="form" data-screen="backup-preview">
      <p>{say().opened(props.backup.at, props.backup.cases.length)}</p>
      <Table
        caption={say().title}
        quiet
        columns={[
          {
            title: say().label,
            cell: (row: BackupCase) => (
              <Show when={changes(row)} fallback={row.label}>
                <Check
                  label={row.label}
                  checked={!left().includes(row.caseId)}
                  onChange={(taken) => turn(row.caseId, taken)}
                />
              </Show>
            ),
          },
          { title: say().state, cell: (row: BackupCase) => props.words.comparison(row.comparison) },
        ]}
        rows={props.backup.cases}
      />
      <Show when={busy()}>
        <Busy text={props.words.lost.busy} />
      </Show>
      <Show when={fault()}>
        <Notice tone="danger" live>
          {fault()}
        </Notice>
      </Show>
      <Show
        when={restored()}
        fallback={
          <Actions>
            <Button kind="primary" disabled={busy() || wanted().length === 0} onClick={() => void restore()}>
              {say().restore(wanted().length)}
            </Button>
          </Actions>
        }
      >
        {(done) => (
          <Notice tone={done().failed.length > 0 ? 'danger' : 'done'} live>
            <p>
              {say().restored(
                done().added.length,
                done().extended.length,
                done().unchanged.length,
                done().kept.length,
              )}
            </p>
            <For each={done().failed}>
              {({ caseId, fault }) => <p>{say().failed(caseId, props.app.notice.storage[fault.tag])}</p>}
            </For>
          </Notice>
        )}
      </Show>
    </div>
  );
}
