import { createEffect, createSignal, Show } from 'solid-js';
import type { Fault } from '../../machines/fault.ts';
import { openNewCase } from '../case/intake.ts';
import { FORK, teachLink } from '../route.ts';
import { NewCaseForm } from '../screens/caseload/new-case.tsx';
import { Author } from '../screens/teach/author.tsx';
import { TeachingMark } from '../screens/teach/mark.tsx';
import { forkOf, stateOfFork, teachingEnvironment } from '../teaching/forks.ts';
import { saveScenario } from '../teaching/save.ts';
import { type Draft, OPENED, scenarioOf, subjectOfFile } from '../teaching/subject.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Heading } from '../ui/heading.tsx';
import type { PageProps } from './teach.tsx';

/** Makes a scenario of a case: one that lies on the desk, or of a person newly invented. */
export function WritePage(props: PageProps) {
  const say = () => props.words.teach.author;
  const [inventing, setInventing] = createSignal(false);
  const manuscript = () => props.desk.manuscript();
  async function invent(wanted: Parameters<typeof openNewCase>[1]) {
    const today = props.env.today();
    const env = teachingEnvironment(props.env, () => today);
    const taken = await openNewCase(env, wanted, props.settings.by);
    if (taken.tag === 'refused')
      return taken.faults.map((fault) => props.words.clinical.fault(fault)).join(' ');
    const state = 'id' in taken ? await stateOfFork(props.env, { caseId: taken.id }) : undefined;
    if (state === undefined) return props.app.notice.notSaved;
    const fork = await forkOf(props.env, props.desk, state, today);
    location.hash = teachLink(`${FORK}${fork.letter}`);
    return undefined;
  }
  function attempt(draft: Draft): readonly Fault[] {
    const known = manuscript();
    if (known === undefined) return [];
    const made = scenarioOf(draft, known.state);
    if (!made.ok) return made.faults;
    props.desk.setOpened(subjectOfFile({ file: made.value, state: known.state }));
    location.hash = teachLink(OPENED);
    return [];
  }
  createEffect(() => {
    if (manuscript() !== undefined) setInventing(false);
  });
  return (
    <div data-ui="page" data-page="write">
      <header data-part="head">
        <Heading level={1}>{say().title}</Heading>
        <LinkButton href={teachLink()}>{props.words.teach.library.back}</LinkButton>
      </header>
      <TeachingMark words={props.words} />
      <p data-part="lead">{say().lead}</p>
      <Show
        when={manuscript()}
        keyed
        fallback={
          <Card title={say().newTitle}>
            <Show
              when={inventing()}
              fallback={
                <div data-part="begin">
                  <Button kind="primary" onClick={() => setInventing(true)}>
                    {`${say().from} ${say().fromNew}`}
                  </Button>
                  <p>{say().fromScenario}</p>
                </div>
              }
            >
              <NewCaseForm
                words={props.app}
                today={props.env.today()}
                defaultSources={props.settings.sources}
                onCreate={invent}
                onCancel={() => setInventing(false)}
              />
            </Show>
          </Card>
        }
      >
        {(known) => (
          <>
            <div data-part="about">
              <p>
                {say().about(
                  known.state.header.label,
                  known.state.log.length,
                  known.state.log.at(-1)?.on ?? known.on,
                )}
              </p>
              <Button kind="quiet" small onClick={() => props.desk.setManuscript(undefined)}>
                {`${say().from} ${say().fromNew}`}
              </Button>
            </div>
            <Author
              words={props.words}
              manuscript={known}
              onSave={(draft) => {
                const saved = saveScenario(props.env, draft, known.state);
                return saved.ok ? { name: saved.value } : { faults: saved.faults };
              }}
              onTry={attempt}
            />
          </>
        )}
      </Show>
    </div>
  );
}
