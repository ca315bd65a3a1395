import {
  createEffect,
  createResource,
  createSignal,
  For,
  lazy,
  on,
  onCleanup,
  Show,
  Suspense,
  untrack,
} from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Fault } from '../../machines/fault.ts';
import type { Asked } from '../case/caseload/asked.ts';
import type { CaseRow } from '../case/caseload/row.ts';
import type { NewCase, Taken } from '../case/intake.ts';
import type { AppMessages } from '../locales/index.ts';
import { caseLink, exampleLink, PATHS } from '../route.ts';
import { FEATURED } from '../scenarios/index.ts';
import { Caseload } from '../screens/caseload.tsx';
import { Busy } from '../ui/busy.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { createWaiting } from './automatic-backup.ts';
import type { RouteProps } from './route-props.ts';

interface Problem {
  readonly title: string;
  readonly text?: string;
  /** Where to go with it. */
  readonly link?: { readonly href: string; readonly text: string };
  readonly lines: readonly string[];
}

interface Asking {
  readonly asked: Asked;
  readonly onAsk: (part: Partial<Asked>) => void;
  /** Leads to the page on which PDFs are checked, with those that were chosen. */
  readonly onPapers: (papers: readonly File[]) => void;
}

/** Fetched when something is to leave. */
const Exports = lazy(() => import('./exports.tsx').then(({ Exports }) => ({ default: Exports })));

interface Leaving {
  readonly as: 'registry' | 'due';
  readonly shown: readonly CaseRow[];
}

