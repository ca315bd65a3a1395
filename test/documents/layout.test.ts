import { type Arbitrary, array, assert, constantFrom, property, string } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BaseSize, Block, Document, Paper, Station } from '../../src/documents/document.ts';
import { layout } from '../../src/documents/layout.ts';
import type { Layout, Metrics, TextItem } from '../../src/documents/layout-types.ts';
import { metricsOf } from '../../src/documents/paint.ts';
import { expectInside, expectNoOverlap, isText } from './expectations.ts';
import { frame, nodeFonts } from './sample.ts';
import { clinicianSample } from './sample-clinician.ts';
import { patientSample } from './sample-patient.ts';

let metrics: Metrics;
beforeAll(async () => {
  metrics = metricsOf(await nodeFonts());
});

const bases: readonly BaseSize[] = [9.5, 12, 16];
const papers: readonly Paper[] = ['a4', 'letter'];

/** Text of the pages that belongs to the blocks. */
const content = (result: Layout): TextItem[][] =>
  result.pages.map(({ items }) => items.filter(isText).filter(({ tag }) => typeof tag !== 'string'));
const wordsOn = (items: readonly TextItem[]): string => items.map(({ text }) => text).join('');
const arrange = (blocks: readonly Block[], base: BaseSize = 9.5, paper: Paper = 'a4'): Layout =>
  layout(frame({ base, paper }, blocks, 'Plan', 'AB 1984'), metrics);

const samples = bases.flatMap((base) =>
  papers.flatMap((paper) =>
    (['en', 'de'] as const).map((language) => ({ base, paper, language, watermark: 'Lehrbeispiel' })),
  ),
);

describe.each(samples)('$base pt on $paper, $language', (options) => {
  test.each([
    ['patient', patientSample],
    ['clinician', clinicianSample],
  ] as const)('the %s sample stays inside the margins and nothing lies on top of anything', (_, sample) => {
    const document: Document = sample(options);
    const result = layout(document, metrics);
    expect(result.missing).toEqual([]);
    expectInside(result);
    expectNoOverlap(result);
  });
});

describe('whatever the words', () => {
  const words: Arbitrary<string> = string({
    unit: constantFrom(...'aeinrstAWÜß  --/19⁹→\u00ad\u00a0·×'),
    maxLength: 160,
  });
  const blocksOf = (texts: readonly string[]): readonly Block[] => {
    const at = (index: number): string => texts[index] ?? '';
    const stations = texts.map((label, index): Station => {
      const status = (['done', 'here', 'ahead', 'blocked'] as const)[index % 4] ?? 'ahead';
      return {
        label,
        date: at(index + 1).slice(0, 30),
        status,
        ...(index % 2 ? { branch: at(index + 2) } : {}),
      };
    });
    const columns = [
      { head: at(0).slice(0, 40), width: 1 },
      { head: 'b', width: 3, align: 'right' as const },
      { head: at(1), width: 2 },
    ];
    return [
      { kind: 'heading', level: 1, text: at(0) },
      { kind: 'paragraph', text: at(1) },
      { kind: 'facts', columns: 2, rows: texts.map((value) => ({ label: value.slice(0, 50), value })) },
      { kind: 'list', marker: 'number', items: texts },
      { kind: 'finding', glyph: 'stop', glyphLabel: 'Stop', title: at(2), body: at(3), source: at(4) },
      {
        kind: 'table',
        columns,
        rows: [{ cells: texts.slice(0, 3) }, { cells: texts.slice(2, 5), tone: 'strong' }],
      },
      {
        kind: 'callouts',
        items: [
          { urgency: 'now', title: at(0), bullets: texts },
          { urgency: 'today', title: at(3) },
        ],
      },
      {
        kind: 'calendar',
        columns: 6,
        groups: [{ heading: at(1), boxes: texts.map((date) => ({ date: date.slice(0, 60), label: date })) }],
      },
      { kind: 'map', alt: 'map', stations },
      { kind: 'fillIn', fields: texts.map((label) => ({ label, value: label, columns: 2 as const })) },
      { kind: 'signature', title: at(2), fields: texts.map((label) => ({ label, columns: 1 as const })) },
    ];
  };

  test.each(bases)('nothing leaves the page and nothing overlaps at %d pt', (base) => {
    assert(
      property(array(words, { minLength: 1, maxLength: 5 }), (texts) => {
        const result = arrange(blocksOf(texts), base);
        expectInside(result);
        expectNoOverlap(result);
      }),
      { numRuns: 40, examples: [[['- →→→a', '', 'a']]] },
    );
  });

  test('no letter is lost', () => {
    const letters = (text: string): string => text.replace(/[\s\u00ad]/g, '');
    assert(
      property(array(words, { minLength: 1, maxLength: 5 }), (texts) => {
        const result = arrange(
          texts.map((text): Block => ({ kind: 'paragraph', text })),
          16,
        );
        const printed = result.pages
          .flatMap(({ items }) => items)
          .filter((item) => typeof item.tag !== 'string')
          .map((item) => item.actual ?? (item.kind === 'text' ? item.text : ''));
        expect(letters(printed.join(''))).toBe(letters(texts.join('')));
      }),
      { numRuns: 60 },
    );
  });
});

test('dates, names and side lines of a map keep apart, in one row or several', () => {
  for (let count = 1; count <= 14; count += 1) {
    const stations = Array.from({ length: count }, (_, index) => ({
      label: `Station number ${index + 1}`,
      date: '28 September 2026',
      status: index === 1 ? ('here' as const) : ('ahead' as const),
      branch: 'switch to another drug',
    }));
    for (const base of bases) {
      const result = arrange([{ kind: 'map', alt: 'map', stations }], base);
      expectInside(result);
      expectNoOverlap(result);
    }
  }
});

