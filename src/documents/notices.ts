import type { CaseView } from '../../machines/view.ts';
import type { ClinicalMessages } from '../locales/index.ts';
import type { Block } from './document.ts';

/** What the sources in force make of the paper: superseded where the paper stands alone, incomplete where it is missing. */
export function notices({ header }: Pick<CaseView, 'header'>, words: ClinicalMessages): readonly Block[] {
  const { documents, casePage, source, format } = words;
  if (header.sources.every((each) => each === 'h16')) {
    const superseded = { urgency: 'today', title: source.h16.name, text: documents.superseded } as const;
    return [{ kind: 'callouts', items: [superseded] }];
  }
  if (header.sources.includes('h16')) return [];
  const title = format.list(header.sources.map((each) => source[each].name));
  return [{ kind: 'callouts', items: [{ urgency: 'today', title, text: casePage.withoutPaper }] }];
}
