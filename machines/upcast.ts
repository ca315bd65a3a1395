/** One step from a stored version to the next. Steps are numbered by the version that they start from. */
type Step = (file: Record<string, unknown>) => Record<string, unknown>;

/** Consecutive steps: index 0 leads from version 1 to 2. Version 1 is the only one so far. */
const STEPS: readonly Step[] = [];

/** Brings a file of an older version to the current one; stored events themselves are never rewritten. */
export function upcast(
  file: Record<string, unknown>,
  from: number,
  steps: readonly Step[] = STEPS,
): Record<string, unknown> {
  return steps.slice(from - 1).reduce((older, step) => step(older), file);
}
