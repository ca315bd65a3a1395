import {
  createResource,
  createSignal,
  For,
  lazy,
  Match,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
  untrack,
} from 'solid-js';
import type { Alert } from '../../machines/alerts.ts';
import type { AnyDraft } from '../../machines/decide.ts';
import type { Finding } from '../../machines/explain.ts';
import type { Fault } from '../../machines/fault.ts';
import type { Moved } from '../../machines/moved.ts';
import type { Prompt } from '../../machines/prompts.ts';
import type { Need } from '../../machines/rules/verdict.ts';
import type { CaseRecord, CaseView } from '../../machines/view.ts';
import type { Language, Source } from '../../machines/vocabulary.ts';
import { exportCase } from '../case/intake.ts';
import { createLooking } from '../case/looking.ts';
import { issuePaper, type Order } from '../case/papers.ts';
import { createCaseSession, type Opened, type Recorded } from '../case/session.ts';
import type { Signing } from '../case/signing.ts';
import type { Environment } from '../environment.ts';
import { type AppMessages, type ClinicalMessages, loadClinical } from '../locales/index.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Busy } from '../ui/busy.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useToast } from '../ui/toasts.tsx';
import '../styles/case.css';
import '../styles/case-map.css';
import '../styles/case-tasks.css';
import '../styles/case-entry.css';
import '../styles/case-quick.css';
import '../styles/case-sources.css';
import { Alerts } from './case/alerts.tsx';
import { CloseAlertDialog, CorrectDialog, DeviationDialog, RetractDialog } from './case/dialogs.tsx';
import { DocumentsDialog } from './case/documents.tsx';
import { Earliest } from './case/earliest.tsx';
import { Follows } from './case/follows.tsx';
import { Head, Superseded, Where } from './case/head.tsx';
import { Incomplete } from './case/incomplete.tsx';
import type { Laboratories } from './case/lab-table.tsx';
import { Lens } from './case/lens.tsx';
import { MovedDates } from './case/moved-dates.tsx';
import { PromptDialog } from './case/prompt-dialog.tsx';
import { Tasks } from './case/tasks.tsx';
import { AsKnownBanner } from './case/time/as-known-banner.tsx';
import { History } from './case/time/history.tsx';
import { Time } from './case/time/time.tsx';
import { WhatIsNew } from './case/what-is-new.tsx';

/** What goes to other systems is wanted seldom, so it is fetched when it is. */
const FhirExport = lazy(() => import('./case/fhir-export.tsx'));

interface Props {
  readonly env: Environment;
  readonly id: string;
  readonly language: Language;
  readonly by: string;
  /** Signs care plans; an invented case is never signed. */
  readonly signing?: Signing | undefined;
  readonly app: AppMessages;
  /** For a case that is for teaching: what becomes of it as a file. Its papers are marked, and none is signed. */
  readonly invented?: { readonly onExport: () => void };
  /** How the files of laboratories are read; without it nothing is remembered of them. */
  readonly laboratories?: Laboratories;
}

type Open =
  | { readonly tag: 'deviation'; readonly finding: Finding }
  | { readonly tag: 'alert'; readonly alert: Alert }
  | { readonly tag: 'prompt'; readonly prompt: Prompt }
  | { readonly tag: 'correct'; readonly record: CaseRecord }
  | { readonly tag: 'retract'; readonly record: CaseRecord; readonly undo: boolean }
  | { readonly tag: 'documents' }
  | { readonly tag: 'fhir' };

/** The consultation: where the patient stands, what is new, what follows. */
export function CasePage(props: Props) {
  const [words] = createResource(() => props.language, loadClinical);
  return (
    <Show when={words.latest} fallback={<Busy text={props.app.loading} />}>
      {(clinical) => <OpenedCase {...props} words={clinical()} />}
    </Show>
  );
}

