import { For, Show } from 'solid-js';
import type { Alert } from '../../../machines/alerts.ts';
import type { CaseView } from '../../../machines/view.ts';
import { referredOn, sourceLine } from '../../case/findings.ts';
import { unbroken } from '../../locales/format.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { ruleLink } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { Confirm } from './follows.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  /** Left out while nothing can be recorded. */
  readonly onClose: ((alert: Alert) => void) | undefined;
  readonly onRefer: (alert: Alert) => void;
}

/** Open alerts, the most urgent first, each with what to do now. Nothing is shown while none is open. */
export function Alerts(props: Props) {
  const page = () => props.words.casePage;
  return (
    <Show when={props.view.alerts.length > 0}>
      <Section title={page().heading.alerts}>
        <ul data-screen="alerts">
          <For each={props.view.alerts}>
            {(alert) => (
              <li data-alert={alert.rule} data-urgency={alert.urgency}>
                <Glyph
                  kind={alert.urgency === 'emergency' || alert.urgency === 'same-day' ? 'stop' : 'gate'}
                />
                <div data-part="body">
                  <h3>
                    <span data-part="urgency">{props.words.urgency[alert.urgency]}</span>{' '}
                    {props.words.rules[alert.rule].title}
                  </h3>
                  <p>{unbroken(props.words.alertLine(alert))}</p>
                  <p>
                    <strong>{page().alertAction}:</strong> {action(props.words, alert)}
                  </p>
                  <Show when={referredOn(props.view, alert)}>
                    {(on) => <p>{page().alertReferred(specialty(props.words, alert), on())}</p>}
                  </Show>
                  <Disclosure summary={page().why}>
                    <p>
                      <strong>{page().statement}:</strong> {props.words.rules[alert.rule].statement}
                    </p>
                  </Disclosure>
                  <Show when={props.onClose}>
                    {(onClose) => (
                      <div data-part="actions">
                        <Show
                          when={alert.referral !== undefined && referredOn(props.view, alert) === undefined}
                        >
                          <Button kind="plain" onClick={() => props.onRefer(alert)}>
                            {page().alertRefer(specialty(props.words, alert))}
                            <VisuallyHidden> {alert.rule}</VisuallyHidden>
                          </Button>
                        </Show>
                        <Button kind="plain" onClick={() => onClose()(alert)}>
                          {page().alertClose}
                          <VisuallyHidden> {alert.rule}</VisuallyHidden>
                        </Button>
                      </div>
                    )}
                  </Show>
                </div>
                <small data-part="source">
                  <a href={ruleLink(alert.rule)}>{sourceLine(props.words, alert.rule)}</a>
                  <Confirm rule={alert.rule} words={props.words} />
                </small>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}

const specialty = (words: ClinicalMessages, { referral }: Alert): string =>
  referral === undefined ? '' : words.vocabulary.specialty[referral];

const action = (words: ClinicalMessages, alert: Alert): string =>
  words.action[alert.rule as keyof ClinicalMessages['action']];
