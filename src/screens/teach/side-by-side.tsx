import { type JSX, Show } from 'solid-js';
import type { CaseView } from '../../../machines/view.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import { teachLink } from '../../route.ts';
import type { Fork, Side } from '../../teaching/desk.ts';
import { type Subject, wordsOf } from '../../teaching/subject.ts';
import { Busy } from '../../ui/busy.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Select } from '../../ui/select.tsx';
import { Differences } from './differences.tsx';
import { TeachingMark } from './mark.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  /** The scenario whose own course is one of the choices; undefined where only forks are compared. */
  readonly subject: Subject | undefined;
  /** The step at which the class stands. */
  readonly stop: number;
  readonly forks: readonly Fork[];
  readonly sides: readonly [Side, Side];
  readonly onSides: (sides: readonly [Side, Side]) => void;
  /** Both sides as they are; undefined while they are read. */
  readonly views: readonly [CaseView, CaseView] | undefined;
}

/** Two forks, or one case under two sets of sources, side by side. */
export function SideBySide(props: Props): JSX.Element {
  const say = () => props.words.teach.compare;
  const change = (at: 0 | 1, side: Side) =>
    props.onSides(at === 0 ? [side, props.sides[1]] : [props.sides[0], side]);
  const what = (at: 0 | 1) =>
    options(props).find(({ value }) => value === keyOf(props.sides[at]))?.text ?? '';
  const name = (at: 0 | 1) => {
    const view = props.views?.[at];
    const sources = view?.header.sources
      .map((source) => props.words.clinical.source[source].short)
      .join(' + ');
    return view === undefined ? what(at) : `${what(at)}, ${say().on(view.today)} · ${sources}`;
  };
  /** What tells the sides apart: what they are, or where that is the same, their sources. */
  const shorts = (): readonly [string, string] =>
    what(0) === what(1) ? [name(0), name(1)] : [what(0), what(1)];
  return (
    <div data-ui="page" data-page="side-by-side">
      <header data-part="head">
        <Heading level={1}>{say().title}</Heading>
        <LinkButton href={teachLink(props.subject?.id)}>
          {props.subject === undefined
            ? props.words.teach.library.back
            : wordsOf(props.subject, props.words.language).title}
        </LinkButton>
      </header>
      <TeachingMark words={props.words} />
      <div data-part="choices">
        <SideChoice {...props} label={say().left} side={props.sides[0]} onSide={(side) => change(0, side)} />
        <SideChoice {...props} label={say().right} side={props.sides[1]} onSide={(side) => change(1, side)} />
      </div>
      <p>{say().lead}</p>
      <Show when={props.views} fallback={<Busy text={props.words.app.loading} />}>
        {(views) => (
          <Card>
            <Differences
              words={props.words}
              left={views()[0]}
              right={views()[1]}
              names={[name(0), name(1)]}
              short={shorts()}
            />
          </Card>
        )}
      </Show>
    </div>
  );
}

/** A choice as text, for a list. */
const keyOf = ({ what }: Side): string => (what.tag === 'fork' ? what.caseId : what.tag);

const options = ({ words, subject, stop, forks }: Pick<Props, 'words' | 'subject' | 'stop' | 'forks'>) => [
  ...(subject === undefined
    ? []
    : [
        { value: 'told', text: words.teach.compare.told(stop + 1) },
        { value: 'end', text: words.teach.compare.end },
      ]),
  ...forks.map(({ caseId, letter }) => ({ value: caseId, text: words.teach.fork.name(letter) })),
];

/** Sets of sources that are worth a comparison. */
const SETS: readonly (readonly Source[])[] = [['h16'], ['h16', 'eu'], ['h16', 'eu', 'us'], ['eu'], ['us']];

function SideChoice(
  props: Props & { readonly label: string; readonly side: Side; readonly onSide: (side: Side) => void },
): JSX.Element {
  const say = () => props.words.teach.compare;
  const what = (value: string): Side['what'] =>
    value === 'told' || value === 'end' ? { tag: value } : { tag: 'fork', caseId: value };
  const short = (source: Source) => props.words.clinical.source[source].short;
  return (
    <fieldset data-part="side">
      <legend>{props.label}</legend>
      <Select
        label={say().what}
        options={options(props)}
        value={keyOf(props.side)}
        onChange={(value) => value !== undefined && props.onSide({ ...props.side, what: what(value) })}
      />
      <Select
        label={say().sources}
        options={[
          { value: 'own', text: say().own },
          ...SETS.map((set) => ({ value: set.join(' '), text: set.map(short).join(' + ') })),
        ]}
        value={props.side.sources?.join(' ') ?? 'own'}
        onChange={(value) =>
          props.onSide({
            ...props.side,
            sources: value === 'own' ? undefined : SETS.find((set) => set.join(' ') === value),
          })
        }
      />
    </fieldset>
  );
}
