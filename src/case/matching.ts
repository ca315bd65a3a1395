/** The rows of which every typed word occurs somewhere in their words, in whatever case. */
export function matching<Row>(
  rows: readonly Row[],
  typed: string,
  words: (row: Row) => string,
): readonly Row[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const text = words(row).toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
