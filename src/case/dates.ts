export { addDays, daysBetween as daysFrom } from '../../machines/date.ts';
