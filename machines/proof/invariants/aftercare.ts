import { monthsAfter } from '../calendar.ts';
import { asKnown, type Entry, told } from '../history.ts';
import { isPregnant } from './stops.ts';
import type { Trail } from './trail.ts';

/** What has to be there after every infusion, until follow-up ends. */

const hasEnded = (entries: readonly Entry[]): boolean => told(entries, 'follow-up.ended').length > 0;

/** The last infusion by a day: the anchor of all monitoring. */
function anchorOf(entries: readonly Entry[], day: string): string | undefined {
  return told(entries, 'infusion.given', day).at(-1)?.on;
}

const MONTHLY = ['lab.cbc', 'lab.creatinine', 'lab.urinalysis'] as const;

/** MON-01 to MON-04: 48 monthly controls and 16 of TSH, each counted from the last infusion. */
export function alwaysMonitoredFor48Months({ log, seen }: Trail): readonly string[] {
  const entries = asKnown(log);
  const anchor = anchorOf(entries, seen.day);
  if (anchor === undefined || hasEnded(entries)) return [];
  const found: string[] = [];
  const compare = (kind: string, every: number, due: readonly string[]): void => {
    const wanted: string[] = [];
    for (let month = every; month <= 48; month += every) wanted.push(monthsAfter(anchor, month));
    if ([...due].sort().join() !== wanted.join()) found.push(`${kind} after ${anchor}: ${due.join()}`);
  };
  for (const kind of MONTHLY) {
    const tasks = seen.tasks.filter((task) => task.kind === kind);
    compare(
      kind,
      1,
      tasks.map(({ due }) => due),
    );
  }
  const tsh = seen.tasks.filter(({ kind, rule }) => kind === 'lab.tsh' && rule !== 'PRG-03');
  compare(
    'lab.tsh',
    3,
    tsh.map(({ due }) => due),
  );
  return found;
}

/** PRG-03: TSH in every month of monitoring in which the patient was known to be pregnant. */
export function alwaysTshMonthlyInPregnancy({ log, seen }: Trail): readonly string[] {
  const entries = asKnown(log);
  const anchor = anchorOf(entries, seen.day);
  if (anchor === undefined || hasEnded(entries)) return [];
  const found: string[] = [];
  const due = new Set(seen.tasks.filter(({ kind }) => kind === 'lab.tsh').map((task) => task.due));
  for (let month = 1; month <= 48; month += 1) {
    const day = monthsAfter(anchor, month);
    if (day <= seen.day && isPregnant(entries, day) && !due.has(day)) found.push(`no TSH on ${day}`);
  }
  // The next month's as well, while the pregnancy lasts.
  const next = Array.from({ length: 48 }, (_, at) => monthsAfter(anchor, at + 1)).find(
    (day) => day > seen.day,
  );
  if (next !== undefined && isPregnant(entries, seen.day) && !due.has(next)) {
    const soon = next <= monthsAfter(seen.day, 1);
    const began = told(entries, 'pregnancy.began', seen.day).at(-1)?.on;
    // A pregnancy that should have ended ten months after its beginning is planned no further.
    const overdue = began !== undefined && next > monthsAfter(began, 10);
    if (soon && !overdue) found.push(`no TSH planned for ${next}`);
  }
  return found;
}

/** Units of platelets that the events of the proof use, in 10⁹/L. */
const inGigaPerLitre = (value: number, unit: string): number => (unit === '/uL' ? value / 1000 : value);

/** MON-11: platelets below 100 × 10⁹/L raise the alert until a newer count, an answer or a reason ends it. */
export function alwaysAlertsBelow100Platelets({ log, seen }: Trail): readonly string[] {
  const entries = asKnown(log);
  const counts = told(entries, 'lab.reported', seen.day).filter(({ analyte }) => analyte === 'platelets');
  const last = counts.at(-1);
  if (last === undefined || inGigaPerLitre(last.value, last.unit) >= 100) return [];
  const answered = entries.some(
    ({ event, at }) =>
      at > last.at_ &&
      event.on <= seen.day &&
      ((event.type === 'alert.dismissed' && event.rule === 'MON-11') ||
        (event.type === 'referral.closed' && event.to === 'haematology')),
  );
  if (answered || seen.alerts.some(({ rule }) => rule === 'MON-11')) return [];
  return [`platelets ${last.value} on ${last.on} and no alert`];
}

/** INF-13: anaphylaxis raises the alert until an emergency answer or a reason ends it. */
export function alwaysAlertsAfterAnaphylaxis({ log, seen }: Trail): readonly string[] {
  const entries = asKnown(log);
  const shock = told(entries, 'reaction.observed', seen.day).findLast(
    ({ severity }) => severity === 'anaphylaxis',
  );
  if (shock === undefined) return [];
  const answered = entries.some(
    ({ event }) =>
      event.on <= seen.day &&
      ((event.type === 'alert.dismissed' && event.rule === 'INF-13') ||
        (event.type === 'referral.closed' && event.to === 'emergency')),
  );
  return answered || seen.alerts.some(({ rule }) => rule === 'INF-13')
    ? []
    : [`anaphylaxis on ${shock.on} and no alert`];
}

/** EU-30: under the EU label the liver is controlled in each of the 48 months as well. */
export function alwaysControlsTheLiver({ log, seen }: Trail): readonly string[] {
  const entries = asKnown(log);
  const anchor = anchorOf(entries, seen.day);
  if (anchor === undefined || hasEnded(entries)) return [];
  const due = new Set(seen.tasks.filter(({ kind }) => kind === 'lab.liver').map((task) => task.due));
  const months = Array.from({ length: 48 }, (_, at) => monthsAfter(anchor, at + 1));
  return months.filter((day) => !due.has(day)).map((day) => `no control of the liver on ${day}`);
}
