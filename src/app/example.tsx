import { createResource, lazy, Show, untrack } from 'solid-js';
import type { Language } from '../../machines/vocabulary.ts';
import type { AppMessages } from '../locales/index.ts';
import { exampleLink, statechartLink } from '../route.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import { Examples } from '../screens/caseload/start.tsx';
import { Busy } from '../ui/busy.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import type { RouteProps } from './route-props.ts';

const CasePage = lazy(() => import('../screens/case.tsx').then(({ CasePage }) => ({ default: CasePage })));

/** An invented case. It lives in the memory of this page alone: nothing of it is stored, and no passphrase is asked. */
export function ExampleRoute(props: Pick<RouteProps, 'env' | 'app' | 'settings'> & { readonly id: string }) {
  const scenario = () => SCENARIOS.find(({ id }) => id === props.id);
  const env = untrack(() => ({ ...props.env, cases: props.env.examples }));
  const [caseId] = createResource(scenario, async (found) => {
    const [{ takeExample }, file] = await Promise.all([import('../case/intake.ts'), found.file()]);
    const taken = await takeExample(env, file);
    return taken.tag === 'taken' || taken.tag === 'unchanged' || taken.tag === 'copied'
      ? taken.id
      : undefined;
  });
  return (
    <Show when={scenario()} fallback={<Notice tone="caution">{props.app.notice.notFound}</Notice>}>
      <Notice
        actions={
          <LinkButton small href={statechartLink(props.id)}>
            {props.app.navigation.statechart}
          </LinkButton>
        }
      >
        {props.app.notice.example}
      </Notice>
      <Show when={caseId()} fallback={<Busy text={props.app.loading} />} keyed>
        {(id) => (
          <CasePage
            env={env}
            id={id}
            language={props.settings.language}
            by={props.settings.by}
            app={props.app}
          />
        )}
      </Show>
    </Show>
  );
}

/** The invented cases, for whoever has none of their own here or does not want to open them. */
export function ExamplesRoute(props: { readonly app: AppMessages; readonly language: Language }) {
  return (
    <div data-ui="page" data-page="examples">
      <Heading level={1}>{props.app.caseload.examples}</Heading>
      <Card>
        <Examples
          words={props.app}
          examples={SCENARIOS.map((scenario) => ({ id: scenario.id, ...scenario[props.language] }))}
          onExample={(id) => {
            location.hash = exampleLink(id);
          }}
        />
      </Card>
      <p>
        <LinkButton href={statechartLink()}>{props.app.navigation.statechart}</LinkButton>
      </p>
    </div>
  );
}
