import { expect, test } from 'vitest';
import { readCase } from '../../machines/case-file.ts';
import type { Allowed, Fault, Refusal } from '../../machines/fault.ts';
import { clinicalDe } from '../../src/locales/de/clinical.ts';
import { clinicalEn } from '../../src/locales/en/clinical.ts';

const languages = [clinicalEn, clinicalDe];
const type = 'course.started';

const refusals: { readonly [T in Refusal['tag']]: Extract<Refusal, { tag: T }> } = {
  'not-registered': { tag: 'not-registered' },
  'registered-twice': { tag: 'registered-twice' },
  ended: { tag: 'ended' },
  blocked: { tag: 'blocked', step: type, rules: ['SWI-20', 'PRE-11'] },
  'out-of-place': { tag: 'out-of-place', type, stage: 'selection' },
  'wrong-course': { tag: 'wrong-course', found: 2, expected: 1 },
  'wrong-day': { tag: 'wrong-day', found: 3, expected: 2 },
  'course-full': { tag: 'course-full', course: 1, planned: 5 },
  'dose-too-high': { tag: 'dose-too-high', dose: 60, limit: 12 },
  'day-taken': { tag: 'day-taken', on: '2026-07-13', last: '2026-07-14' },
  'nothing-open': { tag: 'nothing-open', type: 'condition.resolved' },
  'not-in-a-man': { tag: 'not-in-a-man', type: 'pregnancy.began' },
  'unknown-rule': { tag: 'unknown-rule', rule: 'XYZ-99' },
  'not-overridable': { tag: 'not-overridable', rule: 'SEL-22', kind: 'stop' },
  'not-dismissable': { tag: 'not-dismissable', rule: 'SEL-22' },
  'unknown-event': { tag: 'unknown-event', id: 'e9' },
  'duplicate-id': { tag: 'duplicate-id', id: 'e9' },
  'needed-later': { tag: 'needed-later', id: 'e9', type: 'infusion.given' },
};

const allowed: { readonly [T in Allowed['tag']]: Extract<Allowed, { tag: T }> } = {
  required: { tag: 'required' },
  type: { tag: 'type', type: 'boolean' },
  'one-of': { tag: 'one-of', values: ['female', 'male'] },
  'no-key': { tag: 'no-key', keys: ['name'] },
  range: { tag: 'range', min: 0, max: 10 },
  length: { tag: 'length', min: 1 },
  step: { tag: 'step', step: 0.5 },
  date: { tag: 'date' },
  instant: { tag: 'instant' },
  'event-id': { tag: 'event-id' },
  pattern: { tag: 'pattern', pattern: '^[A-Z]{3}-\\d{2}$' },
  unit: { tag: 'unit', analyte: 'creatinine', units: ['umol/L', 'mg/dL'] },
  plausible: {
    tag: 'plausible',
    analyte: 'platelets',
    value: 96000,
    unit: '10*9/L',
    min: 0,
    max: 2000,
    canonical: '10*9/L',
  },
};

const path = 'events[3].on';
const faults: { readonly [T in Exclude<Fault['tag'], 'invalid' | 'refused'>]: Extract<Fault, { tag: T }> } = {
  'too-large': { tag: 'too-large', bytes: 6_000_000, limit: 5_000_000 },
  'not-text': { tag: 'not-text' },
  'not-json': { tag: 'not-json', line: 3, column: 7 },
  'too-deep': { tag: 'too-deep', path, limit: 12 },
  'forbidden-key': { tag: 'forbidden-key', path, key: '__proto__' },
  'not-a-case': { tag: 'not-a-case', found: '"other"' },
  teaching: { tag: 'teaching' },
  'not-teaching': { tag: 'not-teaching' },
  'not-a-scenario': { tag: 'not-a-scenario', found: '"other"' },
  version: { tag: 'version', found: '2', supported: 1 },
};

const everyFault: readonly Fault[] = [
  ...Object.values(faults),
  ...Object.values(allowed).map(
    (each): Fault => ({ tag: 'invalid', path, found: '"2026-02-30"', allowed: each }),
  ),
  ...Object.values(refusals).map(
    (refusal): Fault => ({ tag: 'refused', path: 'events[3]', type, on: '2026-07-13', refusal }),
  ),
];

test('every fault is a sentence of its own in each language', () => {
  const said = languages.flatMap((words) => everyFault.map((fault) => words.fault(fault)));
  for (const sentence of said) {
    expect(sentence).toMatch(/[.?]$/);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
  }
  expect(new Set(said).size).toBe(said.length);
});

test('a fault names what was found, where, and what is allowed', () => {
  const fault: Fault = { tag: 'invalid', path, found: '"2026-02-30"', allowed: allowed.date };
  expect(clinicalEn.fault(fault)).toBe(
    'events[3].on: found “2026-02-30”; a real calendar date, YYYY-MM-DD, is allowed.',
  );
  expect(clinicalDe.fault(fault)).toBe(
    'events[3].on: gefunden „2026-02-30“; erlaubt ist ein wirkliches Kalenderdatum, JJJJ-MM-TT.',
  );
  const wrongUnit: Fault = {
    tag: 'invalid',
    path: 'events[3].value',
    found: '{}',
    allowed: allowed.plausible,
  };
  expect(clinicalEn.fault(wrongUnit)).toBe(
    'events[3].value: platelets 96000 ×10⁹/L: no human being has such a value; 0 to 2000 ×10⁹/L is possible. Is the unit right?',
  );
});

test('a blocked decision names the rules in the way', () => {
  expect(clinicalEn.refusal(refusals.blocked)).toBe(
    'Start of the course: SWI-20 (From teriflunomide: one month and lymphocytes) and PRE-11 (MRI of the neuroaxis) stand in the way.',
  );
  expect(clinicalDe.refusal(refusals.blocked)).toBe(
    'Beginn des Zyklus: Im Weg stehen SWI-20 (Von Teriflunomid: ein Monat und Lymphozyten) und PRE-11 (MRT der Neuroachse).',
  );
});

test('the faults of a file that was written by hand can be read', () => {
  const file = {
    format: 'alemtuzumab-pathway/case',
    version: 1,
    id: 'c1',
    label: '',
    sources: ['h16', 'who'],
    events: [
      {
        id: 'e1',
        type: 'patient.registered',
        on: '2026-02-30',
        born: '1984-01-01',
        sex: 'female',
        name: 'X',
      },
    ],
  };
  const read = readCase(new TextEncoder().encode(JSON.stringify(file)));
  expect(read.ok ? [] : read.faults.map(clinicalEn.fault)).toEqual([
    'label: found “”; a length of at least 1 is allowed.',
    'sources[1]: found “who”; “h16”, “eu” or “us” is allowed.',
    'events[0].on: found “2026-02-30”; a real calendar date, YYYY-MM-DD, is allowed.',
    'events[0].childbearing: missing; it is required.',
    'events[0]: “name” is not known here; remove it.',
  ]);
});
