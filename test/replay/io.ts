import { type Io, main } from '../../src/replay-command.ts';

/** What the command did: exit status, standard output, lines on standard error, and whether it read the file. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly lines: readonly string[];
  readonly read: boolean;
}

/** A file as the command finds it: its text or bytes, or nothing; `size` where it pretends to be larger. */
export interface Found {
  readonly content?: string | Uint8Array;
  readonly size?: number;
  /** The error code of the system on reading. */
  readonly error?: string;
}

/** Runs the command on one file that exists only here. */
export async function replay(file: Found, args: readonly string[] = ['case.json']): Promise<Ran> {
  let out = '';
  let err = '';
  let read = false;
  const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
  const refuse = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const io: Io = {
    size: async () => file.size ?? bytes?.length ?? (file.error === undefined ? refuse('ENOENT') : 0),
    readFile: async () => {
      read = true;
      return bytes ?? refuse(file.error ?? 'ENOENT');
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    today: () => '2026-03-01',
  };
  const status = await main([...args], io);
  return { status, out, lines: err.split('\n').slice(0, -1), read };
}
