import { createMemo, createSignal, For, Show, untrack } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { LabAnswers } from '../../entry/lab.ts';
import { type LabRow, MAX_BYTES, MAX_LINES, type Row, readReport } from '../../entry/report.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { RequiredNote } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EntryQuestion } from './entry-question.tsx';
import { aimAtRow, LabReview } from './lab-review.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRecord: (drafts: readonly AnyDraft[]) => Promise<boolean>;
}

/** A report as copied from the laboratory: read line by line, looked at, recorded all at once. */
export default function LabPaste(props: Props) {
  const [chosen, setChosen] = createSignal<string>();
  const [answers, setAnswers] = createStore<Record<number, LabAnswers>>({});
  const [ticked, setTicked] = createStore<Record<number, boolean>>({});
  const [error, setError] = createSignal<string>();
  const { today } = untrack(() => props.view);
  const words = () => props.words.entry.paste;
  let review: HTMLDivElement | undefined;

  const report = createMemo(() =>
    readReport(props.text, {
      today,
      facts: props.view.facts,
      on: chosen(),
      answers: Object.fromEntries(Object.entries(answers).map(([line, each]) => [line, { ...each }])),
    }),
  );
  const rows = (): readonly Row[] => {
    const read = report();
    return read.tag === 'rows' ? read.rows : [];
  };
  const values = createMemo(() => rows().filter(isLab));
  const others = createMemo(() => rows().filter((row) => !isLab(row) && row.tag !== 'day'));
  const taken = (row: LabRow) => ticked[row.line] ?? row.tag !== 'duplicate';
  const ready = () => values().flatMap((row) => (taken(row) && row.draft !== undefined ? [row.draft] : []));
  const open = () => values().filter((row) => taken(row) && row.settled.questions.length > 0).length;
  const found = () => {
    const read = report();
    return read.tag === 'rows' ? read.day : undefined;
  };
  const several = () => new Set(rows().flatMap((row) => (row.tag === 'day' ? [row.on] : []))).size > 1;
  const on = () => chosen() ?? found() ?? (several() ? undefined : today);
  const dayHint = () => {
    if (chosen() !== undefined) return undefined;
    if (several()) return words().daySeveral;
    return found() === undefined ? words().dayAssumed : words().dayFound;
  };
  const tooMuch = () => {
    const read = report();
    if (read.tag === 'too-large') return words().tooLarge(MAX_BYTES / 1000);
    return read.tag === 'too-long' ? words().tooLong(MAX_LINES) : undefined;
  };

  function answer(line: number, given: LabAnswers) {
    setAnswers(line, (before) => ({ ...before, ...given }));
    setError(undefined);
    queueMicrotask(() => aimAtRow(review, line));
  }

  async function record() {
    if (open() > 0) {
      setError(props.words.entry.paste.answerFirst(open()));
      review?.querySelector<HTMLElement>('[data-part="question"]')?.focus();
      return;
    }
    if (on() === undefined) return setError(props.words.forms.malformedDate);
    if (ready().length === 0) return setError(props.words.forms.nothingEntered);
    setError(undefined);
    if (await props.onRecord(ready())) props.onText('');
  }

  return (
    <div data-screen="lab-paste">
      <TextField
        label={words().label}
        hint={words().hint}
        lines={props.text === '' ? 4 : 3}
        value={props.text}
        onChange={props.onText}
      />
      <Show when={tooMuch()}>{(said) => <Notice tone="caution">{said()}</Notice>}</Show>
      <Show when={rows().length > 0}>
        <div ref={review} data-part="review">
          <p data-part="summary" role="status">
            {words().summary(ready().length, open(), others().length)}
          </p>
          <Show when={values().length > 0} fallback={<Notice tone="caution">{words().none}</Notice>}>
            <RequiredNote text={props.words.forms.requiredNote} />
            <DateField
              label={words().day}
              hint={dayHint()}
              value={on()}
              max={today}
              onChange={(day) => {
                if (day !== undefined) setChosen(day);
              }}
              faults={{ malformed: props.words.forms.malformedDate, range: props.words.forms.futureDate }}
              required
            />
            <LabReview
              rows={values()}
              day={on()}
              words={props.words}
              source={words().line}
              also={words().inLine}
              taken={taken}
              onTake={({ line }, is) => {
                setTicked(line, is);
                setError(undefined);
              }}
              onAnswer={({ line }, given) => answer(line, given)}
            />
          </Show>
          <Show when={others().length > 0}>
            <Disclosure summary={words().left(others().length)} open>
              <ul data-part="left">
                <For each={others()}>
                  {(row) => (
                    <li>
                      <span>{words().line(row.line, row.text)}</span>
                      <small>{whyNot(row, props.words)}</small>
                      <Show when={row.tag === 'day-question' && row.question.tag === 'day' && row.question}>
                        {(question) => (
                          <EntryQuestion
                            question={question()}
                            words={props.words}
                            onAnswer={() => undefined}
                            onDay={setChosen}
                          />
                        )}
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </Disclosure>
          </Show>
          <Show when={error()}>
            {(said) => (
              <Notice tone="caution" live>
                {said()}
              </Notice>
            )}
          </Show>
          <Actions>
            <Button kind="quiet" small onClick={() => props.onText('')}>
              {words().clear}
            </Button>
            <Button kind="primary" onClick={() => void record()}>
              {props.words.forms.recordMany(ready().length)}
            </Button>
          </Actions>
        </div>
      </Show>
    </div>
  );
}

const isLab = (row: Row): row is LabRow =>
  row.tag === 'value' || row.tag === 'question' || row.tag === 'duplicate';

function whyNot(row: Row, words: ClinicalMessages): string {
  if (row.tag === 'not-taken') {
    return words.entry.notTakenLine(
      words.vocabulary.analyte[row.analyte].label,
      words.entry.notTaken[row.why],
    );
  }
  if (row.tag !== 'day-question') return words.entry.paste.unknown;
  const { question } = row;
  if (question.tag === 'future') return words.entry.ask.future(words.format.date(question.on));
  return question.tag === 'no-day' ? words.entry.ask.noDay : '';
}
