import { type JSX, Show } from 'solid-js';
import type { CaseState } from '../../machines/replay.ts';
import type { Language } from '../../machines/vocabulary.ts';
import type { Environment } from '../environment.ts';
import type { AppMessages } from '../locales/index.ts';
import { LEAVES, WAYS } from '../teaching/chart/tree.ts';
import type { ChartWords } from '../teaching/chart/words.ts';
import { Busy } from '../ui/busy.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import '../styles/case.css';
import '../styles/case-entry.css';
import '../styles/explorer.css';
import '../styles/explorer-picture.css';
import { Workbench } from './explorer/workbench.tsx';

/** Where an exploration begins. */
export interface Start {
  /** Undefined for an empty case. */
  readonly id: string | undefined;
  readonly state: CaseState;
  readonly on: string;
}

interface ExplorerProps {
  readonly env: Environment;
  readonly words: ChartWords;
  readonly app: AppMessages;
  readonly language: Language;
  readonly scenarios: readonly { readonly id: string; readonly title: string }[];
  readonly start: Start | undefined;
  /** A scenario that the address names and that does not exist. */
  readonly unknown: string | undefined;
  readonly onStart: (id: string | undefined) => void;
}

/** The statechart from inside: an outline and a picture of it, and every event to try out. */
export function Explorer(props: ExplorerProps): JSX.Element {
  const own = () => props.words.own;
  const titleOf = (id: string | undefined) =>
    props.scenarios.find((scenario) => scenario.id === id)?.title ?? own().start.emptyLabel;
  return (
    <div data-ui="page" data-page="explorer">
      <div data-part="sheet">
        <header data-part="title">
          <Heading level={1}>{own().title}</Heading>
          <p data-part="lead">
            {own().lead} {own().counts(LEAVES.length, WAYS.length)}
          </p>
        </header>
        <Notice tone={props.unknown === undefined ? 'info' : 'caution'}>
          <Show when={props.unknown}>{(id) => <strong>{own().start.unknown(id())} </strong>}</Show>
          {own().teaching}
        </Notice>
        <div data-part="begin">
          <Select
            label={own().start.label}
            empty={own().start.empty}
            options={props.scenarios.map(({ id, title }) => ({ value: id, text: title }))}
            value={props.start?.id}
            onChange={props.onStart}
          />
        </div>
        <Show when={props.start} fallback={<Busy text={props.app.loading} />} keyed>
          {(start) => (
            <Workbench
              env={props.env}
              words={props.words}
              language={props.language}
              start={start}
              label={titleOf(start.id)}
            />
          )}
        </Show>
      </div>
    </div>
  );
}
