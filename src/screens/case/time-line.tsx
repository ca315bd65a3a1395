import { createMemo, createSignal, For, Show } from 'solid-js';
import type { CaseRecord, CaseView } from '../../../machines/view.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly onCorrect: (record: CaseRecord) => void;
  readonly onRetract: (record: CaseRecord) => void;
}

/** Days shown before the rest is asked for: a consultation looks at what is recent. */
const FIRST_DAYS = 6;

/** Every event as recorded, by clinical day, the newest first; what was corrected or retracted stays readable. */
export function TimeLine(props: Props) {
  const page = () => props.words.casePage.timeLine;
  const days = createMemo(() => {
    const byDay = new Map<string, CaseRecord[]>();
    for (const record of props.view.records.toReversed()) {
      byDay.set(record.event.on, [...(byDay.get(record.event.on) ?? []), record]);
    }
    return [...byDay].sort(([a], [b]) => b.localeCompare(a));
  });
  const [all, setAll] = createSignal(false);
  const shown = () => (all() ? days() : days().slice(0, FIRST_DAYS));
  const mark = ({ changedBy }: CaseRecord) =>
    changedBy === undefined
      ? undefined
      : changedBy.type === 'event.corrected'
        ? page().corrected
        : page().retracted;
  const changeable = ({ event, changedBy }: CaseRecord) =>
    changedBy?.type !== 'event.retracted' &&
    event.type !== 'event.corrected' &&
    event.type !== 'event.retracted';
  return (
    <Section title={props.words.casePage.heading.timeLine}>
      <ol data-screen="time-line" data-ui="card">
        <For each={shown()}>
          {([day, records]) => (
            <li>
              <h3>{props.words.format.date(day)}</h3>
              <ul>
                <For each={records}>
                  {(record) => (
                    <li
                      data-event={record.event.type}
                      data-changed={record.changedBy === undefined ? undefined : ''}
                    >
                      <span data-part="line">{props.words.eventLine(record.event)}</span>
                      <Show when={mark(record)}>{(text) => <span data-part="mark">{text()}</span>}</Show>
                      <Show when={record.event.by}>{(by) => <small>{page().by(by())}</small>}</Show>
                      <Show when={changeable(record)}>
                        <span data-part="actions">
                          <Button kind="quiet" small onClick={() => props.onCorrect(record)}>
                            {props.words.forms.correct}
                            <VisuallyHidden>: {props.words.eventLine(record.event)}</VisuallyHidden>
                          </Button>
                          <Button kind="quiet" small onClick={() => props.onRetract(record)}>
                            {props.words.forms.retract}
                            <VisuallyHidden>: {props.words.eventLine(record.event)}</VisuallyHidden>
                          </Button>
                        </span>
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </li>
          )}
        </For>
      </ol>
      <Show when={days().length > FIRST_DAYS}>
        <Button kind="quiet" expanded={all()} onClick={() => setAll(!all())}>
          {all() ? props.words.casePage.showFewer : props.words.casePage.showAll}
        </Button>
      </Show>
    </Section>
  );
}
