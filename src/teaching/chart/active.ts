import type { CaseView } from '../../../machines/view.ts';
import { LEAVES, NODES, nodeOf, ROOT } from './tree.ts';

/** The chart's value: the name of the active state inside, or that of each part by its name. */
type Value = string | { readonly [name: string]: Value | undefined };

function collect(value: Value, path: readonly string[], found: Set<string>): void {
  if (typeof value === 'string') {
    found.add([...path, value].join('.'));
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const here = [...path, name];
    found.add(here.join('.'));
    if (inner !== undefined) collect(inner, here, found);
  }
}

/** The ids of all active states, those around them included. */
export function activeIn(state: CaseView['state']): ReadonlySet<string> {
  const found = new Set([ROOT]);
  collect(state as Value, [], found);
  return found;
}

/** The states that one step has left and entered, innermost alone, in the order of the chart. */
export interface Changed {
  readonly left: readonly string[];
  readonly entered: readonly string[];
}

/** What lies between two moments of a chart. */
export function changedBetween(before: ReadonlySet<string>, after: ReadonlySet<string>): Changed {
  const leavesOnlyIn = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...NODES.values()]
      .filter(({ id, type }) => type === 'atomic' && one.has(id) && !other.has(id))
      .map(({ id }) => id);
  return { left: leavesOnlyIn(before, after), entered: leavesOnlyIn(after, before) };
}

/** Where the treatment stands: its stage where that has parts side by side, else the one active state inside. */
export function standsAt(active: ReadonlySet<string>): string {
  const stage = nodeOf('treatment').children.find((id) => active.has(id));
  if (stage === undefined) return ROOT;
  if (nodeOf(stage).type === 'parallel') return stage;
  return LEAVES.find(({ id }) => id.startsWith(stage) && active.has(id))?.id ?? stage;
}
