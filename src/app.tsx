import {
  createMemo,
  createResource,
  createSignal,
  type JSX,
  lazy,
  Match,
  Show,
  Switch,
  untrack,
} from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { createRoute } from './address.ts';
import { createAutomaticBackup } from './app/automatic-backup.ts';
import { CaseloadRoute } from './app/caseload.tsx';
import type { Parts } from './app/parts.ts';
import type { Changing, RouteProps } from './app/route-props.ts';
import { createAutoLock, createVaultStatus } from './app/vault-status.ts';
import { firstAsked } from './case/caseload/asked.ts';
import type { Environment } from './environment.ts';
import { registerOffline, useUpdate } from './offline.ts';
import { type Route, teachLink, verifyLink } from './route.ts';
import type { Laboratories } from './screens/case/lab-table.tsx';
import { Frame, type Place } from './screens/frame.tsx';
import { Welcome } from './screens/welcome.tsx';
import type { Settings as StoredSettings } from './store/settings.ts';
import type { Desk } from './teaching/desk.ts';
import { Busy } from './ui/busy.tsx';
import { Button, LinkButton } from './ui/button.tsx';
import { Notice } from './ui/notice.tsx';
import type { VaultStatus } from './vault/control.ts';

const CasePage = lazy(() => import('./screens/case.tsx').then(({ CasePage }) => ({ default: CasePage })));
const Sources = lazy(() => import('./screens/sources.tsx').then(({ Sources }) => ({ default: Sources })));
const ExampleRoute = lazy(() =>
  import('./app/example.tsx').then(({ ExampleRoute }) => ({ default: ExampleRoute })),
);
const TeachRoute = lazy(() => import('./app/teach.tsx').then(({ TeachRoute }) => ({ default: TeachRoute })));
const VerifyRoute = lazy(() =>
  import('./app/verify.tsx').then(({ VerifyRoute }) => ({ default: VerifyRoute })),
);
const ExplorerRoute = lazy(() =>
  import('./app/explorer.tsx').then(({ ExplorerRoute }) => ({ default: ExplorerRoute })),
);
const ProofRoute = lazy(() => import('./app/proof.tsx').then(({ ProofRoute }) => ({ default: ProofRoute })));
const Settings = lazy(() => import('./screens/settings.tsx').then(({ Settings }) => ({ default: Settings })));
const KeptLaboratories = lazy(() => import('./screens/laboratories.tsx'));
/** Shows the parts of the interface to those who build it; a build for use leaves it out, file and address. */
const Design = import.meta.env.DEV
  ? lazy(() => import('./screens/design.tsx').then(({ Design }) => ({ default: Design })))
  : undefined;

