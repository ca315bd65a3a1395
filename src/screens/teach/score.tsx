import { For, type JSX, Show } from 'solid-js';
import { sourceLine } from '../../case/findings.ts';
import { ruleLink } from '../../route.ts';
import type { Mark, Score as Scored } from '../../teaching/mark.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { toneOf } from './answer.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly score: Scored;
  readonly onGo: (stop: number) => void;
  readonly onRestart: () => void;
}

/** The end of a lesson: what was missed and where the class was bolder than the pathway, before any number. */
export function Score(props: Props): JSX.Element {
  const say = () => props.words.teach.score;
  const missed = () => [...props.score.missed].sort(([, a], [, b]) => b - a);
  const unanswered = () =>
    props.score.marks.filter(
      ({ haste, readiness, given }) =>
        haste === 'unanswered' &&
        (readiness === undefined || readiness === 'unanswered') &&
        given.reasons.length === 0,
    ).length;
  return (
    <Card
      title={say().title}
      aside={<Badge tone="accent">{say().sum(props.score.points, props.score.of)}</Badge>}
    >
      <div data-screen="score">
        <Show when={say().unanswered(unanswered())}>{(text) => <p data-part="quiet">{text()}</p>}</Show>
        <h3>{say().bold}</h3>
        <Show when={props.score.bold.length > 0} fallback={<p>{say().boldNothing}</p>}>
          <ul data-part="bold">
            <For each={props.score.bold}>{(mark) => <Bold {...props} mark={mark} />}</For>
          </ul>
        </Show>
        <h3>{say().missed}</h3>
        <Show when={missed().length > 0} fallback={<p>{say().missedNothing}</p>}>
          <ul data-part="rules" data-kind="missed">
            <For each={missed()}>
              {([rule, times]) => (
                <li>
                  <strong>{props.words.clinical.rules[rule].title}</strong>
                  <span>
                    {say().times(times)} · {props.words.clinical.rules[rule].statement}
                  </span>
                  <small>
                    <a href={ruleLink(rule)}>{sourceLine(props.words.clinical, rule)}</a>
                  </small>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Button onClick={() => props.onRestart()}>{props.words.teach.lesson.restart}</Button>
      </div>
    </Card>
  );
}

function Bold(props: Props & { readonly mark: Mark }): JSX.Element {
  const ask = () => props.words.teach.ask;
  const pairs = () => {
    const { haste, readiness, given, question } = props.mark;
    return [
      haste === 'bold' && given.haste !== undefined
        ? [ask().hastes[given.haste], ask().hastes[question.answer.haste]]
        : undefined,
      readiness === 'bold' && given.readiness !== undefined && question.answer.readiness !== undefined
        ? [ask().readinesses[given.readiness], ask().readinesses[question.answer.readiness]]
        : undefined,
    ].filter((pair) => pair !== undefined);
  };
  return (
    <li>
      <span>{props.words.teach.score.question(props.mark.question.stop + 1, props.mark.question.day)}</span>
      <For each={pairs()}>
        {([given, right]) => (
          <span>
            <Badge tone={toneOf('bold')}>{given}</Badge> → <strong>{right}</strong>
          </span>
        )}
      </For>
      <Button
        kind="quiet"
        small
        label={`${props.words.teach.score.toQuestion}: ${props.words.teach.score.question(props.mark.question.stop + 1, props.mark.question.day)}`}
        onClick={() => props.onGo(props.mark.question.stop)}
      >
        {props.words.teach.score.toQuestion}
      </Button>
    </li>
  );
}
