import { createSignal, Show } from 'solid-js';
import type { DocumentKind, Language } from '../../../machines/vocabulary.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';

/** How a paper is wanted. */
export interface PaperOrder {
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly paper: 'a4' | 'letter';
  readonly large: boolean;
}

interface Props {
  readonly words: ClinicalMessages;
  readonly language: Language;
  readonly onClose: () => void;
  /** Makes the paper, hands it over and notes that it was issued; resolves to whether it could be made. */
  readonly onMake: (order: PaperOrder) => Promise<boolean>;
}

/** Chooses a paper, its language and size, and makes the PDF. */
export function DocumentsDialog(props: Props) {
  const [kind, setKind] = createSignal<DocumentKind>('care-plan');
  const [language, setLanguage] = createSignal<Language>(initial());
  const [paper, setPaper] = createSignal<'a4' | 'letter'>('a4');
  const [large, setLarge] = createSignal(false);
  const [state, setState] = createSignal<'ready' | 'making' | 'failed'>('ready');
  const say = () => props.words.casePage.documents;

  function initial() {
    return props.language;
  }

  async function make(event: SubmitEvent) {
    event.preventDefault();
    setState('making');
    const made = await props.onMake({ kind: kind(), language: language(), paper: paper(), large: large() });
    if (made) props.onClose();
    else setState('failed');
  }

  return (
    <Dialog title={say().title} open onClose={props.onClose} close={props.words.forms.cancel}>
      <form onSubmit={make} data-screen="documents">
        <Segmented
          label={say().title}
          options={[
            { value: 'care-plan', text: say().carePlan },
            { value: 'patient-pathway', text: say().patientPathway },
          ]}
          value={kind()}
          onChange={(value) => setKind(value ?? 'care-plan')}
        />
        <p data-part="about">{kind() === 'care-plan' ? say().carePlanText : say().patientPathwayText}</p>
        <Segmented
          label={say().language}
          options={[
            { value: 'en', text: props.words.vocabulary.language.en },
            { value: 'de', text: props.words.vocabulary.language.de },
          ]}
          value={language()}
          onChange={(value) => setLanguage(value ?? 'en')}
        />
        <Segmented
          label={say().paper}
          options={[
            { value: 'a4', text: say().a4 },
            { value: 'letter', text: say().letter },
          ]}
          value={paper()}
          onChange={(value) => setPaper(value ?? 'a4')}
        />
        <Show when={kind() === 'patient-pathway'}>
          <Check label={say().large} checked={large()} onChange={setLarge} />
        </Show>
        <Show when={state() === 'failed'}>
          <Notice tone="danger" live>
            {say().failed}
          </Notice>
        </Show>
        <Actions>
          <Button onClick={props.onClose}>{props.words.forms.cancel}</Button>
          <Show when={state() !== 'making'} fallback={<Busy text={say().creating} />}>
            <Button kind="primary" type="submit">
              {say().create}
            </Button>
          </Show>
        </Actions>
      </form>
    </Dialog>
  );
}
