import type { CaseEventType } from '../../machines/events.ts';
import { ANALYTES, OBSERVABLES, type Observable, unitsOf } from '../../machines/observables.ts';
import { LANGUAGES, type Language } from '../../machines/vocabulary.ts';
import { caseFormatDe } from '../locales/de/case-format.ts';
import { clinicalDe } from '../locales/de/clinical.ts';
import { registryDictionaryDe } from '../locales/de/registry-dictionary.ts';
import { caseFormatEn } from '../locales/en/case-format.ts';
import { clinicalEn } from '../locales/en/clinical.ts';
import { registryDictionaryEn } from '../locales/en/registry-dictionary.ts';
import { exampleFile, exampleOf } from './case-examples.ts';
import {
  type CaseField,
  ENVELOPE,
  type EventFormat,
  eventFormats,
  type FieldList,
  frameFields,
  type Shape,
} from './case-fields.ts';
import { element, escapedHtml, htmlPage, table } from './html.ts';
import { bounds, codeRows } from './registry/dictionary.ts';

const WORDS = {
  en: { say: caseFormatEn, clinical: clinicalEn, dictionary: registryDictionaryEn },
  de: { say: caseFormatDe, clinical: clinicalDe, dictionary: registryDictionaryDe },
} as const;

/**
 * The format of case files as a page for people, in English and German, generated from the same schemas as the JSON Schema
 * beside it: every event with its fields, what each may hold, and an example.
 */
export const caseFormatPage = (): string =>
  htmlPage({
    title: caseFormatEn.title,
    sections: LANGUAGES.map((language) => ({ language, body: section(language) })),
  });

function section(language: Language): string {
  const { say } = WORDS[language];
  const events = eventFormats().filter(({ type }) => !CHANGES.includes(type));
  const [first] = eventFormats();
  const fields = [...frameFields(), ...eventFormats().flatMap((format) => format.fields)];
  const lists = [...new Set(fields.flatMap(({ list }) => list ?? []))];
  return [
    element('h2', say.title),
    ...say.intro.map((text) => element('p', text)),
    contents(language, events),
    element('h3', say.frame),
    fieldTable(language, say.frame, frameFields(), ({ name }) => meaningIn(say.frameMeaning, name)),
    element('h3', say.envelope),
    fieldTable(language, say.envelope, (first?.fields ?? []).filter(isEnvelope), ({ name }) =>
      meaningIn(say.envelopeMeaning, name),
    ),
    element('h3', say.changes),
    element('p', say.changesText),
    ...eventFormats()
      .filter(({ type }) => CHANGES.includes(type))
      .map((format) => eventSection(language, format)),
    element('h3', say.events),
    ...events.map((format) => eventSection(language, format)),
    element('h3', say.wholeExample),
    json(exampleFile()),
    `<h3 id="${anchorOf(language, UNITS)}">${escapedHtml(say.units)}</h3>`,
    element('p', say.unitsText),
    unitTable(language),
    element('h3', say.codes),
    ...lists.filter((list) => list !== 'rule').map((list) => codeTable(language, list)),
  ].join('\n');
}

const CHANGES: readonly CaseEventType[] = ['event.corrected', 'event.retracted'];
const isEnvelope = ({ name }: CaseField): boolean => ENVELOPE.includes(name);

/** What a field means, by its name; throws for one that has no words. */
function meaningIn(words: Readonly<Record<string, string>>, name: string): string {
  const meaning = words[name];
  if (meaning === undefined) throw new Error(`The format has a field without words: ${name}`);
  return meaning;
}

const anchorOf = (language: Language, name: string): string => `${language}-${name}`;
/** The anchor of the units of the laboratory. */
const UNITS = 'unit';
const linkTo = (language: Language, name: string): string =>
  `<a href="#${anchorOf(language, name)}"><code>${escapedHtml(name)}</code></a>`;

function contents(language: Language, events: readonly EventFormat[]): string {
  const { say, clinical } = WORDS[language];
  const entries = events.map(
    ({ type }) => `<li>${linkTo(language, type)} ${escapedHtml(clinical.event[type].name)}</li>`,
  );
  return `<details><summary>${escapedHtml(say.contents)}</summary>\n<ul>${entries.join('\n')}</ul></details>`;
}

