import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { Checked } from '../case/check-paper.ts';
import { inGroups } from '../locales/format.ts';
import type { VerifyMessages } from '../locales/index.ts';
import type { SignerFacts } from '../signature/certificate.ts';
import type { SignatureReport, Verdict } from '../signature/verdict.ts';
import type { KnownCertificate } from '../store/settings.ts';
import { Busy } from '../ui/busy.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice, type Tone } from '../ui/notice.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import '../styles/verify.css';

interface VerifyProps {
  readonly words: VerifyMessages;
  readonly state: 'none' | 'busy' | 'unreadable' | 'not-loaded' | 'checked';
  /** Of the file that was checked. */
  readonly name: string | undefined;
  readonly checked: Checked | undefined;
  /** Files that were chosen beside it and not looked at. */
  readonly leftOut: number;
  /** Fingerprint of the person's own certificate, where it can be seen. */
  readonly own: string | undefined;
  readonly known: readonly KnownCertificate[];
  /** Whether what is marked as known is still known tomorrow. */
  readonly lasting: boolean;
  readonly onFiles: (files: File[]) => void;
  readonly onKnow: (certificate: KnownCertificate) => void;
  readonly onForget: (fingerprint: string) => void;
  /** The case that the paper carries. */
  readonly inside: JSX.Element;
}

const TONES: Readonly<Record<Verdict['tag'], Tone>> = {
  'not-signed': 'info',
  intact: 'done',
  appended: 'danger',
  changed: 'danger',
  invalid: 'danger',
};

/** Says of a PDF whether it has changed since it was signed and, apart from that, who signed it. */
export function Verify(props: VerifyProps): JSX.Element {
  const page = () => props.words.page;
  return (
    <div data-ui="page" data-page="verify">
      <header data-part="head">
        <Heading level={1}>{page().title}</Heading>
        <div data-part="actions">
          <FileDrop
            label={props.state === 'none' ? page().choose : page().another}
            drop={page().drop}
            accept=".pdf,application/pdf"
            kind={props.state === 'none' ? 'primary' : 'plain'}
            onFiles={props.onFiles}
          />
        </div>
      </header>
      <p data-part="lead">{page().lead}</p>
      <Show when={props.leftOut > 0}>
        <Notice tone="caution">{page().leftOut(props.leftOut)}</Notice>
      </Show>
      <Switch>
        <Match when={props.state === 'busy'}>
          <Busy text={page().busy} />
        </Match>
        <Match when={props.state === 'unreadable'}>
          <Notice tone="danger" live>
            {page().unreadable}
          </Notice>
        </Match>
        <Match when={props.state === 'not-loaded'}>
          <Notice tone="danger" live>
            {page().notLoaded}
          </Notice>
        </Match>
        <Match when={props.checked}>{(checked) => <Result {...props} checked={checked()} />}</Match>
      </Switch>
      <Show when={props.known.length > 0}>
        <KnownList {...props} />
      </Show>
    </div>
  );
}

function Result(props: VerifyProps & { readonly checked: Checked }): JSX.Element {
  const found = () => props.checked.verification;
  const headline = () => props.words.verdict(found().verdict);
  return (
    <>
      <section
        data-screen="verdict"
        data-verdict={found().verdict.tag}
        aria-label={props.words.page.documentHead}
      >
        <p data-part="file">{props.name}</p>
        <Notice tone={TONES[found().verdict.tag]} title={headline().title} live>
          {headline().text}
        </Notice>
      </section>
      <For each={found().signatures}>
        {(report, at) => (
          <Card title={props.words.page.signature(at() + 1, found().signatures.length)}>
            <Signature {...props} report={report} many={found().signatures.length > 1} />
          </Card>
        )}
      </For>
      {props.inside}
    </>
  );
}

/**
 * One signature: what became of the document is one thing, who signed another. Of one that does not hold nothing is repeated:
 * anybody can have written its name, time and reason.
 */
function Signature(
  props: VerifyProps & { readonly report: SignatureReport; readonly many: boolean },
): JSX.Element {
  const page = () => props.words.page;
  const verdict = () => props.words.verdict(props.report.verdict);
  return (
    <div data-part="signature">
      <Show when={props.many}>
        <p>
          <strong>{page().documentHead}:</strong> {verdict().title}. {verdict().text}
        </p>
      </Show>
      <Show when={props.report.signer} fallback={<p>{page().noSigner}</p>}>
        {(signer) => (
          <>
            <Signer {...props} signer={signer()} />
            <p>{props.words.time(props.report.claimedAt)}</p>
            <Show when={props.report.reason}>{(text) => <p>{page().reason(text())}</p>}</Show>
            <p data-part="quiet">{props.words.limits}</p>
          </>
        )}
      </Show>
    </div>
  );
}

interface SignerProps extends VerifyProps {
  readonly report: SignatureReport;
  readonly signer: SignerFacts;
}

function Signer(props: SignerProps): JSX.Element {
  const page = () => props.words.page;
  const isOwn = () => props.signer.fingerprint === props.own;
  const isMarked = () => props.known.some(({ fingerprint }) => fingerprint === props.signer.fingerprint);
  const isKnown = () => props.report.trust.tag !== 'unknown';
  /** A known certificate behind a document that does not hold is no good news. */
  const tone = (): Tone => (!isKnown() ? 'caution' : props.report.verdict.tag === 'intact' ? 'done' : 'info');
  const facts = () =>
    [
      [props.words.seal.role, props.signer.role],
      [props.words.seal.institution, props.signer.institution],
      [page().valid, page().validValue(props.signer.notBefore, props.signer.notAfter)],
    ] as const;
  const name = () => props.signer.name ?? props.signer.institution ?? '';
  return (
    <>
      <Heading level={3}>{page().signerHead}</Heading>
      <p data-part="signer">{props.words.signer(props.signer)}</p>
      <dl data-part="facts">
        <For each={facts().filter(([, value]) => value !== undefined)}>
          {([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </For>
      </dl>
      <div data-part="trust" data-trust={props.report.trust.tag}>
        <Notice tone={tone()} live>
          {props.words.trust(props.report.trust)} {isOwn() ? page().own : isMarked() ? page().marked : ''}
        </Notice>
        <Show when={!isKnown() && props.report.verdict.tag === 'intact'}>
          <div data-part="mark">
            <Button onClick={() => props.onKnow({ fingerprint: props.signer.fingerprint, name: name() })}>
              {page().known.mark}
            </Button>
            <p data-part="quiet">{page().known.markHint}</p>
          </div>
        </Show>
      </div>
    </>
  );
}

/** The certificates that the person has marked, each to be taken back. */
function KnownList(props: VerifyProps): JSX.Element {
  const say = () => props.words.page.known;
  return (
    <Card title={say().title}>
      <p data-part="quiet">{props.lasting ? say().text : say().textFile}</p>
      <ul data-part="known">
        <For each={props.known}>
          {({ fingerprint, name }) => (
            <li>
              <div>
                <strong>{name}</strong>
                <small>SHA-256 {inGroups(fingerprint)}</small>
              </div>
              <Button small onClick={() => props.onForget(fingerprint)}>
                {say().remove}
                <VisuallyHidden> {say().removeOf(name)}</VisuallyHidden>
              </Button>
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}
