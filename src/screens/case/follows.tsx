import { createMemo, For, Show } from 'solid-js';
import type { Finding } from '../../../machines/explain.ts';
import type { Prompt } from '../../../machines/prompts.ts';
import type { Need } from '../../../machines/rules/verdict.ts';
import type { CaseView } from '../../../machines/view.ts';
import {
  answered,
  byEvent,
  glyphOf,
  grouped,
  mending,
  overridable,
  sourceLine,
  stricterLine,
  toConfirm,
} from '../../case/findings.ts';
import { unbroken } from '../../locales/format.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { ruleLink } from '../../route.ts';
import { Value } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  /** Left out while nothing can be recorded. */
  readonly onDeviate: ((finding: Finding) => void) | undefined;
  readonly onAnswer: ((prompt: Prompt) => void) | undefined;
  /** Opens the form that mends a finding. */
  readonly onRecord: ((needs: readonly Need[]) => void) | undefined;
}

/** What follows from what is known: what blocks, what needs a look, what is done. */
export function Follows(props: Props) {
  const groups = createMemo(() => grouped(props.view));
  const page = () => props.words.casePage;
  return (
    <Section title={page().heading.follows}>
      <div data-ui="card" data-screen="follows">
        <h3>{page().heading.blocks}</h3>
        <Show when={groups().blocks.length > 0} fallback={<p data-part="none">{page().blocksNothing}</p>}>
          <Findings {...props} findings={groups().blocks} group="blocks" />
        </Show>
        <Show when={groups().look.length > 0}>
          <h3>{page().heading.look}</h3>
          <Findings {...props} findings={groups().look} />
        </Show>
        <Show when={props.view.prompts.length > 0}>
          <Considered {...props} />
        </Show>
        <div data-part="folded">
          <Disclosure summary={page().metCount(groups().done.length)}>
            <Findings {...props} findings={groups().done} />
          </Disclosure>
          <Show when={groups().later.length > 0}>
            <Disclosure summary={props.words.forms.later(groups().later.length)}>
              <Findings {...props} findings={groups().later} />
            </Disclosure>
          </Show>
          <Disclosure
            summary={`${page().heading.notApplicable}: ${props.words.format.number(groups().notApplicable.length)}`}
          >
            <ul data-part="plain">
              <For each={groups().notApplicable}>
                {(finding) => (
                  <li>
                    {props.words.rules[finding.rule].title}{' '}
                    <small>{sourceLine(props.words, finding.rule)}</small>
                  </li>
                )}
              </For>
            </ul>
          </Disclosure>
        </div>
      </div>
    </Section>
  );
}

/** Findings as sentences, each opening to what the source says. */
function Findings(props: Props & { readonly findings: readonly Finding[]; readonly group?: string }) {
  return (
    <ul data-part="findings" data-group={props.group}>
      <For each={props.findings}>
        {(finding) => (
          <li data-finding={finding.rule} data-outcome={finding.outcome}>
            <Glyph kind={glyphOf(finding)} label={props.words.outcome[finding.outcome]} />
            <div data-part="body">
              <h4>{props.words.rules[finding.rule].title}</h4>
              <p>
                <For each={props.words.reason(finding)}>
                  {(piece) => (piece.own ? <Value>{unbroken(piece.text)}</Value> : piece.text)}
                </For>
              </p>
              <Show when={finding.stricter}>
                {(rule) => <p data-part="stricter">{stricterLine(props.words, rule())}</p>}
              </Show>
              <Disclosure summary={props.words.casePage.why}>
                <p>
                  <strong>{props.words.casePage.statement}:</strong>{' '}
                  {props.words.rules[finding.rule].statement}
                </p>
                <p data-part="kind">{props.words.kind[finding.kind]}</p>
                <Show when={mending(props.words, finding).length > 0}>
                  <p>
                    <strong>{props.words.casePage.mend}:</strong> {mending(props.words, finding).join(' ')}
                  </p>
                </Show>
              </Disclosure>
              <div data-part="actions">
                <For each={props.onRecord !== undefined && finding.blocks ? byEvent(finding.needs) : []}>
                  {([first, ...more]) => (
                    <Button small onClick={() => props.onRecord?.([first, ...more])}>
                      {props.words.event[first.event].record}
                      <VisuallyHidden> {finding.rule}</VisuallyHidden>
                    </Button>
                  )}
                </For>
                <Show when={props.onDeviate !== undefined && overridable(finding)}>
                  <Button small onClick={() => props.onDeviate?.(finding)}>
                    {props.words.casePage.deviation.open}
                    <VisuallyHidden> {finding.rule}</VisuallyHidden>
                  </Button>
                </Show>
              </div>
            </div>
            <small data-part="source">
              <a href={ruleLink(finding.rule)}>{sourceLine(props.words, finding.rule)}</a>
              <Confirm rule={finding.rule} words={props.words} />
            </small>
          </li>
        )}
      </For>
    </ul>
  );
}

/** The mark of a rule whose wording was not at hand: it is to be confirmed against the current label. */
export function Confirm(props: { readonly rule: string; readonly words: ClinicalMessages }) {
  return (
    <Show when={toConfirm(props.rule)}>
      <span data-part="confirm">{props.words.checked.known}</span>
    </Show>
  );
}

/** What no source gives a number for: open questions first, then what was answered. */
function Considered(props: Props) {
  const page = () => props.words.casePage;
  return (
    <>
      <h3>{page().heading.consider}</h3>
      <p data-part="quiet">{page().consider.text}</p>
      <ul data-part="findings" data-group="consider">
        <For each={props.view.prompts}>
          {(prompt) => (
            <li data-prompt={prompt.subject} data-answered={prompt.answer ? '' : undefined}>
              <Glyph kind={prompt.answer ? 'met' : 'unknown'} />
              <div data-part="body">
                <h4>{props.words.prompt[prompt.subject].title}</h4>
                <Show
                  when={prompt.answer}
                  fallback={
                    <>
                      <p>{props.words.prompt[prompt.subject].question}</p>
                      <Show when={props.onAnswer}>
                        {(onAnswer) => (
                          <Button small onClick={() => onAnswer()(prompt)}>
                            {page().consider.answer}
                            <VisuallyHidden> {props.words.prompt[prompt.subject].title}</VisuallyHidden>
                          </Button>
                        )}
                      </Show>
                    </>
                  }
                >
                  {(answer) => <p>{answered(props.words, answer())}</p>}
                </Show>
              </div>
              <small data-part="source">
                <a href={ruleLink(prompt.rule)}>{sourceLine(props.words, prompt.rule)}</a>
              </small>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
