import { rulesOfGuard } from './grounds.ts';
import type { Shown } from './svg.ts';
import { around, type ChartNode, type ChartWay, NODES } from './tree.ts';
import { type ChartWords, condition, eventName, fullName, meaning, nodeName } from './words.ts';

/**
 * The whole chart as text (Markdown): every state under its heading or in its list, what it means, and every transition
 * with what it asks and the rules behind it. Transitions without a target share one line.
 */
export function chartText(words: ChartWords, { active, label, day }: Shown): string {
  const { own, clinical } = words;
  const head = [
    `# ${own.svg.title(label)}`,
    '',
    `${clinical.format.date(day)}. ${own.svg.teaching}`,
    '',
    own.lead,
  ];
  const body = [...NODES.values()].flatMap((node) => stateText(words, node, active.has(node.id)));
  return [...head, ...body, ''].join('\n');
}

function stateText(words: ChartWords, node: ChartNode, active: boolean): readonly string[] {
  const { own } = words;
  const level = Math.min(6, around(node.id).length + 2);
  const taken = node.ways.filter(({ target }) => target === undefined);
  return [
    '',
    `${'#'.repeat(level)} ${nodeName(words, node.id)}${active ? ` (${own.active})` : ''}`,
    '',
    ...meaning(words, node.id),
    ...(node.ways.length === 0 ? [] : ['', `${own.out}:`, '']),
    ...node.ways.filter(({ target }) => target !== undefined).map((way) => `- ${wayText(words, way)}`),
    ...(taken.length === 0
      ? []
      : [`- ${own.taken} ${taken.map(({ event }) => eventName(words, event)).join(', ')}.`]),
  ];
}

function wayText(words: ChartWords, way: ChartWay): string {
  const { own } = words;
  const asked = condition(words, way.guard);
  const rules = rulesOfGuard(way.guard);
  return [
    `${eventName(words, way.event)}, ${own.to(fullName(words, way.target ?? way.source))}`,
    ...(asked === undefined ? [] : [`, ${own.if(asked)}`]),
    '.',
    ...(rules.length === 0 ? [] : [` ${own.asks(rules.length)}: ${rules.join(', ')}.`]),
  ].join('');
}
