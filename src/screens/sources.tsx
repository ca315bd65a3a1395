import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  Show,
} from 'solid-js';
import type { KnownRule } from '../../machines/rules/index.ts';
import type { RuleKind } from '../../machines/rules/rule.ts';
import type { Language, Source } from '../../machines/vocabulary.ts';
import { matching } from '../case/matching.ts';
import {
  ALL_RULES,
  KINDS,
  OPEN_QUESTIONS,
  PARTS,
  type Part,
  placeAt,
  plain,
  READINGS_TAKEN,
  SHARED_MATTERS,
  searchedText,
  WORKS,
} from '../case/reference.ts';
import { type AppMessages, type ClinicalMessages, loadClinical } from '../locales/index.ts';
import { proofLink, sourcesLink } from '../route.ts';
import { Busy } from '../ui/busy.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/checks.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import '../styles/sources.css';
import { Bibliography, Questions, Readings, Topics } from './sources/parts.tsx';
import { Chapters } from './sources/rules.tsx';

interface SourcesProps {
  readonly language: Language;
  readonly app: AppMessages;
  /** The place to open with, as the address names it: a rule, a part, a topic, a reading. */
  readonly at: string | undefined;
}

/** Every rule with its source, and where the sources disagree or are silent. */
export function Sources(props: SourcesProps): JSX.Element {
  const [words] = createResource(() => props.language, loadClinical);
  return (
    <Show when={words.latest} fallback={<Busy text={props.app.loading} />}>
      {(clinical) => <Reference words={clinical()} at={props.at} />}
    </Show>
  );
}

interface Filters {
  readonly typed: string;
  readonly source: Source | undefined;
  readonly kind: RuleKind | undefined;
  readonly onlyKnown: boolean;
}

const NO_FILTERS: Filters = { typed: '', source: undefined, kind: undefined, onlyKnown: false };

const COUNTS: Readonly<Record<Part, number>> = {
  rules: ALL_RULES.length,
  topics: SHARED_MATTERS.length,
  readings: READINGS_TAKEN.length,
  prompts: OPEN_QUESTIONS.length,
  bibliography: WORKS.length,
};

const fits = (rule: KnownRule, { source, kind, onlyKnown }: Filters): boolean =>
  (source === undefined || rule.layer === source) &&
  (kind === undefined || rule.kind === kind) &&
  (!onlyKnown || rule.checked === 'known');

/** Rules out of view have an estimated height: as they come near, the place that was aimed at moves a little. */
const FRAMES_TO_SETTLE = 6;

function bring(element: HTMLElement, frames: number): void {
  element.scrollIntoView();
  if (frames > 0) requestAnimationFrame(() => bring(element, frames - 1));
}