describe('long words', () => {
  const word = 'Immunthrombozytopenieüberwachungsabschlussgesprächsprotokollführung';

  test('break at their soft hyphens where there are some', () => {
    const text = word.replace('über', '\u00adüber').replace('abschluss', '\u00adabschluss');
    const columns = [
      { head: 'A', width: 1 },
      { head: 'B', width: 2 },
    ];
    const result = arrange([{ kind: 'table', columns, rows: [{ cells: [text, ''] }] }], 12);
    const items = (content(result)[0] ?? []).filter(({ text: one }) => one !== 'A' && one !== 'B');
    expect(items.map((item) => item.text)).toContain('Immunthrombozytopenie');
    expect(items.filter((item) => item.actual === '\u00ad').map((item) => item.text)).toEqual(['-', '-']);
    expectInside(result);
  });

  test('break by character where there are none', () => {
    const columns = Array.from({ length: 8 }, () => ({ head: word, width: 1 }));
    const result = arrange([{ kind: 'table', columns, rows: [{ cells: columns.map(() => word) }] }], 16);
    expectInside(result);
    expectNoOverlap(result);
  });

  test('do not break dates and amounts apart', () => {
    const lines = (
      content(arrange([{ kind: 'paragraph', text: `${'Wort '.repeat(16)}≥ 1.9 × 10⁹/L` }], 12))[0] ?? []
    ).map(({ y, text }) => ({ y: Math.round(y), text }));
    const amount = lines.find(({ text }) => text.includes('≥'));
    expect(lines.find(({ text }) => text.includes('/L'))?.y).toBe(amount?.y);
  });
});

describe('page breaks', () => {
  const rows = Array.from({ length: 75 }, (_, index) => ({ cells: [`Row ${index + 1}`, 'value'] }));
  const columns = [
    { head: 'Name', width: 1 },
    { head: 'Number', width: 1 },
  ];

  test('a table over three pages repeats its head and keeps every row', () => {
    const result = arrange([{ kind: 'table', columns, rows }], 12);
    expect(result.pages.length).toBeGreaterThanOrEqual(3);
    result.pages.forEach(({ items }, page) => {
      const heads = items.filter(isText).filter(({ text }) => text === 'Number');
      expect(heads).toHaveLength(1);
      expect(heads[0]?.tag === 'header').toBe(page > 0);
    });
    expect(
      content(result)
        .flat()
        .filter(({ text }) => text.startsWith('Row')),
    ).toHaveLength(75);
  });

  test('a row taller than a page is cut rather than lost', () => {
    const long = Array.from({ length: 900 }, (_, index) => `word${index}`);
    const result = arrange([{ kind: 'table', columns, rows: [{ cells: ['Row', long.join(' ')] }] }], 12);
    expectInside(result);
    const text = wordsOn(content(result).flat());
    for (const one of ['word0', 'word449', 'word899']) expect(text).toContain(one);
  });

  test('a heading never stands at the foot of a page', () => {
    for (let lines = 30; lines < 70; lines += 1) {
      const filler: Block[] = Array.from({ length: lines }, () => ({
        kind: 'paragraph',
        text: 'Text',
        size: 'small',
      }));
      const result = arrange([
        ...filler,
        { kind: 'heading', level: 2, text: 'Heading' },
        { kind: 'paragraph', text: 'Behind' },
      ]);
      const page = content(result).find((items) => items.some(({ text }) => text === 'Heading'));
      expect(page?.at(-1)?.text).not.toBe('Heading');
    }
  });

  test('a paragraph leaves at least two lines on either side', () => {
    const paragraph = Array.from({ length: 90 }, () => 'Absatz').join(' ');
    for (let lines = 36; lines < 52; lines += 1) {
      const filler: Block[] = [
        { kind: 'spacer', lines: 0 },
        { kind: 'paragraph', text: Array(lines).fill('Zeile').join('\n') },
      ];
      const pages = content(arrange([...filler, { kind: 'paragraph', text: paragraph }]));
      for (const items of pages) {
        const own = items.filter(({ text }) => text.startsWith('Absatz'));
        expect(own.length).not.toBe(1);
      }
    }
  });

  test('a kept group moves to the next page as one', () => {
    const line = (text: string): Block => ({ kind: 'paragraph', text });
    const filler = Array.from({ length: 32 }, () => line('Text'));
    const blocks = Array.from({ length: 9 }, (_, index) => line(`Kept ${index}`));
    const pages = content(arrange([...filler, { kind: 'keep', blocks }]));
    const withKept = pages.filter((items) => items.some(({ text }) => text.startsWith('Kept')));
    expect(withKept).toHaveLength(1);
  });

  test('a page break at the top of a page makes no empty page', () => {
    const line: Block = { kind: 'paragraph', text: 'Text' };
    expect(
      arrange([{ kind: 'pageBreak' }, line, { kind: 'pageBreak' }, { kind: 'pageBreak' }, line]).pages,
    ).toHaveLength(2);
  });
});

test('figures all have the same width', () => {
  const widths = [...'0123456789'].map((figure) => metrics.width(figure, 'regular'));
  expect(new Set(widths).size).toBe(1);
});

test('an empty document is one page with its footer', () => {
  const result = arrange([]);
  expect(result.pages).toHaveLength(1);
  expect(result.pages[0]?.items.filter(isText).map(({ text }) => text)).toContain('7F3A-20C1 · Page 1 of 1');
});
