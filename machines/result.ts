/** A value, or the faults that stood in its way. Faults are plain data: words are made by the locales. */
export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly F[] };

/** Wraps a value. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps one fault or several. */
export const failed = <F>(
  ...faults: readonly F[]
): { readonly ok: false; readonly faults: readonly F[] } => ({
  ok: false,
  faults,
});
