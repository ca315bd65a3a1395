import { describe, expect, test } from 'vitest';
import { type Found, replay } from './io.ts';

interface Raw {
  [key: string]: unknown;
}

const REGISTERED: Raw = {
  id: 'e1',
  on: '2026-02-03',
  at: '2026-02-03T10:15:00+01:00',
  by: 'Dr N',
  type: 'patient.registered',
  born: '1984-05-01',
  sex: 'male',
  childbearing: false,
};
const event = (id: string, type: string, body: Raw = {}): Raw => ({ id, on: '2026-02-04', type, ...body });
const platelets = (body: Raw): Raw =>
  event('e2', 'lab.reported', { analyte: 'platelets', value: 240, unit: '10*9/L', ...body });

const caseFile = (events: readonly unknown[] = [REGISTERED], frame: Raw = {}): Raw => ({
  format: 'alemtuzumab-pathway/case',
  version: 1,
  id: 'c1',
  label: 'AB 1984',
  sources: ['h16'],
  events,
  ...frame,
});
const json = (value: unknown): Found => ({ content: JSON.stringify(value) });
const withEvents = (...events: readonly unknown[]): Found => json(caseFile([REGISTERED, ...events]));

/** An accepted course up to its day `given`, each decision with a deviation for every gate in its way. */
const GATES = [
  'PRE-01',
  'PRE-03',
  'PRE-04',
  'PRE-05',
  'PRE-06',
  'PRE-10',
  'PRE-11',
  'PRE-24',
  'SEL-30',
  'SEL-31',
  'SEL-32',
  'SEL-33',
  'SEL-34',
  'SEL-35',
];
const day = (at: number) => `2026-03-0${at}`;
const COURSE: readonly Raw[] = [
  event('d1', 'diagnosis.recorded', { form: 'rrms', since: '2025-01-05', confirmed: true }),
  event('d2', 'relapse.recorded', { disabling: true }),
  event('d3', 'adherence.judged', { able: true, willing: true }),
  event('d4', 'screening.done', { kind: 'history-and-examination', finding: 'normal' }),
  event('d5', 'serology.reported', { test: 'hiv', result: 'negative' }),
  event('d6', 'treatment.chosen'),
  ...GATES.map((rule) => event(`g-${rule}`, 'deviation.justified', { rule, reason: 'Known from elsewhere' })),
  event('c', 'course.started', { course: 1, on: day(2) }),
];
const infusion = (id: string, number: number, on: string): Raw =>
  event(id, 'infusion.given', { on, course: 1, day: number, dose: 12, steroid: 1000, rateReduced: false });
const fiveInfusions = [2, 3, 4, 5, 6].map((at) => infusion(`i${at}`, at - 1, day(at)));

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const BOM = new Uint8Array([0xef, 0xbb, 0xbf]);

