import { alerts } from '../../machines/alerts.ts';
import { findings } from '../../machines/explain.ts';
import { earliestStart } from '../../machines/plan.ts';
import { type CaseState, emptyCase, fold } from '../../machines/replay.ts';
import { NEXT_STEP, type Stage } from '../../machines/stage.ts';
import { tasks } from '../../machines/tasks/index.ts';
import { view } from '../../machines/view.ts';
import { board, PATIENTS } from './board.ts';
import { FIVE_YEARS_ON, fiveYears } from './five-years.ts';
import { bareActor, plainLoop } from './floor.ts';
import { cpuOf, race, type Timing, timed } from './stopwatch.ts';

/** In CPU-ms. The board's is half of what the rules engine of the Community Health Toolkit takes for 30,000 tasks. */
const TARGETS = { replay: 15, board: 40 } as const;

const HEADER = { id: 'bench', label: 'Five years', sources: ['h16'] } as const;
const DAY = FIVE_YEARS_ON;
const STAGE: Stage = 'monitoring';

/** A benchmark that measures the wrong thing is worse than none. This is the only way in which it can fail. */
function check(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) === JSON.stringify(expected)) return;
  console.error(`Wrong result: ${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
  process.exit(1);
}

const events = fiveYears();

function folded(): CaseState {
  const result = fold(emptyCase(HEADER), events);
  if (result.ok) return result.value;
  check('the case is refused', result.faults, []);
  throw new Error('unreachable');
}

const cold = cpuOf(() => view(folded(), DAY));
const state = folded();
const seen = view(state, DAY);
const count = (kind: string) => seen.tasks.filter((task) => task.kind === kind).length;
check('stage', seen.stage, STAGE);
check('events that count', state.history.length, events.length - 4);
check(
  'courses',
  state.facts.courses.map(({ infusions }) => infusions.length),
  [5, 3],
);
check('monthly blood counts', count('lab.cbc'), 48);
check('thyroid tests', count('lab.tsh'), 16);
check('open alerts', seen.alerts, []);
const raised = alerts(state.facts, '2023-07-10', HEADER.sources).map(({ rule }) => rule);
check('alerts when platelets fell', raised, ['MON-11', 'MON-10']);
check('what blocks a third course', seen.blocked, []);
check('earliest start', seen.earliestStart?.on, DAY);

const floor = bareActor(state.history);
check('the chart of the floor', floor().value, state.chart.value);

const isOverdue = ({ status }: { readonly status: string }) => status === 'overdue';
const made = board().flatMap(tasks);
const perPatient = Math.ceil(made.length / PATIENTS);
check('blood counts on the board', made.filter(({ kind }) => kind === 'lab.cbc').length, PATIENTS * 48);
check('tasks of the plain loop', plainLoop(board(), perPatient).made, perPatient * PATIENTS);

/** The facts under another identity, so that nothing remembered about them helps. */
const fresh = (): CaseState => ({ ...state, facts: { ...state.facts } });
const plain = () => undefined;
const replay = race(
  {
    whole: timed(plain, () => view(folded(), DAY)),
    floor: timed(plain, floor),
    fold: timed(plain, folded),
    view: timed(fresh, (each) => view(each, DAY)),
    findings: timed(fresh, ({ facts }) => findings(facts, DAY, HEADER.sources, NEXT_STEP[STAGE])),
    tasks: timed(fresh, ({ facts }) => tasks({ facts, day: DAY, stage: STAGE, sources: HEADER.sources })),
    alerts: timed(fresh, ({ facts }) => alerts(facts, DAY, HEADER.sources)),
    plan: timed(fresh, ({ facts }) => earliestStart(facts, DAY, HEADER.sources, STAGE)),
  },
  { warmUp: 20, rounds: 15 },
);
const overdue = race(
  {
    whole: timed(board, (plans) => plans.flatMap((plan) => tasks(plan).filter(isOverdue))),
    floor: timed(board, (plans) => plainLoop(plans, perPatient)),
  },
  { warmUp: 5, rounds: 15 },
);

const number = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const row = (what: string, { median, fastest }: Timing, target?: number, beside?: Timing) => [
  what,
  number(median),
  number(fastest),
  target === undefined ? '' : `< ${target}`,
  beside === undefined ? '' : number(beside.median),
  beside === undefined ? '' : `${number(median / beside.median)} ×`,
  target === undefined ? '' : median < target ? 'met' : 'NOT MET',
];
const table = [
  ['CPU-ms', 'median', 'fastest', 'target', 'floor', 'ratio', ''],
  row(`replay of five years, ${events.length} events`, replay.whole, TARGETS.replay, replay.floor),
  row('  fold', replay.fold),
  row('  view', replay.view),
  row('    findings', replay.findings),
  row('    tasks', replay.tasks),
  row('    alerts', replay.alerts),
  row('    plan', replay.plan),
  row(`board of ${PATIENTS} patients, ${made.length} tasks`, overdue.whole, TARGETS.board, overdue.floor),
];
const widths =
  table[0]?.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0))) ?? [];
for (const cells of table) {
  const [what = '', ...figures] = cells.map((cell, at) =>
    at === 0 || at === 6 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
  );
  console.log([what, ...figures].join('   ').trimEnd());
}
console.log(`
The first replay in a fresh process took ${number(cold)}.
Floors: a bare XState actor over the same events with guards answered beforehand; a loop that makes as many task objects.
Each part is timed on its own, on facts never seen before, so the parts may add up to more than the whole.`);
