import { For, type JSX } from 'solid-js';
import type { AppMessages } from '../../locales/index.ts';
import { teachLink } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Heading, type Level } from '../../ui/heading.tsx';

/** An invented case that the person may open. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

interface StartProps {
  readonly words: AppMessages;
  readonly examples: readonly Example[];
  readonly level: Level;
  /** One more way to begin. */
  readonly more?: JSX.Element;
  readonly onStart: () => void;
  readonly onExample: (id: string) => void;
}

/** The two plain choices of a first start. */
export function Start(props: StartProps): JSX.Element {
  const words = () => props.words.caseload.empty;
  return (
    <div data-ui="start">
      <section data-ui="card">
        <Heading level={props.level}>{words().start}</Heading>
        <p>{words().startText}</p>
        <p data-part="quiet">{props.words.privacy.paragraphs.names}</p>
        <Button kind="primary" onClick={() => props.onStart()}>
          {props.words.caseload.newCase}
        </Button>
      </section>
      {props.more}
      <section data-ui="card">
        <Heading level={props.level}>{words().explore}</Heading>
        <p>{words().exploreText}</p>
        <Examples words={props.words} examples={props.examples} onExample={props.onExample} />
      </section>
    </div>
  );
}

type ExamplesProps = Pick<StartProps, 'words' | 'examples' | 'onExample'>;

/** The shipped examples, each with its question. */
export function Examples(props: ExamplesProps): JSX.Element {
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to VoiceOver without it */}
      <ul role="list" data-ui="examples">
        <For each={props.examples}>
          {(example) => (
            <li>
              <span>
                <strong>{example.title}</strong>
                <small>{example.text}</small>
              </span>
              <Button
                small
                label={`${props.words.button.open}: ${example.title}`}
                onClick={() => props.onExample(example.id)}
              >
                {props.words.button.open}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <p>
        <LinkButton href={teachLink()}>{props.words.caseload.allExamples}</LinkButton>
      </p>
    </>
  );
}
