import { once } from '../../../machines/once.ts';
import { matching } from '../../case/matching.ts';
import { plain } from '../../case/reference.ts';
import { rulesOfGuard } from './grounds.ts';
import { around, type ChartNode, NODES } from './tree.ts';
import { type ChartWords, eventName, nodeName } from './words.ts';

/**
 * What a search looks through, by state: its name and those around it, its events, and the rules that they ask. Made when
 * the first letter is typed, once for each language.
 */
const texts = once(
  (words: ChartWords, nodes: typeof NODES): ReadonlyMap<string, string> =>
    new Map([...nodes.values()].map((node) => [node.id, textOf(words, node)])),
);

function textOf(words: ChartWords, node: ChartNode): string {
  const names = [...around(node.id).slice(1), node.id].map((id) => nodeName(words, id));
  // The whole chart takes every observation: to find it by each of them would find nothing.
  const ways = node.parent === undefined ? [] : node.ways;
  const events = ways.flatMap(({ event }) => (event === undefined ? [] : [eventName(words, event), event]));
  const rules = new Set(ways.flatMap(({ guard }) => rulesOfGuard(guard)));
  const asked = [...rules].flatMap((id) => [id, words.clinical.rules[id].title]);
  return plain([...new Set([...names, ...events, ...asked])].join(' '));
}

/** The states of which every typed word is true; all of them where nothing was typed. */
export function foundBy(words: ChartWords, typed: string): ReadonlySet<string> {
  const known = texts(words, NODES);
  return new Set(matching([...known.keys()], plain(typed), (id) => known.get(id) ?? ''));
}

/** A row of the outline: a state, and its place among its siblings. */
export interface Row {
  readonly id: string;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  /** Undefined where it has nothing inside. */
  readonly expanded: boolean | undefined;
}

/**
 * The rows of the outline that are in view: those whose states around them are all open. A search shows what it found
 * with what lies around it.
 */
export function rowsOf(open: ReadonlySet<string>, found: ReadonlySet<string> | undefined): readonly Row[] {
  const shown = found === undefined ? undefined : new Set([...found].flatMap((id) => [...around(id), id]));
  const rows: Row[] = [];
  const walk = (siblings: readonly string[], level: number) => {
    const seen = siblings.filter((id) => shown === undefined || shown.has(id));
    for (const [at, id] of seen.entries()) {
      const children = NODES.get(id)?.children ?? [];
      const inView = children.filter((child) => shown === undefined || shown.has(child));
      const expanded = inView.length === 0 ? undefined : shown === undefined ? open.has(id) : true;
      rows.push({ id, level, position: at + 1, size: seen.length, expanded });
      if (expanded === true) walk(inView, level + 1);
    }
  };
  walk([...NODES.keys()].slice(0, 1), 1);
  return rows;
}
