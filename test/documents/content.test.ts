import { beforeAll, describe, expect, test, vi } from 'vitest';
import { carePlan } from '../../src/documents/care-plan.ts';
import type { Document } from '../../src/documents/document.ts';
import { paperOf } from '../../src/documents/make.ts';
import { patientPathway } from '../../src/documents/patient-pathway.ts';
import { planId } from '../../src/documents/plan-id.ts';
import { loadPaperWords, type PaperWords } from '../../src/locales/index.ts';
import { caseOn, flat, rowsOf, textOfDocument } from './content.ts';

// Whole cases are replayed, some of them with three hundred events.
vi.setConfig({ testTimeout: 30_000 });

let en: PaperWords;
let de: PaperWords;
beforeAll(async () => {
  [en, de] = [await loadPaperWords('en'), await loadPaperWords('de')];
});

const a4 = { paper: 'a4', language: 'en' } as const;
const plan = async (id: string, today?: string): Promise<Document> =>
  carePlan(await caseOn(id, today), en, a4);
const page = async (id: string, today?: string): Promise<Document> =>
  patientPathway(await caseOn(id, today), en, { ...a4, large: false });

describe('care plan', () => {
  test('second year of monitoring after natalizumab: infusions, overdue tests, every date to the end', async () => {
    const document = await plan('natalizumab-high-risk');
    const rows = rowsOf(document);
    expect(rows).toContainEqual(['13 Nov 2023', 'Alemtuzumab chosen', 'Dr N']);
    const first = 'Course 1, Day 1 of 5 (Slower than planned)';
    expect(rows).toContainEqual(['11 Mar 2024', first, '12', '1000', 'A0302', 'Dr N']);
    expect(rows).toContainEqual(['15 Mar 2024', 'Course 1, Day 5 of 5', '12', '0', 'A0302', 'Dr N']);
    expect(rows).toContainEqual(['19 Mar 2025', 'Course 2, Day 3 of 3', '12', '1000', 'A0351', 'Dr N']);
    const due = rows.findIndex((row) => row.includes('overdue'));
    expect(rows[due]?.[0]).toBe('19 Nov 2026');
    expect(rows[due]?.[4]).toBe('MON-01\nMON-02\nMON-03');
    expect(rows[due + 1]?.slice(0, 1)).toEqual(['19 Dec 2026']);
    expect(rows[due + 1]?.[2]).toBe('until 19 Mar 2029');
    // Jan, Feb, and in March TSH, MRI and cytology as well.
    expect(rows.find(([year]) => year === '2029')?.slice(0, 5)).toEqual(['2029', '19', '19', '19¹²³', '']);
    expect(rows.find(([year]) => year === '2027')?.[12]).toBe('19¹');
    expect(rows).toContainEqual(['19 Mar 2027', '☐', '☐', '☐', '☐', '☐', '☐']);
    expect(rows).toContainEqual(['19 Apr 2027', '☐', '☐', '☐', '', '', '']);
    const text = textOfDocument(document);
    expect(text).toContain('Natalizumab, 33 infusions (31 May 2021 – 13 Nov 2023)');
    expect(text).toContain(
      '✓ SEL-33 Platelets are not low: platelets 251 ×10⁹/L (19 Oct 2026), needed: ≥ 150 ×10⁹/L.',
    );
    expect(text).toContain('Monitoring at least until: 19 Mar 2029');
  });

  test('a deviation stands with rule, source, reason, date and name', async () => {
    const row = rowsOf(await plan('azathioprine')).find(([, , reason]) =>
      reason?.startsWith('Second relapse'),
    );
    expect(row?.[0]).toBe('3 Jun 2024');
    expect(row?.[1]).toContain('SWI-60');
    expect(row?.[1]).toContain('Patient preparation: pretreatment, Fig. 2');
    expect(row?.[2]).toBe(
      'Second relapse ten weeks after azathioprine was stopped and an active MRI; white-cell counts normal. Washout of four months accepted instead of six, discussed with the patient.',
    );
    expect(row?.[3]).toBe('Dr N');
  });

  test('what blocks stands with glyph, sentence and source; the start with its date and critical path', async () => {
    const document = await plan('latent-tuberculosis');
    expect(flat(document.blocks)).toContainEqual(
      expect.objectContaining({
        kind: 'finding',
        glyph: 'gate',
        source: 'PRE-05 · paper 2016: Patient preparation: preparatory steps',
      }),
    );
    const text = textOfDocument(document);
    expect(text).toContain('Earliest start: Mon 30 Nov 2026, if all goes well');
    expect(rowsOf(document)).toContainEqual([
      '30 Nov 2026',
      'Isoniazid after a positive TB test',
      '✓',
      'PRE-05',
    ]);
    expect(text).toContain('Course 1 | from 30 Nov 2026 | blocked');
  });

  test('open alerts stand with urgency, value and what to do', async () => {
    const text = textOfDocument(await plan('thrombocytopenia', '2026-05-27'));
    expect(text).toContain(`${en.urgency['same-day']}: ${en.rules['MON-11'].title}`);
    expect(text).toContain(en.action['MON-11']);
    expect(textOfDocument(await plan('thrombocytopenia'))).toContain('No alert is open.');
  });

  test('the paper of 2016 alone is said to be superseded; with a label beside it, it is not', async () => {
    const notice = 'Superseded by the current labels: check every step against them.';
    expect(textOfDocument(await plan('naive'))).toContain(notice);
    const both = await caseOn('naive', undefined, (file) => ({ ...file, sources: ['h16', 'eu'] }));
    const text = textOfDocument(carePlan(both, en, a4));
    expect(text).not.toContain(notice);
    expect(text).toContain('Hassoun et al. 2016\nEU product information of LEMTRADA');
  });

  test('a course under way says which day it is and lists the days to come', async () => {
    const text = textOfDocument(await plan('natalizumab-low-risk'));
    expect(text).toContain('Course 1');
    expect(textOfDocument(await plan('interrupted-course'))).toContain('Course 1: Interrupted');
    expect(textOfDocument(await plan('interrupted-course', '2026-11-03'))).not.toContain(
      'Course 1: Interrupted',
    );
  });

  test('sources, attested judgements and who wrote them', async () => {
    const document = await plan('ocrelizumab');
    const text = textOfDocument(document);
    expect(text).toContain('Multiple Sclerosis and Demyelinating Disorders 2016, 1:10.');
    expect(text).toContain('Post-infusion monitoring, Fig. 4: AFT-04, AFT-05, MON-01');
    expect(rowsOf(document)).toContainEqual([
      '27 Apr 2026',
      'The washout of the earlier drug was decided individually and suffices.',
      'yes',
      'Nine months after the last infusion, B cells back in the reference range, IgG normal. Case conference of 27 April: start justified.',
      'Dr N',
    ]);
  });

  test('the case travels inside, event by event', async () => {
    const view = await caseOn('azathioprine');
    const [file] = carePlan(view, en, a4).attachments ?? [];
    const read = JSON.parse(new TextDecoder().decode(file?.bytes)) as { id: string; events: unknown[] };
    expect(read.id).toBe('scenario-azathioprine');
    expect(read.events).toHaveLength(view.records.length);
  });
});

