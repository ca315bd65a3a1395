import type { Block, CardPart, Document, Rich, TableRow } from './document.ts';

// What a paper says, without how it looks: for comparing papers, and for reading them in tests.

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
