import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../machines/case-file.ts';
import type { Draft } from '../../machines/events.ts';
import { type CaseView, view } from '../../machines/view.ts';
import type { Source } from '../../machines/vocabulary.ts';
import { axisOf, clipped, place, ticks, zoomsOf } from '../../src/case/time/axis.ts';
import { lanesOf } from '../../src/case/time/lanes.ts';
import { spread, trendsOf } from '../../src/case/time/trends.ts';
import { natalizumab, repopulation, riskWindows, strategies } from '../../src/case/time/windows.ts';
import { lineLabel, lineWords, pictureRows, remark, trendSummary } from '../../src/case/time/words.ts';
import { clinicalDe } from '../../src/locales/de/clinical.ts';
import { clinicalEn } from '../../src/locales/en/clinical.ts';
import {
  begins,
  caseOf,
  factsOf,
  infusion,
  lab,
  man,
  serology,
  started,
  stopped,
} from '../machines/events.ts';

const TODAY = '2026-11-22';

function scenario(id: string, sources?: readonly Source[], day = TODAY): CaseView {
  const read = readCase(readFileSync(`src/scenarios/${id}.json`));
  if (!read.ok) throw new Error(`The scenario ${id} is no case`);
  const { value } = read;
  return view(sources === undefined ? value : { ...value, header: { ...value.header, sources } }, day);
}

const thrombocytopenia = scenario('thrombocytopenia');
const naive = scenario('naive');

describe('the axis', () => {
  const year = { from: '2026-01-01', to: '2027-01-01' };

  test('goes from the first therapy to the end of the monitoring, with room at both ends', () => {
    const all = axisOf(thrombocytopenia, 'all');
    expect(all.from < '2020-04-20' && all.from > '2020-02-01').toBe(true);
    expect(all.to > '2029-02-12' && all.to < '2029-06-01').toBe(true);
    const course = axisOf(thrombocytopenia, 'course');
    expect(course.from < '2024-01-22' && course.from > '2023-10-01').toBe(true);
    expect(course.to).toMatch(/^2029-0[2-4]/);
    const last = axisOf(thrombocytopenia, 'year');
    expect(last.from < '2025-11-22' && last.from > '2025-11-01').toBe(true);
    expect(last.to > TODAY && last.to < '2027-02-01').toBe(true);
  });

  test('offers the stretch from the first course only where there is one', () => {
    expect(zoomsOf(thrombocytopenia)).toEqual(['all', 'course', 'year']);
    expect(zoomsOf(naive)).toEqual(['all', 'year']);
    expect(axisOf(naive, 'course')).toEqual(axisOf(naive, 'all'));
  });

  test('places days evenly, and clips stretches that go beyond it', () => {
    expect(place(year, '2026-01-01')).toBe(0);
    expect(place(year, '2027-01-01')).toBe(1);
    expect(place(year, '2026-07-02')).toBeCloseTo(182 / 365);
    expect(clipped(year, '2025-06-01', '2025-12-31')).toBeUndefined();
    expect(clipped(year, '2027-01-02', undefined)).toBeUndefined();
    expect(clipped(year, undefined, '2026-07-02')).toMatchObject({ start: 0, before: true, after: false });
    expect(clipped(year, '2026-07-02', undefined)).toMatchObject({ end: 1, before: false, after: true });
  });

  test('is marked at first days of months, coarser where there is less room', () => {
    expect(ticks(year, 12).map(({ on }) => on)).toHaveLength(13);
    expect(ticks(year, 4).map(({ on }) => on)).toEqual([
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
      '2027-01-01',
    ]);
    const decade = ticks({ from: '2015-06-15', to: '2026-02-01' }, 6);
    expect(decade.map(({ on, year: first }) => [on, first])).toEqual([
      ['2016-01-01', true],
      ['2018-01-01', true],
      ['2020-01-01', true],
      ['2022-01-01', true],
      ['2024-01-01', true],
      ['2026-01-01', true],
    ]);
  });
});

