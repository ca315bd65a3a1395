import { expect, test } from 'vitest';
import { readSettings, writeSettings } from '../../src/store/settings.ts';

const FINGERPRINT = 'ab'.repeat(32);
const reading = (text: string | null) => readSettings({ getItem: () => text }, ['en']);

test('certificates that were marked as known come back as they were kept', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  } as Storage;
  const known = [{ fingerprint: FINGERPRINT, name: 'Dr. Ágnes Szőke' }];
  writeSettings(storage, { ...reading(null), known });
  expect(readSettings(storage, ['en']).known).toEqual(known);
});

test('nothing but a fingerprint with its name is read as a known certificate', () => {
  expect(reading(null).known).toEqual([]);
  for (const known of ['x', {}, null, [null], [FINGERPRINT], [{ fingerprint: FINGERPRINT }]])
    expect(reading(JSON.stringify({ known })).known).toEqual([]);
  for (const fingerprint of ['', FINGERPRINT.toUpperCase(), `${FINGERPRINT}00`, `\n${FINGERPRINT}`, 7])
    expect(reading(JSON.stringify({ known: [{ fingerprint, name: 'x' }] })).known).toEqual([]);
  const much = { fingerprint: FINGERPRINT, name: 'x'.repeat(300), more: true };
  expect(reading(JSON.stringify({ known: [much] })).known).toEqual([
    { fingerprint: FINGERPRINT, name: 'x'.repeat(200) },
  ]);
});

test('laboratories are kept as they are, so many and so large as is sensible; what is damaged is left to their reader', () => {
  expect(reading(null).laboratories).toEqual([]);
  expect(reading('{"by":"ab"}').laboratories).toEqual([]);
  const one = { name: 'Labor Dr. X', later: [1] };
  expect(reading(JSON.stringify({ laboratories: [one, 7] })).laboratories).toEqual([one, 7]);
  expect(reading(JSON.stringify({ laboratories: { name: 'x' } })).laboratories).toEqual([null]);
  expect(
    reading(JSON.stringify({ laboratories: Array.from({ length: 90 }, () => one) })).laboratories,
  ).toHaveLength(50);
  expect(reading(JSON.stringify({ laboratories: ['x'.repeat(70_000), one] })).laboratories).toEqual([
    null,
    one,
  ]);
});
