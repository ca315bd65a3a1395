import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { type Expected, NOW, STANDS } from './expected.ts';
import { replay } from './io.ts';
import { STOOD } from './turns.ts';

const folder = new URL('../../src/scenarios/', import.meta.url);

interface Recorded {
  readonly id: string;
  readonly on: string;
  readonly at: string;
  readonly by: string;
}
interface CaseFile {
  readonly id: string;
  readonly label: string;
  readonly sources: readonly string[];
  readonly events: readonly Recorded[];
}
const read = (id: string): CaseFile => JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8'));

interface Answer {
  readonly stage: string;
  readonly state: object;
  readonly blocked: readonly string[];
  readonly next: readonly string[];
  readonly findings: readonly { readonly rule: string; readonly outcome: string; readonly because: string }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly status: string;
    readonly who: string;
    readonly earliest: string | null;
    readonly latest: string | null;
  }[];
  readonly alerts: readonly {
    readonly rule: string;
    readonly since: string;
    readonly urgency: string;
    readonly action: string;
  }[];
  readonly earliestStart: Expected['start'];
}

async function look(file: CaseFile, day: string, expected: Expected): Promise<void> {
  const ran = await replay({ content: JSON.stringify(file) }, ['case.json', '--on', day]);
  expect({ status: ran.status, lines: ran.lines }).toEqual({ status: 0, lines: [] });
  const answer: Answer = JSON.parse(ran.out);
  expect(answer.stage).toBe(expected.stage);
  if (expected.state !== undefined) expect(answer.state).toMatchObject(expected.state);
  expect(answer.blocked).toEqual(expected.blocked);
  expect(answer.alerts.map(({ rule, urgency, since }) => `${rule} ${urgency} ${since}`)).toEqual(
    expected.alerts ?? [],
  );
  expect(answer.earliestStart).toEqual(expected.start);
  expect(answer.next).toEqual(expect.arrayContaining([...(expected.next ?? [])]));
  expect(answer.next.filter((type) => expected.not?.includes(type))).toEqual([]);
  const tasks = answer.tasks.map(({ id, status, who, earliest, latest }) =>
    [
      id,
      status,
      who,
      ...(earliest === null && latest === null ? [] : [`${earliest ?? ''}/${latest ?? ''}`]),
    ].join(' '),
  );
  expect(tasks).toEqual(expect.arrayContaining([...(expected.tasks ?? [])]));
  // Everything is said in words.
  for (const { rule, because } of answer.findings) expect(`${rule}: ${because}`).toMatch(/: \S.*\.$/s);
  for (const { action } of answer.alerts) expect(action).toMatch(/\S/);
}

describe('every shipped case', () => {
  const ids = SCENARIOS.map(({ id }) => id);

  test('is listed once, and every listed one is shipped and expected here', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(ids.map((id) => `${id}.json`).toSorted()).toEqual(files.toSorted());
    expect(Object.keys(STANDS).toSorted()).toEqual(ids.toSorted());
  });

  test.each(SCENARIOS)('$id is written as a clinician would', async ({ id, file, en, de }) => {
    const shipped = read(id);
    expect(await file()).toEqual(shipped);
    expect(shipped.sources).toEqual(STANDS[id]?.sources ?? ['h16']);
    expect(shipped.label).toMatch(/^[A-Z]{2} \d{4}$/);
    for (const { title, text } of [en, de])
      expect([title, text].every((words) => words.length > 5)).toBe(true);
    for (const { id, on, at, by } of shipped.events) {
      expect(`${id} ${by}`).toMatch(/^e\d+ Dr N$/);
      expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\+0[12]:00$/);
      expect(at.slice(0, 10) >= on, `${id} is written down before it happened`).toBe(true);
    }
    const written = shipped.events.map(({ at }) => Date.parse(at));
    expect(written).toEqual(written.toSorted((a, b) => a - b));
  });

  test.each(SCENARIOS)('$id stands where a clinician expects it', async ({ id, on }) => {
    expect(on).toBe(NOW);
    await look(read(id), on, STANDS[id] as Expected);
  });

  test.each(STOOD)('%s on %s', async (id, day, expected) => {
    const file = read(id);
    const events = file.events.filter(({ at }) => at.slice(0, 10) <= day);
    await look({ ...file, events }, day, expected);
  });

  test('an overridden gate says so', async () => {
    const file = read('azathioprine');
    const events = file.events.filter(({ at }) => at.slice(0, 10) <= '2024-06-04');
    const { out } = await replay({ content: JSON.stringify({ ...file, events }) }, [
      'x',
      '--on',
      '2024-06-04',
    ]);
    const answer: Answer = JSON.parse(out);
    expect(answer.findings.find(({ rule }) => rule === 'SWI-60')?.outcome).toBe('overridden');
  });
});

describe('the answer', () => {
  test('has the keys of the case format, and a finding for every judged rule', async () => {
    const { out } = await replay({ content: JSON.stringify(read('thrombocytopenia')) }, ['x', '--on', NOW]);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual([
      'on',
      'stage',
      'state',
      'findings',
      'blocked',
      'next',
      'tasks',
      'alerts',
      'earliestStart',
    ]);
    expect(Object.keys(answer.findings[0])).toEqual(['rule', 'kind', 'outcome', 'source', 'because']);
    expect(Object.keys(answer.tasks[0])).toEqual([
      'id',
      'rule',
      'due',
      'earliest',
      'latest',
      'status',
      'who',
    ]);
    expect(answer.findings.map(({ outcome }: { outcome: string }) => outcome)).toContain('not-applicable');
  });
});
