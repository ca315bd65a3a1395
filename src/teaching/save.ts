import type { Fault } from '../../machines/fault.ts';
import type { CaseState } from '../../machines/replay.ts';
import { failed, ok, type Result } from '../../machines/result.ts';
import { writeScenario } from '../../machines/scenario-file.ts';
import { fileName } from '../case/intake.ts';
import type { Environment } from '../environment.ts';
import type { Scenario } from '../scenarios/index.ts';
import { stateOfFork } from './forks.ts';
import { askedIn, type Draft, scenarioOf, subjectOf, wordsOf } from './subject.ts';

/** Saves a scenario as a file, named by its title; what stands in the way is named, and nothing is saved. */
export function saveScenario(env: Environment, draft: Draft, state: CaseState): Result<string, Fault> {
  const made = scenarioOf(draft, state);
  if (!made.ok) return failed(...made.faults);
  const name = `${fileName(wordsOf(made.value, 'en').title)}.scenario.json`;
  env.save(name, writeScenario(made.value), 'application/json');
  return ok(name);
}

/** Saves an invented case, as it was changed, with the words of its scenario. */
export async function saveExample(
  env: Environment,
  scenario: Scenario,
  caseId: string,
): Promise<Result<string, Fault>> {
  const [subject, changed] = await Promise.all([subjectOf(scenario), stateOfFork(env, { caseId })]);
  const { on, words, references, rules } = subject;
  const state = changed ?? subject.state;
  const ask = askedIn(subject, state);
  return saveScenario(
    env,
    {
      on,
      words,
      ...(ask.length === 0 ? {} : { ask }),
      references,
      rules,
    },
    state,
  );
}
