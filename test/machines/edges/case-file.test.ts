import { describe, expect, test } from 'vitest';
import { checkEvent, readCase, writeCase } from '../../../machines/case-file.ts';
import { decide } from '../../../machines/decide.ts';
import { caseOf, chosen, edss, man, relapse } from '../events.ts';

const REGISTERED = {
  ...{ id: 'e1', on: '2026-02-03', type: 'patient.registered' },
  ...{ born: '1984-05-01', sex: 'male', childbearing: false },
};
const file = (events: unknown = [REGISTERED], more: object = {}): string =>
  JSON.stringify({
    ...{ format: 'alemtuzumab-pathway/case', version: 1, id: 'c1', label: 'AB 1984', sources: ['h16'] },
    ...{ events, ...more },
  });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (content: string | Uint8Array): unknown => {
  const found = readCase(typeof content === 'string' ? encode(content) : content);
  return found.ok ? found.value.header.label : found.faults;
};
const invalid = (path: string, found: string, allowed: object) => ({ tag: 'invalid', path, found, allowed });

describe('the bytes of a file', () => {
  test('may begin with a byte order mark, and with nothing like it', () => {
    const text = encode(file());
    const marked = (...bytes: readonly number[]) => read(new Uint8Array([...bytes, ...text]));
    expect(marked(0xef, 0xbb, 0xbf)).toBe('AB 1984');
    expect(marked(0xef, 0xbb, 0xbe)).toEqual([expect.objectContaining({ tag: 'not-json' })]);
    expect(marked(0xef, 0xbc, 0xbf)).toEqual([expect.objectContaining({ tag: 'not-json' })]);
    expect(marked(0xee, 0xbb, 0xbf)).toEqual([expect.objectContaining({ tag: 'not-json' })]);
    expect(marked(0xff)).toEqual([{ tag: 'not-text' }]);
  });

  test('are UTF-8, in which a per cent sign is only that', () => {
    for (const label of ['50 % %41', 'Ångström À ÿ', '患者 🙂', 'tab\tand "quote"']) {
      expect(read(file([REGISTERED], { label }))).toBe(label);
    }
    expect(read(new Uint8Array([0x22, 0xc3, 0x22]))).toEqual([{ tag: 'not-text' }]);
  });

  test('are five million at the most', () => {
    expect(read(new Uint8Array(5_000_000))).toEqual([expect.objectContaining({ tag: 'not-json' })]);
    expect(read(new Uint8Array(5_000_001))).toEqual([
      { tag: 'too-large', bytes: 5_000_001, limit: 5_000_000 },
    ]);
  });
});

describe('JSON', () => {
  test('that breaks off or goes wrong is shown its line and column', () => {
    expect(read('{\n"a": [1,')).toEqual([{ tag: 'not-json', line: 2, column: 9 }]);
    expect(read('{"a": 1,\n "b" 2}')).toEqual([{ tag: 'not-json', line: 2, column: 6 }]);
    expect(read('{"a" 1}')).toEqual([{ tag: 'not-json', line: 1, column: 6 }]);
    expect(read('{\n"a": 1,\n\n  "b" 2\n}')).toEqual([{ tag: 'not-json', line: 4, column: 7 }]);
    expect(read('')).toEqual([{ tag: 'not-json', line: 1, column: 1 }]);
  });

  test('twelve levels deep is read, thirteen are not', () => {
    const nested = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    expect(read(nested(12))).toEqual([{ tag: 'not-a-case', found: '' }]);
    expect(read(nested(13))).toEqual([{ tag: 'too-deep', path: `a${'[0]'.repeat(12)}`, limit: 12 }]);
  });

  test('with keys that reach a prototype is refused, with their place', () => {
    expect(read('{"a":[{"b":1,"constructor":1}]}')).toEqual([
      { tag: 'forbidden-key', path: 'a[0].constructor', key: 'constructor' },
    ]);
    expect(read('{"prototype":1}')).toEqual([{ tag: 'forbidden-key', path: 'prototype', key: 'prototype' }]);
    expect(read('{"__proto__":1}')).toEqual([{ tag: 'forbidden-key', path: '__proto__', key: '__proto__' }]);
  });

  test.each([
    ['null', 'null'],
    ['[]', '[]'],
    ['1e999', 'Infinity'],
    ['7', '7'],
    ['"text"', '"text"'],
    ['{}', ''],
    ['{"format":"x","version":1}', '"x"'],
  ])('%s is no case', (text, found) => {
    expect(read(text)).toEqual([{ tag: 'not-a-case', found }]);
  });

  test('of another version says which one it is', () => {
    expect(read(file([REGISTERED], { version: 2 }))).toEqual([{ tag: 'version', found: '2', supported: 1 }]);
  });

  test('that is long is cut after 57 characters', () => {
    expect(read(`"${'x'.repeat(58)}"`)).toEqual([{ tag: 'not-a-case', found: `"${'x'.repeat(58)}"` }]);
    expect(read(`"${'x'.repeat(59)}"`)).toEqual([{ tag: 'not-a-case', found: `"${'x'.repeat(56)}…` }]);
  });
});

