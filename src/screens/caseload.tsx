import { createMemo, createSignal, type JSX, lazy, Show } from 'solid-js';
import type { Source } from '../../machines/vocabulary.ts';
import { type Asked, counts, itemsOf, ordered } from '../case/caseload/asked.ts';
import type { CaseRow } from '../case/caseload/row.ts';
import type { NewCase } from '../case/intake.ts';
import type { AppMessages } from '../locales/index.ts';
import { settingsLink, verifyLink } from '../route.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { stageName } from './caseload/case-row.tsx';
import { NewCaseForm } from './caseload/new-case.tsx';
import { type Example, Examples, Start } from './caseload/start.tsx';

interface CaseloadProps {
  readonly words: AppMessages;
  readonly rows: readonly CaseRow[];
  readonly today: string;
  readonly examples: readonly Example[];
  readonly asked: Asked;
  readonly onAsk: (part: Partial<Asked>) => void;
  /** The sources of new cases, as set. */
  readonly defaultSources: readonly Source[];
  /** Sees to it that a patient can be stored, which asks for a passphrase once; false where that was broken off. */
  readonly ready: () => Promise<boolean>;
  readonly backupDue: boolean | undefined;
  /** The folder of the automatic backup, where the browser wants to ask the person before a page may write there. */
  readonly waiting: { readonly folder: string; readonly allow: () => void } | undefined;
  /** One more way to begin. */
  readonly start?: JSX.Element;
  /** Words of what stood in the way; undefined when the case was created. */
  readonly onNew: (wanted: NewCase) => Promise<string | undefined>;
  readonly onImport: (files: File[]) => void;
  readonly onExport: (id: string) => void;
  readonly onExample: (id: string) => void;
  /** Opens what writes the cases shown as files for others. */
  readonly onLeave: (as: 'registry' | 'due', shown: readonly CaseRow[]) => void;
}

/** What only a list with cases needs. */
const CaseList = lazy(() => import('./caseload/list.tsx').then(({ CaseList }) => ({ default: CaseList })));
const Tools = lazy(() => import('./caseload/tools.tsx').then(({ Tools }) => ({ default: Tools })));

/** Every case a row, whoever needs a person first on top. */
export function Caseload(props: CaseloadProps): JSX.Element {
  const words = () => props.words.caseload;
  const [creating, setCreating] = createSignal(false);
  // Each answer is kept until what it hangs on changes, so that a letter typed is answered within a frame.
  const order = createMemo(() => props.asked.order);
  const sorted = createMemo(() => ordered(props.rows, order(), props.today));
  const texts = createMemo(() => new Map(props.rows.map((row) => [row, searched(props.words, row)])));
  const items = createMemo(() => {
    const known = texts();
    return itemsOf(sorted(), props.asked, props.today, (row) => known.get(row) ?? '');
  });
  const shownRows = () => items().flatMap((item) => (item.tag === 'case' ? [item.row] : []));
  const shown = () => shownRows().length;
  const since = createMemo(() => props.asked.since);
  const on = createMemo(() => props.asked.on);
  const counted = createMemo(() => counts(props.rows, { since: since(), on: on() }, props.today));
  /** What the printed list holds: on paper there is nothing to choose. */
  const printed = () => {
    const { show, since, on, text } = props.asked;
    const day = show === 'day' ? on : show === 'unheard' ? since : undefined;
    return words().printed(counted()[show], show, day, text.trim());
  };
  async function begin() {
    if (await props.ready()) setCreating(true);
  }
  async function create(wanted: NewCase): Promise<string | undefined> {
    const fault = await props.onNew(wanted);
    if (fault === undefined) setCreating(false);
    return fault;
  }
  return (
    <div data-ui="page" data-page="caseload">
      <header data-part="head">
        <Heading level={1}>{words().title}</Heading>
        <div data-part="actions">
          <FileDrop
            label={words().openFile}
            drop={words().dropHere}
            accept=".json,.almz,.pdf,application/json,application/pdf"
            onFiles={props.onImport}
          />
          <LinkButton href={verifyLink}>{words().checkPdf}</LinkButton>
          <Show when={props.rows.length > 0}>
            <Button kind="primary" onClick={() => void begin()}>
              {words().newCase}
            </Button>
          </Show>
        </div>
      </header>
      <Show
        when={props.rows.length > 0}
        fallback={
          <>
            <p data-part="lead">
              <strong>{words().empty.title}.</strong> {words().empty.text}
            </p>
            <Start
              words={props.words}
              examples={props.examples}
              level={2}
              more={props.start}
              onStart={() => void begin()}
              onExample={props.onExample}
            />
          </>
        }
      >
        <Show when={props.waiting}>
          {(waiting) => (
            <Notice
              actions={
                <Button small onClick={() => waiting().allow()}>
                  {words().allowFolder}
                </Button>
              }
            >
              {words().folderWaits(waiting().folder)}
            </Notice>
          )}
        </Show>
        <Show when={props.backupDue && props.waiting === undefined}>
          <Notice
            actions={
              <LinkButton small href={settingsLink}>
                {words().toBackup}
              </LinkButton>
            }
          >
            {words().backupDue}
          </Notice>
        </Show>
        <Tools
          words={props.words}
          asked={props.asked}
          counts={counted()}
          shown={shown()}
          all={props.rows.length}
          onAsk={props.onAsk}
          onDueList={() => props.onLeave('due', shownRows())}
          onRegistry={() => props.onLeave('registry', shownRows())}
        />
        <p data-part="printed">{printed()}</p>
        <Show when={items().length > 0} fallback={<EmptyState title={words().nothingFound} />}>
          <CaseList items={items()} today={props.today} words={props.words} onExport={props.onExport} />
        </Show>
        <Show when={props.examples.length > 0}>
          <Disclosure summary={words().examples}>
            <Examples words={props.words} examples={props.examples} onExample={props.onExample} />
          </Disclosure>
        </Show>
      </Show>
      <Dialog
        title={props.words.newCase.title}
        open={creating()}
        onClose={() => setCreating(false)}
        close={props.words.button.close}
      >
        <NewCaseForm
          words={props.words}
          today={props.today}
          defaultSources={props.defaultSources}
          onCreate={create}
          onCancel={() => setCreating(false)}
        />
      </Dialog>
    </div>
  );
}

/** What a search looks through, in small letters: label, stage and the names of the next duties. */
const searched = (words: AppMessages, row: CaseRow): string =>
  [row.label, stageName(words, row), ...row.due.map(({ kind }) => words.task[kind].name)]
    .join(' ')
    .toLowerCase();
