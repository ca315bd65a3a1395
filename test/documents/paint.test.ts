import { beforeAll, expect, test } from 'vitest';
import type { Language } from '../../src/documents/document.ts';
import type { FontFiles } from '../../src/documents/fonts.ts';
import { MissingCharactersError, paint } from '../../src/documents/paint.ts';
import { attachmentsOf, infoOf, structureOf, textOf, withPoppler } from './poppler.ts';
import { frame, nodeFonts } from './sample.ts';
import { clinicianSample } from './sample-clinician.ts';
import { patientSample } from './sample-patient.ts';

let fonts: FontFiles;
beforeAll(async () => {
  fonts = await nodeFonts();
});

const languages: readonly Language[] = ['en', 'de'];

test.each(languages)('the same document gives the same bytes (%s)', async (language) => {
  for (const sample of [patientSample, clinicianSample]) {
    const first = await paint(sample({ language }), fonts);
    const second = await paint(sample({ language }), fonts);
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  }
});

test('another document has another file identifier', async () => {
  const idOf = (bytes: Uint8Array): string =>
    /\/ID \[ <([\da-f]{32})> <\1> \]/i.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? 'none';
  const [english, german] = [
    await paint(patientSample(), fonts),
    await paint(patientSample({ language: 'de' }), fonts),
  ];
  expect(idOf(english)).toMatch(/^[\da-f]{32}$/i);
  expect(idOf(english)).not.toBe(idOf(german));
});

withPoppler('text', () => {
  test('every word can be copied, whatever the font lacks', async () => {
    const text = textOf(await paint(clinicianSample({ watermark: 'Training example' }), fonts), '-layout');
    for (const words of [
      'Alemtuzumab care plan',
      '1.9 × 10⁹/L',
      '≥ 100 × 10⁹/L ✓',
      '1000 mg → 5 d',
      'ALT 35 μg/L, Dr. Szőke, Čapek, Łódź, straße',
      '“quotes”, „Anführung“, 3–5 °C, −2',
      'Interferon β-1a, CO₂, γ-GT',
      'AST ↑, ALT ↓, ☐ ☑ ✗ ⚠',
      'SWI-54 · paper, pretreatment',
      'Dr. Ő. Čapková',
      '7F3A-20C1 · Page 1 of 4',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('the German patient page has its words, hyphenated ones whole', async () => {
    const text = textOf(await paint(patientSample({ language: 'de', base: 16 }), fonts), '-raw');
    for (const words of [
      'Sofort den Notruf wählen',
      '☐ 17. Okt. + Schilddrüse',
      '☑ 17. Aug.',
      'Seite 2 von 3',
      'März',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('a wrapped line keeps the space between its words', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `Wort${index}`);
    const paper = frame({}, [{ kind: 'paragraph', text: words.join(' ') }], 'Probe', '');
    expect(structureOf(await paint(paper, fonts))).toContain(words.join(' '));
  });

  test('a character without a sign stops the print and is named', async () => {
    const blocks = [{ kind: 'paragraph', text: 'Name: 王 and 😀, again 王' }] as const;
    const failure = paint(frame({}, blocks, 'Plan', ''), fonts);
    await expect(failure).rejects.toBeInstanceOf(MissingCharactersError);
    await expect(failure).rejects.toMatchObject({ characters: ['王', '😀'] });
  });

  test('the footer and the title are checked as well', async () => {
    const paper = { ...frame({}, [{ kind: 'heading', level: 1, text: 'Plan' }], 'Plan ﷽', ''), footer: '한' };
    await expect(paint(paper, fonts)).rejects.toMatchObject({ characters: ['한', '﷽'] });
  });
});

withPoppler('tags', () => {
  test('headings, lists, tables and figures are marked as what they are', async () => {
    const structure = structureOf(await paint(clinicianSample(), fonts));
    for (const node of [
      /^Document/m,
      /^ {2}H1 \(block\)\n {4}"Alemtuzumab care plan"/m,
      /H2 \(block\)\n {4}"Findings"/,
      /H3 \(block\)\n {4}"Vital signs"/,
      /Table \(block\)\n {4}THead\n {6}TR\n {8}TH:\n\s+\/Scope \/Column\n\s+"Date"/,
      /TH:\n\s+\/Scope \/Row\n\s+"17\.01\.2026"\n\s+TD\n\s+"Full blood count, creatinine, urinalysis"/,
      /L \(block\):\n\s+\/ListNumbering \/Decimal\n\s+LI \(block\)\n\s+Lbl \(block\)\n\s+"1\."\n\s+LBody \(block\)\n\s+"Stop first\."/,
      /Figure:\n\s+\/Placement \/Block\n\s+\/BBox \[[\d. ]+\]/,
      /"1\.9 × 10"\n\s+Span \(inline\)\n\s+"9"\n\s+"\/L"/,
    ]) {
      expect(structure).toMatch(node);
    }
  });

  test('what stands on each page is no part of the structure', async () => {
    const structure = structureOf(await paint(clinicianSample({ watermark: 'Training example' }), fonts));
    for (const words of ['not a medical device', 'Page 1', 'Training example']) {
      expect(structure).not.toContain(words);
    }
    expect(structure.match(/"Limit"/g)).toHaveLength(1);
  });

  test('signs and maps have words in their place', async () => {
    const source = Buffer.from(await paint(patientSample(), fonts)).toString('latin1');
    const utf16 = (text: string): string =>
      [...text].map((one) => one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')).join('');
    expect(source).toContain(`/Alt <FEFF${utf16('Five stations. You are at getting ready.')}>`);
    expect(source).toContain(`/ActualText <FEFF${utf16('☐')}>`);
  });
});

withPoppler('metadata and attachments', () => {
  test('metadata comes from the document alone', async () => {
    const bytes = await paint(patientSample({ language: 'de' }), fonts);
    const source = Buffer.from(bytes).toString('latin1');
    expect(infoOf(bytes)).toMatch(/Title: +Ihr Weg mit Alemtuzumab\n/);
    expect(infoOf(bytes)).toMatch(/Tagged: +yes/);
    expect(source).toContain('(D:20260605120000Z)');
    expect(source).toContain('/Lang (de)');
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source.match(/\/(CreationDate|ModDate) \((?!D:20260605120000Z)/)).toBeNull();
  });

  test('the case travels inside as associated data', async () => {
    const bytes = await paint(clinicianSample(), fonts);
    expect(attachmentsOf(bytes)).toContain('case.json');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/AFRelationship \/Data/);
  });
});
