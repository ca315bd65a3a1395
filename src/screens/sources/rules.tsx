import { createSelector, For, type JSX, Show } from 'solid-js';
import type { KnownRule } from '../../../machines/rules/index.ts';
import type { RuleKind } from '../../../machines/rules/rule.ts';
import { blockedBy, CHAPTERS, mattersOf, readingAt, readingOf, topicAt } from '../../case/reference.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { ruleLink, sourcesLink } from '../../route.ts';
import { Glyph, Mark } from '../../ui/glyph.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Deciding, ReadingText } from './parts.tsx';

interface ChaptersProps {
  readonly words: ClinicalMessages;
  /** The ids of the rules that the search has left. All are drawn once and only hidden, so that a letter costs nothing. */
  readonly shown: ReadonlySet<string>;
  readonly at: string | undefined;
}

/** The rules under the places of their sources, as running heads. */
export function Chapters(props: ChaptersProps): JSX.Element {
  const here = createSelector(() => props.at);
  return (
    <For each={CHAPTERS}>
      {(chapter) => (
        <div data-part="chapter" hidden={!chapter.rules.some(({ id }) => props.shown.has(id))}>
          <Heading level={3}>
            <span>{props.words.source[chapter.source].name}</span>{' '}
            <span lang="en" data-part="place">
              {chapter.place}
            </span>
          </Heading>
          <For each={chapter.rules}>
            {(rule) => (
              <article
                id={rule.id}
                tabindex={-1}
                data-ui="rule"
                data-here={here(rule.id) ? '' : undefined}
                hidden={!props.shown.has(rule.id)}
                aria-labelledby={`${rule.id}-title`}
              >
                <RuleEntry words={props.words} rule={rule} />
              </article>
            )}
          </For>
        </div>
      )}
    </For>
  );
}

interface RuleProps {
  readonly words: ClinicalMessages;
  readonly rule: KnownRule;
}

function RuleEntry(props: RuleProps): JSX.Element {
  const steps = () => blockedBy(props.rule).map((step) => props.words.step[step]);
  return (
    <>
      <Heading level={4} id={`${props.rule.id}-title`}>
        <a href={ruleLink(props.rule.id)}>{props.rule.id}</a>{' '}
        <span>{props.words.rules[props.rule.id].title}</span>
      </Heading>
      <p data-part="kind">
        <KindSign kind={props.rule.kind} />
        {props.words.kind[props.rule.kind]}
      </p>
      <div data-part="text">
        <p>{props.words.rules[props.rule.id].statement}</p>
        <Show when={props.rule.checked === 'known'}>
          <p data-part="confirm">
            <Mark name="caution" /> {props.words.casePage.confirm}
          </p>
        </Show>
        <Apparatus words={props.words} rule={props.rule} steps={steps()} />
      </div>
    </>
  );
}

/** What stands under a rule in small print: what it blocks, the reading taken, what other sources say of the matter. */
function Apparatus(props: RuleProps & { readonly steps: readonly string[] }): JSX.Element {
  const page = () => props.words.sourcesPage;
  return (
    <Show
      when={props.steps.length > 0 || props.rule.reading !== undefined || mattersOf(props.rule.id).length > 0}
    >
      <dl>
        <Show when={props.steps.length > 0}>
          <div>
            <dt>{page().blocks}</dt>
            <dd>{props.steps.join(' · ')}</dd>
          </div>
        </Show>
        <Show when={readingOf(props.rule)}>
          {(reading) => (
            <div>
              <dt>
                <a href={sourcesLink(readingAt(reading()))}>{page().readingNumber(reading())}</a>
              </dt>
              <dd>
                <ReadingText words={props.words} reading={reading()} />
              </dd>
            </div>
          )}
        </Show>
        <For each={mattersOf(props.rule.id)}>
          {(matter) => (
            <div>
              <dt>
                <a href={sourcesLink(topicAt(matter.topic))}>{props.words.topic[matter.topic].title}</a>
              </dt>
              <dd>
                {props.words.topic[matter.topic].text}{' '}
                <Deciding words={props.words} matter={matter} own={props.rule.id} />
              </dd>
            </div>
          )}
        </For>
      </dl>
    </Show>
  );
}

/** Kinds without a sign of the pathway: a box for what is to be done, an arrow for what escalates. */
const MARKED: Partial<Record<RuleKind, 'box' | 'up'>> = { task: 'box', escalate: 'up' };

function KindSign(props: { readonly kind: RuleKind }): JSX.Element {
  return (
    <Show
      when={MARKED[props.kind]}
      fallback={<Glyph kind={props.kind as Exclude<RuleKind, 'task' | 'escalate'>} />}
    >
      {(name) => <Mark name={name()} />}
    </Show>
  );
}
