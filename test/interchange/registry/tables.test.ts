import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../machines/date.ts';
import type { ClinicalEventType } from '../../../machines/events.ts';
import { ANALYTES } from '../../../machines/observables.ts';
import type { CaseView } from '../../../machines/view.ts';
import { SAFEST, unguarded } from '../../../src/interchange/registry/cells.ts';
import { TABLE_NAMES } from '../../../src/interchange/registry/columns.ts';
import { columnsOf, inOrder } from '../../../src/interchange/registry/tables.ts';
import {
  GATE,
  OPENEST,
  parsed,
  rowsByTable,
  SCENARIO_FILES,
  SECRETS,
  scenario,
  secretCase,
  secretCourse,
  tablesOf,
  viewOf,
} from './sample.ts';

const said = (view: CaseView, ...types: readonly ClinicalEventType[]) =>
  view.history.filter(({ type }) => types.includes(type));

describe.each(SCENARIO_FILES)('%s', (name) => {
  const view = scenario(name);
  const tables = rowsByTable(tablesOf([view], OPENEST));

  test('gives every event once, and each table as many rows as the case has of it', () => {
    const { facts } = view;
    expect(Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length]))).toEqual({
      cases: 1,
      events: view.history.length,
      courses: facts.courses.length,
      infusions: said(view, 'infusion.given').length,
      laboratory: ANALYTES.reduce((sum, analyte) => sum + (facts.labs[analyte]?.length ?? 0), 0),
      relapses: facts.relapses.length,
      edss: facts.edss.length,
      mri: facts.mris.length,
      adverse_events:
        facts.reactions.length +
        facts.autoimmunity.length +
        facts.infections.length +
        facts.symptoms.length +
        view.alerts.length,
      deviations: facts.deviations.length,
    });
  });

  test('sums up to the same doses, lesions and values', () => {
    const sum = (rows: readonly Readonly<Record<string, string>>[] | undefined, column: string) =>
      (rows ?? []).reduce((total, row) => total + Number(row[column]), 0);
    const { facts } = view;
    const infusions = facts.courses.flatMap((course) => course.infusions);
    const dose = infusions.reduce((total, each) => total + each.dose, 0);
    expect(sum(tables.infusions, 'dose')).toBeCloseTo(dose, 9);
    expect(sum(tables.courses, 'total_dose')).toBeCloseTo(dose, 9);
    expect(sum(tables.infusions, 'steroid')).toBe(infusions.reduce((total, each) => total + each.steroid, 0));
    expect(sum(tables.mri, 'new_gd')).toBe(facts.mris.reduce((total, each) => total + each.newGd, 0));
    expect(sum(tables.edss, 'score')).toBe(facts.edss.reduce((total, each) => total + each.score, 0));
    const results = Object.values(facts.labs).flat();
    expect(sum(tables.laboratory, 'reported_value')).toBeCloseTo(
      results.reduce((total, { value }) => total + value, 0),
      6,
    );
    expect(tables.cases?.[0]).toMatchObject({
      stage: view.stage,
      infusions: String(infusions.length),
      open_alerts: String(view.alerts.length),
      events: String(view.history.length),
    });
  });

  test('gives back every field of every event', () => {
    for (const [at, event] of view.history.entries()) {
      const row = tables.events?.[at] ?? {};
      const { id: _, at: __, by, type, on, ...payload } = event;
      expect(row).toMatchObject({ type, on, recorded_by: unguardedIf(by) });
      for (const [field, value] of Object.entries(payload)) {
        if (field === 'born') expect(row.birth_year).toBe(String(value).slice(0, 4));
        else expect(unguarded(row[snake(field)] ?? ''), `${type}.${field}`).toBe(asText(value));
      }
    }
  });

  test('keeps every interval when its days are moved', () => {
    const moved = rowsByTable(tablesOf([view], { ...OPENEST, shiftDates: true }, [-123]));
    let days = 0;
    for (const table of TABLE_NAMES) {
      const dates = columnsOf(table, OPENEST).filter(({ type }) => type === 'date');
      for (const [at, row] of (tables[table] ?? []).entries()) {
        for (const { name: column } of dates) {
          const [before, after] = [row[column] ?? '', moved[table]?.[at]?.[column] ?? ''];
          if (before === '') expect(after).toBe('');
          else {
            expect(daysBetween(before, after), `${table}.${column}`).toBe(-123);
            days += 1;
          }
        }
      }
    }
    expect(days).toBeGreaterThan(view.history.length);
    const still = ['days_since_infusion', 'course'];
    for (const column of still) {
      expect(moved.adverse_events?.map((row) => row[column])).toEqual(
        tables.adverse_events?.map((row) => row[column]),
      );
    }
  });
});

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const asText = (value: unknown): string => (Array.isArray(value) ? value.join(';') : String(value));
const unguardedIf = (text: string | undefined): string => text ?? '';

