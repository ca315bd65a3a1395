import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCase } from '../../machines/case-file.ts';
import type { CaseEvent } from '../../machines/events.ts';
import { emptyCase, fold } from '../../machines/replay.ts';
import { view } from '../../machines/view.ts';
import { createLookBack, knownBy, recordedDays, writtenOn } from '../../src/case/as-known.ts';
import { caseFrom, edss, man, numbered } from '../machines/events.ts';

const at = (instant: string, event: CaseEvent): CaseEvent => ({ ...event, at: instant }) as CaseEvent;
const [registered, first, second] = numbered([
  man('1984-05-01', '2024-01-08'),
  edss(2, '2024-02-05'),
  edss(3, '2024-01-15'),
]) as unknown as [CaseEvent, CaseEvent, CaseEvent];
const corrected: CaseEvent = {
  id: 'c1',
  on: '2024-03-04',
  at: '2024-03-04T09:00:00+01:00',
  type: 'event.corrected',
  corrects: 'e2',
  event: { type: 'edss.assessed', on: '2024-02-05', score: 4 },
};
const LOG = [
  at('2024-01-08T09:00:00+01:00', registered),
  at('2024-02-05T23:30:00-05:00', first),
  at('2024-02-12T09:00:00+01:00', second),
  corrected,
];

test('an event was written down on the day of its instant, in the time of the writer, else on its clinical day', () => {
  expect(LOG.map(writtenOn)).toEqual(['2024-01-08', '2024-02-05', '2024-02-12', '2024-03-04']);
  expect(writtenOn({ on: '2024-01-15' })).toBe('2024-01-15');
});

test('what was known on a day is a prefix of the log, whatever clinical days it speaks of', () => {
  expect(knownBy(LOG, '2024-01-07')).toBe(0);
  expect(knownBy(LOG, '2024-01-08')).toBe(1);
  // The entry of 15 January was written on 12 February.
  expect(knownBy(LOG, '2024-01-31')).toBe(1);
  expect(knownBy(LOG, '2024-02-11')).toBe(2);
  expect(knownBy(LOG, '2024-02-12')).toBe(3);
  expect(knownBy(LOG, '2099-01-01')).toBe(4);
  // Without instants: what stands behind a later day was not written before it.
  expect(knownBy([registered, first, second], '2024-01-31')).toBe(1);
  expect(recordedDays([registered, first, second])).toEqual(['2024-01-08', '2024-02-05']);
  expect(recordedDays(LOG)).toEqual(['2024-01-08', '2024-02-05', '2024-02-12', '2024-03-04']);
});

test('a correction that was recorded later is not seen earlier', () => {
  const look = createLookBack(caseFrom(LOG));
  const scores = (day: string) => look(day).facts.edss.map(({ score }) => score);
  expect(scores('2024-01-31')).toEqual([]);
  expect(scores('2024-02-05')).toEqual([2]);
  expect(scores('2024-03-03')).toEqual([3, 2]);
  expect(scores('2024-03-04')).toEqual([3, 4]);
  expect(look('2024-03-03').records.every(({ changedBy }) => changedBy === undefined)).toBe(true);
  expect(look('2024-03-04').records.find(({ event }) => event.id === 'e2')?.changedBy).toEqual(corrected);
});

test('before the first entry nothing is known', () => {
  const before = createLookBack(caseFrom(LOG))('2023-12-31');
  expect(before.records).toEqual([]);
  expect(before.stage).toBe('selection');
});

const file = readCase(readFileSync('src/scenarios/thrombocytopenia.json'));
if (!file.ok) throw new Error('The scenario is no case');
const whole = file.value;

function prefix(length: number) {
  const folded = fold(emptyCase(whole.header), whole.log.slice(0, length));
  if (!folded.ok) throw new Error(JSON.stringify(folded.faults));
  return folded.value;
}

test('on the last day the case is that of today', () => {
  expect(createLookBack(whole)('2026-11-22')).toEqual(view(whole, '2026-11-22'));
});

test('looking to and fro gives on every day what folding the prefix anew gives', () => {
  const look = createLookBack(whole);
  for (const day of ['2026-05-28', '2024-02-09', '2025-02-12', '2023-11-20', '2026-05-29']) {
    const known = prefix(knownBy(whole.log, day));
    const seen = look(day);
    expect(seen.records.map(({ event }) => event.id)).toEqual(known.log.map(({ id }) => id));
    expect(seen).toEqual(view(known, day));
  }
  expect(look('2026-05-28').alerts.map(({ rule }) => rule)).toContain('MON-11');
});

test('a past day can be judged by other sources as well', () => {
  const look = createLookBack(whole);
  expect(look('2024-02-01').header.sources).toEqual(['h16']);
  const underLabel = look('2024-02-01', ['h16', 'eu']);
  expect(underLabel.header.sources).toEqual(['h16', 'eu']);
  expect(underLabel.findings.some(({ rule }) => rule.startsWith('EU-'))).toBe(true);
});
