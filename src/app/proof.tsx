import { createResource, createSignal, onCleanup, Show } from 'solid-js';
import type { SearchId } from '../../machines/proof/explore.ts';
import { IMPOSSIBLE, type Why } from '../../machines/proof/impossible.ts';
import { INVARIANTS } from '../../machines/proof/invariants/index.ts';
import { agree, inAll } from '../../machines/proof/record.ts';
import type { Language } from '../../machines/vocabulary.ts';
import { loadProof } from '../locales/index.ts';
import { isOfThisBuild, RECORD } from '../proof/record.ts';
import type { Told } from '../proof/running.ts';
import type { Outcome, RunState } from '../screens/proof/outcome.ts';
import { Proof } from '../screens/proof.tsx';
import { Busy } from '../ui/busy.tsx';
import type { RouteProps } from './route-props.ts';

const NOTHING_RUN: RunState = { tag: 'idle', outcomes: new Map(), working: undefined, chartSame: undefined };

const NEVER_TAKEN = Object.entries(IMPOSSIBLE).map(([why, transitions]) => ({
  why: why as Why,
  transitions: transitions.length,
}));

/** What was proved of this build, and the same searches run again here. */
export function ProofRoute(props: Pick<RouteProps, 'app'> & { readonly language: Language }) {
  const [words] = createResource(() => props.language, loadProof);
  const [run, setRun] = createSignal<RunState>(NOTHING_RUN);
  let end: (() => void) | undefined;
  /** A run that was stopped while its parts were still being fetched must not begin. */
  let turn = 0;

  function hear(told: Told): void {
    const before = run();
    switch (told.tag) {
      case 'working':
        setRun({ ...before, working: { id: told.id, counted: told.counted } });
        break;
      case 'found': {
        const { finding } = told;
        const kept = RECORD.searches.find(({ id }) => id === finding.id);
        const outcome: Outcome = { finding, same: kept !== undefined && agree(kept, finding) };
        const outcomes = new Map<SearchId, Outcome>([...before.outcomes, [finding.id, outcome]]);
        setRun({ ...before, outcomes, working: undefined });
        break;
      }
      case 'ended': {
        const chartSame = JSON.stringify(told.chart) === JSON.stringify(RECORD.chart);
        setRun({ ...before, tag: 'ended', working: undefined, chartSame });
        break;
      }
      case 'failed':
        setRun({ ...before, tag: 'failed', working: undefined, reason: told.reason });
        break;
      case 'not-loaded':
        setRun({ ...before, tag: 'not-loaded', working: undefined });
        break;
    }
  }
  function stop(): void {
    turn += 1;
    end?.();
    end = undefined;
  }
  async function start(): Promise<void> {
    stop();
    const mine = turn;
    setRun({ ...NOTHING_RUN, tag: 'running' });
    try {
      const { startRun } = await import('../proof/here.ts');
      if (mine === turn) end = startRun(hear);
    } catch {
      if (mine === turn) setRun({ ...NOTHING_RUN, tag: 'not-loaded' });
    }
  }
  onCleanup(stop);

  return (
    <Show when={words.latest} fallback={<Busy text={props.app.loading} />}>
      {(say) => (
        <Proof
          words={say()}
          sourceNames={props.app.source}
          record={RECORD}
          invariants={INVARIANTS}
          totals={inAll(RECORD.searches)}
          build={{ rules: __RULES__, same: isOfThisBuild() }}
          impossible={NEVER_TAKEN}
          run={run()}
          onStart={() => void start()}
          onStop={() => {
            stop();
            setRun({ ...run(), tag: 'stopped', working: undefined });
          }}
        />
      )}
    </Show>
  );
}
