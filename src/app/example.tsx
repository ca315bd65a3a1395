import { createResource, createSignal, Show, untrack } from 'solid-js';
import { teachLink } from '../route.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import type { Laboratories } from '../screens/case/lab-table.tsx';
import { CasePage } from '../screens/case.tsx';
import { Busy } from '../ui/busy.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { RouteProps } from './route-props.ts';

/**
 * An invented case as a consultation, on the day of the device. It lives in the memory of this page alone: nothing of it is
 * stored, and no passphrase is asked.
 */
export function ExampleRoute(
  props: Pick<RouteProps, 'env' | 'app' | 'settings'> & {
    readonly id: string;
    readonly laboratories: Laboratories;
  },
) {
  const scenario = () => SCENARIOS.find(({ id }) => id === props.id);
  const env = untrack(() => ({ ...props.env, cases: props.env.examples }));
  const [caseId] = createResource(scenario, async (found) => {
    const [{ takeExample }, file] = await Promise.all([import('../case/intake.ts'), found.file()]);
    const taken = await takeExample(env, file);
    return taken.tag === 'taken' || taken.tag === 'unchanged' || taken.tag === 'copied'
      ? taken.id
      : undefined;
  });
  const [faulty, setFaulty] = createSignal(false);
  /** As a file it is a scenario, never a case that could lie among patients. */
  async function save(id: string) {
    const found = scenario();
    if (found === undefined) return;
    const { saveExample } = await import('../teaching/save.ts');
    const saved = await saveExample(env, found, id);
    setFaulty(!saved.ok);
  }
  return (
    <Show when={scenario()} fallback={<Notice tone="caution">{props.app.notice.notFound}</Notice>}>
      {(found) => (
        <>
          <Notice
            actions={
              <LinkButton small href={teachLink(found().id)}>
                {props.app.navigation.teach}
              </LinkButton>
            }
          >
            {props.app.notice.example}
          </Notice>
          <Show when={faulty()}>
            <Notice tone="danger" live>
              {props.app.notice.notSaved}
            </Notice>
          </Show>
          <Show when={caseId()} fallback={<Busy text={props.app.loading} />} keyed>
            {(id) => (
              <CasePage
                env={env}
                id={id}
                language={props.settings.language}
                by={props.settings.by}
                app={props.app}
                invented={{ onExport: () => void save(id) }}
                laboratories={props.laboratories}
              />
            )}
          </Show>
        </>
      )}
    </Show>
  );
}
