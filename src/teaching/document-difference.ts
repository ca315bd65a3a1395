import type { CaseView } from '../../machines/view.ts';
import { DOCUMENTS, type DocumentKind, type Language } from '../../machines/vocabulary.ts';
import { calendarEvents, isCalendar } from '../documents/calendar-file.ts';
import { paperOf } from '../documents/make.ts';
import { obstacle } from '../documents/obstacle.ts';
import { textOfDocument } from '../documents/plain-text.ts';
import type { PaperWords } from '../locales/index.ts';

/** How a document of one side stands to that of the other. */
export type DocumentDifference = { readonly kind: DocumentKind } & (
  | { readonly tag: 'left-only' | 'right-only' }
  /** Lines that one side alone has, each in its order. */
  | { readonly tag: 'differs'; readonly left: readonly string[]; readonly right: readonly string[] }
);

/** The documents that differ; those that make sense on neither side and those that read alike are left out. */
export function documentDifferences(
  left: CaseView,
  right: CaseView,
  words: PaperWords,
  language: Language,
): readonly DocumentDifference[] {
  // A fork has an id of its own, and papers name it: that is no difference to a reader.
  const sides = [left, { ...right, header: { ...right.header, id: left.header.id } }];
  return DOCUMENTS.flatMap((kind): readonly DocumentDifference[] => {
    const [here, there] = sides.map((view) => obstacle(kind, view) === undefined);
    if (here !== there) return [{ kind, tag: here ? 'left-only' : 'right-only' }];
    if (!here) return [];
    const [mine, other] = sides.map((view) => linesOf(kind, view, words, language)) as [string[], string[]];
    const [inMine, inOther] = [new Set(mine), new Set(other)];
    const apart = {
      left: mine.filter((line) => !inOther.has(line)),
      right: other.filter((line) => !inMine.has(line)),
    };
    return apart.left.length + apart.right.length === 0 ? [] : [{ kind, tag: 'differs', ...apart }];
  });
}

function linesOf(
  kind: DocumentKind,
  view: CaseView,
  words: PaperWords,
  language: Language,
): readonly string[] {
  const lines = isCalendar(kind)
    ? calendarEvents(kind, view, words).map(({ on, summary }) => `${on} ${summary}`)
    : textOfDocument(paperOf(kind, view, words, language, { paper: 'a4', large: false })).split('\n');
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
}
