// A page without screens: the product's own environment in the hands of the test. Never part of the product's build.
import { decide } from '../../../machines/decide.ts';
import type { CaseEvent } from '../../../machines/events.ts';
import { emptyCase } from '../../../machines/replay.ts';
import { browserEnvironment } from '../../../src/browser.ts';
import { summaryOf } from '../../../src/case/intake.ts';

const TODAY = '2026-02-03';
const { vault, cases } = browserEnvironment();

function registered(id: string, label: string) {
  const decided = decide(
    emptyCase({ id, label, sources: ['h16'] }),
    { type: 'patient.registered', on: TODAY, born: '1984-05-01', sex: 'female', childbearing: true },
    { id: `${id}-0`, at: '2026-02-03T10:15:00+01:00' },
  );
  if (!decided.ok) throw new Error('registration refused');
  return { summary: summaryOf(decided.value.state, TODAY), event: decided.value.event };
}

const note = (id: string, text: string): CaseEvent => ({ id, on: TODAY, type: 'note.added', text });

const page = {
  vault,
  cases,
  /** Registers a patient. */
  async register(id: string, label: string): Promise<void> {
    const { summary, event } = registered(id, label);
    const saved = await cases.append(summary, 0, [event]);
    if (!saved.ok) throw new Error(JSON.stringify(saved.faults));
  },
  /** Appends a note behind so many events, named by its place. */
  async note(id: string, label: string, length: number, text: string): Promise<void> {
    const { summary } = registered(id, label);
    const saved = await cases.append({ ...summary, events: length + 1 }, length, [
      note(`${id}-${length}`, text),
    ]);
    if (!saved.ok) throw new Error(JSON.stringify(saved.faults));
  },
  /** The ids of the events of a case. */
  async ids(id: string): Promise<readonly string[] | undefined> {
    const loaded = await cases.load(id);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    if (loaded.value?.damage !== undefined) throw new Error(JSON.stringify(loaded.value.damage));
    return loaded.value?.log.map((event) => event.id);
  },
};

export type VaultPage = typeof page;

declare global {
  interface Window {
    vaultPage: VaultPage;
  }
}

window.vaultPage = page;
