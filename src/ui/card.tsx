import { createUniqueId, type JSX, Show } from 'solid-js';
import { Heading, type Level } from './heading.tsx';

interface CardProps {
  readonly title?: string;
  readonly level?: Level;
  /** Right of the title: a count, a small button. */
  readonly aside?: JSX.Element;
  /** flush: the content brings its own margins, as a list or table does. */
  readonly flush?: boolean;
  readonly children: JSX.Element;
}

/** A sheet on the paper. With a title it is a named region. */
export function Card(props: CardProps): JSX.Element {
  const id = createUniqueId();
  return (
    <section
      data-ui="card"
      data-flush={props.flush ? '' : undefined}
      aria-labelledby={props.title ? id : undefined}
    >
      <Show when={props.title}>
        <header data-part="head">
          <Heading level={props.level ?? 2} id={id}>
            {props.title}
          </Heading>
          {props.aside}
        </header>
      </Show>
      {props.children}
    </section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly level?: Level;
  readonly aside?: JSX.Element;
  /** long, medium: how much of a window it takes at a guess. Far below what is read it is not laid out before it comes near. */
  readonly below?: 'long' | 'medium';
  readonly children: JSX.Element;
}

/** A named part of a page under a small overline; what it holds are usually cards. */
export function Section(props: SectionProps): JSX.Element {
  const id = createUniqueId();
  return (
    <section data-ui="section" data-below={props.below} aria-labelledby={id}>
      <header data-part="head">
        <Heading level={props.level ?? 2} kind="overline" id={id}>
          {props.title}
        </Heading>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
