import { sealBackup } from '../../src/vault/backup-file.ts';
import { type Bytes, cut, hex, join, sha256, u32, u64, utf8 } from '../../src/vault/bytes.ts';
import type { Stored } from '../../src/vault/chain.ts';
import type { Secret } from '../../src/vault/control.ts';
import { LEAST_ITERATIONS, MOST_ITERATIONS } from '../../src/vault/kdf.ts';
import { NO_SLOT, sealRecord } from '../../src/vault/record.ts';
import { writeRecoveryKey } from '../../src/vault/recovery-key.ts';
import { remembered, seeded } from './seeded.ts';
import { fixedLog, fixedVault, flip, PASSPHRASE } from './vault-parts.ts';

/** One success or one failure, with all that is needed to see it. Bytes are hexadecimal. */
export interface Vector {
  readonly name: string;
  readonly kind: 'vault' | 'chain' | 'backup' | 'recovery-key';
  readonly given: Record<string, unknown>;
  readonly expect: Record<string, unknown>;
}

/** The vectors as they were generated; the file beside this one holds them, so that a change of the format shows. */
export async function makeVectors(): Promise<readonly Vector[]> {
  return [...(await vaultVectors()), ...(await chainVectors()), ...(await backupVectors()), ...keyVectors()];
}

const passphrase = (text: string): Secret => ({ tag: 'passphrase', text });

async function vaultVectors(): Promise<Vector[]> {
  const { bytes, keys, recoveryKey, header } = await fixedVault();
  const generation = 7;
  const value = { generation, note: 'canary' };
  const previous = await sha256(bytes);
  const { vaultId, epoch } = header;
  const place = { type: 'state', vaultId, epoch, slot: NO_SLOT, sequence: generation, previous } as const;
  const state = await sealRecord(keys.index, place, value, seeded('state'));
  const recovery = writeRecoveryKey(recoveryKey);
  const vector = (name: string, fault: string | undefined, given: object): Vector => ({
    name: `vault: ${name}`,
    kind: 'vault',
    given: { header: hex(bytes), state: hex(state), generation, secret: passphrase(PASSPHRASE), ...given },
    expect: fault === undefined ? { text: JSON.stringify(value) } : { fault },
  });
  const forged = async (at: number, with_: Uint8Array) => {
    const body = cut(bytes, 0, bytes.length - 32);
    body.set(with_, at);
    return hex(join(body, await sha256(body)));
  };
  const one = (byte: number) => Uint8Array.of(byte);
  return [
    vector('passphrase', undefined, {}),
    vector('passphrase, decomposed', undefined, { secret: passphrase(PASSPHRASE.normalize('NFD')) }),
    vector('recovery key', undefined, { secret: { tag: 'recovery-key', text: recovery } }),
    vector('recovery key in small letters', undefined, {
      secret: { tag: 'recovery-key', text: recovery.toLowerCase() },
    }),
    vector('another passphrase', 'wrong-secret', { secret: passphrase(`${PASSPHRASE}.`) }),
    vector('passphrase with a space behind', 'wrong-secret', { secret: passphrase(`${PASSPHRASE} `) }),
    vector('passphrase in capitals', 'wrong-secret', { secret: passphrase(PASSPHRASE.toUpperCase()) }),
    vector('another recovery key', 'wrong-secret', {
      secret: { tag: 'recovery-key', text: writeRecoveryKey(seeded('foreign')(32)) },
    }),
    vector('recovery key mistyped', 'mistyped', {
      secret: { tag: 'recovery-key', text: `${recovery.slice(0, -1)}${recovery.endsWith('0') ? '1' : '0'}` },
    }),
    vector('passphrase too short', 'too-short', { secret: passphrase('dreizehn lang') }),
    vector('passphrase too long', 'too-long', { secret: passphrase('x'.repeat(1025)) }),
    vector('passphrase far too long', 'too-long', { secret: passphrase('ä'.repeat(3000)) }),
    vector('header cut by one byte', 'damaged', { header: hex(cut(bytes, 0, bytes.length - 1)) }),
    vector('header one byte longer', 'damaged', { header: `${hex(bytes)}00` }),
    vector('header empty', 'damaged', { header: '' }),
    vector('header without magic', 'damaged', { header: hex(flip(bytes, 0)) }),
    vector('header with a flipped salt', 'damaged', { header: hex(flip(bytes, 40)) }),
    vector('header with a flipped checksum', 'damaged', { header: hex(flip(bytes, bytes.length - 1)) }),
    vector('header of version 0', 'unsupported', { header: await forged(4, one(0)) }),
    vector('header of version 2', 'newer', { header: await forged(4, one(2)) }),
    vector('header of a backup', 'unsupported', { header: await forged(5, one(2)) }),
    vector('epoch 0', 'unsupported', { header: await forged(22, u32(0)) }),
    vector('another epoch', 'wrong-secret', { header: await forged(22, u32(2)) }),
    vector('algorithm 0', 'unsupported', { header: await forged(26, one(0)) }),
    vector('algorithm 2', 'unsupported', { header: await forged(26, one(2)) }),
    vector('one iteration', 'work-out-of-bounds', { header: await forged(27, u32(1)) }),
    vector('5,999 iterations', 'work-out-of-bounds', { header: await forged(27, u32(5_999)) }),
    vector('one iteration too few', 'work-out-of-bounds', {
      header: await forged(27, u32(LEAST_ITERATIONS - 1)),
    }),
    vector('one iteration too many', 'work-out-of-bounds', {
      header: await forged(27, u32(MOST_ITERATIONS + 1)),
    }),
    vector('a thousand million iterations', 'work-out-of-bounds', { header: await forged(27, u32(1e9)) }),
    vector('more iterations than were used', 'wrong-secret', {
      header: await forged(27, u32(LEAST_ITERATIONS + 1)),
    }),
    vector('another salt, checksum mended', 'wrong-secret', {
      header: await forged(31, one(bytes[31] === 0 ? 1 : 0)),
    }),
    vector('another vault id, checksum mended', 'wrong-secret', {
      header: await forged(6, one(bytes[6] === 0 ? 1 : 0)),
    }),
    vector('three wraps', 'unsupported', { header: await forged(79, one(3)) }),
    vector('wraps of the same kind', 'unsupported', { header: await forged(141, one(1)) }),
    vector('a build that is no text', 'unsupported', { header: await forged(63, one(7)) }),
    vector('another build, checksum mended', 'tampered', { header: await forged(63, utf8('9')) }),
    vector('the wrap of the passphrase changed', 'wrong-secret', {
      header: await forged(100, one((bytes[100] ?? 0) ^ 1)),
    }),
    vector('the other wrap changed', 'tampered', { header: await forged(170, one((bytes[170] ?? 0) ^ 1)) }),
    vector('state of another generation', 'tampered', { generation: 8 }),
    vector('state changed', 'tampered', { state: hex(flip(state, 100)) }),
    vector('state cut', 'tampered', { state: hex(cut(state, 0, state.length - 1)) }),
  ];
}

