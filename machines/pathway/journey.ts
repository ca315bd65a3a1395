import { CLINICAL_EVENT_TYPES, type ClinicalEventType } from '../events.ts';
import { course } from './course.ts';
import { advice, pathway } from './setup.ts';
import {
  declined,
  ended,
  interval,
  monitoring,
  preparation,
  retreatment,
  selection,
  switched,
  switching,
} from './treatment.ts';

/** Decisions and acts: taken only where the chart and the rules allow. Everything else is accepted in any open state. */
export const DECISIONS = [
  'treatment.chosen',
  'treatment.declined',
  'course.started',
  'infusion.given',
  'course.interrupted',
  'course.resumed',
  'course.completed',
  'retreatment.chosen',
  'therapy.switched',
  'follow-up.ended',
] as const satisfies readonly ClinicalEventType[];

const isDecision = (type: ClinicalEventType): boolean => (DECISIONS as readonly string[]).includes(type);

/**
 * Observations are taken at the root and change nothing there: facts are learnt by the fold, which also refuses what
 * comes before the case is opened and after it has ended. Taking one lets every advice state look again.
 */
const observations = Object.fromEntries(
  CLINICAL_EVENT_TYPES.filter((type) => !isDecision(type)).map((type) => [type, {}]),
) as Record<Exclude<ClinicalEventType, (typeof DECISIONS)[number]>, object>;

/** The whole journey: the treatment, and beside it the watches that can raise alerts at any time. */
export const journey = pathway.createMachine({
  id: 'journey',
  type: 'parallel',
  context: {},
  on: { ...observations, 'day.came': {} },
  states: {
    treatment: {
      initial: 'selection',
      states: {
        selection,
        switching,
        preparation,
        course,
        interval,
        monitoring,
        retreatment,
        switched,
        declined,
        ended,
      },
    },
    watches: {
      type: 'parallel',
      states: {
        platelets: advice('platelets', ['routine', 'weekly', 'haematology', 'coagulation']),
        kidneys: advice('kidneys', ['routine', 'nephrology']),
        thyroid: advice('thyroid', ['routine', 'monthly', 'endocrinology']),
        liver: advice('liver', ['routine', 'hepatology']),
        infection: advice('infection', ['clear', 'infected']),
        pregnancy: advice('pregnancy', ['none', 'pregnant', 'lactating']),
        autoimmunity: advice('autoimmunity', ['none', 'diagnosed']),
        neurology: advice('neurology', ['clear', 'vascular', 'subacute']),
        activity: advice('activity', ['quiet', 'active']),
      },
    },
  },
});
