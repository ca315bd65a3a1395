import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { RecordedFinding } from '../../../machines/proof/record.ts';
import type { AppMessages, ProofMessages } from '../../locales/index.ts';
import { Badge } from '../../ui/badge.tsx';
import type { RunState } from './outcome.ts';
import { Part } from './part.tsx';

interface SearchesProps {
  readonly words: ProofMessages;
  readonly sourceNames: AppMessages['source'];
  readonly searches: readonly RecordedFinding[];
  readonly run: RunState;
}

/** Every search with its bound and what it found; once it was run here, whether that was the same. */
export function Searches(props: SearchesProps): JSX.Element {
  const say = () => props.words.searches;
  return (
    <Part title={say().title}>
      <p data-part="text">{say().text}</p>
      <table data-part="ledger" data-ledger="searches">
        <thead>
          <tr>
            <th scope="col">{say().search}</th>
            <th scope="col">{say().sources}</th>
            <th scope="col">{say().bound}</th>
            <th scope="col" data-numeric="">
              {say().states}
            </th>
            <th scope="col" data-numeric="">
              {say().accepted}
            </th>
            <th scope="col" data-numeric="">
              {say().refused}
            </th>
            <th scope="col">{say().here}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.searches}>{(finding) => <Row {...props} finding={finding} />}</For>
        </tbody>
      </table>
    </Part>
  );
}

function Row(props: SearchesProps & { readonly finding: RecordedFinding }): JSX.Element {
  const say = () => props.words.searches;
  const outcome = () => props.run.outcomes.get(props.finding.id);
  const isRunning = () => props.run.working?.id === props.finding.id;
  /** The number of the record and, where another was found here, that as well. */
  const both = (of: (finding: RecordedFinding) => number) => {
    const here = outcome()?.finding;
    const [kept, found] = [of(props.finding), here === undefined ? undefined : of(here)];
    return (
      <Show when={found !== undefined && found !== kept} fallback={props.words.many(kept)}>
        <span data-part="both">
          {say().inRecord} {props.words.many(kept)}
          <br />
          {say().foundHere} {props.words.many(found ?? 0)}
        </span>
      </Show>
    );
  };
  return (
    <tr data-search={props.finding.id} data-different={outcome()?.same === false ? '' : undefined}>
      <th scope="row">
        {props.words.search[props.finding.id]}
        <Show when={(outcome()?.finding.violations.length ?? 0) > 0}>
          <ul data-part="violations" lang="en">
            <For each={outcome()?.finding.violations}>{(text) => <li>{text}</li>}</For>
          </ul>
        </Show>
      </th>
      <td data-label={say().sources}>
        {props.finding.sources.map((source) => props.sourceNames[source].short).join(', ')}
      </td>
      <td data-label={say().bound}>{say().boundOf(props.finding.moves, props.finding.depth)}</td>
      <td data-numeric="" data-label={say().states}>
        {both(({ states }) => states)}
      </td>
      <td data-numeric="" data-label={say().accepted}>
        {both(({ accepted }) => accepted)}
      </td>
      <td data-numeric="" data-label={say().refused}>
        {both(({ refused }) => refused)}
      </td>
      <td data-part="here" data-label={say().here}>
        <Switch fallback={<span data-part="soft">{say().waiting}</span>}>
          <Match when={outcome()}>
            {(found) => (
              <Badge tone={found().same ? 'done' : 'stop'} glyph={found().same ? 'met' : 'stop'}>
                {found().same ? say().same : say().different}
              </Badge>
            )}
          </Match>
          <Match when={isRunning()}>
            <Badge tone="accent">{say().running}</Badge>
          </Match>
        </Switch>
      </td>
    </tr>
  );
}