describe('patient pathway', () => {
  test('a box for every monthly test from the first to the last, the thyroid every three months', async () => {
    const lines = textOfDocument(await page('natalizumab-high-risk')).split('\n');
    const boxes = lines.filter((line) => /^[☐☑] 19 \w{3} 20\d\d/.test(line) && !/20\d\d 20\d\d/.test(line));
    expect(boxes).toHaveLength(48);
    expect(boxes[0]).toBe('☑ 19 Apr 2025');
    expect(boxes).toContain('☑ 19 Jun 2025 + thyroid');
    expect(boxes).toContain('☐ 19 Nov 2026');
    expect(boxes).toContain('☐ 19 Dec 2026 + thyroid');
    expect(boxes.at(-1)).toBe('☐ 19 Mar 2029 + thyroid');
    expect(boxes.filter((line) => line.endsWith('+ thyroid'))).toHaveLength(16);
    expect(lines).toContain('A test was due on 19 Nov 2026. Please arrange it now.');
    expect(lines).toContain('☐ 19 Mar MRI scan 2029');
    expect(lines).toContain('You are here: Monthly checks | until 19 Mar 2029 | here');
  });

  test('soon after a course: aciclovir, birth control and influenza with their days', async () => {
    const march = textOfDocument(await page('natalizumab-high-risk', '2025-03-25'));
    expect(march).toContain('At least until 14 Apr 2025.');
    const may = textOfDocument(await page('natalizumab-high-risk', '2025-05-01'));
    expect(may).toContain('Do not get pregnant now');
    expect(may).toContain('This means: until 19 Jul 2025.');
    expect(may).toContain('This means: from 19 Sep 2025.');
    expect(may).not.toContain('aciclovir');
    expect(textOfDocument(await page('natalizumab-high-risk'))).toContain('ended on 19 Jul 2025.');
  });

  test('a man reads nothing of birth control, periods or smear tests', async () => {
    for (const id of ['azathioprine', 'teriflunomide', 'interrupted-course', 'latent-tuberculosis']) {
      const text = textOfDocument(await page(id));
      for (const word of ['birth control', 'pregnant', 'baby', 'periods', 'cervix'])
        expect(text).not.toContain(word);
    }
  });

  test('before a course there is no calendar and no invented date', async () => {
    for (const id of ['naive', 'teriflunomide', 'latent-tuberculosis']) {
      const document = await page(id);
      expect(flat(document.blocks).map(({ kind }) => kind)).not.toContain('calendar');
      expect(textOfDocument(document)).toContain('The tests begin one month after your last infusion.');
    }
    expect(textOfDocument(await page('latent-tuberculosis'))).toContain(
      '5 infusion days | not before 30 Nov 2026 | ahead',
    );
    expect(textOfDocument(await page('naive'))).toContain('5 infusion days |  | ahead');
  });

  test('an interrupted course shows the days given and waits for the others', async () => {
    const text = textOfDocument(await page('interrupted-course'));
    expect(text).toContain('☑ 4 Nov 5 infusion days');
    // What was given is monitored, whether or not the rest follows.
    expect(text).toContain('☐ 4 Dec');
    expect(text).toContain('Your doctors will give you the date.');
  });

  test('in pregnancy the thyroid is tested every month', async () => {
    const text = textOfDocument(await page('fingolimod'));
    expect(text).toContain('Your thyroid is tested every month.');
    expect(text).toContain('☐ 22 Feb 2027 + thyroid');
    expect(text).not.toContain('birth control');
  });

  test('the emergency signs come first, with what to eat, vaccines and numbers to fill in', async () => {
    const text = textOfDocument(await page('switched'));
    for (const words of [
      'Call the emergency number now',
      'You cough up blood.',
      'Call us the same day',
      'No raw fish.',
      'Do not have live vaccines.',
      'Emergency number',
    ]) {
      expect(text).toContain(words);
    }
  });
});

test('the plan id is the FNV-1a of case id and number of events', async () => {
  const view = await caseOn('natalizumab-high-risk');
  const text = `scenario-natalizumab-high-risk:${view.records.length}`;
  const hash = [...text].reduce(
    (sum, letter) => ((sum ^ BigInt(letter.charCodeAt(0))) * 16777619n) % 4294967296n,
    2166136261n,
  );
  const hex = hash.toString(16).toUpperCase().padStart(8, '0');
  expect(planId(view)).toBe(`${hex.slice(0, 4)}-${hex.slice(4)}`);
  expect(planId({ ...view, records: view.records.slice(1) })).not.toBe(planId(view));
  const papers = (['care-plan', 'patient-pathway'] as const).map((kind) =>
    paperOf(kind, view, de, 'de', { paper: 'letter', large: true }),
  );
  expect(papers.map(({ id, base, paper, language }) => [id, base, paper, language])).toEqual([
    [planId(view), 9.5, 'letter', 'de'],
    [planId(view), 16, 'letter', 'de'],
  ]);
});
