import { readFileSync } from 'node:fs';
import type { Bundle, CarePlan, Observation } from 'fhir/r4';
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../machines/events.ts';
import { CLINICAL_EVENT_TYPES } from '../../machines/events.ts';
import { ANALYTES, OBSERVABLES, type Observable } from '../../machines/observables.ts';
import { type CaseState, fold } from '../../machines/replay.ts';
import { view } from '../../machines/view.ts';
import type { Language } from '../../machines/vocabulary.ts';
import {
  DOCUMENT_CODE,
  JCV_INDEX_LOINC,
  LABORATORY_CODES,
  loincOf,
  SEROLOGY_LOINC,
  SYSTEM,
  UNDERSTOOD_CODES,
} from '../../src/interchange/fhir/codes.ts';
import { countsOf, fhirBundle, serialise, writeFhir } from '../../src/interchange/fhir/export.ts';
import { idOf } from '../../src/interchange/fhir/identity.ts';
import { escapeXml } from '../../src/interchange/fhir/narrative.ts';
import { digestName } from '../../src/interchange/fhir/papers.ts';
import { loadFhirWords } from '../../src/locales/index.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import * as say from '../machines/events.ts';
import { entries, inside, isLoinc, resources, slips, stateOf, viewOf } from './fhir-parts.ts';
import { readerFaults, schemaFaults, structureFaults } from './official-r4.ts';

/** Written once for all questions that are asked of it; nobody changes it. */
const written = new Map<string, Promise<string>>();
function textOf(id: string, language: Language): Promise<string> {
  const key = `${id} ${language}`;
  const text = written.get(key) ?? writeFhir(viewOf(id), language);
  written.set(key, text);
  return text;
}
const bundleOf = async (id: string, language: Language = 'en'): Promise<Bundle> =>
  JSON.parse(await textOf(id, language)) as Bundle;

describe.each(SCENARIOS.map(({ id }) => id))('%s', (id) => {
  test('is FHIR R4 to three readers that know nothing of each other, in both languages', async () => {
    const bundle = await bundleOf(id);
    expect(schemaFaults(bundle)).toEqual([]);
    expect(structureFaults(bundle)).toEqual([]);
    expect(readerFaults(bundle)).toEqual([]);
    // The languages differ in words alone, and the schema looks at each of those.
    expect(schemaFaults(await bundleOf(id, 'de'))).toEqual([]);
  });

  test('holds together: composition first, one id each, every reference inside, everything reached', async () => {
    const bundle = await bundleOf(id);
    expect(entries(bundle)[0]?.resource?.resourceType).toBe('Composition');
    const urls = new Set(entries(bundle).map(({ fullUrl }) => fullUrl ?? ''));
    expect(urls.size).toBe(entries(bundle).length);
    const version5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const named = entries(bundle).filter(
      ({ fullUrl, resource }) => fullUrl === `urn:uuid:${resource?.id}` && version5.test(resource?.id ?? ''),
    );
    expect(named.length).toBe(urls.size);
    const references = [...inside(bundle)].flatMap(([, { reference }]) =>
      typeof reference === 'string' && !reference.startsWith('#') ? [reference] : [],
    );
    expect(references.length).toBeGreaterThan(urls.size);
    expect(references.filter((reference) => !urls.has(reference))).toEqual([]);
    const reached = new Set(references);
    expect([...urls].slice(1).filter((url) => !reached.has(url))).toEqual([]);
  });

  test('says nothing empty, no impossible date, no code without its system, no false LOINC', async () => {
    expect(slips(await bundleOf(id))).toEqual([]);
  });

  test('gives each activity of the plan by reference alone (cpl-3)', async () => {
    const [plan] = resources<CarePlan>(await bundleOf(id), 'CarePlan');
    const { tasks, facts } = viewOf(id);
    const activities = plan?.activity ?? [];
    expect(activities.length).toBe(tasks.length + facts.referrals.length);
    expect(activities.filter((activity) => Object.keys(activity).join() !== 'reference')).toEqual([]);
  });

  test('carries every laboratory value that stands, with unit, limits and day', async () => {
    const expected = viewOf(id).history.flatMap((event) =>
      event.type === 'lab.reported' ? [[event.on, event.value, event.unit, event.low, event.high]] : [],
    );
    const found = resources<Observation>(await bundleOf(id), 'Observation')
      .filter(({ code }) => code.coding?.some(({ code: each }) => each?.startsWith('lab.')))
      .map(({ effectiveDateTime, valueQuantity: value, referenceRange: [range] = [] }) => [
        effectiveDateTime,
        value?.value,
        value?.code,
        range?.low?.value,
        range?.high?.value,
      ]);
    expect(found).toEqual(expected);
  });

  test('is written the same again, byte for byte, and names neither label nor birthday', async () => {
    const text = await textOf(id, 'en');
    expect(await writeFhir(viewOf(id), 'en')).toBe(text);
    const { header, facts } = viewOf(id);
    expect(text).not.toContain(header.label);
    expect(text).not.toContain(facts.born ?? '-');
    expect(text).not.toContain('Dr N');
  });
});

