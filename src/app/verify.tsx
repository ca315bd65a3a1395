import { createEffect, createMemo, createResource, createSignal, on, Show, untrack } from 'solid-js';
import type { CaseState } from '../../machines/replay.ts';
import type { Checked } from '../case/check-paper.ts';
import type { Taken } from '../case/intake.ts';
import { loadVerify } from '../locales/index.ts';
import { caseLink } from '../route.ts';
import { CarriedCase } from '../screens/verify/carried.tsx';
import { Verify } from '../screens/verify.tsx';
import { Busy } from '../ui/busy.tsx';
import type { Changing, RouteProps } from './route-props.ts';

interface Papers {
  /** Those that were chosen, here or on the page before; the first one is checked. */
  readonly papers: readonly File[];
  readonly onPapers: (papers: readonly File[]) => void;
}

/** What became of the file that was chosen. */
type Looked =
  | { readonly tag: 'none' | 'busy' | 'unreadable' | 'not-loaded' }
  | { readonly tag: 'checked'; readonly name: string; readonly checked: Checked };

/** The page on which a PDF is checked. It needs no vault; where one is open, the case inside is compared with the one in it. */
export function VerifyRoute(props: RouteProps & Changing & Papers) {
  const [words] = createResource(() => props.settings.language, loadVerify);
  const [looked, setLooked] = createSignal<Looked>({ tag: 'none' });
  const unlocked = () => props.status.tag === 'unlocked';
  const { checking } = untrack(() => props.parts);
  const [own] = createResource(unlocked, async () => {
    const certificate = await checking.ownCertificate();
    const { fingerprintOf } = await import('../case/check-paper.ts');
    return certificate && fingerprintOf(certificate);
  });
  const ownHere = () => (unlocked() ? own.latest : undefined);
  /** Fingerprints, in one text: what else is set asks for no new look. */
  const known = createMemo(() =>
    [...props.settings.known.map(({ fingerprint }) => fingerprint), ownHere() ?? ''].join(' ').trim(),
  );

  /** Whatever began later counts, whichever ends first. */
  let turn = 0;
  let read: { readonly file: File; readonly bytes: Uint8Array | number } | undefined;
  async function look(file: File | undefined, certificates: string) {
    turn += 1;
    const mine = turn;
    const say = (found: Looked) => {
      if (mine === turn) setLooked(found);
    };
    if (file === undefined) return say({ tag: 'none' });
    if (read?.file !== file) say({ tag: 'busy' });
    try {
      const { bytesOf, checkPaper } = await import('../case/check-paper.ts');
      // A file is read once: where a certificate becomes known, what was shown is judged anew.
      const bytes = read?.file === file ? read.bytes : await bytesOf(file);
      if (bytes === undefined) return say({ tag: 'unreadable' });
      if (mine === turn) read = { file, bytes };
      say({
        tag: 'checked',
        name: file.name,
        checked: await checkPaper(bytes, new Set(certificates.split(' '))),
      });
    } catch {
      // Nothing that is checked throws: a part of the application itself did not come.
      say({ tag: 'not-loaded' });
    }
  }
  const first = createMemo(() => props.papers[0]);
  createEffect(on([first, known], ([file, certificates]) => void look(file, certificates)));

  const checked = () => {
    const found = looked();
    return found.tag === 'checked' ? found : undefined;
  };

  return (
    <Show when={words.latest} fallback={<Busy text={props.app.loading} />}>
      {(say) => (
        <Verify
          words={say()}
          state={looked().tag}
          name={checked()?.name}
          checked={checked()?.checked}
          leftOut={Math.max(0, props.papers.length - 1)}
          own={ownHere()}
          known={props.settings.known}
          lasting={props.parts.file === undefined}
          onFiles={props.onPapers}
          onKnow={(certificate) => props.onChange({ known: [...props.settings.known, certificate] })}
          onForget={(fingerprint) =>
            props.onChange({
              known: props.settings.known.filter((each) => each.fingerprint !== fingerprint),
            })
          }
          inside={
            <Show when={checked()?.checked} keyed>
              {(found) => <Inside {...props} checked={found} />}
            </Show>
          }
        />
      )}
    </Show>
  );

  function Inside(given: { readonly checked: Checked }) {
    /** Whoever waits for a place to be made in which the case can be kept. */
    const [waiting, setWaiting] = createSignal<(made: boolean) => void>();
    const ready = (): Promise<boolean> =>
      props.status.tag === 'absent'
        ? new Promise((resolve) => setWaiting(() => resolve))
        : Promise.resolve(unlocked());
    function answer(made: boolean) {
      waiting()?.(made);
      setWaiting(undefined);
    }
    async function take(state: CaseState): Promise<Taken | undefined> {
      if (!(await ready())) return undefined;
      const { takeState } = await import('../case/intake.ts');
      const taken = await takeState(props.env, state);
      if (taken.tag === 'taken') location.hash = caseLink(taken.id);
      return taken;
    }
    return (
      <>
        <Show when={words.latest}>
          {(say) => (
            <CarriedCase
              words={say()}
              app={props.app}
              language={props.settings.language}
              today={props.env.today()}
              status={props.status.tag}
              checked={given.checked}
              cases={untrack(() => props.env.cases)}
              vault={checking}
              onTake={take}
            />
          )}
        </Show>
        <Show when={waiting()}>
          <props.parts.SetUp
            app={props.app}
            language={props.settings.language}
            onDone={() => answer(true)}
            onCancel={() => answer(false)}
          />
        </Show>
      </>
    );
  }
}