describe('the lanes', () => {
  test('hold courses with their infusion days, therapies, events and the monitoring', () => {
    const lanes = lanesOf(thrombocytopenia);
    expect(lanes.courses.map(({ course, infusions, over }) => [course, infusions.length, over])).toEqual([
      [1, 5, true],
      [2, 3, true],
    ]);
    expect(lanes.therapies).toMatchObject([{ drug: 'glatiramer', from: '2020-04-20' }]);
    expect(lanes.marks.map(({ kind, marks }) => [kind, marks.length])).toEqual([
      ['relapse', 1],
      ['mri', 4],
      ['adverse', 2],
    ]);
    expect(lanes.marks[1]?.marks.map(({ full }) => full)).toEqual([true, false, false, false]);
    expect(lanes.marks[2]?.marks.at(-1)).toMatchObject({ until: '2026-09-07' });
    expect(lanes.monitoring).toEqual({ from: '2025-02-12', to: '2029-02-12' });
    expect(lanes.planned).toBeUndefined();
  });

  test('show the earliest start of a course that is ahead, and open alerts since their day', () => {
    expect(lanesOf(naive).planned).toMatchObject({ course: 1 });
    expect(lanesOf(naive).monitoring).toBeUndefined();
    const ill = scenario('thrombocytopenia', undefined, '2026-05-28');
    expect(lanesOf(ill).marks.find(({ kind }) => kind === 'alert')?.marks.length).toBeGreaterThan(0);
  });

  test('are told in words, by day, in both languages', () => {
    const rows = pictureRows(clinicalEn, thrombocytopenia);
    expect(rows[0]).toMatchObject({ from: '20 Apr 2020', what: 'Glatiramer acetate' });
    expect(rows.find(({ what }) => what === 'Course 1')?.details).toMatch(/^5 infusion days: 5 Feb 2024/);
    expect(rows.find(({ what }) => what === 'Monitoring')).toMatchObject({ to: '12 Feb 2029' });
    expect(rows).toHaveLength(1 + 2 + 7 + 1);
    expect(pictureRows(clinicalDe, thrombocytopenia).map(({ what }) => what)).toContain('Zyklus 2');
  });
});

describe('the windows of the strategies', () => {
  const facts = factsOf(
    man(),
    begins(1, '2024-02-05'),
    infusion(1, 1, '2024-02-05'),
    infusion(1, 2, '2024-02-06'),
  );

  test('lie during the infusions, behind them without an end, and in year 3 after the first', () => {
    expect(riskWindows(facts)).toEqual([
      {
        kind: 'reactions',
        rules: ['STR-03'],
        bands: [{ from: '2024-02-05', to: '2024-02-07', weight: 'strong' }],
      },
      {
        kind: 'infections',
        rules: ['STR-03'],
        bands: [{ from: '2024-02-07', weight: 'strong', unscaled: true }],
      },
      {
        kind: 'autoimmunity',
        rules: ['STR-03'],
        bands: [
          { from: '2024-02-05', weight: 'light' },
          { from: '2026-02-05', to: '2027-02-05', weight: 'strong' },
        ],
      },
    ]);
    expect(riskWindows(factsOf(man()))).toEqual([]);
  });

  test('repopulation is counted from the last infusion, in the months of the source', () => {
    expect(repopulation(facts, TODAY).map(({ kind, bands }) => [kind, bands.at(-1)?.to])).toEqual([
      ['cd19', '2024-10-06'],
      ['cd8', '2026-08-06'],
      ['cd4', '2029-02-06'],
    ]);
  });

  const drug = (from: string, lastDose: string) => [
    started('natalizumab', from),
    stopped('natalizumab', { lastDose }),
  ];
  const bands = (...drafts: readonly Draft[]) => natalizumab(factsOf(man(), ...drafts), TODAY)?.lane.bands;

  test('natalizumab is compared on the own days: strong from two years on, unless anti-JCV is negative', () => {
    const long = drug('2020-01-10', '2023-03-01');
    expect(bands(...long)).toEqual([
      { from: '2020-01-10', to: '2022-01-10', weight: 'light' },
      { from: '2022-01-10', to: '2023-03-01', weight: 'strong' },
    ]);
    expect(bands(...drug('2020-01-10', '2022-01-10'))).toEqual([
      { from: '2020-01-10', to: '2022-01-10', weight: 'light' },
    ]);
    expect(bands(...long, serology('anti-jcv', 'negative', '2023-01-01'))).toEqual([
      { from: '2020-01-10', to: '2023-03-01', weight: 'light' },
    ]);
    // Two stretches of 365 days make two years.
    expect(bands(...drug('2018-01-01', '2019-01-01'), ...drug('2020-01-01', '2021-06-01'))?.slice(1)).toEqual(
      [
        { from: '2020-01-01', to: '2020-12-31', weight: 'light' },
        { from: '2020-12-31', to: '2021-06-01', weight: 'strong' },
      ],
    );
    // Of unknown beginning: it counts as long.
    expect(bands(stopped('natalizumab', { lastDose: '2023-03-01' }))).toEqual([
      { to: '2023-03-01', weight: 'strong' },
    ]);
  });

  test('without natalizumab of their own it is drawn as if begun with the first infusion', () => {
    const compared = natalizumab(facts, TODAY);
    expect(compared?.own).toBe(false);
    expect(compared?.lane.bands[0]).toMatchObject({ from: '2024-02-05', to: '2026-02-05' });
    expect(natalizumab(factsOf(man()), TODAY)).toBeUndefined();
  });

  test('a label without the paper compares no strategies', () => {
    const {
      risk,
      repopulation: cells,
      natalizumab: other,
    } = strategies(scenario('thrombocytopenia', ['eu']));
    expect([risk, cells, other]).toEqual([[], [], undefined]);
  });
});

