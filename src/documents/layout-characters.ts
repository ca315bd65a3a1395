import type { MarkName } from './glyphs.ts';

/** How a character that the font may lack gets onto paper. `actual` is what a reader hears and copies. */
export type Setting =
  | { readonly kind: 'mark'; readonly mark: MarkName; readonly actual: string }
  | {
      readonly kind: 'shifted';
      readonly text: string;
      readonly rise: 'raised' | 'lowered';
      readonly actual: string;
    }
  | { readonly kind: 'spelled'; readonly text: string; readonly actual: string };

const markOf: Readonly<Record<string, MarkName>> = {
  '→': 'right',
  '←': 'left',
  '↑': 'up',
  '↓': 'down',
  '✓': 'tick',
  '✔': 'tick',
  '✗': 'cross',
  '✘': 'cross',
  '☐': 'box',
  '☑': 'boxTicked',
  '⚠': 'caution',
};

// Names of cells and receptors are typed with Greek letters; the spelled name is the same in English and German.
const spelled: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
};

// All raised digits are shifted alike, ² and ³ too, or 10⁹ and 10² would differ on one page.
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const raisedBase = '0123456789+−';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

function describe(character: string): Setting | undefined {
  const mark = markOf[character];
  if (mark) return { kind: 'mark', mark, actual: character };
  const name = spelled[character];
  if (name) return { kind: 'spelled', text: name, actual: character };
  const up = raised.indexOf(character);
  if (up >= 0) return { kind: 'shifted', text: raisedBase.charAt(up), rise: 'raised', actual: character };
  const down = lowered.indexOf(character);
  if (down >= 0) return { kind: 'shifted', text: String(down), rise: 'lowered', actual: character };
  return undefined;
}

const cache = new Map<string, Setting | undefined>();

/** The special setting of one character, or undefined when it is set as it is. */
export function settingOf(character: string): Setting | undefined {
  if (!cache.has(character)) cache.set(character, describe(character));
  return cache.get(character);
}

const equivalents: readonly (readonly [RegExp, string])[] = [
  [/\r\n?/g, '\n'],
  [/\t/g, ' '],
  // The micro sign and the Greek letter look alike and mean the same; the font has the letter only.
  [/\u00b5/g, '\u03bc'],
  [/\u202f|\u2007/g, '\u00a0'],
  [/\u2010/g, '-'],
  [/\u2015/g, '—'],
  // Joiners and variation selectors do not change what is read.
  [/\ufe0e|\ufe0f|\u200c|\u200d|\u2060|\ufeff/g, ''],
];

/** Text in composed form (Unicode NFC), with look-alikes that the font lacks replaced by those it has. */
export function normalise(text: string): string {
  return equivalents.reduce((result, [from, to]) => result.replace(from, to), text.normalize('NFC'));
}
