import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assignment, guess } from '../../../src/interchange/laboratory/assignment.ts';
import { check } from '../../../src/interchange/laboratory/check.ts';
import {
  fingerprintOf,
  LABORATORY_LIMIT,
  type Laboratory,
  readLaboratories,
  recalled,
  recognised,
  remembered,
  withLaboratory,
} from '../../../src/interchange/laboratory/memory.ts';
import { settleTable } from '../../../src/interchange/laboratory/settle.ts';
import { contextOf, drafts, tableOf } from './read.ts';

const FILE = [
  'Probe;Kürzel;Mess;Dim;PatName',
  '12.03.2026;Thro;212;;Geheim, Gerda',
  '12.03.2026;Leuk;4,2;Zll/l;Geheim, Gerda',
  '12.03.2026;Gehm;1;;Geheim, Gerda',
].join('\n');
const ASSIGNED: Assignment = {
  roles: ['date', 'analyte', 'value', 'unit', 'patient'],
  order: 'dmy',
  names: [
    { name: 'Thro', analyte: 'platelets', units: [{ text: '', unit: '10*9/L' }] },
    { name: 'Leuk', analyte: 'leukocytes', units: [{ text: 'Zll/l', unit: '10*9/L' }] },
    { name: 'Gehm', analyte: undefined, units: [] },
  ],
};
const NEXT = 'Probe;Kürzel;Mess;Dim;PatName\n13.04.2026;THRO;198;;Geheim, Gerda';
const made = () => remembered('Labor Dr. X', tableOf(FILE), ASSIGNED, undefined);

test('a confirmed assignment is remembered, comes through the settings and answers the next file', () => {
  const stored: unknown = JSON.parse(JSON.stringify([made()]));
  const { laboratories, broken } = readLaboratories(stored as unknown[]);
  expect([laboratories, broken]).toEqual([[made()], 0]);
  const table = tableOf(NEXT);
  const { exact } = recognised(table, laboratories);
  expect(exact.map(({ name }) => name)).toEqual(['Labor Dr. X']);
  const assignment = recalled(table, made());
  expect(check(table, assignment).problems).toEqual([]);
  expect(drafts(settleTable(table, assignment, contextOf()))).toEqual(['2026-04-13 platelets 198 10*9/L ..']);
});

test('a header with one more column is not the same: what is remembered is laid over it and confirmed anew', () => {
  const table = tableOf(NEXT.replace('PatName', 'PatName;Gerät').replace('Gerda', 'Gerda;G1'));
  const { exact, near } = recognised(table, [made()]);
  expect([exact, near]).toEqual([[], [made()]]);
  expect(recalled(table, made()).roles).toEqual(['date', 'analyte', 'value', 'unit', 'patient', 'ignored']);
  expect(recognised(tableOf('Datum;Analyt;Wert;Einheit\n12.03.2026;TSH;1;mU/l'), [made()])).toEqual({
    exact: [],
    near: [],
  });
});

test('days across are others in each file and do not count', () => {
  const of = (day: string) => tableOf(`Parameter;Einheit;${day}\nTSH;mU/l;1,2`);
  expect(fingerprintOf(of('12.03.2026'))).toBe(fingerprintOf(of('13.04.2026;14.05.2026')));
  const table = of('12.03.2026');
  const laboratory = remembered('L', table, guess(table), undefined);
  expect(JSON.stringify(laboratory)).not.toContain('2026');
  expect(recalled(of('13.04.2026;14.05.2026'), laboratory).roles).toEqual([
    'analyte',
    'unit',
    'result',
    'result',
  ]);
});

test('what an earlier file of the laboratory taught stays, and what is said anew replaces it', () => {
  const table = tableOf(NEXT);
  const again = remembered(
    'Labor Dr. X',
    table,
    { ...ASSIGNED, names: [{ name: 'THRO', analyte: 'platelets', units: [{ text: '', unit: '/uL' }] }] },
    made(),
  );
  expect(again.names.map(({ name, units }) => [name, units[0]?.unit])).toEqual([
    ['THRO', '/uL'],
    ['Leuk', '10*9/L'],
  ]);
  expect(withLaboratory([made()], { ...again, name: 'labor dr. x' })).toHaveLength(1);
});

