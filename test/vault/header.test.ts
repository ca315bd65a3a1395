import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Bytes, cut, join, sha256, u32 } from '../../src/vault/bytes.ts';
import { headerLength, readHeader } from '../../src/vault/header.ts';
import { calibrate, LEAST_ITERATIONS, MOST_ITERATIONS, PBKDF2, stretch } from '../../src/vault/kdf.ts';
import { passphraseKey, recoveryWrapKey, unwrapBytes, unwrapKeys } from '../../src/vault/keys.ts';
import { preparePassphrase } from '../../src/vault/passphrase.ts';
import { remembered } from './seeded.ts';
import { fixedVault, flip, PASSPHRASE } from './vault-parts.ts';

let vault: Awaited<ReturnType<typeof fixedVault>>;
beforeAll(async () => {
  vault = await fixedVault();
});

/** A header with some bytes replaced and its checksum made to fit again: what someone would write who wants in. */
async function forged(at: number, bytes: Uint8Array): Promise<Bytes> {
  const body = cut(vault.bytes, 0, vault.bytes.length - 32);
  body.set(bytes, at);
  return join(body, await sha256(body));
}

const prepared = (text: string) => {
  const result = preparePassphrase(text);
  if (!result.ok) throw new Error('no passphrase');
  return result.value;
};

test('a header is read back as written', async () => {
  expect(vault.bytes).toHaveLength(headerLength('vault'));
  expect(await readHeader(vault.bytes, 'vault')).toEqual({ ok: true, value: vault.header });
});

test('every flipped bit of a header is refused before anything is derived', async () => {
  for (let at = 0; at < vault.bytes.length; at += 1)
    for (let bit = 0; bit < 8; bit += 1)
      expect((await readHeader(flip(vault.bytes, at, 1 << bit), 'vault')).ok, `${at}/${bit}`).toBe(false);
});

test('a header of another length, with something behind it or of another kind is refused', async () => {
  for (let length = 0; length < vault.bytes.length; length += 1)
    expect((await readHeader(cut(vault.bytes, 0, length), 'vault')).ok).toBe(false);
  expect((await readHeader(join(vault.bytes, new Uint8Array(1)), 'vault')).ok).toBe(false);
  expect((await readHeader(vault.bytes, 'backup')).ok).toBe(false);
});

test('work out of bounds, strange algorithms and versions are refused by name, checksum or not', async () => {
  for (const iterations of [
    0,
    1,
    5_999,
    100_000,
    LEAST_ITERATIONS - 1,
    MOST_ITERATIONS + 1,
    1e9,
    0xffff_ffff,
  ])
    expect(await readHeader(await forged(27, u32(iterations)), 'vault')).toEqual({
      ok: false,
      faults: [{ tag: 'work-out-of-bounds', iterations }],
    });
  const fault = async (at: number, byte: number) => {
    const read = await readHeader(await forged(at, Uint8Array.of(byte)), 'vault');
    return read.ok ? undefined : read.faults[0]?.tag;
  };
  for (const algorithm of [0, 2, 255]) expect(await fault(26, algorithm)).toBe('unsupported');
  expect(await fault(4, 0)).toBe('unsupported');
  expect(await fault(4, 2)).toBe('newer');
  expect(await fault(5, 2)).toBe('unsupported');
  expect(await fault(79, 1)).toBe('unsupported');
  expect(await fault(80, 2)).toBe('unsupported');
  expect(await fault(63, 7)).toBe('unsupported');
});

test('a derivation outside the bounds throws whoever asks for it', async () => {
  const salt = new Uint8Array(32);
  for (const iterations of [LEAST_ITERATIONS - 1, MOST_ITERATIONS + 1])
    await expect(stretch(new Uint8Array(14), { algorithm: PBKDF2, iterations, salt })).rejects.toThrow(
      RangeError,
    );
});

test('the calibration holds its bounds on the slowest and on the fastest device', async () => {
  const clock = (step: number) => {
    let at = 0;
    return () => {
      at += step;
      return at;
    };
  };
  expect(await calibrate(clock(60_000))).toBe(LEAST_ITERATIONS);
  expect(await calibrate(clock(0.01))).toBe(MOST_ITERATIONS);
  expect(await calibrate(clock(100))).toBe(2_000_000);
});

test('passphrase and recovery key open the same keys; another one opens nothing', async () => {
  const { header, master, recoveryKey } = vault;
  const kek = await passphraseKey(prepared(PASSPHRASE), header.work, header.vaultId, remembered);
  expect(await unwrapBytes('passphrase', kek, header)).toEqual(master);
  expect((await unwrapKeys('passphrase', kek, header)).ok).toBe(true);
  const rk = await recoveryWrapKey(recoveryKey, header.vaultId);
  expect(await unwrapBytes('recovery-key', rk, header)).toEqual(master);
  const wrong = await passphraseKey(prepared(`${PASSPHRASE}!`), header.work, header.vaultId, remembered);
  expect(await unwrapBytes('passphrase', wrong, header)).toBeUndefined();
  expect(await unwrapKeys('passphrase', wrong, header)).toEqual({
    ok: false,
    faults: [{ tag: 'wrong-secret' }],
  });
  expect(await unwrapBytes('recovery-key', kek, header)).toBeUndefined();
});

test('composed and decomposed letters are the same passphrase', async () => {
  const { header } = vault;
  expect(PASSPHRASE.normalize('NFD')).not.toBe(PASSPHRASE.normalize('NFC'));
  for (const form of ['NFC', 'NFD'] as const) {
    const kek = await passphraseKey(
      prepared(PASSPHRASE.normalize(form)),
      header.work,
      header.vaultId,
      remembered,
    );
    expect(await unwrapBytes('passphrase', kek, header), form).toEqual(vault.master);
  }
});

test('salt, work, vault and epoch are bound into the wrap: a forged header does not open', async () => {
  const places: [number, Uint8Array][] = [
    [6, Uint8Array.of(1)],
    [22, u32(2)],
    [27, u32(LEAST_ITERATIONS + 10_000)],
    [31, Uint8Array.of(1)],
  ];
  for (const [at, bytes] of places) {
    const read = await readHeader(await forged(at, bytes), 'vault');
    if (!read.ok) throw new Error('the forged header should be readable');
    const kek = await passphraseKey(prepared(PASSPHRASE), read.value.work, read.value.vaultId, remembered);
    expect(await unwrapBytes('passphrase', kek, read.value), `byte ${at}`).toBeUndefined();
  }
});

test('the checksum is plain SHA-256', () => {
  const end = vault.bytes.length - 32;
  const expected = createHash('sha256').update(vault.bytes.subarray(0, end)).digest();
  expect(Buffer.from(vault.bytes.subarray(end)).equals(expected)).toBe(true);
});