function OpenedCase(props: Props & { readonly words: ClinicalMessages }) {
  const session = createCaseSession(
    // The route makes a new page for another case: both stay while this one is open.
    untrack(() => props.env),
    untrack(() => props.id),
    () => props.by,
  );
  const [opened, setOpened] = createSignal<Opened>();
  const damage = () => tagged(opened(), 'open')?.damage;
  const [open, setOpen] = createSignal<Open>();
  const { setLens, day, setDay, shown, elsewhere: looking } = createLooking(session);
  /** What a finding or a task asks to be recorded; each asking is a list of its own. */
  const [request, setRequest] = createSignal<readonly Need[]>();
  const [shifted, setShifted] = createSignal<readonly Moved[]>([]);
  const [problem, setProblem] = createSignal<{ readonly title: string; readonly lines: readonly string[] }>();
  /** Whether the page is for reading alone: another day, other sources, or a record that is damaged. */
  const still = () => looking() || damage() !== undefined;
  const announce = useAnnounce();
  const toast = useToast();

  onMount(async () => setOpened(await session.open()));
  // Another tab has written: read anew, so that nobody decides on old ground.
  onCleanup(untrack(() => props.env).cases.watch((changed) => void readAnew(changed)));

  async function readAnew(changed: string) {
    if (changed !== session.id) return;
    setOpened(await session.open());
    announce(props.app.notice.changedElsewhere);
  }

  const sameSources = (sources: readonly Source[]) =>
    sources.join() === session.state()?.header.sources.join();

  function sayFaults(title: string, faults: readonly Fault[]) {
    setProblem({ title, lines: faults.map((fault) => props.words.fault(fault)) });
  }

  /** Says how it went; true when it was recorded. */
  function settle(result: Recorded, drafts: readonly AnyDraft[]): boolean {
    switch (result.tag) {
      case 'recorded': {
        setProblem(undefined);
        setShifted(result.moved);
        const [event] = result.events;
        const many = props.words.forms.recordedMany(drafts.length);
        const text =
          drafts.length === 1 && event ? props.words.forms.recorded(props.words.eventLine(event)) : many;
        toast({ text, tone: 'done' });
        return true;
      }
      case 'refused':
        sayFaults(props.words.forms.notRecorded, result.faults);
        return false;
      case 'conflict':
        setProblem({ title: props.app.notice.notSaved, lines: [props.app.notice.conflict(result.added)] });
        return false;
      case 'not-saved':
        setProblem({ title: props.app.notice.notSaved, lines: [props.app.notice.storage[result.fault.tag]] });
        return false;
    }
  }

  const record = async (drafts: readonly AnyDraft[]) => settle(await session.record(drafts), drafts);
  /** Records that the specialist was asked; the outcome closes the alert later. */
  async function refer({ referral }: Alert) {
    if (referral !== undefined) await record([{ type: 'referral.made', on: session.today(), to: referral }]);
  }
  const close = () => setOpen(undefined);
  const lastRecord = (view: CaseView) =>
    view.records.findLast(
      ({ event, changedBy }) =>
        changedBy === undefined &&
        event.type !== 'event.corrected' &&
        event.type !== 'event.retracted' &&
        event.type !== 'patient.registered',
    );

  return (
    <Switch fallback={<Busy text={props.app.loading} />}>
      <Match when={opened()?.tag === 'missing'}>
        <Notice
          tone="caution"
          title={props.app.notice.missing}
          actions={<LinkButton href="#/">{props.app.navigation.toCaseload}</LinkButton>}
        >
          {props.app.notice.missingText}
        </Notice>
      </Match>
      <Match when={tagged(opened(), 'damaged')}>
        {(damaged) => (
          <Notice
            tone="danger"
            title={props.app.notice.crashed}
            actions={
              <Button onClick={() => void exportCase(props.env, props.id)}>
                {props.app.notice.crashedExport}
              </Button>
            }
          >
            {props.app.notice.damaged(damaged().at)}
          </Notice>
        )}
      </Match>
      <Match when={tagged(opened(), 'not-read')}>
        {(failed) => <Notice tone="danger">{props.app.notice.storage[failed().fault.tag]}</Notice>}
      </Match>
      <Match when={shown()}>
        {(view) => (
          <article data-ui="page" data-screen="case">
            <AsKnownBanner
              log={session.state()?.log ?? []}
              today={session.today()}
              day={day()}
              words={props.words}
              onLook={setDay}
            />
            <Head
              view={view()}
              words={props.words}
              app={props.app}
              canUndo={!still() && lastRecord(view()) !== undefined}
              canPrint={!still()}
              onUndo={() => {
                const last = lastRecord(view());
                if (last) setOpen({ tag: 'retract', record: last, undo: true });
              }}
              onDocuments={() => setOpen({ tag: 'documents' })}
              onExport={() =>
                props.invented === undefined
                  ? void exportCase(props.env, props.id)
                  : props.invented.onExport()
              }
              onFhir={() => setOpen({ tag: 'fhir' })}
            />
            <Show when={damage()}>
              {(found) => (
                <Incomplete
                  damage={found()}
                  app={props.app}
                  onExport={() => void exportCase(props.env, props.id)}
                />
              )}
            </Show>
            <Where view={view()} words={props.words} />
            <Lens
              own={session.state()?.header.sources ?? view().header.sources}
              shown={view().header.sources}
              words={props.words}
              onLook={(sources) => setLens(sameSources(sources) ? undefined : sources)}
            />
            <Superseded view={view()} words={props.words} />
            <Show when={problem()}>
              {(found) => (
                <div data-part="problem">
                  <Notice
                    tone="danger"
                    title={found().title}
                    live
                    actions={
                      <Button small onClick={() => setProblem(undefined)}>
                        {props.app.button.close}
                      </Button>
                    }
                  >
                    <ul>
                      <For each={found().lines}>{(line) => <li>{line}</li>}</For>
                    </ul>
                  </Notice>
                </div>
              )}
            </Show>
            <MovedDates
              moved={shifted()}
              words={props.words}
              app={props.app}
              onClose={() => setShifted([])}
            />
            <Alerts
              view={view()}
              words={props.words}
              onClose={!still() ? (alert) => setOpen({ tag: 'alert', alert }) : undefined}
              onRefer={(alert) => void refer(alert)}
            />
            <div data-part="zones">
              <div data-part="left">
                <Show when={!still()}>
                  <WhatIsNew {...props} view={view()} onRecord={record} request={request()} />
                </Show>
                <Earliest view={view()} words={props.words} />
              </div>
              <div data-part="right">
                <Follows
                  view={view()}
                  words={props.words}
                  onDeviate={!still() ? (finding) => setOpen({ tag: 'deviation', finding }) : undefined}
                  onAnswer={!still() ? (prompt) => setOpen({ tag: 'prompt', prompt }) : undefined}
                  onRecord={!still() ? (needs) => setRequest([...needs]) : undefined}
                />
                <Tasks
                  view={view()}
                  words={props.words}
                  onRecord={!still() ? (needs) => setRequest([...needs]) : undefined}
                />
              </div>
            </div>
            <Time
              view={view()}
              present={session.view() ?? view()}
              log={session.state()?.log ?? []}
              day={day()}
              words={props.words}
              onLook={setDay}
            />
            <History
              view={view()}
              words={props.words}
              onCorrect={still() ? undefined : (each) => setOpen({ tag: 'correct', record: each })}
              onRetract={
                still() ? undefined : (each) => setOpen({ tag: 'retract', record: each, undo: false })
              }
            />
            <Dialogs {...props} view={view()} open={open()} onClose={close} onRecord={record} />
          </article>
        )}
      </Match>
    </Switch>
  );
}

