import { expect, test } from 'vitest';
import { EVENT_TYPES } from '../../machines/events.ts';
import { OBSERVABLES, unitsOf } from '../../machines/observables.ts';
import { RULES } from '../../machines/rules/index.ts';
import { appDe } from '../../src/locales/de/app.ts';
import { caseFormatDe } from '../../src/locales/de/case-format.ts';
import { clinicalDe } from '../../src/locales/de/clinical.ts';
import { explorerDe } from '../../src/locales/de/explorer.ts';
import { papersDe } from '../../src/locales/de/papers.ts';
import { registryDe } from '../../src/locales/de/registry.ts';
import { registryDictionaryDe } from '../../src/locales/de/registry-dictionary.ts';
import { leads as leadsDe } from '../../src/locales/de/verdicts.ts';
import { appEn } from '../../src/locales/en/app.ts';
import { caseFormatEn } from '../../src/locales/en/case-format.ts';
import { clinicalEn } from '../../src/locales/en/clinical.ts';
import { explorerEn } from '../../src/locales/en/explorer.ts';
import { papersEn } from '../../src/locales/en/papers.ts';
import { registryEn } from '../../src/locales/en/registry.ts';
import { registryDictionaryEn } from '../../src/locales/en/registry-dictionary.ts';
import { leads as leadsEn } from '../../src/locales/en/verdicts.ts';
import { loadApp, loadClinical } from '../../src/locales/index.ts';

const languages = { en: clinicalEn, de: clinicalDe };

test('every rule has a short title and a statement, in each language', () => {
  for (const words of Object.values(languages)) {
    expect(Object.keys(words.rules).sort()).toEqual(RULES.map(({ id }) => id).sort());
    for (const { id } of RULES) {
      const { title, statement } = words.rules[id];
      expect(title.length, `${id}: ${title}`).toBeLessThanOrEqual(60);
      expect(title, id).not.toMatch(/\.$/);
      expect(statement, id).toMatch(/[.”“)]$/);
    }
  }
});

test('every rule that raises an alert says what to do', () => {
  const raising = RULES.filter(({ raise }) => raise !== undefined).map(({ id }) => id);
  for (const words of Object.values(languages)) {
    expect(Object.keys(words.action).sort()).toEqual([...raising].sort());
    expect(Object.keys(words.alert).sort()).toEqual([...raising].sort());
  }
});

test('every rule that is judged has its beginnings of sentences', () => {
  const judged = RULES.filter(({ judge }) => judge !== undefined).map(({ id }) => id);
  for (const leads of [leadsEn, leadsDe]) expect(Object.keys(leads).sort()).toEqual([...judged].sort());
});

test('both languages name the same thresholds in every statement', () => {
  // Decimal signs, dates of reference and the printing of numbers differ; the numbers themselves may not.
  const numbers = (text: string) =>
    [...text.replaceAll('×10⁹', '').matchAll(/\d+(?:[.,]\d+)*/g)].map(([n]) => n.replace(',', '.')).sort();
  for (const { id } of RULES) {
    expect(numbers(clinicalDe.rules[id].statement), id).toEqual(numbers(clinicalEn.rules[id].statement));
  }
});

/** Every text of a tree with its path; a function is a text of its own, made elsewhere. */
function texts(tree: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const at = `${path}.${key}`;
    if (typeof value === 'string') return [[at, value] as const];
    return typeof value === 'object' && value !== null ? texts(value, at) : [];
  });
}

/** Names and abbreviations that are the same in both languages. */
const SHARED =
  /\.(vocabulary\.(analyte\.\w[\w-]*\.(short|label)|msFormShort|serology|vaccine)|language|source)\b|^\.(infusion\.(column\.temperature|step\.(paracetamol|drug))|card\.front\.title)$|^(HPV|MRI|PDF|TSH|Name|Syphilis|Patient|Index|Monitoring|Region|Symptom|Status|Stop|Infusion|Rituximab|Alemtuzumab)$/;

const ALL = [
  ...[appEn, appDe, clinicalEn, clinicalDe, papersEn, papersDe, explorerEn, explorerDe],
  ...[registryEn, registryDe, registryDictionaryEn, registryDictionaryDe, caseFormatEn, caseFormatDe],
];

test('no sentence is the same in both languages', () => {
  for (const [english, german] of [
    [appEn, appDe],
    [clinicalEn, clinicalDe],
    [papersEn, papersDe],
    [explorerEn, explorerDe],
    [registryEn, registryDe],
    [registryDictionaryEn, registryDictionaryDe],
    [caseFormatEn, caseFormatDe],
  ] as const) {
    const translated = new Map(texts(german));
    expect([...translated.keys()].sort()).toEqual(
      texts(english)
        .map(([at]) => at)
        .sort(),
    );
    const same = texts(english).filter(
      ([at, text]) => translated.get(at) === text && text.includes(' ') && !SHARED.test(at),
    );
    expect(same).toEqual([]);
  }
});

test('no text is empty, and none has two spaces or a space before its stop', () => {
  for (const tree of ALL) {
    for (const [at, text] of texts(tree)) expect(text.trim(), at).toMatch(/^\S(?!.* {2}).*(?<! [.,;])$/s);
  }
});

test('only letters of the font are used: no micro sign', () => {
  for (const tree of ALL) {
    for (const [at, text] of texts(tree)) expect(text, at).not.toContain('\u00b5');
  }
});

test('every unit is readable', () => {
  for (const analyte of Object.keys(OBSERVABLES) as (keyof typeof OBSERVABLES)[]) {
    for (const unit of unitsOf(analyte)) {
      for (const words of Object.values(languages)) expect(words.unit(unit), unit).not.toMatch(/[[\]{}*_µ]/);
    }
  }
  expect(clinicalEn.unit('10*9/L')).toBe('×10⁹/L');
  expect(clinicalDe.unit('10*9/L')).toBe('G/l');
  expect(clinicalEn.unit('umol/L')).toBe('\u03bcmol/L');
  expect(clinicalDe.unit('umol/L')).toBe('\u03bcmol/l');
  expect(clinicalEn.unit('m[IU]/L')).toBe('mIU/L');
  expect(clinicalDe.unit('mL/min/{1.73_m2}')).toBe('ml/min/1,73 m²');
  expect(clinicalEn.unit('{INR}')).toBe('');
});

test('every event has a name and an imperative', () => {
  for (const words of Object.values(languages)) {
    for (const type of EVENT_TYPES) {
      expect(words.event[type].name).not.toBe('');
      expect(words.event[type].record).not.toBe(words.event[type].name);
    }
  }
});

test('a field reads as its event means it', () => {
  expect(clinicalEn.fieldOf('allergy.recorded', 'to').label).toBe('Hypersensitivity to');
  expect(clinicalDe.fieldOf('referral.made', 'to').label).toBe('Überwiesen an');
  expect(clinicalEn.fieldOf('lab.reported', 'value')).toBe(clinicalEn.field.value);
});

test('a language is loaded by itself', async () => {
  expect(await loadApp('en')).toBe(appEn);
  expect(await loadApp('de')).toBe(appDe);
  expect(await loadClinical('en')).toBe(clinicalEn);
  expect(await loadClinical('de')).toBe(clinicalDe);
});
