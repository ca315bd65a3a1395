import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCarried } from '../../src/signature/content.ts';
import { verifyPdf } from '../../src/signature/verify.ts';
import { inWords } from './signer.ts';

// Papers signed by earlier versions have to be verified by every later one, although verifying writes their signatures anew.
// Never replace this file; where the form of signatures changes, add another and read both.

const kept = new Uint8Array(readFileSync(new URL('./kept/version-1.pdf', import.meta.url)));

test('what the first version signed is still intact, both signatures and what it carries', async () => {
  const found = await verifyPdf(kept, new Set());
  expect(inWords(found)).toBe('intact, unknown');
  expect(found.signatures.map(({ claimedAt, reason, signer }) => [claimedAt, reason, signer?.name])).toEqual([
    ['2026-11-22T14:05:09+01:00', 'Geprüft', 'Dr. Ágnes Szőke'],
    ['2027-01-31T08:00:00+00:00', undefined, 'Dr. Ágnes Szőke'],
  ]);
  const carried = found.attached && (await readCarried(found.attached));
  // Its case is an invented one, `{"invented":true}`: read, and refused for what it is.
  expect(carried).toEqual({
    ok: false,
    faults: [{ tag: 'case', fault: { tag: 'not-a-case', found: '' } }],
  });
});
