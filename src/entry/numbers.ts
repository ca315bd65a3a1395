/** A number as laboratories and people write it, not yet read. */
export const NUMBER = String.raw`(?:\d(?:[\d.,']*\d)?|[.,]\d+)`;

/**
 * Every way in which the text can be read as a number, the likelier first. 1.234 and 1,234 have two: a decimal sign in
 * one country is the sign of thousands in the other. None: it is no number.
 */
export function readNumber(text: string): readonly number[] {
  if (text.length > 15) return [];
  if (/^\d+$/.test(text)) return [Number(text)];
  if (/^[.,]\d+$/.test(text)) return [Number(`0${text.replace(',', '.')}`)];
  if (/^[1-9]\d{0,2}(?:'\d{3})+(?:[.,]\d+)?$/.test(text)) {
    return [Number(text.replaceAll("'", '').replace(',', '.'))];
  }
  // Both signs at once leave no doubt: the last one is the decimal sign.
  if (/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(text)) {
    return [Number(text.replaceAll('.', '').replace(',', '.'))];
  }
  if (/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/.test(text)) return [Number(text.replaceAll(',', ''))];
  if (/^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})+$/.test(text)) return [Number(text.replace(/[.,]/g, ''))];
  if (!/^\d+[.,]\d+$/.test(text)) return [];
  const decimal = Number(text.replace(',', '.'));
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return [decimal];
  return [decimal, Number(text.replace(/[.,]/, ''))];
}

/** Reads a limit in the same habit as its value: `grouped` means that the sign of thousands was meant. */
export function readLimit(text: string, grouped: boolean | undefined): number | undefined {
  const readings = readNumber(text);
  if (readings.length < 2) return readings[0];
  return grouped === undefined ? undefined : readings[grouped ? 1 : 0];
}
