import { layout, type Picture } from './layout.ts';
import { around, type ChartNode, NODES, nodeOf, ROOT } from './tree.ts';
import { type ChartWords, eventName, nodeName } from './words.ts';

/** What is said of a folded state: the active state inside where it is one, else how many; or how many there are. */
export function insideLine(words: ChartWords, node: ChartNode, active: ReadonlySet<string>): string {
  const { own } = words;
  if (!active.has(node.id)) {
    return node.type === 'parallel' ? own.parts(node.children.length) : own.states(node.children.length);
  }
  const leaves = leavesIn(node).filter(({ id }) => active.has(id));
  const [only] = leaves;
  return leaves.length === 1 && only !== undefined ? nodeName(words, only.id) : own.inside(leaves.length);
}

const leavesIn = (node: ChartNode): readonly ChartNode[] =>
  node.children.length === 0 ? [node] : node.children.map(nodeOf).flatMap(leavesIn);

/** The transitions that are written into a box: all but those by which an answer gives way to another. */
export function waysLines(words: ChartWords, node: ChartNode): readonly string[] {
  const own = node.ways
    .filter(({ event, target }) => {
      const within = event === undefined && target !== undefined && nodeOf(target).parent === node.parent;
      return target !== undefined && !within;
    })
    .map(({ event, target }) => `${eventName(words, event)} → ${nodeName(words, target ?? node.id)}`);
  return [...new Set(own)];
}

/** In one line, that the chart moves between the answers inside a state by itself. */
export const amongLine = (words: ChartWords, { topic, children }: ChartNode): readonly string[] =>
  topic === undefined ? [] : [words.own.svg.among(children.length)];

/** The states that are open while one is looked at: those around it, and the parts of an open stage. */
export function openFor(selected: string): ReadonlySet<string> {
  const open = new Set([ROOT, 'treatment', 'watches', ...around(selected), selected]);
  const stage = [...open]
    .map(nodeOf)
    .find(({ type, path }) => type === 'parallel' && path[0] === 'treatment');
  return new Set([...open, ...(stage?.children ?? [])]);
}

/** The states that have others inside. */
export const COMPOSITE: ReadonlySet<string> = new Set(
  [...NODES.values()].filter(({ children }) => children.length > 0).map(({ id }) => id),
);

/** The picture of the chart with these states open, for these words. */
export const pictureOf = (
  words: ChartWords,
  open: ReadonlySet<string>,
  active: ReadonlySet<string>,
  width: number,
  /** Whether every transition is written down, and not only those of what is open. */
  all = false,
): Picture =>
  layout({
    width,
    open,
    name: (id) => nodeName(words, id),
    inside: (node) => insideLine(words, node, active),
    ways: (node) => {
      if (all) return [...waysLines(words, node), ...amongLine(words, node)];
      // A stage without states inside is never open: beside folded ones it says no more than they do.
      return node.path.length === 2 && node.children.length === 0 ? [] : waysLines(words, node);
    },
  });