/** The whole application: it wires the screens to the environment and holds nothing else. */
export function App(props: { readonly env: Environment; readonly parts: Parts }) {
  const [settings, setSettings] = createSignal(untrack(() => props.env.readSettings()));
  const [words] = createResource(() => settings().language, untrack(() => props.parts).loadApp);
  const [update, setUpdate] = createSignal(false);
  // Whoever comes back from a case finds the list as it was left.
  const [asked, setAsked] = createSignal(firstAsked(untrack(() => props.env.today())));
  /** PDFs to be checked. They stay while the page lives, so that whoever unlocks the cases meanwhile finds them again. */
  const [papers, setPapers] = createSignal<readonly File[]>([]);
  /** What lies on the teacher's desk stays while the page lives: a look at the sources costs no fork. */
  const [desk, setDesk] = createSignal<Desk>();
  registerOffline(() => setUpdate(true));
  const status = createVaultStatus(untrack(() => props.env));
  createAutoLock(
    untrack(() => props.env),
    status,
    () => settings().autoLock,
  );
  createAutomaticBackup(
    untrack(() => props.parts.automatic),
    untrack(() => props.env.clock),
    status,
  );
  /** The status as the gate shows it while a vault is made: it stays until the recovery key was seen. */
  const [held, setHeld] = createSignal<VaultStatus>();
  const shownStatus = () => held() ?? status();
  /** Said once, by the page that follows. */
  const [told, setTold] = createSignal('');

  function change(part: Partial<StoredSettings>) {
    setSettings({ ...settings(), ...part });
    props.env.writeSettings(settings());
  }

  const laboratories: Laboratories = {
    stored: () => settings().laboratories,
    onChange: (list) => change({ laboratories: list }),
    // The page that is a file keeps its settings only while it is open.
    lasting: untrack(() => props.parts).file === undefined,
  };

  const route = createRoute();
  /** A page is kept while its address moves within it, from rule to rule for instance. */
  const page = createMemo(() => route().page);
  const caseId = () => found(route(), 'case')?.id;
  const exampleId = () => found(route(), 'example')?.id;
  /** Whether the page shows cases of this browser and they cannot be shown as things stand. */
  const gated = () =>
    (page() === 'caseload' || page() === 'case') &&
    settings().accepted &&
    shownStatus().tag !== 'unlocked' &&
    shownStatus().tag !== 'absent';

  return (
    <Show when={words.latest}>
      {(app) => (
        <Root
          env={props.env}
          parts={props.parts}
          app={app()}
          settings={settings()}
          status={status()}
          onChange={change}
          update={update()}
          page={page()}
        >
          <Show when={told()}>
            {(text) => (
              <Notice tone="done" live>
                {text()}
              </Notice>
            )}
          </Show>
          <Switch fallback={<NotFound app={app()} />}>
            <Match when={gated() && status().tag === 'unknown'}>
              <Busy text={app().loading} />
            </Match>
            <Match when={gated()}>
              <props.parts.Gate
                status={shownStatus()}
                app={app()}
                language={settings().language}
                onBegin={() => setHeld(status())}
                onDone={(message) => {
                  setHeld(undefined);
                  setTold(message);
                }}
                onExplore={() => {
                  location.hash = teachLink();
                }}
              />
            </Match>
            <Match when={page() === 'caseload'}>
              <CaseloadRoute
                env={props.env}
                parts={props.parts}
                app={app()}
                settings={settings()}
                status={status()}
                asked={asked()}
                onAsk={(part) => setAsked({ ...asked(), ...part })}
                onPapers={(chosen) => {
                  setPapers(chosen);
                  location.hash = verifyLink;
                }}
              />
            </Match>
            <Match when={caseId()} keyed>
              {(id) => (
                <CasePage
                  env={props.env}
                  id={id}
                  language={settings().language}
                  by={settings().by}
                  signing={props.parts.signing}
                  app={app()}
                  laboratories={laboratories}
                />
              )}
            </Match>
            <Match when={page() === 'teach'}>
              <TeachRoute
                env={props.env}
                app={app()}
                settings={settings()}
                id={found(route(), 'teach')?.id}
                desk={desk()}
                onDesk={setDesk}
              />
            </Match>
            <Match when={exampleId()} keyed>
              {(id) => (
                <ExampleRoute
                  env={props.env}
                  app={app()}
                  settings={settings()}
                  id={id}
                  laboratories={laboratories}
                />
              )}
            </Match>
            <Match when={page() === 'sources'}>
              <Sources language={settings().language} app={app()} at={found(route(), 'sources')?.at} />
            </Match>
            <Match when={page() === 'statechart'}>
              <ExplorerRoute
                env={props.env}
                app={app()}
                settings={settings()}
                id={found(route(), 'statechart')?.id}
              />
            </Match>
            <Match when={page() === 'verify'}>
              <VerifyRoute
                env={props.env}
                parts={props.parts}
                app={app()}
                settings={settings()}
                status={status()}
                onChange={change}
                papers={papers()}
                onPapers={setPapers}
              />
            </Match>
            <Match when={page() === 'proof'}>
              <ProofRoute app={app()} language={settings().language} />
            </Match>
            <Match when={page() === 'settings'}>
              <SettingsRoute
                env={props.env}
                parts={props.parts}
                app={app()}
                settings={settings()}
                status={status()}
                onChange={change}
              />
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

interface RootProps {
  readonly page: Route['page'];
  readonly update: boolean;
  readonly children: JSX.Element;
}

/** The pages that have a place in the header. */
const PLACES: readonly Place[] = ['caseload', 'teach', 'sources', 'settings'];

/** What surrounds each page; before the intended use was read, that alone. */
function Root(props: RouteProps & Changing & RootProps) {
  const place = () => PLACES.find((place) => place === props.page);
  const title = () => {
    const at = place();
    if (props.page === 'verify') return props.app.caseload.checkPdf;
    if (props.page === 'statechart') return props.app.navigation.statechart;
    if (props.page === 'proof') return props.app.navigation.proof;
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
      onReload={() => props.env.reload()}
      kept={
        <Show when={props.settings.accepted && props.parts.file}>
          {(file) => <Dynamic component={file().State} app={props.app} language={props.settings.language} />}
        </Show>
      }
      onLock={props.status.tag === 'unlocked' ? () => props.env.vault.lock() : undefined}
    >
      <Show when={props.settings.accepted && props.parts.file}>
        {(file) => <Dynamic component={file().Messages} app={props.app} language={props.settings.language} />}
      </Show>
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
        fallback={
          <Welcome
            words={props.app}
            onAccept={() => {
              props.onChange({ accepted: true });
              // Whoever has read down to the button begins the next page at its top.
              window.scrollTo(0, 0);
            }}
          />
        }
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

function SettingsRoute(props: RouteProps & Changing) {
  return (
    <Settings
      words={props.app}
      language={props.settings.language}
      onLanguage={(language) => props.onChange({ language })}
      by={props.settings.by}
      onBy={(by) => props.onChange({ by })}
      sources={props.settings.sources}
      onSources={(sources) => props.onChange({ sources })}
      laboratories={
        <Show when={props.settings.laboratories.length > 0}>
          <KeptLaboratories
            language={props.settings.language}
            stored={props.settings.laboratories}
            onChange={(laboratories) => props.onChange({ laboratories })}
          />
        </Show>
      }
      version={__VERSION__}
      onExportAll={() => void exportAll(props.env)}
      vault={
        <props.parts.Keeping
          app={props.app}
          language={props.settings.language}
          autoLock={props.settings.autoLock}
          onAutoLock={(autoLock) => props.onChange({ autoLock })}
        />
      }
    />
  );
}

/** Every case as a file of its own. */
async function exportAll(env: Environment): Promise<void> {
  const [{ exportCase }, listed] = await Promise.all([import('./case/intake.ts'), env.cases.list()]);
  if (!listed.ok) return;
  for (const { id } of listed.value) await exportCase(env, id);
}
