import { For, type JSX, onMount, Show } from 'solid-js';
import type { RuleId } from '../../../machines/rules/index.ts';
import { sourceLine } from '../../case/findings.ts';
import { ruleLink } from '../../route.ts';
import type { Judged, Mark } from '../../teaching/mark.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly mark: Mark;
  readonly onAgain: () => void;
  /** The answer was asked for just now: it comes into view, and a screen reader begins there. */
  readonly fresh: boolean;
}

/** The pathway's answer beside that of the class: what was right, what was missed, with the sources. */
export function Answer(props: Props): JSX.Element {
  const say = () => props.words.teach.answer;
  const ask = () => props.words.teach.ask;
  const answer = () => props.mark.question.answer;
  let begin: HTMLDivElement | undefined;
  onMount(() => {
    if (!props.fresh) return;
    begin?.focus({ preventScroll: true });
    begin?.scrollIntoView({ block: 'start' });
  });
  const rest = () => answer().reasons.filter((rule) => !props.mark.question.offered.includes(rule)).length;
  return (
    <Card
      title={say().title}
      aside={<Badge tone="accent">{say().points(props.mark.points, props.mark.of)}</Badge>}
    >
      <div data-screen="answer" ref={begin} tabindex={-1}>
        <dl>
          <Line
            words={props.words}
            label={ask().haste}
            right={ask().hastes[answer().haste]}
            given={props.mark.given.haste && ask().hastes[props.mark.given.haste]}
            judged={props.mark.haste}
          />
          <Show when={answer().readiness}>
            {(readiness) => (
              <Line
                words={props.words}
                label={ask().readiness(stepName(props))}
                right={ask().readinesses[readiness()]}
                given={props.mark.given.readiness && ask().readinesses[props.mark.given.readiness]}
                judged={props.mark.readiness ?? 'unanswered'}
              />
            )}
          </Show>
        </dl>
        <Show when={answer().reasons.length === 0}>
          <p>{say().none}</p>
        </Show>
        <Rules words={props.words} title={say().found} rules={props.mark.found} kind="found" />
        <Rules words={props.words} title={say().missed} rules={props.mark.missed} kind="missed" />
        <Rules words={props.words} title={say().wrong} rules={props.mark.wrong} kind="wrong" />
        <Show when={rest() > 0}>
          <p data-part="quiet">{say().more(rest())}</p>
        </Show>
        <Button kind="quiet" small onClick={() => props.onAgain()}>
          {say().again}
        </Button>
      </div>
    </Card>
  );
}

const stepName = ({ words, mark }: Pick<Props, 'words' | 'mark'>): string => {
  const { step } = mark.question;
  return step === undefined ? '' : words.clinical.step[step];
};

/** The tone in which an answer is judged; the words say the same. */
export const toneOf = (judged: Judged): 'done' | 'stop' | 'gate' | 'plain' =>
  (({ right: 'done', bold: 'stop', careful: 'gate', unanswered: 'plain' }) as const)[judged];

interface LineProps {
  readonly words: TeachWords;
  readonly label: string;
  readonly right: string;
  readonly given: string | undefined;
  readonly judged: Judged;
}

function Line(props: LineProps): JSX.Element {
  const say = () => props.words.teach.answer;
  return (
    <div data-part="line">
      <dt>{props.label}</dt>
      <dd>
        <strong>{props.words.clinical.capital(props.right)}</strong>
        <span data-part="given">
          <Badge tone={toneOf(props.judged)}>{say().judged[props.judged]}</Badge>
          <Show when={props.judged !== 'right' && props.given}>
            {(given) => (
              <small>
                {say().yours}: {given()}
              </small>
            )}
          </Show>
        </span>
      </dd>
    </div>
  );
}

interface RulesProps {
  readonly words: TeachWords;
  readonly title: string;
  readonly rules: readonly RuleId[];
  readonly kind: 'found' | 'missed' | 'wrong';
}

function Rules(props: RulesProps): JSX.Element {
  return (
    <Show when={props.rules.length > 0}>
      <h3>{props.title}</h3>
      <ul data-part="rules" data-kind={props.kind}>
        <For each={props.rules}>
          {(rule) => (
            <li>
              <strong>{props.words.clinical.rules[rule].title}</strong>
              <span>{props.words.clinical.rules[rule].statement}</span>
              <small>
                <a href={ruleLink(rule)}>{sourceLine(props.words.clinical, rule)}</a>
              </small>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
