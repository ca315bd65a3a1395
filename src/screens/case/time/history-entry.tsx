import { For, type JSX, Show } from 'solid-js';
import type { CaseEvent } from '../../../../machines/events.ts';
import type { CaseRecord } from '../../../../machines/view.ts';
import { changeable, type Entry, type Version } from '../../../case/time/history.ts';
import { whenAndWho } from '../../../case/time/words.ts';
import type { ClinicalMessages } from '../../../locales/index.ts';
import { Button } from '../../../ui/button.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { entryId } from './history.tsx';

interface Props {
  readonly entry: Entry;
  readonly words: ClinicalMessages;
  /** Whether its day stands open: then it says who wrote it and when, and can be changed. */
  readonly open: boolean;
  readonly onGoTo: (id: string) => void;
  readonly onCorrect: ((record: CaseRecord) => void) | undefined;
  readonly onRetract: ((record: CaseRecord) => void) | undefined;
}

/** An entry with all its wordings; what no longer counts is struck through and stays readable. */
export function HistoryEntry(props: Props): JSX.Element {
  const event = () => props.entry.record.event;
  const line = () => props.words.eventLine(props.entry.current?.event ?? event());
  return (
    <li
      id={entryId(props.entry.id)}
      tabindex={-1}
      data-event={event().type}
      data-gone={props.entry.current === undefined && props.entry.amends === undefined ? '' : undefined}
    >
      <div data-part="what">
        <Show
          when={props.entry.amends}
          fallback={
            <For each={props.entry.versions}>
              {(version) => (
                <Wording version={version} entry={props.entry} words={props.words} onGoTo={props.onGoTo} />
              )}
            </For>
          }
        >
          <Amendment entry={props.entry} words={props.words} onGoTo={props.onGoTo} />
        </Show>
        <Show when={props.open}>
          <small data-part="written">
            {props.words.time.history.written(whenAndWho(props.words, event()))}
          </small>
        </Show>
      </div>
      <Show when={props.open && changeable(props.entry)}>
        <div data-part="actions">
          <Show when={props.onCorrect}>
            {(onCorrect) => (
              <Button kind="quiet" small onClick={() => onCorrect()(props.entry.record)}>
                {props.words.forms.correct}
                <VisuallyHidden>: {line()}</VisuallyHidden>
              </Button>
            )}
          </Show>
          <Show when={props.onRetract}>
            {(onRetract) => (
              <Button kind="quiet" small onClick={() => onRetract()(props.entry.record)}>
                {props.words.forms.retract}
                <VisuallyHidden>: {line()}</VisuallyHidden>
              </Button>
            )}
          </Show>
        </div>
      </Show>
    </li>
  );
}

interface WordingProps {
  readonly version: Version;
  readonly entry: Entry;
  readonly words: ClinicalMessages;
  readonly onGoTo: (id: string) => void;
}

function Wording(props: WordingProps): JSX.Element {
  const page = () => props.words.time.history;
  /** A wording on another day than the entry stands under says which. */
  const elsewhere = () => {
    const now = props.entry.current?.event.on;
    const { on } = props.version.event;
    return now !== undefined && now !== on ? on : undefined;
  };
  return (
    <div data-part="wording" data-ended={props.version.endedBy === undefined ? undefined : ''}>
      <Show
        when={props.version.endedBy}
        fallback={<span data-part="line">{props.words.eventLine(props.version.event)}</span>}
      >
        {(by) => (
          <>
            <del data-part="line">{props.words.eventLine(props.version.event)}</del>{' '}
            <Show when={elsewhere()}>{(on) => <small>{page().movedFrom(on())} </small>}</Show>
            <Ended by={by()} words={props.words} onGoTo={props.onGoTo} />
          </>
        )}
      </Show>
    </div>
  );
}

/** By whom, when and why a wording was ended, and the way to that entry. */
function Ended(props: {
  readonly by: CaseEvent;
  readonly words: ClinicalMessages;
  readonly onGoTo: (id: string) => void;
}) {
  const page = () => props.words.time.history;
  const retracted = () => (props.by.type === 'event.retracted' ? props.by.reason : undefined);
  const when = () => whenAndWho(props.words, props.by);
  return (
    <span data-part="mark">
      {retracted() === undefined ? page().correctedOn(when()) : page().retractedOn(when(), retracted() ?? '')}{' '}
      <GoTo
        id={props.by.id}
        text={retracted() === undefined ? page().toCorrection : page().toRetraction}
        onGoTo={props.onGoTo}
      />
    </span>
  );
}

/** A correction or retraction: what it changed, into what, why. */
function Amendment(props: {
  readonly entry: Entry;
  readonly words: ClinicalMessages;
  readonly onGoTo: (id: string) => void;
}) {
  const page = () => props.words.time.history;
  const event = () => props.entry.record.event;
  const change = () => props.entry.amends;
  const reason = () => {
    const said = event();
    return said.type === 'event.retracted' ? said.reason : undefined;
  };
  const named = (version: Version) =>
    `${props.words.eventLine(version.event).replace(/\.$/, '')} (${props.words.format.date(version.event.on)})`;
  return (
    <div data-part="wording">
      <span data-part="sort">{reason() === undefined ? page().correction : page().retraction}</span>{' '}
      <Show when={change()?.was}>{(was) => <del data-part="line">{named(was())}</del>}</Show>
      <Show when={change()?.became}>
        {(became) => (
          <>
            {' '}
            <span data-part="sort">{reason() === undefined ? page().became : page().nowCounts}</span>{' '}
            <span data-part="line">{named(became())}</span>
          </>
        )}
      </Show>{' '}
      <span data-part="mark">
        <Show when={reason()}>{(text) => <>{page().reason(text())} </>}</Show>
        <Show when={change()}>
          {(known) => <GoTo id={known().id} text={page().toEntry} onGoTo={props.onGoTo} />}
        </Show>
      </span>
    </div>
  );
}

function GoTo(props: { readonly id: string; readonly text: string; readonly onGoTo: (id: string) => void }) {
  return (
    <button type="button" data-part="go-to" onClick={() => props.onGoTo(props.id)}>
      {props.text}
    </button>
  );
}
