import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '../../machines/view.ts';
import type { Language } from '../../src/documents/document.ts';
import { fontModules, type Weight } from '../../src/documents/fonts.ts';
import { layout } from '../../src/documents/layout.ts';
import { boxOf, type Layout, type Metrics } from '../../src/documents/layout-types.ts';
import { makePdf, type PaperKind, paperOf } from '../../src/documents/make.ts';
import { obstacle } from '../../src/documents/obstacle.ts';
import { metricsOf } from '../../src/documents/paint.ts';
import { loadPaperWords, type PaperWords } from '../../src/locales/index.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { caseOn } from './content.ts';
import { expectInside, expectNoOverlap } from './expectations.ts';
import { fontsOf, infoOf, textOf, withPoppler } from './poppler.ts';
import { nodeFonts } from './sample.ts';

// Twelve layouts and six paintings of a case take a second here, and several on a slow machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const require = createRequire(import.meta.url);
const readFont = async (weight: Weight) =>
  new Uint8Array(await readFile(require.resolve(fontModules[weight])));

const languages: readonly Language[] = ['en', 'de'];
const PAPERS: readonly PaperKind[] = [
  'care-plan',
  'patient-pathway',
  'monitoring-letter',
  'infusion-sheets',
  'alert-card',
  'sources-appendix',
];
/** Pages at most, and with a label in force beside the paper: its conditions, alerts, precautions and sources. */
const sizes = [
  { kind: 'care-plan', large: false, most: 6, labelled: 8 },
  { kind: 'patient-pathway', large: false, most: 9, labelled: 10 },
  // Fourteen only where a course is interrupted: the days to come, the whole calendar and four years to write on.
  { kind: 'patient-pathway', large: true, most: 12, labelled: 14 },
] as const;

let metrics: Metrics;
let words: Readonly<Record<Language, PaperWords>>;
beforeAll(async () => {
  metrics = metricsOf(await nodeFonts());
  words = { en: await loadPaperWords('en'), de: await loadPaperWords('de') };
});

/** How far down each page its own words and lines reach, as a share of the text area. */
const filled = ({ pages, margin }: Layout): readonly number[] =>
  pages.map(({ items }) => {
    const ends = items
      .filter(({ tag }) => tag !== 'header' && tag !== 'footer')
      .map((item) => boxOf(item).y + boxOf(item).height);
    return (Math.max(0, ...ends) - margin.y) / margin.height;
  });

describe.each(SCENARIOS.map(({ id }) => id))('%s', (id) => {
  let view: CaseView;
  beforeAll(async () => {
    view = await caseOn(id);
  });

  test('fits on few pages, none of them almost empty, in both languages, papers and sizes', () => {
    for (const language of languages) {
      for (const paper of ['a4', 'letter'] as const) {
        for (const { kind, large, most, labelled } of sizes) {
          const document = paperOf(kind, view, words[language], language, { paper, large });
          const result = layout(document, metrics);
          const where = `${kind} ${language} ${paper} ${large}`;
          expect(result.missing, where).toEqual([]);
          expectInside(result);
          expectNoOverlap(result);
          const label = view.header.sources.some((source) => source !== 'h16');
          expect(result.pages.length, where).toBeLessThanOrEqual(label ? labelled : most);
          expect(Math.min(...filled(result)), where).toBeGreaterThan(0.25);
        }
      }
    }
  });

  test('becomes a PDF', async () => {
    for (const language of languages) {
      for (const { kind, large } of sizes) {
        const bytes = await makePdf(kind, view, words[language], language, { paper: 'a4', large, readFont });
        expect(new TextDecoder('latin1').decode(bytes.subarray(0, 8))).toBe('%PDF-1.7');
      }
    }
  });
});

withPoppler('an independent reader', () => {
  test('finds decision, deviation, dates and sources', async () => {
    const view = await caseOn('azathioprine');
    const options = { paper: 'a4', large: false, readFont } as const;
    const bytes = await makePdf('care-plan', view, words.en, 'en', options);
    const text = textOf(bytes, '-raw');
    for (const found of [
      'Alemtuzumab chosen',
      'Second relapse ten weeks after azathioprine was stopped and an active MRI; white-cell counts normal.',
      '18 Nov 2026',
      '18 Dec 2026',
      '18 Jun 2029',
      'Multiple Sclerosis and Demyelinating Disorders 2016, 1:10.',
      'Not a medical device.',
      'Superseded by the current labels',
      'EF40-2FF0 · Page 1 of',
    ]) {
      expect(text).toContain(found);
    }
    expect(infoOf(bytes)).toMatch(/Tagged: +yes/);
    const german = await makePdf('patient-pathway', view, words.de, 'de', { ...options, large: true });
    expect(textOf(german, '-raw')).toContain('Rufen Sie sofort den Notruf an');
  });
});

test('the same case gives the same bytes, whatever the paper', async () => {
  const view = await caseOn('natalizumab-high-risk', '2025-03-18');
  for (const kind of PAPERS) {
    expect(obstacle(kind, view), kind).toBeUndefined();
    const make = () => makePdf(kind, view, words.de, 'de', { paper: 'letter', large: false, readFont });
    expect(Buffer.from(await make()).equals(Buffer.from(await make())), kind).toBe(true);
  }
});

withPoppler('the new papers in print', () => {
  test('are tagged, embed both weights and hold their words', async () => {
    const view = await caseOn('natalizumab-high-risk', '2025-03-18');
    for (const [kind, said] of [
      ['monitoring-letter', 'Platelets below 100 ×10⁹/L'],
      ['infusion-sheets', 'Dimetindene 4 mg i.v.'],
      ['alert-card', 'Alert card for every doctor'],
      ['sources-appendix', 'MON-11'],
    ] as const) {
      const bytes = await makePdf(kind, view, words.en, 'en', { paper: 'a4', large: false, readFont });
      expect(infoOf(bytes), kind).toMatch(/Tagged: +yes/);
      expect(textOf(bytes, '-layout'), kind).toContain(said);
      const fonts = fontsOf(bytes);
      expect(fonts, kind).toHaveLength(2);
      for (const line of fonts) expect(line, kind).toMatch(/AtkinsonHyperlegibleNext.* yes yes yes /);
    }
  });
});
