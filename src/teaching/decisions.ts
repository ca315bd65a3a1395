import type { CaseEventType } from '../../machines/events.ts';
import { isDecision as decision } from '../../machines/ways.ts';

/** Whether an event is a decision: before such a one a class can be asked. */
export const isDecision = (type: CaseEventType): boolean => decision(type);
