// A second reader of the format, written from its description with node:crypto alone. It shares no code with the product:
// where the two disagree over a vector, one of them is wrong.
import { createDecipheriv, createHash, hkdfSync, pbkdf2Sync } from 'node:crypto';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const zeros = (length) => Buffer.alloc(length);
const TYPES = { event: 1, summary: 2, state: 3, passphraseWrap: 10, recoveryWrap: 11, backup: 20 };

function aad(type, vaultId, epoch, slot, sequence, previous) {
  const bytes = Buffer.alloc(82);
  bytes.write('ALMZ', 0, 'latin1');
  bytes[4] = 1;
  bytes[5] = type;
  vaultId.copy(bytes, 6);
  bytes.writeUInt32BE(epoch, 22);
  slot.copy(bytes, 26);
  bytes.writeBigUInt64BE(BigInt(sequence), 42);
  previous.copy(bytes, 50);
  return bytes;
}

function gcm(key, iv, sealed, data) {
  if (sealed.length < 16) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAAD(data);
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

const hkdf = (key, salt, info) => Buffer.from(hkdfSync('sha256', key, salt, info, 32));

function header(bytes, kind) {
  const wraps = kind === 1 ? [1, 2] : [1];
  if (bytes.length < 6 || bytes.toString('latin1', 0, 4) !== 'ALMZ') return { fault: 'damaged' };
  if (bytes[4] > 1) return { fault: 'newer' };
  if (bytes.length !== 80 + 61 * wraps.length + 32) return { fault: 'damaged' };
  const body = bytes.subarray(0, -32);
  if (!sha256(body).equals(bytes.subarray(-32))) return { fault: 'damaged' };
  if (bytes[4] !== 1 || bytes[5] !== kind || bytes[26] !== 1 || bytes.readUInt32BE(22) === 0)
    return { fault: 'unsupported' };
  const iterations = bytes.readUInt32BE(27);
  if (iterations < 600_000 || iterations > 10_000_000) return { fault: 'work-out-of-bounds' };
  if (bytes[79] !== wraps.length || wraps.some((type, at) => bytes[80 + 61 * at] !== type))
    return { fault: 'unsupported' };
  for (const byte of bytes.subarray(63, 79))
    if (byte !== 0 && (byte < 0x20 || byte > 0x7e)) return { fault: 'unsupported' };
  return {
    vaultId: bytes.subarray(6, 22),
    epoch: bytes.readUInt32BE(22),
    work: bytes.subarray(26, 63),
    iterations,
    salt: bytes.subarray(31, 63),
    wrap: (at) => ({
      iv: bytes.subarray(81 + 61 * at, 93 + 61 * at),
      sealed: bytes.subarray(93 + 61 * at, 141 + 61 * at),
    }),
  };
}

function passphrase(text) {
  if (text.length > 4096) return { fault: 'too-long' };
  const composed = text.normalize('NFC');
  const bytes = Buffer.from(composed, 'utf8');
  if (bytes.length > 1024) return { fault: 'too-long' };
  if (Array.from(composed).length < 14) return { fault: 'too-short' };
  return { bytes };
}

const known = new Map();
function stretched(bytes, salt, iterations) {
  const name = `${bytes.toString('hex')}/${salt.toString('hex')}/${iterations}`;
  if (!known.has(name)) known.set(name, pbkdf2Sync(bytes, salt, iterations, 32, 'sha256'));
  return known.get(name);
}

/** Recovery key: 13 groups of 4 characters and 1 that checks them (sum over GF(32), x^5 + x^2 + 1). */
export function recoveryKey(text) {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const plain = text.toUpperCase().replace(/[\s‐-―-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  if (plain.length !== 65) return { fault: 'mistyped' };
  const double = (value) => (value >= 16 ? ((value * 2) % 32) ^ 5 : value * 2);
  let bits = '';
  for (let group = 0; group < 13; group += 1) {
    const values = [...plain.slice(group * 5, group * 5 + 5)].map((letter) => alphabet.indexOf(letter));
    if (values.includes(-1)) return { fault: 'mistyped' };
    let sum = group + 1;
    for (const value of values.slice(0, 4)) sum = double(sum) ^ value;
    if (double(sum) !== values[4]) return { fault: 'mistyped' };
    bits += values.slice(0, 4).map((value) => value.toString(2).padStart(5, '0')).join('');
  }
  if (!bits.endsWith('0000')) return { fault: 'mistyped' };
  return { bytes: Buffer.from(bits.slice(0, 256).match(/.{8}/g).map((byte) => Number.parseInt(byte, 2))) };
}

function masterOf(head, secret) {
  if (secret.tag === 'recovery-key') {
    const key = recoveryKey(secret.text);
    if (key.fault) return key;
    const { iv, sealed } = head.wrap(1);
    const data = aad(TYPES.recoveryWrap, head.vaultId, head.epoch, zeros(16), 0, zeros(32));
    return { bytes: gcm(hkdf(key.bytes, head.vaultId, 'almz/1/rk'), iv, sealed, data) };
  }
  const typed = passphrase(secret.text);
  if (typed.fault) return typed;
  const kek = hkdf(stretched(typed.bytes, head.salt, head.iterations), head.vaultId, 'almz/1/kek');
  const { iv, sealed } = head.wrap(0);
  const data = aad(TYPES.passphraseWrap, head.vaultId, head.epoch, zeros(16), 0, sha256(head.work));
  return { bytes: gcm(kek, iv, sealed, data) };
}

/** A sealed record: version, type, slot, sequence, IV, ciphertext and tag; plaintext is length, JSON, zeros to 512. */
function record(bytes, key, place) {
  if (bytes.length < 38 + 512 + 16 || bytes[0] !== 1) return { fault: 'changed' };
  const said =
    bytes[1] === place.type &&
    bytes.subarray(2, 18).equals(place.slot) &&
    bytes.readBigUInt64BE(18) === BigInt(place.sequence);
  if (!said) return { fault: bytes.readBigUInt64BE(18) > 9007199254740991n ? 'changed' : 'misplaced' };
  const data = aad(place.type, place.vaultId, place.epoch, place.slot, place.sequence, place.previous);
  const opened = gcm(key, bytes.subarray(26, 38), bytes.subarray(38), data);
  if (opened === undefined || opened.length % 512 !== 0) return { fault: 'changed' };
  const length = opened.readUInt32BE(0);
  if (Math.ceil((4 + length) / 512) * 512 !== opened.length) return { fault: 'changed' };
  return { text: opened.toString('utf8', 4, 4 + length) };
}

/** Opens the state of a vault with a secret. */
function vault({ header: hexHeader, secret, state, generation }) {
  const bytes = Buffer.from(hexHeader, 'hex');
  const head = header(bytes, 1);
  if (head.fault) return { fault: head.fault };
  const master = masterOf(head, secret);
  if (master.fault) return { fault: master.fault };
  if (master.bytes === undefined) return { fault: 'wrong-secret' };
  const place = {
    type: TYPES.state,
    vaultId: head.vaultId,
    epoch: head.epoch,
    slot: zeros(16),
    sequence: generation,
    previous: sha256(bytes),
  };
  const opened = record(Buffer.from(state, 'hex'), hkdf(master.bytes, head.vaultId, 'almz/1/index'), place);
  return opened.fault ? { fault: 'tampered' } : { text: opened.text };
}

/** Verifies a log of records against the head that is known. */
function chain({ master, vaultId, epoch, slot, records, known: end }) {
  const key = hkdf(Buffer.from(master, 'hex'), Buffer.from(slot, 'hex'), 'almz/1/case');
  const stored = records.map(({ seq, record: text }) => ({ seq, bytes: Buffer.from(text, 'hex') }));
  const texts = [];
  let previous = zeros(32);
  for (const [at, { seq, bytes }] of stored.entries()) {
    if (seq !== at) return { texts, damage: 'missing', at };
    const place = {
      type: TYPES.event,
      vaultId: Buffer.from(vaultId, 'hex'),
      epoch,
      slot: Buffer.from(slot, 'hex'),
      sequence: at,
      previous,
    };
    const opened = record(bytes, key, place);
    if (opened.fault) return { texts, damage: opened.fault === 'misplaced' ? 'reordered' : 'changed', at };
    texts.push(opened.text);
    previous = sha256(bytes);
  }
  if (texts.length < end.length) return { texts, damage: 'cut', at: texts.length };
  const there = end.length === 0 ? zeros(32) : sha256(stored[end.length - 1].bytes);
  if (there.toString('hex') !== end.hash)
    return { texts: texts.slice(0, end.length - 1), damage: 'changed', at: end.length - 1 };
  return texts.length > end.length ? { texts, damage: 'summary', at: end.length } : { texts };
}

/** Opens a backup file. */
function backup({ file, passphrase: text }) {
  const bytes = Buffer.from(file, 'hex');
  if (bytes.toString('latin1', 0, 4) !== 'ALMZ') return { fault: 'not-a-backup' };
  const typed = passphrase(text);
  if (typed.fault) return typed;
  const raw = bytes.subarray(0, 173);
  const head = header(raw, 2);
  if (head.fault) return { fault: head.fault };
  const master = masterOf(head, { tag: 'passphrase', text });
  if (master.bytes === undefined) return { fault: 'wrong-secret' };
  const data = aad(TYPES.backup, head.vaultId, head.epoch, zeros(16), 0, sha256(raw));
  const opened = bytes.length < 185 ? undefined : gcm(master.bytes, bytes.subarray(173, 185), bytes.subarray(185), data);
  return opened === undefined ? { fault: 'content' } : { text: opened.toString('utf8') };
}

/** What a vector comes to, by this reader. */
export function answer({ kind, given }) {
  if (kind === 'vault') return vault(given);
  if (kind === 'chain') return chain(given);
  if (kind === 'backup') return backup(given);
  const read = recoveryKey(given.text);
  return read.fault ? { fault: read.fault } : { text: read.bytes.toString('hex') };
}
