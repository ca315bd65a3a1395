import { createSelector, For, type JSX, Show } from 'solid-js';
import type { RuleId } from '../../../machines/rules/index.ts';
import {
  OPEN_QUESTIONS,
  type Part,
  READINGS_TAKEN,
  readingAt,
  SHARED_MATTERS,
  type SharedMatter,
  topicAt,
  WORKS,
} from '../../case/reference.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { ruleLink } from '../../route.ts';
import { Heading } from '../../ui/heading.tsx';
import { FORMAT_ADDRESS, TRACE_ADDRESS } from './trace-address.ts';

interface PartProps {
  readonly words: ClinicalMessages;
  readonly title: string;
}
interface Placed {
  /** The place that the address names. */
  readonly at: string | undefined;
}

/** A part of the page under its own heading; the contents lead to it. */
function PartSection(props: {
  readonly part: Part;
  readonly title: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <section id={props.part} tabindex={-1} aria-labelledby={`${props.part}-title`}>
      <Heading level={2} id={`${props.part}-title`}>
        {props.title}
      </Heading>
      {props.children}
    </section>
  );
}

function RuleLinks(props: { readonly ids: readonly RuleId[] }): JSX.Element {
  return (
    <For each={props.ids}>
      {(id, at) => (
        <>
          {at() > 0 ? ', ' : ''}
          <a data-part="rule-id" href={ruleLink(id)}>
            {id}
          </a>
        </>
      )}
    </For>
  );
}

interface DecidingProps {
  readonly words: ClinicalMessages;
  readonly matter: SharedMatter;
  /** The rule beside which this stands; it is not linked to itself. */
  readonly own?: RuleId;
}

/** Which rule decides a shared matter and which others speak of it, or that they agree. */
export function Deciding(props: DecidingProps): JSX.Element {
  const page = () => props.words.sourcesPage;
  const others = (ids: readonly RuleId[]) => ids.filter((id) => id !== props.own);
  const strictest = () => props.matter.rules[0];
  return (
    <span data-part="deciding">
      <Show
        when={!props.matter.agree}
        fallback={
          <>
            {page().agree}: <RuleLinks ids={others(props.matter.rules)} />
          </>
        }
      >
        {page().decides}:{' '}
        <Show when={strictest() !== props.own} fallback={<strong>{props.own}</strong>}>
          <strong>
            <RuleLinks ids={props.matter.rules.slice(0, 1)} />
          </strong>
        </Show>
        <Show when={others(props.matter.rules.slice(1)).length > 0}>
          {' · '}
          {page().also}: <RuleLinks ids={others(props.matter.rules.slice(1))} />
        </Show>
      </Show>
    </span>
  );
}

/** What the paper says and what is made of it. */
export function ReadingText(props: {
  readonly words: ClinicalMessages;
  readonly reading: keyof ClinicalMessages['reading'];
}): JSX.Element {
  const words = () => props.words.reading[props.reading];
  return (
    <>
      <span data-part="paper">
        <span>{props.words.sourcesPage.paperSays}:</span> {words().paper}
      </span>{' '}
      <span data-part="taken">
        <span>{props.words.sourcesPage.readingTaken}:</span> {words().taken}
      </span>
    </>
  );
}

/** Where the sources speak of the same thing. */
export function Topics(props: PartProps & Placed): JSX.Element {
  const here = createSelector(() => props.at);
  return (
    <PartSection part="topics" title={props.title}>
      <p data-part="quiet">{props.words.sourcesPage.topicsText}</p>
      <For each={SHARED_MATTERS}>
        {(matter) => (
          <article
            id={topicAt(matter.topic)}
            tabindex={-1}
            data-ui="matter"
            data-here={here(topicAt(matter.topic)) ? '' : undefined}
          >
            <Heading level={3}>{props.words.topic[matter.topic].title}</Heading>
            <p>{props.words.topic[matter.topic].text}</p>
            <p data-part="small">
              <Deciding words={props.words} matter={matter} />
            </p>
          </article>
        )}
      </For>
    </PartSection>
  );
}

/** What the paper contradicts or leaves open, by number. */
export function Readings(props: PartProps & Placed): JSX.Element {
  const here = createSelector(() => props.at);
  return (
    <PartSection part="readings" title={props.title}>
      <For each={READINGS_TAKEN}>
        {({ reading, rules }) => (
          <article
            id={readingAt(reading)}
            tabindex={-1}
            data-ui="reading"
            data-here={here(readingAt(reading)) ? '' : undefined}
          >
            <Heading level={3}>{props.words.sourcesPage.readingNumber(reading)}</Heading>
            <p>
              <ReadingText words={props.words} reading={reading} />
            </p>
            <p data-part="small">
              <RuleLinks ids={rules} />
            </p>
          </article>
        )}
      </For>
    </PartSection>
  );
}

/** What no source gives a number for. */
export function Questions(props: PartProps): JSX.Element {
  return (
    <PartSection part="prompts" title={props.title}>
      <p data-part="quiet">{props.words.sourcesPage.promptsText}</p>
      <For each={OPEN_QUESTIONS}>
        {({ subject, rule }) => (
          <article data-ui="matter">
            <Heading level={3}>{props.words.prompt[subject].title}</Heading>
            <p>{props.words.prompt[subject].question}</p>
            <p data-part="small">
              <RuleLinks ids={[rule]} />
            </p>
          </article>
        )}
      </For>
    </PartSection>
  );
}

/** The sources in full. */
export function Bibliography(props: PartProps): JSX.Element {
  return (
    <PartSection part="bibliography" title={props.title}>
      <For each={WORKS}>
        {(work) => (
          <article data-ui="matter">
            <Heading level={3}>{props.words.source[work.source].name}</Heading>
            <p>
              <span lang="en">{work.full}</span>
              <Show when={work.source === 'h16'}> {props.words.source.h16.about}</Show>
            </p>
            <p data-part="small">{props.words.sourcesPage.found(work.rules)}</p>
          </article>
        )}
      </For>
      <p data-part="trace">
        <a href={TRACE_ADDRESS} download="trace.md">
          {props.words.sourcesPage.trace}
        </a>{' '}
        (Markdown)
      </p>
      <Show when={FORMAT_ADDRESS}>
        {(address) => (
          <p data-part="format">
            <a href={address()} target="_blank" rel="noopener">
              {props.words.sourcesPage.caseFormat}
            </a>{' '}
            (HTML)
          </p>
        )}
      </Show>
    </PartSection>
  );
}
