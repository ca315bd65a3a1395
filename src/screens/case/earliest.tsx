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
  const waits = () => (start()?.path ?? []).filter(({ until }) => until > props.view.today);
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
                    <ul data-part="waits">
                      <For each={waits()}>
                        {({ rule, until, critical }) => (
                          <li data-critical={critical ? '' : undefined}>
                            <span data-part="rule">
                              {page().waits(title(rule), props.words.format.date(until))}
                            </span>
                            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                              <rect x="0" y="0" width={100 * share(until)} height="8" rx="2" />
                            </svg>
                          </li>
                        )}
                      </For>
                    </ul>
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
