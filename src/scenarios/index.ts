import { COMPLICATION } from './complication.ts';
import { COURSE } from './course.ts';
import { INFUSION } from './infusion.ts';
import { LABELS } from './labels.ts';
import { PREPARATION } from './preparation.ts';
import type { Scenario } from './scenario.ts';
import { SWITCH } from './switch.ts';

export { SCENARIO_KINDS, type Scenario, type ScenarioKind } from './scenario.ts';

/** The shipped cases: every branch of the switch, every complication, and every course that goes another way. */
export const SCENARIOS: readonly Scenario[] = [
  ...SWITCH,
  ...PREPARATION,
  ...INFUSION,
  ...COMPLICATION,
  ...COURSE,
  ...LABELS,
];

const FIRST = ['naive', 'natalizumab-high-risk', 'thrombocytopenia'];

/** Those that a first look is offered; the library has them all. */
export const FEATURED: readonly Scenario[] = SCENARIOS.filter(({ id }) => FIRST.includes(id));
