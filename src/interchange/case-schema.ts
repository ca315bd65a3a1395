import { z } from 'zod';
import { caseFileSchema } from '../../machines/case-file.ts';

/** The JSON Schema of the case file (draft 2020-12) as an object, generated from the event schemas. */
export const caseSchema = () =>
  z.toJSONSchema(caseFileSchema, { target: 'draft-2020-12', unrepresentable: 'any' });

/**
 * The JSON Schema of the case file (draft 2020-12), generated from the event schemas that the app itself uses.
 * What a schema cannot say (a real calendar date, a plausible value, an order of events) the replay still asks.
 */
export function caseJsonSchema(): string {
  const titled = {
    ...caseSchema(),
    title: 'Alemtuzumab Pathway case file',
    $comment: 'Generated from machines/events.ts by npm run schema',
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
