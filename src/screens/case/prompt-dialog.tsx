import { createSignal } from 'solid-js';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { Prompt } from '../../../machines/prompts.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { RequiredNote } from '../../ui/field.tsx';
import { Flag } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly prompt: Prompt;
  readonly onClose: () => void;
  readonly onRecord: (drafts: readonly AnyDraft[]) => Promise<boolean>;
}

/** Asks what no source gives a number for: whether the sentence holds, and why, in words. It decides nothing. */
export function PromptDialog(props: Props) {
  const [holds, setHolds] = createSignal<boolean>();
  const [note, setNote] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const page = () => props.words.casePage;
  const prompt = () => props.words.prompt[props.prompt.subject];
  const sentence = () => props.words.vocabulary.attestation[props.prompt.subject];
  const missing = (empty: boolean, field: string) =>
    tried() && empty ? props.words.forms.answerFirst(field) : undefined;

  async function save(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    const held = holds();
    if (held === undefined || note().trim() === '') return;
    const { subject } = props.prompt;
    const draft = {
      type: 'attestation.given',
      on: props.view.today,
      subject,
      holds: held,
      note: note().trim(),
    };
    if (await props.onRecord([draft as AnyDraft])) props.onClose();
  }

  return (
    <Dialog title={prompt().title} open onClose={props.onClose} close={props.words.forms.cancel}>
      <form data-ui="form" onSubmit={save} novalidate>
        <p>{prompt().question}</p>
        <p data-part="quiet">{page().consider.text}</p>
        <RequiredNote text={props.words.forms.requiredNote} />
        <Flag
          label={sentence()}
          yes={page().consider.yes}
          no={page().consider.no}
          value={holds()}
          onChange={setHolds}
          error={missing(holds() === undefined, sentence())}
          required
        />
        <TextField
          label={page().consider.note}
          lines={3}
          value={note()}
          onChange={setNote}
          error={missing(note().trim() === '', page().consider.note)}
          required
        />
        <Actions>
          <Button onClick={props.onClose}>{props.words.forms.cancel}</Button>
          <Button kind="primary" type="submit">
            {props.words.forms.record}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
