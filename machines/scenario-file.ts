import { z } from 'zod';
import {
  type CaseFile,
  checkFile,
  FORMAT,
  faultsOf,
  parseJson,
  replayFile,
  SCENARIO_FORMAT,
} from './case-file.ts';
import { dateSchema } from './events.ts';
import type { Fault } from './fault.ts';
import type { CaseState } from './replay.ts';
import { failed, ok, type Result } from './result.ts';
import { RULES, type RuleId } from './rules/index.ts';
import { LANGUAGES } from './vocabulary.ts';

export const SCENARIO_VERSION = 1;

const line = (length: number) => z.string().trim().min(1).max(length);

/** What a class reads, in one language. */
const wordsSchema = z.strictObject({
  title: line(120),
  /** What is known at the start, in a sentence or two. */
  text: line(600),
  question: line(600),
  learningPoints: z.array(line(800)).min(1).max(12),
  /** What was filled in or shifted against a published report. */
  note: line(800).optional(),
});

const referenceSchema = z.strictObject({
  text: line(400),
  doi: line(200).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(400)
    .optional(),
});

const frameSchema = z.strictObject({
  format: z.literal(SCENARIO_FORMAT),
  version: z.literal(SCENARIO_VERSION),
  /** Whoever writes a scenario says that no patient can be recognised in it. */
  synthetic: z.literal(true),
  /** The day on which the story ends. */
  on: dateSchema,
  words: z.partialRecord(z.enum(LANGUAGES), wordsSchema),
  /** Ids of events before which the class is asked; without them the pathway finds the places. */
  ask: z.array(line(100)).max(100).optional(),
  references: z.array(referenceSchema).max(40),
  rules: z.array(z.enum(RULES.map(({ id }) => id) as [RuleId, ...RuleId[]])).max(60),
  case: z.unknown(),
});

/** The words of a scenario in one language. */
export type ScenarioWords = z.infer<typeof wordsSchema>;

/** A teaching scenario as a file: the case inside, and what it teaches. It says of itself that it is no patient's. */
export type ScenarioFile = Readonly<Omit<z.infer<typeof frameSchema>, 'case'>> & { readonly case: CaseFile };

/** A scenario that was read: the file as it stands, and its case replayed. */
export interface OpenedScenario {
  readonly file: ScenarioFile;
  readonly state: CaseState;
}

/** Writes a scenario: two spaces, a final newline. */
export const writeScenario = (file: ScenarioFile): string => `${JSON.stringify(file, null, 2)}\n`;

/**
 * Reads and replays a scenario file. Either everything fits, or nothing is taken and each fault is named with its place. A
 * case file is refused: it may be a patient's.
 */
export function readScenario(bytes: Uint8Array): Result<OpenedScenario, Fault> {
  const parsed = parseJson(bytes);
  return parsed.ok ? checkScenario(parsed.value) : parsed;
}

/** The same for what has been parsed already, or was put together by a form. */
export function checkScenario(value: unknown): Result<OpenedScenario, Fault> {
  const { format } = Object(value) as { readonly format?: unknown };
  if (format === FORMAT) return failed({ tag: 'not-teaching' });
  if (format !== SCENARIO_FORMAT) {
    return failed({ tag: 'not-a-scenario', found: format === undefined ? '' : JSON.stringify(format) });
  }
  const frame = frameSchema.safeParse(value);
  const faults: Fault[] = frame.success ? [] : faultsOf(frame.error.issues, value, []);
  const file = checkFile((value as { readonly case?: unknown }).case);
  if (!file.ok) return failed(...faults, ...file.faults.map(insideCase));
  const replayed = replayFile(file.value);
  if (!replayed.ok) return failed(...faults, ...replayed.faults.map(insideCase));
  if (!frame.success) return failed(...faults);
  const more = [...withoutWords(frame.data), ...askedOfNothing(frame.data, replayed.value)];
  if (more.length > 0) return failed(...more);
  return ok({ file: { ...frame.data, case: file.value }, state: replayed.value });
}

/** A fault of the case inside, at its place in the whole file. */
function insideCase(fault: Fault): Fault {
  if (!('path' in fault)) return fault;
  return { ...fault, path: fault.path === '' ? 'case' : `case.${fault.path}` };
}

function withoutWords({ words }: z.infer<typeof frameSchema>): readonly Fault[] {
  if (Object.values(words).some((each) => each !== undefined)) return [];
  return [{ tag: 'invalid', path: 'words', found: '{}', allowed: { tag: 'one-of', values: LANGUAGES } }];
}

/** A question before an event that the case does not have. */
function askedOfNothing({ ask = [] }: z.infer<typeof frameSchema>, { log }: CaseState): readonly Fault[] {
  const known = new Set(log.map(({ id }) => id));
  return ask.flatMap((id, at): readonly Fault[] =>
    known.has(id)
      ? []
      : [{ tag: 'invalid', path: `ask[${at}]`, found: JSON.stringify(id), allowed: { tag: 'event-id' } }],
  );
}
