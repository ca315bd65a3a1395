import { describe, expect, test } from 'vitest';
import { RULES } from '../../machines/rules/index.ts';
import { SCENARIO_KINDS, SCENARIOS } from '../../src/scenarios/index.ts';
import type { Lesson } from '../../src/teaching/lesson.ts';
import { replay } from '../replay/io.ts';
import { filesIn } from '../source.ts';

const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);
/** Words that stand in all that is written in the one language and in nothing of the other. */
const GERMAN = /\b(der|die|das|und|ist|nicht|mit|ein|eine|von)\b/i;
const ENGLISH = /\b(the|and|with|not|after|is|of|to|from)\b/i;

interface Recorded {
  readonly id: string;
  readonly on: string;
  readonly at: string;
}
interface CaseFile {
  readonly events: readonly Recorded[];
}

const texts = ({ question, learningPoints, note }: Lesson['en']): readonly string[] => [
  question,
  ...learningPoints,
  ...(note === undefined ? [] : [note]),
];

describe.each(SCENARIOS)('$id', (scenario) => {
  test('asks and answers in both languages, each in its own', async () => {
    const { en, de } = await scenario.lesson();
    expect(en.learningPoints.length).toBeGreaterThanOrEqual(3);
    expect(de.learningPoints.length).toBe(en.learningPoints.length);
    expect(de.note === undefined).toBe(en.note === undefined);
    for (const words of [en, de]) {
      expect(words.question).toMatch(/^\S.{20,}\?$/s);
      for (const point of words.learningPoints) expect(point).toMatch(/^\S.{20,}[.”“]$/s);
      expect(new Set(texts(words)).size).toBe(texts(words).length);
    }
    for (const text of texts(en)) expect(text).not.toMatch(GERMAN);
    for (const text of texts(de)) expect(text).not.toMatch(ENGLISH);
    expect(texts(en).join(' ')).toMatch(ENGLISH);
    expect(texts(de).join(' ')).toMatch(GERMAN);
  });

  test('rests on rules that exist, each named once', async () => {
    const { rules } = await scenario.lesson();
    expect(rules.length).toBeGreaterThanOrEqual(3);
    expect(new Set(rules).size).toBe(rules.length);
    expect(rules.filter((rule) => !RULE_IDS.includes(rule))).toEqual([]);
  });

  test('names its report, and what was filled in against it, where it follows one', async () => {
    const { references, en, de } = await scenario.lesson();
    expect(references.length > 0).toBe(scenario.report);
    for (const { text, doi, url } of references) {
      expect(text).toMatch(/^\S.{30,}\.$/s);
      expect(doi ?? url).toBeDefined();
      if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,}\/\S+$/);
      if (url !== undefined) expect(URL.canParse(url)).toBe(true);
    }
    if (!scenario.report) return;
    expect(en.note).toMatch(/^From the (report|abstract): .* Ours: /s);
    expect(de.note).toMatch(/^Aus dem (Bericht|Abstract): .* Von uns: /s);
  });

  test('replays, and up to each event before which the class is asked', async () => {
    const file = (await scenario.file()) as CaseFile;
    const { ask = [] } = await scenario.lesson();
    const at = ask.map((id) => file.events.findIndex((event) => event.id === id));
    // In the order of the story, and never before anything was told.
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(Math.min(1, ...at)).toBe(1);
    for (const count of [...at, file.events.length]) {
      const events = file.events.slice(0, count);
      const day = events.map((event) => event.at.slice(0, 10)).at(-1) ?? scenario.on;
      const { status, lines } = await replay({ content: JSON.stringify({ ...file, events }) }, [
        'case.json',
        '--on',
        day,
      ]);
      expect({ status, lines }).toEqual({ status: 0, lines: [] });
    }
  });
});

describe('the library', () => {
  test('has a lesson for each case and no other', () => {
    const lessons = filesIn('src/scenarios/lessons').map((file) => file.replace(/^.*\/|\.ts$/g, ''));
    expect(lessons.toSorted()).toEqual(SCENARIOS.map(({ id }) => id).toSorted());
  });

  test('has cases of each kind, and tells them apart', () => {
    expect(new Set(SCENARIOS.map(({ kind }) => kind))).toEqual(new Set(SCENARIO_KINDS));
    for (const language of ['en', 'de'] as const) {
      expect(new Set(SCENARIOS.map((scenario) => scenario[language].title)).size).toBe(SCENARIOS.length);
      expect(new Set(SCENARIOS.map((scenario) => scenario[language].text)).size).toBe(SCENARIOS.length);
    }
  });

  test('follows at least four published reports', () => {
    expect(SCENARIOS.filter(({ report }) => report).length).toBeGreaterThanOrEqual(4);
  });
});
