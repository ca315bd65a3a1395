import { createUniqueId, For, type JSX, Show } from 'solid-js';
import type { CaseRecord } from '../../../../machines/view.ts';
import { type Entry, type HistoryDay, isPlainValue } from '../../../case/time/history.ts';
import { shortValue } from '../../../case/time/words.ts';
import { unbroken } from '../../../locales/format.ts';
import type { ClinicalMessages } from '../../../locales/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Chevron } from '../../../ui/glyph.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { HistoryEntry } from './history-entry.tsx';

interface Props {
  readonly day: HistoryDay;
  readonly words: ClinicalMessages;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onGoTo: (id: string) => void;
  readonly onCorrect: ((record: CaseRecord) => void) | undefined;
  readonly onRetract: ((record: CaseRecord) => void) | undefined;
}

/** Entries of a day that stand for themselves; laboratory values that nobody changed are read in one line. */
export function HistoryDayRow(props: Props): JSX.Element {
  const list = createUniqueId();
  const page = () => props.words.time.history;
  const values = () => props.day.entries.filter(isPlainValue).toReversed();
  /** Two values and more fold; a single one is as short by itself. */
  const folded = () => (!props.open && values().length > 1 ? values() : []);
  const alone = () => props.day.entries.filter((entry) => !folded().includes(entry));
  return (
    <li data-day={props.day.day}>
      <h3>{unbroken(props.words.format.date(props.day.day))}</h3>
      <ul id={list}>
        <Show when={folded().length > 0}>
          <li data-part="values">
            <span data-part="name">{page().laboratory}</span>
            <For each={folded()}>{(entry) => <Folded entry={entry} words={props.words} />}</For>
          </li>
        </Show>
        <For each={alone()}>
          {(entry) => (
            <HistoryEntry
              entry={entry}
              words={props.words}
              open={props.open}
              onGoTo={props.onGoTo}
              onCorrect={props.onCorrect}
              onRetract={props.onRetract}
            />
          )}
        </For>
      </ul>
      <div data-part="toggle">
        <Button
          kind="quiet"
          small
          expanded={props.open}
          controls={list}
          onClick={() => props.onToggle(!props.open)}
        >
          <span data-part="turn" data-open={props.open ? '' : undefined}>
            <Chevron />
          </span>
          {page().count(props.day.entries.length)}
          <VisuallyHidden> {page().of(props.day.day)}</VisuallyHidden>
        </Button>
      </div>
    </li>
  );
}

/** One value of the line: short name, number, and in words on which side of its limits it lies. */
function Folded(props: { readonly entry: Entry; readonly words: ClinicalMessages }): JSX.Element {
  const value = () => shortValue(props.words, props.entry);
  return (
    <span data-part="value" data-outside={value().outside}>
      {value().name} <b>{value().number}</b>
      <Show when={value().outside}>
        {(side) => <small> {props.words.time.history[side() === 'below' ? 'low' : 'high']}</small>}
      </Show>
    </span>
  );
}