function eventSection(language: Language, { type, fields }: EventFormat): string {
  const { say, clinical } = WORDS[language];
  const own = fields.filter((field) => !isEnvelope(field));
  const isChange = CHANGES.includes(type);
  const meaning = ({ name }: CaseField): string => {
    if (isChange) return meaningIn(say.changesMeaning, name);
    const { label, hint } = clinical.fieldOf(type, name as Parameters<typeof clinical.fieldOf>[1]);
    return hint === undefined ? label : `${label} (${hint})`;
  };
  return [
    `<h4 id="${anchorOf(language, type)}"><code>${type}</code> ${escapedHtml(clinical.event[type].name)}</h4>`,
    own.length === 0
      ? element('p', say.noFields)
      : fieldTable(language, clinical.event[type].name, own, meaning),
    json(exampleOf(type)),
  ].join('\n');
}

/** An example; the same in both languages. */
const json = (value: unknown): string =>
  `<pre tabindex="0">${escapedHtml(JSON.stringify(value, null, 2))}</pre>`;

function fieldTable(
  language: Language,
  label: string,
  fields: readonly CaseField[],
  meaning: (field: CaseField) => string,
): string {
  const { say } = WORDS[language];
  const { heads } = say;
  const rows = fields.map((field) => [
    element('code', field.name),
    valueText(language, field),
    field.required ? say.yes : say.no,
    escapedHtml(field.unit ?? ''),
    escapedHtml(meaning(field)),
  ]);
  return table([heads.field, heads.value, heads.required, heads.unit, heads.meaning], rows, label);
}

/** What a field may hold, as HTML. */
function valueText(language: Language, { name, shape, list }: CaseField): string {
  const { values } = WORDS[language].say;
  if (name === 'at') return escapedHtml(values.instant);
  if (name === 'unit') return values.oneOf(linkTo(language, UNITS));
  return shapeText(language, shape, list);
}

function shapeText(language: Language, shape: Shape, list: FieldList | undefined): string {
  const { values } = WORDS[language].say;
  const named = list === undefined || list === 'rule' ? undefined : linkTo(language, list);
  switch (shape.kind) {
    case 'date':
    case 'boolean':
    case 'event':
      return escapedHtml(values[shape.kind]);
    case 'integer':
    case 'number':
      return escapedHtml(`${values[shape.kind]} ${bounds(shape)}`.trim());
    case 'one-of':
      return named === undefined
        ? shape.values.map((value) => element('code', value)).join(', ')
        : values.oneOf(named);
    case 'pattern': {
      const form = `${escapedHtml(values.pattern)} ${element('code', shape.pattern)}`;
      return named === undefined ? form : `${values.known(named)}: ${element('code', shape.pattern)}`;
    }
    case 'text':
      return named === undefined ? escapedHtml(values.text(shape.max)) : values.known(named);
    case 'list':
      return values.list(shapeText(language, shape.of, list));
  }
}

function codeTable(language: Language, list: FieldList): string {
  const { heads } = WORDS[language].say;
  const rows = codeRows(list, WORDS)
    // What an export tells as another one is no code of the format itself.
    .filter(({ code, en }) => !(code === 'other' && en === registryDictionaryEn.otherCode))
    .map((row) => [element('code', row.code), escapedHtml(row[language])]);
  return [
    `<h4 id="${anchorOf(language, list)}"><code>${list}</code></h4>`,
    table([heads.code, heads.meaning], rows, list),
  ].join('\n');
}

function unitTable(language: Language): string {
  const { say, clinical } = WORDS[language];
  const { heads } = say;
  const rows = ANALYTES.map((analyte) => {
    const { plausible }: Observable = OBSERVABLES[analyte];
    return [
      element('code', analyte),
      unitsOf(analyte)
        .map((unit) => element('code', unit))
        .join(', '),
      escapedHtml(`[${plausible[0]}, ${plausible[1]}]`),
      escapedHtml(clinical.vocabulary.analyte[analyte].label),
    ];
  });
  return table([heads.code, heads.accepted, say.plausible, heads.meaning], rows, say.units);
}
