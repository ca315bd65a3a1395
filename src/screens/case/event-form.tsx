import { createSignal, For, Show, untrack } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { CaseView } from '../../../machines/view.ts';
import { draftOf, type FieldSpec, FORMS, type FormType, isRequired, labDefaults } from '../../case/forms.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { RequiredNote } from '../../ui/field.tsx';
import { FieldControl } from './field-control.tsx';

interface Props {
  readonly type: FormType;
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  /** What the form opens with: what the case already says, or the entry that is corrected. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly on?: string;
  /** Resolves to whether it was recorded: then the form is done. */
  readonly onRecord: (draft: AnyDraft) => Promise<boolean>;
  readonly onCancel?: () => void;
  /** What the button says that leaves the form. */
  readonly cancel?: string;
}

/** The form of one event: its fields, the day, and one button. */
export function EventForm(props: Props) {
  // A form is made anew for each event; what it opens with is read once.
  const [answers, setAnswers] = createStore<Record<string, unknown>>({ ...untrack(() => props.answers) });
  const [on, setOn] = createSignal<string | undefined>(untrack(() => props.on ?? props.view.today));
  const [missing, setMissing] = createSignal<readonly string[]>([]);
  const [busy, setBusy] = createSignal(false);
  const specs = (): readonly FieldSpec[] => FORMS[props.type];
  const label = (name: string) =>
    props.words.fieldOf(props.type, name as Parameters<ClinicalMessages['fieldOf']>[1]).label;

  function answer(name: string, value: unknown) {
    setAnswers(name, () => value);
    setMissing((all) => all.filter((each) => each !== name));
    if (name === 'analyte' && typeof value === 'string') {
      const { unit, low, high } = labDefaults(value as Parameters<typeof labDefaults>[0], props.view);
      setAnswers({ unit, low, high });
    }
  }

  const empty = (value: unknown) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const open = specs().filter((spec) => isRequired(spec) && empty(answers[spec.name]));
    const day = on();
    setMissing([...open.map(({ name }) => name), ...(day === undefined ? ['on'] : [])]);
    if (open.length > 0 || day === undefined) {
      const form = event.currentTarget as HTMLFormElement;
      queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setBusy(true);
    const signs = props.type === 'reaction.observed' ? { signs: answers.signs ?? [] } : {};
    await props.onRecord(draftOf(props.type, { ...answers, ...signs }, day));
    setBusy(false);
  }

  return (
    <form data-screen="event-form" data-form={props.type} onSubmit={submit} novalidate>
      <RequiredNote text={props.words.forms.requiredNote} />
      <For each={specs()}>
        {(spec) => (
          <FieldControl
            type={props.type}
            spec={spec}
            answers={answers}
            onAnswer={(value) => answer(spec.name, value)}
            view={props.view}
            words={props.words}
            error={
              missing().includes(spec.name) ? props.words.forms.answerFirst(label(spec.name)) : undefined
            }
          />
        )}
      </For>
      <DateField
        label={props.words.forms.on}
        hint={props.words.forms.onHint}
        value={on()}
        max={props.view.today}
        onChange={setOn}
        error={missing().includes('on') ? props.words.forms.answerFirst(props.words.forms.on) : undefined}
        faults={{ malformed: props.words.forms.malformedDate, range: props.words.forms.futureDate }}
        required
      />
      <Actions>
        <Show when={props.onCancel}>
          {(cancel) => <Button onClick={() => cancel()()}>{props.cancel ?? props.words.forms.back}</Button>}
        </Show>
        <Button kind="primary" type="submit" disabled={busy()}>
          {props.words.forms.record}
        </Button>
      </Actions>
    </form>
  );
}
