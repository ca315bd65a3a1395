import { describe, expect, test } from 'vitest';
import type { Draft } from '../../machines/events.ts';
import { blockers, findings } from '../../machines/explain.ts';
import { carrier, SHARED_TOPICS, type SharedTopic } from '../../machines/rules/concordance.ts';
import type { Source } from '../../machines/vocabulary.ts';
import { examined, factsOf, given, has, infected, lab, serology, started, stopped } from './events.ts';

const SETS = [
  ['h16'],
  ['eu'],
  ['us'],
  ['h16', 'eu'],
  ['h16', 'us'],
  ['eu', 'us'],
  ['h16', 'eu', 'us'],
] as const satisfies readonly (readonly Source[])[];

const none = undefined;

/** The rule that decides each topic: under h16, eu, us, h16+eu, h16+us, eu+us and all three. */
const DECIDES: Readonly<Record<SharedTopic, readonly (string | undefined)[]>> = {
  form: ['SEL-03', 'EU-02', 'US-01', 'EU-02', 'SEL-03', 'EU-02', 'EU-02'],
  activity: ['SEL-04', 'EU-01', none, 'EU-01', 'SEL-04', 'EU-01', 'EU-01'],
  age: ['SEL-36', 'EU-04', none, 'EU-04', 'SEL-36', 'EU-04', 'EU-04'],
  hypersensitivity: ['SEL-20', 'EU-16', 'US-02', 'SEL-20', 'SEL-20', 'EU-16', 'SEL-20'],
  infection: ['PRE-02', 'EU-16', 'US-02', 'PRE-02', 'PRE-02', 'US-02', 'PRE-02'],
  hiv: ['SEL-22', 'EU-16', 'US-02', 'SEL-22', 'SEL-22', 'EU-16', 'SEL-22'],
  coagulation: ['SEL-30', 'EU-14', none, 'EU-14', 'SEL-30', 'EU-14', 'EU-14'],
  combination: ['INF-03', 'EU-03', none, 'EU-03', 'INF-03', 'EU-03', 'EU-03'],
  information: ['PRE-24', 'EU-21', none, 'EU-21', 'PRE-24', 'EU-21', 'EU-21'],
  interval: ['INF-02', 'EU-40', 'US-18', 'INF-02', 'INF-02', 'EU-40', 'INF-02'],
  furtherCourses: ['RET-03', 'EU-40', 'US-18', 'EU-40', 'RET-03', 'EU-40', 'EU-40'],
  vitalSigns: ['INF-10', 'EU-23', none, 'INF-10', 'INF-10', 'EU-23', 'INF-10'],
  observation: ['INF-11', 'EU-26', 'US-14', 'INF-11', 'INF-11', 'EU-26', 'INF-11'],
  steroid: ['INF-06', none, 'US-14', 'INF-06', 'INF-06', 'US-14', 'INF-06'],
  infusionWeek: ['INF-17', 'EU-25', none, 'EU-25', 'INF-17', 'EU-25', 'EU-25'],
  graveSigns: ['INF-13', 'EU-24', 'US-15', 'EU-24', 'INF-13', 'EU-24', 'EU-24'],
  herpes: ['AFT-01', 'EU-27', 'US-13', 'EU-27', 'US-13', 'US-13', 'US-13'],
  listeria: ['AFT-04', 'EU-28', 'US-19', 'EU-28', 'AFT-04', 'EU-28', 'EU-28'],
  vaccination: ['PRE-22', 'EU-41', none, 'PRE-22', 'PRE-22', 'EU-41', 'PRE-22'],
  contraception: ['AFT-07', 'EU-42', none, 'AFT-07', 'AFT-07', 'EU-42', 'AFT-07'],
  bloodCount: ['MON-01', 'EU-30', 'US-11', 'MON-01', 'MON-01', 'EU-30', 'MON-01'],
  creatinine: ['MON-02', 'EU-30', 'US-11', 'MON-02', 'MON-02', 'EU-30', 'MON-02'],
  urine: ['MON-03', 'EU-30', 'US-11', 'MON-03', 'MON-03', 'EU-30', 'MON-03'],
  thyroid: ['MON-04', 'EU-30', 'US-11', 'MON-04', 'MON-04', 'EU-30', 'MON-04'],
  liver: [none, 'EU-30', 'US-11', 'EU-30', 'US-11', 'EU-30', 'EU-30'],
  monitoringEnd: ['MON-01', 'EU-31', 'US-11', 'EU-31', 'MON-01', 'EU-31', 'EU-31'],
  kidneys: ['MON-20', none, 'US-12', 'MON-20', 'US-12', 'US-12', 'US-12'],
  bleeding: ['MON-12', 'EU-34', none, 'EU-34', 'MON-12', 'EU-34', 'EU-34'],
  deficit: ['SWI-55', 'EU-35', none, 'EU-35', 'SWI-55', 'EU-35', 'EU-35'],
  autoimmunity: ['MON-13', 'EU-15', none, 'EU-15', 'MON-13', 'EU-15', 'EU-15'],
};

