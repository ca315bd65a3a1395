import { For, type JSX, Show } from 'solid-js';
import type { Finding } from '../../../machines/explain.ts';
import type { RuleId } from '../../../machines/rules/index.ts';
import type { CaseView } from '../../../machines/view.ts';
import { glyphOf, sourceLine } from '../../case/findings.ts';
import { unbroken } from '../../locales/format.ts';
import { ruleLink } from '../../route.ts';
import type { ChartWords } from '../../teaching/chart/words.ts';
import { Value } from '../../ui/badge.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Glyph } from '../../ui/glyph.tsx';

/** Rules in the way, each in words, with this patient's own values and the source. */
export function Reasons(props: {
  readonly findings: readonly Finding[];
  readonly words: ChartWords;
}): JSX.Element {
  const say = () => props.words.clinical;
  return (
    <ul data-part="reasons">
      <For each={props.findings}>
        {(finding) => (
          <li>
            <Glyph kind={glyphOf(finding)} label={say().kind[finding.kind]} />
            <div>
              <strong>{say().rules[finding.rule].title}.</strong>{' '}
              <For each={say().reason(finding)}>
                {(piece) => (piece.own ? <Value>{unbroken(piece.text)}</Value> : piece.text)}
              </For>{' '}
              <a href={ruleLink(finding.rule)}>{sourceLine(say(), finding.rule)}</a>
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}

/** More rules than this are folded away. */
const SHOWN = 3;

/** Every rule that is asked, with a link to its statement and how it stands for this patient. */
export function RulesAsked(props: {
  readonly ids: readonly RuleId[];
  /** How the rules were judged where they are asked. */
  readonly judged: readonly Finding[];
  readonly view: CaseView;
  readonly words: ChartWords;
}): JSX.Element {
  const list = () => (
    <ul data-part="rules">
      <For each={props.ids}>
        {(id) => (
          <li>
            <a href={ruleLink(id)}>{id}</a> {props.words.clinical.rules[id].title}
            <Show when={standing(props, id)}>{(text) => <span> · {text()}</span>}</Show>
          </li>
        )}
      </For>
    </ul>
  );
  const count = () => props.words.own.asks(props.ids.length);
  return (
    <Show when={props.ids.length > 0} fallback={<p data-part="quiet">{props.words.own.facts}</p>}>
      <Show
        when={props.ids.length > SHOWN}
        fallback={
          <>
            <p data-part="quiet">{count()}</p>
            {list()}
          </>
        }
      >
        <Disclosure summary={count()}>{list()}</Disclosure>
      </Show>
    </Show>
  );
}

/** How a rule stands: its verdict, or that it has raised an alert. */
function standing(
  asked: { readonly judged: readonly Finding[]; readonly view: CaseView; readonly words: ChartWords },
  id: RuleId,
): string | undefined {
  const { judged, view, words } = asked;
  if (view.alerts.some(({ rule }) => rule === id)) return words.own.raised;
  const finding = judged.find(({ rule }) => rule === id);
  return finding === undefined ? undefined : words.clinical.outcome[finding.outcome];
}
