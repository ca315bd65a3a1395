import { carrier } from '../../../machines/rules/concordance.ts';
import { inForce, type RuleId } from '../../../machines/rules/index.ts';
import { dosingRule } from '../../../machines/rules/infusion.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import type { PaperMessages } from '../../locales/index.ts';
import type { InfusionDay } from './days.ts';

/** Minutes from the start of alemtuzumab, as the sources give them. */
export const MINUTES = {
  /** INF-06: methylprednisolone 60 min before. */
  steroid: -60,
  /** INF-06: antipyretic 30–60 min before. */
  paracetamol: [-60, -30],
  /** INF-08: over about 4 h. */
  infusion: 240,
  /** INF-09: over 30 min. */
  flush: 30,
  /** INF-11, EU-26, US-14: until 2 h after the infusion. */
  observation: 120,
  /** INF-10, reading 4: every 30 min. */
  vitals: 30,
  /** EU-23: at least hourly. */
  vitalsHourly: 60,
} as const;

type Words = PaperMessages['infusion'];

/** A line of the day: when, what, and the rules that want it. */
export interface Step {
  readonly rules: readonly RuleId[];
  readonly what: string;
  readonly how?: string;
  /** Minutes from the start; left out where the sources name none. */
  readonly at?: number;
  readonly to?: number;
  /** Said in place of a time. */
  readonly when?: string;
}

const forced = (sources: readonly Source[], ...rules: readonly RuleId[]): readonly RuleId[] =>
  rules.filter((rule) => inForce(rule, sources));

/** A step that a source in force wants; none otherwise. */
const wanted = (
  sources: readonly Source[],
  rules: readonly RuleId[],
  step: Omit<Step, 'rules'>,
): readonly Step[] => {
  const known = forced(sources, ...rules);
  return known.length === 0 ? [] : [{ ...step, rules: known }];
};

/** The end of the infusion in minutes, where a source in force names its length. */
export const infusionEnd = (sources: readonly Source[]): number | undefined =>
  inForce('INF-08', sources) ? MINUTES.infusion : undefined;

/** How often vital signs are taken under the sources, in minutes; undefined where none names an interval. */
export function vitalsEvery(sources: readonly Source[]): number | undefined {
  const rule = carrier('vitalSigns', sources);
  if (rule === undefined) return undefined;
  return rule === 'INF-10' ? MINUTES.vitals : MINUTES.vitalsHourly;
}

/** The premedication of the evening before the first day (INF-04). */
export const eveningSteps = ({ header }: CaseView, say: Words): readonly Step[] =>
  wanted(header.sources, ['INF-04'], { what: say.step.evening });

/** What is looked at before anything is given on a day. */
export function checks(view: CaseView, { day }: InfusionDay, say: Words): readonly Step[] {
  const { header, facts, course } = view;
  const want = (rules: readonly RuleId[], what: string): readonly Step[] =>
    wanted(header.sources, rules, { what });
  const first = day === 1;
  return [
    ...want([dosingRule(course), 'EU-16', 'US-02'], say.check.well),
    ...(first && facts.childbearing === true ? want(['INF-05'], say.check.pregnancy) : []),
    ...(first ? want(['INF-05'], say.check.line) : []),
    ...want(['INF-14', 'INF-11'], say.check.anaphylaxis),
    ...(first ? want(['EU-20'], say.check.setting) : []),
    ...(first ? want(['EU-22'], say.check.baseline) : []),
    ...want(['EU-43'], say.check.oneDose),
    ...want(['EU-44'], say.check.batch),
  ];
}

/** The day in its order (Table 3 of the paper, and what the labels add). */
export function daySteps(view: CaseView, day: InfusionDay, say: Words): readonly Step[] {
  const { sources } = view.header;
  const want = (rules: readonly RuleId[], step: Omit<Step, 'rules'>) => wanted(sources, rules, step);
  const end = infusionEnd(sources);
  const after = (minutes: number) => (end === undefined ? {} : { at: end, to: end + minutes });
  const paper = inForce('INF-06', sources);
  const every = vitalsEvery(sources);
  return [
    ...(day.steroid
      ? want(['INF-06', 'US-14'], {
          what: say.step.steroid,
          ...(paper ? { at: MINUTES.steroid } : { when: say.immediatelyBefore }),
        })
      : []),
    ...want(['INF-06'], {
      what: say.step.paracetamol,
      at: MINUTES.paracetamol[0],
      to: MINUTES.paracetamol[1],
    }),
    {
      // EU-40 speaks of the courses after the second.
      rules: forced(
        sources,
        dosingRule(view.course),
        'INF-08',
        ...(view.course > 2 ? (['EU-40'] as const) : []),
      ),
      what: say.step.drug,
      how: inForce('INF-08', sources) ? `${say.step.drugHow}\n${say.step.write}` : say.step.write,
      at: 0,
      ...(end === undefined ? {} : { to: end }),
    },
    ...(every === undefined
      ? []
      : want(every === MINUTES.vitals ? ['INF-10'] : ['EU-23'], {
          what: every === MINUTES.vitals ? say.step.vitalsHalfHourly : say.step.vitalsHourly,
          at: 0,
          ...(end === undefined ? {} : { to: end }),
        })),
    ...(day.platelets
      ? want(['EU-25'], { what: say.step.platelets, ...(end === undefined ? {} : { at: end }) })
      : []),
    ...want(['INF-09'], { what: say.step.flush, ...after(MINUTES.flush) }),
    ...want(['INF-11', 'EU-26', 'US-14'], { what: say.step.observation, ...after(MINUTES.observation) }),
  ];
}

/** What goes on all day beside the infusion. */
export function duringDay({ header }: CaseView, say: Words): readonly Step[] {
  const { sources } = header;
  const want = (rules: readonly RuleId[], what: string): readonly Step[] => wanted(sources, rules, { what });
  return [
    ...want(
      ['AFT-01', 'EU-27', 'US-13'],
      inForce('AFT-01', sources) ? say.step.antiviral : say.step.antiviralLabel,
    ),
    ...want(['INF-11'], say.step.drink),
    ...want(['INF-18'], say.step.diet),
    ...want(['EU-24'], say.step.home),
  ];
}

/** The minutes at which vital signs are taken: before, during the infusion, and until the observation ends. */
export function vitalsTimes(sources: readonly Source[]): readonly (number | undefined)[] {
  const [every, end] = [vitalsEvery(sources), infusionEnd(sources)];
  if (every === undefined || end === undefined) return Array.from({ length: 13 }, () => undefined);
  const last = end + MINUTES.observation;
  return Array.from({ length: last / every + 1 }, (_, at) => at * every);
}

const MINUTES_A_DAY = 1440;

/** The clock time so many minutes after `start` (HH:MM, 24 hours). */
export function clock(start: string, minutes: number): string {
  const [hours = 0, rest = 0] = start.split(':').map(Number);
  const at = (((hours * 60 + rest + minutes) % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
