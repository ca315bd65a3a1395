import { CITATIONS } from '../../machines/citations.ts';
import { type RuleId, ruleById } from '../../machines/rules/index.ts';
import type { Task, TaskKind } from '../../machines/tasks/task.ts';
import type { ClinicalMessages } from '../locales/index.ts';
import { bold, type Rich } from './document.ts';

/** Small turns of phrase that both papers share. */

/** Keeps a date or a name on one line. */
export const whole = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Keeps those dates of a text on one line. */
export const wholeDates = (
  text: string,
  format: ClinicalMessages['format'],
  ...dates: readonly string[]
): string => dates.map(format.date).reduce((said, date) => said.replaceAll(date, whole(date)), text);

/** A sentence with those parts in bold that are the patient's own. */
export function setOff(sentence: string, parts: readonly string[]): Rich {
  let spans: readonly (string | ReturnType<typeof bold>)[] = [sentence];
  for (const part of parts.filter((each) => each !== '').sort((a, b) => b.length - a.length)) {
    spans = spans.flatMap((span) => {
      if (typeof span !== 'string') return [span];
      const at = span.indexOf(part);
      return at < 0 ? [span] : [span.slice(0, at), bold(part), span.slice(at + part.length)];
    });
  }
  return spans.filter((span) => span !== '');
}

/** Rule, source and place, for the right edge; a rule whose wording is to be confirmed says so. */
export function ruleAndPlace(words: ClinicalMessages, id: RuleId): string {
  const rule = ruleById(id);
  if (rule === undefined) return id;
  const { ruleAndSource } = words.casePage;
  const where = ruleAndSource(id, rule.layer, CITATIONS[rule.cite].place);
  return rule.checked === 'known' ? `${where} · ${words.checked.known}` : where;
}

/** The duties that come again and again after the last infusion. */
export const SERIES: readonly TaskKind[] = [
  'lab.cbc',
  'lab.creatinine',
  'lab.urinalysis',
  'lab.liver',
  'lab.tsh',
  'mri.yearly',
  'screening.hpv',
  'screening.skin',
  'rems.status-form',
];

/** Not done and not passed over. */
export const isOpen = ({ status }: Task): boolean =>
  status === 'overdue' || status === 'due' || status === 'upcoming' || status === 'lasting';

/** The open dates of the monitoring, each with what is due on it, in the order of `SERIES`. */
export function openSeries(tasks: readonly Task[]): ReadonlyMap<string, readonly Task[]> {
  const dates = new Map<string, readonly Task[]>();
  const open = tasks.filter((task) => SERIES.includes(task.kind) && isOpen(task));
  const inOrder = [...open].sort(
    (a, b) => a.due.localeCompare(b.due) || SERIES.indexOf(a.kind) - SERIES.indexOf(b.kind),
  );
  for (const task of inOrder) dates.set(task.due, [...(dates.get(task.due) ?? []), task]);
  return dates;
}
