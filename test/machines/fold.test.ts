import { expect, test } from 'vitest';
import { emptyCase, fold } from '../../machines/replay.ts';
import { view } from '../../machines/view.ts';
import { FIVE_YEARS_ON, fiveYears } from '../bench/five-years.ts';
import { caseFrom, HEADER } from './events.ts';

test('a log with corrections stands the same, folded at once or event by event', () => {
  const events = fiveYears();
  const stepwise = events.reduce((state, event) => {
    const folded = fold(state, [event]);
    if (!folded.ok) throw new Error(`Refused: ${JSON.stringify([event, folded.faults])}`);
    return folded.value;
  }, emptyCase(HEADER));
  expect(view(caseFrom(events), FIVE_YEARS_ON)).toEqual(view(stepwise, FIVE_YEARS_ON));
});