test('no value, day, comment, patient or unassigned name of a file can be remembered', () => {
  const word = fc.stringMatching(/^[A-Za-zäöü]{6,12}$/);
  const secret = fc.oneof(
    word.map((each) => `${each}, geheim`),
    word.map((each) => `geheim ${each}`),
    fc.integer({ min: 1_000_000, max: 9_999_999 }).map(String),
    fc.constantFrom('12.03.1984', '1984-03-12', '03/04/1984'),
  );
  const roles = fc.array(
    fc.constantFrom(
      'date',
      'analyte',
      'value',
      'unit',
      'range',
      'material',
      'comment',
      'patient',
      'ignored',
      'result',
    ),
    { minLength: 5, maxLength: 5 },
  );
  fc.assert(
    fc.property(secret, secret, roles, fc.boolean(), (one, other, columns, across) => {
      const header = across
        ? `Parameter;Einheit;Kürzel;03.04.1984;Kommentar`
        : `Parameter;Ergebnis;Einheit;Kürzel;Kommentar`;
      const table = tableOf(`${header}\n"${one}";"${other}";"${one}";"${other}";"${one}"`);
      const assignment = { roles: columns, order: undefined, names: [] } as Assignment;
      // Whatever the person looked at and left alone, and every unit that was asked about, whichever column it stands in.
      const names = check(table, assignment).names.map(({ name }) => ({
        name,
        analyte: undefined,
        units: [],
      }));
      const mapped = {
        name: 'Thro',
        analyte: 'platelets',
        units: [one, other].map((text) => ({ text, unit: '10*9/L' })),
      } as const;
      const kept = JSON.stringify(
        remembered('L', table, { ...assignment, names: [...names, mapped] }, undefined),
      );
      for (const text of [one, other, '1984']) expect(kept).not.toContain(text);
    }),
    { numRuns: 300, seed: 42 },
  );
  expect(JSON.stringify(made())).not.toMatch(/Geheim|Gehm|212|4[,.]2|2026/);
});

test('what is stored and broken is dropped and counted; the rest stays', () => {
  const good = made();
  const broken: unknown[] = [
    null,
    7,
    'x',
    {},
    { ...good, name: 'a', version: 2 },
    { ...good, name: ' ' },
    { ...good, name: 'b', fingerprint: 'x' },
    { ...good, name: 'c', columns: [{ header: 'x', role: 'owner' }] },
    { ...good, name: 'd', names: [{ name: 'x', analyte: '__proto__', units: [] }] },
    { ...good, name: 'e', names: [{ name: 'x', analyte: 'tsh', units: [{ text: '', unit: 'kg' }] }] },
    { ...good, name: 'f', names: Array.from({ length: 301 }, () => good.names[0]) },
    { ...good, name: 'g', more: 1 },
    { ...good, name: 'x'.repeat(61) },
    good,
  ];
  expect(readLaboratories([good, ...broken])).toEqual({ laboratories: [good], broken: broken.length });
  const many = Array.from(
    { length: LABORATORY_LIMIT + 2 },
    (_, at): Laboratory => ({ ...good, name: `L${at}` }),
  );
  expect(readLaboratories(many).laboratories).toHaveLength(LABORATORY_LIMIT);
  expect(many.reduce<readonly Laboratory[]>(withLaboratory, []).at(-1)?.name).toBe(
    `L${LABORATORY_LIMIT + 1}`,
  );
});

test('a remembered order that the days of a file contradict is asked anew, before any day is read by it', () => {
  const of = (day: string) => tableOf(`Date,Test,Result,Unit\n03/04/2026,TSH,1.2,mU/L\n${day},TSH,1.3,mU/L`);
  const laboratory = remembered('L', of('25/03/2026'), guess(of('25/03/2026')), undefined);
  expect(laboratory.order).toBe('dmy');
  const table = of('03/25/2026');
  const { problems, orderMatters } = check(table, recalled(table, laboratory));
  expect([problems, orderMatters]).toEqual([[{ tag: 'other-order', order: 'mdy' }], true]);
});
