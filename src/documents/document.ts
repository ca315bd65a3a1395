/**
 * A document is data: a list of blocks that says what stands on the paper, never where. Content modules are pure
 * functions that return one of these; `layout` gives it positions (points) and `paint` turns those into PDF bytes.
 */

export type Language = 'en' | 'de';
export type Paper = 'a4' | 'letter';
/** Size of running text in points: 9.5 for clinicians, 12 for patients, 16 for large print. */
export type BaseSize = 9.5 | 12 | 16;

export type SpanStyle = 'plain' | 'bold' | 'soft';
export interface Span {
  readonly text: string;
  readonly style: SpanStyle;
}
/**
 * Running text. `\n` breaks the line, U+00AD marks where a long word may be hyphenated, U+00A0 keeps words together.
 * The characters → ← ↑ ↓ ✓ ✗ ☐ ☑ ⚠ and raised or lowered digits may be used although the font lacks them.
 */
export type Rich = string | readonly (string | Span)[];

export interface Heading {
  readonly kind: 'heading';
  /** Tagged H1 to H3; levels must not be skipped on the way down (PDF/UA-1, 7.4.2). */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Rich;
  /** `lead` opens a document below its title; `small` is for notes. */
  readonly size?: 'lead' | 'normal' | 'small';
}

export interface Fact {
  readonly label: string;
  readonly value: Rich;
}
/** Label–value pairs; `columns: 2` puts two pairs beside each other when the longest words allow it. */
export interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly Fact[];
  readonly columns?: 1 | 2;
}

export interface List {
  readonly kind: 'list';
  /** `tick` draws an empty box to tick in front of each item. */
  readonly marker: 'bullet' | 'number' | 'tick';
  readonly items: readonly Rich[];
}

export type FindingGlyph = 'stop' | 'gate' | 'caution' | 'fact' | 'met' | 'unknown';
export interface Finding {
  readonly kind: 'finding';
  readonly glyph: FindingGlyph;
  /** What the glyph says, read aloud in its place, such as "Stop" or "Offen". */
  readonly glyphLabel: string;
  readonly title: string;
  readonly body?: Rich;
  /** Rule and source, at the right edge. */
  readonly source?: string;
}

export interface TableColumn {
  readonly head: string;
  /** Share of the width; the shares of all columns need not add up to anything. */
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
}
export interface TableRow {
  readonly cells: readonly Rich[];
  /** `strong` sets a subtotal or group row in bold on a ground. */
  readonly tone?: 'plain' | 'strong';
}
/** A row never splits over two pages unless it is taller than a page; the head is repeated on each page. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Rules around every cell, for sheets that are written on by hand. */
  readonly grid?: boolean;
  /** Least height of a row in millimetres. */
  readonly rowHeight?: number;
  /** The first cell of each row names the row. */
  readonly rowHeads?: boolean;
}

export interface CalendarBox {
  readonly date: string;
  /** A second line such as "+ thyroid". */
  readonly label?: string;
  readonly done?: boolean;
}
export interface CalendarGroup {
  readonly heading?: string;
  readonly boxes: readonly CalendarBox[];
}
export interface Calendar {
  readonly kind: 'calendar';
  /** Boxes in a row; fewer are used when a date would not fit on one line. */
  readonly columns: number;
  readonly groups: readonly CalendarGroup[];
}

export interface Callout {
  /** `now` and `today` differ in glyph and edge as well as in colour. */
  readonly urgency: 'now' | 'today' | 'plain';
  readonly title: string;
  readonly text?: Rich;
  readonly bullets?: readonly Rich[];
}
/** One callout takes the full width; two stand side by side when they fit on a page that way. */
export interface Callouts {
  readonly kind: 'callouts';
  readonly items: readonly [Callout] | readonly [Callout, Callout];
}

