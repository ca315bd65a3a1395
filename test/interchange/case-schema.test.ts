import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseJsonSchema } from '../../src/interchange/case-schema.ts';

test('the published JSON Schema is the one that the event schemas give (npm run schema)', () => {
  expect(readFileSync('public/case.schema.json', 'utf8')).toBe(caseJsonSchema());
});
