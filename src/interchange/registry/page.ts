import type { Language } from '../../../machines/vocabulary.ts';
import { LANGUAGES } from '../../../machines/vocabulary.ts';
import { element, escapedHtml, htmlPage, table } from '../html.ts';
import type { ExportOptions } from './cells.ts';
import { TABLE_NAMES } from './columns.ts';
import { type BothWords, codeRows, dictionary, type Entry, listsOf } from './dictionary.ts';
import { allColumns, columnsOf } from './tables.ts';

/**
 * The dictionary as one page for people, English first, then German: a table of columns for each table, the codes, and
 * what was left out. Without script, address or style of elsewhere.
 */
export function dictionaryPage(options: ExportOptions, words: BothWords): string {
  const entries = dictionary(options);
  return htmlPage({
    title: words.en.dictionary.title,
    sections: LANGUAGES.map((language) => ({
      language,
      body: section(language, entries, options, words),
    })),
  });
}

function section(
  language: Language,
  entries: readonly Entry[],
  options: ExportOptions,
  words: BothWords,
): string {
  const { dictionary: say } = words[language];
  const { heads } = say;
  const gone = TABLE_NAMES.flatMap((name) => {
    const kept = columnsOf(name, options);
    return allColumns(name)
      .filter((column) => !kept.includes(column))
      .map((column) => `${name}.${column.name}`);
  });
  const tables = TABLE_NAMES.map((name) => {
    const own = entries.filter((entry) => entry.table === name);
    const rows = own.map((entry) => [
      element('code', entry.column.name),
      ...(name === 'events' ? [entry.eventType === undefined ? '' : element('code', entry.eventType)] : []),
      escapedHtml(say.types[entry.column.type]),
      escapedHtml(entry.column.unit ?? ''),
      entry.list === undefined ? escapedHtml(entry.allowed) : allowed(language, entry, words),
      escapedHtml(entry.meaning(words[language])),
      escapedHtml(say.empties[entry.empty]),
    ]);
    return [
      `<h3>${escapedHtml(say.tables[name].name)} (${element('code', `${name}.csv`)})</h3>`,
      element('p', say.tables[name].about),
      table(
        [
          heads.column,
          ...(name === 'events' ? [heads.ofEvent] : []),
          heads.type,
          heads.unit,
          heads.allowed,
          heads.meaning,
          heads.empty,
        ],
        rows,
        say.tables[name].name,
      ),
    ].join('\n');
  });
  return [
    element('h2', say.title),
    `<ul>${say.about.map((line) => element('li', line)).join('')}</ul>`,
    ...(options.shiftDates ? [element('p', say.shifted)] : []),
    gone.length === 0
      ? element('p', say.nothingLeftOut)
      : `<p>${escapedHtml(say.leftOut)}: ${gone.map((name) => element('code', name)).join(', ')}.</p>`,
    ...tables,
    element('h3', heads.codes),
    ...listsOf(entries).flatMap((list) => codeList(language, list, words)),
  ].join('\n');
}

const anchor = (language: Language, list: string): string => `${language}-${list}`;

function allowed(language: Language, { list = 'unit' }: Entry, words: BothWords): string {
  const { lists } = words[language].dictionary;
  if (list === 'unit' || list === 'loinc') return escapedHtml(lists[list]);
  return `<a href="#${anchor(language, list)}">${escapedHtml(list)}</a>`;
}

function codeList(
  language: Language,
  list: Parameters<typeof codeRows>[0],
  words: BothWords,
): readonly string[] {
  const codes = codeRows(list, words);
  if (codes.length === 0) return [];
  const { heads } = words[language].dictionary;
  const measured = codes.some(({ unit }) => unit !== undefined);
  const rows = codes.map(({ code, unit, loinc, ...said }) => [
    element('code', code),
    ...(measured ? [escapedHtml(unit ?? ''), escapedHtml(loinc ?? '')] : []),
    escapedHtml(said[language]),
  ]);
  return [
    `<h4 id="${anchor(language, list)}">${escapedHtml(list)}</h4>`,
    table([heads.code, ...(measured ? [heads.unit, 'LOINC'] : []), heads.meaning], rows, list),
  ];
}
