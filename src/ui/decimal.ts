/** What a typed number is: nothing yet, a number, or something else. */
export type Decimal =
  | { readonly tag: 'empty' }
  | { readonly tag: 'number'; readonly value: number }
  | { readonly tag: 'malformed' };

/**
 * Reads a number with a decimal point or comma, whatever the language. Both at once, or groups of digits, are refused:
 * 1.234,5 and 1,234.5 differ a thousandfold by the reader's habit.
 */
export function readDecimal(text: string): Decimal {
  const typed = text.trim().replace(/^\u2212/, '-');
  if (typed === '') return { tag: 'empty' };
  if (!/^-?(\d+([.,]\d*)?|[.,]\d+)$/.test(typed)) return { tag: 'malformed' };
  return { tag: 'number', value: Number(typed.replace(',', '.')) };
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the person would type it: the language's decimal sign, no groups of digits. */
export function showDecimal(value: number, language: string): string {
  // Making a format takes a thousand times as long as using it, and a form has a number in each row.
  const format =
    formats.get(language) ??
    new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 10 });
  formats.set(language, format);
  return format.format(value);
}
