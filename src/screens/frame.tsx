import { createEffect, createSignal, ErrorBoundary, For, type JSX, onCleanup, Show } from 'solid-js';
import type { Language } from '../../machines/vocabulary.ts';
import type { AppMessages } from '../locales/index.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Toasts } from '../ui/toasts.tsx';

/** The pages that the header leads to. */
export type Place = 'caseload' | 'teach' | 'sources' | 'settings';

interface FrameProps {
  readonly words: AppMessages;
  readonly lang: Language;
  /** Stands on whatever is printed. */
  readonly today: string;
  /** Of the page, for the browser's tab; the product's name follows it. */
  readonly title: string;
  /** Where the person is, if it is one of the header's places. */
  readonly place?: Place | undefined;
  /** Left out while the header has nothing to lead to, as on the first start. */
  readonly nav?: boolean;
  readonly onLanguage: (language: Language) => void;
  /** Saves the cases as they stand: the way out when a page has failed. */
  readonly onExport: () => void;
  readonly onReload: () => void;
  /** How the cases are kept, where that has to be seen. */
  readonly kept?: JSX.Element;
  /** Locks the cases; left out while they are not open. */
  readonly onLock?: (() => void) | undefined;
  readonly children: JSX.Element;
}

const CONTENT = 'content';

/** What surrounds every page: header, skip link, footer, messages, and a way out when a page fails. */
export function Frame(props: FrameProps): JSX.Element {
  createEffect(() => {
    document.documentElement.lang = props.lang;
  });
  createEffect(() => {
    document.title = props.title === props.words.name ? props.title : `${props.title} · ${props.words.name}`;
  });
  return (
    <Announcer>
      <Toasts label={props.words.navigation.messages} dismiss={props.words.button.close}>
        <div data-ui="frame">
          <a
            data-part="skip"
            href={`#${CONTENT}`}
            onClick={(event) => {
              // The address after the # belongs to the pages; only the focus moves.
              event.preventDefault();
              document.getElementById(CONTENT)?.focus();
            }}
          >
            {props.words.navigation.skip}
          </a>
          <header data-part="bar">
            <a data-part="product" href="#/">
              <ProductMark />
              <span>{props.words.name}</span>
            </a>
            <Navigation words={props.words} place={props.place} shown={props.nav !== false} />
            {props.kept}
            <Show when={props.onLock}>
              {(lock) => (
                <span data-part="lock">
                  <Button kind="quiet" small onClick={() => lock()()}>
                    {props.words.navigation.lock}
                  </Button>
                </span>
              )}
            </Show>
            <Languages words={props.words} lang={props.lang} onLanguage={props.onLanguage} />
          </header>
          <main id={CONTENT} tabindex={-1}>
            <ErrorBoundary
              fallback={(error: unknown, reset) => (
                <Crashed
                  error={error}
                  reset={reset}
                  title={props.title}
                  words={props.words}
                  onExport={props.onExport}
                  onReload={props.onReload}
                />
              )}
            >
              {props.children}
            </ErrorBoundary>
          </main>
          <footer data-part="foot">
            <p>
              <strong>{props.words.intendedUse.heading}:</strong> {props.words.intendedUse.short}
            </p>
            <p>{props.words.privacy.short}</p>
            <Printed words={props.words} today={props.today} />
          </footer>
        </div>
      </Toasts>
    </Announcer>
  );
}

interface PrintedProps {
  readonly words: AppMessages;
  readonly today: string;
}

/** The day of printing at the end of the page, and for the edge of each sheet: whose page, which day, the intended use. */
function Printed(props: PrintedProps): JSX.Element {
  const [day, setDay] = createSignal<string>();
  const line = () => props.words.printedOn(day() ?? props.today);
  const prepare = () => {
    setDay(props.today);
    const { style } = document.documentElement;
    // JSON writes a string as a stylesheet reads it.
    const set = (name: string, text: string) =>
      style.setProperty(name, JSON.stringify(text.replace(/\s+/g, ' ').trim()));
    set('--sheet-title', document.querySelector('h1')?.textContent ?? props.words.name);
    set('--sheet-day', line());
    set('--sheet-use', `${props.words.name}. ${props.words.intendedUse.short}`);
  };
  window.addEventListener('beforeprint', prepare);
  onCleanup(() => window.removeEventListener('beforeprint', prepare));
  return <p data-part="printed">{line()}</p>;
}

interface NavigationProps {
  readonly words: AppMessages;
  readonly place: Place | undefined;
  readonly shown: boolean;
}

function Navigation(props: NavigationProps): JSX.Element {
  const here = (place: Place) => (props.place === place ? 'page' : undefined);
  return (
    <nav aria-label={props.words.navigation.label} hidden={!props.shown}>
      <a href="#/" aria-current={here('caseload')}>
        {props.words.navigation.caseload}
      </a>
      <a href="#/teach" aria-current={here('teach')}>
        {props.words.navigation.teach}
      </a>
      <a href="#/sources" aria-current={here('sources')}>
        {props.words.navigation.sources}
      </a>
      <a href="#/settings" aria-current={here('settings')}>
        {props.words.navigation.settings}
      </a>
    </nav>
  );
}

interface LanguagesProps {
  readonly words: AppMessages;
  readonly lang: Language;
  readonly onLanguage: (language: Language) => void;
}

/** Each language by its own name, so that whoever cannot read the present one finds the other. */
function Languages(props: LanguagesProps): JSX.Element {
  const languages = () => Object.entries(props.words.language) as [Language, string][];
  return (
    <fieldset data-part="languages">
      <legend data-ui="visually-hidden">{props.words.settings.language}</legend>
      <For each={languages()}>
        {([language, name]) => (
          <button
            type="button"
            lang={language}
            aria-pressed={props.lang === language}
            onClick={() => props.onLanguage(language)}
          >
            {name}
          </button>
        )}
      </For>
    </fieldset>
  );
}

/** The product's mark: a line, a branch, and where one is. */
function ProductMark(): JSX.Element {
  return (
    <svg data-part="mark" viewBox="0 0 32 20" aria-hidden="true">
      <path data-line="ahead" d="M16 14H29M6 14C11 14 11 4 17 4H29" />
      <path data-line="passed" d="M3 14H16" />
      <circle data-line="passed" cx="3" cy="14" r="2" />
      <circle data-line="here" cx="16" cy="14" r="4" />
    </svg>
  );
}

interface CrashedProps {
  readonly error: unknown;
  readonly reset: () => void;
  readonly title: string;
  readonly words: AppMessages;
  readonly onExport: () => void;
  readonly onReload: () => void;
}

/** Shown in place of a page that failed. Going to another page tries anew. */
function Crashed(props: CrashedProps): JSX.Element {
  const reset = () => props.reset();
  window.addEventListener('hashchange', reset, { once: true });
  onCleanup(() => window.removeEventListener('hashchange', reset));
  return (
    <div data-ui="page">
      <Heading level={1}>{props.title}</Heading>
      <Notice
        tone="danger"
        live
        title={props.words.notice.crashed}
        actions={
          <>
            <Button onClick={() => props.onExport()}>{props.words.notice.crashedExport}</Button>
            <Button kind="primary" onClick={() => props.onReload()}>
              {props.words.button.reload}
            </Button>
          </>
        }
      >
        <p>{props.words.notice.crashedText}</p>
        <p data-part="quiet">{props.error instanceof Error ? props.error.message : String(props.error)}</p>
      </Notice>
    </div>
  );
}
