import type { Rich } from './document.ts';
import type { Line, Measure, Piece, Run, Segment, TextStyle } from './layout-text.ts';
import { widthOf } from './layout-text.ts';

// A word is hyphenated only on a line that would otherwise stay visibly short.
const shortLine = 0.72;
const tolerance = 0.01;

/**
 * Breaks rich text into lines no wider than `width` points: between words, after hyphens, at soft hyphens, and within
 * a word when the word alone is wider than the line.
 */
export function breakLines(rich: Rich, style: TextStyle, width: number, measure: Measure): readonly Line[] {
  const setter = new LineSetter(style, Math.max(width, style.size), measure);
  for (const word of measure.words(rich, style)) {
    if (word.segments.length > 0) setter.word(word.segments);
    if (word.newline) setter.newline();
  }
  return setter.finish();
}

class LineSetter {
  private readonly lines: Line[] = [];
  private pieces: Piece[] = [];
  private width = 0;
  private readonly style: TextStyle;
  private readonly available: number;
  private readonly measure: Measure;
  private readonly hyphen: Piece;

  constructor(style: TextStyle, available: number, measure: Measure) {
    this.style = style;
    this.available = available;
    this.measure = measure;
    // Reads as a soft hyphen, so that search and speech join the word again (ISO 32000-1, 14.8.2.2.3).
    this.hyphen = { ...measure.piece('-', style), actual: '\u00ad' };
  }

  word(all: readonly Segment[]): void {
    let rest = all;
    while (rest.length > 0) {
      const empty = this.pieces.length === 0;
      const space = empty ? undefined : this.space(rest);
      const room = this.available - this.width - (space?.width ?? 0) + tolerance;
      if (segmentsWidth(rest) <= room) {
        this.put(space, rest);
        return;
      }
      const count = this.fitting(rest, room, empty);
      if (count > 0) {
        this.put(space, rest.slice(0, count));
        if (rest[count - 1]?.joint === 'soft') this.push(this.hyphenLike(rest[count - 1]));
        this.close();
        rest = rest.slice(count);
      } else if (space) {
        this.pieces.push({ ...space, width: 0 });
        this.close();
      } else {
        rest = this.force(rest, room);
      }
    }
  }

  newline(): void {
    this.close();
  }

  finish(): readonly Line[] {
    if (this.pieces.length > 0 || this.lines.length === 0) this.close();
    return this.lines;
  }

  private space(segments: readonly Segment[]): Piece {
    const next = segments[0]?.pieces[0];
    const weight = next?.weight ?? this.style.weight;
    return this.measure.piece(' ', { ...this.style, weight, ink: next?.ink ?? this.style.ink });
  }

  private hyphenLike(segment: Segment | undefined): Piece {
    const last = segment?.pieces.at(-1);
    return last ? { ...this.hyphen, weight: last.weight, ink: last.ink } : this.hyphen;
  }

  private put(space: Piece | undefined, segments: readonly Segment[]): void {
    if (space) this.push(space);
    for (const segment of segments) for (const piece of segment.pieces) this.push(piece);
  }

  private push(piece: Piece): void {
    this.pieces.push(piece);
    this.width += piece.width;
  }

  /** How many segments fit, ending where a break is allowed. */
  private fitting(segments: readonly Segment[], room: number, empty: boolean): number {
    let width = 0;
    let count = 0;
    segments.forEach((segment, index) => {
      width += widthOf(segment.pieces);
      if (index === segments.length - 1) return;
      const { joint } = segment;
      const allowed =
        joint === 'free' ||
        (joint === 'soft' && (empty || this.width < this.available * shortLine)) ||
        (joint === 'late' && empty);
      if (allowed && width + (joint === 'soft' ? this.hyphen.width : 0) <= room) count = index + 1;
    });
    return count;
  }

  /** Fills the empty line with as much of the first segment as fits, at least one character, and closes it. */
  private force(segments: readonly Segment[], room: number): readonly Segment[] {
    const [first, ...others] = segments;
    if (!first) return others;
    const pieces = [...first.pieces];
    while (pieces[0] && (pieces[0].width <= room - this.width || isWhole(pieces[0]))) {
      if (this.width > 0 && pieces[0].width > room - this.width) break;
      this.push(pieces[0]);
      pieces.shift();
    }
    const split = pieces[0];
    if (split && !isWhole(split)) {
      pieces.shift();
      pieces.unshift(...this.split(split, room - this.width));
    }
    this.close();
    return pieces.length > 0 ? [{ pieces, joint: first.joint }, ...others] : others;
  }

  /** Puts the head of a piece on the line and returns what is left of it. */
  private split(piece: Piece, room: number): readonly Piece[] {
    const characters = [...piece.text];
    const style: TextStyle = { ...this.style, weight: piece.weight, ink: piece.ink, size: piece.size };
    const head = (n: number): Piece => this.measure.piece(characters.slice(0, n).join(''), style);
    let count = this.width > 0 ? 0 : 1;
    let tooMany = characters.length;
    while (tooMany - count > 1) {
      const middle = (count + tooMany) >> 1;
      if (head(middle).width + this.hyphen.width > room) tooMany = middle;
      else count = middle;
    }
    if (count <= 0) return [piece];
    this.push(head(count));
    const cut = `${characters[count - 1] ?? ''}${characters[count] ?? ''}`;
    if (/^\p{L}{2}$/u.test(cut) && this.width + this.hyphen.width <= this.available + tolerance) {
      this.push({ ...this.hyphen, weight: piece.weight, ink: piece.ink });
    }
    return [this.measure.piece(characters.slice(count).join(''), style)];
  }

  private close(): void {
    const runs = joined(this.pieces, this.measure);
    const last = runs.at(-1);
    this.lines.push({ runs, width: last ? last.x + last.width : 0 });
    this.pieces = [];
    this.width = 0;
  }
}

/** Marks and shifted digits are never cut. */
const isWhole = (piece: Piece): boolean => piece.actual !== undefined || piece.text.length <= 1;

const segmentsWidth = (segments: readonly Segment[]): number =>
  segments.reduce((sum, segment) => sum + widthOf(segment.pieces), 0);

/**
 * Joins neighbours of one kind of type to runs and gives each its place on the line. Joined text is measured anew: the
 * pieces of a word were measured apart, without the kerning between them.
 */
function joined(pieces: readonly Piece[], measure: Measure): readonly Run[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && alike(last, piece)) merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else merged.push(piece);
  }
  let x = 0;
  return merged.map((piece, index) => {
    const text = index === merged.length - 1 ? piece.text.trimEnd() : piece.text;
    const width = piece.mark ? piece.width : measure.width(text, piece.weight, piece.size);
    const run = { ...piece, x, width };
    x += width;
    return run;
  });
}

function alike(a: Piece, b: Piece): boolean {
  if (a.actual !== undefined || b.actual !== undefined) return false;
  return a.weight === b.weight && a.ink === b.ink && a.size === b.size && a.rise === b.rise;
}
