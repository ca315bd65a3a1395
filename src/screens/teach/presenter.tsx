import { createSignal, For, type JSX, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import { sourceLine } from '../../case/findings.ts';
import { patientLine } from '../../case/words.ts';
import type { Question } from '../../teaching/question.ts';
import { type Subject, wordsOf } from '../../teaching/subject.ts';
import type { Walk } from '../../teaching/walk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { line } from './story.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly subject: Subject;
  readonly walk: Walk;
  readonly at: number;
  readonly question: Question | undefined;
  /** Whether the answer waits until it is asked for. */
  readonly hidden: boolean;
  readonly onTell: () => void;
  readonly onGo: (stop: number) => void;
  readonly onLeave: () => void;
}

/** Rules that a projected page can name and still be read from the last row. */
const NAMED = 4;
/** Lines of a report from which on the letters are smaller, so that all of them stand in view. */
const MANY = 6;

/** The story for a dark room: large letters, one thing at a time, and the answer only when it is asked for. */
export function Presenter(props: Props): JSX.Element {
  const say = () => props.words.teach.presenter;
  const own = () => wordsOf(props.subject, props.words.language);
  const stop = () => props.walk.stops[props.at];
  const last = () => props.walk.stops.length - 1;
  /** The page behind the last step: what is to be learned. */
  const [closing, setClosing] = createSignal(false);
  const on = () => {
    if (props.hidden) props.onTell();
    else if (props.at < last()) props.onGo(props.at + 1);
    else setClosing(true);
  };
  const back = () => {
    if (closing()) setClosing(false);
    else if (props.at > 0) props.onGo(props.at - 1);
  };
  function press(event: KeyboardEvent) {
    const onButton = event.target instanceof HTMLButtonElement;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowRight: on,
      PageDown: on,
      // On a button the space bar presses the button.
      ...(onButton ? {} : { ' ': on }),
      ArrowLeft: back,
      PageUp: back,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    step();
  }
  onMount(() => {
    // The room is dark, whatever the device prefers.
    document.documentElement.dataset.room = 'dark';
    window.addEventListener('keydown', press);
  });
  onCleanup(() => {
    delete document.documentElement.dataset.room;
    window.removeEventListener('keydown', press);
  });
  const patient = () => {
    const known = stop();
    return known === undefined
      ? ''
      : patientLine(props.words.clinical, props.walk.viewOf(known.known, known.day));
  };
  return (
    <Dialog title={say().title} open full close={say().leave} onClose={props.onLeave}>
      <div data-screen="presenter">
        <header>
          <p lang={own().language}>{own().title}</p>
          <p>{props.words.teach.mark}</p>
        </header>
        <div data-part="stage" aria-live="polite">
          <Show when={!closing()} fallback={<Closing words={props.words} subject={props.subject} />}>
            <p data-part="day">
              {props.words.teach.lesson.day(
                props.hidden || props.question === undefined ? (stop()?.day ?? '') : props.question.day,
              )}
            </p>
            <Show when={props.at === 0}>
              <p data-part="opening" lang={own().language}>
                {own().text}
              </p>
              <p data-part="opening" lang={own().language}>
                <strong>{own().question}</strong>
              </p>
            </Show>
            <p data-part="patient">{patient()}</p>
            <ul data-part="events" data-many={(stop()?.events.length ?? 0) > MANY ? '' : undefined}>
              <For each={stop()?.events ?? []}>{(event) => <li>{line(props.words, event)}</li>}</For>
            </ul>
            <Switch>
              <Match when={props.hidden && props.question}>
                {(question) => <Wondered words={props.words} question={question()} />}
              </Match>
              <Match when={props.question}>
                {(question) => <Told words={props.words} question={question()} />}
              </Match>
            </Switch>
          </Show>
        </div>
        <footer>
          <p>{say().keys}</p>
          <div data-part="actions">
            <Button disabled={props.at === 0 && !closing()} onClick={back}>
              {say().back}
            </Button>
            <Button kind="primary" disabled={closing()} onClick={on}>
              {props.hidden ? say().show : say().next}
            </Button>
          </div>
          <p>{props.words.teach.lesson.step(props.at + 1, last() + 1)}</p>
        </footer>
      </div>
    </Dialog>
  );
}

interface AskedProps {
  readonly words: TeachWords;
  readonly question: Question;
}

/** What is to be learned: the last page. */
function Closing(props: Pick<Props, 'words' | 'subject'>): JSX.Element {
  const own = () => wordsOf(props.subject, props.words.language);
  return (
    <>
      <h2>{props.words.teach.presenter.end}</h2>
      <ul data-part="points" lang={own().language}>
        <For each={own().learningPoints}>{(point) => <li>{point}</li>}</For>
      </ul>
    </>
  );
}

/** The questions, for a class that answers aloud. */
function Wondered(props: AskedProps): JSX.Element {
  const ask = () => props.words.teach.ask;
  return (
    <section data-part="wondered">
      <h2>{ask().title}</h2>
      <ol>
        <li>{ask().haste}</li>
        <Show when={props.question.answer.readiness !== undefined && props.question.step}>
          {(step) => <li>{ask().readiness(props.words.clinical.step[step()])}</li>}
        </Show>
        <li>{props.words.teach.presenter.why}</li>
      </ol>
    </section>
  );
}

/** The pathway's answer, in as many words as can be read from the last row. */
function Told(props: AskedProps): JSX.Element {
  const ask = () => props.words.teach.ask;
  const answer = () => props.question.answer;
  const rest = () => answer().reasons.length - NAMED;
  return (
    <section data-part="told">
      <p data-part="haste">{props.words.clinical.capital(ask().hastes[answer().haste])}.</p>
      <Show when={answer().readiness !== undefined && props.question.step}>
        {(step) => (
          <p>
            {props.words.clinical.step[step()]}:{' '}
            <strong>{ask().readinesses[answer().readiness ?? 'ready']}</strong>
          </p>
        )}
      </Show>
      <ul>
        <For each={answer().reasons.slice(0, NAMED)}>
          {(rule) => (
            <li>
              {props.words.clinical.rules[rule].title} <small>{sourceLine(props.words.clinical, rule)}</small>
            </li>
          )}
        </For>
      </ul>
      <Show when={rest() > 0}>
        <p>{props.words.teach.presenter.more(rest())}</p>
      </Show>
    </section>
  );
}
