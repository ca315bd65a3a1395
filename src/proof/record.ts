import type { ProofRecord } from '../../machines/proof/record.ts';
import record from './record.json' with { type: 'json' };

/** What `npm run proof` found and wrote down. */
export const RECORD = record as unknown as ProofRecord;

/** Whether the record speaks of the rules from which this very build was made. */
export const isOfThisBuild = (): boolean => RECORD.rules === __RULES__;