async function chainVectors(): Promise<Vector[]> {
  const { keys, master, header } = await fixedVault();
  const { slot, stored, head, values } = await fixedLog(keys, 4);
  const other = await fixedLog(keys, 4, 'case-2');
  const branch = await fixedLog(keys, 4, 'case-1', 'branch');
  const texts = values.map((value) => JSON.stringify(value));
  const vector = (
    name: string,
    logs: readonly Stored[],
    expected: { damage: string; at: number } | undefined,
    end = head,
  ): Vector => {
    const verified =
      expected === undefined ? texts.length : expected.damage === 'summary' ? logs.length : expected.at;
    return {
      name: `chain: ${name}`,
      kind: 'chain',
      given: {
        master: hex(master),
        vaultId: hex(header.vaultId),
        epoch: header.epoch,
        slot: hex(slot),
        records: logs.map(({ seq, record }) => ({ seq, record: hex(record) })),
        known: { length: end.length, hash: hex(end.hash) },
      },
      expect: { texts: texts.slice(0, verified), ...expected },
    };
  };
  const with_ = (at: number, record: Uint8Array | undefined) =>
    stored.map((each) => (each.seq === at && record !== undefined ? { seq: at, record } : each));
  const swapped = (a: number, b: number) =>
    stored.map(({ seq, record }) => ({
      seq,
      record: stored[seq === a ? b : seq === b ? a : seq]?.record ?? record,
    }));
  const record = (at: number): Bytes => new Uint8Array(stored[at]?.record ?? []);
  const renamed = new Uint8Array(record(2));
  renamed.set(u64(1), 18);
  const shorter = await fixedLog(keys, 3);
  return [
    vector('whole', stored, undefined),
    vector('nothing where four were', [], { damage: 'cut', at: 0 }),
    vector('last one missing', stored.slice(0, 3), { damage: 'cut', at: 3 }),
    vector('first one missing', stored.slice(1), { damage: 'missing', at: 0 }),
    vector(
      'second one missing',
      stored.filter(({ seq }) => seq !== 1),
      { damage: 'missing', at: 1 },
    ),
    vector('first two swapped', swapped(0, 1), { damage: 'reordered', at: 0 }),
    vector('last two swapped', swapped(2, 3), { damage: 'reordered', at: 2 }),
    vector('one twice', with_(1, record(0)), { damage: 'reordered', at: 1 }),
    vector('one of another case', with_(1, other.stored[1]?.record), { damage: 'reordered', at: 1 }),
    vector('one of another branch', with_(1, branch.stored[1]?.record), { damage: 'changed', at: 1 }),
    vector('another branch as a whole', branch.stored, { damage: 'changed', at: 3 }),
    vector('another place written into its head', with_(1, renamed), { damage: 'changed', at: 1 }),
    vector('version changed', with_(0, flip(record(0), 0)), { damage: 'changed', at: 0 }),
    vector('type changed', with_(0, flip(record(0), 1)), { damage: 'reordered', at: 0 }),
    vector('slot changed', with_(0, flip(record(0), 5)), { damage: 'reordered', at: 0 }),
    vector('IV changed', with_(3, flip(record(3), 30)), { damage: 'changed', at: 3 }),
    vector('first sealed byte changed', with_(2, flip(record(2), 38)), { damage: 'changed', at: 2 }),
    vector('tag changed', with_(2, flip(record(2), record(2).length - 1)), { damage: 'changed', at: 2 }),
    vector('record cut', with_(2, cut(record(2), 0, record(2).length - 1)), { damage: 'changed', at: 2 }),
    vector('record empty', with_(2, new Uint8Array()), { damage: 'changed', at: 2 }),
    vector('summary older than the log', stored, { damage: 'summary', at: 3 }, shorter.head),
  ];
}

