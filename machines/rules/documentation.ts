import { lastOf } from '../known.ts';
import { rule } from './rule.ts';
import { met, notApplicable } from './verdict.ts';

const source = { layer: 'h16', checked: 'text', cite: 'h16.realWorld' } as const;

export const documentationRules = [
  rule({ ...source, id: 'DOC-01', kind: 'task' }),
  rule({ ...source, id: 'DOC-02', kind: 'task' }),
  rule({
    ...source,
    id: 'DOC-03',
    kind: 'gate',
    // A deviation without a reason cannot be recorded: the schema of the event refuses it.
    judge: ({ facts, day }) => (lastOf(facts.deviations, day) === undefined ? notApplicable : met()),
  }),
] as const;
