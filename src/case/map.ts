import type { Stage } from '../../machines/stage.ts';
import { STAGES } from '../../machines/stage.ts';
import type { CaseView } from '../../machines/view.ts';
import { stateAt } from './chart.ts';

/** How a station stands: reached and left, the patient is here, still ahead, blocked now, or never reached. */
export type StationStatus = 'done' | 'here' | 'ahead' | 'blocked' | 'passed-by';

/** A station of the transit line: a stage of the statechart; `course` numbers the courses on the line. */
export interface Station {
  readonly id: string;
  readonly stage: Stage;
  readonly course?: number;
  readonly status: StationStatus;
  /** The day on which it was reached or, for the next course, can be reached at the earliest. */
  readonly on?: string;
  readonly earliest?: boolean;
}

/** A branch of the line inside the switching stage. */
export interface Branch {
  readonly id: string;
  readonly status: 'taken' | 'done' | 'open';
}

export interface TransitMap {
  readonly line: readonly Station[];
  readonly branches: readonly Branch[];
  /** Where the line ends in another way: switched, declined, ended. */
  readonly exits: readonly Station[];
  /** The states that are active inside the present stage, as the chart names them. */
  readonly active: readonly string[];
}

/** The names of the states inside a state of the chart. */
const statesIn = (...path: readonly string[]): readonly string[] => Object.keys(stateAt(...path).states);

/** The stages as the statechart defines them, in its order. */
const CHART_STAGES = statesIn('treatment').filter((name): name is Stage =>
  (STAGES as readonly string[]).includes(name),
);
const EXITS: readonly Stage[] = ['switched', 'declined', 'ended'];
export const CHART_BRANCHES = statesIn('treatment', 'switching');

/** The line: every stage of the chart that is no exit; a course stands again behind the interval that leads back to it. */
function stops(): readonly Stop[] {
  return CHART_STAGES.filter((stage) => !EXITS.includes(stage)).flatMap((stage): readonly Stop[] => {
    if (stage === 'course') return [{ stage, course: 1 }];
    return stage === 'interval' ? [{ stage }, { stage: 'course', course: 2 }] : [{ stage }];
  });
}

interface Stop {
  readonly stage: Stage;
  readonly course?: number;
}

/** The map of a case on the day of its view. */
export function transitMap(view: CaseView): TransitMap {
  const { facts, stage, course, earliestStart, blocked } = view;
  const line = stops();
  const gone = EXITS.includes(stage);
  const here = gone
    ? line.findLastIndex((stop) => reachedOn(view, stop) !== undefined) + 1
    : position(line, stage, course);
  const completed = facts.courses.filter((each) => each.completedOn !== undefined).length;
  const stations = line.map((stop, at): Station => {
    const id = stop.course === undefined ? stop.stage : `${stop.stage}-${stop.course}`;
    const on = reachedOn(view, stop);
    const next = stop.course !== undefined && stop.course === course && on === undefined;
    const planned = next ? earliestStart?.on : undefined;
    return {
      id,
      ...stop,
      status: at < here ? 'done' : gone ? 'passed-by' : statusFrom(at === here, next && blocked.length > 0),
      ...(on !== undefined ? { on } : planned != null ? { on: planned, earliest: true } : {}),
    };
  });
  const exits = EXITS.map((exit): Station => {
    const on =
      exit === 'switched' ? facts.switchedTo?.on : exit === 'declined' ? facts.declined?.on : facts.ended?.on;
    return {
      id: exit,
      stage: exit,
      status: stage === exit ? 'here' : 'ahead',
      ...(on === undefined ? {} : { on }),
    };
  });
  const left = completed > 0 || (stage !== 'selection' && stage !== 'switching' && stage !== 'declined');
  return {
    line: stations,
    exits,
    branches: CHART_BRANCHES.map((id) => ({
      id,
      status: id !== view.branch ? 'open' : left ? 'done' : 'taken',
    })),
    active: activeStates(view.state),
  };
}

const statusFrom = (here: boolean, blocked: boolean): StationStatus =>
  here ? 'here' : blocked ? 'blocked' : 'ahead';

/** Where on the line the stage lies. */
function position(line: ReturnType<typeof stops>, stage: Stage, course: number): number {
  if (stage !== 'course') return line.findIndex((stop) => stop.stage === stage);
  const at = line.findIndex((stop) => stop.course === course);
  // A third or later course is a station of the retreatment.
  return at >= 0 ? at : line.findIndex((stop) => stop.stage === 'retreatment');
}

function reachedOn({ facts }: CaseView, stop: Stop): string | undefined {
  const nth = (course: number) => facts.courses.find((each) => each.course === course);
  switch (stop.stage) {
    case 'selection':
      return facts.registeredOn;
    case 'switching':
      return facts.chosenOn;
    case 'course':
      return nth(stop.course ?? 0)?.startedOn;
    case 'interval':
      return nth(1)?.completedOn;
    case 'monitoring':
      return nth(2)?.completedOn;
    case 'retreatment':
      return facts.retreatmentChosenOn;
    case 'preparation':
    case 'switched':
    case 'declined':
    case 'ended':
      return undefined;
  }
}

/** The leaves of the treatment's value: `laboratory.pending` for regions side by side, `day3` for one alone. */
function activeStates(state: CaseView['state']): readonly string[] {
  const leaves = (value: unknown, path: string): readonly string[] =>
    typeof value === 'string'
      ? [path === '' ? value : `${path}.${value}`]
      : Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
          leaves(inner, path === '' ? key : `${path}.${key}`),
        );
  return leaves(state.treatment, '')
    .map((path) => path.split('.').slice(1).join('.'))
    .filter((path) => path !== '');
}
