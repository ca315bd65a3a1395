import { createResource, For, type JSX, Match, Show, Switch } from 'solid-js';
import type { RuleId } from '../../../machines/rules/index.ts';
import type { Since } from '../../case/check-paper.ts';
import { gathered } from '../../case/duties.ts';
import { sourceLine } from '../../case/findings.ts';
import { unbroken } from '../../locales/format.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { ruleLink } from '../../route.ts';
import { Busy } from '../../ui/busy.tsx';
import { Heading } from '../../ui/heading.tsx';
import type { OpenCaseProps } from './open-case.tsx';

type Props = OpenCaseProps & { readonly clinical: ClinicalMessages };
type Differences = Extract<Since, { readonly tag: 'compared' }>['differences'];

/** What the rules say of the entries in the paper today, and did not say on its day. */
export function SinceThen(props: Props): JSX.Element {
  const [since] = createResource(
    () => ({ state: props.state, claimedAt: props.claimedAt, today: props.today }),
    async ({ state, claimedAt, today }) => {
      const { sinceThen } = await import('../../case/check-paper.ts');
      return sinceThen(state, claimedAt, today);
    },
  );
  const say = () => props.words.page.today;
  const of = <Tag extends Since['tag']>(tag: Tag) => {
    const found = since.latest;
    return found?.tag === tag ? (found as Extract<Since, { readonly tag: Tag }>) : undefined;
  };
  return (
    <div data-part="since" data-screen="since-then">
      <Heading level={3}>{say().title}</Heading>
      <Switch fallback={<Busy text={props.app.loading} />}>
        <Match when={of('same-day')}>
          <p>{say().sameDay}</p>
        </Match>
        <Match when={of('later')}>{(found) => <p>{say().later(found().day)}</p>}</Match>
        <Match when={of('compared')}>{(found) => <Different {...props} found={found().differences} />}</Match>
      </Switch>
    </div>
  );
}

/** A line of a list: the rule, its name, and a sentence. */
interface Line {
  readonly rule: RuleId;
  readonly title: string;
  readonly text: string;
}

function Different(props: Props & { readonly found: Differences }): JSX.Element {
  const say = () => props.words.page.today;
  const findings = (found: Differences['blocks']): readonly Line[] =>
    found.map((finding) => ({
      rule: finding.rule,
      title: props.clinical.rules[finding.rule].title,
      text: props.clinical.because(finding),
    }));
  const overdue = (): readonly Line[] =>
    gathered(props.found.overdue).map(({ first, more }) => {
      const { task } = props.clinical.casePage;
      return {
        rule: first.rule,
        title: props.clinical.task[first.kind].name,
        text:
          more.length > 0
            ? task.overdueTimes(more.length + 1, first.due)
            : task.overdue(first.latest ?? first.due),
      };
    });
  const alerts = (): readonly Line[] =>
    props.found.alerts.map((alert) => ({
      rule: alert.rule,
      title: `${props.clinical.urgency[alert.urgency]}: ${props.clinical.rules[alert.rule].title}`,
      text: props.clinical.alertLine(alert),
    }));
  const lists = () =>
    [
      ['alerts', say().alerts, alerts()],
      ['blocks', say().blocks, findings(props.found.blocks)],
      ['overdue', say().overdue, overdue()],
      ['cleared', say().cleared, findings(props.found.cleared)],
    ] as const;
  const nothing = () => props.found.stage === undefined && lists().every(([, , lines]) => lines.length === 0);
  return (
    <>
      <p>{say().text(props.found.from, props.found.to)}</p>
      <Show when={props.found.stage}>
        {(stage) => (
          <p>
            {say().stage(props.clinical.stage[stage().before].name, props.clinical.stage[stage().after].name)}
          </p>
        )}
      </Show>
      <Show when={nothing()}>
        <p>{say().nothing}</p>
      </Show>
      <For each={lists().filter(([, , lines]) => lines.length > 0)}>
        {([kind, title, lines]) => (
          <>
            <h4>{title}</h4>
            <ul data-part="changes" data-kind={kind}>
              <For each={lines}>
                {({ rule, title, text }) => (
                  <li>
                    <strong>{title}</strong>
                    <span>{unbroken(text)}</span>
                    <small>
                      <a href={ruleLink(rule)}>{sourceLine(props.clinical, rule)}</a>
                    </small>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
      <p data-part="quiet">{say().version}</p>
    </>
  );
}
