import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { inflate, readCarried } from '../../src/signature/content.ts';
import { readPaper } from '../../src/signature/pdf-file.ts';
import { verifyPdf } from '../../src/signature/verify.ts';
import type { Bytes } from '../../src/vault/bytes.ts';
import { appended } from './attack-files.ts';
import { paper, SEAL } from './paper.ts';
import { forged, inWords, made, paperOf, SIGNER, signed, WORDS } from './signer.ts';

// Papers that were wrong before they were signed, and the file that travels inside.

const plain = new Uint8Array(await paper({ seal: SEAL }));
const signer = await made();
const none = new Set<string>();
const edited = (from: string | RegExp, to: string): Bytes =>
  new Uint8Array(Buffer.from(Buffer.from(plain).toString('latin1').replace(from, to), 'latin1'));

/** The paper, changed by the library that has written it and saved again as it saves. */
async function remade(change: (doc: PDFDocument) => void): Promise<Bytes> {
  const doc = await PDFDocument.load(plain, { updateMetadata: false });
  change(doc);
  return new Uint8Array(
    await doc.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }),
  );
}

test('a paper saved again as it was is still one', async () => {
  const again = await remade(() => undefined);
  expect(inWords(await verifyPdf(await forged(again, paperOf(again), signer), none))).toBe('intact, unknown');
});

const active: readonly (readonly [string, (doc: PDFDocument) => void])[] = [
  ['a script that runs when it is opened', (doc) => doc.addJavaScript('x', 'app.alert(1)')],
  [
    'an action when it is opened',
    ({ catalog, context }) => catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'URI' })),
  ],
  ['layers', ({ catalog, context }) => catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [] }))],
  [
    'content of a layer',
    ({ context, catalog }) =>
      catalog.set(PDFName.of('Metadata'), context.register(context.stream('x', { OC: 'Off' }))),
  ],
  ['a field to type into', (doc) => doc.getForm().createTextField('dose')],
  ['an XFA form', (doc) => doc.getForm().acroForm.dict.set(PDFName.of('XFA'), PDFHexString.of('00'))],
  [
    'a note upon a page',
    (doc) => {
      const note = doc.context.register(
        doc.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [0, 0, 9, 9] }),
      );
      doc.getPage(0).node.set(PDFName.of('Annots'), doc.context.obj([note]));
    },
  ],
  ['an action upon a page', (doc) => doc.getPage(0).node.set(PDFName.of('AA'), doc.context.obj({}))],
  ['a portfolio', ({ catalog, context }) => catalog.set(PDFName.of('Collection'), context.obj({}))],
];

describe('a paper that was signed with', () => {
  test.each(active)('%s is refused', async (_what, change) => {
    const changed = await remade(change);
    const file = readPaper(changed);
    const attack = await forged(changed, file ?? paperOf(plain), signer);
    expect(inWords(await verifyPdf(attack, none))).toMatch(/^invalid (active-content|structure)$/);
  });

  const hidden: readonly (readonly [string, Bytes])[] = [
    ['an object defined twice', edited(/\n(9 0 obj\n.*?endobj\n\n)/s, '\n$1$1')],
    ['two values for one key', edited('/Type /Catalog', '/Type /Catalog\n/Type /Catalog')],
    ['a comment between objects', edited('\n9 0 obj', '\n% 8 0 obj\n9 0 obj')],
    ['a comment in an object', edited('/Type /Catalog', '/Type % hidden\n/Catalog')],
    ['a name in another spelling', edited('/Type /Catalog', '/T#79pe /Catalog')],
    [
      'a table that points elsewhere',
      edited(/(\n\d{9})(\d)( 00000 n \n)/, '$1_$3').map((byte) => (byte === 95 ? 48 : byte)),
    ],
    ['a wrong length of a stream', edited(/\/Length (\d)(\d+)/, '/Length 1$1$2')],
    ['a table behind a false address', edited(/startxref\n\d+/, 'startxref\n9')],
    ['an earlier table', edited('/Size', '/Prev 9\n/Size')],
  ];
  test.each(hidden)('%s is refused', async (_what, changed) => {
    expect(Buffer.from(changed).equals(plain)).toBe(false);
    const attack = await forged(changed, paperOf(plain), signer);
    expect(inWords(await verifyPdf(attack, none))).toMatch(/^invalid (active-content|structure|form)$/);
  });

  test('a name that is not the one of its certificate is refused', async () => {
    const attack = await forged(plain, paperOf(plain), signer, {
      words: { ...WORDS, name: 'Prof. Somebody Else' },
    });
    expect(inWords(await verifyPdf(attack, none))).toBe('invalid name');
  });

  test('a time outside of its certificate is refused', async () => {
    for (const date of ["D:20261122095959+01'00'", "D:20311122100001+01'00'"]) {
      const attack = await forged(plain, paperOf(plain), signer, { words: { ...WORDS, date } });
      expect(inWords(await verifyPdf(attack, none))).toBe('invalid not-valid-then');
    }
    const last = { ...WORDS, date: "D:20311122100000+01'00'" };
    expect(inWords(await verifyPdf(await forged(plain, paperOf(plain), signer, { words: last }), none))).toBe(
      'intact, unknown',
    );
  });

  test('a time that is none is refused', async () => {
    const attack = await forged(plain, paperOf(plain), signer, {
      words: { ...WORDS, date: "D:20260230100000+01'00'" },
    });
    expect(inWords(await verifyPdf(attack, none))).toBe('invalid date');
  });
});

