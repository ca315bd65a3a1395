import type { CaseSummary } from '../../../machines/view.ts';

/** What the caseload reads of a case. */
export type CaseRow = CaseSummary;
export type RowDuty = CaseRow['due'][number];
export type RowAlert = CaseRow['alerts'][number];
