import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Profile, serveVaultPage } from './vault-profile.ts';

const PASSPHRASE = 'sieben Kraniche im Nebel';
const CANARY = 'ZX-canary-4711';
const LABEL = `${CANARY}-label`;
/** A soak asks for more. */
const KILLS = Number(process.env.VAULT_KILLS ?? 12);
const DATABASES = 'Default/IndexedDB';

// A killed browser leaves no trace to collect.
test.use({ trace: 'off' });

let served: Awaited<ReturnType<typeof serveVaultPage>>;
test.beforeAll(async () => {
  served = await serveVaultPage();
});
test.afterAll(() => served.close());

const create = (page: Page) =>
  page.evaluate(async (text) => {
    const created = await window.vaultPage.vault.create(text);
    if (!created.ok) throw new Error(JSON.stringify(created.faults));
    return created.value.recoveryKey;
  }, PASSPHRASE);

/** Opens what is there, by unlocking or by recovering; says which. */
const reopen = (page: Page) =>
  page.evaluate(async (text) => {
    const { vault } = window.vaultPage;
    const status = await vault.inspect();
    const secret = { tag: 'passphrase', text } as const;
    const opened = status.tag === 'lost' ? await vault.recover(secret) : await vault.unlock(secret);
    if (!opened.ok) throw new Error(`${JSON.stringify(status)} ${JSON.stringify(opened.faults)}`);
    return status.tag === 'lost' ? status.cause.tag : status.tag;
  }, PASSPHRASE);

const checked = (page: Page) =>
  page.evaluate(async () => {
    const report = await window.vaultPage.vault.check();
    if (!report.ok) throw new Error(JSON.stringify(report.faults));
    return report.value;
  });

test(`${KILLS} kills in the middle of saves: every event that was said to be saved is there afterwards`, async () => {
  test.setTimeout(120_000 + KILLS * 30_000);
  const profile = new Profile();
  const found: Record<string, number> = {};
  try {
    const first = await profile.open(served.url);
    await create(first);
    await first.evaluate(() => window.vaultPage.register('c1', 'AB 1984'));
    let saved = 1;
    await profile.close();
    for (let round = 0; round < KILLS; round += 1) {
      const page = await profile.open(served.url);
      const how = await reopen(page);
      found[how] = (found[how] ?? 0) + 1;
      const here = await page.evaluate(() => window.vaultPage.ids('c1'));
      // One save may have been completed whose answer died with the browser.
      expect(here?.length, `round ${round}`).toBeGreaterThanOrEqual(saved);
      expect(here?.length, `round ${round}`).toBeLessThanOrEqual(saved + 1);
      expect(here).toEqual(Array.from({ length: here?.length ?? 0 }, (_, at) => `c1-${at}`));
      saved = here?.length ?? 0;
      await page.exposeFunction('acknowledge', (length: number) => {
        saved = length;
      });
      const writing = page
        .evaluate(async (from) => {
          const acknowledge = (window as unknown as { acknowledge(length: number): Promise<void> })
            .acknowledge;
          for (let length = from; ; length += 1) {
            await window.vaultPage.note('c1', 'AB 1984', length, 'a note of some length');
            await acknowledge(length + 1);
          }
        }, saved)
        .catch(() => 'killed');
      await new Promise((resolve) => setTimeout(resolve, 100 + ((round * 173) % 900)));
      await profile.kill();
      expect(await writing).toBe('killed');
    }
    const last = await profile.open(served.url);
    await reopen(last);
    expect(await checked(last)).toMatchObject({ damaged: [], index: 'whole', mirror: { tag: 'current' } });
    test.info().annotations.push({ type: 'starts', description: `${JSON.stringify(found)}, ${saved} saved` });
  } finally {
    await profile.remove();
  }
});

const leveldb = (profile: Profile): string => {
  const databases = join(profile.folder, DATABASES);
  const name = readdirSync(databases).find((each) => each.endsWith('.leveldb'));
  if (name === undefined) throw new Error('no database on the disk');
  return join(databases, name);
};

const logOf = (folder: string): string => {
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
  const [name] = logs.sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size);
  if (name === undefined) throw new Error('no log');
  return join(folder, name);
};

/** Damage as a crash or a bad disk does it, to the files of the database. */
const WIPES: Record<string, (folder: string) => void> = {
  'a torn tail': (folder) => truncateSync(logOf(folder), statSync(logOf(folder)).size - 47),
  'a flipped bit': (folder) => {
    const log = logOf(folder);
    const bytes = readFileSync(log);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(log, bytes);
  },
  'a zeroed tail': (folder) => {
    const log = logOf(folder);
    const bytes = readFileSync(log);
    bytes.fill(0, bytes.length - 300);
    writeFileSync(log, bytes);
  },
  'a deleted directory': (folder) => rmSync(folder, { recursive: true }),
};

