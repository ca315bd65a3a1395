import { euContraindicationRules } from './contraindications.ts';
import { euIndicationRules } from './indication.ts';
import { euTreatmentRules } from './treatment.ts';
import { euWatchRules } from './watches.ts';

/** The EU product information after the Article 20 referral (EC decision of 16 January 2020). */
export const euRules = [
  ...euIndicationRules,
  ...euContraindicationRules,
  ...euTreatmentRules,
  ...euWatchRules,
] as const;
