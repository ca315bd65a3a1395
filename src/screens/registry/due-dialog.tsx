import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { DUE_FOR, type DueOptions, FIRST_DUE, MOST_WEEKS } from '../../interchange/due-list.ts';
import type { AppMessages, RegistryMessages } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import '../../styles/registry.css';
import type { Progress } from './export-dialog.tsx';

/** What was written into the list. */
export interface DueSaved {
  readonly cases: number;
  readonly duties: number;
  readonly overdue: number;
  /** Cases that could not be read. */
  readonly skipped: number;
}

interface Props {
  readonly app: AppMessages;
  readonly words: RegistryMessages;
  /** Cases that the list shows. */
  readonly count: number;
  /** Undefined where it was broken off. */
  readonly onSave: (
    options: DueOptions,
    as: 'calendar' | 'table',
    steps: Progress,
  ) => Promise<DueSaved | undefined>;
  readonly onClose: () => void;
}

/** Saves what is to be done in all cases shown, as one calendar or one table. */
export function DueDialog(props: Props): JSX.Element {
  const [weeks, setWeeks] = createSignal<number | undefined>(FIRST_DUE.weeks);
  const [who, setWho] = createSignal<DueOptions['who']>(FIRST_DUE.who);
  const [labels, setLabels] = createSignal(FIRST_DUE.labels);
  const [done, setDone] = createSignal<number>();
  const [saved, setSaved] = createSignal<DueSaved>();
  const [fault, setFault] = createSignal<string>();
  const buttons: { calendar?: HTMLButtonElement; table?: HTMLButtonElement } = {};
  let stopped = false;
  onCleanup(() => {
    stopped = true;
  });
  const say = () => props.words.due;
  const range = () => say().weeksFault(MOST_WEEKS);

  async function save(as: 'calendar' | 'table') {
    const ahead = weeks();
    setSaved(undefined);
    setFault(ahead === undefined ? range() : undefined);
    if (ahead === undefined) return;
    stopped = false;
    setDone(0);
    const options = { weeks: ahead, who: who(), labels: labels() };
    try {
      setSaved(await props.onSave(options, as, { progress: setDone, stopped: () => stopped }));
    } catch {
      setFault(props.words.failed);
    }
    setDone(undefined);
    // The buttons were away meanwhile.
    queueMicrotask(() => buttons[as]?.focus());
  }

  return (
    <Dialog title={say().title} open onClose={props.onClose} close={props.app.button.close}>
      <div data-ui="form" data-screen="due-list">
        <p>{say().lead}</p>
        <Show when={fault()}>
          {(text) => (
            <Notice tone="danger" live>
              {text()}
            </Notice>
          )}
        </Show>
        <NumberField
          label={say().weeks}
          unit={say().weeksUnit}
          value={weeks()}
          onChange={setWeeks}
          whole
          min={1}
          max={MOST_WEEKS}
          faults={{ malformed: range(), range: range() }}
        />
        <Segmented
          label={say().who}
          options={DUE_FOR.map((value) => ({ value, text: say().whoOf[value] }))}
          value={who()}
          onChange={(value) => value && setWho(value)}
        />
        <Check label={say().labels} hint={say().labelsHint} checked={labels()} onChange={setLabels} />
        <p data-part="note">{say().note}</p>
        <Show when={saved()}>
          {(list) => (
            <Notice tone={list().skipped > 0 ? 'caution' : 'done'} live>
              <p>{list().duties === 0 ? say().nothing : say().saved(list())}</p>
              <Show when={list().skipped > 0}>
                <p>{props.words.skipped(list().skipped)}</p>
              </Show>
            </Notice>
          )}
        </Show>
        <Actions>
          <Show
            when={done() !== undefined}
            fallback={
              <>
                <Button
                  ref={(element) => {
                    buttons.table = element;
                  }}
                  onClick={() => void save('table')}
                >
                  {say().table}
                </Button>
                <Button
                  kind="primary"
                  ref={(element) => {
                    buttons.calendar = element;
                  }}
                  onClick={() => void save('calendar')}
                >
                  {say().calendar}
                </Button>
              </>
            }
          >
            <Busy
              text={props.words.reading(done() ?? 0, props.count)}
              part={props.count === 0 ? 0 : (done() ?? 0) / props.count}
            />
            <Button
              ref={(element) => queueMicrotask(() => element.focus())}
              onClick={() => {
                stopped = true;
              }}
            >
              {props.words.stop}
            </Button>
          </Show>
        </Actions>
      </div>
    </Dialog>
  );
}