/** Each broken file, and what every line on standard error must name. */
const BROKEN: readonly (readonly [title: string, file: Found, lines: readonly (readonly string[])[]])[] = [
  ['an empty file', { content: '' }, [['not JSON', 'line 1', 'column 1']]],
  [
    'a truncated file',
    { content: JSON.stringify(caseFile(), null, 2).slice(0, -4) },
    [['not JSON', 'line 20']],
  ],
  ['a list instead of a case', json([caseFile()]), [['format', 'alemtuzumab-pathway/case']]],
  ['null', { content: 'null' }, [['format', 'alemtuzumab-pathway/case']]],
  [
    'another format',
    json(caseFile([REGISTERED], { format: 'fhir' })),
    [['format', 'fhir', 'alemtuzumab-pathway/case']],
  ],
  ['a later version', json(caseFile([REGISTERED], { version: 2 })), [['version', '2', 'version 1']]],
  ['no version', json(caseFile([REGISTERED], { version: undefined })), [['version', 'missing']]],
  ['no events', json(caseFile([])), [['events', 'at least 1']]],
  [
    'a source that is none',
    json(caseFile([REGISTERED], { sources: ['h16', 'nice'] })),
    [['sources[1]', 'nice', 'h16', 'eu', 'us']],
  ],
  [
    'a key that the frame does not know',
    json(caseFile([REGISTERED], { patient: 'Anna' })),
    [['patient', 'not known']],
  ],
  ['a label left out', json(caseFile([REGISTERED], { label: undefined })), [['label', 'missing']]],
  [
    'an unknown event',
    withEvents(event('e2', 'patient.admitted')),
    [['events[1].type', 'patient.admitted', 'patient.registered']],
  ],
  [
    '30 February',
    withEvents(event('e2', 'edss.assessed', { score: 2, on: '2026-02-30' })),
    [['events[1].on', '2026-02-30', 'YYYY-MM-DD']],
  ],
  [
    '29 February of a common year',
    withEvents(event('e2', 'edss.assessed', { score: 2, on: '2026-02-29' })),
    [['events[1].on', '2026-02-29']],
  ],
  [
    'a date in words',
    withEvents(event('e2', 'edss.assessed', { score: 2, on: '4 Feb 2026' })),
    [['events[1].on', '4 Feb 2026']],
  ],
  [
    'an instant without a time',
    withEvents(event('e2', 'edss.assessed', { score: 2, at: 'yesterday' })),
    [['events[1].at', 'yesterday', 'date with time']],
  ],
  ['text for a number', withEvents(platelets({ value: '240' })), [['events[1].value', '240', 'a number']]],
  [
    'a number too large for a number',
    { content: JSON.stringify(caseFile([REGISTERED, platelets({})])).replace(':240', ':1e999') },
    [['events[1].value', 'Infinity', 'a number']],
  ],
  [
    'NaN',
    { content: JSON.stringify(caseFile([REGISTERED, platelets({})])).replace(':240', ':NaN') },
    [['not JSON', 'line 1']],
  ],
  ['a negative count', withEvents(platelets({ value: -1 })), [['events[1].value', '-1', 'at least 0']]],
  [
    '96000 × 10⁹/L platelets',
    withEvents(platelets({ value: 96_000 })),
    [['events[1].value', '96000', '0 to 2000', 'unit']],
  ],
  [
    'a unit of something else',
    withEvents(platelets({ unit: 'mg/dL' })),
    [['events[1].unit', 'mg/dL', '10*9/L']],
  ],
  [
    'an EDSS between the steps',
    withEvents(event('e2', 'edss.assessed', { score: 2.3 })),
    [['events[1].score', '2.3', '0.5']],
  ],
  [
    'an EDSS above ten',
    withEvents(event('e2', 'edss.assessed', { score: 10.5 })),
    [['events[1].score', '10.5', '10']],
  ],
  ['a field left out', withEvents(event('e2', 'edss.assessed')), [['events[1].score', 'missing']]],
  [
    'a field too many',
    withEvents(event('e2', 'edss.assessed', { score: 2, visit: 3 })),
    [['events[1]', 'visit', 'not known']],
  ],
  ['an event that is no object', withEvents('edss 2'), [['events[1]', 'edss 2']]],
  [
    'a deviation without a reason',
    withEvents(event('e2', 'deviation.justified', { rule: 'SWI-60', reason: ' ' })),
    [['events[1].reason', 'at least 1']],
  ],
  [
    'two faults in two events',
    withEvents(event('e2', 'edss.assessed'), event('e3', 'edss.assessed', { score: 'two' })),
    [
      ['events[1].score', 'missing'],
      ['events[2].score', 'two', 'a number'],
    ],
  ],
  [
    'the key __proto__',
    { content: JSON.stringify(caseFile()).replace('"by"', '"__proto__":{"a":1},"by"') },
    [['events[0].__proto__', 'not allowed']],
  ],
  [
    'the key constructor',
    json(caseFile([REGISTERED], { constructor: { prototype: {} } })),
    [['constructor', 'not allowed']],
  ],
  [
    'a depth of 10,000',
    { content: JSON.stringify(caseFile()).replace('"AB 1984"', nested(10_000)) },
    [['label', 'nested', '12']],
  ],
  [
    'bytes that are not UTF-8',
    { content: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) },
    [['UTF-8']],
  ],
  ['Latin-1', { content: new Uint8Array([0x7b, 0x22, 0xe4, 0x22, 0x3a, 0x31, 0x7d]) }, [['UTF-8']]],
  ['50 MB', { size: 50_000_000 }, [['50000000', '5000000']]],
  ['no such file', {}, [['case.json', 'no such file']]],
  ['a file that may not be read', { error: 'EACCES' }, [['case.json', 'may not be read']]],
  ['a folder', { error: 'EISDIR' }, [['case.json', 'folder']]],
  [
    'no registration',
    json(caseFile([event('e1', 'edss.assessed', { score: 2 })])),
    [['events[0]', 'not registered']],
  ],
  ['two registrations', withEvents({ ...REGISTERED, id: 'e2' }), [['events[1]', 'registered already']]],
  ['an id twice', withEvents(event('e1', 'edss.assessed', { score: 2 })), [['events[1]', 'e1']]],
  [
    'a choice before its gates',
    withEvents(event('e2', 'treatment.chosen')),
    [['events[1]', '4 Feb 2026', 'SEL-01', 'SEL-04', 'SEL-11']],
  ],
  [
    'a course before its gates',
    withEvents(...COURSE.filter(({ id }) => id !== 'g-PRE-10')),
    [['events[20]', '2 Mar 2026', 'PRE-10']],
  ],
  [
    'a stop overridden',
    withEvents(event('e2', 'deviation.justified', { rule: 'SEL-22', reason: 'Individual' })),
    [['events[1]', 'SEL-22', 'cannot be overridden']],
  ],
  [
    'a deviation from no rule',
    withEvents(event('e2', 'deviation.justified', { rule: 'SEL-99', reason: 'Individual' })),
    [['events[1]', 'SEL-99']],
  ],
  ['an infusion without a course', withEvents(infusion('i', 1, day(2))), [['events[1]', 'no place']]],
  [
    'two doses on one day',
    withEvents(...COURSE, infusion('i1', 1, day(2)), infusion('i2', 2, day(2))),
    [['events[23]', '2 Mar 2026']],
  ],
  [
    'a day of the course left out',
    withEvents(...COURSE, infusion('i1', 1, day(2)), infusion('i2', 3, day(3))),
    [['events[23]', 'day 3', 'day 2']],
  ],
  [
    'a sixth dose',
    withEvents(...COURSE, ...fiveInfusions, infusion('i9', 5, day(7))),
    [['events[27]', 'Course 1', '5 infusions']],
  ],
  [
    'a correction of nothing',
    withEvents(
      event('e2', 'event.corrected', {
        corrects: 'e9',
        event: { type: 'edss.assessed', on: '2026-02-04', score: 2 },
      }),
    ),
    [['events[1]', 'e9']],
  ],
  [
    'a retraction of what a later event needs',
    withEvents(...COURSE, event('r', 'event.retracted', { retracts: 'd6', reason: 'Wrong patient' })),
    [['events[22]']],
  ],
];