function Reference(props: {
  readonly words: ClinicalMessages;
  readonly at: string | undefined;
}): JSX.Element {
  const page = () => props.words.sourcesPage;
  const [filters, setFilters] = createSignal(NO_FILTERS);
  const texts = createMemo(
    () => new Map(ALL_RULES.map((rule) => [rule.id, searchedText(props.words, rule)])),
  );
  const found = createMemo(() => {
    const known = texts();
    const left = ALL_RULES.filter((rule) => fits(rule, filters()));
    return new Set(
      matching(left, plain(filters().typed), ({ id }) => known.get(id) ?? '').map(({ id }) => id),
    );
  });
  const nothing = () =>
    filters().typed.trim() === '' ? page().nothingFiltered : page().nothing(filters().typed.trim());
  const place = () => placeAt(props.at);

  function narrow(part: Partial<Filters>) {
    setFilters({ ...filters(), ...part });
    // Whoever has read on below sees what was found, not where the page happens to end now.
    const rules = document.getElementById('rules' satisfies Part);
    if (rules !== null && rules.getBoundingClientRect().top < 0) rules.scrollIntoView();
  }

  /** Brings a place into view and lets the keyboard go on from there. */
  function arrive(at: string) {
    if (!found().has(at as KnownRule['id']) && ALL_RULES.some(({ id }) => id === at)) setFilters(NO_FILTERS);
    const element = document.getElementById(at);
    element?.focus({ preventScroll: true });
    if (element !== null) bring(element, FRAMES_TO_SETTLE);
  }

  createEffect(
    on(place, (at) => {
      if (at === undefined) return;
      // After the change of address, which goes to the top of every page that it opens.
      const frame = requestAnimationFrame(() => arrive(at));
      onCleanup(() => cancelAnimationFrame(frame));
    }),
  );

  /** The address of a link that was followed already does not change, yet the person wants to go there again. */
  function again(root: HTMLElement) {
    const follow = ({ target }: MouseEvent) => {
      const at = place();
      const link = target instanceof Element ? target.closest('a') : null;
      if (at !== undefined && link?.getAttribute('href') === sourcesLink(at)) {
        requestAnimationFrame(() => arrive(at));
      }
    };
    root.addEventListener('click', follow);
    onCleanup(() => root.removeEventListener('click', follow));
  }

  const titles = (): Readonly<Record<Part, string>> => {
    const { rules, topics, readings, prompts, bibliography } = page();
    return { rules, topics, readings, prompts, bibliography };
  };

  return (
    <div data-ui="page" data-page="sources" ref={again}>
      <header data-part="title">
        <Heading level={1}>{page().title}</Heading>
        <p data-part="lead">{page().intro}</p>
        <p>
          <a href={proofLink}>{page().proof}</a>
        </p>
        <Show when={props.at !== undefined && place() === undefined}>
          <Notice tone="caution" live>
            {page().unknown(props.at ?? '')}
          </Notice>
        </Show>
      </header>
      <div data-part="aside">
        <Search
          words={props.words}
          filters={filters()}
          onNarrow={narrow}
          found={found().size}
          nothing={nothing()}
        />
        <nav aria-label={page().contents}>
          <ul>
            <For each={PARTS}>
              {(part) => (
                <li>
                  <a href={sourcesLink(part)}>{titles()[part]}</a>{' '}
                  <span>{props.words.format.number(COUNTS[part])}</span>
                </li>
              )}
            </For>
          </ul>
        </nav>
      </div>
      <div data-part="body">
        <section id="rules" tabindex={-1} aria-labelledby="rules-title">
          <Heading level={2} id="rules-title">
            {page().rules}
          </Heading>
          <Show when={found().size === 0}>
            <EmptyState title={nothing()} text={page().nothingHint}>
              <Button onClick={() => setFilters(NO_FILTERS)}>{page().clear}</Button>
            </EmptyState>
          </Show>
          <Chapters words={props.words} shown={found()} at={place()} />
        </section>
        <Topics words={props.words} title={titles().topics} at={place()} />
        <Readings words={props.words} title={titles().readings} at={place()} />
        <Questions words={props.words} title={titles().prompts} />
        <Bibliography words={props.words} title={titles().bibliography} />
      </div>
    </div>
  );
}

interface SearchProps {
  readonly words: ClinicalMessages;
  readonly filters: Filters;
  readonly onNarrow: (part: Partial<Filters>) => void;
  readonly found: number;
  /** Said where nothing was found. */
  readonly nothing: string;
}

function Search(props: SearchProps): JSX.Element {
  const page = () => props.words.sourcesPage;
  const counted = (name: string, count: (rule: KnownRule) => boolean) =>
    page().ofSource(name, ALL_RULES.filter(count).length);
  return (
    <search>
      <TextField
        type="search"
        label={page().search}
        hint={page().searchHint}
        value={props.filters.typed}
        onChange={(typed) => props.onNarrow({ typed })}
      />
      <div data-part="filters">
        <Select
          label={page().filterSource}
          empty={page().all}
          options={WORKS.map(({ source }) => ({
            value: source,
            text: counted(props.words.source[source].short, ({ layer }) => layer === source),
          }))}
          value={props.filters.source}
          onChange={(source) => props.onNarrow({ source })}
        />
        <Select
          label={page().filterKind}
          empty={page().all}
          options={KINDS.map((kind) => ({
            value: kind,
            text: counted(props.words.kind[kind], (rule) => rule.kind === kind),
          }))}
          value={props.filters.kind}
          onChange={(kind) => props.onNarrow({ kind })}
        />
      </div>
      <Check
        label={page().onlyKnown}
        checked={props.filters.onlyKnown}
        onChange={(onlyKnown) => props.onNarrow({ onlyKnown })}
      />
      <p role="status">
        {page().found(props.found)}
        <Show when={props.found === 0}>
          <VisuallyHidden>
            {' '}
            {props.nothing} {page().nothingHint}
          </VisuallyHidden>
        </Show>
      </p>
    </search>
  );
}
