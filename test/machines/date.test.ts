import fc from 'fast-check';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { expect, test } from 'vitest';
import { addDays, addMonths, addYears, daysBetween } from '../../machines/date.ts';

/** The dates are counted with months that the library describes; here each count is held against the library's own. */

const parse = (text: string) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return PlainDate.create(year, month, day);
};
const show = PlainDate.toString;
const date = fc
  .integer({ min: 0, max: 109_572 })
  .map((days) => show(PlainDate.addDays(parse('1900-01-01'), days)));

test('every day from 1900 to 2199 is followed and preceded by its neighbour', () => {
  let day = PlainDate.create(1900, 1, 1);
  let on = show(day);
  for (let count = 0; count < 109_572; count += 1) {
    day = PlainDate.addDays(day, 1);
    const next = show(day);
    if (addDays(on, 1) !== next) expect(addDays(on, 1)).toBe(next);
    if (addDays(next, -1) !== on) expect(addDays(next, -1)).toBe(on);
    on = next;
  }
  expect(on).toBe('2199-12-31');
});

test('days, months and years are added as the library adds them', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -1300, max: 1300 }), (on, count) => {
      expect(addDays(on, count)).toBe(show(PlainDate.addDays(parse(on), count)));
      expect(addMonths(on, count)).toBe(show(PlainDate.addMonths(parse(on), count)));
      const years = count % 120;
      expect(addYears(on, years)).toBe(show(PlainDate.addYears(parse(on), years)));
    }),
    { numRuns: 2000 },
  );
});

test('the days between two dates are those of the library', () => {
  fc.assert(
    fc.property(date, date, (from, to) => {
      expect(daysBetween(from, to)).toBe(PlainDate.diffDays(parse(from), parse(to)));
    }),
    { numRuns: 2000 },
  );
});

test.each(['', '2026-02-29', '2026-00-10', '2026-13-01', '2026-04-00', '2026-04-31', 'yesterday'])(
  'nothing is counted from %o, which is no date',
  (text) => {
    expect(() => addDays(text, 1)).toThrow(RangeError);
    expect(() => addMonths(text, 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-01-01', text)).toThrow(RangeError);
  },
);
