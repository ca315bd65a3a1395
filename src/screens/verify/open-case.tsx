import {
  createResource,
  createSignal,
  For,
  type JSX,
  Match,
  onCleanup,
  Show,
  Switch,
  untrack,
} from 'solid-js';
import type { CaseEvent } from '../../../machines/events.ts';
import type { CaseState } from '../../../machines/replay.ts';
import type { Beside } from '../../case/check-paper.ts';
import type { Taken } from '../../case/intake.ts';
import { unbroken } from '../../locales/format.ts';
import {
  type AppMessages,
  type ClinicalMessages,
  loadClinical,
  type VerifyMessages,
} from '../../locales/index.ts';
import { caseLink } from '../../route.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { CarriedProps } from './carried.tsx';
import { SinceThen } from './since-then.tsx';

export interface OpenCaseProps extends CarriedProps {
  readonly state: CaseState;
  /** The time of the first signature, as its signer stated it. */
  readonly claimedAt: string;
}

/** A case that can be read: what it is, how it stands to the one here, and what the rules say of it today. */
export function OpenCase(props: OpenCaseProps): JSX.Element {
  const [clinical] = createResource(() => props.language, loadClinical);
  const say = () => props.words.page;
  const last = () => props.state.log.reduce((latest, { on }) => (on > latest ? on : latest), '');
  return (
    <div data-part="inside" data-screen="carried-case">
      <p>{say().inside.about(props.state.header.label, props.state.log.length, last())}</p>
      <Show when={clinical.latest} fallback={<Busy text={props.app.loading} />}>
        {(words) => (
          <>
            <div data-part="compared">
              <Heading level={3}>{say().compared.title}</Heading>
              <Show
                when={props.status === 'unlocked' || props.status === 'absent'}
                fallback={
                  <>
                    <p>{say().inside.closed}</p>
                    <div data-part="actions">
                      <LinkButton href="#/">{say().inside.toCaseload}</LinkButton>
                    </div>
                  </>
                }
              >
                <Here {...props} clinical={words()} />
              </Show>
            </div>
            <SinceThen {...props} clinical={words()} />
          </>
        )}
      </Show>
    </div>
  );
}

/** How the case stands to the one here, and what can be done with it. */
function Here(props: OpenCaseProps & { readonly clinical: ClinicalMessages }): JSX.Element {
  const [changed, setChanged] = createSignal(0);
  const { cases } = untrack(() => ({ cases: props.cases }));
  onCleanup(cases.watch(() => setChanged((times) => times + 1)));
  const [beside] = createResource(
    () => ({ state: props.state, status: props.status, times: changed() }),
    async ({ state, status }): Promise<Beside> => {
      // Where nothing was ever kept there is nothing to look through.
      if (status === 'absent') return { tag: 'absent' };
      const { besideOf } = await import('../../case/check-paper.ts');
      return besideOf({ cases }, state);
    },
  );
  const [busy, setBusy] = createSignal(false);
  const [taken, setTaken] = createSignal<Taken>();
  const say = () => props.words.page;

  async function take() {
    if (busy()) return;
    setBusy(true);
    setTaken(await props.onTake(props.state));
    setBusy(false);
    setChanged((times) => times + 1);
  }
  const of = <Tag extends Beside['tag']>(tag: Tag) => {
    const found = beside.latest;
    return found?.tag === tag ? (found as Extract<Beside, { readonly tag: Tag }>) : undefined;
  };
  const compared = () => of('here')?.compared;
  const takeLabel = () => {
    if (of('absent')) return say().inside.take;
    const tag = compared()?.tag;
    if (tag === 'missing') return say().inside.takeMissing;
    // It is kept beside the one here, and once is enough.
    return tag === 'parted' && taken()?.tag !== 'copied' ? say().inside.takeCopy : undefined;
  };

  return (
    <>
      <Show when={taken()}>{(found) => <Took {...props} taken={found()} />}</Show>
      <Switch fallback={<Busy text={props.app.loading} />}>
        <Match when={of('absent')}>
          <p>{say().compared.absent}</p>
        </Match>
        <Match when={of('damaged')}>
          <Notice tone="danger">{say().compared.damaged}</Notice>
        </Match>
        <Match when={of('not-read')}>
          {(found) => <Notice tone="danger">{props.app.notice.storage[found().fault.tag]}</Notice>}
        </Match>
        <Match when={compared()}>{(found) => <Compared {...props} compared={found()} />}</Match>
      </Switch>
      <Show when={of('here')?.otherSources}>
        <Notice tone="caution">{say().compared.otherSources}</Notice>
      </Show>
      <div data-part="actions">
        <Show when={takeLabel()}>
          {(label) => (
            <Button kind="primary" disabled={busy()} onClick={() => void take()}>
              {label()}
            </Button>
          )}
        </Show>
        <Show when={of('here') ?? of('damaged')}>
          <LinkButton href={caseLink(props.state.header.id)}>{say().inside.openCase}</LinkButton>
        </Show>
      </div>
    </>
  );
}

