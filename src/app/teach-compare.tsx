import { createResource } from 'solid-js';
import { under } from '../../machines/replay.ts';
import { type CaseView, view } from '../../machines/view.ts';
import { SideBySide } from '../screens/teach/side-by-side.tsx';
import type { Fork, Side } from '../teaching/desk.ts';
import { stateOfFork } from '../teaching/forks.ts';
import type { Subject } from '../teaching/subject.ts';
import { createWalk } from '../teaching/walk.ts';
import type { PageProps } from './teach.tsx';

/** Two forks side by side, or one case under two sets of sources. */
export function ComparePage(props: PageProps & { readonly sides: readonly [Side, Side] }) {
  const subject = () => props.desk.comparing();
  const stop = () => {
    const known = subject();
    return known === undefined ? 0 : props.desk.progress(known).stop();
  };
  const [views] = createResource(
    () => ({
      sides: props.sides,
      told: { subject: subject(), stop: stop() },
      forks: props.desk.forks(),
      env: props.env,
    }),
    async ({ sides: [left, right], told, forks, env }) => {
      const [one, other] = await Promise.all([left, right].map((side) => viewOf(side, told, forks, env)));
      return one === undefined || other === undefined ? undefined : ([one, other] as const);
    },
  );
  return (
    <SideBySide
      words={props.words}
      subject={subject()}
      stop={stop()}
      forks={props.desk.forks()}
      sides={props.sides}
      onSides={(sides) => props.desk.setSides(sides)}
      views={views.latest}
    />
  );
}

/** One side of a comparison as it is; undefined where it is gone. */
async function viewOf(
  { what, sources }: Side,
  { subject, stop }: { readonly subject: Subject | undefined; readonly stop: number },
  forks: readonly Fork[],
  env: PageProps['env'],
): Promise<CaseView | undefined> {
  if (what.tag === 'fork') {
    const fork = forks.find(({ caseId }) => caseId === what.caseId);
    const state = fork && (await stateOfFork(env, fork));
    if (fork === undefined || state === undefined) return undefined;
    return view(sources === undefined ? state : under(state, sources), fork.day());
  }
  if (subject === undefined) return undefined;
  const walk = createWalk(subject.state, subject.on);
  const at = walk.stops[what.tag === 'end' ? walk.stops.length - 1 : stop];
  return at === undefined ? undefined : walk.viewOf(at.known, at.day, sources);
}
