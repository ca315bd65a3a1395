import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { CaseRecord, CaseView } from '../../../../machines/view.ts';
import {
  entriesOf,
  HISTORY_KINDS,
  type HistoryKind,
  type HistoryOrder,
  historyDays,
} from '../../../case/time/history.ts';
import type { ClinicalMessages } from '../../../locales/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/card.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { HistoryDayRow } from './history-day.tsx';
import '../../../styles/case-history.css';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  /** Left out while nothing can be recorded. */
  readonly onCorrect: ((record: CaseRecord) => void) | undefined;
  readonly onRetract: ((record: CaseRecord) => void) | undefined;
}

/** Days shown before the rest is asked for: a consultation looks at what is recent. */
const FIRST_DAYS = 8;

/** Every entry as it was written: what it says now, what it said, who changed it, when and why. */
export function History(props: Props): JSX.Element {
  const page = () => props.words.time.history;
  const [kind, setKind] = createSignal<HistoryKind | 'all'>('all');
  const [order, setOrder] = createSignal<HistoryOrder>('clinical');
  const [all, setAll] = createSignal(false);
  /** Days that the person opened or closed; what was written today stands open, because it is what gets corrected. */
  const [toggled, setToggled] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const entries = createMemo(() => entriesOf(props.view.records));
  const days = createMemo(() => historyDays(entries(), kind(), order()));
  const shown = () => (all() ? days() : days().slice(0, FIRST_DAYS));
  const count = () => days().reduce((sum, day) => sum + day.entries.length, 0);
  const isOpen = (day: string) => toggled().get(day) ?? day === props.view.today;
  const toggle = (day: string, open: boolean) => setToggled(new Map(toggled()).set(day, open));

  /** Leads to an entry, wherever it stands: its kind is shown, its day is opened. */
  function goTo(id: string) {
    const target = () => document.getElementById(entryId(id));
    if (kind() !== 'all') setKind('all');
    setAll(true);
    const day = days().find((each) => each.entries.some((entry) => entry.id === id))?.day;
    if (day !== undefined) toggle(day, true);
    queueMicrotask(() => {
      target()?.scrollIntoView({ block: 'center' });
      target()?.focus({ preventScroll: true });
    });
  }

  return (
    <Section
      below="medium"
      title={page().title}
      aside={<small data-part="count">{page().count(count())}</small>}
    >
      <div data-ui="card" data-screen="history">
        <div data-part="choices">
          <Segmented
            label={page().kind}
            options={(['all', ...HISTORY_KINDS] as const).map((value) => ({
              value,
              text: page().kinds[value],
            }))}
            value={kind()}
            onChange={(chosen) => setKind(chosen ?? 'all')}
          />
          <Segmented
            label={page().order}
            options={(['clinical', 'recorded'] as const).map((value) => ({
              value,
              text: page().orders[value],
            }))}
            value={order()}
            onChange={(chosen) => setOrder(chosen ?? 'clinical')}
          />
        </div>
        <Show
          when={days().length > 0}
          fallback={<p data-part="none">{entries().length === 0 ? page().empty : page().none}</p>}
        >
          <ol data-part="days">
            <For each={shown()}>
              {(day) => (
                <HistoryDayRow
                  day={day}
                  words={props.words}
                  open={isOpen(day.day)}
                  onToggle={(open) => toggle(day.day, open)}
                  onGoTo={goTo}
                  onCorrect={props.onCorrect}
                  onRetract={props.onRetract}
                />
              )}
            </For>
          </ol>
        </Show>
        <Show when={days().length > FIRST_DAYS}>
          <Button kind="quiet" expanded={all()} onClick={() => setAll(!all())}>
            {all() ? page().fewer : page().more(days().length - FIRST_DAYS)}
          </Button>
        </Show>
      </div>
    </Section>
  );
}

/** The place of an entry on the page. */
export const entryId = (id: string): string => `entry-${id}`;
