import { rule } from './rule.ts';

const task = { layer: 'h16', checked: 'text', kind: 'task', cite: 'h16.infusion' } as const;

/** What follows each course; the dates are made in tasks/aftercare.ts. */
export const aftercareRules = [
  rule({ ...task, id: 'AFT-01', reading: 6 }),
  rule({ ...task, id: 'AFT-02' }),
  rule({ ...task, id: 'AFT-03' }),
  rule({ ...task, id: 'AFT-04', cite: 'h16.monitoring' }),
  rule({ ...task, id: 'AFT-05', cite: 'h16.monitoring' }),
  rule({ ...task, id: 'AFT-06', cite: 'h16.vaccinations' }),
  rule({ ...task, id: 'AFT-07', cite: 'h16.pregnancy' }),
] as const;
