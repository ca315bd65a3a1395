import type { Devices } from './devices.ts';

/** A trace of the vault outside the database: which one, and how far it had come. It holds no secret. */
export interface Mark {
  readonly vaultId: string;
  readonly generation: number;
  readonly savedAt: string;
}

/** Reads the trace; undefined where there is none, or none that can be understood. */
export function readMark(marker: Devices['marker']): Mark | undefined {
  try {
    const value: unknown = JSON.parse(marker.read() ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { vaultId, generation, savedAt } = value as Record<string, unknown>;
    if (typeof vaultId !== 'string' || typeof savedAt !== 'string' || !Number.isSafeInteger(generation))
      return undefined;
    return { vaultId, generation: Number(generation), savedAt };
  } catch {
    // Storage that is refused leaves no trace; the mirror is asked next.
    return undefined;
  }
}

/** Leaves the trace. It is a second witness: a browser that refuses it takes nothing from the vault itself. */
export function writeMark(marker: Devices['marker'], mark: Mark): boolean {
  try {
    marker.write(JSON.stringify(mark));
    return true;
  } catch {
    return false;
  }
}
