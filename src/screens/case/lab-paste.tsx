import { createMemo, createSignal, For, Index, Show, untrack } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { LabAnswers } from '../../entry/lab.ts';
import { type LabRow, MAX_BYTES, MAX_LINES, type Row, readReport } from '../../entry/report.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { RequiredNote } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EntryQuestion } from './entry-question.tsx';

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
    queueMicrotask(() => {
      const row = review?.querySelector<HTMLElement>(`[data-line="${line}"]`);
      const next =
        row?.querySelector<HTMLElement>('[data-part="question"]') ?? row?.querySelector<HTMLElement>('input');
      next?.focus();
    });
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
            <table>
              <caption data-ui="visually-hidden">{words().caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{words().take}</th>
                  <th scope="col">{words().limits}</th>
                  <th scope="col">{words().state}</th>
                </tr>
              </thead>
              <Index each={values()}>
                {(row) => (
                  <ValueRow
                    row={row()}
                    day={on()}
                    words={props.words}
                    taken={taken(row())}
                    onTake={(is) => {
                      setTicked(row().line, is);
                      setError(undefined);
                    }}
                    onAnswer={(given) => answer(row().line, given)}
                  />
                )}
              </Index>
            </table>
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

function ValueRow(props: {
  readonly row: LabRow;
  readonly day: string | undefined;
  readonly words: ClinicalMessages;
  readonly taken: boolean;
  readonly onTake: (is: boolean) => void;
  readonly onAnswer: (given: LabAnswers) => void;
}) {
  const words = () => props.words.entry.paste;
  const said = () => {
    const { reading, settled } = props.row;
    const name = props.words.vocabulary.analyte[reading.analyte].label;
    const unit = settled.unit === undefined ? '' : props.words.unit(settled.unit);
    const value = settled.value === undefined ? reading.text : props.words.format.number(settled.value);
    return `${name} ${value} ${unit}`.trim();
  };
  const limits = () => {
    const { draft, settled, reading } = props.row;
    if (settled.limitsLeftOut && settled.value !== undefined) return words().limitsLeftOut;
    const { number } = props.words.format;
    const low = draft?.low === undefined ? reading.low : number(draft.low);
    const high = draft?.high === undefined ? reading.high : number(draft.high);
    if (low !== undefined && high !== undefined) return `${low}–${high}`;
    return low === undefined ? (high === undefined ? '–' : `≤ ${high}`) : `≥ ${low}`;
  };
  const state = () => {
    const { of, settled } = props.row;
    if (of?.tag === 'line') return words().inLine(of.line);
    if (of?.tag === 'case') return of.same ? props.words.entry.knownSame : props.words.entry.knownOther;
    return settled.questions.length > 0 ? words().ask : words().ready;
  };
  const ownDay = () => (props.row.on !== undefined && props.row.on !== props.day ? props.row.on : undefined);
  const question = () => (props.taken ? props.row.settled.questions[0] : undefined);
  return (
    <tbody data-line={props.row.line} data-state={props.row.tag} data-left={props.taken ? undefined : ''}>
      <tr>
        <td>
          <Check label={said()} checked={props.taken} onChange={props.onTake} />
        </td>
        <td data-part="limits">{limits()}</td>
        <td data-part="state">
          {state()}
          <Show when={ownDay()}>{(day) => <small>{props.words.format.dateShort(day())}</small>}</Show>
        </td>
      </tr>
      <tr data-part="source">
        <td colSpan={3}>{words().line(props.row.line, props.row.text)}</td>
      </tr>
      <Show when={question()}>
        {(asked) => (
          <tr>
            <td colSpan={3}>
              <EntryQuestion question={asked()} words={props.words} onAnswer={props.onAnswer} />
            </td>
          </tr>
        )}
      </Show>
    </tbody>
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
