import { createEffect, createResource, createSignal, Show } from 'solid-js';
import type { CaseView } from '../../../machines/view.ts';
import type { DocumentKind, Language } from '../../../machines/vocabulary.ts';
import { DOCUMENT_KINDS, suggestedStart } from '../../case/orders.ts';
import { type Issued, type Order, previewPaper } from '../../case/papers.ts';
import type { Signing } from '../../case/signing.ts';
import { obstacle } from '../../documents/obstacle.ts';
import type { AppMessages, ClinicalMessages } from '../../locales/index.ts';
import type { Obstacle } from '../../locales/shapes.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OptionList } from '../../ui/option-list.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import '../../styles/papers.css';
import { DocumentPreview } from './preview.tsx';
import { SealOption } from './seal-option.tsx';
import { SignOption } from './sign-option.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly language: Language;
  readonly onClose: () => void;
  /** Makes the document, hands it over and notes that it was issued. */
  readonly onMake: (
    order: Order,
  ) => Promise<Issued['tag'] | { readonly missing: readonly string[] } | { readonly reason: string }>;
  readonly signing: Signing | undefined;
  /** The case is for teaching: the paper is marked, and nobody signs it. */
  readonly teaching: boolean;
  readonly app: AppMessages;
}

/** Chooses a document, its language, paper and size, shows it beforehand and makes it. */
export function DocumentsDialog(props: Props) {
  const [kind, setKind] = createSignal<DocumentKind>('care-plan');
  const [language, setLanguage] = createSignal<Language>(initial());
  const [paper, setPaper] = createSignal<'a4' | 'letter'>('a4');
  const [size, setSize] = createSignal<'normal' | 'large'>('normal');
  const [start, setStart] = createSignal('');
  const [firstDay, setFirstDay] = createSignal<string>();
  const [dayFault, setDayFault] = createSignal(false);
  const [shown, setShown] = createSignal(false);
  const [sign, setSign] = createSignal(false);
  const [seal, setSeal] = createSignal(false);
  const [passphrase, setPassphrase] = createSignal<string>();
  const [tried, setTried] = createSignal(false);
  const [state, setState] = createSignal<
    'ready' | 'making' | 'failed' | { readonly missing: readonly string[] } | { readonly reason: string }
  >('ready');
  const say = () => props.words.casePage.documents;
  const suggested = () => suggestedStart(props.view);
  const sealing = () => seal() && kind() === 'care-plan' && props.signing !== undefined;
  const isCalendar = () => kind().startsWith('calendar-');

  function initial() {
    return props.language;
  }

  const order = (): Order => ({
    kind: kind(),
    language: language(),
    paper: paper(),
    large: size() === 'large' && kind() === 'patient-pathway',
    teaching: props.teaching,
    sign: sign() && kind() === 'care-plan' && props.signing !== undefined,
    start: kind() === 'infusion-sheets' && /^\d\d:\d\d$/.test(start()) ? start() : undefined,
    firstDay: kind() === 'infusion-sheets' ? firstDay() : undefined,
  });
  // A day out of range is no answer to the field: the suggested one must not take its place unseen.
  const hindered = (): Obstacle | undefined =>
    kind() === 'infusion-sheets' && suggested() !== undefined && dayFault()
      ? 'too-early'
      : obstacle(kind(), props.view, order().firstDay);
  const [preview] = createResource(
    () => (shown() && hindered() === undefined ? { view: props.view, order: order() } : undefined),
    ({ view, order: wanted }) => previewPaper(view, wanted),
  );
  // What could not be made may be possible in another language or without a word: the notice goes with the choice.
  createEffect(() => {
    order();
    setState('ready');
  });

  async function make(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (sealing() && passphrase() === undefined) return;
    setState('making');
    const made = await props.onMake({ ...order(), passphrase: sealing() ? passphrase() : undefined });
    if (made === 'issued') props.onClose();
    else setState(typeof made === 'object' ? made : 'failed');
  }
  const missing = () => {
    const now = state();
    return typeof now === 'object' && 'missing' in now ? now.missing.join(' ') : undefined;
  };
  const unsigned = () => {
    const now = state();
    return typeof now === 'object' && 'reason' in now ? now.reason : undefined;
  };

  return (
    <Dialog title={say().title} open wide onClose={props.onClose} close={props.words.forms.cancel}>
      <form onSubmit={make} data-screen="documents">
        <OptionList
          label={say().kind}
          options={DOCUMENT_KINDS.map((each) => {
            const held = obstacle(each, props.view);
            return {
              value: each,
              text: props.words.capital(props.words.vocabulary.document[each]),
              hint: held === undefined ? say().about[each] : say().obstacle[held],
              disabled: held !== undefined,
            };
          })}
          value={kind()}
          onChange={setKind}
        />
        <div data-part="how">
          <Segmented
            label={say().language}
            options={[
              { value: 'en', text: props.words.vocabulary.language.en },
              { value: 'de', text: props.words.vocabulary.language.de },
            ]}
            value={language()}
            onChange={(value) => setLanguage(value ?? 'en')}
          />
          <Show when={!isCalendar()}>
            <Segmented
              label={say().paper}
              options={[
                { value: 'a4', text: say().a4 },
                { value: 'letter', text: say().letter },
              ]}
              value={paper()}
              onChange={(value) => setPaper(value ?? 'a4')}
            />
          </Show>
          <Show when={kind() === 'patient-pathway'}>
            <Segmented
              label={say().size}
              options={[
                { value: 'normal', text: say().normal },
                { value: 'large', text: say().large },
              ]}
              value={size()}
              onChange={(value) => setSize(value ?? 'normal')}
            />
          </Show>
          <Show when={kind() === 'infusion-sheets'}>
            <TextField
              label={say().start}
              hint={say().startHint}
              type="time"
              value={start()}
              onChange={setStart}
            />
            <Show when={suggested()}>
              {(ahead) => (
                <DateField
                  label={say().firstDay}
                  hint={say().firstDayHint}
                  value={firstDay() ?? ahead().first}
                  onChange={setFirstDay}
                  onFault={setDayFault}
                  min={ahead().earliest}
                  faults={{ malformed: say().dateFault, range: say().obstacle['too-early'] }}
                />
              )}
            </Show>
          </Show>
        </div>
        <Show when={kind() === 'care-plan' && props.signing}>
          {(door) => (
            <SignOption signing={door()} language={props.language} checked={sign()} onChange={setSign} />
          )}
        </Show>
        <Show when={kind() === 'care-plan' && props.signing}>
          {(door) => (
            <SealOption
              signing={door()}
              app={props.app}
              language={props.language}
              checked={seal()}
              onChange={setSeal}
              onPassphrase={setPassphrase}
              tried={tried()}
            />
          )}
        </Show>
        <Show when={unsigned()}>
          {(reason) => (
            <Notice tone="danger" live>
              {reason()}
            </Notice>
          )}
        </Show>
        <Show when={hindered()}>{(held) => <Notice tone="caution">{say().obstacle[held()]}</Notice>}</Show>
        <Show when={state() === 'failed'}>
          <Notice tone="danger" live>
            {say().failed}
          </Notice>
        </Show>
        <Show when={missing()}>
          {(characters) => (
            <Notice tone="danger" live>
              {say().failedCharacters(characters())}
            </Notice>
          )}
        </Show>
        <Show when={shown() && hindered() === undefined}>
          <Show when={preview.latest} fallback={<Busy text={say().previewing} />}>
            {(made) => <DocumentPreview words={props.words} preview={made()} />}
          </Show>
        </Show>
        <Actions>
          <Button onClick={props.onClose}>{props.words.forms.cancel}</Button>
          <Button pressed={shown()} onClick={() => setShown(!shown())}>
            {say().preview}
          </Button>
          <Show when={state() !== 'making'} fallback={<Busy text={say().creating} />}>
            <Button kind="primary" type="submit" disabled={hindered() !== undefined}>
              {isCalendar() ? say().createCalendar : say().create}
            </Button>
          </Show>
        </Actions>
      </form>
    </Dialog>
  );
}
