import { type Bytes, join } from '../vault/bytes.ts';
import { placeOf } from '../vault/record.ts';
import { FRAME_HEAD, type Frame, nextMagic, readFrame, writeFrame } from './frames.ts';
import type { Mirror, Survey } from './mirror.ts';

/** An open file, as a worker has it in the origin private file system (FileSystemSyncAccessHandle). */
export interface OpenFile {
  size(): number;
  /** Fills the buffer from this place on and says how many bytes there were. */
  read(into: Bytes, at: number): number;
  write(bytes: Bytes, at: number): void;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** The folder of the mirror. */
export interface Folder {
  names(): Promise<readonly string[]>;
  /** Rejects with NotFoundError where there is no such file and none may be created. */
  open(name: string, create: boolean): Promise<OpenFile>;
  remove(name: string): Promise<void>;
}

const SLOTS = ['vault-a.almz', 'vault-b.almz'] as const;
type Slot = (typeof SLOTS)[number];
const ASIDE = 'kept-';
const WINDOW = 4 * 1024 * 1024;
const TAIL = 256 * 1024;

/**
 * A mirror in two files: one is in force, the other is being written when a whole copy is made anew. A crash leaves the one
 * in force as it was. `lock` lets one tab at a time at the files and answers with how to let go; while a copy is being made
 * it stays held, and what is saved meanwhile goes to both files.
 */
export function fileMirror(folder: Folder, lock: () => Promise<() => void>): Mirror {
  let building: { readonly slot: Slot; at: number } | undefined;
  let release: (() => void) | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let last: Slot | undefined;

  /** One call after the other, and no other tab between. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(async () => {
      release ??= await lock();
      try {
        return await work();
      } finally {
        if (building === undefined) {
          release();
          release = undefined;
        }
      }
    });
    // The caller hears of a failure; the next in the queue does not care.
    queue = turn.then(nothing, nothing);
    return turn;
  }

  const present = async () => {
    const names = await folder.names();
    return SLOTS.filter((slot) => names.includes(slot));
  };

  /** The file in force: the only one, or where a crash has left two the one with the later complete copy. */
  async function inForce(): Promise<Slot | undefined> {
    const found = (await present()).filter((slot) => slot !== building?.slot);
    if (found.length < 2) return found[0];
    const ranks: number[] = [];
    for (const slot of found) ranks.push(rank(await withFile(slot, survey)));
    const [kept, other] = (ranks[0] ?? 0) >= (ranks[1] ?? 0) ? found : [found[1], found[0]];
    // The lock is held, so no copy is being made: the other file is what a crash has left.
    if (other !== undefined) await folder.remove(other);
    return kept;
  }

  async function withFile<T>(name: string, work: (file: OpenFile) => T, create = true): Promise<T> {
    const file = await folder.open(name, create);
    try {
      return work(file);
    } finally {
      file.close();
    }
  }

  async function read<T>(work: (file: OpenFile) => T): Promise<T | undefined> {
    return alone(async () => {
      const slot = await inForce();
      return slot === undefined ? undefined : withFile(slot, work);
    });
  }

  return {
    peek: () => read(peek),
    survey: () => read(survey),
    append: (frame) => alone(() => append(frame)),
    async read(from) {
      const found = await read((file) => framesFrom(file, from));
      return found ?? { frames: [], next: undefined };
    },
    begin: () =>
      alone(async () => {
        building = undefined;
        last = undefined;
        const slot = (await inForce()) === SLOTS[0] ? SLOTS[1] : SLOTS[0];
        await withFile(slot, (file) => file.truncate(0));
        building = { slot, at: 0 };
      }),
    write: (frame) => alone(() => build(frame)),
    finish: () =>
      alone(async () => {
        if (building === undefined) throw new MissingError();
        await withFile(building.slot, (file) => file.flush());
        const { slot } = building;
        building = undefined;
        last = slot;
        for (const other of await present()) if (other !== slot) await folder.remove(other);
      }),
    cancel: () =>
      alone(async () => {
        const slot = building?.slot;
        building = undefined;
        if (slot !== undefined) await folder.remove(slot);
      }),
    setAside: () =>
      alone(async () => {
        last = undefined;
        const names = await folder.names();
        for (const slot of await present()) {
          let number = 1;
          while (names.includes(`${ASIDE}${number}-${slot}`)) number += 1;
          const bytes = await withFile(slot, everything);
          await withFile(`${ASIDE}${number}-${slot}`, (file) => {
            file.write(bytes, 0);
            file.flush();
          });
          await folder.remove(slot);
        }
      }),
    raw: () =>
      alone(async () => {
        const names = (await folder.names()).filter(
          (name) => name.startsWith(ASIDE) || SLOTS.some((slot) => slot === name),
        );
        const parts: Bytes[] = [];
        for (const name of names) parts.push(await withFile(name, everything));
        return parts.length === 0 ? undefined : join(...parts);
      }),
  };

  /** The file that was in force last is so still while it is there: a whole copy in the other one ends with its removal. */
  async function append(frame: Frame): Promise<void> {
    const bytes = writeFrame(frame);
    const write = (file: OpenFile) => {
      file.write(bytes, file.size());
      file.flush();
    };
    const known = last;
    last = undefined;
    const done = known !== undefined && (await withFile(known, write, false).then(yes, unlessMissing));
    const slot = done ? known : await inForce();
    if (!done && slot !== undefined) await withFile(slot, write);
    if (slot === undefined && building === undefined) throw new MissingError();
    last = slot;
    if (building !== undefined) await build(frame);
  }

  async function build(frame: Frame): Promise<void> {
    if (building === undefined) throw new MissingError();
    const bytes = writeFrame(frame);
    const at = building.at;
    await withFile(building.slot, (file) => file.write(bytes, at));
    building.at = at + bytes.length;
  }
}

/** There is no file in force to write to: the mirror has to be made anew. */
class MissingError extends Error {
  override readonly name = 'MissingError';
}

/** A complete copy stands above one that was being written; among complete ones the later save counts. */
const rank = (found: Survey | undefined): number =>
  found === undefined || found.base === 0 ? -1 : found.generation;

function nothing(): void {}

const yes = (): boolean => true;

function unlessMissing(error: unknown): boolean {
  if (error instanceof DOMException && error.name === 'NotFoundError') return false;
  throw error;
}

function everything(file: OpenFile): Bytes {
  const bytes = new Uint8Array(file.size());
  const read = file.read(bytes, 0);
  return bytes.slice(0, read);
}

function peek(file: OpenFile): { generation: number; savedAt: string } | undefined {
  // One save may be larger than the tail: then a longer tail is read.
  for (let length = TAIL; ; length *= 4) {
    const from = Math.max(0, file.size() - length);
    let last: Frame | undefined;
    for (const { frame } of walk(file, from))
      if (frame.role !== 'part' && (last === undefined || frame.generation >= last.generation)) last = frame;
    if (last !== undefined) return { generation: last.generation, savedAt: last.savedAt };
    if (from === 0) return undefined;
  }
}

function survey(file: OpenFile): Survey | undefined {
  const lengths = new Map<string, number>();
  const saves = new Set<number>();
  let base: { generation: number; bytes: number } | undefined;
  let last: Frame | undefined;
  let header: Bytes | undefined;
  for (const { frame, next } of walk(file, 0)) {
    if (frame.role === 'end') base = { generation: frame.generation, bytes: next };
    if (frame.role === 'save') saves.add(frame.generation);
    if (last === undefined || frame.generation >= last.generation) last = frame;
    for (const { kind, record } of frame.items) {
      if (kind === 'header') header = record;
      const place = kind === 'event' ? placeOf(record) : undefined;
      if (place !== undefined)
        lengths.set(place.slot, Math.max(lengths.get(place.slot) ?? 0, place.sequence + 1));
    }
  }
  if (last === undefined || (base === undefined && header === undefined)) return undefined;
  const { generation, savedAt } = last;
  let whole = base !== undefined;
  for (let each = (base?.generation ?? 0) + 1; whole && each <= generation; each += 1)
    whole = saves.has(each);
  const events = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  return {
    generation,
    savedAt,
    cases: lengths.size,
    events,
    header,
    whole,
    bytes: file.size(),
    base: base?.bytes ?? 0,
  };
}

function framesFrom(file: OpenFile, from: number) {
  const frames: Frame[] = [];
  for (const { frame, next } of walk(file, from)) {
    frames.push(frame);
    if (next - from > WINDOW) return { frames, next };
  }
  return { frames, next: undefined };
}

/** Every whole frame from a place on; what is torn between them is stepped over. */
function* walk(file: OpenFile, from: number): Generator<{ frame: Frame; next: number }> {
  const size = file.size();
  let start = from;
  let held = window(file, start, WINDOW);
  let at = 0;
  while (start + at + FRAME_HEAD <= size) {
    const found = readFrame(held, at);
    if (found.tag === 'frame') {
      at = found.next;
      yield { frame: found.frame, next: start + at };
    } else if (found.tag === 'more' && start + at + found.need <= size) {
      start += at;
      held = window(file, start, Math.max(WINDOW, found.need));
      at = 0;
    } else {
      const next = nextMagic(held, at + 1);
      // Three bytes stay behind: a magic may lie across two windows.
      at = next >= 0 ? next : Math.max(at + 1, held.length - 3);
      if (at + FRAME_HEAD > held.length && start + held.length < size) {
        start += at;
        held = window(file, start, WINDOW);
        at = 0;
      }
    }
  }
}

function window(file: OpenFile, at: number, length: number): Bytes {
  const bytes = new Uint8Array(Math.min(length, Math.max(0, file.size() - at)));
  return bytes.slice(0, file.read(bytes, at));
}