/** The value of a union where it has the tag. */
function tagged<T extends { readonly tag: string }, K extends T['tag']>(value: T | undefined, tag: K) {
  return value?.tag === tag ? (value as Extract<T, { tag: K }>) : undefined;
}

interface DialogsProps extends Props {
  readonly words: ClinicalMessages;
  readonly view: CaseView;
  readonly open: Open | undefined;
  readonly onClose: () => void;
  readonly onRecord: (drafts: readonly AnyDraft[]) => Promise<boolean>;
}

/** The one dialog that is open, if any. */
function Dialogs(props: DialogsProps) {
  async function make(order: Order) {
    const teaching = props.invented !== undefined;
    const issued = await issuePaper(props.env, props.view, { ...order, teaching }, props.signing);
    if (issued.tag === 'refused') return { reason: issued.reason };
    if (issued.tag === 'missing') return { missing: issued.characters };
    if (issued.tag === 'failed') return issued.tag;
    return (await props.onRecord([issued.draft])) ? 'issued' : 'failed';
  }
  const common = () => ({
    view: props.view,
    words: props.words,
    onClose: props.onClose,
    onRecord: props.onRecord,
  });
  return (
    <Switch>
      <Match when={tagged(props.open, 'deviation')}>
        {(open) => <DeviationDialog {...common()} finding={open().finding} />}
      </Match>
      <Match when={tagged(props.open, 'alert')}>
        {(open) => <CloseAlertDialog {...common()} alert={open().alert} />}
      </Match>
      <Match when={tagged(props.open, 'prompt')}>
        {(open) => <PromptDialog {...common()} prompt={open().prompt} />}
      </Match>
      <Match when={tagged(props.open, 'correct')}>
        {(open) => <CorrectDialog {...common()} record={open().record} />}
      </Match>
      <Match when={tagged(props.open, 'retract')}>
        {(open) => <RetractDialog {...common()} record={open().record} undo={open().undo} />}
      </Match>
      <Match when={props.open?.tag === 'documents'}>
        <DocumentsDialog
          view={props.view}
          words={props.words}
          language={props.language}
          signing={props.signing}
          teaching={props.invented !== undefined}
          app={props.app}
          onClose={props.onClose}
          onMake={make}
        />
      </Match>
      <Match when={props.open?.tag === 'fhir'}>
        <Suspense>
          <FhirExport
            env={props.env}
            view={props.view}
            words={props.words}
            language={props.language}
            example={props.invented !== undefined}
            onClose={props.onClose}
          />
        </Suspense>
      </Match>
    </Switch>
  );
}
