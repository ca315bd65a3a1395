import type { FontFiles, Weight } from './fonts.ts';
import type { Metrics } from './layout-types.ts';

/** What is used of fontkit 2, which ships no types. */
export interface FontProgram {
  readonly unitsPerEm: number;
  readonly characterSet: readonly number[];
  layout: (
    text: string,
    features: Readonly<Record<string, boolean>>,
  ) => {
    readonly glyphs: readonly { readonly advanceWidth: number }[];
    readonly positions: readonly { readonly xAdvance: number }[];
  };
  createSubset: () => Subset;
}
interface Subset {
  readonly encode: () => Uint8Array;
  encodeStream?: () => unknown;
}
export type FontPrograms = Readonly<Record<Weight, FontProgram>>;

export const weights: readonly (keyof FontFiles)[] = ['regular', 'bold'];

/** Figures of one width, and neither ligatures nor alternates that would change what the text says when copied. */
export const features = { tnum: true, liga: false, calt: false } as const;

/** Words and the single spaces between them: the unit in which text is both measured and painted. */
export const wordsAndSpaces = (text: string): readonly string[] => text.match(/ |[^ ]+/g) ?? [];

/** The measures of two fonts for `layout`, in em. Each word is shaped once. */
export function metricsFrom(programs: FontPrograms): Metrics {
  const caches = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  const sets = weights.map((weight) => new Set(programs[weight].characterSet));
  const word = (text: string, weight: Weight): number => {
    const known = caches[weight].get(text);
    if (known !== undefined) return known;
    const { positions } = programs[weight].layout(text, features);
    const width = positions.reduce((sum, one) => sum + one.xAdvance, 0) / programs[weight].unitsPerEm;
    caches[weight].set(text, width);
    return width;
  };
  return {
    width: (text, weight) => wordsAndSpaces(text).reduce((sum, part) => sum + word(part, weight), 0),
    // U+FFFF ends the character table; it is no character.
    has: (codePoint) => codePoint !== 0xffff && sets.every((set) => set.has(codePoint)),
  };
}

/**
 * The glyphs of a word as an array for the TJ operator, with the kerning that pdf-lib's own text drawing leaves out
 * (ISO 32000-1, 9.4.3). `codes` are the four-digit glyph codes of the embedded subset.
 */
export function kerned(text: string, program: FontProgram, codes: readonly string[]): string {
  const { glyphs, positions } = program.layout(text, features);
  const scale = 1000 / program.unitsPerEm;
  const shown = codes.map((code, index) => {
    const shift = ((glyphs[index]?.advanceWidth ?? 0) - (positions[index]?.xAdvance ?? 0)) * scale;
    return shift === 0 ? code : `${code}>${Math.round(shift * 100) / 100}<`;
  });
  return `<${shown.join('')}>`;
}

/** Shapes each text once with the features of this product: it is measured, encoded and kerned, and comes back on other pages. */
export function remembering(font: FontProgram): FontProgram {
  const shape = font.layout.bind(font);
  const known = new Map<string, ReturnType<FontProgram['layout']>>();
  font.layout = (text, wanted) => {
    // Who asks for other features, or for none, is none of ours.
    if (wanted?.tnum !== true) return shape(text, wanted);
    const before = known.get(text);
    if (before !== undefined) return before;
    const run = shape(text, wanted);
    known.set(text, run);
    return run;
  };
  return font;
}

/** pdf-lib asks fontkit 1 for a stream, fontkit 2 hands out the bytes: this makes the one look like the other. */
export function streaming(font: FontProgram): FontProgram {
  const create = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = create();
    const stream = {
      on: (event: string, listener: (bytes?: Uint8Array) => void) => {
        if (event === 'data') listener(subset.encode());
        if (event === 'end') listener();
        return stream;
      },
    };
    subset.encodeStream = () => stream;
    return subset;
  };
  return font;
}
