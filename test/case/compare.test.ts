import { expect, test } from 'vitest';
import { compareLogs, dayOfPaper, differencesBetween } from '../../src/case/compare.ts';
import { stateOn } from '../documents/content.ts';
import { edss, man, numbered } from '../machines/events.ts';

const LOG = numbered([man('1984-05-01', '2024-01-08'), edss(2, '2024-02-05'), edss(3, '2024-03-05')]);
const [first, second, third] = LOG;
const other = { ...numbered([edss(4, '2024-03-06')])[0], id: 'other' } as (typeof LOG)[number];

test('two logs are the same, one goes on, one lacks entries, or both went on in two ways', () => {
  expect(compareLogs(LOG, LOG)).toEqual({ tag: 'same' });
  expect(compareLogs([], [])).toEqual({ tag: 'same' });
  expect(compareLogs(LOG, LOG.slice(0, 1))).toEqual({ tag: 'went-on', since: [second, third] });
  expect(compareLogs(LOG.slice(0, 2), LOG)).toEqual({ tag: 'missing', missing: [third] });
  expect(compareLogs(LOG, [...LOG.slice(0, 2), other])).toEqual({
    tag: 'parted',
    shared: 2,
    here: [third],
    there: [other],
  });
});

test('an entry is the same only where nothing in it differs, its place included', () => {
  const changed = { ...second, by: 'XY' } as (typeof LOG)[number];
  expect(compareLogs(LOG, [first, changed, third] as typeof LOG)).toMatchObject({ tag: 'parted', shared: 1 });
  expect(compareLogs(LOG, [first, third, second] as typeof LOG)).toMatchObject({ tag: 'parted', shared: 1 });
});

test('the day of a paper is the one that its signer states, unless the paper holds something later', () => {
  expect(dayOfPaper(LOG, '2024-04-01T10:00:00+02:00')).toBe('2024-04-01');
  expect(dayOfPaper(LOG, '2024-02-01T10:00:00+02:00')).toBe('2024-03-05');
  const late = { ...third, at: '2024-05-02T09:00:00+02:00' } as (typeof LOG)[number];
  expect(dayOfPaper([first, late] as typeof LOG, '2024-04-01T10:00:00Z')).toBe('2024-05-02');
});

test('on one and the same day nothing differs', async () => {
  const state = await stateOn('thrombocytopenia', '2026-05-28');
  expect(differencesBetween(state, '2026-05-28', '2026-05-28')).toEqual({
    from: '2026-05-28',
    to: '2026-05-28',
    stage: undefined,
    blocks: [],
    cleared: [],
    overdue: [],
    alerts: [],
  });
});

test('what time alone has made overdue is named, and what was overdue then is not named again', async () => {
  const state = await stateOn('thrombocytopenia', '2026-05-28');
  const soon = differencesBetween(state, '2026-05-28', '2026-11-22');
  expect(soon.overdue.map(({ kind }) => kind)).toContain('lab.cbc');
  expect(soon.overdue.every(({ status }) => status === 'overdue')).toBe(true);
  const later = differencesBetween(state, '2026-11-22', '2026-11-23');
  const named = new Set(soon.overdue.map(({ id }) => id));
  expect(later.overdue.filter(({ id }) => named.has(id))).toEqual([]);
});

test('a wait that is over no longer blocks, and an examination that has grown old does', async () => {
  const state = await stateOn('latent-tuberculosis', '2026-11-22');
  const { blocks, cleared, overdue } = differencesBetween(state, '2026-11-22', '2027-11-22');
  // Eight weeks of isoniazid are over; the MRI is older than a year.
  expect(cleared.map(({ rule, blocks: still }) => [rule, still])).toEqual([['PRE-05', false]]);
  expect(blocks.map(({ rule, blocks: now }) => [rule, now])).toEqual([['PRE-11', true]]);
  expect(overdue.map(({ kind }) => kind)).toEqual(['prep.mri-yearly']);
});

test('an alert that time raises, and the stage to which it leads, are named', async () => {
  const whole = await stateOn('thrombocytopenia', '2026-05-29');
  const known = differencesBetween(whole, '2023-11-20', '2026-05-29');
  expect(known.alerts.map(({ rule }) => rule)).toContain('MON-11');
  // What was raised before is not new.
  expect(differencesBetween(whole, '2026-05-29', '2026-05-30').alerts).toEqual([]);
});
