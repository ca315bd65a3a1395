import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../machines/date.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';

// What each published report says of days and values, as literals read in the report: the case must still say it.

interface Recorded {
  readonly id: string;
  readonly on: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

async function eventsOf(id: string) {
  const scenario = SCENARIOS.find((each) => each.id === id);
  if (scenario === undefined) throw new Error(`There is no scenario ${id}`);
  const { events } = (await scenario.file()) as { readonly events: readonly Recorded[] };
  const all = (fields: Readonly<Record<string, unknown>>): readonly Recorded[] =>
    events.filter((event) => Object.entries(fields).every(([name, value]) => event[name] === value));
  const day = (fields: Readonly<Record<string, unknown>>): string => all(fields)[0]?.on ?? 'none';
  return {
    events,
    all,
    day,
    born: String(events[0]?.born),
    /** The last infusion of a course. */
    lastOf: (course: number): string => all({ type: 'infusion.given', course }).at(-1)?.on ?? 'none',
    /** The days and values of an analyte from a day on. */
    labs: (analyte: string, from = ''): readonly (readonly [string, unknown])[] =>
      all({ type: 'lab.reported', analyte })
        .filter(({ on }) => on >= from)
        .map(({ on, value }) => [on, value] as const),
  };
}

/** Whole years of age on a day. */
const age = (born: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);

describe('the case says what its report says', () => {
  test('platelets after the first infusion (P5.400, 2017)', async () => {
    const { labs, all, day, born } = await eventsOf('platelets-first-infusion');
    const [first, ...rest] = all({ type: 'infusion.given' }).map(({ on }) => on);
    if (first === undefined) throw new Error('No infusion was given.');
    expect(age(born, first)).toBe(35);
    // A week before; before the second infusion; day three; day eight.
    expect(labs('platelets').slice(0, 4)).toEqual([
      [addDays(first, -7), 145],
      [addDays(first, 1), 111],
      [addDays(first, 2), 75],
      [addDays(first, 7), 155],
    ]);
    expect(day({ type: 'symptom.reported' })).toBe(addDays(first, 1));
    // The additional four infusions one month later, daily.
    expect(rest).toEqual([0, 1, 2, 3].map((days) => addDays(addDays(first, 28), days)));
  });

  test('dissection and stroke (2016)', async () => {
    const { lastOf, day, all, born } = await eventsOf('dissection');
    const last = lastOf(1);
    expect(age(born, last)).toBe(40);
    expect(all({ type: 'infusion.given' }).length).toBe(5);
    // Three days after: vision of the left eye and the right arm. The next day: hemiplegia with aphasia, and the MRI.
    expect(day({ type: 'symptom.reported', symptom: 'visual-change' })).toBe(addDays(last, 3));
    expect(all({ type: 'symptom.reported', symptom: 'focal-deficit' }).map(({ on }) => on)).toEqual([
      addDays(last, 3),
      addDays(last, 4),
    ]);
    expect(day({ type: 'condition.recorded', condition: 'stroke' })).toBe(addDays(last, 4));
    expect(day({ type: 'condition.recorded', condition: 'arterial-dissection' })).toBe(addDays(last, 4));
    expect(all({ type: 'therapy.started' }).map(({ drug }) => drug)).toEqual([
      'interferon-beta',
      'other',
      'natalizumab',
      'dimethyl-fumarate',
    ]);
  });

  test('Listeria septicaemia (Holmøy 2017)', async () => {
    const { lastOf, all, day, born } = await eventsOf('listeria');
    // A woman in her early fifties; symptoms a few hours after the third and last infusion of the second course.
    expect([50, 51, 52, 53]).toContain(age(born, lastOf(2)));
    expect(all({ type: 'infusion.given', course: 2 }).length).toBe(3);
    expect(all({ type: 'symptom.reported' }).map(({ symptom, on }) => [symptom, on])).toEqual([
      ['fever', lastOf(2)],
      ['nausea', lastOf(2)],
      ['abdominal-pain', lastOf(2)],
    ]);
    // April 2013, September 2013, January 2014, end of July 2015: ten years and three months later here.
    const shifted = (month: string): string => addMonths(`${month}-01`, 123).slice(0, 7);
    expect(day({ type: 'therapy.started', drug: 'interferon-beta' }).slice(0, 7)).toBe(shifted('2013-04'));
    expect(day({ type: 'therapy.started', drug: 'fingolimod' }).slice(0, 7)).toBe(shifted('2013-09'));
    expect(day({ type: 'therapy.started', drug: 'natalizumab' }).slice(0, 7)).toBe(shifted('2014-01'));
    expect(day({ type: 'therapy.stopped', drug: 'natalizumab' }).slice(0, 7)).toBe(shifted('2015-06'));
    expect(day({ type: 'course.started', course: 1 }).slice(0, 7)).toBe(shifted('2015-07'));
  });

  test('Goodpasture syndrome (Lapointe 2018)', async () => {
    const { lastOf, all, day, labs, born } = await eventsOf('goodpasture');
    const onset = day({ type: 'symptom.reported', symptom: 'haematuria' });
    expect(age(born, onset)).toBe(37);
    // 96 mg in all.
    const doses = all({ type: 'infusion.given' }).map(({ dose }) => Number(dose));
    expect(doses.reduce((sum, dose) => sum + dose, 0)).toBe(96);
    const renal = labs('creatinine', lastOf(2));
    const [lastNormal, found] = renal.slice(-2);
    // Normal up to three months after the second course; 22 days later ill; on the third day 579.
    expect(lastNormal?.[0].slice(0, 7)).toBe(addMonths(lastOf(2), 3).slice(0, 7));
    expect(daysBetween(lastNormal?.[0] ?? '', onset)).toBe(22);
    expect(found).toEqual([addDays(onset, 3), 579]);
    expect(labs('urine-protein')).toEqual([[addDays(onset, 3), 5]]);
    expect(all({ type: 'symptom.reported', on: onset }).map(({ symptom }) => symptom)).toEqual([
      'fever',
      'loss-of-appetite',
      'nausea',
      'vomiting',
      'haematuria',
    ]);
    // Dialysis within 48 hours of admission, then haemoptysis.
    expect(daysBetween(addDays(onset, 3), day({ type: 'symptom.reported', symptom: 'haemoptysis' }))).toBe(2);
  });

  test('Graves disease with a fluctuating thyroid (Sunderland 2018)', async () => {
    const { labs, all, day, born } = await eventsOf('graves');
    const found = '2026-05-12';
    // April 2016 to October 2017: eighteen months from the first course to the first abnormal test.
    expect(addMonths(day({ type: 'course.started', course: 1 }), 18).slice(0, 7)).toBe(found.slice(0, 7));
    // Diagnosed at the age of 15, thirty years old at the time of the report.
    expect(age(born, String(all({ type: 'diagnosis.recorded' })[0]?.since))).toBe(15);
    expect(age(born, '2026-11-12')).toBe(30);
    expect(labs('tsh', found).map(([, value]) => value)).toEqual([0.02, 11.32, 0.09, 0.02, 0.02, 0.11]);
    expect(labs('ft4', found).map(([, value]) => value)).toEqual([19.1, 5.8, 37.5, 39.4, 56.8, 13.5]);
    expect(labs('ft3', found).map(([, value]) => value)).toEqual([6.6, 29.3, 7]);
    const [first, second, third, fourth, fifth] = labs('tsh', found).map(([on]) => on);
    // A month, three weeks, not told, two weeks.
    expect(second).toBe(addMonths(first ?? '', 1));
    expect(daysBetween(second ?? '', third ?? '')).toBe(21);
    expect(daysBetween(fourth ?? '', fifth ?? '')).toBe(14);
  });

  test('autoimmune hepatitis (El Sankari 2018)', async () => {
    const { lastOf, all, day } = await eventsOf('hepatitis');
    expect(all({ type: 'therapy.stopped', drug: 'natalizumab' })[0]?.infusions).toBe(22);
    const diagnosed = '2021-08-09';
    const relapses = all({ type: 'relapse.recorded' }).map(({ on }) => on);
    expect(relapses.length).toBe(4);
    expect(relapses.every((on) => on > diagnosed && on < addMonths(diagnosed, 12))).toBe(true);
    expect(all({ type: 'edss.assessed' }).every(({ score }) => score === 4)).toBe(true);
    // Eleven months after the last course the thyroid, one month later the liver with a normal thyroid.
    const thyroid = day({ type: 'referral.made', to: 'endocrinology' });
    expect(thyroid).toBe(addMonths(lastOf(2), 11));
    const liver = day({ type: 'referral.made', to: 'hepatology' });
    expect(liver).toBe(addMonths(thyroid, 1));
    expect(all({ type: 'autoimmunity.diagnosed' }).map(({ kind }) => kind)).toEqual(['graves', 'hepatitis']);
  });

  test('acquired haemophilia A (McCaughan 2017)', async () => {
    const { lastOf, all, day, born } = await eventsOf('haemophilia');
    const bleeding = day({ type: 'symptom.reported', symptom: 'bleeding' });
    expect(age(born, bleeding)).toBe(34);
    expect(day({ type: 'referral.made', to: 'endocrinology' })).toBe(addMonths(lastOf(1), 11));
    expect(bleeding).toBe(addMonths(lastOf(2), 9));
    expect(all({ type: 'autoimmunity.diagnosed' }).map(({ kind }) => kind)).toEqual([
      'graves',
      'haemophilia-a',
    ]);
  });

  test('severe activity after the first course (Haghikia 2017, patient 1)', async () => {
    const { all, day, born } = await eventsOf('early-activity');
    const first = day({ type: 'infusion.given' });
    const onset = day({ type: 'symptom.reported' });
    expect(age(born, onset)).toBe(41);
    expect(onset > addMonths(first, 4) && onset < addMonths(first, 5)).toBe(true);
    expect(all({ type: 'mri.reported' }).at(-1)?.newGd).toBe(20);
    expect(all({ type: 'therapy.started' }).map(({ drug }) => drug)).toEqual([
      'interferon-beta',
      'mitoxantrone',
      'glatiramer',
      'dimethyl-fumarate',
      'rituximab',
    ]);
  });

  test('hypothyroidism in pregnancy (first two reported cases, case A)', async () => {
    const { lastOf, labs, day, born } = await eventsOf('pregnancy-thyroid');
    const conceived = day({ type: 'pregnancy.began' });
    expect(age(born, conceived)).toBe(28);
    expect(conceived).toBe(addMonths(lastOf(2), 26));
    // Week 17 of the pregnancy is week 15 after conception; week 38 is week 36.
    const found = labs('tsh', conceived);
    expect(found[0]).toEqual([addDays(conceived, 15 * 7), 100]);
    expect(labs('ft4', conceived)[0]).toEqual([addDays(conceived, 15 * 7), 3.7]);
    expect(found.at(-1)?.[0]).toBe(addDays(conceived, 36 * 7));
    expect(found.slice(0, -1).every(([, value]) => Number(value) > 4)).toBe(true);
    expect(Number(found.at(-1)?.[1])).toBeLessThan(4);
  });
});
