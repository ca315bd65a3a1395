import { createResource, Match, Show, Switch, untrack } from 'solid-js';
import { SOURCES, type Source } from '../../machines/vocabulary.ts';
import type { CaseRow } from '../case/caseload/row.ts';
import { createDueList, type DueOptions } from '../interchange/due-list.ts';
import { type ExportOptions, offsetFrom } from '../interchange/registry/cells.ts';
import { TABLE_NAMES } from '../interchange/registry/columns.ts';
import { exportFiles } from '../interchange/registry/package.ts';
import { createTables } from '../interchange/registry/tables.ts';
import { zipped } from '../interchange/registry/zip.ts';
import { loadDictionary, loadPaperWords, loadRegistry } from '../locales/index.ts';
import { DueDialog, type DueSaved } from '../screens/registry/due-dialog.tsx';
import { ExportDialog, type Prepared, type Progress } from '../screens/registry/export-dialog.tsx';
import { breathe, readCases } from './read-cases.ts';
import type { RouteProps } from './route-props.ts';

interface ExportsProps extends RouteProps {
  /** Which dialog is open. */
  readonly open: 'registry' | 'due';
  /** Every case, and those that the list shows. */
  readonly rows: readonly CaseRow[];
  readonly shown: readonly CaseRow[];
  readonly onClose: () => void;
}

/** What leaves the list of cases as files for others. */
export function Exports(props: ExportsProps) {
  // Both stay the same for as long as the page is open.
  const [env, shown] = untrack(() => [props.env, props.shown]);
  const [words] = createResource(() => props.settings.language, loadRegistry);

  /** Reads the cases into tables. Days are drawn here, and nowhere kept. */
  async function prepare(
    rows: readonly CaseRow[],
    options: ExportOptions,
    steps: Progress,
  ): Promise<Prepared | undefined> {
    const today = env.today();
    const tables = createTables(options, today);
    const inForce = new Set<Source>();
    const read = await readCases(env, rows, {
      ...steps,
      visit: (view) => {
        for (const source of view.header.sources) inForce.add(source);
        tables.add(view, options.shiftDates ? offsetFrom(env.newId()) : 0);
      },
    });
    if (read === undefined) return undefined;
    const sources = SOURCES.filter((source) => inForce.has(source));
    const { tables: named } = (await loadDictionary())[props.settings.language].dictionary;
    const names = Object.fromEntries(
      TABLE_NAMES.map((table) => [table, named[table].name]),
    ) as Prepared['names'];
    return { tables, options, today, sources, names, skipped: read.skipped };
  }

  async function save({ tables, options, today, sources }: Prepared, name: string): Promise<void> {
    const files = await exportFiles(
      { tables: tables.files(), cases: tables.cases(), sources, options, today, version: __VERSION__ },
      await loadDictionary(),
    );
    env.save(`${name}-${today}.zip`, await zipped(files, breathe), 'application/zip');
  }

  async function saveDue(
    options: DueOptions,
    as: 'calendar' | 'table',
    steps: Progress,
  ): Promise<DueSaved | undefined> {
    const { language } = props.settings;
    const say = words();
    if (say === undefined) return undefined;
    const [papers, today] = [await loadPaperWords(language), env.today()];
    const list = createDueList(options, today, language, papers, say.due);
    const read = await readCases(env, shown, { ...steps, visit: (view) => list.add(view) });
    if (read === undefined) return undefined;
    const counts = list.counts();
    if (counts.duties > 0) {
      const [text, ending, type] =
        as === 'calendar'
          ? ([list.calendar(), 'ics', 'text/calendar'] as const)
          : // Whoever opens it by a double click has Excel before them.
            ([list.table(true), 'csv', 'text/csv'] as const);
      env.save(`${say.due.fileName}-${today}.${ending}`, text, type);
    }
    return { ...counts, skipped: read.skipped };
  }

  return (
    <Show when={words()}>
      {(say) => (
        <Switch>
          <Match when={props.open === 'registry'}>
            <ExportDialog
              app={props.app}
              words={say()}
              rows={props.rows}
              shown={props.shown}
              onPrepare={prepare}
              onSave={(prepared) => save(prepared, say().fileName)}
              onClose={props.onClose}
            />
          </Match>
          <Match when={props.open === 'due'}>
            <DueDialog
              app={props.app}
              words={say()}
              count={props.shown.length}
              onSave={saveDue}
              onClose={props.onClose}
            />
          </Match>
        </Switch>
      )}
    </Show>
  );
}
