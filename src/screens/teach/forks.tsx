import { For, type JSX, Show } from 'solid-js';
import { FORK, teachLink } from '../../route.ts';
import type { Desk, Fork } from '../../teaching/desk.ts';
import { type Subject, wordsOf } from '../../teaching/subject.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly desk: Desk;
  readonly subject: Subject;
  readonly onFork: (whole: boolean) => void;
  readonly onCompare: () => void;
  readonly onManuscript: () => void;
}

/** Where the story was left, and the ways to leave it here. */
export function Forks(props: Props): JSX.Element {
  const say = () => props.words.teach.fork;
  const of = (fork: Fork) => {
    const { from } = fork;
    return from === undefined
      ? ''
      : say().of(wordsOf(from.subject, props.words.language).title, from.stop + 1);
  };
  return (
    <Card title={say().title}>
      <div data-screen="forks">
        <p>{say().text}</p>
        <div data-part="actions">
          <Button onClick={() => props.onFork(false)}>{say().without}</Button>
          <Button onClick={() => props.onFork(true)}>{say().with}</Button>
          <Button onClick={() => props.onCompare()}>{say().compare}</Button>
          <Button kind="quiet" onClick={() => props.onManuscript()}>
            {say().scenario}
          </Button>
        </div>
        <Show when={props.desk.forks().length > 0} fallback={<p data-part="quiet">{say().none}</p>}>
          <ul data-part="forks">
            <For each={props.desk.forks()}>
              {(fork) => (
                <li>
                  <div>
                    <strong>{say().name(fork.letter)}</strong>
                    <small>{of(fork)}</small>
                  </div>
                  <LinkButton
                    small
                    href={teachLink(`${FORK}${fork.letter}`)}
                    label={`${say().open}: ${say().name(fork.letter)}`}
                  >
                    {say().open}
                  </LinkButton>
                  <Button
                    small
                    kind="quiet"
                    label={`${say().remove}: ${say().name(fork.letter)}`}
                    onClick={() => props.desk.removeFork(fork.caseId)}
                  >
                    {say().remove}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
    </Card>
  );
}
