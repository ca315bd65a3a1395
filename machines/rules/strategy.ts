import { rule } from './rule.ts';

const fact = { layer: 'h16', checked: 'text', kind: 'fact', cite: 'h16.strategies' } as const;

/** The comparison of strategies over time (Fig. 1): shown, never judged. */
export const strategyRules = [
  rule({ ...fact, id: 'STR-01' }),
  rule({ ...fact, id: 'STR-02' }),
  rule({ ...fact, id: 'STR-03' }),
  rule({ ...fact, id: 'STR-04' }),
  rule({ ...fact, id: 'STR-05' }),
  rule({ ...fact, id: 'STR-06' }),
] as const;
