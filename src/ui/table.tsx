import { For, type JSX, Show } from 'solid-js';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => JSX.Element;
  /** Set flush right. */
  readonly numeric?: boolean;
}

interface TableProps<Row> {
  /** Names the table; shown unless `quiet`. */
  readonly caption: string;
  readonly quiet?: boolean;
  /** The first column names its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** A plain table. Where it is wider than its place, it scrolls by itself, with the keyboard too. */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const align = (column: Column<Row>) => (column.numeric ? '' : undefined);
  return (
    <section data-ui="table" aria-label={props.caption} tabindex="0">
      <table>
        <caption data-ui={props.quiet ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column) => (
                <th scope="col" data-numeric={align(column)}>
                  {column.title}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <For each={props.columns}>
                  {(column, at) => (
                    <Show
                      when={at() === 0}
                      fallback={<td data-numeric={align(column)}>{column.cell(row)}</td>}
                    >
                      <th scope="row" data-numeric={align(column)}>
                        {column.cell(row)}
                      </th>
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
