import { assert, property, string } from 'fast-check';
import { convertIcsCalendar, type IcsCalendar } from 'ts-ics';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { isOpen } from '../../machines/tasks/task.ts';
import type { CaseView } from '../../machines/view.ts';
import { folded, ics } from '../../src/documents/calendar-file/ics.ts';
import { type CalendarKind, calendarFile } from '../../src/documents/calendar-file.ts';
import { obstacle } from '../../src/documents/obstacle.ts';
import { loadPaperWords, type PaperWords } from '../../src/locales/index.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { caseOn, caseUnder } from './content.ts';
import { type Component, strictly, textOf } from './rfc5545.ts';

vi.setConfig({ testTimeout: 60_000 });

let words: Readonly<Record<'en' | 'de', PaperWords>>;
beforeAll(async () => {
  words = { en: await loadPaperWords('en'), de: await loadPaperWords('de') };
});

const KINDS: readonly CalendarKind[] = ['calendar-patient', 'calendar-practice'];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const made = (kind: CalendarKind, view: CaseView, language: 'en' | 'de' = 'en'): string =>
  calendarFile(kind, view, words[language], language);
const raw = ({ properties }: Component, name: string): string =>
  properties.find((each) => each.name === name)?.raw ?? '';
const eventsOf = (text: string) =>
  strictly(bytesOf(text)).components.map((event) => ({
    uid: raw(event, 'UID'),
    on: raw(event, 'DTSTART').replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'),
    summary: textOf(event, 'SUMMARY'),
    description: textOf(event, 'DESCRIPTION'),
    alarms: event.components.map((alarm) => raw(alarm, 'TRIGGER')),
  }));

describe('every calendar file', () => {
  test('keeps to the grammar of RFC 5545, and another parser reads the same events', async () => {
    let files = 0;
    for (const { id } of SCENARIOS) {
      for (const sources of [['h16'], ['h16', 'eu', 'us']] as const) {
        const view = await caseUnder(id, sources);
        for (const kind of KINDS) {
          if (obstacle(kind, view) !== undefined) continue;
          for (const language of ['en', 'de'] as const) {
            const text = made(kind, view, language);
            const events = eventsOf(text);
            expect(new Set(events.map(({ uid }) => uid)).size, `${id} ${kind}`).toBe(events.length);
            const other: IcsCalendar = convertIcsCalendar(undefined, text);
            expect(
              other.events?.map(({ uid, summary, start }) => [
                uid,
                summary,
                start.date.toISOString().slice(0, 10),
              ]),
            ).toEqual(events.map(({ uid, summary, on }) => [uid, summary, on]));
            files += 1;
          }
        }
      }
    }
    expect(files).toBeGreaterThan(50);
  });

  test('is the same for the same case, day and language', async () => {
    const view = await caseOn('azathioprine');
    for (const kind of KINDS) expect(made(kind, view)).toBe(made(kind, view));
  });
});

describe('the patient’s calendar', () => {
  test('has every month to the end, MRI and smear test, and alarms the day before and on the day', async () => {
    const view = await caseOn('natalizumab-high-risk');
    const events = eventsOf(made('calendar-patient', view));
    const open = new Set(
      view.tasks.filter((task) => task.kind === 'lab.cbc' && isOpen(task)).map(({ due }) => due),
    );
    for (const due of open) {
      const late = due < view.today;
      expect(
        events.some(
          ({ on, summary }) => on === (late ? view.today : due) && summary.startsWith('Blood and urine'),
        ),
        due,
      ).toBe(true);
    }
    expect(events.at(-1)?.on).toBe('2029-03-19');
    expect(events.map(({ summary }) => summary)).toContain('MRI scan');
    for (const { alarms } of events) expect(alarms).toEqual(['-PT15H', 'PT8H']);
    expect(events[0]?.description).toContain('may not ring');
  });

  test('says neither label nor drug nor disease; the practice’s has the label', async () => {
    for (const { id } of SCENARIOS) {
      const view = await caseOn(id);
      const { label } = view.header;
      if (obstacle('calendar-patient', view) === undefined) {
        const text = made('calendar-patient', view);
        for (const word of [label, view.header.id, 'alemtuzumab:', 'sclerosis', 'LEMTRADA'])
          expect(text.replace(/@alemtuzumab-pathway|Alemtuzumab Pathway/g, '')).not.toContain(word);
      }
      if (obstacle('calendar-practice', view) !== undefined) continue;
      for (const { summary } of eventsOf(made('calendar-practice', view)))
        expect(summary).toContain(`${label}: `);
    }
  });
});