/** What became of taking it in, where the page stays. */
function Took(props: OpenCaseProps & { readonly taken: Taken }): JSX.Element {
  const said = () => tookInWords(props.app.notice, props.taken);
  return (
    <Show when={said()}>
      {(text) => (
        <Notice tone={props.taken.tag === 'not-saved' ? 'danger' : 'info'} live>
          {text()}
        </Notice>
      )}
    </Show>
  );
}

function tookInWords(notice: AppMessages['notice'], taken: Taken): string | undefined {
  if (taken.tag === 'not-saved') return notice.storage[taken.fault.tag];
  if (taken.tag === 'extended') return notice.extended(taken.added);
  return taken.tag === 'copied' || taken.tag === 'unchanged' ? notice[taken.tag] : undefined;
}

interface ComparedProps extends OpenCaseProps {
  readonly clinical: ClinicalMessages;
  readonly compared: Extract<Beside, { readonly tag: 'here' }>['compared'];
}

/** Entries under their heading, where there are several lists. */
interface List {
  readonly title?: string;
  readonly events: readonly CaseEvent[];
}

function Compared(props: ComparedProps): JSX.Element {
  const told = () => inWords(props.words.page.compared, props.compared);
  return (
    <div data-compared={props.compared.tag}>
      <p>{told().text}</p>
      <For each={told().lists}>
        {(list) => (
          <>
            <Show when={list.title}>{(text) => <h4>{text()}</h4>}</Show>
            <Entries words={props.words} clinical={props.clinical} events={list.events.toReversed()} />
          </>
        )}
      </For>
    </div>
  );
}

function inWords(
  say: VerifyMessages['page']['compared'],
  compared: ComparedProps['compared'],
): { readonly text: string; readonly lists: readonly List[] } {
  switch (compared.tag) {
    case 'same':
      return { text: say.same, lists: [] };
    case 'went-on':
      return { text: say.wentOn(compared.since.length), lists: [{ events: compared.since }] };
    case 'missing':
      return { text: say.missing(compared.missing.length), lists: [{ events: compared.missing }] };
    case 'parted': {
      const { here, there } = compared;
      const lists = [
        { title: say.here(here.length), events: here },
        { title: say.there(there.length), events: there },
      ];
      return { text: say.parted(compared.shared), lists };
    }
  }
}

/** The newest entries that are seen at once. */
const FIRST_ENTRIES = 10;

interface EntriesProps {
  readonly words: VerifyMessages;
  readonly clinical: ClinicalMessages;
  /** The newest first. */
  readonly events: readonly CaseEvent[];
}

function Entries(props: EntriesProps): JSX.Element {
  const rest = () => props.events.slice(FIRST_ENTRIES);
  return (
    <>
      <Lines {...props} events={props.events.slice(0, FIRST_ENTRIES)} />
      <Show when={rest().length > 0}>
        <Disclosure summary={props.words.page.compared.more(rest().length)}>
          <Lines {...props} events={rest()} />
        </Disclosure>
      </Show>
    </>
  );
}

function Lines(props: EntriesProps): JSX.Element {
  return (
    <ul data-part="entries">
      <For each={props.events}>
        {(event) => (
          <li>
            <span data-part="day">{unbroken(props.clinical.format.date(event.on))}</span>
            <span>{props.clinical.eventLine(event)}</span>
          </li>
        )}
      </For>
    </ul>
  );
}
