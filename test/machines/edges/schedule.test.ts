import { expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import { tasks } from '../../../machines/tasks/index.ts';
import type { TaskKind } from '../../../machines/tasks/task.ts';
import { factsOf, given, HEADER, happened, lab, woman } from '../events.ts';

/** A first course whose last infusion falls on 31 August 2025: every month-end of four years is tried. */
const events = [woman(), ...given(1, '2025-08-27', '2025-08-28', '2025-08-29', '2025-08-30', '2025-08-31')];

const all = (day: string, ...more: readonly Draft[]) =>
  tasks({ facts: factsOf(...events, ...more), day, stage: 'interval', sources: HEADER.sources });
const dues = (kind: TaskKind) =>
  all('2025-09-01')
    .filter((task) => task.kind === kind)
    .map(({ due }) => due);

const MONTHLY = `
2025-09-30 2025-10-31 2025-11-30 2025-12-31 2026-01-31 2026-02-28
2026-03-31 2026-04-30 2026-05-31 2026-06-30 2026-07-31 2026-08-31
2026-09-30 2026-10-31 2026-11-30 2026-12-31 2027-01-31 2027-02-28
2027-03-31 2027-04-30 2027-05-31 2027-06-30 2027-07-31 2027-08-31
2027-09-30 2027-10-31 2027-11-30 2027-12-31 2028-01-31 2028-02-29
2028-03-31 2028-04-30 2028-05-31 2028-06-30 2028-07-31 2028-08-31
2028-09-30 2028-10-31 2028-11-30 2028-12-31 2029-01-31 2029-02-28
2029-03-31 2029-04-30 2029-05-31 2029-06-30 2029-07-31 2029-08-31
`
  .trim()
  .split(/\s+/);
const QUARTERLY = `
2025-11-30 2026-02-28 2026-05-31 2026-08-31
2026-11-30 2027-02-28 2027-05-31 2027-08-31
2027-11-30 2028-02-29 2028-05-31 2028-08-31
2028-11-30 2029-02-28 2029-05-31 2029-08-31
`
  .trim()
  .split(/\s+/);
const YEARLY = ['2026-08-31', '2027-08-31', '2028-08-31', '2029-08-31'];

test('48 months of monitoring after 31 August 2025, day by day', () => {
  expect(dues('lab.cbc')).toEqual(MONTHLY);
  expect(dues('lab.creatinine')).toEqual(MONTHLY);
  expect(dues('lab.urinalysis')).toEqual(MONTHLY);
  expect(dues('lab.tsh')).toEqual(QUARTERLY);
  expect(dues('screening.hpv')).toEqual(YEARLY);
  expect(dues('mri.yearly')).toEqual(YEARLY);
});

test('everything else that follows the course, each with its window', () => {
  const monitoring = [
    'lab.cbc',
    'lab.creatinine',
    'lab.urinalysis',
    'lab.tsh',
    'screening.hpv',
    'mri.yearly',
  ];
  const rest = all('2025-09-01').filter(({ kind }) => !monitoring.includes(kind));
  expect(rest).toStrictEqual([
    {
      id: 'after.aciclovir-start@2025-08-27',
      kind: 'after.aciclovir-start',
      rule: 'AFT-01',
      due: '2025-08-27',
      earliest: null,
      latest: null,
      status: 'overdue',
      who: 'centre',
    },
    {
      id: 'after.contraception-end@2025-08-27',
      kind: 'after.contraception-end',
      rule: 'AFT-07',
      due: '2025-08-27',
      earliest: '2025-08-27',
      latest: '2025-12-31',
      status: 'lasting',
      who: 'patient',
    },
    {
      id: 'after.diet@2025-08-27',
      kind: 'after.diet',
      rule: 'AFT-04',
      due: '2025-08-27',
      earliest: null,
      latest: null,
      status: 'lasting',
      who: 'patient',
    },
    {
      id: 'after.infection-vigilance@2025-08-27',
      kind: 'after.infection-vigilance',
      rule: 'AFT-05',
      due: '2025-08-27',
      earliest: null,
      latest: null,
      status: 'lasting',
      who: 'patient',
    },
    {
      id: 'after.antihistamine-end@2025-08-31',
      kind: 'after.antihistamine-end',
      rule: 'AFT-02',
      due: '2025-08-31',
      earliest: '2025-08-31',
      latest: '2025-09-07',
      status: 'lasting',
      who: 'patient',
    },
    {
      id: 'after.aciclovir-end@2025-09-24',
      kind: 'after.aciclovir-end',
      rule: 'AFT-01',
      due: '2025-09-24',
      earliest: '2025-09-24',
      latest: null,
      status: 'upcoming',
      who: 'patient',
      openEnded: true,
    },
    {
      id: 'after.check-up@2025-09-28',
      kind: 'after.check-up',
      rule: 'AFT-03',
      due: '2025-09-28',
      earliest: null,
      latest: null,
      status: 'upcoming',
      who: 'centre',
    },
    {
      id: 'after.influenza-vaccine@2026-02-28',
      kind: 'after.influenza-vaccine',
      rule: 'AFT-06',
      due: '2026-02-28',
      earliest: '2026-02-28',
      latest: null,
      status: 'upcoming',
      who: 'centre',
      openEnded: true,
    },
  ]);
});

test('each series names its rule and is done by the centre', () => {
  const named = new Set(
    all('2025-09-01')
      .filter(({ kind }) => /^(lab|mri|screening)\./.test(kind))
      .map(({ kind, rule, who }) => `${kind} ${rule} ${who}`),
  );
  expect([...named].toSorted()).toEqual([
    'lab.cbc MON-01 centre',
    'lab.creatinine MON-02 centre',
    'lab.tsh MON-04 centre',
    'lab.urinalysis MON-03 centre',
    'mri.yearly MON-06 centre',
    'screening.hpv MON-05 centre',
  ]);
});

test('pregnancy adds the months between, under its own rule, and no further than ten months from its beginning', () => {
  const tsh = all('2026-01-10', happened('pregnancy.began', '2025-12-05')).filter(
    ({ kind }) => kind === 'lab.tsh',
  );
  expect(tsh.filter(({ rule }) => rule === 'PRG-03').map(({ due }) => due)).toEqual([
    ...['2025-12-31', '2026-01-31', '2026-03-31', '2026-04-30', '2026-06-30', '2026-07-31', '2026-09-30'],
  ]);
  expect(tsh.filter(({ rule }) => rule === 'MON-04').map(({ due }) => due)).toEqual(QUARTERLY);
});

test('an earlier pregnancy whose end nobody wrote down does not cut short the tests of the one that goes on', () => {
  const forgotten = [happened('pregnancy.began', '2025-09-05'), happened('pregnancy.began', '2026-11-05')];
  const planned = all('2026-12-01', ...forgotten)
    .filter(({ rule, due }) => rule === 'PRG-03' && due > '2026-12-01')
    .map(({ due }) => due);
  expect(planned).toEqual([
    ...['2026-12-31', '2027-01-31', '2027-03-31', '2027-04-30', '2027-06-30', '2027-07-31'],
  ]);
});

test('one result fulfils one month: the latest that it follows, else the nearest ahead', () => {
  const status = (...days: readonly string[]) =>
    all('2026-02-01', ...days.map((on) => lab('platelets', 240, on)))
      .filter(({ kind }) => kind === 'lab.cbc')
      .slice(0, 6)
      .map(({ due, status, doneOn }) => `${due} ${status}${doneOn === undefined ? '' : ` ${doneOn}`}`);
  expect(status()).toEqual([
    ...['2025-09-30 overdue', '2025-10-31 overdue', '2025-11-30 overdue', '2025-12-31 overdue'],
    ...['2026-01-31 overdue', '2026-02-28 upcoming'],
  ]);
  // Half-way between the infusion and the first due day is not nearer to it: 15 days on either side.
  expect(status('2025-09-15')[0]).toBe('2025-09-30 overdue');
  expect(status('2025-09-16')[0]).toBe('2025-09-30 done 2025-09-16');
  expect(status('2025-09-30', '2025-10-15', '2025-10-16', '2025-12-02')).toEqual([
    ...['2025-09-30 done 2025-09-30', '2025-10-31 done 2025-10-16', '2025-11-30 done 2025-12-02'],
    ...['2025-12-31 overdue', '2026-01-31 overdue', '2026-02-28 upcoming'],
  ]);
  expect(status('2025-12-31')).toEqual([
    ...['2025-09-30 missed', '2025-10-31 missed', '2025-11-30 missed', '2025-12-31 done 2025-12-31'],
    ...['2026-01-31 overdue', '2026-02-28 upcoming'],
  ]);
  // On the day of the infusion itself nothing is a check of what followed it.
  expect(status('2025-08-31')[0]).toBe('2025-09-30 overdue');
});
