import { type CivilDate, daysBetween } from '../../../machines/date.ts';
import type { Health } from '../../vault/control.ts';

/** After how many days, and how many saves since the last backup, the list reminds of one. */
const DAYS = 7;
const SAVES = 20;

/** Whether a reminder of the backup is due: there is none, or it is old and something was saved since. */
export function backupIsDue({ lastBackup }: Pick<Health, 'lastBackup'>, today: CivilDate): boolean {
  if (lastBackup === undefined) return true;
  const { at, behind } = lastBackup;
  return behind >= SAVES || (behind > 0 && daysBetween(at.slice(0, 10), today) >= DAYS);
}
