export { daysBetween as daysFrom } from '../../machines/date.ts';
