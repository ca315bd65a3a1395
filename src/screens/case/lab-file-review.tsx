import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { LabAnswers } from '../../entry/lab.ts';
import type { LabRow } from '../../entry/report.ts';
import type { Mismatch } from '../../interchange/fhir/import.ts';
import type { ClinicalMessages, FhirMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { aimAtRow, LabReview } from './lab-review.tsx';

/** What a file was settled to, with every word that is of its kind. */
export interface ReviewedFile {
  readonly rows: readonly LabRow[];
  readonly left: readonly {
    readonly text: string;
    readonly why: string;
    readonly more?: string | undefined;
  }[];
  readonly mismatches: readonly Mismatch[];
  /** What was not looked at, as a sentence; empty where nothing was. */
  readonly passedOver: string;
}

interface Props {
  readonly words: ClinicalMessages;
  readonly say: FhirMessages['file'];
  readonly file: (answers: Readonly<Record<number, LabAnswers>>) => ReviewedFile;
  /** How a row names its place in the file. */
  readonly source: (line: number, text: string) => string;
  readonly also: (line: number, differs: boolean) => string;
  /** Before the values: what was recognised, or the day where the file gives none. */
  readonly children?: JSX.Element;
  /** What has to be answered there before anything can be recorded. */
  readonly open?: string | undefined;
  readonly onRecord: (drafts: readonly AnyDraft[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The values of a laboratory's file, to be looked at and recorded all at once. */
export function FileReview(props: Props) {
  const [answers, setAnswers] = createStore<Record<number, LabAnswers>>({});
  const [ticked, setTicked] = createStore<Record<number, boolean>>({});
  const [sure, setSure] = createSignal(false);
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  let review: HTMLDivElement | undefined;

  const file = createMemo(() =>
    props.file(Object.fromEntries(Object.entries(answers).map(([entry, each]) => [entry, { ...each }]))),
  );
  const taken = (row: LabRow) => ticked[row.line] ?? row.tag !== 'duplicate';
  const ready = () =>
    file().rows.flatMap((row) => (taken(row) && row.draft !== undefined ? [row.draft] : []));
  const open = () => file().rows.filter((row) => taken(row) && row.settled.questions.length > 0).length;
  const doubtful = () => file().mismatches.length > 0;

  function answer({ line }: LabRow, given: LabAnswers) {
    setAnswers(line, (before) => ({ ...before, ...given }));
    setError(undefined);
    queueMicrotask(() => aimAtRow(review, line));
  }

  async function record() {
    const { entry, forms } = props.words;
    if (doubtful() && !sure()) {
      setError(props.say.sureFirst);
      review?.querySelector<HTMLElement>('[data-part="doubt"] input')?.focus();
      return;
    }
    if (open() > 0) {
      setError(entry.paste.answerFirst(open()));
      review?.querySelector<HTMLElement>('[data-part="question"]')?.focus();
      return;
    }
    if (props.open !== undefined) return setError(props.open);
    if (ready().length === 0) return setError(forms.nothingEntered);
    setBusy(true);
    // Why something was refused is said on the page, which this dialog would cover.
    await props.onRecord(ready());
    props.onClose();
  }

  return (
    <div ref={review} data-part="review">
      {props.children}
      <p data-part="summary" role="status">
        {props.say.summary(ready().length, open(), file().left.length)}
      </p>
      <Show when={doubtful()}>
        <div data-part="doubt">
          <Notice tone="caution" title={props.say.mismatchTitle}>
            <For each={file().mismatches}>{(found) => <p>{props.say.mismatch(found)}</p>}</For>
          </Notice>
          <Check
            label={props.say.sure}
            checked={sure()}
            onChange={(is) => {
              setSure(is);
              setError(undefined);
            }}
          />
        </div>
      </Show>
      <Show when={file().rows.length > 0} fallback={<Notice tone="caution">{props.say.none}</Notice>}>
        <LabReview
          rows={file().rows}
          day={undefined}
          words={props.words}
          source={props.source}
          also={props.also}
          taken={taken}
          onTake={({ line }, is) => {
            setTicked(line, is);
            setError(undefined);
          }}
          onAnswer={answer}
        />
      </Show>
      <Show when={file().left.length > 0}>
        <Disclosure summary={props.say.left(file().left.length)} open={file().left.length <= SHOWN}>
          <ul data-part="left">
            <For each={file().left.slice(0, MOST)}>
              {({ text, why, more }) => (
                <li>
                  <span>{text}</span>
                  <small>
                    {why}
                    <Show when={more}>{(words) => <> · {words()}</>}</Show>
                  </small>
                </li>
              )}
            </For>
          </ul>
        </Disclosure>
      </Show>
      <p data-part="quiet">
        <Show when={file().passedOver !== ''}>{file().passedOver} </Show>
        {props.say.identity}
      </p>
      <Show when={error()}>
        {(said) => (
          <Notice tone="caution" live>
            {said()}
          </Notice>
        )}
      </Show>
      <Actions>
        <Button onClick={props.onClose}>{props.words.forms.cancel}</Button>
        <Button kind="primary" disabled={busy()} onClick={() => void record()}>
          {props.words.forms.recordMany(ready().length)}
        </Button>
      </Actions>
    </div>
  );
}

/** A longer list of what was not taken is folded, so that the values stay in sight. */
const SHOWN = 8;
/** Its number is said above; nobody reads ten thousand lines of it. */
const MOST = 500;
