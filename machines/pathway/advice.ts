import { isAlerted, openAlert } from '../alerts.ts';
import { addMonths } from '../date.ts';
import { blockers, broughtBy, fulfilled, judge, occasionOf } from '../explain.ts';
import type { Facts } from '../facts.ts';
import { activity, lastInfusion, open, pregnancy, serology, switchBranch, washoutFrom } from '../known.ts';
import type { RuleId } from '../rules/index.ts';
import { natalizumab, sinceNatalizumab } from '../rules/natalizumab.ts';
import { tuberculosisSince } from '../rules/preparation.ts';
import { renewedActivity } from '../rules/retreatment.ts';
import type { Source } from '../vocabulary.ts';

/** What the chart is told with each event: the facts as they now are, and the clinical day. */
export interface Known {
  readonly facts: Facts;
  readonly day: string;
  readonly sources: readonly Source[];
}

/** The rules of the switch from the earlier therapy: all of them let it be when it is cleared. */
export const SWITCH_RULES: readonly RuleId[] = [
  'SWI-10',
  'SWI-20',
  'SWI-22',
  'SWI-30',
  'SWI-40',
  'SWI-51',
  'SWI-54',
  'SWI-55',
  'SWI-60',
  'SWI-71',
];

/** A rule that no source in force brings has nothing to say. */
const outcome = ({ facts, day, sources }: Known, id: RuleId) => {
  const rule = broughtBy(sources, id);
  return rule === undefined ? undefined : judge(rule, occasionOf(facts, day, sources)).outcome;
};
const fine = ({ facts, day, sources }: Known, ...ids: readonly RuleId[]) =>
  fulfilled(facts, day, sources, ids);
const alerted = ({ facts, day, sources }: Known, ...ids: readonly RuleId[]) =>
  isAlerted(facts, day, sources, ids);

/**
 * Where the chart's advice states stand. Each question has one answer at a time, so that the automatic transitions
 * between advice states can neither compete nor loop. A treatment step is never an answer: people decide those.
 */
