import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../machines/case-file.ts';
import { type CaseView, view } from '../../machines/view.ts';
import { transitMap } from '../../src/case/map.ts';
import { stageDetail, watches } from '../../src/case/stage-detail.ts';
import { partName, placeName, wayName } from '../../src/case/words.ts';
import { clinicalDe } from '../../src/locales/de/clinical.ts';
import { clinicalEn } from '../../src/locales/en/clinical.ts';

const folder = new URL('../../src/scenarios/', import.meta.url);
const scenarios = readdirSync(folder).filter((name) => name.endsWith('.json'));

function seen(name: string, day?: string): CaseView {
  const read = readCase(readFileSync(new URL(name, folder)));
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return view(read.value, day ?? read.value.history.at(-1)?.on ?? '');
}

/** Every station of a case from inside. */
function details(shown: CaseView) {
  const map = transitMap(shown);
  return [...map.line, ...map.exits].map((station) => stageDetail(shown, map, station));
}

describe.each(scenarios)('%s', (name) => {
  const shown = seen(name);

  test('a decision is open inside the present stage exactly where the case can take it', () => {
    const here = details(shown).filter((detail) => detail.here);
    expect(here).toHaveLength(1);
    const open = (here[0]?.ways ?? []).flatMap(({ by, open }) => (by !== undefined && open ? [by] : []));
    const possible = shown.next.filter((type) => here[0]?.ways.some(({ by }) => by === type));
    expect([...open].sort()).toEqual([...possible].sort());
    for (const way of here[0]?.ways ?? []) {
      expect(way.open, 'a way that is not open says why').toBe(
        way.hindrance === undefined && way.findings.length === 0,
      );
    }
  });

  test('each state, region and way has its name in both languages', () => {
    for (const words of [clinicalEn, clinicalDe]) {
      for (const { parts, ways } of [...details(shown), { parts: watches(shown), ways: [] }]) {
        for (const part of parts) {
          expect(partName(words, part)).toMatch(/\p{L}{2}/u);
          for (const place of part.places) expect(placeName(words, part, place)).toMatch(/\p{L}{2}/u);
        }
        for (const way of ways) expect(wayName(words, way)).toMatch(/\p{L}{2}/u);
      }
    }
  });

  test('the map says exactly once where the patient is', () => {
    const { line, exits } = transitMap(shown);
    expect([...line, ...exits].filter(({ status }) => status === 'here')).toHaveLength(1);
  });

  test('one state of each region is active here, none elsewhere', () => {
    for (const { here, parts } of details(shown)) {
      for (const { name: part, places } of parts) {
        const active = places.filter(({ active }) => active).length;
        // Days lie inside an interruption or the course; a branch inside the branch taken.
        const nested = part === 'underway' || part === 'natalizumabHighRisk';
        expect(active, part).toBeLessThanOrEqual(here ? 1 : 0);
        if (here && !nested) expect(active, part).toBe(1);
      }
    }
    for (const { places } of watches(shown)) expect(places.filter(({ active }) => active)).toHaveLength(1);
  });
});

describe('the first days of an untreated patient', () => {
  const shown = seen('naive.json', '2000-01-01');
  const map = transitMap({ ...shown });
  const station = (id: string) => map.line.find((each) => each.id === id);
  const detail = (id: string) => {
    const found = station(id);
    if (found === undefined) throw new Error(`no station ${id}`);
    return stageDetail(shown, map, found);
  };

  test('a station ahead names the stations between; one behind or here names none', () => {
    const at = map.line.findIndex(({ status }) => status === 'here');
    for (const [index, { id }] of map.line.entries()) {
      expect(detail(id).route.map((each) => each.id)).toEqual(
        index > at ? map.line.slice(at, index).map((each) => each.id) : [],
      );
    }
  });

  test('the chart names where each way leads', () => {
    const ways = (id: string) =>
      Object.fromEntries(detail(id).ways.map(({ by, to }) => [by ?? 'by itself', to]));
    expect(ways('selection')).toEqual({
      'treatment.chosen': ['switching'],
      'treatment.declined': ['declined'],
      'follow-up.ended': ['ended'],
    });
    expect(ways('switching')).toEqual({
      'by itself': ['preparation'],
      'course.started': ['course'],
      'treatment.declined': ['declined'],
      'follow-up.ended': ['ended'],
    });
    expect(ways('course-1')).toEqual({
      'infusion.given': [],
      'course.interrupted': [],
      'course.resumed': [],
      'course.completed': ['interval', 'monitoring'],
      'therapy.switched': ['switched'],
      'follow-up.ended': ['ended'],
    });
    expect(ways('monitoring')).toEqual({
      'retreatment.chosen': ['retreatment'],
      'therapy.switched': ['switched'],
      'follow-up.ended': ['ended'],
    });
  });

  test('states inside, as the chart has them', () => {
    const names = (id: string) =>
      detail(id).parts.map(({ name, places }) => [name, places.map((place) => place.name)]);
    expect(names('course-1')).toEqual([
      ['course', ['underway', 'interrupted']],
      ['underway', ['day1', 'day2', 'day3', 'day4', 'day5', 'finished']],
    ]);
    expect(names('preparation').map(([name]) => name)).toEqual([
      'examination',
      'laboratory',
      'imaging',
      'tuberculosis',
      'vaccination',
      'counselling',
      'setting',
    ]);
  });
});
