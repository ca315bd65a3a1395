import { type CaseState, emptyCase, fold } from '../../../machines/replay.ts';
import { type Assignment, guess } from '../../../src/interchange/laboratory/assignment.ts';
import { contentOf } from '../../../src/interchange/laboratory/file.ts';
import {
  type SettledTable,
  settleTable,
  type TableContext,
} from '../../../src/interchange/laboratory/settle.ts';
import type { Table } from '../../../src/interchange/laboratory/table.ts';
import { caseOf, woman } from '../../machines/events.ts';

export const TODAY = '2026-11-28';
export const patient = (): CaseState => caseOf(woman('1984-05-01', '2026-01-05'));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Windows-1252, for letters up to U+00FF, where it is Latin-1. */
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function tableOf(content: string | Uint8Array, name = 'labor.csv'): Table {
  const read = contentOf(typeof content === 'string' ? bytesOf(content) : content, name);
  if (!read.ok || read.value.tag !== 'table') throw new Error(JSON.stringify(read));
  return read.value.table;
}

/** The fault of a file, or what was read instead. */
export function faultOf(content: string | Uint8Array, name = 'labor.csv'): unknown {
  const read = contentOf(typeof content === 'string' ? bytesOf(content) : content, name);
  return read.ok ? read.value.tag : read.faults[0]?.fault;
}

export const contextOf = (context: Partial<TableContext> = {}): TableContext => ({
  today: TODAY,
  facts: patient().facts,
  ...context,
});

export function settled(
  content: string | Uint8Array,
  change: Partial<Assignment> = {},
  context: Partial<TableContext> = {},
): SettledTable {
  const table = tableOf(content);
  return settleTable(table, { ...guess(table), ...change }, contextOf(context));
}

/** The drafts as one line each. */
export const drafts = ({ rows }: SettledTable): readonly string[] =>
  rows.map(({ draft, tag, settled: { questions } }) =>
    draft === undefined
      ? `${tag}: ${questions.map((question) => question.tag).join()}`
      : `${draft.on} ${draft.analyte} ${draft.value} ${draft.unit} ${draft.low ?? ''}..${draft.high ?? ''}${tag === 'value' ? '' : ` ${tag}`}`,
  );

export { emptyCase, fold };
