import { For, type JSX, Show } from 'solid-js';
import type { Fault } from '../../../machines/fault.ts';
import { proofLink, statechartLink, teachLink, WRITE } from '../../route.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TeachingMark } from './mark.tsx';
import type { TeachWords } from './words.ts';

/** A scenario as the library lists it. */
export interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly report: boolean;
}

interface Props {
  readonly words: TeachWords;
  /** Sorted into groups, each with its title. */
  readonly groups: readonly {
    readonly kind: string;
    readonly title: string;
    readonly scenarios: readonly Listed[];
  }[];
  /** What stood in the way of the file that was opened last; an empty list where it could not be read at all. */
  readonly faults: readonly Fault[] | undefined;
  readonly onFiles: (files: File[]) => void;
}

/** The library: every scenario with what it is about, and the ways to a further one. */
export function Library(props: Props): JSX.Element {
  const say = () => props.words.teach;
  return (
    <div data-ui="page" data-page="teach">
      <header data-part="head">
        <Heading level={1}>{say().title}</Heading>
        <div data-part="actions">
          <FileDrop
            label={say().library.open}
            drop={say().library.drop}
            accept=".json,application/json"
            onFiles={props.onFiles}
          />
          <LinkButton href={teachLink(WRITE)}>{say().library.write}</LinkButton>
          <LinkButton href={statechartLink()}>{say().library.statechart}</LinkButton>
          <LinkButton href={proofLink}>{say().library.proof}</LinkButton>
        </div>
      </header>
      <p data-part="lead">{say().lead}</p>
      <TeachingMark words={props.words} />
      <Show when={props.faults}>
        {(faults) => (
          <Notice tone="danger" title={say().library.refused} live>
            <Show when={faults().length > 0} fallback={<p>{say().library.unreadable}</p>}>
              <p>{say().library.refusedText}</p>
              <ul>
                <For each={faults().slice(0, SHOWN_FAULTS)}>
                  {(fault) => <li>{props.words.clinical.fault(fault)}</li>}
                </For>
              </ul>
            </Show>
          </Notice>
        )}
      </Show>
      <For each={props.groups}>
        {(group) => (
          <Card
            title={group.title}
            aside={<small>{say().library.found(group.scenarios.length)}</small>}
            flush
          >
            {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to VoiceOver without it */}
            <ul role="list" data-part="scenarios" data-kind={group.kind}>
              <For each={group.scenarios}>
                {(scenario) => (
                  <li>
                    <div>
                      <strong>{scenario.title}</strong>
                      <p>{scenario.text}</p>
                    </div>
                    <Show when={scenario.report}>
                      <Badge tone="done">{say().report}</Badge>
                    </Show>
                    <LinkButton
                      small
                      href={teachLink(scenario.id)}
                      label={`${say().library.begin}: ${scenario.title}`}
                    >
                      {say().library.begin}
                    </LinkButton>
                  </li>
                )}
              </For>
            </ul>
          </Card>
        )}
      </For>
    </div>
  );
}

const SHOWN_FAULTS = 8;
