import { createUniqueId, type JSX } from 'solid-js';
import { Heading } from '../../ui/heading.tsx';

/** A part of the page under its own heading. */
export function Part(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  const id = createUniqueId();
  return (
    <section data-part="part" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {props.title}
      </Heading>
      {props.children}
    </section>
  );
}
