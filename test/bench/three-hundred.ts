import { addDays, addMonths } from '../../machines/date.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { lab } from '../machines/events.ts';
import { fiveYears } from './five-years.ts';

const EVENTS = 300;

/** The case of five years with the other monthly values besides: as much as a thorough centre writes down. */
export function threeHundred(): { readonly name: string; readonly text: string } {
  const events = fiveYears();
  const visits = Array.from({ length: 60 }, (_, month) => addDays(addMonths('2020-01-13', month), 1));
  const values = visits
    .flatMap((on) => [
      lab('lymphocytes', 1.1, on, { low: 1, high: 4 }),
      lab('creatinine', 66, on, { high: 84 }),
      lab('alt', 21, on, { high: 35 }),
    ])
    .slice(0, EVENTS - events.length)
    .map((draft, at): CaseEvent => ({ id: `v${at}`, ...draft }) as CaseEvent);
  const file = {
    format: 'alemtuzumab-pathway/case',
    version: 1,
    id: 'three-hundred',
    label: 'BENCH 300',
    sources: ['h16'],
    events: [...events, ...values],
  };
  return { name: 'three-hundred.json', text: JSON.stringify(file) };
}
