import { readCase } from '../../machines/case-file.ts';
import { type CaseState, under } from '../../machines/replay.ts';
import { type CaseView, view } from '../../machines/view.ts';
import type { Source } from '../../machines/vocabulary.ts';
import type { Block, CardPart, Document, Rich, TableRow } from '../../src/documents/document.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';

// Reads documents as a person would, and the cases from which they are made.

export const TODAY = '2026-11-22';

/** A shipped case as it was recorded by a day and stands on it; `change` edits its file first. */
export async function caseOn(
  id: string,
  today: string = TODAY,
  change: (file: Record<string, unknown>) => Record<string, unknown> = (file) => file,
): Promise<CaseView> {
  return view(await stateOn(id, today, change), today);
}

/** The same looked at under other sources than those under which it was recorded. */
export async function caseUnder(
  id: string,
  sources: readonly Source[],
  today: string = TODAY,
): Promise<CaseView> {
  return view(under(await stateOn(id, today), sources), today);
}

/** The same as a state, to be looked at on other days. */
export async function stateOn(
  id: string,
  today: string,
  change: (file: Record<string, unknown>) => Record<string, unknown> = (file) => file,
): Promise<CaseState> {
  const scenario = SCENARIOS.find((each) => each.id === id);
  if (scenario === undefined) throw new Error(`There is no scenario ${id}`);
  const { events, ...rest } = (await scenario.file()) as {
    readonly events: readonly { readonly on: string }[];
  };
  const file = change({ ...rest, events: events.filter(({ on }) => on <= today) });
  const read = readCase(new TextEncoder().encode(JSON.stringify(file)));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

/** Plain text: spans joined, unbreakable blanks and hyphens as ordinary ones. */
export const plain = (rich: Rich): string =>
  (typeof rich === 'string' ? [rich] : rich)
    .map((span) => (typeof span === 'string' ? span : span.text))
    .join('')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2011', '-');

/** All blocks, those inside a keep as well. */
export const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'keep' ? flat(block.blocks) : [block]));

/** The cells of every table row. */
export const rowsOf = ({ blocks }: Document): readonly (readonly string[])[] =>
  flat(blocks).flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }: TableRow) => cells.map(plain)) : [],
  );

/** Everything that can be read in a document, a line for each piece. */
export const textOfDocument = ({ blocks }: Document): string => flat(blocks).flatMap(linesOf).join('\n');

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plain(block.text)];
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${plain(value)}`);
    case 'list':
      return block.items.map(plain);
    case 'finding':
      return [block.glyph, block.title, plain(block.body ?? ''), block.source ?? ''];
    case 'table':
      return [
        block.columns.map(({ head }) => head).join(' | '),
        ...block.rows.map(({ cells }) => cells.map(plain).join(' | ')),
      ];
    case 'calendar':
      return block.groups.flatMap(({ heading, boxes }) =>
        boxes.map(({ date, label, done }) =>
          [done ? '☑' : '☐', date, heading, label].filter((part) => part !== undefined).join(' '),
        ),
      );
    case 'callouts':
      return block.items.flatMap(({ title, text, bullets }) => [
        plain(title),
        plain(text ?? ''),
        ...(bullets ?? []).map(plain),
      ]);
    case 'map':
      return [
        block.alt,
        ...block.stations.map(({ label, date, status }) =>
          plain(`${label.replace('\n', ' ')} | ${date ?? ''} | ${status}`),
        ),
      ];
    case 'fillIn':
    case 'signature':
      return block.fields.map(({ label }) => label);
    case 'card':
      return [
        ...block.panels.flatMap(({ title, parts }) => [title, ...parts.flatMap(linesOfPart)]),
        block.asideTitle,
        ...block.aside.map(plain),
        ...block.notes.map(plain),
      ];
    case 'seal':
      return [
        block.title,
        ...block.rows.map(({ label, value }) => `${label}: ${plain(value)}`),
        block.note ?? '',
      ];
    case 'rule':
    case 'spacer':
    case 'pageBreak':
    case 'keep':
      return [];
  }
}

function linesOfPart(part: CardPart): readonly string[] {
  switch (part.kind) {
    case 'text':
      return [plain(part.text)];
    case 'bullets':
      return part.items.map(plain);
    case 'line':
      return [part.label];
    case 'pair':
      return [`${part.label}: ${plain(part.value)}`];
  }
}
