import type { DetectedIssue } from 'fhir/r4';
import { type RuleId, ruleById } from '../../../machines/rules/index.ts';
import { wordFor } from '../../locales/compose.ts';
import { SYSTEM } from './codes.ts';
import { concept, type Desk, own, PATIENT, type Piece } from './piece.ts';

interface Found {
  readonly key: string;
  readonly rule: string;
  readonly kind: 'block' | 'alert' | 'deviation' | 'dismissal';
  readonly on: string;
  readonly detail: string;
  /** The written reason with which somebody set it aside. */
  readonly reason?: { readonly on: string; readonly text: string; readonly code?: string | undefined };
}

function issue(desk: Desk, { key, rule, kind, on, detail, reason }: Found): Piece {
  const { words } = desk;
  const title = wordsOf(desk, rule)?.title ?? rule;
  const resource: DetectedIssue = {
    resourceType: 'DetectedIssue',
    identifier: [{ system: SYSTEM.own, value: `${kind}.${rule}` }],
    status: 'final',
    code: concept(title, { system: SYSTEM.rule, code: rule }, own(`issue.${kind}`)),
    patient: desk.refer(PATIENT),
    identifiedDateTime: on,
    detail,
    ...(reason === undefined
      ? {}
      : {
          mitigation: [
            {
              action: concept(
                reason.text,
                ...(reason.code === undefined ? [] : [own(`deviation-reason.${reason.code}`)]),
              ),
              date: reason.on,
            },
          ],
        }),
  };
  const text = [`${words.fhir.issue[kind]}: ${title} (${rule}).`, detail, reason?.text ?? '']
    .filter((part) => part !== '')
    .join(' ');
  return { key: `DetectedIssue/${key}`, section: 'safety', resource, line: { on, text } };
}

/** The words of a rule; a case file may name one that this version does not hold. */
function wordsOf({ words }: Desk, id: string) {
  const known = ruleById(id);
  return known === undefined ? undefined : words.rules[known.id];
}

/** What stands in the way, what is raised, and what was set aside with a written reason. */
export function issues(desk: Desk): readonly Piece[] {
  const { view, words } = desk;
  const { today, facts } = view;
  const because = (rule: RuleId): string => {
    const finding = view.findings.find((each) => each.rule === rule);
    return finding === undefined ? words.rules[rule].statement : words.because(finding);
  };
  const blocks = view.blocked.map((rule): Found => {
    return { key: `block/${rule}`, rule, kind: 'block', on: today, detail: because(rule) };
  });
  const raised = view.alerts.map((alert): Found => {
    const detail = `${words.alertLine(alert)} ${wordFor(words.action, alert.rule) ?? ''}`.trim();
    return { key: `alert/${alert.rule}`, rule: alert.rule, kind: 'alert', on: alert.since, detail };
  });
  const setAside = facts.deviations
    .filter(({ on }) => on <= today)
    .map(({ rule, on, event, reason, code }): Found => {
      const detail = wordsOf(desk, rule)?.statement ?? rule;
      return {
        key: `deviation/${event}`,
        rule,
        kind: 'deviation',
        on,
        detail,
        reason: { on, text: reason, code },
      };
    });
  const dismissed = facts.dismissals
    .filter(({ on }) => on <= today)
    .map(({ rule, on, event, reason }): Found => {
      const detail = wordsOf(desk, rule)?.statement ?? rule;
      return { key: `dismissal/${event}`, rule, kind: 'dismissal', on, detail, reason: { on, text: reason } };
    });
  return [...blocks, ...raised, ...setAside, ...dismissed].map((found) => issue(desk, found));
}
