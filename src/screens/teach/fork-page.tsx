import { createSignal, type JSX, Show } from 'solid-js';
import type { Environment } from '../../environment.ts';
import { teachLink } from '../../route.ts';
import type { Fork } from '../../teaching/desk.ts';
import { wordsOf } from '../../teaching/subject.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { CasePage } from '../case.tsx';
import { TeachingMark } from './mark.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly fork: Fork;
  /** The world as the fork sees it: invented cases, and its own day. */
  readonly env: Environment;
  readonly by: string;
  readonly onCompare: () => void;
  readonly onManuscript: () => void;
}

/** A fork as a case of its own: events are added, corrected and taken back as with a patient, on a day that is chosen. */
export function ForkPage(props: Props): JSX.Element {
  const say = () => props.words.teach.fork;
  const [faulty, setFaulty] = createSignal(false);
  const from = () => props.fork.from;
  return (
    <>
      <div data-ui="page" data-page="fork">
        <TeachingMark words={props.words} />
        <div data-part="fork-bar">
          <div>
            <strong>{say().name(props.fork.letter)}</strong>
            <Show when={from()}>
              {(known) => (
                <small>
                  {say().of(wordsOf(known().subject, props.words.language).title, known().stop + 1)}
                </small>
              )}
            </Show>
          </div>
          <DateField
            label={say().simulated}
            hint={say().simulatedHint}
            value={props.fork.day()}
            faults={{ malformed: say().notDate }}
            onFault={setFaulty}
            onChange={(day) => {
              if (day !== undefined && !faulty()) props.fork.setDay(day);
            }}
          />
          <div data-part="actions">
            <LinkButton href={teachLink(from()?.subject.id)}>{say().back}</LinkButton>
            <Button onClick={() => props.onManuscript()}>{say().scenario}</Button>
            <Button kind="primary" onClick={() => props.onCompare()}>
              {say().compare}
            </Button>
          </div>
        </div>
      </div>
      <Show when={props.fork.day()} keyed>
        {(_day) => (
          <CasePage
            env={props.env}
            id={props.fork.caseId}
            language={props.words.language}
            by={props.by}
            app={props.words.app}
            invented={{ onExport: () => props.onManuscript() }}
          />
        )}
      </Show>
    </>
  );
}
