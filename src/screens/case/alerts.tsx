import { For, Show } from 'solid-js';
import type { Alert } from '../../../machines/alerts.ts';
import type { CaseView } from '../../../machines/view.ts';
import { sourceLine } from '../../case/findings.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { Confirm } from './follows.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  /** Left out while nothing can be recorded. */
  readonly onClose: ((alert: Alert) => void) | undefined;
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
                  <p>{props.words.alertLine(alert)}</p>
                  <p>
                    <strong>{page().alertAction}:</strong> {action(props.words, alert)}
                  </p>
                  <Show when={props.onClose}>
                    {(onClose) => (
                      <Button kind="plain" onClick={() => onClose()(alert)}>
                        {page().alertClose}
                        <VisuallyHidden> {alert.rule}</VisuallyHidden>
                      </Button>
                    )}
                  </Show>
                </div>
                <small data-part="source">
                  {sourceLine(props.words, alert.rule)}
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

const action = (words: ClinicalMessages, alert: Alert): string =>
  words.action[alert.rule as keyof ClinicalMessages['action']];
