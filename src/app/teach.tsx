import { createEffect, createResource, createSignal, Match, on, Show, Switch, untrack } from 'solid-js';
import { SIZE_LIMIT } from '../../machines/case-file.ts';
import type { Fault } from '../../machines/fault.ts';
import type { CaseState } from '../../machines/replay.ts';
import { readScenario } from '../../machines/scenario-file.ts';
import { loadClinical, loadTeach } from '../locales/index.ts';
import { COMPARE, FORK, teachLink, WRITE } from '../route.ts';
import { SCENARIO_KINDS, SCENARIOS } from '../scenarios/index.ts';
import { ForkPage } from '../screens/teach/fork-page.tsx';
import { Lesson } from '../screens/teach/lesson.tsx';
import { Library } from '../screens/teach/library.tsx';
import type { TeachWords } from '../screens/teach/words.ts';
import '../styles/teach.css';
import '../styles/teach-lesson.css';
import '../styles/teach-presenter.css';
import { createDesk, type Desk, type Fork, type Side } from '../teaching/desk.ts';
import { forkAt, stateOfFork, teachingEnvironment } from '../teaching/forks.ts';
import { OPENED, type Subject, subjectOf, subjectOfFile } from '../teaching/subject.ts';
import { createWalk } from '../teaching/walk.ts';
import { Busy } from '../ui/busy.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { RouteProps } from './route-props.ts';
import { ComparePage } from './teach-compare.tsx';
import { WritePage } from './teach-write.tsx';

interface Props extends Pick<RouteProps, 'env' | 'app' | 'settings'> {
  /** A scenario, or another page for teaching; undefined is the library. */
  readonly id: string | undefined;
  /** What lies on the desk; it is made here and kept by the application. */
  readonly desk: Desk | undefined;
  readonly onDesk: (desk: Desk) => void;
}

/** The pages for teaching. They know invented cases alone: the vault of patients is never asked. */
export function TeachRoute(props: Props) {
  const [loaded] = createResource(
    () => props.settings.language,
    async (language) => {
      const [clinical, teach] = await Promise.all([loadClinical(language), loadTeach(language)]);
      return { language, clinical, teach };
    },
  );
  untrack(() => {
    if (props.desk === undefined) props.onDesk(createDesk());
  });
  const words = (): TeachWords | undefined => {
    const known = loaded.latest;
    return known === undefined ? undefined : { ...known, app: props.app };
  };
  return (
    <Show when={words()} fallback={<Busy text={props.app.loading} />}>
      {(known) => (
        <Show when={props.desk}>{(desk) => <Pages {...props} words={known()} desk={desk()} />}</Show>
      )}
    </Show>
  );
}

export type PageProps = Omit<Props, 'desk'> & { readonly words: TeachWords; readonly desk: Desk };