/** The cases of this browser, and every way in which one comes here. */
export function CaseloadRoute(props: RouteProps & Asking) {
  const [problem, setProblem] = createSignal<Problem>();
  const [message, setMessage] = createSignal<string>();
  const [leaving, setLeaving] = createSignal<Leaving>();
  const [rows, { refetch }] = createResource(async () => {
    if (props.status.tag !== 'unlocked') return [];
    const listed = await props.env.cases.list();
    if (!listed.ok) sayStorage(listed.faults[0]?.tag ?? 'unavailable');
    return listed.ok ? listed.value : [];
  });
  onCleanup(untrack(() => props.env.cases.watch(() => void refetch())));
  createEffect(
    on(
      () => props.status.tag,
      () => void refetch(),
      { defer: true },
    ),
  );
  const [env, parts] = untrack(() => [props.env, props.parts]);
  const [backupDue, { refetch: lookAgain }] = createResource(
    () => rows.latest?.length,
    async (cases) => cases > 0 && parts.backupDue(env.today()),
  );
  // A backup that has written itself meanwhile is due no more.
  onCleanup(env.vault.subscribe(({ tag }) => tag === 'health' && void lookAgain()));
  const waitingFolder = createWaiting(parts.automatic, env.vault, () => (rows.latest?.length ?? 0) > 0);

  function sayStorage(tag: keyof AppMessages['notice']['storage']) {
    setProblem({ title: props.app.notice.notSaved, lines: [props.app.notice.storage[tag]] });
  }

  async function sayFaults(faults: readonly Fault[]) {
    const { loadClinical } = await import('../locales/index.ts');
    const words = await loadClinical(props.settings.language);
    const lines = faults.slice(0, FIRST_FAULTS).map((fault) => words.fault(fault));
    const more = faults.length - lines.length;
    if (more > 0) lines.push(props.app.notice.moreFaults(more));
    setProblem({ title: props.app.notice.fileRefused, text: props.app.notice.fileRefusedText, lines });
  }

  /** Says what became of a case, and opens it when it is here. */
  async function settle(taken: Taken) {
    setProblem(undefined);
    setMessage(undefined);
    switch (taken.tag) {
      case 'refused':
        return sayFaults(taken.faults);
      case 'not-saved':
        return sayStorage(taken.fault.tag);
      case 'backup':
        return setProblem({
          title: props.app.notice.backupChosen,
          text: props.app.notice.backupChosenText,
          link: { href: `#${PATHS.settings}`, text: props.app.navigation.settings },
          lines: [],
        });
      case 'paper':
        // They were sorted out before a case was taken.
        return;
      case 'taken':
        location.hash = caseLink(taken.id);
        return;
      case 'unchanged':
        setMessage(props.app.notice.unchanged);
        return;
      case 'extended':
        setMessage(props.app.notice.extended(taken.added));
        void refetch();
        return;
      case 'copied':
        setMessage(props.app.notice.copied);
        void refetch();
    }
  }

  /** Whoever waits for the vault to be made; it is made with the first patient. */
  const [waiting, setWaiting] = createSignal<(made: boolean) => void>();
  const ready = (): Promise<boolean> =>
    props.status.tag === 'absent'
      ? new Promise((resolve) => setWaiting(() => resolve))
      : Promise.resolve(props.status.tag === 'unlocked');
  function answer(made: boolean) {
    waiting()?.(made);
    setWaiting(undefined);
  }

  async function take(chosen: readonly File[]) {
    const { file } = props.parts;
    const whole = chosen.find(({ name }) => file !== undefined && name.toLowerCase().endsWith(file.ending));
    if (whole !== undefined) return file?.take(whole);
    const { isPaper, takeChosen } = await import('../case/intake.ts');
    const papers: File[] = [];
    for (const each of chosen) if (await isPaper(each)) papers.push(each);
    const others = chosen.filter((each) => !papers.includes(each));
    // A PDF is looked at without a passphrase.
    if (others.length > 0 && (await ready())) {
      for (const each of others) {
        const taken = await takeChosen(props.env, each);
        // By what it begins with, whatever it is called.
        if (taken.tag === 'backup' && file !== undefined) return file.take(each);
        await settle(taken);
      }
    }
    if (papers.length > 0) props.onPapers(papers);
  }

  async function create(wanted: NewCase): Promise<string | undefined> {
    const { openNewCase } = await import('../case/intake.ts');
    const taken = await openNewCase(props.env, wanted, props.settings.by);
    if (taken.tag === 'taken') location.hash = caseLink(taken.id);
    return taken.tag === 'not-saved' ? props.app.notice.storage[taken.fault.tag] : undefined;
  }

  async function exportOne(id: string) {
    const { exportCase } = await import('../case/intake.ts');
    await exportCase(props.env, id);
  }

  return (
    <>
      <Show when={problem()}>
        {(found) => (
          <Notice
            tone={found().link === undefined ? 'danger' : 'info'}
            title={found().title}
            live
            actions={
              <>
                <Show when={found().link}>
                  {(link) => (
                    <LinkButton small href={link().href}>
                      {link().text}
                    </LinkButton>
                  )}
                </Show>
                <Button small onClick={() => setProblem(undefined)}>
                  {props.app.button.close}
                </Button>
              </>
            }
          >
            <Show when={found().text}>{(text) => <p>{text()}</p>}</Show>
            <Show when={found().lines.length > 0}>
              <ul>
                <For each={found().lines}>{(line) => <li>{line}</li>}</For>
              </ul>
            </Show>
          </Notice>
        )}
      </Show>
      <Show when={waiting()}>
        <props.parts.SetUp
          app={props.app}
          language={props.settings.language}
          onDone={() => answer(true)}
          onCancel={() => answer(false)}
        />
      </Show>
      <Show when={message()}>{(text) => <Notice live>{text()}</Notice>}</Show>
      <Show when={rows.latest} fallback={<Busy text={props.app.loading} />}>
        {(known) => (
          <Caseload
            words={props.app}
            rows={known()}
            today={props.env.today()}
            asked={props.asked}
            onAsk={props.onAsk}
            examples={FEATURED.map((scenario) => ({
              id: scenario.id,
              ...scenario[props.settings.language],
            }))}
            defaultSources={props.settings.sources}
            ready={ready}
            backupDue={backupDue.latest}
            waiting={waitingFolder()}
            start={
              <Show when={props.status.tag === 'absent' && props.parts.file}>
                {(file) => (
                  <Dynamic component={file().Start} app={props.app} language={props.settings.language} />
                )}
              </Show>
            }
            onNew={create}
            onImport={(files) => void take(files)}
            onExport={(id) => void exportOne(id)}
            onLeave={(as, shown) => setLeaving({ as, shown })}
            onExample={(id) => {
              location.hash = exampleLink(id);
            }}
          />
        )}
      </Show>
      <Show when={leaving()} keyed>
        {(what) => (
          <Suspense>
            <Exports
              {...props}
              open={what.as}
              rows={rows.latest ?? []}
              shown={what.shown}
              onClose={() => setLeaving(undefined)}
            />
          </Suspense>
        )}
      </Show>
    </>
  );
}

const FIRST_FAULTS = 8;