async function backupVectors(): Promise<Vector[]> {
  const text = JSON.stringify({
    format: 'alemtuzumab-pathway/backup',
    version: 1,
    cases: [],
    note: 'canary',
  });
  const file = await sealBackup(text, utf8(PASSPHRASE.normalize('NFC')), {
    iterations: LEAST_ITERATIONS,
    build: '0.1.0',
    random: seeded('backup'),
    stretch: remembered,
  });
  const vector = (
    name: string,
    fault: string | undefined,
    bytes: Uint8Array,
    typed = PASSPHRASE,
  ): Vector => ({
    name: `backup: ${name}`,
    kind: 'backup',
    given: { file: hex(bytes), passphrase: typed },
    expect: fault === undefined ? { text } : { fault },
  });
  return [
    vector('whole', undefined, file),
    vector('passphrase, decomposed', undefined, file, PASSPHRASE.normalize('NFD')),
    vector('another passphrase', 'wrong-secret', file, `${PASSPHRASE}?`),
    vector('passphrase too short', 'too-short', file, ''),
    vector('no magic', 'not-a-backup', flip(file, 1)),
    vector('empty', 'not-a-backup', new Uint8Array()),
    vector('version 3', 'newer', flip(file, 4, 2)),
    vector('header changed', 'damaged', flip(file, 90)),
    vector('header cut', 'damaged', cut(file, 0, 172)),
    vector('content cut', 'content', cut(file, 0, file.length - 1)),
    vector('no content', 'content', cut(file, 0, 173)),
    vector('IV changed', 'content', flip(file, 173)),
    vector('content changed', 'content', flip(file, 190)),
    vector('something behind it', 'content', join(file, new Uint8Array(1))),
  ];
}

function keyVectors(): Vector[] {
  const key = seeded('key')(32);
  const text = writeRecoveryKey(key);
  const vector = (name: string, typed: string, expect: object): Vector => ({
    name: `recovery key: ${name}`,
    kind: 'recovery-key',
    given: { text: typed },
    expect: { ...expect },
  });
  const right = { text: hex(key) };
  const wrong = { fault: 'mistyped' };
  return [
    vector('as printed', text, right),
    vector('without hyphens', text.replaceAll('-', ''), right),
    vector('with o and l', text.replaceAll('0', 'o').replaceAll('1', 'l'), right),
    vector('zeros', writeRecoveryKey(new Uint8Array(32)), { text: '00'.repeat(32) }),
    vector('ones', writeRecoveryKey(new Uint8Array(32).fill(255)), { text: 'ff'.repeat(32) }),
    vector(
      'two groups swapped',
      [text.slice(6, 11), text.slice(0, 5), ...text.slice(12).split('-')].join('-'),
      wrong,
    ),
    vector('one character short', text.slice(0, -1), wrong),
    vector('one too many', `${text}0`, wrong),
    vector('with a U', `U${text.slice(1)}`, wrong),
    vector('empty', '', wrong),
  ];
}
