import { notPregnant } from './contraindications.ts';
import { rule, STOP } from './rule.ts';

const source = { layer: 'h16', checked: 'text', cite: 'h16.pregnancy' } as const;

export const pregnancyRules = [
  rule({ ...source, id: 'PRG-01', kind: 'stop', blocks: STOP, judge: notPregnant }),
  rule({ ...source, id: 'PRG-02', kind: 'fact', reading: 18 }),
  rule({ ...source, id: 'PRG-03', kind: 'task' }),
  rule({ ...source, id: 'PRG-04', kind: 'fact' }),
] as const;
