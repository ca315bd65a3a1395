import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase, SIZE_LIMIT } from '../../machines/case-file.ts';
import { decide } from '../../machines/decide.ts';
import { type CaseState, emptyCase, fold } from '../../machines/replay.ts';
import { view } from '../../machines/view.ts';
import { ucumOf } from '../../src/interchange/fhir/codes.ts';
import { writeFhir } from '../../src/interchange/fhir/export.ts';
import { type LaboratoryFile, REASONS, settleFile } from '../../src/interchange/fhir/import.ts';
import { OBSERVATION_LIMIT, readChosen, readObservations } from '../../src/interchange/fhir/observed.ts';
import { loadFhir } from '../../src/locales/index.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { caseOf, lab, woman } from '../machines/events.ts';

const TODAY = '2026-11-20';
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const patientOnly = () => caseOf(woman('1984-05-01', '2026-01-05'));

function taken(value: unknown, state: CaseState = patientOnly()): LaboratoryFile {
  const read = readObservations(bytesOf(value));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return settleFile(read.value, { today: TODAY, facts: state.facts });
}
const faultOf = (value: unknown): unknown => {
  const read = readObservations(value instanceof Uint8Array ? value : bytesOf(value));
  return read.ok ? 'read' : read.faults[0];
};

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const platelets = (change: object = {}, quantity: object = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: LOINC, code: '777-3' }], text: 'Thrombozyten' },
  effectiveDateTime: '2026-11-18T07:45:00+01:00',
  valueQuantity: { value: 96, unit: 'Gpt/l', system: UCUM, code: '10*9/L', ...quantity },
  referenceRange: [
    { low: { value: 150, system: UCUM, code: '10*9/L' }, high: { value: 400, system: UCUM, code: '10*9/L' } },
  ],
  ...change,
});
const bundle = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});

describe('a case that went out as FHIR comes back as the same values', () => {
  test.each(SCENARIOS.map(({ id, on }) => [id, on]))('%s', async (id, on) => {
    const read = readCase(readFileSync(new URL(`../../src/scenarios/${id}.json`, import.meta.url)));
    if (!read.ok) throw new Error(id);
    const [registered] = read.value.history;
    if (registered === undefined) throw new Error(id);
    const content = readObservations(new TextEncoder().encode(await writeFhir(view(read.value, on), 'de')));
    if (!content.ok) throw new Error(JSON.stringify(content.faults));
    const empty = fold(emptyCase({ id: 'x', label: 'x', sources: ['h16'] }), [registered]);
    if (!empty.ok) throw new Error(id);
    const file = settleFile(content.value, { today: on, facts: empty.value.facts });
    expect(file.mismatches).toEqual([]);
    let state = empty.value;
    for (const { tag, draft, line } of file.rows) {
      expect([tag, line]).toEqual(['value', line]);
      if (draft === undefined) throw new Error(`${line} has no draft`);
      const decided = decide(state, draft, { id: `n${line}`, at: `${on}T12:00:00Z` });
      if (!decided.ok) throw new Error(JSON.stringify(decided.faults));
      state = decided.value.state;
    }
    const values = (of: CaseState, ucum: boolean) =>
      Object.entries(of.facts.labs).flatMap(([analyte, results = []]) =>
        results.map(({ on: day, value, unit, low, high, canonical, limits }) =>
          JSON.stringify([analyte, day, value, ucum ? ucumOf(unit) : unit, low, high, canonical, limits]),
        ),
      );
    expect(values(state, false).sort()).toEqual(values(read.value, true).sort());
    expect(values(state, false).length).toBe(file.rows.length);
    // And once more: everything is known by then, and nothing is ticked.
    const again = settleFile(content.value, { today: on, facts: state.facts });
    for (const { tag, of } of again.rows)
      expect([tag, of]).toEqual(['duplicate', { tag: 'case', same: true }]);
  });
});

