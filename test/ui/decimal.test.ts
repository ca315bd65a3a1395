import { expect, test } from 'vitest';
import { readDecimal, showDecimal } from '../../src/ui/decimal.ts';

const number = (value: number) => ({ tag: 'number', value });

test.each([
  ['1,9', 1.9],
  ['1.9', 1.9],
  [' 96 ', 96],
  ['-0,5', -0.5],
  ['\u22122', -2],
  ['.5', 0.5],
  ['5,', 5],
])('%j is %d in every language', (typed, value) => {
  expect(readDecimal(typed)).toEqual(number(value));
});

test.each(['1.234,5', '1,234.5', '1 000', 'abc', '<5', '1e3', '--1', '.'])('%j is refused', (typed) => {
  expect(readDecimal(typed)).toEqual({ tag: 'malformed' });
});

test('an empty field is no fault', () => {
  expect(readDecimal('  ')).toEqual({ tag: 'empty' });
});

test('a number is shown as it would be typed, and reads back as itself', () => {
  expect(showDecimal(1.9, 'de')).toBe('1,9');
  expect(showDecimal(96000, 'de')).toBe('96000');
  expect(readDecimal(showDecimal(-1234.5, 'de'))).toEqual(number(-1234.5));
  expect(readDecimal(showDecimal(-1234.5, 'en'))).toEqual(number(-1234.5));
});
