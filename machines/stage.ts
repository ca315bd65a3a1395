import type { Step } from './rules/rule.ts';

/** The stages of the journey, in the order in which a patient travels them. */
export const STAGES = [
  'selection',
  'switching',
  'preparation',
  'course',
  'interval',
  'monitoring',
  'retreatment',
  'switched',
  'declined',
  'ended',
] as const;
export type Stage = (typeof STAGES)[number];

/** The next step towards treatment in each stage; none where the journey waits or is over. */
export const NEXT_STEP: Readonly<Record<Stage, Step | undefined>> = {
  selection: 'treatment.chosen',
  switching: 'course.started',
  preparation: 'course.started',
  course: 'infusion.given',
  interval: 'course.started',
  monitoring: 'retreatment.chosen',
  retreatment: 'course.started',
  switched: undefined,
  declined: 'treatment.chosen',
  ended: undefined,
};
