import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VaultStore } from '../../src/store/vault.ts';
import type { Backup } from '../../src/vault/control.ts';
import { idsOf, note, PASSPHRASE, registered, World } from './world.ts';

// What a person and a browser can do in any order, against a model of a few lines: cases are lists of ids.
const FILE = 'elf Störche auf dem Dach';
const secret = { tag: 'passphrase', text: PASSPHRASE } as const;
const CASES = ['a', 'b'] as const;

interface Model {
  readonly logs: Map<string, string[]>;
  backup: { readonly logs: Map<string, string[]>; readonly file: Backup } | undefined;
  count: number;
}

interface Real {
  readonly world: World;
  tabs: VaultStore[];
}

type Command = fc.AsyncCommand<Model, Real>;

const tabOf = async (real: Real, index: number): Promise<VaultStore> => {
  const tab = real.tabs[index % Math.max(1, real.tabs.length)] ?? real.world.tab();
  if (!real.tabs.includes(tab)) real.tabs.push(tab);
  const status = await tab.vault.inspect();
  if (status.tag === 'lost') expect((await tab.vault.recover(secret)).ok).toBe(true);
  if (tab.vault.status().tag !== 'unlocked')
    expect(await tab.vault.unlock(secret)).toEqual({ ok: true, value: undefined });
  return tab;
};

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => name,
});

const append = (id: string, index: number, amount: number) =>
  command(`append ${amount} to ${id} in tab ${index}`, async (model, real) => {
    const tab = await tabOf(real, index);
    const { summary, event } = registered(id);
    const log = model.logs.get(id) ?? [];
    const fresh = Array.from({ length: amount }, (_, at) => note(`n${model.count + at}`));
    const events = log.length === 0 ? [event, ...fresh] : fresh;
    model.count += amount;
    const saved = await tab.cases.append(
      { ...summary, events: log.length + events.length },
      log.length,
      events,
    );
    expect(saved).toEqual({ ok: true, value: undefined });
    model.logs.set(id, [...log, ...events.map((each) => each.id)]);
  });

const stale = (id: string, index: number) =>
  command(`append too late to ${id} in tab ${index}`, async (model, real) => {
    const log = model.logs.get(id) ?? [];
    if (log.length === 0) return;
    const tab = await tabOf(real, index);
    const saved = await tab.cases.append(registered(id).summary, log.length - 1, [note('late')]);
    expect(saved).toEqual({ ok: false, faults: [{ tag: 'conflict', found: log.length }] });
  });

const read = (index: number) =>
  command(`read all in tab ${index}`, async (model, real) => {
    const tab = await tabOf(real, index);
    for (const id of CASES) expect(await idsOf(tab, id)).toEqual(model.logs.get(id));
    const listed = await tab.cases.list();
    const lengths = listed.ok ? listed.value.map(({ id, events }) => [id, events]) : [];
    expect(lengths).toEqual([...model.logs].map(([id, log]) => [id, log.length]).sort());
  });

const lock = (index: number) =>
  command(`lock in tab ${index}`, async (_, real) => {
    const tab = await tabOf(real, index);
    tab.vault.lock();
    expect(await tab.cases.list()).toEqual({ ok: false, faults: [{ tag: 'locked' }] });
    // The news of it reaches the other tabs with the next turn of their loops.
    for (const other of real.tabs)
      while (other.vault.status().tag === 'unlocked') await new Promise((resolve) => setTimeout(resolve, 1));
  });

const reload = command('reload everything', async (_, real) => {
  real.world.close();
  real.tabs = [];
});

const secondTab = command('open another tab', async (_, real) => {
  if (real.tabs.length < 3) real.tabs.push(real.world.tab());
});

const wipe = command('the browser wipes the database', async (_, real) => {
  real.world.close();
  real.tabs = [];
  real.world.wipeDatabase();
});

const loseMirror = command('the mirror is deleted', async (_, real) => {
  // One accident at a time: losing both copies is what backups are for.
  await tabOf(real, 0);
  real.world.close();
  real.tabs = [];
  real.world.folder.files.clear();
  // The next start makes it anew; a check waits until it is there.
  const tab = await tabOf(real, 0);
  expect(await tab.vault.check()).toMatchObject({
    ok: true,
    value: { mirror: { tag: 'current' }, damaged: [] },
  });
});

const backup = command('back up', async (model, real) => {
  const tab = await tabOf(real, 0);
  const made = await tab.vault.backup('all', FILE);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  model.backup = { logs: new Map(model.logs), file: made.value };
});

const restore = command('restore', async (model, real) => {
  if (model.backup === undefined) return;
  const tab = await tabOf(real, 0);
  const opened = await tab.vault.openBackup(model.backup.file.bytes, FILE);
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  const { logs } = model.backup;
  for (const { caseId, comparison } of opened.value.cases)
    expect(comparison.tag).toBe(
      (logs.get(caseId)?.length ?? 0) === (model.logs.get(caseId)?.length ?? 0) ? 'same' : 'older',
    );
  const restored = await opened.value.restore([...logs.keys()]);
  expect(restored).toMatchObject({ ok: true, value: { added: [], extended: [], kept: [], failed: [] } });
});

const check = (index: number) =>
  command(`check in tab ${index}`, async (model, real) => {
    const tab = await tabOf(real, index);
    const events = [...model.logs.values()].reduce((sum, log) => sum + log.length, 0);
    expect(await tab.vault.check()).toEqual({
      ok: true,
      value: { cases: model.logs.size, events, damaged: [], index: 'whole', mirror: { tag: 'current' } },
    });
  });

const index = fc.nat(2);
const commands = fc.commands(
  [
    fc
      .tuple(fc.constantFrom(...CASES), index, fc.integer({ min: 1, max: 3 }))
      .map((given) => append(...given)),
    fc.tuple(fc.constantFrom(...CASES), index).map((given) => stale(...given)),
    index.map(read),
    index.map(lock),
    index.map(check),
    fc.constant(reload),
    fc.constant(secondTab),
    fc.constant(wipe),
    fc.constant(loseMirror),
    fc.constant(backup),
    fc.constant(restore),
  ],
  { maxCommands: 25 },
);

const RUNS = Number(process.env.VAULT_MODEL_RUNS ?? 60);

test(`${RUNS} random lives of a vault keep every event that was said to be saved`, async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (chosen) => {
      const world = new World();
      try {
        await world.made();
        world.close();
        await fc.asyncModelRun(
          () => ({ model: { logs: new Map(), backup: undefined, count: 0 }, real: { world, tabs: [] } }),
          chosen,
        );
      } finally {
        world.close();
      }
    }),
    { numRuns: RUNS },
  );
}, 3_600_000);
