import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseView } from '../../machines/view.ts';
import { calendarEvents } from '../../src/documents/calendar-file.ts';
import type { Block } from '../../src/documents/document.ts';
import { paperOf } from '../../src/documents/make.ts';
import { loadPaperWords, type PaperWords } from '../../src/locales/index.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { caseUnder, flat, plain } from './content.ts';
import {
  englishSyllables,
  fleschKincaid,
  germanSyllables,
  sentencesOf,
  wienerSachtext,
} from './reading-ease.ts';

vi.setConfig({ testTimeout: 60_000 });

let words: Readonly<Record<'en' | 'de', PaperWords>>;
beforeAll(async () => {
  words = { en: await loadPaperWords('en'), de: await loadPaperWords('de') };
});

/** What is read as a sentence: not the names of stations, fields and columns, nor the dates of a calendar. */
function proseOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plain(block.text)];
    case 'facts':
      return block.rows.map(({ value }) => plain(value));
    case 'list':
      return block.items.map(plain);
    case 'callouts':
      return block.items.flatMap(({ title, text, bullets }) => [
        plain(title),
        ...(text === undefined ? [] : [plain(text)]),
        ...(bullets ?? []).map(plain),
      ]);
    case 'heading':
      return [block.text];
    default:
      return [];
  }
}

/** Everything that a patient is given to read of a case: the paper, and the words of the calendar. */
function readBy(view: CaseView, language: 'en' | 'de'): readonly string[] {
  const paper = paperOf('patient-pathway', view, words[language], language, { paper: 'a4', large: false });
  const calendar = calendarEvents('calendar-patient', view, words[language]).flatMap((event) => [
    event.summary,
    event.description,
  ]);
  return [...flat(paper.blocks).flatMap(proseOf), ...new Set(calendar)];
}

/** Sentences of at least five words. */
const whole = (pieces: readonly string[]): readonly string[] =>
  sentencesOf(pieces)
    .filter(({ length }) => length >= 5)
    .map((each) => each.join(' '));

const SETS = [['h16'], ['h16', 'eu'], ['h16', 'eu', 'us']] as const;

describe.each(SCENARIOS.map(({ id }) => id))('%s', (id) => {
  test('English: Flesch–Kincaid grade at most 6.5; German: Wiener Sachtextformel at most 7', async () => {
    for (const sources of SETS) {
      const view = await caseUnder(id, sources);
      expect(fleschKincaid(readBy(view, 'en')), `en ${sources.join()}`).toBeLessThanOrEqual(6.5);
      expect(wienerSachtext(readBy(view, 'de')), `de ${sources.join()}`).toBeLessThanOrEqual(7);
      // Short items of lists flatter the mean: the whole sentences alone have to keep to it as well.
      expect(fleschKincaid(whole(readBy(view, 'en'))), `en ${sources.join()}`).toBeLessThanOrEqual(6.5);
      expect(wienerSachtext(whole(readBy(view, 'de'))), `de ${sources.join()}`).toBeLessThanOrEqual(7);
    }
  });
});

test('the formulas count as one would by hand', () => {
  expect(
    ['the', 'water', 'people', 'called', 'needed', 'one', 'infusion', 'table'].map(englishSyllables),
  ).toEqual([1, 2, 2, 1, 2, 1, 3, 2]);
  expect(['Blut', 'Arzt', 'Infusion', 'Kontrollen', 'Schilddrüse', 'schreiben'].map(germanSyllables)).toEqual(
    [1, 1, 4, 3, 3, 2],
  );
  expect(sentencesOf(['Call us. Do it now!', 'bis 19. März 2029', 'No raw fish'])).toEqual([
    ['Call', 'us'],
    ['Do', 'it', 'now'],
    ['bis', 'März'],
    ['No', 'raw', 'fish'],
  ]);
  // The hard words of a letter to a practice are what the patient's paper keeps clear of.
  expect(fleschKincaid(Object.values(words.en.papers.watch).map(({ act }) => act))).toBeGreaterThan(8);
  expect(wienerSachtext(Object.values(words.de.papers.watch).map(({ act }) => act))).toBeGreaterThan(8);
});