function Pages(props: PageProps) {
  const letter = () => (props.id?.startsWith(FORK) ? props.id.slice(FORK.length) : undefined);
  const fork = () => props.desk.forks().find((each) => each.letter === letter());
  const scenario = () => SCENARIOS.find(({ id }) => id === props.id);
  const [subject] = createResource(
    () => props.id ?? '',
    async (id): Promise<Subject | undefined> => {
      if (id === OPENED) return undefined;
      const found = SCENARIOS.find((each) => each.id === id);
      return found === undefined ? undefined : await subjectOf(found);
    },
  );
  const current = () => {
    const found = props.id === OPENED ? props.desk.opened() : subject();
    return found?.id === props.id ? found : undefined;
  };
  function manuscriptOf(state: CaseState, on: string, from: Subject | undefined) {
    props.desk.setManuscript({ state, on, subject: from, language: props.words.language });
    location.hash = teachLink(WRITE);
  }
  function compare(from: Subject | undefined, sides: readonly [Side, Side]) {
    props.desk.setComparing(from);
    props.desk.setSides(sides);
    location.hash = teachLink(COMPARE);
  }
  async function leave(from: Subject, stop: number, whole: boolean) {
    const made = await forkAt(props.env, props.desk, from, createWalk(from.state, from.on), stop, whole);
    location.hash = teachLink(`${FORK}${made.letter}`);
  }
  // Another page begins at its top, whatever was read of the one before.
  createEffect(
    on(
      () => props.id,
      () => window.scrollTo(0, 0),
      { defer: true },
    ),
  );
  const newest = (): Side | undefined => {
    const last = props.desk.forks().at(-1);
    return last && { what: { tag: 'fork', caseId: last.caseId }, sources: undefined };
  };
  async function write(from: Fork) {
    const state = await stateOfFork(props.env, from);
    if (state !== undefined) manuscriptOf(state, from.day(), from.from?.subject);
  }
  return (
    <Switch
      fallback={
        <Show when={!subject.loading} fallback={<Busy text={props.app.loading} />}>
          <Notice
            tone="caution"
            actions={<LinkButton href={teachLink()}>{props.words.teach.library.back}</LinkButton>}
          >
            {props.words.teach.notFound}
          </Notice>
        </Show>
      }
    >
      <Match when={props.id === undefined}>
        <LibraryPage {...props} />
      </Match>
      <Match when={props.id === WRITE}>
        <WritePage {...props} />
      </Match>
      <Match when={props.id === COMPARE && props.desk.sides()}>
        {(sides) => <ComparePage {...props} sides={sides()} />}
      </Match>
      <Match when={fork()} keyed>
        {(found) => (
          <ForkPage
            words={props.words}
            fork={found}
            env={teachingEnvironment(props.env, found.day)}
            by={props.settings.by}
            onCompare={() =>
              compare(found.from?.subject, [
                found.from === undefined
                  ? { what: { tag: 'fork', caseId: found.caseId }, sources: undefined }
                  : { what: { tag: found.from.whole ? 'end' : 'told' }, sources: undefined },
                { what: { tag: 'fork', caseId: found.caseId }, sources: undefined },
              ])
            }
            onManuscript={() => void write(found)}
          />
        )}
      </Match>
      <Match when={(scenario() !== undefined || props.id === OPENED) && current()} keyed>
        {(found) => (
          <Lesson
            words={props.words}
            subject={found}
            desk={props.desk}
            onFork={(stop, whole) => void leave(found, stop, whole)}
            onCompare={() =>
              compare(found, [
                { what: { tag: 'told' }, sources: undefined },
                newest() ?? { what: { tag: 'told' }, sources: ['h16', 'eu', 'us'] },
              ])
            }
            onManuscript={() => manuscriptOf(found.state, found.on, found)}
          />
        )}
      </Match>
    </Switch>
  );
}

function LibraryPage(props: PageProps) {
  const [faults, setFaults] = createSignal<readonly Fault[]>();
  const groups = () =>
    SCENARIO_KINDS.map((kind) => ({
      kind,
      title: props.words.teach.library.kind[kind],
      scenarios: SCENARIOS.filter((scenario) => scenario.kind === kind).map((scenario) => ({
        ...scenario[props.words.language],
        id: scenario.id,
        kind,
        report: scenario.report,
      })),
    })).filter(({ scenarios }) => scenarios.length > 0);
  async function open(file: File | undefined) {
    if (file === undefined) return;
    if (file.size > SIZE_LIMIT) {
      setFaults([{ tag: 'too-large', bytes: file.size, limit: SIZE_LIMIT }]);
      return;
    }
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) {
      setFaults([]);
      return;
    }
    const read = readScenario(new Uint8Array(bytes));
    if (!read.ok) {
      setFaults(read.faults);
      return;
    }
    setFaults(undefined);
    props.desk.setOpened(subjectOfFile(read.value));
    location.hash = teachLink(OPENED);
  }
  return (
    <Library words={props.words} groups={groups()} faults={faults()} onFiles={([file]) => void open(file)} />
  );
}
