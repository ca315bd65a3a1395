import fc from 'fast-check';

// Changes files at random, the same for every way in.

export const RUNS = Number(process.env.FUZZ_RUNS ?? 500);
export const SEED = Number(process.env.FUZZ_SEED ?? 20_161_110);

export interface Change {
  readonly kind: 'flip' | 'cut' | 'drop' | 'insert' | 'repeat';
  readonly at: number;
  readonly length: number;
  readonly piece: string;
  readonly bit: number;
}

/** One to four changes of a file; `pieces` are inserted. */
export const changesWith = (pieces: readonly string[]) =>
  fc.array(
    fc.record<Change>({
      kind: fc.constantFrom('flip', 'cut', 'drop', 'insert', 'repeat'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 300 }),
      piece: fc.constantFrom(...pieces),
      bit: fc.nat({ max: 7 }),
    }),
    { minLength: 1, maxLength: 4 },
  );

/** A file after a change; positions are shares of its length. */
export function changed(bytes: Uint8Array, { kind, at, length, piece, bit }: Change): Uint8Array {
  const place = Math.min(bytes.length, Math.floor(at * bytes.length));
  const [before, after] = [bytes.slice(0, place), bytes.slice(place)];
  const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  switch (kind) {
    case 'flip':
      return bytes.map((byte, index) => (index === place ? byte ^ (1 << bit) : byte));
    case 'cut':
      return before;
    case 'drop':
      return joined(before, after.slice(length));
    case 'insert':
      return joined(before, new TextEncoder().encode(piece), after);
    case 'repeat':
      return joined(before, after.slice(0, length), after);
  }
}
