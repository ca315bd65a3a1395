import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '../../machines/view.ts';
import type { Source } from '../../machines/vocabulary.ts';
import type { Language } from '../../src/documents/document.ts';
import { infusionPlan } from '../../src/documents/infusion-sheets/days.ts';
import { layout } from '../../src/documents/layout.ts';
import type { Layout, Metrics } from '../../src/documents/layout-types.ts';
import { type PaperKind, type PdfOptions, paperOf } from '../../src/documents/make.ts';
import { obstacle } from '../../src/documents/obstacle.ts';
import { metricsOf } from '../../src/documents/paint.ts';
import { loadPaperWords, type PaperWords } from '../../src/locales/index.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { caseUnder } from './content.ts';
import { expectInside, expectNoOverlap } from './expectations.ts';
import { nodeFonts } from './sample.ts';

// Layouts alone, without painting: whether anything leaves a page is decided there.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const languages: readonly Language[] = ['en', 'de'];
const papers = ['a4', 'letter'] as const;
const kinds: readonly PaperKind[] = ['monitoring-letter', 'infusion-sheets', 'alert-card'];
const SETS: readonly (readonly Source[])[] = [['h16'], ['h16', 'eu'], ['h16', 'eu', 'us'], ['eu'], ['us']];

let metrics: Metrics;
let words: Readonly<Record<Language, PaperWords>>;
beforeAll(async () => {
  metrics = metricsOf(await nodeFonts());
  words = { en: await loadPaperWords('en'), de: await loadPaperWords('de') };
});

function checked(kind: PaperKind, view: CaseView, language: Language, options: PdfOptions): Layout {
  const result = layout(paperOf(kind, view, words[language], language, options), metrics);
  expect(result.missing).toEqual([]);
  expectInside(result);
  expectNoOverlap(result);
  return result;
}

/** Pages that a paper should have: a card is one, an infusion day is a leaf behind the page of the course. */
function expectPages(kind: PaperKind, view: CaseView, { pages }: Layout, where: string): void {
  if (kind === 'alert-card') expect(pages.length, where).toBe(1);
  if (kind === 'monitoring-letter') expect(pages.length, where).toBeLessThanOrEqual(6);
  const plan = kind === 'infusion-sheets' ? infusionPlan(view) : undefined;
  if (typeof plan === 'object') {
    const open = plan.days.filter(({ given }) => !given).length;
    expect(pages.length - 2 * open, where).toBeLessThanOrEqual(2);
    expect(pages.length, where).toBeGreaterThan(2 * open);
  }
}

describe.each(SETS.map((sources) => ({ sources, name: sources.join(' + ') })))('$name', ({ sources }) => {
  test.each(SCENARIOS.map(({ id }) => id))('%s: nothing is cut, laid over or lost', async (id) => {
    const view = await caseUnder(id, sources);
    for (const kind of kinds) {
      if (obstacle(kind, view) !== undefined) continue;
      for (const language of languages) {
        for (const paper of papers) {
          const where = `${kind} ${language} ${paper}`;
          const start = paper === 'a4' ? '09:00' : undefined;
          expectPages(kind, view, checked(kind, view, language, { paper, large: false, start }), where);
        }
      }
    }
  });
});

test.each(SETS.map((sources) => ({ sources, name: sources.join(' + ') })))(
  'the appendix under $name',
  async ({ sources }) => {
    const view = await caseUnder('naive', sources);
    for (const language of languages) {
      for (const paper of papers) checked('sources-appendix', view, language, { paper, large: false });
    }
  },
);
