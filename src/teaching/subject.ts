import { FORMAT, readCase, SCENARIO_FORMAT, VERSION } from '../../machines/case-file.ts';
import type { CivilDate } from '../../machines/date.ts';
import type { Fault } from '../../machines/fault.ts';
import type { CaseState } from '../../machines/replay.ts';
import { failed, ok, type Result } from '../../machines/result.ts';
import {
  checkScenario,
  type OpenedScenario,
  SCENARIO_VERSION,
  type ScenarioFile,
  type ScenarioWords,
} from '../../machines/scenario-file.ts';
import { LANGUAGES, type Language } from '../../machines/vocabulary.ts';
import type { Scenario } from '../scenarios/index.ts';

/** What is taught: a shipped scenario or one that was opened from a file. */
export interface Subject {
  readonly id: string;
  readonly state: CaseState;
  /** The day on which the story ends. */
  readonly on: CivilDate;
  readonly words: ScenarioFile['words'];
  readonly ask: ScenarioFile['ask'];
  readonly references: ScenarioFile['references'];
  readonly rules: ScenarioFile['rules'];
  /** Whether the course of events follows a published report. */
  readonly report: boolean;
}

/** Everything that a lesson says, in the language asked for or in the one it has, with the name of that language. */
export function wordsOf(
  { words }: Pick<Subject, 'words'>,
  language: Language,
): ScenarioWords & { readonly language: Language } {
  for (const each of [language, ...LANGUAGES]) {
    const found = words[each];
    if (found !== undefined) return { ...found, language: each };
  }
  throw new Error('A scenario has words in one language at least');
}

/** Loads a shipped scenario with its case and its lesson. One that does not replay is a fault of the build, and thrown. */
export async function subjectOf(scenario: Scenario): Promise<Subject> {
  const [file, lesson] = await Promise.all([scenario.file(), scenario.lesson()]);
  const read = readCase(new TextEncoder().encode(JSON.stringify(file)));
  if (!read.ok) throw new Error(`The scenario ${scenario.id} does not replay`);
  const { id, on, report } = scenario;
  const { ask, references, rules } = lesson;
  const said = (language: Language): ScenarioWords => {
    const { learningPoints, ...more } = lesson[language];
    return { ...scenario[language], ...more, learningPoints: [...learningPoints] };
  };
  return {
    id,
    state: read.value,
    on,
    words: { en: said('en'), de: said('de') },
    ask: ask === undefined ? undefined : [...ask],
    references: references.map((each) => ({ ...each })),
    rules: [...rules],
    report,
  };
}

/** The place of an opened file among the addresses. */
export const OPENED = 'file';

/** A scenario that was read from a file. */
export function subjectOfFile({ file, state }: OpenedScenario): Subject {
  const { on, words, ask, references, rules } = file;
  return { id: OPENED, state, on, words, ask, references, rules, report: references.length > 0 };
}

/** The places of a scenario that a case still has: a fork may have left before one of them. */
export const askedIn = ({ ask = [] }: Pick<Subject, 'ask'>, { log }: Pick<CaseState, 'log'>): string[] =>
  ask.filter((id) => log.some((event) => event.id === id));

/** What a scenario file is made of. */
export type Draft = Omit<ScenarioFile, 'format' | 'version' | 'synthetic' | 'case'>;

/**
 * Puts a scenario file together and reads it as another would: what comes out can be opened, or each fault is named.
 * Whoever calls this has said that nobody can be recognised in it.
 */
export function scenarioOf(
  draft: Draft,
  { header, log }: Pick<CaseState, 'header' | 'log'>,
): Result<ScenarioFile, Fault> {
  const { id, label, sources } = header;
  const checked = checkScenario({
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    synthetic: true,
    ...draft,
    case: { format: FORMAT, version: VERSION, id, label, sources, events: log },
  });
  return checked.ok ? ok(checked.value.file) : failed(...checked.faults);
}