describe('a case with every kind of word', () => {
  const view = viewOf(secretCase());
  const full = rowsByTable(tablesOf([view], OPENEST));

  test('leaves with its words where they were chosen', () => {
    const all = JSON.stringify(rowsByTable(tablesOf([view, viewOf(secretCourse())], OPENEST)));
    const { id, born, eventId, ...told } = SECRETS;
    for (const [what, text] of Object.entries(told)) {
      if (what === 'subject' || what === 'document') continue;
      expect(all, what).toContain(JSON.stringify(text).slice(1, -1));
    }
    expect(full.events?.find(({ type }) => type === 'note.added')?.text).toBe(`'${SECRETS.text}`);
    // Not even then: they lead to one person, or to one file.
    for (const text of [id, born, eventId]) expect(all).not.toContain(text);
  });

  test('tells what its author called by a word of his own as another one', () => {
    expect(full.events?.find(({ type }) => type === 'attestation.given')?.subject).toBe('other');
    expect(full.events?.find(({ type }) => type === 'document.issued')?.document).toBe('other');
    expect(full.adverse_events?.find(({ kind }) => kind === 'reaction')).toMatchObject({
      signs: 'rash;other;fever',
      signs_text: `rash; ${SECRETS.sign}; fever`,
    });
  });

  test('tells a corrected entry as it stands, and a retracted one not at all', () => {
    expect(full.edss).toMatchObject([{ on: '2024-01-02', score: '3', amended: 'true', event_number: '3' }]);
    expect(full.cases).toMatchObject([
      { events: String(view.history.length), events_amended: '1', events_retracted: '1' },
    ]);
  });

  test('converts units that convert, and leaves alone those that do not', () => {
    expect(full.laboratory).toMatchObject([
      {
        analyte: 'creatinine',
        loinc: 'http://loinc.org|14682-9',
        value: '70.72',
        unit: 'umol/L',
        low: '',
        high: '97.24',
        reported_value: '0.8',
        reported_unit: 'mg/dL',
        reported_high: '1.1',
      },
      { analyte: 'urine-erythrocytes', loinc: '', value: '12', unit: '/uL', high: '25' },
    ]);
  });

  test('tells how long an infection lasted, and which deviation still holds', () => {
    expect(full.adverse_events?.find(({ kind }) => kind === 'infection')).toMatchObject({
      on: '2024-01-07',
      resolved_on: '2024-01-27',
    });
    expect(full.deviations).toMatchObject([
      { rule: GATE, rule_source: 'h16', course: '1', reason_code: 'patient-wish', in_force: 'true' },
    ]);
  });

  test('has no column for what was not chosen', () => {
    const plain = rowsByTable(tablesOf([view], SAFEST));
    const gone = ['label', 'recorded_by', 'reason', 'note', 'text', 'batch', 'site', 'outcome', 'sha256'];
    for (const rows of Object.values(plain)) {
      for (const row of rows) for (const column of gone) expect(row).not.toHaveProperty(column);
    }
  });
});

test('numbers cases by the order of their ids, whatever the order of the list', () => {
  const rows = [{ id: 'b' }, { id: 'c' }, { id: 'a' }];
  expect(inOrder(rows).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(rows[0]).toEqual({ id: 'b' });
});

test('several cases stand one below the other under one header', () => {
  const views = ['switched.json', 'retreatment.json'].map(scenario);
  const tables = tablesOf(views, SAFEST, [0, 0]);
  const events = tables.files().find(({ table }) => table === 'events');
  const rows = parsed(events?.pieces.join('') ?? '');
  expect(rows.filter((row) => row.case_number === '1')).toHaveLength(views[0]?.history.length ?? 0);
  expect(rows.filter((row) => row.case_number === '2')).toHaveLength(views[1]?.history.length ?? 0);
  expect(events?.count).toBe(rows.length);
  expect(tables.preview().map(({ table }) => table)).toEqual(TABLE_NAMES);
});
