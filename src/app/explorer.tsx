import { createResource, Show, untrack } from 'solid-js';
import { loadClinical, loadExplorer } from '../locales/index.ts';
import { statechartLink } from '../route.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import { Explorer } from '../screens/explorer.tsx';
import { emptyTrial, scenarioTrial } from '../teaching/chart/trial.ts';
import { Busy } from '../ui/busy.tsx';
import type { RouteProps } from './route-props.ts';

/** The statechart of a scenario, or of an empty case: in the memory of this page alone, without a vault. */
export function ExplorerRoute(
  props: Pick<RouteProps, 'env' | 'app' | 'settings'> & { readonly id: string | undefined },
) {
  const [words] = createResource(
    () => props.settings.language,
    async (language) => {
      const [clinical, own] = await Promise.all([loadClinical(language), loadExplorer(language)]);
      return { clinical, own };
    },
  );
  const wanted = (id: string | undefined) => SCENARIOS.find((scenario) => scenario.id === id);
  const { today } = untrack(() => props.env);
  /** New cases start with these; changed in the settings, they hold from the next visit on. */
  const { sources } = untrack(() => props.settings);
  const [start] = createResource(
    () => ({ id: props.id }),
    async ({ id }) => {
      const scenario = wanted(id);
      return scenario === undefined
        ? { id: undefined, state: emptyTrial('', sources), on: today() }
        : { id, state: scenarioTrial(await scenario.file()), on: scenario.on };
    },
  );
  return (
    <Show when={words.latest} fallback={<Busy text={props.app.loading} />}>
      {(say) => (
        <Explorer
          env={props.env}
          words={say()}
          app={props.app}
          language={props.settings.language}
          scenarios={SCENARIOS.map(({ id, ...scenario }) => ({
            id,
            title: scenario[props.settings.language].title,
          }))}
          start={start.latest}
          unknown={props.id !== undefined && wanted(props.id) === undefined ? props.id : undefined}
          onStart={(id) => {
            location.hash = statechartLink(id);
          }}
        />
      )}
    </Show>
  );
}