describe('the case inside', () => {
  test('comes back as it was', async () => {
    const { attached } = await verifyPdf(await signed(plain, signer), none);
    const read = attached && (await readCarried(attached));
    expect(read?.ok && read.value.tag === 'case' && read.value.state.log.length).toBeGreaterThan(10);
  });

  test('cannot be exchanged by an update: what was signed is read', async () => {
    const whole = await signed(plain, signer);
    const { attached: own } = await verifyPdf(whole, none);
    const stream = Number(
      /(\d+) 0 obj\n<<\n(?:(?!endobj).)*\/EmbeddedFile/s.exec(Buffer.from(whole).toString('latin1'))?.[1],
    );
    const evil = deflateSync(Buffer.from('{"evil":true}')).toString('latin1');
    const swapped = appended(whole, {
      [stream]: `<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${evil.length} >>\nstream\n${evil}\nendstream`,
    });
    const { verdict, attached } = await verifyPdf(swapped, none);
    expect(verdict.tag).toBe('changed');
    expect(attached).toEqual(own);
  });

  test('is not handed out where its signature does not hold', async () => {
    const whole = await signed(plain, signer);
    const at = Buffer.from(whole).indexOf('stream\n') + 40;
    const { attached } = await verifyPdf(
      whole.map((byte, index) => (index === at ? byte ^ 1 : byte)),
      none,
    );
    expect(attached).toBeUndefined();
  });

  test('sealed, it is a file to be opened with its passphrase', async () => {
    const sealedCase = new TextEncoder().encode('ALMZ and so on');
    const { attached } = await verifyPdf(await signed(await paper({ seal: SEAL, sealedCase }), signer), none);
    expect(attached?.name).toBe('case.almz');
    expect(attached && (await readCarried(attached))).toEqual({
      ok: true,
      value: { tag: 'sealed', bytes: sealedCase },
    });
  });

  test('a bomb is stopped at the limit', async () => {
    const bomb = new Uint8Array(deflateSync(Buffer.alloc(300_000_000)));
    expect(bomb.length).toBeLessThan(400_000);
    const read = await readCarried({ name: 'case.json', deflated: bomb });
    expect(read.ok ? read : read.faults[0]).toEqual({ tag: 'inflates-too-far', limit: 5_000_000 });
  });

  test('broken data, other files and other bytes are faults', async () => {
    const faultOf = async (name: string, bytes: Uint8Array) => {
      const read = await readCarried({ name, deflated: new Uint8Array(bytes) });
      return read.ok ? 'ok' : read.faults[0]?.tag;
    };
    const good = deflateSync('{}');
    expect(await faultOf('case.json', Buffer.from('nothing'))).toBe('not-inflatable');
    expect(await faultOf('case.json', good.subarray(0, -3))).toBe('not-inflatable');
    expect(await faultOf('other.exe', good)).toBe('unknown-file');
    expect(await faultOf('case.json', good)).toBe('case');
    expect(await faultOf('case.json', deflateSync(Buffer.from([0xff, 0xfe])))).toBe('case');
    expect(await inflate(new Uint8Array(deflateSync('abc')), 3)).toEqual({
      ok: true,
      value: new TextEncoder().encode('abc'),
    });
    expect((await inflate(new Uint8Array(deflateSync('abcd')), 3)).ok).toBe(false);
  });
});

test('a name in a certificate cannot turn the writing around it', async () => {
  expect(SIGNER.name).toBe('Dr. Ágnes Szőke');
  await expect(made({ name: 'Dr. \u202egnp' })).rejects.toThrow('control-characters');
});
