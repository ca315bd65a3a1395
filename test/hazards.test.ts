import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const rows = readFileSync('public/hazards.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| H\d\d \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the hazard log', () => {
  test('has hazards, each with an id of its own', () => {
    const ids = rows.map(([, id]) => id);
    expect(ids.length).toBeGreaterThanOrEqual(20);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('names tests that are there', () => {
    const named = rows.flatMap(([, , , , , , shown = '']) =>
      shown.split(', ').filter((name) => name !== '—'),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  });
});
