import { createSignal, For, type JSX } from 'solid-js';
import { Segmented } from '../ui/segmented.tsx';
import { AnswerParts } from './design/answers.tsx';
import { ContentParts } from './design/content.tsx';
import { FieldParts } from './design/fields.tsx';
import { OverlayParts } from './design/overlays.tsx';
import { ButtonParts, SignParts } from './design/signs.tsx';
import { TokenParts } from './design/tokens.tsx';
import '../styles/case-quick.css';
import '../styles/design.css';

const PARTS: readonly { readonly id: string; readonly title: string; readonly show: () => JSX.Element }[] = [
  { id: 'tokens', title: 'Colour, type and space', show: TokenParts },
  { id: 'signs', title: 'Signs', show: SignParts },
  { id: 'buttons', title: 'Buttons', show: ButtonParts },
  { id: 'fields', title: 'Fields', show: FieldParts },
  { id: 'answers', title: 'Answers', show: AnswerParts },
  { id: 'surfaces', title: 'Content', show: ContentParts },
  { id: 'overlays', title: 'Over the page', show: OverlayParts },
];

/**
 * Every part of the interface in every state, for those who build it: the build leaves this page out. Its words are
 * English and stand here alone; nothing of it reaches a person who treats patients.
 */
export function Design(): JSX.Element {
  const [shown, setShown] = createSignal('all');
  const options = () => [
    { value: 'all', text: 'All' },
    ...PARTS.map(({ id, title }) => ({ value: id, text: title })),
  ];
  return (
    <div data-ui="page" data-page="design">
      <header data-part="head">
        <h1>Parts of the interface</h1>
      </header>
      <p data-part="lead">
        Light, dark, more contrast and forced colours follow the system; try them, the keyboard and 200 %.
      </p>
      <Segmented
        label="Show"
        options={options()}
        value={shown()}
        onChange={(part) => setShown(part ?? 'all')}
      />
      <For each={PARTS.filter(({ id }) => shown() === 'all' || shown() === id)}>
        {(part) => (
          <section data-part="chapter" id={part.id} aria-label={part.title}>
            <h2>{part.title}</h2>
            {part.show()}
          </section>
        )}
      </For>
    </div>
  );
}
