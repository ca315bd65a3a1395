import { rule } from './rule.ts';

const fact = { layer: 'h16', checked: 'text', kind: 'fact', cite: 'h16.strategies' } as const;

/** The year after the first infusion in which secondary autoimmunity has its maximum (STR-03). */
export const AUTOIMMUNITY_PEAK_YEAR = 3;

/** Months until the cells are back, as STR-05 gives them: a span, about, up to. */
export const REPOPULATION_MONTHS = {
  cd19: { from: 3, to: 8 },
  cd8: { about: 30 },
  cd4: { upTo: 60 },
} as const;

/** The comparison of strategies over time (Fig. 1): shown, never judged. */
export const strategyRules = [
  rule({ ...fact, id: 'STR-01' }),
  rule({ ...fact, id: 'STR-02' }),
  rule({ ...fact, id: 'STR-03' }),
  rule({ ...fact, id: 'STR-04' }),
  rule({ ...fact, id: 'STR-05' }),
  rule({ ...fact, id: 'STR-06' }),
] as const;
