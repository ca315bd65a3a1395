import type { Topic } from '../../../machines/pathway/advice.ts';
import { STAGES, type Stage } from '../../../machines/stage.ts';
import type { ClinicalMessages, ExplorerMessages } from '../../locales/index.ts';
import { type ChartGuard, type ChartNode, type ChartWay, nodeOf, ROOT } from './tree.ts';

/** Everything that the chart is put into words with. */
export interface ChartWords {
  readonly clinical: ClinicalMessages;
  readonly own: ExplorerMessages;
}

const stageOf = ({ path }: ChartNode): Stage | undefined =>
  path.length === 2 ? STAGES.find((stage) => path[0] === 'treatment' && stage === path[1]) : undefined;

/** An answer of advice in words; throws where it has none. */
export function answerName({ clinical }: ChartWords, topic: Topic, answer: string): string {
  const answers: Readonly<Record<string, string>> = clinical.advice[topic];
  const name = answers[answer];
  if (name === undefined) throw new Error(`There is no word for the answer ${topic}.${answer}`);
  return name;
}

/** The name of a state as within a sentence; throws where there is none. */
function plainName(words: ChartWords, node: ChartNode): string {
  const { clinical, own } = words;
  const stage = stageOf(node);
  if (stage !== undefined) return clinical.stage[stage].name;
  const parent = node.parent === undefined ? undefined : nodeOf(node.parent);
  const day = /^day(\d)$/.exec(node.key)?.[1];
  switch (node.key) {
    case 'underway':
      return clinical.ways.underway;
    case 'sameDay':
      return own.node.sameDay;
    case 'interrupted':
    case 'finished':
      return clinical.ways.courseState[node.key];
    case 'treatment':
    case 'watches':
      return own.node[node.key];
  }
  if (node.id === ROOT) return own.node.journey;
  if (day !== undefined) return clinical.ways.day(day);
  if (parent?.topic !== undefined) return answerName(words, parent.topic, node.key);
  if (node.topic !== undefined) return clinical.region[node.topic];
  throw new Error(`The state ${node.id} has no name`);
}

/** The name of a state, its first letter large. */
export const nodeName = (words: ChartWords, id: string): string =>
  words.clinical.capital(plainName(words, nodeOf(id)));

/** The same with the part in which it lies, where it alone would not say enough: “Laboratory: panel complete”. */
export function fullName(words: ChartWords, id: string): string {
  const node = nodeOf(id);
  if (node.path.length < 3) return nodeName(words, id);
  return `${nodeName(words, node.parent ?? ROOT)}: ${plainName(words, node)}`;
}

/** What a state means, in sentences. */
export function meaning(words: ChartWords, id: string): readonly string[] {
  const { clinical, own } = words;
  const node = nodeOf(id);
  const stage = stageOf(node);
  const day = /^day(\d)$/.exec(node.key)?.[1];
  const parent = node.parent === undefined ? undefined : nodeOf(node.parent);
  const say: string[] = [];
  if (stage !== undefined) say.push(clinical.stage[stage].description);
  if (node.id === ROOT) say.push(own.about.journey);
  else if (day !== undefined) say.push(own.about.day(day));
  else if (isSaid(node.key)) say.push(own.about[node.key]);
  if (parent?.topic !== undefined) say.push(own.about.answer(own.question[parent.topic]));
  if (node.topic !== undefined) say.push(own.about.answers(own.question[node.topic]));
  if (node.type === 'parallel' && node.path.length === 2) say.push(own.about.parts);
  if (node.initial !== undefined) say.push(own.begins(nodeName(words, node.initial)));
  return say;
}

const SAID = ['treatment', 'watches', 'underway', 'finished', 'interrupted', 'sameDay'] as const;
const isSaid = (key: string): key is (typeof SAID)[number] => SAID.some((each) => each === key);

/** What takes a transition. */
export function eventName({ clinical, own }: ChartWords, event: ChartWay['event']): string {
  if (event === undefined) return own.byItself;
  return event === 'day.came' ? own.dayCame : clinical.event[event].name;
}

/** What a transition asks, as it follows “if”; nothing where it asks nothing. */
export function condition(words: ChartWords, guard: ChartGuard | undefined): string | undefined {
  const say = words.own.guard;
  switch (guard?.type) {
    case undefined:
      return undefined;
    case 'allowed':
      return say.allowed(guard.step);
    case 'nextInfusionAllowed':
    case 'finishesWith':
      return say[guard.type](guard.day);
    case 'advises':
      return say.advises(words.own.question[guard.topic], answerName(words, guard.topic, guard.answer));
    case 'nextCourseAllowed':
    case 'ofRunningCourse':
    case 'completesFirst':
    case 'completes':
      return say[guard.type];
  }
}
