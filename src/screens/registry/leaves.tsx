import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Written } from '../../interchange/registry/cells.ts';
import type { TablePreview } from '../../interchange/registry/tables.ts';
import type { RegistryMessages } from '../../locales/index.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import type { Prepared } from './export-dialog.tsx';

interface Props {
  readonly words: RegistryMessages;
  readonly prepared: Prepared;
}

/** What leaves, table by table with its columns and first rows; what stays; and what de-identifying cannot do. */
export function Leaves(props: Props): JSX.Element {
  const say = () => props.words;
  const options = () => props.prepared.options;
  const tables = createMemo(() => props.prepared.tables.preview());
  const nameOf = (table: TablePreview['table']) => props.prepared.names[table];
  return (
    <>
      <Show when={props.prepared.skipped > 0}>
        <Notice tone="caution">{say().skipped(props.prepared.skipped)}</Notice>
      </Show>
      {/* The button that led here is gone: whoever reads by ear or goes by keys begins at the top. */}
      <section
        data-part="leaves"
        tabindex="-1"
        ref={(element) => queueMicrotask(() => element.focus({ preventScroll: true }))}
      >
        <Heading level={3}>{say().leaves.title(props.prepared.tables.cases())}</Heading>
        <For each={tables()}>
          {(table) => (
            <Disclosure
              summary={
                <span data-part="table-name">
                  <strong>{nameOf(table.table)}</strong> <code>{table.table}.csv</code>{' '}
                  <span data-part="size">
                    {say().leaves.rows(table.count)}, {say().leaves.columns(table.columns.length)}
                  </span>
                </span>
              }
            >
              <First words={say()} table={table} name={nameOf(table.table)} />
            </Disclosure>
          )}
        </For>
        <p>{say().leaves.also}</p>
      </section>
      <section data-part="stays">
        <Heading level={3}>{say().staysTitle}</Heading>
        <ul>
          <li>{say().stays.always}</li>
          <Show when={!options().names}>
            <li>{say().stays.names}</li>
          </Show>
          <Show when={!options().freeText}>
            <li>{say().stays.freeText}</li>
          </Show>
          <Show when={options().shiftDates}>
            <li>{say().stays.shiftDates}</li>
          </Show>
        </ul>
      </section>
      <Notice tone="caution" title={say().limitsTitle}>
        <ul>
          <li>{say().limits.always}</li>
          <li>{options().shiftDates ? say().limits.moved : say().limits.days}</li>
          <Show when={options().freeText}>
            <li>{say().limits.freeText}</li>
          </Show>
          <Show when={options().names}>
            <li>{say().limits.names}</li>
          </Show>
          <li>{say().limits.permission}</li>
        </ul>
      </Notice>
    </>
  );
}

interface FirstProps {
  readonly words: RegistryMessages;
  readonly table: TablePreview;
  readonly name: string;
}

/** A column with its cells of the first rows. */
interface Line {
  readonly column: string;
  readonly cells: readonly (Written | undefined)[];
}

/** The first rows on their side: a line for each column, for a table can have more columns than a screen. */
function First(props: FirstProps): JSX.Element {
  const lines = (): readonly Line[] =>
    props.table.columns.map(({ name }, at) => ({
      column: name,
      cells: props.table.first.map((row) => row[at]),
    }));
  const shown = (value: Written | undefined): JSX.Element =>
    value === null || value === undefined ? (
      <span data-part="empty">{props.words.leaves.empty}</span>
    ) : (
      String(value)
    );
  const columns = () => [
    { title: props.words.leaves.column, cell: (line: Line) => <code>{line.column}</code> },
    ...props.table.first.map((_, row) => ({
      title: String(row + 1),
      cell: (line: Line) => shown(line.cells[row]),
    })),
  ];
  return (
    <>
      <p>{props.words.leaves.first(props.table.first.length, props.table.count)}</p>
      <Table quiet caption={props.name} columns={columns()} rows={lines()} />
    </>
  );
}