describe('what is taken', () => {
  const draft = { type: 'lab.reported', analyte: 'platelets', value: 96, on: '2026-11-18' };

  test('a single Observation, a bundle, a list, a report with what it contains', () => {
    const report = { resourceType: 'DiagnosticReport', status: 'final', contained: [platelets({ id: 'a' })] };
    for (const file of [platelets(), bundle(platelets()), [platelets()], report, bundle(report)]) {
      expect(taken(file).rows).toMatchObject([
        { tag: 'value', draft: { ...draft, unit: '10*9/L', low: 150, high: 400 } },
      ]);
    }
  });

  test.each([
    [{ code: '10*3/uL' }, '10*3/uL'],
    [{ code: '10*9/l' }, '10*9/L'],
    [{ code: '10*9{platelets}/L' }, '10*9/L'],
    [{ system: undefined, code: undefined, unit: 'Gpt/l' }, '10*9/L'],
  ])('in every unit that is exactly one of the analyte: %j', (quantity, unit) => {
    expect(taken(platelets({}, quantity)).rows).toMatchObject([{ draft: { value: 96, unit } }]);
  });

  test('the code and its unit have to agree, and two codes with each other', () => {
    const creatinine = (loinc: string, value: number, code: string) =>
      platelets(
        { code: { coding: [{ system: LOINC, code: loinc }] }, referenceRange: undefined },
        { value, code, unit: code },
      );
    expect(taken(creatinine('14682-9', 70, 'umol/L')).rows).toMatchObject([{ draft: { unit: 'umol/L' } }]);
    expect(taken(creatinine('2160-0', 0.8, 'mg/dL')).rows).toMatchObject([{ draft: { unit: 'mg/dL' } }]);
    expect(taken(creatinine('2160-0', 70, 'umol/L')).left).toMatchObject([{ why: 'unit-and-code' }]);
    const both = { coding: ['777-3', '26515-7'].map((code) => ({ system: LOINC, code })) };
    expect(taken(platelets({ code: both })).rows).toHaveLength(1);
    const two = { coding: ['777-3', '731-0'].map((code) => ({ system: LOINC, code })) };
    expect(taken(platelets({ code: two })).left).toMatchObject([{ why: 'several-codes' }]);
  });

  test('components one by one, two values of a day in their order, duplicates once', () => {
    const counts = platelets({
      code: { text: 'CBC' },
      valueQuantity: undefined,
      component: [platelets(), platelets({ code: { coding: [{ system: LOINC, code: '6690-2' }] } })],
    });
    expect(taken(counts).rows.map(({ reading, line }) => [reading.analyte, line])).toEqual([
      ['platelets', 1],
      ['leukocytes', 2],
    ]);
    const evening = platelets({ effectiveDateTime: '2026-11-18T19:00:00+01:00' }, { value: 101 });
    const file = taken([evening, platelets(), platelets({}, { value: 96_000, code: '/uL', unit: '/uL' })]);
    expect(file.rows.map(({ draft, of }) => [draft?.value, of])).toEqual([
      [96, undefined],
      [96_000, { tag: 'line', line: 2 }],
      [101, undefined],
    ]);
  });

  test('of two values for one time the amended one goes first, and the other is not ticked', () => {
    const file = taken([platelets(), platelets({ status: 'amended' }, { value: 69 })]);
    expect(file.rows.map(({ tag, draft, of }) => [tag, draft?.value, of])).toEqual([
      ['value', 69, undefined],
      ['duplicate', 96, { tag: 'line', line: 2, differs: true }],
    ]);
  });

  test('known values are told from new ones', () => {
    const state = caseOf(woman('1984-05-01', '2026-01-05'), lab('platelets', 96, '2026-11-18'));
    expect(taken(platelets(), state).rows).toMatchObject([
      { tag: 'duplicate', of: { tag: 'case', same: true } },
    ]);
    expect(taken(platelets({ status: 'corrected' }, { value: 69 }), state).rows).toMatchObject([
      { tag: 'duplicate', of: { tag: 'case', same: false } },
    ]);
    expect(taken(platelets({ status: 'entered-in-error' }), state).left).toMatchObject([
      { why: 'withdrawn', inCase: true },
    ]);
  });

  test('an unlikely value is asked about, an impossible one is no draft', () => {
    const unlikely = taken(platelets({}, { value: 1600 })).rows[0];
    expect(unlikely).toMatchObject({ tag: 'question', draft: undefined, question: { tag: 'plausible' } });
    expect(taken(platelets({}, { value: 96_000 })).rows).toMatchObject([
      { tag: 'question', draft: undefined },
    ]);
  });

  test.each([
    ['in another unit', [{ low: { value: 150_000, code: '/uL' } }]],
    ['twice', [{ low: { value: 150 } }, { low: { value: 140 } }]],
    ['the wrong way round', [{ low: { value: 400 }, high: { value: 150 } }]],
    ['in words', [{ text: '150–400' }]],
    ['for others', [{ low: { value: 150 }, appliesTo: [{ text: 'children' }] }]],
    ['no numbers', [{ low: { value: '150' } }]],
  ])('limits are left out where they are not clear: %s', (_, referenceRange) => {
    const [row] = taken(platelets({ referenceRange })).rows;
    expect(row?.settled.limitsLeftOut).toBe(true);
    expect(row?.draft).toEqual({ ...draft, unit: '10*9/L' });
  });
});

