import { once } from '../once.ts';
import type { Source } from '../vocabulary.ts';
import { inForce, type RuleId, ruleById } from './index.ts';

/** The rows of "what the paper contradicts or leaves open": each rule names the one whose reading it takes. */
export const READINGS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
] as const;
export type Reading = (typeof READINGS)[number];

/** Rules of different sources that speak of the same thing. */
export interface Concordance {
  /** The strictest first. */
  readonly rules: readonly RuleId[];
  /** They say the same: the first source in force carries it, and none is stricter. */
  readonly agree?: true;
}

/**
 * Where the sources speak of the same thing, and which reading is the stricter one. All are judged and shown; where two
 * of a topic are in force, the stricter decides, and for a task it gives the date.
 */
export const CONCORDANCE = {
  form: { rules: ['EU-02', 'SEL-03', 'SEL-01', 'US-01'] },
  activity: { rules: ['EU-01', 'SEL-04', 'SEL-05'] },
  age: { rules: ['EU-04', 'SEL-36'] },
  hypersensitivity: { rules: ['SEL-20', 'EU-16', 'US-02'], agree: true },
  infection: { rules: ['PRE-02', 'US-02', 'SEL-21', 'EU-16'] },
  hiv: { rules: ['SEL-22', 'EU-16', 'US-02'], agree: true },
  coagulation: { rules: ['EU-14', 'SEL-30'] },
  combination: { rules: ['EU-03', 'INF-03'] },
  information: { rules: ['EU-21', 'PRE-24'] },
  interval: { rules: ['INF-02', 'RET-02', 'EU-40', 'US-18'], agree: true },
  furtherCourses: { rules: ['EU-40', 'RET-03', 'US-18'] },
  vitalSigns: { rules: ['INF-10', 'EU-23'] },
  observation: { rules: ['INF-11', 'EU-26', 'US-14'], agree: true },
  steroid: { rules: ['INF-06', 'US-14'], agree: true },
  infusionWeek: { rules: ['EU-25', 'INF-17'] },
  graveSigns: { rules: ['EU-24', 'INF-13', 'INF-15', 'US-15'] },
  herpes: { rules: ['US-13', 'EU-27', 'AFT-01'] },
  listeria: { rules: ['EU-28', 'AFT-04', 'US-19'] },
  vaccination: { rules: ['PRE-22', 'EU-41'] },
  contraception: { rules: ['AFT-07', 'EU-42'], agree: true },
  bloodCount: { rules: ['MON-01', 'EU-30', 'US-11'], agree: true },
  creatinine: { rules: ['MON-02', 'EU-30', 'US-11'], agree: true },
  urine: { rules: ['MON-03', 'EU-30', 'US-11'], agree: true },
  thyroid: { rules: ['MON-04', 'EU-30', 'US-11'], agree: true },
  liver: { rules: ['EU-30', 'US-11'] },
  monitoringEnd: { rules: ['EU-31', 'MON-01', 'US-11'] },
  kidneys: { rules: ['US-12', 'MON-20'] },
  bleeding: { rules: ['EU-34', 'MON-12'] },
  deficit: { rules: ['EU-35', 'SWI-55'] },
  autoimmunity: { rules: ['EU-15', 'MON-13', 'MON-30'] },
} as const satisfies Readonly<Record<string, Concordance>>;

export type SharedTopic = keyof typeof CONCORDANCE;
export const SHARED_TOPICS = Object.keys(CONCORDANCE) as readonly SharedTopic[];

/** The rule that carries a topic under the sources in force: the strictest of them; undefined where none speaks of it. */
export const carrier = (topic: SharedTopic, sources: readonly Source[]): RuleId | undefined =>
  CONCORDANCE[topic].rules.find((id) => inForce(id, sources));

/** The same where none speaks of it: then the strictest of all, which is not in force either. */
export const carrying = (topic: SharedTopic, sources: readonly Source[]): RuleId =>
  carrier(topic, sources) ?? CONCORDANCE[topic].rules[0];

/** The topics of which a rule speaks. */
export const topicsOf = (id: RuleId): readonly SharedTopic[] =>
  SHARED_TOPICS.filter((topic) => (CONCORDANCE[topic].rules as readonly RuleId[]).includes(id));

/**
 * The rule of another source in force that speaks of the same thing more strictly and therefore decides; undefined
 * where this rule is itself the strictest, or all say the same.
 */
export const stricterThan = (id: RuleId, sources: readonly Source[]): RuleId | undefined =>
  strictest(sources, id);

const strictest = once((sources: readonly Source[], id: RuleId): RuleId | undefined => {
  const layer = ruleById(id)?.layer;
  for (const topic of topicsOf(id)) {
    const { rules, ...more }: Concordance = CONCORDANCE[topic];
    if (more.agree === true) continue;
    const stricter = rules
      .slice(0, rules.indexOf(id))
      .find((other) => inForce(other, sources) && ruleById(other)?.layer !== layer);
    if (stricter !== undefined) return stricter;
  }
  return undefined;
});
