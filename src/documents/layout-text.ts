import type { Rich, Span } from './document.ts';
import type { Weight } from './fonts.ts';
import type { MarkName } from './glyphs.ts';
import type { Ink } from './ink.ts';
import { normalise, settingOf } from './layout-characters.ts';
import type { Metrics } from './layout-types.ts';

/** Sizes in points. `leading` is the distance of two baselines. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly ink: Ink;
}

/** A stretch of one kind of type within a line. */
export interface Run {
  readonly text: string;
  readonly weight: Weight;
  readonly ink: Ink;
  readonly size: number;
  /** Height of the baseline above that of the line. */
  readonly rise: number;
  readonly actual?: string;
  readonly mark?: MarkName;
  readonly x: number;
  readonly width: number;
}
export interface Line {
  readonly runs: readonly Run[];
  /** Without a trailing space. */
  readonly width: number;
}

export type Piece = Omit<Run, 'x'>;
/** What may happen after a segment of a word: `soft` hyphenates, `late` breaks only a word that is too long. */
type Joint = 'none' | 'free' | 'soft' | 'late';
export interface Segment {
  readonly pieces: readonly Piece[];
  readonly joint: Joint;
}
export interface Word {
  readonly segments: readonly Segment[];
  readonly newline: boolean;
}

const softHyphen = '\u00ad';
const zeroWidthSpace = '\u200b';
const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}/u.test(character);

/** Measures text and remembers what cannot be set. One per layout. */
export class Measure {
  readonly missing = new Set<string>();
  private readonly metrics: Metrics;
  constructor(metrics: Metrics) {
    this.metrics = metrics;
  }

  /** Width in points of text that has no line breaks. */
  width(text: string, weight: Weight, size: number): number {
    return this.metrics.width(text, weight) * size;
  }

  piece(text: string, style: TextStyle): Piece {
    const { weight, ink, size } = style;
    return { text, weight, ink, size, rise: 0, width: this.width(text, weight, size) };
  }

  /** A character that the font lacks, drawn or set in another way; undefined when it needs no such help. */
  special(character: string, style: TextStyle): Piece | undefined {
    const setting = settingOf(character);
    if (!setting) return undefined;
    const { actual } = setting;
    if (setting.kind === 'mark') {
      return { ...this.piece(' ', style), mark: setting.mark, actual, width: style.size * 0.92 };
    }
    if (setting.kind === 'spelled') return { ...this.piece(setting.text, style), actual };
    const small = this.piece(setting.text, { ...style, size: style.size * 0.64 });
    return { ...small, rise: style.size * (setting.rise === 'raised' ? 0.34 : -0.14), actual };
  }

  check(character: string): void {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!this.metrics.has(codePoint)) this.missing.add(character);
  }

  /** Splits rich text into words with their break points. */
  words(rich: Rich, style: TextStyle): readonly Word[] {
    const builder = new WordBuilder(this);
    const spans: readonly (string | Span)[] = typeof rich === 'string' ? [rich] : rich;
    for (const span of spans) {
      if (typeof span === 'string') builder.add(span, style);
      else builder.add(span.text, styled(style, span.style));
    }
    return builder.finish();
  }

  /** Width of the longest stretch that can only be broken by force, in points. */
  longestWord(rich: Rich, style: TextStyle): number {
    const hyphen = this.width('-', style.weight, style.size);
    let longest = 0;
    for (const word of this.words(rich, style)) {
      let width = 0;
      for (const { pieces, joint } of word.segments) {
        width += widthOf(pieces);
        longest = Math.max(longest, width + (joint === 'soft' ? hyphen : 0));
        if (joint !== 'late') width = 0;
      }
    }
    return longest;
  }
}

export const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.width, 0);

function styled(style: TextStyle, span: Span['style']): TextStyle {
  if (span === 'bold') return { ...style, weight: 'bold', ink: style.ink === 'soft' ? 'ink' : style.ink };
  return span === 'soft' ? { ...style, ink: 'soft' } : style;
}

class WordBuilder {
  private readonly done: Word[] = [];
  private segments: Segment[] = [];
  private pieces: Piece[] = [];
  private text = '';
  private readonly measure: Measure;
  constructor(measure: Measure) {
    this.measure = measure;
  }

  add(raw: string, style: TextStyle): void {
    const characters = [...normalise(raw)];
    characters.forEach((character, index) => {
      const before = characters[index - 1];
      const after = characters[index + 1];
      if (character === ' ' && isGlue(before, after)) this.text += ' ';
      else if (character === ' ' || character === '\n') this.closeWord(style, character === '\n');
      else if (character === softHyphen) this.closeSegment(style, 'soft');
      else if (character === zeroWidthSpace) this.closeSegment(style, 'free');
      else if (character === '\u2011') this.text += '-';
      else this.append(character, style, jointAfter(character, before, after));
    });
    this.flush(style);
  }

  finish(): readonly Word[] {
    if (this.pieces.length > 0 || this.segments.length > 0) this.push(false);
    return this.done;
  }

  private append(character: string, style: TextStyle, joint: Joint): void {
    const special = this.measure.special(character, style);
    if (special) {
      this.flush(style);
      this.pieces.push(special);
      return;
    }
    this.measure.check(character);
    this.text += character;
    if (joint !== 'none') this.closeSegment(style, joint);
  }

  private flush(style: TextStyle): void {
    if (this.text) this.pieces.push(this.measure.piece(this.text, style));
    this.text = '';
  }

  private closeSegment(style: TextStyle, joint: Joint): void {
    this.flush(style);
    if (this.pieces.length > 0) this.segments.push({ pieces: this.pieces, joint });
    this.pieces = [];
  }

  private closeWord(style: TextStyle, newline: boolean): void {
    this.flush(style);
    if (newline || this.pieces.length > 0 || this.segments.length > 0) this.push(newline);
  }

  private push(newline: boolean): void {
    if (this.pieces.length > 0) this.segments.push({ pieces: this.pieces, joint: 'none' });
    this.done.push({ segments: this.segments, newline });
    this.segments = [];
    this.pieces = [];
  }
}

/** A line neither begins with a dash or a middle dot nor parts a sign from its number, as in "≥ 1.9 × 10". */
function isGlue(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return '·–—×'.includes(after) || '×≥≤≈±+'.includes(before);
}

function jointAfter(character: string, before: string | undefined, after: string | undefined): Joint {
  if (after === undefined || before === undefined) return 'none';
  if ((character === '-' || character === '–') && isLetter(before) && isLetter(after)) return 'free';
  return '/_@.?&='.includes(character) && /\S/u.test(after) ? 'late' : 'none';
}