/** Events that say something of another one: the end of a span, a course as a whole, the patient. */
const WITHIN = new Set([
  'patient.registered',
  'condition.resolved',
  'therapy.stopped',
  'pregnancy.ended',
  'lactation.ended',
  'infection.resolved',
  'prophylaxis.stopped',
  'autoimmunity.resolved',
  'referral.closed',
  'course.started',
  'course.interrupted',
  'course.completed',
]);
const DETECTED = ['deviation', 'dismissal'];

test('every LOINC code that is known passes its check digit, and a slip of a digit does not', () => {
  const codes = [...LABORATORY_CODES, ...UNDERSTOOD_CODES].map(({ loinc }) => loinc);
  for (const code of [...codes, ...Object.values(SEROLOGY_LOINC)]) expect(isLoinc(code), code).toBe(true);
  expect(new Set(codes).size).toBe(codes.length);
  expect(isLoinc('64084-1')).toBe(false);
});

test('the codes are those of the list for people who connect systems, and agree with the case format', () => {
  const page = readFileSync(new URL('../../public/fhir.md', import.meta.url), 'utf8');
  const listed = new Set(page.match(/(?<![\w-])\d{3,6}-\d(?![\w-])/g));
  const codes = [
    DOCUMENT_CODE,
    JCV_INDEX_LOINC,
    ...[...LABORATORY_CODES, ...UNDERSTOOD_CODES].map(({ loinc }) => loinc),
    ...Object.values(SEROLOGY_LOINC),
  ];
  expect([...listed].sort()).toEqual([...new Set(codes)].sort());
  for (const system of [SYSTEM.own, SYSTEM.rule]) expect(page).toContain(system);
  for (const analyte of ANALYTES) {
    const known: Observable = OBSERVABLES[analyte];
    if (known.loinc !== undefined) expect(loincOf(analyte, known.unit), analyte).toBe(known.loinc);
  }
});

test('the unit chooses the code, and a unit without a sure code has none', () => {
  expect(loincOf('creatinine', 'mg/dL')).toBe('2160-0');
  expect(loincOf('upcr', 'mg/mmol')).toBeUndefined();
  expect(loincOf('urine-erythrocytes', '/uL')).toBeUndefined();
  expect(loincOf('platelets', '/uL')).toBe('777-3');
});

test('the own questions see a slip of each kind', () => {
  const wrong = { resourceType: 'Bundle', type: 'document', id: '', entry: [] } as Bundle;
  expect(slips(wrong)).toHaveLength(2);
  expect(slips({ ...wrong, id: 'a', entry: [{}], timestamp: '2026-02-30T12:00:00Z' })).toHaveLength(1);
  const codes = {
    resourceType: 'Basic',
    code: { coding: [{ code: 'x' }, { system: SYSTEM.loinc, code: '777-4' }] },
  };
  expect(slips({ ...wrong, id: 'a', entry: [{ resource: codes as never }] })).toHaveLength(2);
  expect(
    slips({ ...wrong, id: 'a', entry: [{ resource: { ...codes, recorded: '2026-11' } as never }] }),
  ).toHaveLength(2);
});

describe('the three readers', () => {
  const broken = async (change: (bundle: Bundle) => void): Promise<Bundle> => {
    const bundle = await bundleOf('naive');
    change(bundle);
    return bundle;
  };
  const first = <T extends { resourceType: string }>(bundle: Bundle, type: T['resourceType']): T => {
    const [found] = resources<T>(bundle, type);
    if (found === undefined) throw new Error(`no ${type}`);
    return found;
  };

  test('see an activity that is given both ways, and a document without its date', async () => {
    const both = await broken((bundle) => {
      const [activity] = first<CarePlan>(bundle, 'CarePlan').activity ?? [];
      if (activity !== undefined) activity.detail = { status: 'scheduled' };
    });
    expect(structureFaults(both).join()).toContain('cpl-3');
    const undated = await broken((bundle) => {
      delete bundle.timestamp;
    });
    expect(structureFaults(undated).join()).toContain('bdl-10');
  });

  test('see a status that there is not, a property that there is not, and a reference to the wrong thing', async () => {
    const status = await broken((bundle) => {
      Object.assign(first<Observation>(bundle, 'Observation'), { status: 'done' });
    });
    expect(schemaFaults(status)).not.toEqual([]);
    expect(readerFaults(status)).not.toEqual([]);
    const property = await broken((bundle) => {
      Object.assign(first<Observation>(bundle, 'Observation'), { colour: 'red' });
    });
    expect(schemaFaults(property)).not.toEqual([]);
    expect(structureFaults(property)).not.toEqual([]);
    const target = await broken((bundle) => {
      const device = entries(bundle).find(({ resource }) => resource?.resourceType === 'CarePlan')?.fullUrl;
      first<Observation>(bundle, 'Observation').subject = { reference: device };
    });
    expect(structureFaults(target)).not.toEqual([]);
  });
});

