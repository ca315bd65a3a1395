import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import type { Source } from '../../../machines/vocabulary.ts';
import type { CaseRow } from '../../case/caseload/row.ts';
import { type ExportOptions, SAFEST } from '../../interchange/registry/cells.ts';
import type { TableName } from '../../interchange/registry/columns.ts';
import type { TableWriter } from '../../interchange/registry/tables.ts';
import type { AppMessages, RegistryMessages } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import '../../styles/registry.css';
import { CaseChoice } from './case-choice.tsx';
import { Leaves } from './leaves.tsx';

/** How the reading of the cases is followed and broken off. */
export interface Progress {
  readonly progress: (done: number) => void;
  readonly stopped: () => boolean;
}

/** An export that is ready to leave. */
export interface Prepared {
  readonly tables: TableWriter;
  readonly options: ExportOptions;
  readonly today: string;
  readonly sources: readonly Source[];
  /** What the tables are called. */
  readonly names: Readonly<Record<TableName, string>>;
  /** Cases that could not be read. */
  readonly skipped: number;
}

interface Props {
  readonly app: AppMessages;
  readonly words: RegistryMessages;
  readonly rows: readonly CaseRow[];
  /** The cases that the list shows. */
  readonly shown: readonly CaseRow[];
  /** Undefined where it was broken off. */
  readonly onPrepare: (
    rows: readonly CaseRow[],
    options: ExportOptions,
    steps: Progress,
  ) => Promise<Prepared | undefined>;
  readonly onSave: (prepared: Prepared) => Promise<void>;
  readonly onClose: () => void;
}

type Step =
  | { readonly tag: 'choosing' }
  | { readonly tag: 'reading'; readonly done: number; readonly all: number }
  | { readonly tag: 'looking'; readonly prepared: Prepared }
  | { readonly tag: 'packing'; readonly prepared: Prepared };

/** Chooses cases and what may leave of them, shows exactly that, and saves it. */
export function ExportDialog(props: Props): JSX.Element {
  const [which, setWhich] = createSignal<'shown' | 'chosen'>('shown');
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const [options, setOptions] = createSignal<ExportOptions>(SAFEST);
  const [step, setStep] = createSignal<Step>({ tag: 'choosing' });
  const [fault, setFault] = createSignal<string>();
  let onwards: HTMLButtonElement | undefined;
  let stopped = false;
  onCleanup(() => {
    stopped = true;
  });
  const say = () => props.words;
  const rows = () => (which() === 'shown' ? props.shown : props.rows.filter(({ id }) => chosen().has(id)));
  const choose = (part: Partial<ExportOptions>) => setOptions({ ...options(), ...part });
  const ready = () => {
    const now = step();
    return now.tag === 'looking' || now.tag === 'packing' ? now.prepared : undefined;
  };
  const reading = () => {
    const now = step();
    return now.tag === 'reading' ? now : undefined;
  };

  /** Back to the choice, with the keyboard where it went on from. */
  function choosing() {
    setStep({ tag: 'choosing' });
    queueMicrotask(() => onwards?.focus());
  }

  async function look() {
    const cases = rows();
    if (cases.length === 0) return setFault(say().noCases);
    setFault(undefined);
    stopped = false;
    setStep({ tag: 'reading', done: 0, all: cases.length });
    const progress = (done: number) => setStep({ tag: 'reading', done, all: cases.length });
    try {
      const prepared = await props.onPrepare(cases, options(), { progress, stopped: () => stopped });
      if (prepared === undefined) choosing();
      else setStep({ tag: 'looking', prepared });
    } catch {
      setFault(say().failed);
      choosing();
    }
  }

  async function save(prepared: Prepared) {
    setFault(undefined);
    setStep({ tag: 'packing', prepared });
    try {
      await props.onSave(prepared);
      props.onClose();
    } catch {
      setFault(say().failed);
      setStep({ tag: 'looking', prepared });
    }
  }

  return (
    <Dialog title={say().title} open onClose={props.onClose} close={props.app.button.close} wide>
      <div data-ui="form" data-screen="registry">
        <Show when={fault()}>
          {(text) => (
            <Notice tone="danger" live>
              {text()}
            </Notice>
          )}
        </Show>
        <Show
          when={ready()}
          fallback={
            <>
              <p>{say().lead}</p>
              <Segmented
                label={say().which.label}
                options={[
                  { value: 'shown', text: say().which.shown(props.shown.length) },
                  { value: 'chosen', text: say().which.chosen },
                ]}
                value={which()}
                onChange={(value) => value && setWhich(value)}
              />
              <Show when={which() === 'chosen'}>
                <CaseChoice
                  app={props.app}
                  words={say()}
                  rows={props.rows}
                  chosen={chosen()}
                  onChange={setChosen}
                />
              </Show>
              <fieldset data-ui="checks">
                <legend>{say().options.label}</legend>
                <Check
                  label={say().options.shiftDates}
                  hint={say().options.shiftDatesHint}
                  checked={options().shiftDates}
                  onChange={(shiftDates) => choose({ shiftDates })}
                />
                <Check
                  label={say().options.freeText}
                  hint={say().options.freeTextHint}
                  checked={options().freeText}
                  onChange={(freeText) => choose({ freeText })}
                />
                <Check
                  label={say().options.names}
                  hint={say().options.namesHint}
                  checked={options().names}
                  onChange={(names) => choose({ names })}
                />
                <Check
                  label={say().options.bom}
                  hint={say().options.bomHint}
                  checked={options().bom}
                  onChange={(bom) => choose({ bom })}
                />
              </fieldset>
              <Show
                when={reading()}
                fallback={
                  <Actions>
                    <Button onClick={() => props.onClose()}>{props.app.button.cancel}</Button>
                    <Button
                      kind="primary"
                      ref={(element) => {
                        onwards = element;
                      }}
                      onClick={() => void look()}
                    >
                      {say().preview}
                    </Button>
                  </Actions>
                }
              >
                {(now) => (
                  <Actions>
                    <Busy text={say().reading(now().done, now().all)} part={now().done / now().all} />
                    <Button
                      ref={(element) => queueMicrotask(() => element.focus())}
                      onClick={() => {
                        stopped = true;
                      }}
                    >
                      {say().stop}
                    </Button>
                  </Actions>
                )}
              </Show>
            </>
          }
        >
          {(prepared) => (
            <>
              <Leaves words={say()} prepared={prepared()} />
              <Actions>
                <Show
                  when={step().tag === 'packing'}
                  fallback={
                    <>
                      <Button onClick={choosing}>{say().back}</Button>
                      <Button
                        kind="primary"
                        disabled={prepared().tables.cases() === 0}
                        onClick={() => void save(prepared())}
                      >
                        {say().save}
                      </Button>
                    </>
                  }
                >
                  <Busy text={say().packing} />
                </Show>
              </Actions>
            </>
          )}
        </Show>
      </div>
    </Dialog>
  );
}
