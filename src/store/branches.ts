import { type Bytes, copy, hex, same, sha256 } from '../vault/bytes.ts';
import type { Keys } from '../vault/keys.ts';
import { NO_HASH, openRecord, placeOf } from '../vault/record.ts';
import type { EventValue } from './sealed.ts';

/** Records of one case from several sources: at each place those that differ. */
export type Candidates = Map<number, Bytes[]>;

/** One verified way through the candidates. */
export interface Branch {
  readonly records: readonly Bytes[];
  readonly values: readonly EventValue[];
  /** SHA-256 of the last record. */
  readonly hash: Bytes;
}

/** Takes a record in at the place that it names; the same one twice counts once. */
export function addCandidate(bySlot: Map<string, Candidates>, record: Bytes): void {
  const place = placeOf(record);
  if (place === undefined) return;
  const candidates: Candidates = bySlot.get(place.slot) ?? new Map();
  bySlot.set(place.slot, candidates);
  const present = candidates.get(place.sequence) ?? [];
  if (!present.some((other) => same(other, record))) candidates.set(place.sequence, [...present, record]);
}

/** All verified branches, the longest first. Two of them differ where a profile was restored and both copies went on. */
export async function branchesOf(
  keys: Keys,
  slot: Bytes,
  candidates: Candidates,
): Promise<readonly Branch[]> {
  const key = await keys.caseKey(slot);
  const ended: Branch[] = [];
  let growing: Branch[] = [{ records: [], values: [], hash: NO_HASH }];
  for (let sequence = 0; growing.length > 0; sequence += 1) {
    const next: Branch[] = [];
    for (const branch of growing) {
      let grew = false;
      for (const record of candidates.get(sequence) ?? []) {
        const { vaultId, epoch } = keys;
        const place = { type: 'event', vaultId, epoch, slot, sequence, previous: branch.hash } as const;
        const opened = await openRecord(key, place, record);
        if (!opened.ok) continue;
        grew = true;
        next.push({
          records: [...branch.records, record],
          values: [...branch.values, opened.value as EventValue],
          hash: await sha256(copy(record)),
        });
      }
      if (!grew) ended.push(branch);
    }
    growing = next;
  }
  const order = (a: Branch, b: Branch) =>
    b.records.length - a.records.length || (hex(a.hash) < hex(b.hash) ? -1 : 1);
  return ended.filter(({ records }) => records.length > 0).sort(order);
}