export interface Station {
  readonly label: string;
  readonly date?: string;
  readonly status: 'done' | 'here' | 'ahead' | 'blocked';
  /** Name of a side line that leaves after this station. */
  readonly branch?: string;
}
export interface TransitMap {
  readonly kind: 'map';
  /** The whole map in words, for a screen reader (ISO 32000-1, 14.9.3). */
  readonly alt: string;
  readonly stations: readonly Station[];
}

export interface Field {
  readonly label: string;
  readonly value?: string;
  /** Columns of the four-column page; 4 when left out. */
  readonly columns?: 1 | 2 | 3 | 4;
}
/** Lines to write on, the label in front. Fields fill rows of four columns from left to right. */
export interface FillIn {
  readonly kind: 'fillIn';
  readonly fields: readonly Field[];
}
/** Lines to sign on, the label below; kept together with its title. */
export interface Signature {
  readonly kind: 'signature';
  readonly title?: string;
  readonly fields: readonly Field[];
}

/** A part of a card's panel; `line` is a line to write on. */
export type CardPart =
  | { readonly kind: 'text'; readonly text: Rich }
  | { readonly kind: 'bullets'; readonly items: readonly Rich[] }
  | { readonly kind: 'line'; readonly label: string }
  | { readonly kind: 'pair'; readonly label: string; readonly value: string };
export interface CardPanel {
  readonly title: string;
  /** Small words at the right of the title. */
  readonly face: string;
  readonly urgent: boolean;
  readonly parts: readonly CardPart[];
}
/**
 * A card for the wallet: panels of 85.6 × 54 mm (ISO/IEC 7810, ID-1) one below the other, cut along the outer frame and
 * folded between the panels. Beside it stands what to do with the page.
 */
export interface Card {
  readonly kind: 'card';
  readonly panels: readonly CardPanel[];
  readonly asideTitle: string;
  /** Steps, numbered; then what else is to be known. */
  readonly aside: readonly Rich[];
  readonly notes: readonly Rich[];
}

/**
 * The box of an electronic signature: who signs, with which key and when by their own clock. The painter makes it a
 * signature field that is not signed yet; a paper with one is never handed out before it is. At most one in a document.
 */
export interface Seal {
  readonly kind: 'seal';
  readonly title: string;
  readonly rows: readonly Fact[];
  /** What the signature does not say, such as that nobody has confirmed the name. */
  readonly note?: string;
  /** The whole box in words, for a screen reader. */
  readonly alt: string;
}

export interface Rule {
  readonly kind: 'rule';
}
export interface Spacer {
  readonly kind: 'spacer';
  /** Height in lines of running text. */
  readonly lines: number;
}
export interface PageBreak {
  readonly kind: 'pageBreak';
}
/** Blocks that stay on one page if one page can hold them. */
export interface Keep {
  readonly kind: 'keep';
  readonly blocks: readonly Block[];
}

export type Block =
  | Heading
  | Paragraph
  | Facts
  | List
  | Finding
  | Table
  | Calendar
  | Callouts
  | TransitMap
  | FillIn
  | Signature
  | Card
  | Seal
  | Rule
  | Spacer
  | PageBreak
  | Keep;

export interface Attachment {
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export interface Document {
  readonly title: string;
  readonly language: Language;
  /** Civil date, YYYY-MM-DD: the only date in the file's metadata, so that the same document gives the same bytes. */
  readonly date: string;
  readonly subject: string;
  /** Plan id such as 7F3A-20C1, on every page. */
  readonly id: string;
  /** At the right of the strip that heads pages 2 and following, such as the patient's initials. */
  readonly label?: string;
  /** The intended-use sentence, on every page. */
  readonly footer: string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly paper: Paper;
  readonly base: BaseSize;
  /** Pale words across every page, such as "Training example". */
  readonly watermark?: string;
  readonly blocks: readonly Block[];
  readonly attachments?: readonly Attachment[];
}

export const bold = (text: string): Span => ({ text, style: 'bold' });
export const soft = (text: string): Span => ({ text, style: 'soft' });
