import { beforeEach, expect, test, vi } from 'vitest';
import type { CaseEvent } from '../../machines/events.ts';
import { summaryOf } from '../../src/case/intake.ts';
import { createFileStore, type FileDevices } from '../../src/store/file-store.ts';
import { sealBackup, unsealBackup } from '../../src/vault/backup-file.ts';
import { utf8 } from '../../src/vault/bytes.ts';
import type { Place } from '../../src/vault/file-control.ts';
import { remembered, seeded } from '../vault/seeded.ts';
import { flip } from '../vault/vault-parts.ts';
import { fill, idsOf, note, PASSPHRASE, registered, TODAY, World } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A file on a share, which others can write too. */
class Disk implements Place {
  readonly name = 'ward.almz';
  bytes = new Uint8Array();
  broken: string | undefined;
  read = async () => this.bytes;
  async write(bytes: Uint8Array<ArrayBuffer>) {
    if (this.broken !== undefined) throw new DOMException('no', this.broken);
    this.bytes = bytes;
  }
}

let disk: Disk;
let downloads: { name: string; bytes: Uint8Array }[];
let ticks = 0;
beforeEach(() => {
  disk = new Disk();
  downloads = [];
});

function page(seed: string, able = true) {
  const devices: FileDevices = {
    random: seeded(seed),
    stretch: remembered,
    milliseconds: () => {
      ticks += 60_000;
      return ticks;
    },
    instant: () => '2026-02-03T10:15:00+01:00',
    newId: () => `new-${seed}`,
    build: '0.1.0',
    summaryOf: async (state) => summaryOf(state, TODAY),
    chooseToSave: able ? async () => disk : undefined,
    chooseToOpen: able ? async () => ({ name: disk.name, read: disk.read, place: disk }) : undefined,
    download: (name, bytes) => downloads.push({ name, bytes }),
  };
  return createFileStore(devices);
}

/** A page with a file begun and two cases in it. */
async function begun(seed = 'a', able = true) {
  const store = page(seed, able);
  expect(await store.control.create(PASSPHRASE)).toMatchObject({ ok: true });
  await fill(store, 'c1', 2);
  await fill(store, 'c2', 0);
  return store;
}

/** Another page that has opened the file. */
async function reopened(seed: string, passphrase = PASSPHRASE) {
  const store = page(seed);
  const found = await store.control.open({ name: disk.name, read: disk.read, place: disk }, passphrase);
  return { store, found };
}

test('cases come back from the file, with the right passphrase alone', async () => {
  const { control } = await begun();
  expect(control.state()).toMatchObject({ unsaved: 4, name: undefined });
  expect(await control.save('same')).toEqual({ tag: 'written', name: 'ward.almz' });
  expect(control.state()).toMatchObject({ unsaved: 0, name: 'ward.almz', how: 'written' });
  expect(Buffer.from(disk.bytes).includes('AB c1')).toBe(false);
  const wrong = await reopened('b', 'neun Fische im Schnee');
  expect(wrong.found).toMatchObject({ ok: false, faults: [{ tag: 'wrong-secret' }] });
  expect(wrong.store.control.status()).toEqual({ tag: 'absent' });
  const { store, found } = await reopened('b');
  expect(found).toMatchObject({ ok: true });
  expect(await idsOf(store, 'c1')).toEqual(['c1-e1', 'c1-n1', 'c1-n2']);
  expect(store.control.state()).toMatchObject({ unsaved: 0, how: 'opened' });
});

test('the lock forgets cases and keys, and loses nothing that was recorded', async () => {
  const store = await begun();
  const heard: string[] = [];
  store.control.subscribe((change) => change.tag === 'status' && heard.push(change.status.tag));
  // A save that has begun ends, though the page is locked under it.
  const late = store.cases.append({ ...registered('c2').summary, events: 2 }, 1, [note('late')]);
  store.control.lock();
  expect(await late).toMatchObject({ ok: true });
  expect(store.control.status()).toEqual({ tag: 'locked' });
  expect(await store.cases.list()).toMatchObject({ ok: false, faults: [{ tag: 'locked' }] });
  expect(await store.cases.load('c1')).toMatchObject({ ok: false, faults: [{ tag: 'locked' }] });
  expect(store.control.state().unsaved).toBe(5);
  // The sealed bytes can be saved without the passphrase.
  expect(await store.control.save('same')).toMatchObject({ tag: 'written' });
  expect(await store.control.unlock('neun Fische im Schnee')).toMatchObject({
    faults: [{ tag: 'wrong-secret' }],
  });
  expect(await store.control.unlock(PASSPHRASE)).toMatchObject({ ok: true });
  expect(await idsOf(store, 'c2')).toEqual(['c2-e1', 'late']);
  expect(heard).toEqual(['locked', 'unlocked']);
});

test('a writer that has not seen the last entries is refused', async () => {
  const store = await begun();
  const stale = await store.cases.append(registered('c1').summary, 1, [note('x')]);
  expect(stale).toMatchObject({ ok: false, faults: [{ tag: 'conflict', found: 3 }] });
});

