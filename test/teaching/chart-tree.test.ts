import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { CLINICAL_EVENT_TYPES } from '../../machines/events.ts';
import { SWITCH_RULES, type Topic } from '../../machines/pathway/advice.ts';
import { DECISIONS, journey } from '../../machines/pathway/journey.ts';
import { everyTransition } from '../../machines/proof/chart.ts';
import { ruleById, rulesOf } from '../../machines/rules/index.ts';
import { SOURCES } from '../../machines/vocabulary.ts';
import { clinicalDe } from '../../src/locales/de/clinical.ts';
import { explorerDe } from '../../src/locales/de/explorer.ts';
import { clinicalEn } from '../../src/locales/en/clinical.ts';
import { explorerEn } from '../../src/locales/en/explorer.ts';
import { rulesOfGuard, rulesOfTopic } from '../../src/teaching/chart/grounds.ts';
import { chartText } from '../../src/teaching/chart/outline.ts';
import { foundBy, rowsOf } from '../../src/teaching/chart/search.ts';
import {
  around,
  GUARD_NAMES,
  LEAVES,
  NODES,
  nodeOf,
  ROOT,
  WAYS,
  waysInto,
} from '../../src/teaching/chart/tree.ts';
import { condition, fullName, meaning, nodeName } from '../../src/teaching/chart/words.ts';

const EN = { clinical: clinicalEn, own: explorerEn };
const DE = { clinical: clinicalDe, own: explorerDe };

test('every state and every transition of the chart is there, as the proof counts them', () => {
  expect(LEAVES).toHaveLength(117);
  expect(WAYS).toHaveLength(everyTransition().length);
  expect(WAYS).toHaveLength(387);
  expect(NODES.size).toBe((journey as unknown as { idMap: Map<string, unknown> }).idMap.size);
});

test('every transition leads from a state of the chart to one, by an event of the chart or by itself', () => {
  const events = new Set<string>([...CLINICAL_EVENT_TYPES, 'day.came']);
  for (const { source, target, event } of WAYS) {
    expect(NODES.has(source)).toBe(true);
    if (target !== undefined) expect(NODES.has(target)).toBe(true);
    if (event !== undefined) expect(events.has(event)).toBe(true);
  }
  expect(new Set(WAYS.flatMap(({ event }) => event ?? []))).toEqual(events);
  const decided = WAYS.filter(({ source, event }) => source !== ROOT && event !== undefined);
  expect(new Set(decided.map(({ event }) => event))).toEqual(new Set(DECISIONS));
});

test('the tree knows every guard of the machine, and the rules of each', () => {
  expect([...GUARD_NAMES].sort()).toEqual(Object.keys(journey.implementations.guards).sort());
  for (const { guard } of WAYS) {
    for (const id of rulesOfGuard(guard)) expect(ruleById(id), id).toBeDefined();
  }
  expect(rulesOfGuard({ type: 'allowed', step: 'therapy.switched' })).toEqual(
    rulesOf(SOURCES, 'therapy.switched').map(({ id }) => id),
  );
  expect(rulesOfGuard({ type: 'nextCourseAllowed' }, ['us'])).toEqual(
    rulesOf(['us'], 'course.started').map(({ id }) => id),
  );
});

describe('the rules behind each question are those that its function names', () => {
  const text = readFileSync('machines/pathway/advice.ts', 'utf8');
  const file = ts.createSourceFile('advice.ts', text, ts.ScriptTarget.Latest, true);
  const named = new Map<string, Set<string>>();
  const collect = (node: ts.Node, into: Set<string>): void => {
    if (ts.isStringLiteral(node)) {
      if (ruleById(node.text) !== undefined) into.add(node.text);
      if (node.text === 'treatment.chosen') for (const { id } of rulesOf(SOURCES, node.text)) into.add(id);
    }
    if (ts.isIdentifier(node)) {
      if (node.text === 'SWITCH_RULES') for (const id of SWITCH_RULES) into.add(id);
      if (node.text === 'renewedActivity') into.add('RET-01');
    }
    ts.forEachChild(node, (child) => collect(child, into));
  };
  const find = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'ADVICE') {
      const visit = (inner: ts.Node): void => {
        if (ts.isObjectLiteralExpression(inner)) {
          for (const property of inner.properties) {
            const rules = new Set<string>();
            // The names of answers are no uses.
            if (ts.isPropertyAssignment(property)) collect(property.initializer, rules);
            named.set(property.name?.getText() ?? '', rules);
          }
          return;
        }
        ts.forEachChild(inner, visit);
      };
      visit(node);
    }
    ts.forEachChild(node, find);
  };
  find(file);

  test.each([...named])('%s', (topic, rules) => {
    expect([...rulesOfTopic(topic as Topic)].sort()).toEqual([...rules].sort());
  });

  test('and no question is left out', () => {
    const asked = WAYS.flatMap(({ guard }) => (guard?.type === 'advises' ? [guard.topic] : []));
    expect([...new Set(asked)].sort()).toEqual([...named.keys()].sort());
  });
});