describe('the frame', () => {
  test.each([
    ['events that are no list', file({}), invalid('events', '{}', { tag: 'type', type: 'array' })],
    ['no events', file([]), invalid('events', '[]', { tag: 'length', min: 1 })],
    ['a blank label', file([REGISTERED], { label: ' ' }), invalid('label', '" "', { tag: 'length', min: 1 })],
    [
      'a long label',
      file([REGISTERED], { label: 'x'.repeat(81) }),
      invalid('label', `"${'x'.repeat(56)}…`, { tag: 'length', max: 80 }),
    ],
    ['no source', file([REGISTERED], { sources: [] }), invalid('sources', '[]', { tag: 'length', min: 1 })],
    [
      'a strange source',
      file([REGISTERED], { sources: ['h16', 'x'] }),
      invalid('sources[1]', '"x"', { tag: 'one-of', values: ['h16', 'eu', 'us'] }),
    ],
    [
      'a strange key',
      file([REGISTERED], { extra: 1 }),
      invalid('', '{"format":"alemtuzumab-pathway/case","version":1,"id":"c1…', {
        tag: 'no-key',
        keys: ['extra'],
      }),
    ],
  ])('%s', (_, text, fault) => {
    expect(read(text)).toEqual([fault]);
  });

  test('holds twenty thousand events, each of which is looked at', () => {
    const many = (count: number) => read(file(Array.from({ length: count }, () => 0))) as unknown[];
    expect(many(20_001)).toEqual([invalid('events', `[${'0,'.repeat(28)}…`, { tag: 'length', max: 20_000 })]);
    const faults = many(20_000);
    expect([faults.length, faults.at(-1)]).toEqual([
      20_000,
      invalid('events[19999]', '0', { tag: 'type', type: 'object' }),
    ]);
  });

  test('an event that is refused is named with its place, type and day', () => {
    const stranger = { id: 'e2', on: '2026-02-04', type: 'course.started', course: 1 };
    expect(read(file([REGISTERED, stranger]))).toEqual([
      {
        ...{ tag: 'refused', path: 'events[1]', type: 'course.started', on: '2026-02-04' },
        refusal: { tag: 'out-of-place', type: 'course.started', stage: 'selection' },
      },
    ]);
  });
});

