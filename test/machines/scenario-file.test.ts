import { describe, expect, test } from 'vitest';
import { readCase, writeCase } from '../../machines/case-file.ts';
import { checkScenario, readScenario, writeScenario } from '../../machines/scenario-file.ts';
import { fileOf, stateOf } from '../teaching/cases.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const words = { title: 'A title', text: 'What is known.', question: 'What now?', learningPoints: ['Wait.'] };

async function scenarioFile(change: Record<string, unknown> = {}) {
  return {
    format: 'alemtuzumab-pathway/scenario',
    version: 1,
    synthetic: true,
    on: '2026-11-16',
    words: { en: words },
    references: [{ text: 'A journal 2020', doi: '10.1000/1' }],
    rules: ['SEL-04'],
    case: await fileOf('naive'),
    ...change,
  };
}

const faultsOf = async (change: Record<string, unknown>) => {
  const read = checkScenario(await scenarioFile(change));
  return read.ok ? [] : read.faults;
};

test('what is written is read again, word for word', async () => {
  const read = checkScenario(await scenarioFile());
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const again = readScenario(bytes(writeScenario(read.value.file)));
  expect(again).toEqual(read);
  expect(read.value.state).toEqual(await stateOf('naive'));
});

describe('patients and teaching are kept apart', () => {
  test('a case file is refused as a scenario, and a scenario as a case', async () => {
    expect(readScenario(bytes(writeCase(await stateOf('naive'))))).toEqual({
      ok: false,
      faults: [{ tag: 'not-teaching' }],
    });
    const read = checkScenario(await scenarioFile());
    if (!read.ok) throw new Error('The scenario is refused');
    expect(readCase(bytes(writeScenario(read.value.file)))).toEqual({
      ok: false,
      faults: [{ tag: 'teaching' }],
    });
  });

  test('whoever does not say that it is invented is refused', async () => {
    for (const synthetic of [false, undefined, 'true', 1]) {
      const [fault, ...more] = await faultsOf({ synthetic });
      expect(fault).toMatchObject({ tag: 'invalid', path: 'synthetic' });
      expect(more).toEqual([]);
    }
  });
});

test.each([
  [{ format: 'other' }, { tag: 'not-a-scenario', found: '"other"' }],
  [{ version: 2 }, { tag: 'invalid', path: 'version', found: '2' }],
  [{ on: '2026-02-30' }, { tag: 'invalid', path: 'on', allowed: { tag: 'date' } }],
  [
    { words: {} },
    { tag: 'invalid', path: 'words', found: '{}', allowed: { tag: 'one-of', values: ['en', 'de'] } },
  ],
  [{ words: { fr: words } }, { tag: 'invalid', path: 'words' }],
  [
    { words: { en: { ...words, title: ' ' } } },
    { tag: 'invalid', path: 'words.en.title', allowed: { tag: 'length', min: 1 } },
  ],
  [
    { words: { en: { ...words, title: 'x'.repeat(121) } } },
    { tag: 'invalid', path: 'words.en.title', allowed: { tag: 'length', max: 120 } },
  ],
  [
    { words: { en: { ...words, learningPoints: [] } } },
    { tag: 'invalid', path: 'words.en.learningPoints', allowed: { tag: 'length', min: 1 } },
  ],
  [{ words: { en: { ...words, question: undefined } } }, { tag: 'invalid', path: 'words.en.question' }],
  [{ ask: ['nobody'] }, { tag: 'invalid', path: 'ask[0]', found: '"nobody"', allowed: { tag: 'event-id' } }],
  [{ rules: ['XYZ-1'] }, { tag: 'invalid', path: 'rules[0]', found: '"XYZ-1"' }],
  [
    { references: [{ text: 'x', url: 'javascript:alert(1)' }] },
    { tag: 'invalid', path: 'references[0].url' },
  ],
  [{ references: [{}] }, { tag: 'invalid', path: 'references[0].text' }],
  [{ name: 'Jane' }, { tag: 'invalid', path: '', allowed: { tag: 'no-key', keys: ['name'] } }],
  [{ case: undefined }, { tag: 'not-a-case', found: '' }],
] as const)('refused by name: %j', async (change, fault) => {
  const [first, ...more] = await faultsOf(change);
  expect(first).toMatchObject(fault);
  expect(more).toEqual([]);
});

test('a fault of the case inside is named at its place in the whole file', async () => {
  const inner = await fileOf('naive');
  const events = inner.events.map((event, at) => (at === 2 ? { ...event, on: '2026-13-01' } : event));
  expect(await faultsOf({ case: { ...inner, events } })).toMatchObject([
    { tag: 'invalid', path: 'case.events[2].on' },
  ]);
  const twice = [...inner.events, inner.events[0]];
  expect(await faultsOf({ case: { ...inner, events: twice } })).toMatchObject([
    { tag: 'refused', path: `case.events[${inner.events.length}]` },
  ]);
});

test('faults of the frame and of the case are said together', async () => {
  const found = await faultsOf({ version: 7, case: { ...(await fileOf('naive')), label: '' } });
  expect(found.map((fault) => ('path' in fault ? fault.path : fault.tag))).toEqual(['version', 'case.label']);
});

test('nothing that is no object is a scenario', () => {
  for (const value of [null, 7, 'text', [], true]) {
    expect(checkScenario(value)).toEqual({ ok: false, faults: [{ tag: 'not-a-scenario', found: '' }] });
  }
});
