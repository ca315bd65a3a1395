import { For, type JSX, Show } from 'solid-js';
import type { Judged } from '../../machines/proof/explore.ts';
import type { Why } from '../../machines/proof/impossible.ts';
import type { Invariant, InvariantId } from '../../machines/proof/invariants/index.ts';
import type { ProofRecord } from '../../machines/proof/record.ts';
import { inGroups } from '../locales/format.ts';
import type { AppMessages, ProofMessages } from '../locales/index.ts';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { ChartPart } from './proof/chart.tsx';
import type { RunState } from './proof/outcome.ts';
import { Part } from './proof/part.tsx';
import { RunPart } from './proof/run.tsx';
import { Searches } from './proof/searches.tsx';
import { Statements } from './proof/statements.tsx';
import '../styles/proof.css';

export interface ProofProps {
  readonly words: ProofMessages;
  readonly sourceNames: AppMessages['source'];
  readonly record: ProofRecord;
  readonly invariants: readonly Invariant[];
  /** How each invariant fared in all the searches of the record. */
  readonly totals: Readonly<Record<InvariantId, Judged>>;
  /** SHA-256 of the rules of this build, and whether the record speaks of them. */
  readonly build: { readonly rules: string; readonly same: boolean };
  /** Why transitions cannot be taken, and how many for each reason. */
  readonly impossible: readonly { readonly why: Why; readonly transitions: number }[];
  readonly run: RunState;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** What was proved of the statechart of this build: the statements, the searches, their bounds, and all of it run again. */
export function Proof(props: ProofProps): JSX.Element {
  return (
    <div data-ui="page" data-page="proof">
      <header data-part="title">
        <Heading level={1}>{props.words.title}</Heading>
        <p data-part="lead">{props.words.lead(props.invariants.length)}</p>
      </header>
      <OfBuild {...props} />
      <Figures {...props} />
      <RunPart
        words={props.words}
        searches={props.record.searches}
        run={props.run}
        onStart={props.onStart}
        onStop={props.onStop}
      />
      <Statements words={props.words} invariants={props.invariants} totals={props.totals} />
      <Searches
        words={props.words}
        sourceNames={props.sourceNames}
        searches={props.record.searches}
        run={props.run}
      />
      <ChartPart words={props.words} record={props.record} impossible={props.impossible} />
      <Limits {...props} />
    </div>
  );
}

/** Whether the record speaks of the rules of this build, and their fingerprint. */
function OfBuild(props: ProofProps): JSX.Element {
  const digits = (hash: string) => <code>{inGroups(hash)}</code>;
  return (
    <Show
      when={props.build.same}
      fallback={
        <Notice tone="danger" title={props.words.otherBuild}>
          <p>{props.words.otherBuildText}</p>
          <dl data-part="fingerprint">
            <dt>{props.words.ofRecord}</dt>
            <dd>{digits(props.record.rules)}</dd>
            <dt>{props.words.ofBuild}</dt>
            <dd>{digits(props.build.rules)}</dd>
          </dl>
        </Notice>
      }
    >
      <Notice tone="done" title={props.words.thisBuild}>
        <dl data-part="fingerprint">
          <dt>{props.words.fingerprint}</dt>
          <dd>{digits(props.record.rules)}</dd>
        </dl>
      </Notice>
    </Show>
  );
}

/** The numbers that matter most. */
function Figures(props: ProofProps): JSX.Element {
  const sum = (of: (finding: ProofRecord['searches'][number]) => number) =>
    props.record.searches.reduce((total, finding) => total + of(finding), 0);
  const figures = () => {
    const { statements, states, accepted, refused, violated } = props.words.figures;
    return [
      [props.invariants.length, statements],
      [sum((each) => each.states), states],
      [sum((each) => each.accepted), accepted],
      [sum((each) => each.refused), refused],
      [sum(({ violations }) => violations.length), violated],
    ] as const;
  };
  return (
    <dl data-part="figures" aria-label={props.words.figures.title}>
      <For each={figures()}>
        {([value, text]) => (
          <div>
            <dt>{text}</dt>
            <dd>{props.words.many(value)}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** What all this does not show. */
function Limits(props: ProofProps): JSX.Element {
  const most = (of: (finding: ProofRecord['searches'][number]) => number) =>
    Math.max(...props.record.searches.map(of));
  const items = () => {
    const { bound, medicine, rules, hands, entry, seal } = props.words.limits.items;
    const watched = new Set(props.invariants.flatMap((each) => each.rules)).size;
    const bounds = bound(
      most(({ moves }) => moves),
      most(({ depth }) => depth),
    );
    return [bounds, medicine, rules(watched), hands, entry, seal];
  };
  return (
    <Part title={props.words.limits.title}>
      <ul data-part="limits">
        <For each={items()}>{(text) => <li>{text}</li>}</For>
      </ul>
    </Part>
  );
}