describe('a broken file says what is wrong, and nothing else happens', () => {
  test.each(BROKEN)('%s', async (_, file, expected) => {
    const ran = await replay(file);
    expect(ran.status).toBe(1);
    expect(ran.out).toBe('');
    expect(ran.lines).toHaveLength(expected.length);
    for (const [at, parts] of expected.entries())
      for (const part of parts) expect(ran.lines[at]).toContain(part);
  });

  test('a file of 50 MB is refused without being read', async () => {
    expect((await replay({ size: 50_000_000, content: '{}' })).read).toBe(false);
  });
});

describe('a call that cannot be understood', () => {
  const good = json(caseFile());
  test.each([
    ['no file', [], 'Which case file?'],
    ['two files', ['a.json', 'b.json'], 'One case file at a time'],
    ['an unknown option', ['case.json', '--verbose'], '--verbose'],
    ['a day that is none', ['case.json', '--on', '2026-02-30'], '2026-02-30'],
    ['a day in another form', ['case.json', '--on', '1.3.2026'], '1.3.2026'],
    ['no day', ['case.json', '--on'], '--on needs a date'],
  ])('%s', async (_, args, part) => {
    const ran = await replay(good, args);
    expect(ran).toMatchObject({ status: 1, out: '', read: false });
    expect(ran.lines).toHaveLength(1);
    expect(ran.lines[0]).toContain(part);
  });
});

describe('a file that fits', () => {
  test('with a byte order mark', async () => {
    const text = new TextEncoder().encode(JSON.stringify(caseFile()));
    expect(await replay({ content: new Uint8Array([...BOM, ...text]) })).toMatchObject({
      status: 0,
      lines: [],
    });
  });

  test('an event without hour and author', async () => {
    expect((await replay(withEvents(event('e2', 'edss.assessed', { score: 2 })))).status).toBe(0);
  });

  test('today is the day unless another is named', async () => {
    expect(JSON.parse((await replay(json(caseFile()))).out).on).toBe('2026-03-01');
    const named = await replay(json(caseFile()), ['--on', '2026-02-10', 'case.json']);
    expect(JSON.parse(named.out).on).toBe('2026-02-10');
    const joined = await replay(json(caseFile()), ['case.json', '--on=2026-02-11']);
    expect(JSON.parse(joined.out).on).toBe('2026-02-11');
  });
});