describe.each([
  ['English', EN],
  ['German', DE],
])('in %s', (_, words) => {
  test('every state has a name of its own among its siblings, and a meaning', () => {
    for (const { id, children } of NODES.values()) {
      expect(nodeName(words, id)).toMatch(/^\S.*\S$/);
      expect(meaning(words, id).join(' '), id).toMatch(/[.?]$/);
      const names = children.map((child) => nodeName(words, child));
      expect(new Set(names).size, id).toBe(names.length);
    }
  });

  test('every guard has its condition', () => {
    for (const { guard, id } of WAYS) {
      if (guard !== undefined) expect(condition(words, guard)?.length, id).toBeGreaterThan(10);
    }
  });

  test('the text names every state and every transition that leads somewhere', () => {
    const text = chartText(words, { active: new Set([ROOT]), label: 'X', day: '2026-11-16', language: 'en' });
    for (const { id } of NODES.values()) expect(text).toContain(`# ${nodeName(words, id)}`);
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toHaveLength(WAYS.filter(({ target }) => target !== undefined).length + 1);
  });
});

test('names say in which part a state lies', () => {
  expect(fullName(EN, 'treatment.preparation.laboratory.complete')).toBe('Laboratory: panel complete');
  expect(fullName(EN, 'treatment.preparation')).toBe('Preparation');
  expect(fullName(DE, 'treatment.course.underway.day3')).toBe('Infusionen: Tag 3');
});

test('ways into a state are those that name it', () => {
  expect(waysInto('treatment.ended')).toHaveLength(9);
  expect(around('treatment.course.underway.day1')).toEqual([
    ROOT,
    'treatment',
    'treatment.course',
    'treatment.course.underway',
  ]);
  expect(() => nodeOf('treatment.elsewhere')).toThrow('no state treatment.elsewhere');
});

test('a search takes states, events and rules in any case and order', () => {
  const found = (typed: string) => [...foundBy(EN, typed)];
  expect(found('')).toHaveLength(NODES.size);
  expect(found('ISONIAZID preparation tuberculosis')).toContain(
    'treatment.preparation.tuberculosis.isoniazid',
  );
  expect(found('isoniazid watches')).toEqual([]);
  expect(found('course interrupted')).toContain('treatment.course.underway');
  expect(found('mon-20').every((id) => id.startsWith('watches.kidneys.'))).toBe(true);
  expect(found('mon-20')).toHaveLength(2);
  expect(found('zebra')).toEqual([]);
});

test('the outline shows what is open, and what was found with what lies around it', () => {
  expect(rowsOf(new Set(), undefined).map(({ id }) => id)).toEqual([ROOT]);
  const open = rowsOf(new Set([ROOT, 'treatment']), undefined);
  expect(open.map(({ level }) => level)).toEqual([1, 2, ...Array(10).fill(3), 2]);
  expect(open[2]).toEqual({ id: 'treatment.selection', level: 3, position: 1, size: 10, expanded: false });
  const found = rowsOf(new Set(), new Set(['watches.liver.hepatology']));
  expect(found.map(({ id, expanded }) => [id, expanded])).toEqual([
    [ROOT, true],
    ['watches', true],
    ['watches.liver', true],
    ['watches.liver.hepatology', undefined],
  ]);
});
