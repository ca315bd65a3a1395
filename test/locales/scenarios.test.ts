import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { readCase } from '../../machines/case-file.ts';
import { under } from '../../machines/replay.ts';
import { type CaseView, view } from '../../machines/view.ts';
import { clinicalDe } from '../../src/locales/de/clinical.ts';
import { clinicalEn } from '../../src/locales/en/clinical.ts';

const folder = new URL('../../src/scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

// Each case is looked at on each of its days, under all sources: seconds, and more on a slow machine.
vi.setConfig({ testTimeout: 60_000 });

/** The case as it stood on each of its days, under its own sources and under all. */
function views(name: string): readonly CaseView[] {
  const read = readCase(readFileSync(new URL(name, folder)));
  if (!read.ok) throw new Error(`${name} cannot be read`);
  const days = new Set(read.value.history.map(({ on }) => on));
  const all = under(read.value, ['h16', 'eu', 'us']);
  return [...days].flatMap((day) => [view(read.value, day), view(all, day)]);
}

test.each(files)('every finding, alert and entry of %s reads as a sentence', (name) => {
  const all = views(name);
  for (const words of [clinicalEn, clinicalDe]) {
    const said = [
      ...all.flatMap(({ findings }) => findings.map(words.because)),
      ...all.flatMap(({ alerts }) => alerts.map(words.alertLine)),
      ...(all[0]?.records ?? []).map(({ event }) => words.eventLine(event)),
    ];
    expect(said.length).toBeGreaterThan(0);
    for (const sentence of said) {
      expect(sentence).toMatch(/^[\p{Lu}\d„“"].*[.!?…][“”]?$/su);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object| {2}|: \.|\.\.(?!\.)/);
    }
  }
});