describe('what leaves', () => {
  const words = loadFhirWords('en');
  const grow = (events: readonly Omit<CaseEvent, 'id'>[], id = 'natalizumab-high-risk'): CaseState => {
    const folded = fold(
      stateOf(id),
      events.map((event, at) => ({ id: `x${at}`, ...event }) as CaseEvent),
    );
    if (!folded.ok) throw new Error(JSON.stringify(folded.faults));
    return folded.value;
  };
  const exported = async (state: CaseState, on: string, options = {}) =>
    fhirBundle(view(state, on), await words, { language: 'en', ...options });

  test('is what stands: a correction in the place of the value, nothing of what was taken back', async () => {
    const on = '2026-11-20';
    const value = { type: 'lab.reported', on, analyte: 'platelets', unit: '10*9/L' } as const;
    const state = grow([
      { ...value, value: 311 },
      { ...value, value: 312 },
      { type: 'event.corrected', on, corrects: 'x0', event: { ...value, value: 313 } },
      { type: 'event.retracted', on, retracts: 'x1', reason: 'Another patient' },
    ] as never);
    const values = resources<Observation>(await exported(state, on), 'Observation')
      .filter(({ effectiveDateTime }) => effectiveDateTime === on)
      .map(({ valueQuantity }) => valueQuantity?.value);
    expect(values).toEqual([313]);
  });

  test('is what was known on the day of looking, not what came later', async () => {
    const bundle = await exported(stateOf('natalizumab-high-risk'), '2025-01-01');
    const moments = [...inside(bundle)].flatMap(([, { effectiveDateTime }]) => effectiveDateTime ?? []);
    expect(moments.length).toBeGreaterThan(5);
    expect(moments.filter((moment) => String(moment) > '2025-01-01T23:59:59')).toEqual([]);
  });

  test('keeps its ids from day to day and tells cases apart', async () => {
    const ids = async (id: string, on: string) =>
      entries(await exported(stateOf(id), on))
        .filter(({ resource }) => resource?.resourceType === 'Observation')
        .map(({ fullUrl }) => fullUrl);
    const now = await ids('naive', '2026-11-16');
    expect(await ids('naive', '2026-12-16')).toEqual(now);
    const other = await ids('interferon', '2026-11-16');
    expect(now.filter((id) => other.includes(id))).toEqual([]);
  });

  test('names the label only where that was chosen, and marks an invented case on every resource', async () => {
    const bundle = await exported(stateOf('naive'), '2026-11-16', { label: true, synthetic: true });
    expect(resources<{ resourceType: 'Patient'; birthDate?: string }>(bundle, 'Patient')).toMatchObject([
      { identifier: [{}, { value: 'CW 1995' }], birthDate: '1995', gender: 'female' },
    ]);
    for (const { resource } of entries(bundle))
      expect(resource?.meta?.security).toEqual([{ system: SYSTEM.actReason, code: 'HTEST' }]);
    expect(bundle.meta?.security?.[0]?.code).toBe('HTEST');
    expect(schemaFaults(bundle)).toEqual([]);
  });

  test('puts no mark-up into the narrative, whatever was typed', async () => {
    const text = '<script>alert("1")</script> & \u0007 \ud800 ]]>';
    const state = grow([
      { type: 'condition.recorded', on: '2026-11-20', condition: 'other', note: text },
      { type: 'note.added', on: '2026-11-20', text },
    ] as never);
    const bundle = await exported(state, '2026-11-20');
    const divs = [...inside(bundle)].flatMap(([, { div }]) => (typeof div === 'string' ? [div] : []));
    expect(divs.length).toBeGreaterThan(4);
    for (const div of divs) {
      expect(div).not.toContain('<script');
      expect(div.replace(/<\/?(?:div|p|ul|li)(?: [^<>]*)?>/g, '')).not.toMatch(
        /[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/,
      );
    }
    expect(schemaFaults(bundle)).toEqual([]);
    expect(escapeXml(text)).toBe(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; \ufffd \ufffd ]]&gt;',
    );
  });

  test('counts what it holds', async () => {
    const bundle = await exported(stateOf('naive'), '2026-11-16');
    const counts = new Map(countsOf(bundle));
    expect(counts.get('Composition')).toBe(1);
    expect([...counts.values()].reduce((sum, each) => sum + each, 0)).toBe(entries(bundle).length);
    expect(serialise(bundle).endsWith('}\n')).toBe(true);
  });

  test('is every kind of event: as a resource, as the end of one, or in the notes of the plan', async () => {
    const on = '2026-11-20';
    const at = '2026-11-20T09:30:00+01:00';
    const sha256 = '7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069';
    const busy = grow(
      [
        say.has('hypertension-uncontrolled', '2026-11-17'),
        say.over('hypertension-uncontrolled', on),
        say.said('allergy.recorded', on, { to: 'excipient' }),
        say.said('csf.reported', on, { jcvDna: 'negative', cells: 3 }),
        {
          ...say.said('vitals.measured', on, { temperature: 36.8, systolic: 128, diastolic: 82, pulse: 71 }),
          time: '09:10',
          at,
        },
        say.happened('lactation.began', '2026-11-17'),
        say.happened('lactation.ended', on),
        say.pregnancyTest('positive', '2026-11-17'),
        say.happened('pregnancy.ended', on),
        say.happened('pregnancy.began', on),
        say.infected('2026-11-17', 'severe'),
        say.healed(on),
        say.takes('cotrimoxazole', '2026-11-17'),
        say.stopsTaking('cotrimoxazole', on),
        say.symptom('fatigue', on),
        say.said('attestation.given', on, { subject: 'own-judgement', holds: false, note: 'To be seen' }),
        say.lab('platelets', 20, on, { low: 150 }),
        say.referred('haematology', on),
        say.answered('haematology', on),
        say.dismissed('MON-11', on),
        say.said('autoimmunity.diagnosed', on, { kind: 'itp' }),
        say.said('autoimmunity.resolved', on, { kind: 'itp' }),
        say.said('monitoring.delegated', on, { to: 'gp' }),
        say.started('other', '2026-11-17'),
        say.stopped('other', { lastDose: '2026-11-18', on, infusions: 2 }),
        say.happened('consent.withdrawn', on),
        {
          ...say.said('document.issued', on, { document: 'care-plan', language: 'de', sha256, signed: true }),
          at,
        },
        say.said('note.added', on, { text: 'Seen with the family' }),
        say.said('follow-up.ended', on, { reason: 'Moved away' }),
      ] as never,
      'switched',
    );
    const cases = [
      busy,
      grow([say.resumed(1, on)] as never, 'interrupted-course'),
      ...SCENARIOS.map(({ id }) => stateOf(id)),
      say.caseOf(say.woman(), say.declined('2020-02-01')),
    ];
    const types = new Set<string>();
    for (const state of cases) {
      const bundle = await exported(state, on);
      expect(schemaFaults(bundle)).toEqual([]);
      if (state === busy) expect([...structureFaults(bundle), ...readerFaults(bundle)]).toEqual([]);
      const ids = new Set(entries(bundle).map(({ resource }) => resource?.id));
      const kinds = new Set(entries(bundle).map(({ resource }) => resource?.resourceType ?? ''));
      const notes = JSON.stringify(resources<CarePlan>(bundle, 'CarePlan')[0]?.note ?? []);
      for (const event of state.history) {
        types.add(event.type);
        if (WITHIN.has(event.type)) continue;
        const { id } = state.header;
        const parts = ['', '/pressure', '/temperature', '/pulse'];
        const own = [...kinds].some((kind) =>
          [
            `${kind}/${event.id}`,
            `${kind}/referral/${event.id}`,
            ...DETECTED.map((each) => `${kind}/${each}/${event.id}`),
          ]
            .flatMap((key) => parts.map((part) => key + part))
            .some((key) => ids.has(idOf(id, key))),
        );
        const noted = notes.includes(JSON.stringify((await words).eventLine(event)).slice(1, -1));
        expect(own || noted, `${event.type} ${event.id}`).toBe(true);
      }
    }
    expect(CLINICAL_EVENT_TYPES.filter((type) => !types.has(type))).toEqual([]);
  });

  test('names a digest as RFC 6920 does', () => {
    const hello = '7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069';
    expect(digestName(hello)).toBe('ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk');
  });
});
