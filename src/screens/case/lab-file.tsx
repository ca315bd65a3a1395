import { createMemo, createResource, createSignal, For, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { Language } from '../../../machines/vocabulary.ts';
import type { LabAnswers } from '../../entry/lab.ts';
import type { LabRow } from '../../entry/report.ts';
import { settleFile } from '../../interchange/fhir/import.ts';
import { type FileContent, readChosen } from '../../interchange/fhir/observed.ts';
import { type ClinicalMessages, type FhirMessages, loadFhir } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { aimAtRow, LabReview } from './lab-review.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly language: Language;
  readonly files: readonly File[];
  readonly onRecord: (drafts: readonly AnyDraft[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The file of a laboratory: read whole or refused, looked at like a pasted report, recorded all at once. */
export default function LabFile(props: Props) {
  const [words] = createResource(() => props.language, loadFhir);
  const [read] = createResource(() => props.files, readChosen);
  // Asked by its state first: nothing waits for a resource, so the dialog opens at once and where it stands.
  const said = () => (words.state === 'ready' ? words.latest : undefined);
  const result = () => (read.state === 'ready' ? read.latest : undefined);
  const content = () => {
    const found = result();
    return found?.ok === true ? found.value : undefined;
  };
  const fault = () => {
    const found = result();
    return found?.ok === false ? found.faults[0] : undefined;
  };
  return (
    <Show when={said()}>
      {(fhir) => (
        <Dialog title={fhir().file.title} open wide onClose={props.onClose} close={props.words.forms.cancel}>
          <div data-screen="lab-file">
            <Show
              when={content()}
              fallback={
                <Show when={fault()} fallback={<Busy text={fhir().file.reading} />}>
                  {(found) => (
                    <>
                      <Notice tone="danger" live>
                        {fhir().file.fault(found())}
                      </Notice>
                      <Actions>
                        <Button onClick={props.onClose}>{props.words.forms.cancel}</Button>
                      </Actions>
                    </>
                  )}
                </Show>
              }
            >
              {(found) => <Review {...props} content={found()} say={fhir().file} />}
            </Show>
          </div>
        </Dialog>
      )}
    </Show>
  );
}

function Review(props: Props & { readonly content: FileContent; readonly say: FhirMessages['file'] }) {
  const [answers, setAnswers] = createStore<Record<number, LabAnswers>>({});
  const [ticked, setTicked] = createStore<Record<number, boolean>>({});
  const [sure, setSure] = createSignal(false);
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  let review: HTMLDivElement | undefined;

  const file = createMemo(() =>
    settleFile(props.content, {
      today: props.view.today,
      facts: props.view.facts,
      answers: Object.fromEntries(Object.entries(answers).map(([entry, each]) => [entry, { ...each }])),
    }),
  );
  const taken = (row: LabRow) => ticked[row.line] ?? row.tag !== 'duplicate';
  const ready = () =>
    file().rows.flatMap((row) => (taken(row) && row.draft !== undefined ? [row.draft] : []));
  const open = () => file().rows.filter((row) => taken(row) && row.settled.questions.length > 0).length;
  const doubtful = () => file().mismatches.length > 0;
  const others = () =>
    props.words.format.list(
      file().others.map(([kind, count]) => `${props.words.format.number(count)} ${kind}`),
    );

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
    if (ready().length === 0) return setError(forms.nothingEntered);
    setBusy(true);
    // Why something was refused is said on the page, which this dialog would cover.
    await props.onRecord(ready());
    props.onClose();
  }

  return (
    <div ref={review} data-part="review">
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
          source={props.say.entry}
          also={(entry, differs) => (differs ? props.say.otherInEntry(entry) : props.say.inEntry(entry))}
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
            <For each={file().left}>
              {({ entry, text, why, inCase }) => (
                <li>
                  <span>{props.say.entry(entry, text)}</span>
                  <small>
                    {props.say.why[why]}
                    <Show when={inCase}> · {props.say.inCase}</Show>
                  </small>
                </li>
              )}
            </For>
          </ul>
        </Disclosure>
      </Show>
      <p data-part="quiet">
        <Show when={file().others.length > 0}>{props.say.others(others())} </Show>
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
