import {
  createMemo,
  createResource,
  createSignal,
  For,
  type JSX,
  lazy,
  Match,
  onCleanup,
  Show,
  Switch,
  untrack,
} from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Fault } from '../machines/fault.ts';
import { createRoute } from './address.ts';
import { type Asked, firstAsked } from './case/caseload/asked.ts';
import type { NewCase, Taken } from './case/intake.ts';
import type { Environment } from './environment.ts';
import { type AppMessages, loadApp } from './locales/index.ts';
import { registerOffline, useUpdate } from './offline.ts';
import { caseLink, type Route } from './route.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { Caseload } from './screens/caseload.tsx';
import { Frame, type Place } from './screens/frame.tsx';
import { Welcome } from './screens/welcome.tsx';
import type { Settings as StoredSettings } from './store/settings.ts';
import { Busy } from './ui/busy.tsx';
import { Button, LinkButton } from './ui/button.tsx';
import { Notice } from './ui/notice.tsx';

const CasePage = lazy(() => import('./screens/case.tsx').then(({ CasePage }) => ({ default: CasePage })));
const Sources = lazy(() => import('./screens/sources.tsx').then(({ Sources }) => ({ default: Sources })));
const Settings = lazy(() => import('./screens/settings.tsx').then(({ Settings }) => ({ default: Settings })));
/** Shows the parts of the interface to those who build it; a build for use leaves it out, file and address. */
const Design = import.meta.env.DEV
  ? lazy(() => import('./screens/design.tsx').then(({ Design }) => ({ default: Design })))
  : undefined;

interface Problem {
  readonly title: string;
  readonly text?: string;
  readonly lines: readonly string[];
}

/** The whole application: it wires the screens to the environment and holds nothing else. */
export function App(props: { readonly env: Environment }) {
  const [settings, setSettings] = createSignal(untrack(() => props.env.readSettings()));
  const [words] = createResource(() => settings().language, loadApp);
  const [update, setUpdate] = createSignal(false);
  // Whoever comes back from a case finds the list as it was left.
  const [asked, setAsked] = createSignal(firstAsked(untrack(() => props.env.today())));
  registerOffline(() => setUpdate(true));

  function change(part: Partial<StoredSettings>) {
    setSettings({ ...settings(), ...part });
    props.env.writeSettings(settings());
  }

  const route = createRoute();
  /** A page is kept while its address moves within it, from rule to rule for instance. */
  const page = createMemo(() => route().page);
  const caseId = () => found(route(), 'case')?.id;

  return (
    <Show when={words.latest}>
      {(app) => (
        <Root
          env={props.env}
          app={app()}
          settings={settings()}
          onChange={change}
          update={update()}
          page={page()}
        >
          <Switch fallback={<NotFound app={app()} />}>
            <Match when={page() === 'caseload'}>
              <CaseloadRoute
                env={props.env}
                app={app()}
                settings={settings()}
                asked={asked()}
                onAsk={(part) => setAsked({ ...asked(), ...part })}
              />
            </Match>
            <Match when={caseId()} keyed>
              {(id) => (
                <CasePage
                  env={props.env}
                  id={id}
                  language={settings().language}
                  by={settings().by}
                  app={app()}
                />
              )}
            </Match>
            <Match when={page() === 'sources'}>
              <Sources language={settings().language} app={app()} at={found(route(), 'sources')?.at} />
            </Match>
            <Match when={page() === 'settings'}>
              <SettingsRoute env={props.env} app={app()} settings={settings()} onChange={change} />
            </Match>
            <Match when={page() === 'design' && Design}>{(Design) => <Dynamic component={Design()} />}</Match>
          </Switch>
        </Root>
      )}
    </Show>
  );
}

/** The route where it leads to such a page. */
function found<P extends Route['page']>(route: Route, page: P) {
  return route.page === page ? (route as Extract<Route, { page: P }>) : undefined;
}

interface RouteProps {
  readonly env: Environment;
  readonly app: AppMessages;
  readonly settings: StoredSettings;
}
interface Changing {
  readonly onChange: (part: Partial<StoredSettings>) => void;
}

interface RootProps {
  readonly page: Route['page'];
  readonly update: boolean;
  readonly children: JSX.Element;
}

/** The pages that have a place in the header. */
const PLACES: readonly Place[] = ['caseload', 'sources', 'settings'];

