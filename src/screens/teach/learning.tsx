import { For, type JSX, Show } from 'solid-js';
import { sourceLine } from '../../case/findings.ts';
import { ruleLink } from '../../route.ts';
import { type Subject, wordsOf } from '../../teaching/subject.ts';
import { Card } from '../../ui/card.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly subject: Subject;
}

/** What is to be learned, on which rules it rests, and which report the story follows. */
export function Learning(props: Props): JSX.Element {
  const say = () => props.words.teach.lesson;
  const own = () => wordsOf(props.subject, props.words.language);
  return (
    <Card title={say().learning}>
      <div data-screen="learning">
        <ul data-part="points" lang={own().language}>
          <For each={own().learningPoints}>{(point) => <li>{point}</li>}</For>
        </ul>
        <Show when={own().note}>
          {(note) => (
            <p lang={own().language}>
              <strong>{say().note}:</strong> {note()}
            </p>
          )}
        </Show>
        <Show when={props.subject.references.length > 0}>
          <h3>{say().references}</h3>
          <ul data-part="references">
            <For each={props.subject.references}>
              {(reference) => (
                <li>
                  {reference.text} <small>{reference.doi ?? reference.url}</small>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.subject.rules.length > 0}>
          <h3>{say().rests}</h3>
          <ul data-part="rests">
            <For each={props.subject.rules}>
              {(rule) => (
                <li>
                  <a href={ruleLink(rule)}>{props.words.clinical.rules[rule].title}</a>{' '}
                  <small>{sourceLine(props.words.clinical, rule)}</small>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
    </Card>
  );
}
