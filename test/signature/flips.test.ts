import { describe, expect, test, vi } from 'vitest';
import { verifyPdf } from '../../src/signature/verify.ts';
import { flip } from '../vault/vault-parts.ts';
import { paper, SEAL } from './paper.ts';
import { imported, made, signed } from './signer.ts';
import { has, over, titled } from './tools.ts';

// Some two thousand files are verified: a minute, and several on a busy machine.
vi.setConfig({ testTimeout: 600_000 });

const whole = await signed(await paper({ seal: SEAL }), await made());
const none = new Set<string>();
const text = Buffer.from(whole).toString('latin1');
const update = text.lastIndexOf('/Type /Sig\n') - 20;

async function unnoticed(file: Uint8Array, places: readonly number[]): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const at of places) {
    const bit = 1 << (at % 8);
    const { verdict } = await verifyPdf(flip(file, at, bit), none);
    if (verdict.tag === 'intact' || verdict.tag === 'not-signed') missed.push(`${at}:${bit} ${verdict.tag}`);
  }
  return missed;
}
const every = (step: number, from: number, to: number): readonly number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);

describe('no bit can be flipped', () => {
  test('every 97th byte of a signed care plan', async () => {
    expect(await unnoticed(whole, every(97, 0, whole.length))).toEqual([]);
  });

  test('every eleventh byte of a signature: dictionary, certificate, attributes, padding, table, trailer', async () => {
    expect(await unnoticed(whole, every(11, update, update + 2_400))).toEqual([]);
    expect(await unnoticed(whole, every(61, update + 2_400, whole.length))).toEqual([]);
  });

  test('every 23rd byte of a signature with a chain', async () => {
    const chained = await signed(
      await paper({ kind: 'patient-pathway' }),
      await imported('AES-256'),
      '2027-01-31T08:00:00Z',
    );
    const start = Buffer.from(chained).toString('latin1').lastIndexOf('/Type /Sig\n') - 20;
    expect(await unnoticed(chained, every(23, start, start + 3_600))).toEqual([]);
  });

  test(titled('pdfsig', 'pdfsig finds a sample of them as well'), () => {
    if (!has('pdfsig')) return;
    expect(over('pdfsig', ['-nocert'], whole).said).toContain('Signature is Valid');
    const start = text.indexOf('stream\n') + 8;
    for (const at of every(9_731, start, update)) {
      expect(`${at}: ${over('pdfsig', ['-nocert'], flip(whole, at)).said}`).not.toContain(
        'Signature is Valid',
      );
    }
  });
});
