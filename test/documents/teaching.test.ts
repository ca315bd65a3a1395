import { beforeAll, describe, expect, test, vi } from 'vitest';
import { LANGUAGES } from '../../machines/vocabulary.ts';
import { calendarEvents, calendarFile } from '../../src/documents/calendar-file.ts';
import type { FontFiles } from '../../src/documents/fonts.ts';
import { layout } from '../../src/documents/layout.ts';
import { type PaperKind, paperOf } from '../../src/documents/make.ts';
import { metricsOf } from '../../src/documents/paint.ts';
import { loadPaperWords, type PaperWords } from '../../src/locales/index.ts';
import { caseOn, textOfDocument } from './content.ts';
import { expectInside } from './expectations.ts';
import { nodeFonts } from './sample.ts';

// Papers of a case for teaching: nobody shall take one for a patient's.
vi.setConfig({ testTimeout: 60_000 });

const KINDS: readonly PaperKind[] = [
  'care-plan',
  'patient-pathway',
  'monitoring-letter',
  'alert-card',
  'sources-appendix',
];
const MARK = { en: 'Teaching case', de: 'Übungsfall' } as const;

let fonts: FontFiles;
let words: Readonly<Record<'en' | 'de', PaperWords>>;
beforeAll(async () => {
  fonts = await nodeFonts();
  words = { en: await loadPaperWords('en'), de: await loadPaperWords('de') };
});

const options = { paper: 'a4', large: false, teaching: true } as const;

describe.each(LANGUAGES)('%s', (language) => {
  test.each(KINDS)('%s: every page is marked, and the title says it', async (kind) => {
    const view = await caseOn('thrombocytopenia');
    const document = paperOf(kind, view, words[language], language, options);
    expect(document.title.startsWith(`${MARK[language]}: `)).toBe(true);
    const result = layout(document, metricsOf(fonts));
    expectInside(result);
    for (const page of result.pages) {
      const pale = page.items.filter((item) => JSON.stringify(item).includes('"watermark"'));
      expect(pale.length).toBeGreaterThan(0);
      expect(JSON.stringify(pale)).toContain(MARK[language].slice(0, 5));
    }
  });

  test('the case does not travel inside, and the plan does not say that it does', async () => {
    const view = await caseOn('thrombocytopenia');
    const { carePlan } = words[language].documents;
    const marked = paperOf('care-plan', view, words[language], language, options);
    const plain = paperOf('care-plan', view, words[language], language, { ...options, teaching: false });
    expect(marked.attachments).toEqual([]);
    expect(plain.attachments).toHaveLength(1);
    expect(textOfDocument(plain)).toContain(carePlan.embedded);
    expect(textOfDocument(marked)).not.toContain(carePlan.embedded);
    expect(plain.watermark).toBeUndefined();
  });

  test('calendar files say it in their name and in every event', async () => {
    const view = await caseOn('thrombocytopenia');
    for (const kind of ['calendar-patient', 'calendar-practice'] as const) {
      const events = calendarEvents(kind, view, words[language], true);
      expect(events.length).toBeGreaterThan(0);
      for (const { summary } of events) expect(summary.startsWith(`${MARK[language]}: `)).toBe(true);
      expect(calendarFile(kind, view, words[language], language, true)).toContain(
        `X-WR-CALNAME:${MARK[language]}: `,
      );
      expect(calendarFile(kind, view, words[language], language)).not.toContain(MARK[language]);
    }
  });
});
