import { layout, type Picture } from './layout.ts';
import { type ChartNode, NODES, nodeOf } from './tree.ts';
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

/** The transitions that are written into an open box: its own, and in one line those between the answers inside. */
export function waysLines(words: ChartWords, node: ChartNode): readonly string[] {
  const own = node.ways
    .filter(({ target }) => target !== undefined)
    .map(({ event, target }) => `${eventName(words, event)} → ${nodeName(words, target ?? node.id)}`);
  const among = node.topic === undefined ? [] : [words.own.svg.among(node.children.length)];
  return [...new Set(own), ...among];
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
): Picture =>
  layout({
    width,
    open,
    name: (id) => nodeName(words, id),
    inside: (node) => insideLine(words, node, active),
    ways: (node) => waysLines(words, node),
  });
