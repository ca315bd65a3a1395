import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkEvent, readCase } from '../../machines/case-file.ts';
import { EVENT_TYPES } from '../../machines/events.ts';
import { ANALYTES, unitsOf } from '../../machines/observables.ts';
import { exampleFile, exampleOf } from '../../src/interchange/case-examples.ts';
import { eventFormats, frameFields } from '../../src/interchange/case-fields.ts';
import { caseFormatPage } from '../../src/interchange/case-format.ts';
import { escapedHtml, STYLE_HASH } from '../../src/interchange/html.ts';

const page = caseFormatPage();
/** The part of the page in one language. */
const part = (language: 'en' | 'de'): string => {
  const from = page.indexOf(`<section id="${language}"`);
  return page.slice(from, page.indexOf('</section>', from));
};
/** The part on one event. */
const eventPart = (language: 'en' | 'de', type: string): string => {
  const whole = part(language);
  const from = whole.indexOf(`<h4 id="${language}-${type}">`);
  const to = [whole.indexOf('<h4', from + 1), whole.indexOf('<h3', from + 1)].filter((at) => at > 0);
  return from < 0 ? '' : whole.slice(from, Math.min(...to));
};

test('the published page is the one that the event schemas give (npm run schema)', () => {
  expect(readFileSync('public/case-format.html', 'utf8')).toBe(page);
});

describe.each(['en', 'de'] as const)('in %s', (language) => {
  test('every event is there with every field, its codes and an example', () => {
    expect(eventFormats().map(({ type }) => type)).toEqual(EVENT_TYPES);
    for (const { type, fields } of eventFormats()) {
      const told = eventPart(language, type);
      expect(told, type).not.toBe('');
      for (const { name, shape, list } of fields) {
        if (['id', 'on', 'at', 'by', 'type'].includes(name)) continue;
        expect(told, `${type}.${name}`).toContain(`<th scope="row"><code>${name}</code></th>`);
        if (shape.kind !== 'one-of') continue;
        // Either all values stand beside the field, or the list to which it leads holds them.
        const where = list === undefined ? told : eventPart(language, list);
        for (const value of shape.values) expect(where, `${type}.${name}`).toContain(`<code>${value}</code>`);
      }
      expect(told).toContain(escapedHtml(JSON.stringify(exampleOf(type), null, 2)));
    }
  });

  test('the frame, every unit and no hole are there', () => {
    const whole = part(language);
    for (const { name } of frameFields()) expect(whole).toContain(`<code>${name}</code>`);
    for (const analyte of ANALYTES) {
      for (const unit of unitsOf(analyte)) expect(whole).toContain(`<code>${escapedHtml(unit)}</code>`);
    }
    expect(whole).not.toMatch(/undefined|\[object|<td><\/td><td>(yes|no|ja|nein)/);
  });
});

describe('the examples', () => {
  test.each(EVENT_TYPES)('%s is one that the application accepts', (type) => {
    expect(checkEvent(exampleOf(type))).toMatchObject({ ok: true });
  });
  test('of a whole file opens, and its correction counts', () => {
    const read = readCase(new TextEncoder().encode(JSON.stringify(exampleFile())));
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(read.value.facts.edss.map(({ score }) => score)).toEqual([2]);
  });
});

test('nothing in it runs, nothing is fetched, and every link leads somewhere', () => {
  expect(page).not.toMatch(/<script|<link|<img|src=|\son\w+=|style="|href="(?!#)/);
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  expect(`sha256-${createHash('sha256').update(style).digest('base64')}`).toBe(STYLE_HASH);
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  expect(targets.length).toBeGreaterThan(100);
  for (const target of targets) expect(ids).toContain(target);
});