export const ADVICE = {
  /** May alemtuzumab be chosen? */
  selection: ({ facts, day, sources }: Known): 'assessing' | 'eligible' | 'excluded' => {
    const standing = blockers(facts, day, sources, 'treatment.chosen');
    if (standing.length === 0) return 'eligible';
    return standing.some((id) => outcome({ facts, day, sources }, id) === 'unmet') ? 'excluded' : 'assessing';
  },
  /** From which therapy? */
  branch: ({ facts, day }: Known) => switchBranch(facts, day),
  /** Is the switch from the earlier therapy possible? */
  washout: (known: Known): 'waiting' | 'cleared' => (fine(known, ...SWITCH_RULES) ? 'cleared' : 'waiting'),
  /** How far has the stepwise MRI and CSF of natalizumab with high PML risk come? (H16 Fig. 2) */
  natalizumab: (known: Known): 'stopping' | 'firstMri' | 'serialMri' | 'csf' | 'pmlSuspected' | 'cleared' => {
    const { facts, day, sources } = known;
    if (outcome(known, 'SWI-55') === 'unmet') return 'pmlSuspected';
    if (fine(known, ...SWITCH_RULES)) return 'cleared';
    const therapy = natalizumab(occasionOf(facts, day, sources));
    const lastDose = therapy === undefined ? undefined : washoutFrom(therapy, day);
    if (lastDose === undefined) return 'stopping';
    const { mri, active } = sinceNatalizumab(facts, lastDose, day);
    if (active.length > 0 || (mri !== undefined && day >= addMonths(lastDose, 6))) return 'csf';
    return mri === undefined ? 'firstMri' : 'serialMri';
  },
  laboratory: (known: Known): 'pending' | 'complete' => (fine(known, 'PRE-10') ? 'complete' : 'pending'),
  imaging: (known: Known): 'pending' | 'outdated' | 'current' => {
    if (fine(known, 'PRE-11')) return 'current';
    return outcome(known, 'PRE-11') === 'unknown' ? 'pending' : 'outdated';
  },
  tuberculosis: (known: Known): 'untested' | 'chestXray' | 'isoniazid' | 'clear' => {
    if (fine(known, 'PRE-04', 'PRE-05')) return 'clear';
    if (tuberculosisSince(known.facts, known.day) === undefined) return 'untested';
    return fine(known, 'PRE-04') ? 'isoniazid' : 'chestXray';
  },
  /** Varicella and the other vaccinations. */
  vaccination: (known: Known): 'untested' | 'susceptible' | 'awaitingTitre' | 'waiting' | 'protected' => {
    const { facts, day } = known;
    if (fine(known, 'SEL-34')) return fine(known, 'PRE-22') ? 'protected' : 'waiting';
    if (serology(facts, 'vzv-igg', day) === undefined) return 'untested';
    // After a test only the titre of a vaccination can still be missing.
    return outcome(known, 'SEL-34') === 'unknown' ? 'awaitingTitre' : 'susceptible';
  },
  counselling: (known: Known): 'pending' | 'complete' =>
    fine(known, 'PRE-14', 'PRE-24', 'EU-21') ? 'complete' : 'pending',
  /** Setting, ECG and vital signs, as the EU label wants them before the infusion. */
  setting: (known: Known): 'pending' | 'complete' => (fine(known, 'EU-20', 'EU-22') ? 'complete' : 'pending'),
  examination: (known: Known): 'pending' | 'complete' => (fine(known, 'PRE-01') ? 'complete' : 'pending'),
  /** Is the interval to the next course over? */
  interval: (known: Known): 'resting' | 'due' =>
    fine(known, 'INF-02', 'RET-02', 'EU-40', 'US-18') ? 'due' : 'resting',
  monitoring: ({ facts, day, sources }: Known): 'watching' | 'renewedActivity' | 'vigilance' => {
    if (renewedActivity(occasionOf(facts, day, sources)).outcome === 'met') return 'renewedActivity';
    const last = lastInfusion(facts, day);
    // 48 months are a minimum: afterwards symptoms are watched, monitoring never closes (reading 19).
    return last !== undefined && day > addMonths(last, 48) ? 'vigilance' : 'watching';
  },
  platelets: ({ facts, day, sources }: Known): 'routine' | 'weekly' | 'haematology' | 'coagulation' => {
    const raised = (id: RuleId) => openAlert(facts, day, sources, id);
    // Of the disorders of US-16 only the thrombotic purpura is one of platelets.
    if (raised('MON-11') !== undefined || raised('US-16')?.referral === 'haematology') return 'haematology';
    if (raised('EU-34') !== undefined) return 'coagulation';
    return raised('MON-10') === undefined ? 'routine' : 'weekly';
  },
  kidneys: (known: Known): 'routine' | 'nephrology' =>
    alerted(known, 'MON-20', 'US-12') ? 'nephrology' : 'routine',
  liver: (known: Known): 'routine' | 'hepatology' => (alerted(known, 'EU-32') ? 'hepatology' : 'routine'),
  thyroid: (known: Known): 'routine' | 'monthly' | 'endocrinology' => {
    if (alerted(known, 'MON-30')) return 'endocrinology';
    return pregnancy(known.facts, known.day)?.state === 'pregnant' ? 'monthly' : 'routine';
  },
  infection: (known: Known): 'clear' | 'infected' => {
    const infected = open(known.facts.infections, known.day).length > 0;
    return infected || alerted(known, 'MON-40', 'EU-33', 'EU-36', 'US-19') ? 'infected' : 'clear';
  },
  pregnancy: ({ facts, day }: Known): 'none' | 'pregnant' | 'lactating' => {
    const state = pregnancy(facts, day)?.state;
    if (state === 'pregnant' || state === 'test-positive') return 'pregnant';
    return open(facts.lactations, day).length > 0 ? 'lactating' : 'none';
  },
  autoimmunity: ({ facts, day }: Known): 'none' | 'diagnosed' =>
    open(facts.autoimmunity, day).length > 0 ? 'diagnosed' : 'none',
  /** A deficit in the days after an infusion is stroke or dissection, a later one PML, until excluded. */
  neurology: (known: Known): 'clear' | 'vascular' | 'subacute' => {
    if (alerted(known, 'INF-15', 'EU-24', 'US-15')) return 'vascular';
    return alerted(known, 'EU-35') ? 'subacute' : 'clear';
  },
  activity: ({ facts, day }: Known): 'quiet' | 'active' => {
    const found = activity(facts, lastInfusion(facts, day), day);
    return found.relapses.length + found.mris.length > 0 ? 'active' : 'quiet';
  },
} as const satisfies Readonly<Record<string, (known: Known) => string>>;

export type Topic = keyof typeof ADVICE;

/**
 * The one question whose answer lets the treatment itself move on, from the switch to the preparation, whence no later
 * fact leads back: it is asked with every event. All others only mirror what is known, whatever was known before.
 */
export const MOVES_ON: Topic = 'washout';

export type AdviceOf<T extends Topic> = ReturnType<(typeof ADVICE)[T]>;
