import { For, Show } from 'solid-js';
import type { CaseView } from '../../../machines/view.ts';
import { daysFrom } from '../../case/dates.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Section } from '../../ui/card.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
}

/** The earliest start of the next course, and what it hangs on: the longest wait reaches the line of the date. */
export function Earliest(props: Props) {
  const start = () => props.view.earliestStart;
  const page = () => props.words.casePage.earliest;
  const title = (rule: string) => props.words.rules[rule as keyof ClinicalMessages['rules']].title;
  const waits = () =>
    (start()?.path ?? [])
      .filter(({ until }) => until > props.view.today)
      .sort((a, b) => a.until.localeCompare(b.until));
  /** What is open and could be done today: it makes nothing wait. */
  const openNow = () => (start()?.path ?? []).length - waits().length;
  const share = (until: string) => {
    const on = start()?.on;
    return on == null ? 0 : daysFrom(props.view.today, until) / Math.max(1, daysFrom(props.view.today, on));
  };
  return (
    <Show when={start()}>
      {(known) => (
        <Section title={props.words.casePage.heading.earliestStart(props.view.course)}>
          <div data-ui="card" data-screen="earliest">
            <Show
              when={known().on}
              fallback={
                <>
                  <p data-part="date">{page().none}</p>
                  <p>{page().noneBecause}</p>
                  <ul data-part="plain">
                    <For each={known().because}>
                      {(rule) => (
                        <li>
                          {title(rule)} <small>{rule}</small>
                        </li>
                      )}
                    </For>
                  </ul>
                </>
              }
            >
              {(on) => (
                <>
                  <p data-part="date">
                    <strong>{props.words.format.dateLong(on())}</strong>{' '}
                    <span>
                      {on() > props.view.today || props.view.blocked.length > 0
                        ? page().ifAllGoesWell
                        : page().now}
                    </span>
                  </p>
                  <Show when={waits().length > 0}>
                    <p>{page().hangsOn}</p>
                    <ol data-part="waits">
                      <For each={waits()}>
                        {({ rule, until, critical, through }) => (
                          <li data-critical={critical ? '' : undefined}>
                            <span data-part="rule">
                              {title(rule)} <small>{rule}</small>
                            </span>
                            <span data-part="until">{props.words.format.date(until)}</span>
                            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                              <rect x="0" y="0" width="100" height="8" data-part="track" />
                              <rect x="0" y="0" width={100 * share(until)} height="8" data-part="bar" />
                            </svg>
                            <Show when={critical}>
                              <small data-part="note">{page().critical}</small>
                            </Show>
                            <Show when={through.length > 0}>
                              <small data-part="note">
                                {page().through(
                                  props.words.format.list(through.map((id) => `${title(id)} (${id})`)),
                                )}
                              </small>
                            </Show>
                          </li>
                        )}
                      </For>
                    </ol>
                    <p data-part="axis">
                      <span>{props.words.capital(props.words.casePage.today)}</span>
                      <span>{page().start}</span>
                    </p>
                  </Show>
                  <Show when={openNow() > 0 && waits().length > 0}>
                    <p data-part="quiet">{page().noWait(openNow())}</p>
                  </Show>
                </>
              )}
            </Show>
          </div>
        </Section>
      )}
    </Show>
  );
}
