import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { structureOf } from '../documents/poppler.ts';
import { paper, SEAL } from './paper.ts';
test('x', async () => {
  const p = await paper({ seal: SEAL });
  writeFileSync('/tmp/seal.pdf', p);
  writeFileSync('/tmp/plain.pdf', await paper());
  expect(structureOf(p)).toContain('Form');
});
