import { createResource, createSignal, For, type JSX, onCleanup, Show, untrack } from 'solid-js';
import type { AppMessages, VaultMessages } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { CheckReport, VaultControl } from '../../vault/control.ts';

interface Props {
  readonly vault: VaultControl;
  readonly words: VaultMessages;
  readonly app: AppMessages;
  readonly unlocked: boolean;
}

/** Whether the browser keeps the cases, the second copy, and a verification of every record. */
export function StorageHealth(props: Props): JSX.Element {
  const [health, { refetch }] = createResource(() => props.vault.health());
  const stop = untrack(() => props.vault.subscribe(() => void refetch()));
  onCleanup(stop);
  const [progress, setProgress] = createSignal<readonly [number, number]>();
  const [report, setReport] = createSignal<CheckReport>();
  const [fault, setFault] = createSignal<string>();
  const say = () => props.words.health;
  const kept = () => {
    const { yes, no, unknown } = props.app.privacy.persisted;
    const persisted = health.latest?.persisted;
    return persisted === undefined ? unknown : persisted ? yes : no;
  };

  async function check() {
    setReport(undefined);
    setFault(undefined);
    setProgress([0, 0]);
    const done = await props.vault.check((at, all) => setProgress([at, all]));
    setProgress(undefined);
    if (done.ok) setReport(done.value);
    else setFault(done.faults[0] && props.app.notice.storage[done.faults[0].tag]);
  }

  return (
    <Card title={say().title}>
      <div data-ui="form">
        <Show when={health.latest}>
          {(known) => (
            <>
              <Notice tone={known().persisted ? 'done' : 'caution'}>{kept()}</Notice>
              <Show when={props.unlocked}>
                <Notice tone={known().mirror.tag === 'behind' ? 'danger' : 'info'}>
                  {say().mirror[known().mirror.tag]}
                </Notice>
              </Show>
              <Show when={known().quota}>
                {(quota) => <p data-part="quiet">{say().used(quota().used, quota().allowed)}</p>}
              </Show>
              <Show when={known().incidents.length > 0}>
                <p>{say().incidents}</p>
                <ul>
                  <For each={known().incidents}>
                    {({ tag, at, cases }) => <li>{say().incident(tag, at, cases)}</li>}
                  </For>
                </ul>
              </Show>
            </>
          )}
        </Show>
        <div data-part="actions">
          <Show when={health.latest?.persisted === false}>
            <Button onClick={() => void props.vault.persist().then(refetch)}>{say().ask}</Button>
          </Show>
          <Show when={props.unlocked}>
            <Button onClick={() => void check()} disabled={progress() !== undefined}>
              {say().check}
            </Button>
          </Show>
        </div>
        <Show when={progress()}>
          {(at) => (
            <Busy text={say().checking(at()[0], at()[1])} part={at()[1] === 0 ? 0 : at()[0] / at()[1]} />
          )}
        </Show>
        <Show when={fault()}>
          <Notice tone="danger" live>
            {fault()}
          </Notice>
        </Show>
        <Show when={report()}>{(found) => <Report report={found()} words={props.words} />}</Show>
      </div>
    </Card>
  );
}

function Report(props: { readonly report: CheckReport; readonly words: VaultMessages }): JSX.Element {
  const say = () => props.words.health;
  return (
    <Show
      when={props.report.damaged.length > 0}
      fallback={
        <Notice tone="done" live>
          <p>{say().whole(props.report.cases, props.report.events)}</p>
          <Show when={props.report.index === 'differs'}>
            <p>{say().differs}</p>
          </Show>
        </Notice>
      }
    >
      <Notice tone="danger" live>
        <p>{say().damaged}</p>
        <ul>
          <For each={props.report.damaged}>
            {({ label, damage }) => <li>{say().damagedCase(label, props.words.damage(damage))}</li>}
          </For>
        </ul>
      </Notice>
    </Show>
  );
}