for (const [name, damage] of Object.entries(WIPES)) {
  test(`${name}: everything is there again, from the database or from the mirror`, async () => {
    const profile = new Profile();
    try {
      const page = await profile.open(served.url);
      await create(page);
      await page.evaluate(async () => {
        await window.vaultPage.register('c1', 'AB 1984');
        for (let at = 1; at < 30; at += 1) await window.vaultPage.note('c1', 'AB 1984', at, `note ${at}`);
      });
      await profile.kill();
      damage(leveldb(profile));
      // A torn tail shows only in the session after the next one: both are looked at, each with a save of its own.
      let length = 30;
      for (const session of ['first', 'second', 'third']) {
        const next = await profile.open(served.url);
        const how = await reopen(next);
        test.info().annotations.push({ type: session, description: how });
        const ids = await next.evaluate(() => window.vaultPage.ids('c1'));
        expect(ids, session).toEqual(Array.from({ length }, (_, at) => `c1-${at}`));
        await next.evaluate((from) => window.vaultPage.note('c1', 'AB 1984', from, 'later'), length);
        length += 1;
        expect(await checked(next), session).toMatchObject({
          damaged: [],
          index: 'whole',
          mirror: { tag: 'current' },
        });
        await profile.kill();
      }
    } finally {
      await profile.remove();
    }
  });
}

test('a missing MANIFEST: the broken database is named, and the mirror gives a backup file that opens', async () => {
  const profile = new Profile();
  try {
    const page = await profile.open(served.url);
    await create(page);
    await page.evaluate(async () => {
      await window.vaultPage.register('c1', 'AB 1984');
      for (let at = 1; at < 10; at += 1) await window.vaultPage.note('c1', 'AB 1984', at, `note ${at}`);
    });
    await profile.kill();
    const folder = leveldb(profile);
    for (const name of readdirSync(folder)) if (name.startsWith('MANIFEST')) rmSync(join(folder, name));
    const next = await profile.open(served.url);
    const found = await next.evaluate(async (text) => {
      const { vault } = window.vaultPage;
      const secret = { tag: 'passphrase', text } as const;
      const status = await vault.inspect();
      const recovered = await vault.recover(secret);
      const made = await vault.salvage(secret, 'elf Störche auf dem Dach');
      if (!made.ok) throw new Error(JSON.stringify(made.faults));
      const opened = await vault.openBackup(made.value.bytes, 'elf Störche auf dem Dach');
      return {
        cause: status.tag === 'lost' ? status.cause.tag : status.tag,
        recovered: recovered.ok ? 'recovered' : recovered.faults[0]?.tag,
        cases: opened.ok ? opened.value.cases : opened.faults,
      };
    }, PASSPHRASE);
    expect(found.cause).toBe('broken');
    // A browser that can delete the broken database recovers at once; this one may not be able to.
    expect(['recovered', 'store-broken']).toContain(found.recovered);
    expect(found.cases).toMatchObject([{ caseId: 'c1', comparison: { there: 10 } }]);
  } finally {
    await profile.remove();
  }
});

test('nothing of what was typed lies readable anywhere in the profile', async () => {
  const profile = new Profile();
  try {
    const page = await profile.open(served.url);
    const recoveryKey = await create(page);
    await page.evaluate(
      async ({ label, text }) => {
        const { vault, cases, register, note } = window.vaultPage;
        await register('c-canary', label);
        for (let at = 1; at < 80; at += 1) await note('c-canary', label, at, `${text} ${at}`);
        await cases.list();
        await vault.changePassphrase(
          { tag: 'passphrase', text: 'sieben Kraniche im Nebel' },
          'neun Reiher auf der Wiese',
        );
        const backup = await vault.backup('all', 'elf Störche auf dem Dach');
        if (backup.ok) await vault.backupKept(backup.value);
        vault.lock();
      },
      { label: LABEL, text: CANARY },
    );
    await profile.close();
    const needles = [
      CANARY,
      'c-canary',
      PASSPHRASE,
      'neun Reiher auf',
      recoveryKey,
      recoveryKey.replaceAll('-', ''),
    ];
    const spellings = needles.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
    const files = readdirSync(profile.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(10);
    const told = files.flatMap((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return spellings.flatMap((needle) =>
        bytes.includes(needle) ? [`${entry.name}: ${needle.toString()}`] : [],
      );
    });
    expect(told).toEqual([]);
  } finally {
    await profile.remove();
  }
});
