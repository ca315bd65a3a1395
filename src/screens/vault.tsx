import { createResource, type JSX, Match, Show, Switch } from 'solid-js';
import type { Language } from '../../machines/vocabulary.ts';
import { type AppMessages, loadVault } from '../locales/index.ts';
import { verifyLink } from '../route.ts';
import { Busy } from '../ui/busy.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Lost, VaultControl, VaultStatus } from '../vault/control.ts';
import '../styles/vault.css';
import { LostStore } from './vault/lost.tsx';
import { SetUp } from './vault/set-up.tsx';
import { Unlock } from './vault/unlock.tsx';

interface GateProps {
  readonly vault: VaultControl;
  readonly status: VaultStatus;
  readonly app: AppMessages;
  readonly language: Language;
  readonly onSave: (name: string, bytes: Uint8Array) => void;
  /** What is shown must stay, whatever the status becomes, until `onDone`. */
  readonly onBegin: () => void;
  readonly onDone: (message: string) => void;
  readonly onExplore: () => void;
}

const of = <Tag extends VaultStatus['tag']>(status: VaultStatus, tag: Tag) =>
  status.tag === tag && (status as Extract<VaultStatus, { tag: Tag }>);

/** What stands between a person and the cases of this browser, whenever they cannot simply be shown. */
export function VaultGate(props: GateProps): JSX.Element {
  const [words] = createResource(() => props.language, loadVault);
  return (
    <Show when={words.latest} fallback={<Busy text={props.app.loading} />}>
      {(say) => (
        <Switch>
          <Match when={of(props.status, 'locked')}>
            <div data-ui="page" data-page="vault">
              <Card>
                <Unlock vault={props.vault} words={say()} />
              </Card>
              <div data-part="actions">
                <Button onClick={() => props.onExplore()}>{say().unlock.explore}</Button>
                <LinkButton href={verifyLink}>{props.app.caseload.checkPdf}</LinkButton>
              </div>
            </div>
          </Match>
          <Match when={of(props.status, 'plain')}>
            {(plain) => (
              <div data-ui="page" data-page="vault">
                <Card>
                  <SetUp
                    vault={props.vault}
                    words={say()}
                    app={props.app}
                    language={props.language}
                    plain={plain().cases}
                    onBegin={props.onBegin}
                    onDone={() => props.onDone('')}
                  />
                </Card>
              </div>
            )}
          </Match>
          <Match when={of(props.status, 'lost')}>
            {(lost) => (
              <LostStore
                vault={props.vault}
                lost={lost() satisfies Lost}
                words={say()}
                app={props.app}
                language={props.language}
                onSave={props.onSave}
                onBegin={props.onBegin}
                onDone={props.onDone}
              />
            )}
          </Match>
          <Match when={of(props.status, 'newer')}>
            <div data-ui="page" data-page="vault">
              <Heading level={1}>{say().newerTitle}</Heading>
              <Notice
                tone="danger"
                live
                actions={<Button onClick={() => location.reload()}>{props.app.button.reload}</Button>}
              >
                {say().newerText}
              </Notice>
            </div>
          </Match>
          <Match when={of(props.status, 'unavailable')}>
            {(found) => (
              <div data-ui="page" data-page="vault">
                <Heading level={1}>{say().unavailableTitle}</Heading>
                <Notice
                  tone="danger"
                  live
                  actions={
                    <>
                      <Button onClick={() => void props.vault.inspect()}>{say().lost.retry}</Button>
                      <Button kind="primary" onClick={() => props.onExplore()}>
                        {say().unlock.explore}
                      </Button>
                    </>
                  }
                >
                  {say().unavailable(found().reason)}
                </Notice>
              </div>
            )}
          </Match>
        </Switch>
      )}
    </Show>
  );
}

interface SetUpDialogProps {
  readonly vault: VaultControl;
  readonly app: AppMessages;
  readonly language: Language;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks for a passphrase before the first patient. Once the key was shown, the dialog ends by the answer alone. */
export function SetUpDialog(props: SetUpDialogProps): JSX.Element {
  const [words] = createResource(() => props.language, loadVault);
  return (
    <Show when={words.latest}>
      {(say) => (
        <Dialog
          title={say().settings.title}
          open
          onClose={() => (props.vault.status().tag === 'unlocked' ? props.onDone() : props.onCancel())}
          close={props.app.button.close}
        >
          <SetUp
            vault={props.vault}
            words={say()}
            app={props.app}
            language={props.language}
            onDone={props.onDone}
            onCancel={props.onCancel}
          />
        </Dialog>
      )}
    </Show>
  );
}