describe('the trends', () => {
  const { shown, without } = trendsOf(thrombocytopenia);
  const platelets = shown.find(({ analyte }) => analyte === 'platelets');
  if (platelets === undefined) throw new Error('There are no platelets');

  test('show what is followed and has values; the liver where a source in force asks for it', () => {
    expect(shown.map(({ analyte }) => analyte)).toEqual(['platelets', 'lymphocytes', 'creatinine', 'tsh']);
    expect(without).toEqual([]);
    const labelled = trendsOf(scenario('thrombocytopenia', ['h16', 'eu']));
    expect(labelled.shown.map(({ analyte }) => analyte).slice(4)).toEqual(['alt', 'ast']);
    expect(trendsOf(view(caseOf(man()), TODAY)).without).toHaveLength(4);
  });

  test('draw the lines on which rules act, with their words', () => {
    const said = (words: typeof clinicalEn) =>
      platelets.lines.map((line) => lineWords(words, platelets, line));
    expect(platelets.lines.map((line) => lineLabel(clinicalEn, line))).toEqual([
      '168 · MON-10',
      '150 · MON-10',
      '100 · MON-11',
    ]);
    expect(said(clinicalEn)).toEqual([
      '168 or less: 70 % of the own baseline, 240 (22 Jan 2024)',
      'below 150, the laboratory’s limit',
      'below 100',
    ]);
    expect(said(clinicalDe)[2]).toBe('unter 100');
  });

  test('mark the values on which a rule acts, and say it of all of them', () => {
    const acting = platelets.points.filter(({ acts }) => acts.length > 0);
    const remarks = acting.map((point) => remark(clinicalEn, point));
    expect(acting.map(({ value }) => value)).toEqual([152, 118, 88, 61, 97, 148]);
    expect(remarks[0]).toBe('within the limits · MON-10');
    expect(remarks[3]).toBe('below the laboratory’s limit · MON-10, MON-11');
    expect(trendSummary(clinicalEn, platelets)).toBe(
      'Platelets: 40 values from 22 Jan 2024 to 12 Nov 2026, between 61 and 256 ×10⁹/L. 6 values call for action by MON-10 and MON-11.',
    );
  });

  test('convert to one unit and say so; a condition of the next step is a line of its own', () => {
    const mixed = view(
      caseOf(
        man('1984-05-01', '2024-01-01'),
        lab('creatinine', 1, '2024-02-01', { unit: 'mg/dL', high: 1.1 }),
        lab('creatinine', 80, '2024-03-01', { high: 97.2 }),
      ),
      '2024-03-04',
    );
    const [creatinine] = trendsOf(mixed).shown;
    expect(creatinine?.converted).toBe(true);
    expect(creatinine?.points.map(({ value }) => value)).toEqual([88.4, 80]);
    expect(creatinine?.limits).toEqual([
      { from: '2024-02-01', to: '2024-03-01', high: 97.24 },
      { from: '2024-03-01', to: '2024-03-04', high: 97.2 },
    ]);
    const lymphocytes = trendsOf(scenario('teriflunomide')).shown.find(
      (each) => each.analyte === 'lymphocytes',
    );
    expect(lymphocytes?.lines).toMatchObject([{ at: 1.5, rules: ['SWI-20'], basis: { tag: 'condition' } }]);
  });

  test('labels move apart as little as needed and stay within the chart', () => {
    expect(spread([10, 40], 12, 0, 100)).toEqual([10, 40]);
    expect(spread([50, 52, 51], 12, 0, 100)).toEqual([50, 74, 62]);
    expect(spread([95, 99], 12, 0, 100)).toEqual([88, 100]);
  });
});
