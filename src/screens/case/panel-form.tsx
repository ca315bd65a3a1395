import { createSignal, For, lazy, Show, Suspense, untrack } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { Analyte } from '../../../machines/observables.ts';
import type { CaseView } from '../../../machines/view.ts';
import { draftOf, LISTS, labDefaults, unitsOf } from '../../case/forms.ts';
import { optionText } from '../../case/options.ts';
import { keptAs } from '../../entry/lab.ts';
import { doubtOf } from '../../entry/plausible.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { RequiredNote } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EntryQuestion } from './entry-question.tsx';

/** Reading a report is wanted seldom, so it is fetched when it is. */
const LabPaste = lazy(() => import('./lab-paste.tsx'));

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  /** The analytes or tests that are asked for now. */
  readonly wanted: readonly string[];
  readonly onRecord: (drafts: readonly AnyDraft[]) => Promise<boolean>;
}

interface Row {
  readonly analyte: Analyte;
  value?: number | undefined;
  unit?: string | undefined;
  low?: number | undefined;
  high?: number | undefined;
  /** The number and unit of which was said that they are right as they stand. */
  kept?: string | undefined;
}

interface LaboratoryProps extends Props {
  /** A report that was pasted elsewhere. */
  readonly report?: string | undefined;
}

/** A whole laboratory report at once: a row per value, empty rows are left out, all of it is recorded or nothing. */
export function LaboratoryForm(props: LaboratoryProps) {
  const row = (analyte: Analyte): Row => ({ analyte, ...labDefaults(analyte, props.view) });
  const [rows, setRows] = createStore<Row[]>(initial());
  const [on, setOn] = createSignal<string | undefined>(untrack(() => props.view.today));
  const [error, setError] = createSignal<string>();
  const [report, setReport] = createSignal(untrack(() => props.report ?? ''));
  const [pasting, setPasting] = createSignal(untrack(report) !== '');
  const [asking, setAsking] = createSignal(false);
  const [faulty, setFaulty] = createSignal<ReadonlySet<string>>(new Set());
  const words = () => props.words.forms;
  const name = (analyte: Analyte) => props.words.vocabulary.analyte[analyte].label;
  const rest = () => LISTS.analyte.filter((analyte) => !rows.some((each) => each.analyte === analyte));

  function initial(): Row[] {
    return LISTS.analyte.filter((analyte) => props.wanted.includes(analyte)).map(row);
  }

  /** What is doubtful about a row and not yet answered. It is asked when the person records, not while they type. */
  function doubt(each: Row) {
    if (each.value === undefined || each.unit === undefined) return undefined;
    const found = doubtOf(each.analyte, each.value, each.unit);
    return found?.kind === 'unusual' && each.kept === keptAs(each.value, each.unit) ? undefined : found;
  }

  function fault(key: string, is: boolean) {
    const next = new Set(faulty());
    if (is) next.add(key);
    else next.delete(key);
    setFaulty(next);
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const filled = rows.filter(({ value }) => value !== undefined);
    const day = on();
    if (faulty().size > 0) return setError(words().malformedNumber);
    if (filled.length === 0) return setError(words().nothingEntered);
    if (day === undefined) return setError(words().malformedDate);
    setError(undefined);
    if (filled.some((each) => doubt(each) !== undefined)) {
      setAsking(true);
      const form = event.currentTarget as HTMLFormElement;
      queueMicrotask(() => form.querySelector<HTMLElement>('[data-part="question"]')?.focus());
      return;
    }
    setAsking(false);
    const drafts = filled.map(({ kept: _, ...each }) => draftOf('lab.reported', each, day));
    if (await props.onRecord(drafts)) setRows(initial());
  }

  const byHand = () => (
    <form data-screen="panel-form" data-form="laboratory" onSubmit={submit} novalidate>
      <ul data-part="rows">
        <For each={rows}>
          {(each, at) => (
            <li data-analyte={each.analyte}>
              <NumberField
                label={name(each.analyte)}
                value={each.value}
                onChange={(value) => setRows(at(), 'value', value)}
                onFault={(is) => fault(`${each.analyte}.value`, is)}
                faults={{ malformed: words().malformedNumber }}
              />
              <Choice
                label={words().unit}
                options={unitsOf(each.analyte).map((unit) => ({
                  value: unit,
                  text: props.words.unit(unit) || '–',
                }))}
                value={each.unit}
                onChange={(unit) => setRows(at(), 'unit', unit)}
                empty={words().choose}
                search={words().search}
              />
              <NumberField
                label={words().low}
                value={each.low}
                onChange={(low) => setRows(at(), 'low', low)}
                onFault={(is) => fault(`${each.analyte}.low`, is)}
                faults={{ malformed: words().malformedNumber }}
              />
              <NumberField
                label={words().high}
                value={each.high}
                onChange={(high) => setRows(at(), 'high', high)}
                onFault={(is) => fault(`${each.analyte}.high`, is)}
                faults={{ malformed: words().malformedNumber }}
              />
              <Show when={asking() && doubt(each)}>
                {(found) => (
                  <EntryQuestion
                    question={{ tag: 'plausible', doubt: found() }}
                    words={props.words}
                    onAnswer={(answer) => setRows(at(), answer)}
                  />
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Choice
        label={words().otherAnalyte}
        options={rest().map((analyte) => ({ value: analyte, text: name(analyte) }))}
        value={undefined}
        onChange={(analyte) => {
          if (analyte !== undefined) setRows(rows.length, row(analyte));
        }}
        empty={words().choose}
        search={words().search}
      />
      <Foot
        words={props.words}
        view={props.view}
        on={on()}
        onDay={setOn}
        error={error()}
        count={rows.filter(({ value }) => value !== undefined).length}
      />
    </form>
  );

  return (
    <>
      <Disclosure summary={props.words.entry.paste.title} open={pasting()} onToggle={setPasting}>
        <Show when={pasting()}>
          <Suspense>
            <LabPaste
              view={props.view}
              words={props.words}
              text={report()}
              onText={setReport}
              onRecord={props.onRecord}
            />
          </Suspense>
        </Show>
      </Disclosure>
      <Show when={!pasting() || report() === ''}>{byHand()}</Show>
    </>
  );
}

/** Serology at once: a result per test; tests without an answer are left out. */
export function SerologyForm(props: Props) {
  const initial = () => LISTS.serology.filter((test) => props.wanted.includes(test));
  const [tests, setTests] = createSignal<readonly (typeof LISTS.serology)[number][]>(initial());
  const [answers, setAnswers] = createStore<
    Record<string, (typeof LISTS.serologyResult)[number] | undefined>
  >({});
  const [index, setIndex] = createSignal<number>();
  const [on, setOn] = createSignal<string | undefined>(untrack(() => props.view.today));
  const [error, setError] = createSignal<string>();
  const words = () => props.words.forms;
  const answered = () => tests().filter((test) => answers[test] !== undefined);
  const rest = () => LISTS.serology.filter((test) => !tests().includes(test));

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const day = on();
    if (answered().length === 0) return setError(words().nothingEntered);
    if (day === undefined) return setError(words().malformedDate);
    setError(undefined);
    const drafts = answered().map((test) =>
      draftOf(
        'serology.reported',
        { test, result: answers[test], index: test === 'anti-jcv' ? index() : undefined },
        day,
      ),
    );
    if (!(await props.onRecord(drafts))) return;
    for (const test of LISTS.serology) setAnswers(test, undefined);
    setTests(initial());
  }

  return (
    <form data-screen="panel-form" data-form="serology" onSubmit={submit} novalidate>
      <For each={tests()}>
        {(test) => (
          <>
            <Segmented
              label={optionText(props.words, 'serology', test)}
              options={LISTS.serologyResult.map((result) => ({
                value: result,
                text: optionText(props.words, 'serologyResult', result),
              }))}
              value={answers[test]}
              onChange={(result) => setAnswers(test, result)}
              clear={words().clear}
            />
            <Show when={test === 'anti-jcv' && answers[test] !== undefined}>
              <NumberField
                label={props.words.fieldOf('serology.reported', 'index').label}
                value={index()}
                onChange={setIndex}
                faults={{ malformed: words().malformedNumber }}
              />
            </Show>
          </>
        )}
      </For>
      <Choice
        label={words().otherTest}
        options={rest().map((test) => ({ value: test, text: optionText(props.words, 'serology', test) }))}
        value={undefined}
        onChange={(test) => {
          if (test !== undefined) setTests([...tests(), test]);
        }}
        empty={words().choose}
        search={words().search}
      />
      <Foot
        words={props.words}
        view={props.view}
        on={on()}
        onDay={setOn}
        error={error()}
        count={answered().length}
      />
    </form>
  );
}

interface FootProps {
  readonly words: ClinicalMessages;
  readonly view: CaseView;
  readonly on: string | undefined;
  readonly onDay: (day: string | undefined) => void;
  readonly error: string | undefined;
  readonly count: number;
}

/** The day of the report, and the one button, which says how much it records. */
function Foot(props: FootProps) {
  return (
    <>
      <RequiredNote text={props.words.forms.requiredNote} />
      <DateField
        label={props.words.forms.on}
        hint={props.words.forms.onHint}
        value={props.on}
        max={props.view.today}
        onChange={props.onDay}
        error={props.error}
        faults={{ malformed: props.words.forms.malformedDate, range: props.words.forms.futureDate }}
        required
      />
      <Actions>
        <Button kind="primary" type="submit">
          {props.words.forms.recordMany(props.count)}
        </Button>
      </Actions>
    </>
  );
}
