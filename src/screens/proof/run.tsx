import { createEffect, type JSX, Match, on, Show, Switch } from 'solid-js';
import type { RecordedFinding } from '../../../machines/proof/record.ts';
import type { ProofMessages } from '../../locales/index.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { RunState } from './outcome.ts';

interface RunProps {
  readonly words: ProofMessages;
  readonly searches: readonly RecordedFinding[];
  readonly run: RunState;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

const steps = ({ accepted, refused }: { readonly accepted: number; readonly refused: number }): number =>
  accepted + refused;

/** Runs the searches in this browser, shows how far they are, and says how they compare with the record. */
export function RunPart(props: RunProps): JSX.Element {
  const say = () => props.words.run;
  const announce = useAnnounce();
  const isRunning = () => props.run.tag === 'running';
  const outcomes = () => [...props.run.outcomes.values()];
  const different = () => outcomes().filter(({ same }) => !same).length;
  const violated = () => outcomes().reduce((sum, { finding }) => sum + finding.violations.length, 0);
  const isSame = () => different() === 0 && props.run.chartSame !== false;
  /** From 0 to 1, by the steps that the record counts. */
  const part = () => {
    const all = props.searches.reduce((sum, finding) => sum + steps(finding), 0);
    const done = outcomes().reduce((sum, { finding }) => sum + steps(finding), 0);
    const now = props.run.working === undefined ? 0 : steps(props.run.working.counted);
    return Math.min(1, (done + now) / all);
  };
  const working = () => {
    const now = props.run.working;
    if (now === undefined) return undefined;
    const at = props.searches.findIndex(({ id }) => id === now.id) + 1;
    return say().working(at, props.searches.length, props.words.search[now.id], now.counted.states);
  };
  /** A search that ends is told; what comes between would be chatter. */
  createEffect(
    on(
      () => props.run.outcomes,
      (found, before) => {
        if (found.size === 0 || found.size === before?.size) return;
        const last = [...found.values()].at(-1);
        if (last !== undefined) announce(say().endedOne(props.words.search[last.finding.id], last.same));
      },
      { defer: true },
    ),
  );
  return (
    <Card title={say().title}>
      <div data-part="run" data-run={props.run.tag}>
        <p>{say().text(props.searches.length)}</p>
        <div data-part="control">
          {/* One button for both, so that whoever pressed it stays on it. */}
          <Button
            kind={isRunning() ? 'plain' : 'primary'}
            onClick={() => (isRunning() ? props.onStop() : props.onStart())}
          >
            {isRunning() ? say().stop : props.run.tag === 'idle' ? say().start : say().again}
          </Button>
          <Show when={isRunning()}>
            <div data-part="progress">
              <progress value={part()} max={1} aria-label={say().title} />
              <span>{working() ?? say().preparing}</span>
            </div>
          </Show>
        </div>
        <Switch>
          <Match when={props.run.tag === 'ended' && isSame() && violated() === 0}>
            <Notice tone="done" live title={say().same(props.searches.length)}>
              {say().sameText(outcomes().reduce((sum, { finding }) => sum + finding.states, 0))}
            </Notice>
          </Match>
          <Match when={different() > 0 || violated() > 0 || props.run.chartSame === false}>
            <Notice tone="danger" live title={say().different(different())}>
              <p>{say().differentText}</p>
              <Show when={violated() > 0}>
                <p>{say().violated(violated())}</p>
              </Show>
              <Show when={props.run.chartSame === false}>
                <p>{say().chartDiffers}</p>
              </Show>
            </Notice>
          </Match>
          <Match when={props.run.tag === 'stopped'}>
            <Notice live>
              {say().stopped(props.run.outcomes.size, props.searches.length)}
              <Show when={props.run.outcomes.size > 0}> {say().stoppedSame}</Show>
            </Notice>
          </Match>
        </Switch>
        <Switch>
          <Match when={props.run.tag === 'failed'}>
            <Notice tone="danger" live title={say().failed}>
              {say().failedText(props.run.reason ?? '')}
            </Notice>
          </Match>
          <Match when={props.run.tag === 'not-loaded'}>
            <Notice tone="danger" live>
              {say().notLoaded}
            </Notice>
          </Match>
        </Switch>
      </div>
    </Card>
  );
}