const LEFT: readonly (readonly [(typeof REASONS)[number], object])[] = [
  ['withdrawn', platelets({ status: 'entered-in-error' })],
  ['cancelled', platelets({ status: 'cancelled' })],
  ['preliminary', platelets({ status: 'preliminary' })],
  ['preliminary', platelets({ status: 'registered' })],
  ['no-status', platelets({ status: 'unknown' })],
  ['no-status', platelets({ status: 'toString' })],
  ['no-status', platelets({ status: undefined })],
  ['unknown-code', platelets({ code: { coding: [{ system: LOINC, code: '2951-2' }] } })],
  ['unknown-code', platelets({ code: { coding: [{ system: 'http://lab.example', code: '777-3' }] } })],
  ['unknown-code', platelets({ code: { text: 'Thrombozyten' } })],
  ['unknown-code', platelets({ code: 'Thrombozyten' })],
  [
    'several-codes',
    platelets({ code: { coding: ['777-3', '731-0'].map((code) => ({ system: LOINC, code })) } }),
  ],
  ['no-value', platelets({ valueQuantity: undefined })],
  ['no-value', platelets({}, { value: '96' })],
  ['words', platelets({ valueQuantity: undefined, valueString: '96' })],
  ['comparator', platelets({}, { comparator: '<' })],
  ['negative', platelets({}, { value: -96 })],
  ['no-unit', platelets({}, { unit: undefined, code: undefined, system: undefined })],
  ['unknown-unit', platelets({}, { code: 'g/L' })],
  ['unknown-unit', platelets({}, { code: '%' })],
  ['unit-and-code', platelets({ code: { coding: [{ system: LOINC, code: '2160-0' }] } }, { code: 'umol/L' })],
  ['no-day', platelets({ effectiveDateTime: undefined, issued: '2026-11-18T07:45:00+01:00' })],
  ['no-day', platelets({ effectiveDateTime: '2026-11' })],
  ['no-day', platelets({ effectiveDateTime: '2026-02-30' })],
  ['no-day', platelets({ effectiveDateTime: '18.11.2026' })],
  ['future', platelets({ effectiveDateTime: '2026-11-21' })],
  ['before-birth', platelets({ effectiveDateTime: '1984-04-30' })],
];

describe('what is left out', () => {
  test.each(LEFT)('%s', async (why, observation) => {
    const file = taken(observation);
    expect(file.rows).toEqual([]);
    expect(file.left).toMatchObject([{ entry: 1, why }]);
    for (const language of ['en', 'de'] as const)
      expect((await loadFhir(language)).file.why[why]).toMatch(/^\p{L}[^_]{5,}$/u);
  });

  test('every reason has its example', () => {
    expect(REASONS.filter((reason) => !LEFT.some(([why]) => why === reason))).toEqual([]);
  });

  test('what is no observation is counted', () => {
    expect(
      taken(bundle(platelets(), { resourceType: 'Practitioner' }, { resourceType: 'Practitioner' })).others,
    ).toEqual([['Practitioner', 2]]);
  });

  test('what the file says is shown in a line, however long or odd it is', () => {
    const [left] = taken(platelets({ code: { text: `\u0000${'x'.repeat(500)}\n` } })).left;
    expect(left?.text.length).toBeLessThan(200);
    expect(left?.text).not.toMatch(/\p{Cc}/u);
  });
});

describe('whose file it is', () => {
  const of = (gender: string, birthDate: string) => ({ resourceType: 'Patient', id: 'p', gender, birthDate });
  const subject = { reference: 'Patient/p' };

  test('another sex or birth date than that of the case is named; nothing of the person is kept', () => {
    const file = taken(bundle(of('male', '1983-05-01'), platelets({ subject })));
    expect(file.mismatches).toEqual([
      { tag: 'sex', found: 'male' },
      { tag: 'born', found: '1983-05-01' },
    ]);
    expect(JSON.stringify(file.rows)).not.toContain('1983');
    expect(taken(bundle(of('female', '1984'), platelets({ subject }))).mismatches).toEqual([]);
    expect(taken(bundle(of('unknown', '1984-05-01'), platelets())).mismatches).toEqual([]);
  });

  test('values of several people are not taken at all', () => {
    const other = platelets({ subject: { reference: 'Patient/q' } });
    expect(faultOf(bundle(of('female', '1984-05-01'), platelets({ subject }), other))).toEqual({
      tag: 'several-patients',
      count: 2,
    });
    // The same person, once by place and once by name.
    const far = platelets({ subject: { reference: 'https://lab.example/fhir/Patient/p' } });
    expect(taken(bundle(of('female', '1984-05-01'), platelets({ subject }), far)).rows).toHaveLength(2);
  });

  test('the same person described in each observation is one', () => {
    const inside = () =>
      platelets({ subject: { reference: '#me' }, contained: [{ ...of('male', '1984-05-01'), id: 'me' }] });
    expect(taken([inside(), inside()]).mismatches).toEqual([{ tag: 'sex', found: 'male' }]);
  });
});

