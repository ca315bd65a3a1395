import { usTreatmentRules } from './treatment.ts';
import { usWatchRules } from './watches.ts';

/** The US prescribing information with its boxed warning, and the LEMTRADA REMS. */
export const usRules = [...usTreatmentRules, ...usWatchRules] as const;
