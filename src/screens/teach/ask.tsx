import { createSignal, type JSX, Show, untrack } from 'solid-js';
import type { RuleId } from '../../../machines/rules/index.ts';
import { sourceLine } from '../../case/findings.ts';
import type { Given } from '../../teaching/mark.ts';
import { HASTES, type Haste, type Question, READINESS, type Readiness } from '../../teaching/question.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checks } from '../../ui/checks.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { OptionList } from '../../ui/option-list.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly question: Question;
  /** What was answered before, where it is answered anew. */
  readonly given: Given | undefined;
  readonly onAnswer: (given: Given) => void;
}

/** Asks the class before the pathway is shown: how fast, whether, and why. */
export function Ask(props: Props): JSX.Element {
  const say = () => props.words.teach.ask;
  const before = untrack(() => props.given);
  const [haste, setHaste] = createSignal<Haste | undefined>(before?.haste);
  const [readiness, setReadiness] = createSignal<Readiness | undefined>(before?.readiness);
  const [reasons, setReasons] = createSignal<readonly RuleId[]>(before?.reasons ?? []);
  const title = (rule: RuleId) => props.words.clinical.rules[rule].title;
  function answer() {
    const [fast, may] = [haste(), readiness()];
    props.onAnswer({
      ...(fast === undefined ? {} : { haste: fast }),
      ...(may === undefined ? {} : { readiness: may }),
      reasons: reasons(),
    });
  }
  const untouched = () => haste() === undefined && readiness() === undefined && reasons().length === 0;
  return (
    <Card title={say().title}>
      <form
        data-screen="ask"
        onSubmit={(event) => {
          event.preventDefault();
          answer();
        }}
      >
        <p data-part="stands">{say().stands(props.question.day)}</p>
        <OptionList
          label={say().haste}
          options={HASTES.map((value) => ({ value, text: say().hastes[value] }))}
          value={haste()}
          onChange={setHaste}
        />
        <Show when={props.question.answer.readiness !== undefined && props.question.step}>
          {(step) => (
            <OptionList
              label={say().readiness(props.words.clinical.step[step()])}
              options={READINESS.map((value) => ({ value, text: say().readinesses[value] }))}
              value={readiness()}
              onChange={setReadiness}
            />
          )}
        </Show>
        <Checks
          label={say().reasons}
          hint={say().reasonsHint}
          options={props.question.offered.map((rule) => ({
            value: rule,
            text: title(rule),
            hint: sourceLine(props.words.clinical, rule),
          }))}
          value={reasons()}
          onChange={setReasons}
        />
        <Actions>
          <Button kind="primary" type="submit">
            {untouched() ? say().skip : say().answer}
          </Button>
        </Actions>
      </form>
    </Card>
  );
}
