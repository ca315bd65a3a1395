import { createResource, createSignal, type JSX, Show, untrack } from 'solid-js';
import { type FileVaultMessages, loadVault } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import '../../styles/vault.css';
import { AutoLock, ChangePassphrase } from '../vault/settings.tsx';
import { CloseFile } from './close.tsx';
import { type FileProps, fileWords } from './desk.ts';

interface Props extends FileProps {
  readonly autoLock: number;
  readonly onAutoLock: (minutes: number) => void;
  /** What stands below, about the other place in which cases may be kept. */
  readonly children: JSX.Element;
}

/** The file, its passphrase and its lock. */
export function FileSettings(props: Props): JSX.Element {
  const words = fileWords(props);
  return (
    <Show when={words.latest}>
      {(say) => (
        <>
          <Card title={say().settings.title}>
            <div data-ui="form">
              <Show
                when={status() === 'unlocked'}
                fallback={
                  <p>
                    {status() === 'locked' ? say().locked.text(props.desk.state().name) : say().settings.none}
                  </p>
                }
              >
                <OpenOne {...props} words={say()} />
              </Show>
              <p data-part="quiet">{say().settings.open}</p>
              <p data-part="quiet">{say().settings.whole}</p>
              <p data-part="quiet">{say().settings.honest}</p>
            </div>
          </Card>
          {props.children}
        </>
      )}
    </Show>
  );

  function status() {
    // Followed, so that closing the file is noticed.
    props.desk.state();
    return props.desk.control.status().tag;
  }
}

function OpenOne(props: Props & { readonly words: FileVaultMessages }): JSX.Element {
  const [vaultWords] = createResource(() => props.language, loadVault);
  const [changing, setChanging] = createSignal(false);
  const [message, setMessage] = createSignal<string>();
  const { control, save, saving } = untrack(() => props.desk);
  const say = () => props.words.settings;
  return (
    <Show when={vaultWords.latest}>
      {(vault) => (
        <>
          <p>{say().text}</p>
          <div data-part="actions">
            <Button kind="primary" onClick={() => control.lock()}>
              {vault().settings.lock}
            </Button>
            <Button disabled={saving()} onClick={() => void save('other')}>
              {props.words.saveOther}
            </Button>
            <Button onClick={() => setChanging(true)}>{vault().settings.change}</Button>
            <CloseFile {...props} />
          </div>
          <AutoLock words={vault()} autoLock={props.autoLock} onAutoLock={props.onAutoLock} />
          <Show when={message()}>
            {(text) => (
              <Notice tone="done" live>
                {text()}
              </Notice>
            )}
          </Show>
          <Dialog
            title={vault().settings.change}
            open={changing()}
            onClose={() => setChanging(false)}
            close={props.app.button.close}
          >
            <ChangePassphrase
              vault={control}
              words={vault()}
              app={props.app}
              language={props.language}
              onDone={() => {
                setChanging(false);
                setMessage(say().changed);
              }}
            />
          </Dialog>
        </>
      )}
    </Show>
  );
}