describe('an event', () => {
  const faults = (event: unknown): unknown => {
    const checked = checkEvent(event);
    return checked.ok ? 'accepted' : checked.faults;
  };
  const said = (type: string, body: object) => ({ id: 'e1', on: '2026-02-03', type, ...body });
  const nested = { type: 'relapse.recorded', on: '2026-01-01' };

  test.each([
    [5, invalid('', '5', { tag: 'type', type: 'object' })],
    [{ ...REGISTERED, on: '2026-02-30' }, invalid('on', '"2026-02-30"', { tag: 'date' })],
    [{ ...REGISTERED, at: 'yesterday' }, invalid('at', '"yesterday"', { tag: 'instant' })],
    [
      { ...REGISTERED, childbearing: 'no' },
      invalid('childbearing', '"no"', { tag: 'type', type: 'boolean' }),
    ],
    [
      { ...REGISTERED, x: 1, y: 2 },
      invalid('', '{"id":"e1","on":"2026-02-03","type":"patient.registered",…', {
        tag: 'no-key',
        keys: ['x', 'y'],
      }),
    ],
    [said('edss.assessed', { score: 2.3 }), invalid('score', '2.3', { tag: 'step', step: 0.5 })],
    [said('edss.assessed', { score: 10.5 }), invalid('score', '10.5', { tag: 'range', max: 10 })],
    [said('edss.assessed', {}), invalid('score', '', { tag: 'required' })],
    [
      said('mri.reported', { region: 'brain', newGd: 1.5, newT2: 0 }),
      invalid('newGd', '1.5', { tag: 'type', type: 'int' }),
    ],
    [
      said('mri.reported', { region: 'brain', newGd: 1000, newT2: 0 }),
      invalid('newGd', '1000', { tag: 'range', max: 999 }),
    ],
    [
      said('counselling.given', { topics: 'risks', understood: true }),
      invalid('topics', '"risks"', { tag: 'type', type: 'array' }),
    ],
    [
      said('counselling.given', { topics: ['risks', 7], understood: true }),
      invalid('topics[1]', '7', {
        tag: 'one-of',
        values: [
          ...[
            'risks',
            'monitoring',
            'contraception',
            'diet',
            'alert-card',
            'package-leaflet',
            'patient-guide',
          ],
        ],
      }),
    ],
    [said('event.corrected', { corrects: 'a' }), invalid('event', '', { tag: 'required' })],
    [
      said('event.corrected', { corrects: 'a', event: 7 }),
      invalid('event', '7', { tag: 'type', type: 'object' }),
    ],
    [
      said('deviation.justified', { rule: 'x', reason: 'y' }),
      invalid('rule', '"x"', { tag: 'pattern', pattern: '/^[A-Z]{2,3}-\\d{2}$/' }),
    ],
    [
      said('counselling.given', { topics: [], understood: true }),
      invalid('topics', '[]', { tag: 'length', min: 1 }),
    ],
    [
      said('event.corrected', { corrects: 'a', event: nested }),
      invalid('event.disabling', '', { tag: 'required' }),
    ],
  ])('%j', (event, fault) => {
    expect(faults(event)).toEqual([fault]);
  });

  test('of no known type is shown the types, wherever it stands', () => {
    const [fault] = faults({}) as [{ path: string; allowed: { tag: string; values: string[] } }];
    expect([fault.path, fault.allowed.tag, fault.allowed.values.length]).toEqual(['type', 'one-of', 54]);
    expect(faults({ type: 'x' })).toEqual([{ ...fault, found: '"x"' }]);
    expect(faults(said('event.corrected', { corrects: 'a', event: {} }))).toMatchObject([
      { path: 'event.type', found: '', allowed: { tag: 'one-of' } },
    ]);
  });

  test('a count beyond all counting is out of range, not too long', () => {
    expect(faults(said('mri.reported', { region: 'brain', newGd: 1e300, newT2: 0 }))).toEqual([
      invalid('newGd', '1e+300', { tag: 'range', max: 9_007_199_254_740_991 }),
      invalid('newGd', '1e+300', { tag: 'range', max: 999 }),
    ]);
  });

  test('gives each fault, not only the first', () => {
    expect(faults({ ...said('note.added', { text: '' }), id: '' })).toEqual([
      invalid('id', '""', { tag: 'length', min: 1 }),
      invalid('text', '""', { tag: 'length', min: 1 }),
    ]);
  });
});

describe('a case', () => {
  test('is written as others read it', () => {
    expect(writeCase(caseOf(man('1984-05-01', '2026-02-03')))).toBe(`{
  "format": "alemtuzumab-pathway/case",
  "version": 1,
  "id": "c1",
  "label": "AB 1984",
  "sources": [
    "h16"
  ],
  "events": [
    {
      "id": "e1",
      "on": "2026-02-03",
      "type": "patient.registered",
      "born": "1984-05-01",
      "sex": "male",
      "childbearing": false
    }
  ]
}
`);
  });

  test('reads back as it was written', () => {
    const state = caseOf(man(), relapse('2026-02-03'), edss(2, '2026-02-04'));
    const found = readCase(encode(writeCase(state)));
    expect(found.ok ? [found.value.header, found.value.log] : found.faults).toEqual([
      state.header,
      state.log,
    ]);
  });
});

describe('a decision', () => {
  const stamp = { id: 's1', at: '2026-02-05T10:00:00+01:00', by: 'Dr N' };

  test('that fits is stamped and taken', () => {
    const taken = decide(caseOf(man()), edss(2, '2026-02-04') as never, stamp);
    expect(taken.ok ? [taken.value.event, taken.value.state.log.length] : taken.faults).toEqual([
      { ...stamp, type: 'edss.assessed', on: '2026-02-04', score: 2 },
      2,
    ]);
    expect(taken.ok && taken.value.state.facts.edss[0]?.score).toBe(2);
  });

  test('that the rules forbid is refused with them', () => {
    const refused = decide(caseOf(man()), chosen('2026-02-04') as never, stamp);
    expect(refused.ok ? 'taken' : refused.faults).toEqual([
      {
        ...{ tag: 'refused', path: '', type: 'treatment.chosen', on: '2026-02-04' },
        refusal: {
          ...{ tag: 'blocked', step: 'treatment.chosen' },
          rules: ['SEL-01', 'SEL-02', 'SEL-03', 'SEL-04', 'SEL-05', 'SEL-11'],
        },
      },
    ]);
  });

  test('that is no event of the format is refused with its fault', () => {
    const faulty = decide(
      caseOf(man()),
      { type: 'edss.assessed', on: '2026-02-04', score: 11 } as never,
      stamp,
    );
    expect(faulty.ok ? 'taken' : faulty.faults).toEqual([invalid('score', '11', { tag: 'range', max: 10 })]);
  });
});