/** What surrounds each page; before the intended use was read, that alone. */
function Root(props: RouteProps & Changing & RootProps) {
  const place = () => PLACES.find((place) => place === props.page);
  const title = () => {
    const at = place();
    return at === undefined ? props.app.name : props.app.navigation[at];
  };
  return (
    <Frame
      words={props.app}
      lang={props.settings.language}
      today={props.env.today()}
      title={title()}
      place={place()}
      nav={props.settings.accepted}
      onLanguage={(language) => props.onChange({ language })}
      onExport={() => void exportAll(props.env)}
      onReload={() => location.reload()}
    >
      <Show when={props.update}>
        <Notice
          live
          actions={
            <Button small onClick={() => void useUpdate()}>
              {props.app.notice.newVersionReload}
            </Button>
          }
        >
          {props.app.notice.newVersion}
        </Notice>
      </Show>
      <Show
        when={props.settings.accepted}
        fallback={<Welcome words={props.app} onAccept={() => props.onChange({ accepted: true })} />}
      >
        {props.children}
      </Show>
    </Frame>
  );
}

/** An address that leads nowhere, and the way back. */
function NotFound(props: Pick<RouteProps, 'app'>) {
  return (
    <Notice tone="caution" actions={<LinkButton href="#/">{props.app.navigation.toCaseload}</LinkButton>}>
      {props.app.notice.notFound}
    </Notice>
  );
}

interface Asking {
  readonly asked: Asked;
  readonly onAsk: (part: Partial<Asked>) => void;
}

function CaseloadRoute(props: RouteProps & Asking) {
  const [problem, setProblem] = createSignal<Problem>();
  const [message, setMessage] = createSignal<string>();
  const [rows, { refetch }] = createResource(async () => {
    const listed = await props.env.cases.list();
    if (!listed.ok) sayStorage(listed.faults[0]?.tag ?? 'unavailable');
    return listed.ok ? listed.value : [];
  });
  onCleanup(untrack(() => props.env.cases.watch(() => void refetch())));

  function sayStorage(tag: keyof AppMessages['notice']['storage']) {
    setProblem({ title: props.app.notice.notSaved, lines: [props.app.notice.storage[tag]] });
  }

  async function sayFaults(faults: readonly Fault[]) {
    const { loadClinical } = await import('./locales/index.ts');
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

  async function take(files: readonly File[]) {
    const { takeChosen } = await import('./case/intake.ts');
    for (const file of files) await settle(await takeChosen(props.env, file));
  }

  async function create(wanted: NewCase): Promise<string | undefined> {
    const { openNewCase } = await import('./case/intake.ts');
    const taken = await openNewCase(props.env, wanted, props.settings.by);
    if (taken.tag === 'taken') location.hash = caseLink(taken.id);
    return taken.tag === 'not-saved' ? props.app.notice.storage[taken.fault.tag] : undefined;
  }

  async function exportOne(id: string) {
    const { exportCase } = await import('./case/intake.ts');
    await exportCase(props.env, id);
  }

  async function example(id: string) {
    const scenario = SCENARIOS.find((each) => each.id === id);
    if (scenario === undefined) return;
    const [{ takeExample }, file] = await Promise.all([import('./case/intake.ts'), scenario.file()]);
    const taken = await takeExample(props.env, file);
    if (taken.tag === 'unchanged') location.hash = caseLink(taken.id);
    else await settle(taken);
  }

  return (
    <>
      <Show when={problem()}>
        {(found) => (
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
            <Show when={found().text}>{(text) => <p>{text()}</p>}</Show>
            <ul>
              <For each={found().lines}>{(line) => <li>{line}</li>}</For>
            </ul>
          </Notice>
        )}
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
            examples={SCENARIOS.map((scenario) => ({
              id: scenario.id,
              ...scenario[props.settings.language],
            }))}
            defaultSources={props.settings.sources}
            onNew={create}
            onImport={(files) => void take(files)}
            onExport={(id) => void exportOne(id)}
            onExample={(id) => void example(id)}
          />
        )}
      </Show>
    </>
  );
}

const FIRST_FAULTS = 8;

function SettingsRoute(props: RouteProps & Changing) {
  const [persisted] = createResource(() => props.env.persisted());
  return (
    <Settings
      words={props.app}
      language={props.settings.language}
      onLanguage={(language) => props.onChange({ language })}
      by={props.settings.by}
      onBy={(by) => props.onChange({ by })}
      sources={props.settings.sources}
      onSources={(sources) => props.onChange({ sources })}
      persisted={persisted.latest}
      version={__VERSION__}
      onExportAll={() => void exportAll(props.env)}
    />
  );
}

/** Every case as a file of its own. */
async function exportAll(env: Environment): Promise<void> {
  const [{ exportCase }, listed] = await Promise.all([import('./case/intake.ts'), env.cases.list()]);
  if (!listed.ok) return;
  for (const { id } of listed.value) await exportCase(env, id);
}
