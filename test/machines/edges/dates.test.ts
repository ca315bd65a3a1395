import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  daysBetween,
  isCivilDate,
  latest,
  yearsBetween,
} from '../../../machines/date.ts';

describe('a calendar date', () => {
  test.each([
    ['1900-01-01', true],
    ['1899-12-31', false],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['2100-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-05', false],
    ['26-01-05', false],
    ['2026-01-05T10:00', false],
    [' 2026-01-05', false],
    ['x2026-01-05', false],
    ['2026-01-051', false],
    ['2026/01/05', false],
    ['2026-1-005', false],
    ['2026-01- 5', false],
    ['2026-01-5 ', false],
    ['20260105', false],
    ['2026-01-5x', false],
    ['', false],
  ])('%s', (text, real) => {
    expect(isCivilDate(text)).toBe(real);
  });
});

describe('counting from a day', () => {
  test('that does not exist names it', () => {
    expect(() => addDays('2026-02-29', 1)).toThrow('There is no such date: 2026-02-29');
  });

  test('days and weeks go forward and back over month, year and leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addWeeks('2025-12-29', 1)).toBe('2026-01-05');
    expect(addWeeks('2026-01-12', 6)).toBe('2026-02-23');
    expect(addWeeks('2026-01-12', -2)).toBe('2025-12-29');
  });

  test('a month that is shorter gives its last day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-01-31', 2)).toBe('2026-03-31');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2026-01-16', 48)).toBe('2030-01-16');
  });

  test('a year after a leap day is 28 February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2026-05-01', -18)).toBe('2008-05-01');
  });

  test('days between two dates have a sign', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(daysBetween('2026-01-05', '2026-01-05')).toBe(0);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  test('an age changes on the birthday', () => {
    expect(yearsBetween('2006-01-10', '2024-01-09')).toBe(17);
    expect(yearsBetween('2006-01-10', '2024-01-10')).toBe(18);
    expect(yearsBetween('2006-01-10', '2024-12-31')).toBe(18);
    expect(yearsBetween('2004-02-29', '2022-02-28')).toBe(18);
    expect(yearsBetween('2004-02-29', '2022-02-27')).toBe(17);
  });

  test('the latest of several, wherever it stands', () => {
    expect(latest('2026-01-05')).toBe('2026-01-05');
    expect(latest('2026-01-05', '2025-12-31', '2026-01-04')).toBe('2026-01-05');
    expect(latest('2025-12-31', '2026-01-05', '2026-01-04')).toBe('2026-01-05');
    expect(latest('2025-12-31', '2026-01-04', '2026-01-05')).toBe('2026-01-05');
  });
});
