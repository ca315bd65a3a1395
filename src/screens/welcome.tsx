import { createSignal, For, type JSX, Show } from 'solid-js';
import type { AppMessages } from '../locales/index.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { type Example, Start } from './caseload/start.tsx';

interface WelcomeProps {
  readonly words: AppMessages;
  readonly examples: readonly Example[];
  /** The intended use was read. The two choices follow at once. */
  readonly onAccept: () => void;
  readonly onStart: () => void;
  readonly onExample: (id: string) => void;
}

/** The first start: what this is for and where the data stay, then two plain choices. */
export function Welcome(props: WelcomeProps): JSX.Element {
  const [read, setRead] = createSignal(false);
  let choices: HTMLDivElement | undefined;
  const accept = () => {
    setRead(true);
    props.onAccept();
    choices?.focus();
  };
  return (
    <div data-ui="page" data-page="welcome">
      <header data-part="title">
        <Heading level={1}>{props.words.name}</Heading>
        <p data-part="lead">{props.words.tagline}</p>
      </header>
      <Show
        when={read()}
        fallback={
          <>
            <Paragraphs
              title={props.words.intendedUse.heading}
              texts={Object.values(props.words.intendedUse.paragraphs)}
            />
            <Paragraphs
              title={props.words.privacy.heading}
              texts={Object.values(props.words.privacy.paragraphs)}
            />
            <div>
              <Button kind="primary" onClick={accept}>
                {props.words.intendedUse.accept}
              </Button>
            </div>
          </>
        }
      >
        <div
          ref={(element) => {
            choices = element;
          }}
          tabindex={-1}
        >
          <Start
            words={props.words}
            examples={props.examples}
            level={2}
            onStart={props.onStart}
            onExample={props.onExample}
          />
        </div>
      </Show>
    </div>
  );
}

interface ParagraphsProps {
  readonly title: string;
  readonly texts: readonly string[];
}

/** A titled text of a few paragraphs. */
export function Paragraphs(props: ParagraphsProps): JSX.Element {
  return (
    <section data-ui="prose">
      <Heading level={2}>{props.title}</Heading>
      <For each={props.texts}>{(text) => <p>{text}</p>}</For>
    </section>
  );
}
