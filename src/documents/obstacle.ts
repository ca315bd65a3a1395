import { lastInfusion } from '../../machines/known.ts';
import type { CaseView } from '../../machines/view.ts';
import type { DocumentKind } from '../../machines/vocabulary.ts';
import type { Obstacle } from '../locales/shapes.ts';
import { type Dated, monthsAhead, othersAhead, overdue } from './calendar-file/dates.ts';
import { isForPatient } from './calendar-file/patient.ts';
import { infusionPlan } from './infusion-sheets/days.ts';

/** What keeps a document from making sense; undefined where nothing does. */
export function obstacle(kind: DocumentKind, view: CaseView, firstDay?: string): Obstacle | undefined {
  const given = lastInfusion(view.facts, view.today) !== undefined;
  switch (kind) {
    case 'care-plan':
    case 'patient-pathway':
    case 'sources-appendix':
      return undefined;
    case 'alert-card':
      return given ? undefined : 'no-infusion';
    case 'monitoring-letter':
      if (!given) return 'no-infusion';
      return view.stage === 'ended' ? 'ended' : undefined;
    case 'infusion-sheets': {
      const plan = infusionPlan(view, firstDay);
      return typeof plan === 'string' ? plan : undefined;
    }
    case 'calendar-patient':
    case 'calendar-practice':
      if (view.stage === 'ended') return 'ended';
      return hasEvents(kind, view) ? undefined : 'nothing-due';
  }
}

/** Whether a calendar file would hold any event. */
function hasEvents(kind: DocumentKind, view: CaseView): boolean {
  const dated: readonly Dated[] = [...overdue(view), ...monthsAhead(view), ...othersAhead(view)];
  return kind === 'calendar-practice'
    ? dated.length > 0
    : dated.some(({ tasks }) => tasks.some((task) => isForPatient(task.kind)));
}
