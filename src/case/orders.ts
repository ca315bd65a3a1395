import type { CaseView } from '../../machines/view.ts';
import { DOCUMENTS, type DocumentKind } from '../../machines/vocabulary.ts';
import { infusionPlan } from '../documents/infusion-sheets/days.ts';

/** Every kind of document, in the order in which they are offered. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = DOCUMENTS;

/** The first day that is suggested for a course that has not begun, and the earliest possible one. */
export function suggestedStart(
  view: CaseView,
): { readonly first: string; readonly earliest: string } | undefined {
  const plan = infusionPlan(view);
  return typeof plan === 'string' ? undefined : plan.ahead;
}