test('what somebody else has written into the file is never written over, and both are united', async () => {
  const mine = await begun();
  await mine.control.save('same');
  const { store: theirs } = await reopened('b');
  const { summary } = registered('c1');
  await theirs.cases.append({ ...summary, events: 4 }, 3, [note('theirs')]);
  await fill(theirs, 'c3', 0);
  expect(await theirs.control.save('same')).toMatchObject({ tag: 'written' });
  const between = disk.bytes;
  await mine.cases.append({ ...summary, events: 4 }, 3, [note('mine')]);
  expect(await mine.control.save('same')).toEqual({ tag: 'changed' });
  expect(disk.bytes).toBe(between);
  expect(await mine.control.unite()).toMatchObject({
    ok: true,
    value: { added: ['c3'], unchanged: ['c2'], kept: [{ caseId: 'c1', keptAs: 'new-a' }] },
  });
  expect(await mine.control.save('same')).toMatchObject({ tag: 'written' });
  const { store } = await reopened('c');
  expect(await idsOf(store, 'c1')).toEqual(['c1-e1', 'c1-n1', 'c1-n2', 'mine']);
  expect(await idsOf(store, 'new-a')).toEqual(['c1-e1', 'c1-n1', 'c1-n2', 'theirs']);
  expect(await idsOf(store, 'c3')).toEqual(['c3-e1']);
});

test('another passphrase seals the next file, and the old one opens the old file alone', async () => {
  const { control } = await begun();
  await control.save('same');
  const old = disk.bytes;
  const next = 'elf Störche auf dem Dach';
  const wrong = await control.changePassphrase({ tag: 'passphrase', text: next }, next);
  expect(wrong).toMatchObject({ faults: [{ tag: 'wrong-secret' }] });
  expect(await control.changePassphrase({ tag: 'passphrase', text: PASSPHRASE }, next)).toMatchObject({
    ok: true,
  });
  expect(control.state().unsaved).toBe(1);
  await control.save('same');
  expect((await reopened('b')).found.ok).toBe(false);
  expect((await reopened('c', next)).found.ok).toBe(true);
  expect((await unsealBackup(old, PASSPHRASE, remembered)).ok).toBe(true);
});

test('where a write fails or the browser knows no files, that is said and nothing is called saved', async () => {
  const { control } = await begun();
  disk.broken = 'NoModificationAllowedError';
  expect(await control.save('same')).toEqual({ tag: 'failed', name: 'NoModificationAllowedError' });
  expect(control.state().unsaved).toBe(4);
  const plain = await begun('p', false);
  const name = 'alemtuzumab-cases-2026-02-03-4.almz';
  expect(await plain.control.save('same')).toEqual({ tag: 'downloaded', name });
  expect(plain.control.state()).toMatchObject({ unsaved: 0, how: 'downloaded', name });
  expect((await unsealBackup(downloads[0]?.bytes ?? new Uint8Array(), PASSPHRASE, remembered)).ok).toBe(true);
});

test('a case that this version cannot read goes back into the file as it is', async () => {
  const strange = { format: 'alemtuzumab-pathway/case', version: 99, id: 'later', events: [] };
  const text = JSON.stringify({
    format: 'alemtuzumab-pathway/backup',
    version: 1,
    at: '2026-02-03T10:15:00+01:00',
    generation: 7,
    cases: [strange],
  });
  disk.bytes = await sealBackup(text, utf8(PASSPHRASE), {
    iterations: 600_000,
    build: '0.1.0',
    random: seeded('s'),
    stretch: remembered,
  });
  const { store } = await reopened('b');
  expect(store.control.state().unread).toBe(1);
  await fill(store, 'c1', 0);
  await store.control.save('same');
  const back = await unsealBackup(disk.bytes, PASSPHRASE, remembered);
  const content = JSON.parse(Buffer.from(back.ok ? back.value : []).toString()) as { cases: unknown[] };
  expect(content.cases).toHaveLength(2);
  expect(content.cases[1]).toEqual(strange);
});

test('the file is a backup of the vault, and the other way round', async () => {
  const { control } = await begun();
  await control.save('same');
  const world = new World();
  const { store } = await world.made();
  const preview = await store.vault.openBackup(disk.bytes, PASSPHRASE);
  expect(preview.ok && (await preview.value.restore(['c1', 'c2']))).toMatchObject({
    value: { added: ['c1', 'c2'] },
  });
  const backup = await store.vault.backup('all', PASSPHRASE);
  world.close();
  if (!backup.ok) throw new Error('no backup');
  disk.bytes = backup.value.bytes;
  const { store: again } = await reopened('b');
  const rows = await again.cases.list();
  expect(rows.ok && rows.value.map(({ id }) => id).sort()).toEqual(['c1', 'c2']);
});

test('no changed byte of a file is taken for a case', async () => {
  const { control } = await begun();
  await control.save('same');
  const whole = disk.bytes;
  const events: CaseEvent[] = [];
  for (let at = 0; at < whole.length; at += 97) {
    disk.bytes = flip(whole, at);
    const { found, store } = await reopened(`f${at}`);
    expect(found.ok, `byte ${at}`).toBe(false);
    const loaded = await store.cases.load('c1');
    if (loaded.ok) events.push(...(loaded.value?.log ?? []));
  }
  expect(events).toEqual([]);
});

test('a case for teaching is never kept among patients', async () => {
  const store = await begun();
  const { summary, event } = registered('teaching-c1');
  const refused = { ok: false, faults: [{ tag: 'teaching' }] };
  expect(await store.cases.append(summary, 0, [event])).toEqual(refused);
  expect(await store.cases.load('teaching-c1')).toEqual({ ok: true, value: undefined });
});
