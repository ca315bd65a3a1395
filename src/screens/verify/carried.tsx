import { createResource, createSignal, For, type JSX, lazy, Match, Show, Switch } from 'solid-js';
import type { CaseState } from '../../../machines/replay.ts';
import type { Language } from '../../../machines/vocabulary.ts';
import type { Checked } from '../../case/check-paper.ts';
import type { Taken } from '../../case/intake.ts';
import type { Environment } from '../../environment.ts';
import { type AppMessages, loadVault, type VerifyMessages } from '../../locales/index.ts';
import type { CarriedFault } from '../../signature/content.ts';
import { Busy } from '../../ui/busy.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { VaultControl, VaultStatus } from '../../vault/control.ts';

/** A case brings the words of every rule and event: they are fetched where there is one. */
const OpenCase = lazy(() => import('./open-case.tsx').then(({ OpenCase }) => ({ default: OpenCase })));
const OpenBackup = lazy(() =>
  import('../vault/backups.tsx').then(({ OpenBackup }) => ({ default: OpenBackup })),
);

export interface CarriedProps {
  readonly words: VerifyMessages;
  readonly app: AppMessages;
  readonly language: Language;
  readonly today: string;
  readonly status: VaultStatus['tag'];
  readonly checked: Checked;
  readonly cases: Environment['cases'];
  readonly vault: Pick<VaultControl, 'openBackup'>;
  /** Takes the case in; undefined where the person broke off. */
  readonly onTake: (state: CaseState) => Promise<Taken | undefined>;
}

/** The case that a paper carries. Where there is none it says why, once there is a signature to speak of. */
export function CarriedCase(props: CarriedProps): JSX.Element {
  const say = () => props.words.page.inside;
  const verdict = () => props.checked.verification.verdict.tag;
  const inside = () => props.checked.inside;
  const of = <Tag extends Checked['inside']['tag']>(tag: Tag) => {
    const found = inside();
    return found.tag === tag ? (found as Extract<Checked['inside'], { readonly tag: Tag }>) : undefined;
  };
  const refuted = () => verdict() === 'changed' || verdict() === 'appended';
  return (
    <Switch
      fallback={
        // Of a file that is no paper there is nothing more to say.
        <Show when={verdict() !== 'invalid'}>
          <p data-part="quiet">{verdict() === 'intact' ? say().none : say().unsigned}</p>
        </Show>
      }
    >
      <Match when={of('refused')}>
        {(found) => (
          <Card title={say().title}>
            <Refused {...props} faults={found().faults} />
          </Card>
        )}
      </Match>
      <Match when={of('sealed')}>
        {(found) => (
          <Card title={say().title}>
            <Sealed {...props} bytes={found().bytes} />
          </Card>
        )}
      </Match>
      <Match when={of('case')}>
        {(found) => (
          <Card title={say().title}>
            <Show when={refuted()}>
              <Notice>{say().asSigned}</Notice>
            </Show>
            <OpenCase
              {...props}
              state={found().state}
              claimedAt={props.checked.verification.signatures[0]?.claimedAt ?? props.today}
            />
          </Card>
        )}
      </Match>
    </Switch>
  );
}

/** Faults that are named; a file that is no case can have a thousand. */
const FIRST_FAULTS = 8;

function Refused(props: CarriedProps & { readonly faults: readonly CarriedFault[] }): JSX.Element {
  const [lines] = createResource(
    () => ({ faults: props.faults, language: props.language, words: props.words }),
    async ({ faults, language, words }) => {
      const { loadClinical } = await import('../../locales/index.ts');
      const clinical = await loadClinical(language);
      return faults
        .slice(0, FIRST_FAULTS)
        .map((fault) => (fault.tag === 'case' ? clinical.fault(fault.fault) : words.carried(fault)));
    },
  );
  return (
    <Notice tone="danger" title={props.words.page.inside.refused} live>
      <p>{props.words.page.inside.refusedText}</p>
      <ul>
        <For each={lines.latest ?? []}>{(line) => <li>{line}</li>}</For>
      </ul>
      <Show when={props.faults.length > FIRST_FAULTS}>
        <p>{props.app.notice.moreFaults(props.faults.length - FIRST_FAULTS)}</p>
      </Show>
    </Notice>
  );
}

/** An encrypted case is opened as a backup is, with the passphrase of its own. */
function Sealed(props: CarriedProps & { readonly bytes: Uint8Array }): JSX.Element {
  const [vaultWords] = createResource(() => props.language, loadVault);
  const [read] = createSignal(async () => props.bytes);
  const say = () => props.words.page.inside;
  return (
    <Show
      when={props.status === 'unlocked'}
      fallback={
        <div data-part="inside">
          <p>{props.status === 'absent' ? say().sealedNone : say().sealedClosed}</p>
          <div data-part="actions">
            <LinkButton href="#/">{say().toCaseload}</LinkButton>
          </div>
        </div>
      }
    >
      <div data-part="inside">
        <p>{say().sealed}</p>
        <Show when={vaultWords.latest} fallback={<Busy text={props.app.loading} />}>
          {(words) => (
            <OpenBackup vault={props.vault} words={words()} app={props.app} chosen={{ read: read() }} />
          )}
        </Show>
      </div>
    </Show>
  );
}
