import { describe, expect, test } from 'vitest';
import { view } from '../../machines/view.ts';
import { clinicalDe } from '../../src/locales/de/clinical.ts';
import { explorerDe } from '../../src/locales/de/explorer.ts';
import { clinicalEn } from '../../src/locales/en/clinical.ts';
import { explorerEn } from '../../src/locales/en/explorer.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { activeIn } from '../../src/teaching/chart/active.ts';
import { arrows } from '../../src/teaching/chart/arrows.ts';
import { type Box, LETTERS, MARK, type Picture } from '../../src/teaching/chart/layout.ts';
import { textWidth, wrap } from '../../src/teaching/chart/letters.ts';
import { COMPOSITE, openFor, pictureOf } from '../../src/teaching/chart/picture.ts';
import { chartSvg, type Shown } from '../../src/teaching/chart/svg.ts';
import { LEAVES, NODES, nodeOf, ROOT, WAYS, waysInto } from '../../src/teaching/chart/tree.ts';
import { scenarioTrial } from '../../src/teaching/chart/trial.ts';
import { type ChartWords, nodeName } from '../../src/teaching/chart/words.ts';
import { elementsOf } from './xml.ts';

const EN = { clinical: clinicalEn, own: explorerEn };
const DE = { clinical: clinicalDe, own: explorerDe };

const scenario = SCENARIOS.find(({ id }) => id === 'natalizumab-high-risk');
const state = scenarioTrial(await scenario?.file());
const active = activeIn(view(state, scenario?.on ?? '').state);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** What is wrong with the places of boxes. */
function misplaced({ boxes, width, height }: Picture): readonly string[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return boxes.flatMap((box) => {
    const parent = byId.get(nodeOf(box.id).parent ?? '');
    const whole = { ...box, x: 0, y: 0, width, height };
    const siblings = boxes.filter(
      (other) => other !== box && nodeOf(other.id).parent === nodeOf(box.id).parent,
    );
    const texts = box.lines.filter(
      (line) => textWidth(line, LETTERS.name) + MARK + 10 > box.width && line.length > 3,
    );
    return [
      ...(holds(parent ?? whole, box) ? [] : [`${box.id} leaves what is around it`]),
      ...siblings.filter((other) => overlap(box, other)).map((other) => `${box.id} lies on ${other.id}`),
      ...texts.map((text) => `${box.id}: “${text}” is too long`),
    ];
  });
}

const WIDTHS = [320, 480, 840, 1180, 1600];
const selections = [...NODES.keys()];

describe.each([
  ['English', EN],
  ['German', DE],
])('in %s', (_, words: ChartWords) => {
  test('no box leaves the one around it or lies on another, whatever is looked at in whatever width', () => {
    for (const width of WIDTHS) {
      for (const id of selections) {
        expect(misplaced(pictureOf(words, openFor(id), active, width)), `${id}, ${width}`).toEqual([]);
      }
      const all = pictureOf(words, COMPOSITE, active, width, true);
      expect(misplaced(all), `all, ${width}`).toEqual([]);
      expect(all.boxes.map(({ id }) => id)).toEqual([...NODES.keys()]);
    }
  });

  test('the saved picture is well-formed, names every state, and lights those that are active', () => {
    const shown: Shown = { active, label: 'A & <B>', day: '2026-11-16', language: 'en' };
    const elements = elementsOf(chartSvg(words, shown));
    const [svg] = elements;
    expect(svg?.name).toBe('svg');
    expect(svg?.attributes.xmlns).toBe('http://www.w3.org/2000/svg');
    expect(elements.find(({ name }) => name === 'title')?.text).toContain('A & <B>');
    const said = elements.filter(({ name }) => name === 'text').map(({ text }) => text.replace(/- /g, ''));
    for (const id of NODES.keys()) {
      expect(said.map((text) => text.replace(/[- ]/g, ''))).toContain(
        nodeName(words, id).replace(/[- ]/g, ''),
      );
    }
    const lit = elements.filter(({ attributes }) => attributes.class === 'mark');
    expect(lit).toHaveLength([...NODES.keys()].filter((id) => active.has(id)).length);
    const leaves = elements.filter(({ attributes }) => attributes.class === 'leaf active');
    expect(leaves).toHaveLength(LEAVES.filter(({ id }) => active.has(id)).length);
  });
});

test('the same chart gives the same bytes, and another state other ones', () => {
  const shown: Shown = { active, label: 'X', day: '2026-11-16', language: 'en' };
  expect(chartSvg(EN, { ...shown, active: new Set([...active].reverse()) })).toBe(chartSvg(EN, shown));
  expect(chartSvg(EN, { ...shown, active: new Set([ROOT]) })).not.toBe(chartSvg(EN, shown));
});

describe('the lines of transitions', () => {
  const points = (d: string): readonly (readonly [number, number])[] =>
    [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  /** Whether a stretch runs through the inside of a box. */
  const crosses = (
    [ax, ay]: readonly [number, number],
    [bx, by]: readonly [number, number],
    { x, y, width, height }: Box,
  ): boolean =>
    Math.max(ax, bx) > x + 1 &&
    Math.min(ax, bx) < x + width - 1 &&
    Math.max(ay, by) > y + 1 &&
    Math.min(ay, by) < y + height - 1;

  test('cross no state but those that they lead out of or into', () => {
    const faults: string[] = [];
    let drawn = 0;
    for (const width of [360, 840, 1180]) {
      for (const id of selections) {
        const picture = pictureOf(EN, openFor(id), active, width);
        const closed = picture.boxes.filter(({ kind }) => kind !== 'open');
        for (const { way, d } of [...arrows(picture, nodeOf(id).ways), ...arrows(picture, waysInto(id), 1)]) {
          drawn += 1;
          const line = points(d);
          for (const [at, point] of line.slice(1).entries()) {
            const before = line[at] ?? point;
            const hit = closed.find((box) => crosses(before, point, box));
            if (hit !== undefined) faults.push(`${width}: ${way.id} to ${way.target} crosses ${hit.id}`);
          }
        }
      }
    }
    expect([...new Set(faults)]).toEqual([]);
    expect(drawn).toBeGreaterThan(WAYS.length);
  });
});

test('a long word is broken, and nothing is lost', () => {
  expect(wrap('Wiederbehandlungsvorbereitung', 90, 14).join('').replaceAll('-', '')).toBe(
    'Wiederbehandlungsvorbereitung',
  );
  expect(wrap('ein Wort', 400, 14)).toEqual(['ein Wort']);
});
