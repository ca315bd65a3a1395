import { createMemo, createSignal, createUniqueId, For, onMount, Show, untrack } from 'solid-js';
import type { Draft } from '../../../machines/events.ts';
import type { CaseView } from '../../../machines/view.ts';
import { addDays } from '../../case/dates.ts';
import { settleCandidate } from '../../entry/candidate.ts';
import { knownOn, type LabAnswers, type Question, unitChoices } from '../../entry/lab.ts';
import type { Candidate, PhraseContext } from '../../entry/phrase.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { RequiredNote } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { EntryQuestion } from './entry-question.tsx';
import { lineOf, whatOf } from './quick-entry.tsx';

interface Props {
  readonly found: Candidate;
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly context: PhraseContext;
  readonly onRecord: (draft: Draft) => Promise<void>;
  readonly onOpen: (on: string | undefined) => void;
  readonly onBack: () => void;
}

type Near = 'today' | 'yesterday' | 'other';

/** What was understood, to be looked at before it is recorded: the sentence, unit and day, and what is still in question. */
export function QuickConfirm(props: Props) {
  const { today } = untrack(() => props.view);
  const yesterday = addDays(today, -1);
  const nearness = (day: string | undefined): Near =>
    day === today ? 'today' : day === yesterday ? 'yesterday' : 'other';
  const [answers, setAnswers] = createSignal<LabAnswers>({});
  const [on, setOn] = createSignal<string | undefined>(untrack(() => props.found.on));
  const [near, setNear] = createSignal<Near>(nearness(untrack(on)));
  const [busy, setBusy] = createSignal(false);
  const words = () => props.words.entry;
  const id = createUniqueId();
  let form: HTMLFormElement | undefined;

  const settled = createMemo(() => settleCandidate(props.found, answers(), on(), props.context));
  const lab = () => settled().settled;
  const questions = (): readonly Question[] => [
    ...settled().questions,
    ...(on() === undefined ? props.found.questions.filter(({ tag }) => DAYS.includes(tag)) : []),
  ];
  const draft = () => settled().draft;
  const incomplete = () => props.found.missing.length > 0;
  const what = () => {
    const ready = draft();
    return ready === undefined ? whatOf(props.found, props.words) : lineOf(ready, props.words);
  };
  const known = () => {
    const ready = draft();
    return ready?.type === 'lab.reported' ? knownOn(ready, props.view.facts) : undefined;
  };
  const analyte = () => props.found.lab?.analyte;
  const units = () => {
    const of = analyte();
    const unit = lab()?.unit;
    if (of === undefined || unit === undefined) return [];
    return [...new Set([unit, ...unitChoices(of)])];
  };

  /** The next thing to do has the focus: the first question, else the button that records. */
  const aim = () =>
    queueMicrotask(() => {
      const next =
        form?.querySelector<HTMLElement>('[data-part="question"]') ??
        form?.querySelector<HTMLElement>('button[type="submit"]');
      next?.focus();
    });
  onMount(aim);

  function answer(given: LabAnswers) {
    setAnswers((before) => ({ ...before, ...given }));
    aim();
  }

  function day(chosen: string | undefined) {
    setOn(chosen);
    if (chosen !== undefined) setNear(nearness(chosen));
  }

  function choose(which: Near) {
    setNear(which);
    if (which === 'today') setOn(today);
    if (which === 'yesterday') setOn(yesterday);
    if (which === 'other') setOn(undefined);
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const ready = draft();
    if (incomplete() && on() !== undefined) return props.onOpen(on());
    if (ready === undefined || busy()) return aim();
    setBusy(true);
    await props.onRecord(ready);
    setBusy(false);
  }

  return (
    <form
      ref={form}
      data-screen="quick-confirm"
      aria-labelledby={`${id}-title`}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.onBack();
      }}
      novalidate
    >
      <p data-part="what">
        <small id={`${id}-title`}>{words().confirm}</small>
        <strong id={`${id}-what`}>{what()}</strong>
      </p>
      <For each={questions()}>
        {(question) => (
          <EntryQuestion
            question={question}
            words={props.words}
            onAnswer={answer}
            onDay={(chosen) => {
              day(chosen);
              aim();
            }}
          />
        )}
      </For>
      <Show when={units().length > 1}>
        <Select
          layout="row"
          label={props.words.forms.unit}
          options={units().map((unit) => ({ value: unit, text: props.words.unit(unit) || '–' }))}
          value={lab()?.unit}
          onChange={(unit) => setAnswers((before) => ({ ...before, unit }))}
          empty={props.words.forms.choose}
        />
      </Show>
      <Show when={lab()?.assumed && lab()?.unit}>
        {(unit) => <p data-part="note">{words().unitAssumedText(props.words.unit(unit()))}</p>}
      </Show>
      <div data-part="day">
        <Segmented
          label={words().day}
          options={[
            { value: 'today', text: words().today },
            { value: 'yesterday', text: words().yesterday },
            { value: 'other', text: words().otherDay },
          ]}
          value={on() === undefined && near() !== 'other' ? undefined : near()}
          onChange={(which) => {
            if (which !== undefined) choose(which);
          }}
        />
        <Show when={near() === 'other'}>
          <RequiredNote text={props.words.forms.requiredNote} />
          <DateField
            label={words().chooseDay}
            value={on()}
            max={today}
            onChange={setOn}
            faults={{ malformed: props.words.forms.malformedDate, range: props.words.forms.futureDate }}
            required
          />
        </Show>
      </div>
      <Show when={props.found.rest}>
        <p data-part="note">{words().rest(props.found.rest)}</p>
      </Show>
      <Show when={known()}>
        {(kind) => <p data-part="note">{kind() === 'same' ? words().knownSame : words().knownOther}</p>}
      </Show>
      <Actions>
        <Button kind="quiet" small onClick={() => props.onBack()}>
          {words().back}
        </Button>
        <Show when={!incomplete()}>
          <Button kind="quiet" small onClick={() => props.onOpen(on())}>
            {words().openForm}
          </Button>
        </Show>
        <Button
          kind="primary"
          type="submit"
          describedBy={`${id}-what`}
          disabled={busy() || on() === undefined || (!incomplete() && draft() === undefined)}
        >
          {incomplete() ? words().goOn : props.words.forms.record}
        </Button>
      </Actions>
    </form>
  );
}

const DAYS: readonly Question['tag'][] = ['day', 'future', 'no-day'];
