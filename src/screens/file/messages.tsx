import { createEffect, createSignal, type JSX, Match, on, Show, Switch, untrack } from 'solid-js';
import type { FileVaultMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type FileProps, fileWords, type Said } from './desk.ts';
import { OpenBeside, OpenFile } from './open.tsx';

/** Above every page: what became of saving, and the passphrase of a file that was chosen. */
export function FileMessages(props: FileProps): JSX.Element {
  const words = fileWords(props);
  const { control, state, said, asked, ask } = untrack(() => props.desk);
  return (
    <Show when={words.latest}>
      {(say) => (
        <>
          <Show when={said()}>{(what) => <SaidNotice {...props} said={what()} words={say()} />}</Show>
          <Show when={state().unread > 0 && control.status().tag === 'unlocked'}>
            <Notice tone="caution">{say().unread(state().unread)}</Notice>
          </Show>
          <Asked {...props} words={say()} />
        </>
      )}
    </Show>
  );

  function Asked(inner: { readonly words: FileVaultMessages } & FileProps): JSX.Element {
    // What the dialog is for stays the same while it is open: opening a file makes the page an open one.
    const [beside, setBeside] = createSignal(false);
    createEffect(on(asked, (chosen) => chosen && setBeside(control.status().tag === 'unlocked')));
    return (
      <Dialog
        title={beside() ? inner.words.open.beside : inner.words.open.title}
        open={asked() !== undefined}
        onClose={() => ask(undefined)}
        close={inner.app.button.close}
        wide={beside()}
      >
        <Show when={asked()}>
          {(chosen) => (
            <Show when={beside()} fallback={<OpenFile {...inner} chosen={chosen()} />}>
              <OpenBeside {...inner} chosen={chosen()} />
            </Show>
          )}
        </Show>
      </Dialog>
    );
  }
}

interface SaidProps extends FileProps {
  readonly said: Said;
  readonly words: FileVaultMessages;
}

function SaidNotice(props: SaidProps): JSX.Element {
  const { save, unite, hush, saving, state } = untrack(() => props.desk);
  const of = <Tag extends Said['tag']>(tag: Tag) =>
    props.said.tag === tag && (props.said as Extract<Said, { tag: Tag }>);
  const other = () => (
    <Button small disabled={saving()} onClick={() => void save('other')}>
      {props.words.saveOther}
    </Button>
  );
  const close = () => (
    <Button small onClick={hush}>
      {props.app.button.close}
    </Button>
  );
  return (
    <Switch>
      <Match when={of('changed')}>
        <Notice
          tone="danger"
          live
          title={props.words.changedTitle}
          actions={
            <>
              <Button small kind="primary" disabled={saving()} onClick={() => void unite()}>
                {props.words.unite}
              </Button>
              {other()}
            </>
          }
        >
          {props.words.changedText(state().name ?? '')}
        </Notice>
      </Match>
      <Match when={of('failed')}>
        {(failed) => (
          <Notice tone="danger" live title={props.words.failedTitle} actions={other()}>
            {props.words.failedText(failed().name)}
          </Notice>
        )}
      </Match>
      <Match when={of('downloaded')}>
        {(done) => (
          <Notice live actions={close()}>
            {props.words.downloaded(done().name)}
          </Notice>
        )}
      </Match>
      <Match when={of('united')}>
        {(done) => (
          <Notice tone="done" live actions={close()}>
            {props.words.united(
              done().restored.added.length,
              done().restored.extended.length,
              done().restored.kept.length,
            )}
          </Notice>
        )}
      </Match>
      <Match when={of('not-united')}>
        {(failed) => (
          <Notice tone="danger" live title={props.words.changedTitle} actions={other()}>
            {failed().fault.tag === 'wrong-secret'
              ? props.words.otherSecret
              : props.words.fault(failed().fault)}
          </Notice>
        )}
      </Match>
    </Switch>
  );
}