describe('the rule that decides', () => {
  test('every topic has its row', () => {
    expect(Object.keys(DECIDES).toSorted()).toEqual([...SHARED_TOPICS].toSorted());
  });

  test.each(SHARED_TOPICS.map((topic) => ({ topic })))('$topic', ({ topic }) => {
    expect(SETS.map((sources) => carrier(topic, sources))).toEqual(DECIDES[topic]);
  });
});

const DAY = '2026-03-01';
const asked = examined('2026-02-01');

/** The rule that decides over another one, as the finding says; `-` where none does. */
const over = (
  rule: string,
  events: readonly Draft[],
  sources: readonly Source[] = ['h16', 'eu', 'us'],
  day = DAY,
): string => {
  const found = findings(factsOf(...events), day, sources, 'course.started').find(
    (finding) => finding.rule === rule,
  );
  if (found === undefined) throw new Error(`No finding of ${rule}`);
  return found.stricter ?? '-';
};
const among = (rules: readonly string[], events: readonly Draft[], ...sources: readonly Source[]) =>
  blockers(factsOf(...events), DAY, sources, 'treatment.chosen').filter((id) => rules.includes(id));

describe('a finding names the stricter rule of another source', () => {
  const bleeder = [asked, has('coagulation-disorder', '2026-02-10')];

  test('the stop of the EU label over the gate of the paper', () => {
    expect(over('SEL-30', bleeder, ['h16', 'eu'])).toBe('EU-14');
    expect(over('SEL-30', bleeder, ['h16'])).toBe('-');
    expect(over('SEL-30', bleeder, ['h16', 'us'])).toBe('-');
    expect(over('EU-14', bleeder, ['h16', 'eu'])).toBe('-');
    expect(over('EU-14', bleeder, ['eu'])).toBe('-');
  });

  test('both stand in the way and are shown', () => {
    expect(among(['SEL-30', 'EU-14'], bleeder, 'h16', 'eu')).toEqual(['SEL-30', 'EU-14']);
    expect(among(['SEL-30', 'EU-14'], bleeder, 'h16')).toEqual(['SEL-30']);
    expect(among(['SEL-30', 'EU-14'], bleeder, 'eu')).toEqual(['EU-14']);
    // Aspirin is the EU label's alone.
    const aspirin = [asked, has('antiplatelet', '2026-02-10')];
    expect(among(['SEL-30', 'EU-14'], aspirin, 'h16', 'eu')).toEqual(['EU-14']);
    expect(among(['SEL-30', 'EU-14'], aspirin, 'h16')).toEqual([]);
  });

  test('also where both are fulfilled', () => {
    expect(over('SEL-30', [asked], ['h16', 'eu'])).toBe('EU-14');
    expect(over('SEL-36', [asked], ['h16', 'eu'])).toBe('EU-04');
  });

  test('where the paper is stricter, it decides over the label', () => {
    const severe = [asked, serology('hiv', 'negative', '2026-02-10'), infected('2026-02-20', 'severe')];
    expect(over('EU-16', severe)).toBe('PRE-02');
    expect(over('US-02', severe)).toBe('PRE-02');
    expect(over('PRE-02', severe)).toBe('-');
  });

  test('one that is fulfilled decides over none that stands', () => {
    const hiv = [asked, serology('hiv', 'positive', '2026-02-10')];
    expect(over('EU-16', hiv)).toBe('-');
    expect(over('US-02', hiv)).toBe('-');
    // A therapy between the courses that has been stopped: no other therapy alongside, and yet not in order.
    const between = [
      ...given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16'),
      started('glatiramer', '2026-03-02'),
      stopped('glatiramer', { lastDose: '2026-06-01' }),
    ];
    expect(over('INF-03', between, ['h16', 'eu'], '2027-01-16')).toBe('-');
    expect(over('INF-03', between, ['h16', 'eu'], '2026-05-01')).toBe('EU-03');
  });

  test('a watch that is never judged is the stricter one all the same', () => {
    const unlimited = [...given(1, '2026-01-12'), lab('creatinine', 70, '2026-02-16')];
    expect(over('MON-20', unlimited, ['h16', 'us'])).toBe('US-12');
    expect(over('MON-20', unlimited, ['h16', 'eu'])).toBe('-');
  });

  test('where all say the same, none is stricter', () => {
    const free = [asked, serology('hiv', 'negative', '2026-02-10')];
    expect(over('SEL-22', free)).toBe('-');
    expect(over('SEL-20', free)).toBe('-');
  });
});
