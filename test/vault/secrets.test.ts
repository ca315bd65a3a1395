import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgePassphrase, preparePassphrase } from '../../src/vault/passphrase.ts';
import { suggestPhrase, wordsOf } from '../../src/vault/phrase.ts';
import { readRecoveryKey, writeRecoveryKey } from '../../src/vault/recovery-key.ts';
import { seeded } from './seeded.ts';

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((array) => new Uint8Array(array));

test('a recovery key is read back, however it is typed', () => {
  fc.assert(
    fc.property(bytes, (key) => {
      const text = writeRecoveryKey(key);
      expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){12}[0-9A-HJKMNP-TV-Z]{5}$/);
      for (const typed of [
        text,
        text.toLowerCase(),
        text.replaceAll('-', ''),
        text.replaceAll('-', ' '),
        text.replaceAll('0', 'o').replaceAll('1', 'l'),
        text.replaceAll('-', '–'),
      ])
        expect(readRecoveryKey(typed)).toEqual({ ok: true, value: key });
    }),
  );
});

test('each wrong character and each swap of neighbours is found in its group', () => {
  const key = seeded('recovery')(32);
  const text = writeRecoveryKey(key);
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  for (const [at, right] of [...text].entries()) {
    if (right === '-') continue;
    for (const letter of letters) {
      if (letter === right) continue;
      const read = readRecoveryKey(text.slice(0, at) + letter + text.slice(at + 1));
      expect(read.ok ? 'read' : read.faults[0]?.group, `${letter} at ${at}`).toBe(Math.floor(at / 6) + 1);
    }
    const next = text[at + 1];
    if (next === undefined || next === '-' || next === right) continue;
    expect(readRecoveryKey(text.slice(0, at) + next + right + text.slice(at + 2)).ok).toBe(false);
  }
  const groups = text.split('-');
  for (let at = 0; at + 1 < groups.length; at += 1) {
    const swapped = [...groups];
    [swapped[at], swapped[at + 1]] = [groups[at + 1] ?? '', groups[at] ?? ''];
    expect(readRecoveryKey(swapped.join('-')).ok).toBe(false);
  }
  expect(readRecoveryKey(`${text}0`)).toMatchObject({ ok: false, faults: [{ group: undefined }] });
  expect(readRecoveryKey(text.slice(0, -1))).toMatchObject({ ok: false, faults: [{ group: 13 }] });
  expect(readRecoveryKey('')).toMatchObject({ ok: false, faults: [{ group: 1 }] });
  expect(readRecoveryKey(text.replace(/^./, 'U'))).toMatchObject({ ok: false, faults: [{ group: 1 }] });
});

test('passphrases have a floor and a ceiling, both before any work', () => {
  expect(judgePassphrase('thirteen-char')).toEqual([{ tag: 'too-short', characters: 13, least: 14 }]);
  expect(judgePassphrase('')).toEqual([{ tag: 'too-short', characters: 0, least: 14 }]);
  // Decomposed, it has more code points; composed it is as short as it looks.
  expect(judgePassphrase('ééééééé'.normalize('NFD'))).toMatchObject([{ tag: 'too-short', characters: 7 }]);
  expect(preparePassphrase('x'.repeat(1024)).ok).toBe(true);
  expect(preparePassphrase('x'.repeat(1025))).toMatchObject({ faults: [{ tag: 'too-long', bytes: 1025 }] });
  expect(preparePassphrase('ü'.repeat(513))).toMatchObject({ faults: [{ tag: 'too-long', bytes: 1026 }] });
  expect(preparePassphrase('x'.repeat(1_000_000))).toMatchObject({ faults: [{ tag: 'too-long' }] });
});

test.each([
  'aaaaaaaaaaaaaaaa',
  'abcabcabcabcabcabc',
  'passwordpassword',
  'Passwort12345678Passwort'.slice(0, 16).repeat(2),
  '12345678901234567890',
  'abcdefghijklmnopqrst',
  'qwertzuiopasdfghjkl',
  'lkjhgfdsapoiuztrewq',
  'LemtradaLemtrada1',
  '              ',
])('%s is too simple', (text) => {
  expect(judgePassphrase(text)).toEqual([{ tag: 'too-simple' }]);
});

test.each(['correct horse battery staple', 'Der Zug nach Wien hat Ruhe', 'x7#Kq9!mZ2$wLp4'])(
  '%s may be chosen',
  (text) => {
    expect(judgePassphrase(text)).toEqual([]);
  },
);

test.each(['en', 'de'] as const)(
  'suggestions in %s are drawn evenly, pass the floor and state their bits',
  async (language) => {
    const words = await wordsOf(language);
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThanOrEqual(1024);
    for (const word of words) expect(word).toMatch(/^[a-z]{3,}$/);
    const random = seeded(language);
    const seen = new Set<string>();
    for (let round = 0; round < 200; round += 1) {
      const { passphrase, bits } = await suggestPhrase(language, random);
      expect(judgePassphrase(passphrase)).toEqual([]);
      expect(bits).toBeCloseTo(6 * Math.log2(words.length));
      for (const word of passphrase.split(' ')) seen.add(word);
    }
    expect(seen.size).toBeGreaterThan(600);
  },
);