describe('a file that is none', () => {
  const deep = (depth: number): string =>
    `{"resourceType":"Observation","x":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  const utf8 = (text: string) => new TextEncoder().encode(text);

  test.each([
    ['not-text', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)],
    ['not-json', utf8('MSH|^~\\&|LAB')],
    ['not-json', utf8('')],
    ['too-deep', utf8(deep(60))],
    ['too-deep', utf8(deep(100_000))],
    ['forbidden-key', utf8('{"resourceType":"Observation","__proto__":{"status":"final"}}')],
    ['forbidden-key', utf8('{"resourceType":"Bundle","entry":[{"resource":{"constructor":{}}}]}')],
    ['not-fhir', []],
    ['not-fhir', null],
    ['not-fhir', 'x'],
    ['not-fhir', [null]],
    ['not-fhir', { format: 'alemtuzumab-pathway/case' }],
    ['resource-type', { resourceType: 'Patient' }],
    ['no-observations', bundle()],
    ['no-observations', { resourceType: 'Bundle', entry: 'x' }],
    ['no-observations', { resourceType: 'Bundle', entry: [null, { resource: 3 }] }],
    ['too-many', Array.from({ length: OBSERVATION_LIMIT + 1 }, () => platelets())],
    ['too-large', new Uint8Array(SIZE_LIMIT + 1)],
  ])('%s', async (tag, value) => {
    const fault = faultOf(value);
    expect(fault).toMatchObject({
      tag: tag === 'not-fhir' && Array.isArray(value) && value.length === 0 ? 'no-observations' : tag,
    });
    for (const language of ['en', 'de'] as const) {
      const said = (await loadFhir(language)).file.fault(fault as never);
      expect(said).toMatch(/[.!]$/);
      expect(said).not.toContain('undefined');
    }
  });

  test('one that is far too large is not even read', async () => {
    const file = { size: SIZE_LIMIT + 1, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await readChosen([file])).toMatchObject({ ok: false, faults: [{ tag: 'too-large' }] });
    expect(await readChosen([file, file])).toMatchObject({
      ok: false,
      faults: [{ tag: 'several-files', count: 2 }],
    });
    expect(await readChosen([{ ...file, size: 1 }])).toMatchObject({
      ok: false,
      faults: [{ tag: 'unreadable' }],
    });
    const { buffer } = Uint8Array.from(bytesOf(platelets()));
    expect((await readChosen([{ size: 9, arrayBuffer: async () => buffer }])).ok).toBe(true);
  });
});

test('whatever is done to a file, it is refused as a whole or each observation is named once', () => {
  const file = bundle(
    { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1984-05-01' },
    platelets({ subject: { reference: 'Patient/p' } }),
    platelets({ component: [platelets()], effectiveDateTime: '2026-10-01' }),
    { resourceType: 'DiagnosticReport', contained: [platelets({ status: 'preliminary' })] },
  );
  const paths = [...pathsOf(file)];
  const { facts } = patientOnly();
  let read = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(paths.length - 1), fc.jsonValue({ maxDepth: 2 })), {
        minLength: 1,
        maxLength: 4,
      }),
      (changes) => {
        const copy = structuredClone(file) as never;
        for (const [at, value] of changes) put(copy, paths[at] ?? [], value);
        const content = readObservations(bytesOf(copy));
        if (!content.ok) {
          refused += 1;
          expect(content.faults).toHaveLength(1);
          return;
        }
        read += 1;
        const { rows, left } = settleFile(content.value, { today: TODAY, facts });
        const entries = [...rows.map(({ line }) => line), ...left.map(({ entry }) => entry)];
        expect(entries.sort((a, b) => a - b)).toEqual(content.value.observed.map(({ entry }) => entry));
        for (const { draft } of rows) {
          if (draft === undefined) continue;
          const decided = decide(patientOnly(), draft, { id: 'n', at: `${TODAY}T12:00:00Z` });
          expect(decided.ok, JSON.stringify(decided)).toBe(true);
        }
      },
    ),
    { numRuns: 1500 },
  );
  // The walk saw both sides.
  expect(Math.min(read, refused)).toBeGreaterThan(50);
});

type Path = readonly (string | number)[];

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

function put(root: Record<string | number, unknown>, path: Path, value: unknown): void {
  let at: unknown = root;
  for (const key of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return;
    at = (at as Record<string | number, unknown>)[key];
  }
  const last = path.at(-1);
  if (typeof at === 'object' && at !== null && last !== undefined)
    (at as Record<string | number, unknown>)[last] = value;
}
