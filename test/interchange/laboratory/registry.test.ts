import { describe, expect, test } from 'vitest';
import { convert, factorTo } from '../../../machines/observables.ts';
import { emptyCase, fold } from '../../../machines/replay.ts';
import { ucumOf } from '../../../src/interchange/fhir/codes.ts';
import { guess } from '../../../src/interchange/laboratory/assignment.ts';
import { check } from '../../../src/interchange/laboratory/check.ts';
import { settleTable } from '../../../src/interchange/laboratory/settle.ts';
import { OPENEST, SCENARIO_FILES, scenario, TODAY, tablesOf } from '../registry/sample.ts';
import { tableOf } from './read.ts';

describe('the laboratory table of a registry export comes back as the same values', () => {
  test.each(SCENARIO_FILES)('%s', (file) => {
    const view = scenario(file);
    const [registered] = view.history;
    const text = tablesOf([view], OPENEST)
      .files()
      .find(({ table }) => table === 'laboratory')
      ?.pieces.join('');
    const gone = view.history.filter((event) => event.type === 'lab.reported');
    if (text === undefined || registered === undefined) throw new Error(file);
    if (gone.length === 0) return expect(text.trim().split('\n')).toHaveLength(1);
    const table = tableOf(text);
    const assignment = guess(table);
    // Two analytes with one unit each and the like: nothing of it is asked.
    expect(check(table, assignment).problems).toEqual([]);
    const empty = fold(emptyCase({ id: 'x', label: 'x', sources: ['h16'] }), [registered]);
    if (!empty.ok) throw new Error(file);
    // What is unusual was confirmed when it was recorded; here it is answered again as it stands.
    const first = settleTable(table, assignment, { today: TODAY, facts: empty.value.facts });
    const answers = Object.fromEntries(
      first.rows.map(({ line, settled }) => [line, { kept: `${settled.value} ${settled.unit}` }]),
    );
    const found = settleTable(table, assignment, { today: TODAY, facts: empty.value.facts, answers });
    expect([found.left, found.unassigned, found.mismatches]).toEqual([[], [], []]);
    const said = ({ on, analyte, value, unit, low, high }: Record<string, unknown>) =>
      [on, analyte, value, ucumOf(String(unit)), low ?? '', high ?? ''].join(' ');
    expect(found.rows.map(({ draft }) => (draft === undefined ? 'open' : said({ ...draft }))).sort()).toEqual(
      gone.map((event) => said({ ...event })).sort(),
    );
    for (const { draft } of found.rows)
      expect(
        Number.isFinite(draft && convert(draft.value, factorTo(draft.analyte, draft.unit) ?? Number.NaN)),
      ).toBe(true);
  });
});
