import type { Bytes } from '../../src/vault/bytes.ts';
import type { Identity } from '../../src/vault/identity.ts';
import { flip } from '../vault/vault-parts.ts';
import { forged, paperOf } from './signer.ts';

// The known ways to change a signed PDF, each as a file.

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytes = (from: string): Bytes => new Uint8Array(Buffer.from(from, 'latin1'));

/** Replaces one place, padded with blanks to its length, so that every other byte stays where it was. */
function instead(file: Uint8Array, from: string, to: string, last = false): Bytes {
  const whole = text(file);
  const at = last ? whole.lastIndexOf(from) : whole.indexOf(from);
  if (at < 0 || to.length > from.length) throw new Error(`no place for ${to}`);
  return bytes(whole.slice(0, at) + to.padEnd(from.length) + whole.slice(at + from.length));
}

/** Appends objects with a table of their own, as programs that save incrementally do. */
export function appended(file: Uint8Array, objects: Readonly<Record<number, string>>, table = true): Bytes {
  let whole = `${text(file)}\n`;
  const previous = [...whole.matchAll(/startxref\n(\d+)/g)].at(-1)?.[1];
  const root = /\/Root (\d+ 0 R)/.exec(whole)?.[1];
  const info = /\/Info (\d+ 0 R)/.exec(whole)?.[1];
  const offsets = Object.entries(objects).map(([number, body]) => {
    const at = whole.length;
    whole += `${number} 0 obj\n${body}\nendobj\n`;
    return { number, at };
  });
  if (!table) return bytes(whole);
  const at = whole.length;
  const entries = offsets.map(
    ({ number, at: offset }) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  whole += `xref\n${entries.join('')}trailer\n<< /Size 9999 /Root ${root} /Info ${info} /Prev ${previous} >>\n`;
  return bytes(`${whole}startxref\n${at}\n%%EOF\n`);
}

/** The number of the first object whose text holds something, and that text. */
function objectWith(file: Uint8Array, piece: string): { readonly number: number; readonly body: string } {
  for (const [, number, body] of text(file).matchAll(/(?<=\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    if (body?.includes(piece)) return { number: Number(number), body };
  }
  throw new Error(`no object with ${piece}`);
}

export interface Attack {
  readonly title: string;
  readonly expected: string;
  /** What pdfsig, which looks at each signature alone, says: `Valid` where the attack goes unnoticed there. */
  readonly pdfsig?: 'Valid';
  readonly make: () => Bytes | Promise<Bytes>;
}

/** Every attack upon a signed paper. `paper` is what was signed, `attacker` somebody with a certificate in the same name. */
export function attacks(paper: Bytes, signed: Bytes, attacker: Identity): readonly Attack[] {
  const whole = text(signed);
  const contents = whole.lastIndexOf('/Contents <') + '/Contents <'.length;
  const page = objectWith(signed, '/Type /Page\n');
  const stream = Number(/\/Contents \[ (\d+) 0 R/.exec(page.body)?.[1]);
  const dictionary = objectWith(signed, '/Type /Sig\n');
  const range = /\/ByteRange \[ 0 (\d+) (\d+) (\d+) \]/.exec(whole) ?? [];
  const white = '<< /Length 33 >>\nstream\n1 1 1 rg 0 0 600 850 re f        \nendstream';
  const changed = () => appended(signed, { [stream]: white });
  return [
    {
      title: 'a bit of a page flipped',
      expected: 'changed content',
      make: () => flip(signed, whole.indexOf('stream\n') + 40),
    },
    {
      title: 'a bit of the signature value flipped',
      expected: 'invalid',
      make: () => flip(signed, contents + 1500),
    },
    {
      title: 'the beginning of the CMS damaged',
      expected: 'invalid',
      make: () => flip(signed, contents + 1),
    },
    {
      title: 'data hidden in the padding of the contents',
      expected: 'invalid signature-form',
      pdfsig: 'Valid',
      make: () => instead(signed, '0'.repeat(200), 'ab'.repeat(100), true),
    },
    {
      title: 'bytes appended',
      expected: 'appended',
      pdfsig: 'Valid',
      make: () => bytes(`${whole}\n% and more`),
    },
    { title: 'a page replaced by an update', expected: `changed ${stream}`, pdfsig: 'Valid', make: changed },
    {
      title: 'the page object replaced by an update',
      expected: `changed ${page.number}`,
      pdfsig: 'Valid',
      make: () => appended(signed, { [page.number]: page.body.replace(/\d+ 0 R/, '8888 0 R'), 8888: white }),
    },
    {
      title: 'an annotation added by an update',
      expected: `changed ${page.number}`,
      pdfsig: 'Valid',
      make: () =>
        appended(signed, {
          [page.number]: page.body.replace(/\/Annots \[[^\]]*\]/, '/Annots [ 8888 0 R ]'),
          8888: '<< /Type /Annot /Subtype /FreeText /Rect [ 50 700 400 760 ] /Contents (10 mg) >>',
        }),
    },
    {
      title: 'the title replaced by an update',
      expected: `changed ${objectWith(signed, '/Producer').number}`,
      pdfsig: 'Valid',
      make: () => appended(signed, { [objectWith(signed, '/Producer').number]: '<< /Title (Other) >>' }),
    },
    {
      title: 'an object appended without a table',
      expected: `changed ${stream}`,
      pdfsig: 'Valid',
      make: () => appended(signed, { [stream]: white }, false),
    },
    {
      title: 'only new objects appended',
      expected: 'appended',
      pdfsig: 'Valid',
      make: () => appended(signed, { 8888: '<< /Title (New) >>' }),
    },
    {
      title: 'objects appended in a compressed stream',
      expected: 'changed ',
      make: () =>
        appended(signed, { 8888: '<< /Type /ObjStm /N 1 /First 4 /Length 4 >>\nstream\nabcd\nendstream' }),
    },
    {
      title: 'a change with a signature of the attacker upon it',
      expected: `changed ${page.number},${stream}`,
      pdfsig: 'Valid',
      make: () =>
        forged(changed(), { ...paperOf(signed), xrefAt: text(changed()).lastIndexOf('xref\n0') }, attacker),
    },
    {
      title: 'a second signature that covers a page',
      expected: 'changed',
      pdfsig: 'Valid',
      make: () =>
        forged(signed, paperOf(signed), attacker, {
          edit: (update) => text(instead(bytes(update), '[ -1 -1 -1 -1 ]', '[ 9 9 99 999 ]')),
        }),
    },
    {
      title: 'the gap of the signature widened',
      expected: 'invalid byte-range',
      make: () =>
        instead(
          signed,
          `[ 0 ${range[1]} ${range[2]} ${range[3]} ]`,
          `[ 0 ${range[1]} ${Number(range[2]) + 90} ${Number(range[3]) - 90} ]`,
        ),
    },
    {
      title: 'the signature dictionary defined again',
      expected: `changed ${dictionary.number}`,
      pdfsig: 'Valid',
      make: () => appended(signed, { [dictionary.number]: dictionary.body }),
    },
    {
      title: 'contents missing',
      expected: 'invalid',
      make: () => instead(signed, '\n/Contents <', '\n/Kontents <', true),
    },
    {
      title: 'contents null',
      expected: 'invalid contents',
      make: () => bytes(whole.replace(/\/Contents <[0-9a-f]+>/, '/Contents null')),
    },
    {
      title: 'range missing',
      expected: 'invalid byte-range',
      make: () => instead(signed, '/ByteRange', '/BiteRange'),
    },
    {
      title: 'range null',
      expected: 'invalid byte-range',
      make: () =>
        bytes(whole.replace(/\/ByteRange \[[^\]]*\]/, (found) => '/ByteRange null'.padEnd(found.length))),
    },
    {
      title: 'range negative',
      expected: 'invalid byte-range',
      make: () =>
        bytes(
          whole.replace(/\/ByteRange \[[^\]]*\]/, (found) =>
            '/ByteRange [ 0 -1 -1 -1 ]'.padEnd(found.length),
          ),
        ),
    },
    {
      title: 'range zero',
      expected: 'invalid byte-range',
      make: () =>
        bytes(
          whole.replace(/\/ByteRange \[[^\]]*\]/, (found) => '/ByteRange [ 0 0 0 0 ]'.padEnd(found.length)),
        ),
    },
    {
      title: 'sub-filter missing',
      expected: 'invalid sub-filter',
      make: () => instead(signed, '/SubFilter', '/SobFilter'),
    },
    {
      title: 'junk in front of the header',
      expected: 'invalid structure',
      make: () => bytes(`junk\n${whole}`),
    },
    { title: 'the file cut', expected: 'invalid', make: () => signed.slice(0, -200) },
    {
      title: 'the paper made anew and signed by another key in the same name',
      expected: 'intact, unknown',
      pdfsig: 'Valid',
      make: () => forged(paper, paperOf(paper), attacker),
    },
  ];
}