test('a later export moves the months of the monitoring instead of doubling them', async () => {
  const [first, second] = await Promise.all([
    caseOn('natalizumab-high-risk', '2024-05-01'),
    caseOn('natalizumab-high-risk', '2025-04-01'),
  ]);
  for (const kind of KINDS) {
    const [before, after] = [eventsOf(made(kind, first)), eventsOf(made(kind, second))];
    const months = (list: typeof before) =>
      new Map(list.filter(({ uid }) => /^month-\d\d\./.test(uid)).map(({ uid, on }) => [uid, on]));
    const [old, now] = [months(before), months(after)];
    expect(old.size).toBeGreaterThan(40);
    // Whatever was announced is announced anew, on its new day.
    for (const uid of old.keys()) expect(now.has(uid), uid).toBe(true);
    expect([...old.keys()].some((uid) => old.get(uid) !== now.get(uid))).toBe(true);
  }
  const sequence = (view: CaseView) => Number(/SEQUENCE:(\d+)/.exec(made('calendar-practice', view))?.[1]);
  expect(sequence(second)).toBeGreaterThan(sequence(first));
});

test('the two files of a case share no UID, nor do two cases', async () => {
  const uids = async (id: string, kind: CalendarKind) =>
    eventsOf(made(kind, await caseOn(id))).map(({ uid }) => uid);
  const all = [
    ...(await uids('azathioprine', 'calendar-patient')),
    ...(await uids('azathioprine', 'calendar-practice')),
    ...(await uids('switched', 'calendar-patient')),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test('whatever the words, lines fold at 75 octets, lose nothing and stay within the grammar', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const line = text.replace(/[\r\n]/g, ' ');
      const cut = folded(line);
      expect(cut.replaceAll('\r\n ', '')).toBe(line);
      for (const piece of cut.split('\r\n')) expect(bytesOf(piece).length).toBeLessThanOrEqual(75);
      const file = ics({
        name: text,
        language: 'de',
        scope: 'x',
        date: '2026-01-31',
        sequence: 3,
        alarms: ['PT8H'],
        events: [
          { key: 'k', on: '2028-02-29', summary: `a;b,c\\d ${text}`, description: `one\ntwo ${text}` },
        ],
      });
      const [event] = strictly(bytesOf(file)).components;
      expect(event && textOf(event, 'SUMMARY')).toMatch(/^a;b,c\\d /);
    }),
    { numRuns: 200 },
  );
});

test('the strict reader refuses what the grammar forbids', async () => {
  const good = made('calendar-patient', await caseOn('azathioprine'));
  expect(() => strictly(bytesOf(good))).not.toThrow();
  for (const bad of [
    good.replaceAll('\r\n', '\n'),
    good.replace('VERSION:2.0\r\n', ''),
    good.replace(/UID:[^\r]*\r\n/, ''),
    good.replace('DTSTART;VALUE=DATE:', 'DTSTART:'),
    good.replace('SUMMARY;LANGUAGE=en:', 'SUMMARY;LANGUAGE=en:a,b '),
    good.replace('TRIGGER:-PT15H', 'TRIGGER:-P1DT'),
    good.replace('END:VALARM', 'END:VEVENT'),
    good.slice(0, -2),
    good.replace('CLASS:PRIVATE', `X-LONG:${'x'.repeat(80)}`),
  ]) {
    expect(bad).not.toBe(good);
    expect(() => strictly(bytesOf(bad))).toThrow();
  }
});
