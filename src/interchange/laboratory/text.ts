import { failed, ok, type Result } from '../../../machines/result.ts';
import type { TableFault } from './fault.ts';

/** How the letters of a file were written. Latin-1 is read as Windows-1252, of which it is a part. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The letters of a file: UTF-8 with or without its mark, UTF-16 with its mark (Excel's "Unicode text"), else
 * Windows-1252. A file with control characters is no text, and nothing of it is read.
 */
export function decode(bytes: Uint8Array): Result<DecodedText, TableFault> {
  const decoded = lettersOf(bytes);
  const odd = CONTROL.exec(decoded.text);
  if (odd !== null) return failed({ tag: 'not-text', line: lineAt(decoded.text, odd.index) });
  return ok(decoded);
}

function lettersOf(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // No UTF-8: every byte is a letter of Windows-1252, so this cannot fail.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** Control characters other than tab and line breaks; the end of file of old systems (1A) is one too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffe\uffff]/;

/** The line of a place in a text, from 1. */
const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length;
