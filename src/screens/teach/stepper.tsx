import { For, type JSX } from 'solid-js';
import type { Walk } from '../../teaching/walk.ts';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly walk: Walk;
  readonly at: number;
  /** Where the class is asked. */
  readonly questions: readonly number[];
  readonly onGo: (stop: number) => void;
}

/** The steps of the story, forward and back, one by one or from question to question. */
export function Stepper(props: Props): JSX.Element {
  const say = () => props.words.teach.lesson;
  const last = () => props.walk.stops.length - 1;
  const day = () => props.walk.stops[props.at]?.day ?? '';
  const ahead = () => props.questions.find((stop) => stop > props.at);
  return (
    <div data-screen="stepper">
      <p data-part="where" aria-live="polite">
        <strong>{say().day(day())}</strong> <span>{say().step(props.at + 1, last() + 1)}</span>
      </p>
      <div data-part="line">
        <Slider
          label={say().steps}
          last={last()}
          value={props.at}
          text={say().place(props.at + 1, last() + 1, day())}
          onInput={(value) => props.onGo(value)}
        />
        <ol data-part="marks" aria-hidden="true">
          <For each={props.questions}>
            {(stop) => <li style={{ left: `${(100 * stop) / Math.max(1, last())}%` }} />}
          </For>
        </ol>
      </div>
      <div data-part="actions">
        <Button disabled={props.at === 0} onClick={() => props.onGo(props.at - 1)}>
          {say().back}
        </Button>
        <Button kind="primary" disabled={props.at === last()} onClick={() => props.onGo(props.at + 1)}>
          {say().next}
        </Button>
        <Button disabled={ahead() === undefined} onClick={() => props.onGo(ahead() ?? props.at)}>
          {say().nextQuestion}
        </Button>
      </div>
    </div>
  );
}
