import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import type { Source } from '../../../machines/vocabulary.ts';
import { statechartLink, teachLink } from '../../route.ts';
import type { Desk } from '../../teaching/desk.ts';
import { type Mark, mark, score } from '../../teaching/mark.ts';
import { type Question, questionsOf } from '../../teaching/question.ts';
import { type Subject, wordsOf } from '../../teaching/subject.ts';
import { createWalk } from '../../teaching/walk.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Alerts } from '../case/alerts.tsx';
import { Earliest } from '../case/earliest.tsx';
import { Follows } from '../case/follows.tsx';
import { Superseded, Where } from '../case/head.tsx';
import { Lens } from '../case/lens.tsx';
import { Tasks } from '../case/tasks.tsx';
import { Answer } from './answer.tsx';
import { Ask } from './ask.tsx';
import { Differences } from './differences.tsx';
import { Forks } from './forks.tsx';
import { Learning } from './learning.tsx';
import { TeachingMark } from './mark.tsx';
import { Presenter } from './presenter.tsx';
import { Score } from './score.tsx';
import { Stepper } from './stepper.tsx';
import { Story } from './story.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly subject: Subject;
  readonly desk: Desk;
  /** Leaves the story at a step: with what is known then, or the whole of it. */
  readonly onFork: (stop: number, whole: boolean) => void;
  readonly onCompare: (stop: number) => void;
  readonly onManuscript: () => void;
}

/** One scenario, told event by event: at each decision the class answers before the pathway does. */
export function Lesson(props: Props): JSX.Element {
  const say = () => props.words.teach.lesson;
  const own = () => wordsOf(props.subject, props.words.language);
  const progress = createMemo(() => props.desk.progress(props.subject));
  const walk = createMemo(() => createWalk(props.subject.state, props.subject.on));
  const questions = createMemo(() => questionsOf(walk(), props.subject.ask));
  const at = () => Math.min(progress().stop(), walk().stops.length - 1);
  const asked = () => questions().find(({ stop }) => stop === at());
  const hidden = () => {
    const question = asked();
    return question !== undefined && !progress().told().has(question.stop);
  };
  const markOf = (question: Question): Mark =>
    mark(question, progress().given().get(question.stop) ?? { reasons: [] });
  const seenUnder = (lens: readonly Source[] | undefined) => {
    const stop = walk().stops[at()];
    return walk().viewOf(stop?.known ?? 0, asked()?.day ?? stop?.day ?? '', lens);
  };
  const shown = createMemo(() => seenUnder(progress().lens()));
  /** The same under its own sources. */
  const plain = createMemo(() => seenUnder(undefined));
  const nameOf = (list: readonly Source[]) =>
    list.map((source) => props.words.clinical.source[source].short).join(' + ');
  const ended = () => at() === walk().stops.length - 1 && !hidden();
  const [fresh, setFresh] = createSignal<number>();
  const [presenting, setPresenting] = createSignal(false);
  const sources = () => props.subject.state.header.sources;

  return (
    <div data-ui="page" data-page="lesson">
      <header data-part="head">
        <div>
          <Heading level={1}>
            <span lang={own().language}>{own().title}</span>
          </Heading>
          <p data-part="badges">
            <Badge tone={props.subject.report ? 'done' : 'plain'}>
              {props.subject.report ? props.words.teach.report : props.words.teach.invented}
            </Badge>
          </p>
        </div>
        <div data-part="actions">
          <LinkButton href={teachLink()}>{props.words.teach.library.back}</LinkButton>
          <LinkButton href={statechartLink(props.subject.id)}>
            {props.words.teach.library.statechart}
          </LinkButton>
          <Button kind="primary" onClick={() => setPresenting(true)}>
            {say().present}
          </Button>
        </div>
      </header>
      <TeachingMark words={props.words} />
      <section data-part="opening" lang={own().language}>
        <p>{own().text}</p>
        <p data-part="question">
          <strong>{say().question}:</strong> {own().question}
        </p>
      </section>
      <Stepper
        words={props.words}
        walk={walk()}
        at={at()}
        questions={questions().map(({ stop }) => stop)}
        onGo={(stop) => progress().setStop(stop)}
      />
      <div data-part="zones">
        <div data-part="left">
          <Story words={props.words} walk={walk()} at={at()} />
          <Forks
            words={props.words}
            desk={props.desk}
            subject={props.subject}
            onFork={(whole) => props.onFork(at(), whole)}
            onCompare={() => props.onCompare(at())}
            onManuscript={props.onManuscript}
          />
        </div>
        <div data-part="right">
          <Show when={hidden() && asked()} keyed>
            {(question) => (
              <Ask
                words={props.words}
                question={question}
                given={progress().given().get(question.stop)}
                onAnswer={(given) => {
                  setFresh(question.stop);
                  progress().setGiven(question.stop, given);
                  progress().tell(question.stop);
                }}
              />
            )}
          </Show>
          <Show when={!hidden() && asked()} keyed>
            {(question) => (
              <Answer
                words={props.words}
                mark={markOf(question)}
                fresh={fresh() === question.stop}
                onAgain={() => progress().untell(question.stop)}
              />
            )}
          </Show>
          <Show when={ended()}>
            <Score
              words={props.words}
              score={score(questions().map(markOf))}
              onGo={(stop) => progress().setStop(stop)}
              onRestart={() => progress().restart()}
            />
            <Learning words={props.words} subject={props.subject} />
          </Show>
        </div>
      </div>
      <Show
        when={!hidden()}
        fallback={
          <p data-part="hidden" role="status">
            {say().hidden}
          </p>
        }
      >
        <section data-part="standing">
          <Heading level={2}>{say().standing}</Heading>
          <Lens
            own={sources()}
            shown={shown().header.sources}
            words={props.words.clinical}
            onLook={(chosen) => progress().setLens(chosen.join() === sources().join() ? undefined : chosen)}
          />
          <Show when={progress().lens()} keyed>
            {(lens) => (
              <Card>
                <Disclosure summary={say().differs} open>
                  <Differences
                    words={props.words}
                    left={plain()}
                    right={shown()}
                    names={[nameOf(sources()), nameOf(lens)]}
                    short={[nameOf(sources()), nameOf(lens)]}
                  />
                </Disclosure>
              </Card>
            )}
          </Show>
          <Superseded view={shown()} words={props.words.clinical} />
          <Where view={shown()} words={props.words.clinical} />
          <Alerts view={shown()} words={props.words.clinical} onClose={undefined} onRefer={() => undefined} />
          <div data-part="zones">
            <div data-part="left">
              <Earliest view={shown()} words={props.words.clinical} />
              <Tasks view={shown()} words={props.words.clinical} />
            </div>
            <div data-part="right">
              <Follows
                view={shown()}
                words={props.words.clinical}
                onDeviate={undefined}
                onAnswer={undefined}
                onRecord={undefined}
              />
            </div>
          </div>
        </section>
      </Show>
      <Show when={presenting()}>
        <Presenter
          words={props.words}
          subject={props.subject}
          walk={walk()}
          at={at()}
          question={asked()}
          hidden={hidden()}
          onTell={() => progress().tell(at())}
          onGo={(stop) => progress().setStop(stop)}
          onLeave={() => setPresenting(false)}
        />
      </Show>
    </div>
  );
}
