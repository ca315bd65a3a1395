import { For, type JSX } from 'solid-js';
import type { AppMessages } from '../locales/index.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';

interface WelcomeProps {
  readonly words: AppMessages;
  /** The intended use was read. The empty caseload follows with its two plain choices. */
  readonly onAccept: () => void;
}

/** The first start: what this is for and where the data stay. */
export function Welcome(props: WelcomeProps): JSX.Element {
  return (
    <div data-ui="page" data-page="welcome">
      <header data-part="title">
        <Heading level={1}>{props.words.name}</Heading>
        <p data-part="lead">{props.words.tagline}</p>
      </header>
      <Paragraphs
        title={props.words.intendedUse.heading}
        texts={Object.values(props.words.intendedUse.paragraphs)}
      />
      <Paragraphs title={props.words.privacy.heading} texts={Object.values(props.words.privacy.paragraphs)} />
      <div>
        <Button kind="primary" onClick={props.onAccept}>
          {props.words.intendedUse.accept}
        </Button>
      </div>
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
