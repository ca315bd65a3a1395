import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase, writeCase } from '../../machines/case-file.ts';
import { sealBackup, unsealBackup } from '../../src/vault/backup-file.ts';
import { utf8 } from '../../src/vault/bytes.ts';
import { LEAST_ITERATIONS } from '../../src/vault/kdf.ts';
import { filesIn } from '../source.ts';
import { remembered, seeded } from '../vault/seeded.ts';
import { PASSPHRASE } from '../vault/vault-parts.ts';
import { changed, changesWith, RUNS, SEED } from './mutate.ts';

// Every way in is fed with files that were changed at random: it answers, and takes all or nothing.

const files = filesIn('src/scenarios').filter((name) => name.endsWith('.json'));
const bytesOf = new Map(files.map((name) => [name, new Uint8Array(readFileSync(name))]));

/** Pieces that have broken readers of such files. */
const PIECES = [
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{}},',
  '[[[[[[[[',
  '{"a":',
  '1e999',
  '-0',
  '\u0000',
  '\ud800',
  '"2026-02-30"',
  'null',
  '9'.repeat(400),
  '\\u0000',
  '﻿',
  '"event.corrected"',
];

const changes = changesWith(PIECES);

describe('hostile files', () => {
  test(`${RUNS} changed case files are refused with their faults, or are whole cases`, () => {
    const tally = { refused: 0, taken: 0 };
    const property = fc.property(fc.constantFrom(...files), changes, (name, steps) => {
      const read = readCase(steps.reduce(changed, bytesOf.get(name) ?? new Uint8Array()));
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      if (read.ok) {
        tally.taken += 1;
        // What was taken is a case like any other: written and read again it is the same.
        const text = writeCase(read.value);
        const again = readCase(new TextEncoder().encode(text));
        expect(again.ok && writeCase(again.value)).toBe(text);
      } else {
        tally.refused += 1;
        expect(read.faults.length).toBeGreaterThan(0);
        for (const { tag } of read.faults) expect(tag).toMatch(/^[a-z-]+$/);
      }
    });
    fc.assert(property, { numRuns: RUNS, seed: SEED });
    // Both ways are walked: neither all noise nor all harmless.
    expect(tally.refused).toBeGreaterThan(RUNS / 4);
    expect(tally.taken).toBeGreaterThan(0);
  });

  test(`${RUNS} changed backups give nothing away`, async () => {
    const file = await sealBackup('[{"canary":1}]', utf8(PASSPHRASE.normalize('NFC')), {
      iterations: LEAST_ITERATIONS,
      build: '0.1.0',
      random: seeded('fuzz'),
      stretch: remembered,
    });
    expect((await unsealBackup(file, PASSPHRASE, remembered)).ok).toBe(true);
    const property = fc.asyncProperty(changes, async (steps) => {
      const bytes = steps.reduce(changed, file as Uint8Array);
      fc.pre(!Buffer.from(bytes).equals(Buffer.from(file)));
      const opened = await unsealBackup(bytes, PASSPHRASE, remembered);
      expect(opened.ok).toBe(false);
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
  });
});
