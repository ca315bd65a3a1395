import { createSignal, type JSX, Show } from 'solid-js';
import type { Sex, Source } from '../../../machines/vocabulary.ts';
import type { NewCase } from '../../case/intake.ts';
import type { AppMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { RequiredNote } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Flag, Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SourcesField } from '../sources-field.tsx';

interface NewCaseProps {
  readonly words: AppMessages;
  readonly today: string;
  readonly defaultSources: readonly Source[];
  /** Words of what stood in the way; undefined when the case was created. */
  readonly onCreate: (wanted: NewCase) => Promise<string | undefined>;
  readonly onCancel: () => void;
}

const LONGEST_LABEL = 80;
const EARLIEST_BIRTH = '1900-01-01';

/** Asks for what the first event of a case needs, and for nothing else. */
export function NewCaseForm(props: NewCaseProps): JSX.Element {
  const words = () => props.words.newCase;
  const [label, setLabel] = createSignal('');
  const [born, setBorn] = createSignal<string>();
  const [sex, setSex] = createSignal<Sex>();
  const [childbearing, setChildbearing] = createSignal<boolean>();
  // The settings of the moment are the start; a change of them should not undo what was ticked here.
  const [ticked, setTicked] = createSignal<readonly Source[]>();
  const sources = () => ticked() ?? props.defaultSources;
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<string>();

  const missing = () => ({
    label: label().trim() === '' ? words().missing.label : undefined,
    born: born() === undefined ? words().missing.born : undefined,
    sex: sex() === undefined ? words().missing.sex : undefined,
    childbearing: sex() === 'female' && childbearing() === undefined ? props.words.choose : undefined,
    sources: sources().length === 0 ? props.words.choose : undefined,
  });
  const shown = () => (tried() ? missing() : undefined);
  const wanted = (): NewCase | undefined => {
    const [day, one] = [born(), sex()];
    if (day === undefined || one === undefined || Object.values(missing()).some(Boolean)) return undefined;
    const registration = { born: day, sex: one, childbearing: one === 'female' && childbearing() === true };
    return { label: label().trim(), sources: sources(), registration };
  };

  async function submit(form: HTMLFormElement): Promise<void> {
    setTried(true);
    const complete = wanted();
    if (complete === undefined) {
      focusFirstFault(form);
      return;
    }
    setBusy(true);
    setFault(await props.onCreate(complete));
    setBusy(false);
  }

  return (
    <form
      data-ui="form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <RequiredNote text={props.words.requiredNote} />
      <TextField
        label={words().label}
        hint={words().labelHint}
        error={shown()?.label}
        value={label()}
        onChange={setLabel}
        maxLength={LONGEST_LABEL}
        autofocus
        required
      />
      <div data-ui="side-by-side">
        <DateField
          label={words().born}
          error={shown()?.born}
          value={born()}
          onChange={setBorn}
          min={EARLIEST_BIRTH}
          max={props.today}
          faults={{ malformed: words().missing.born }}
          required
        />
        <Segmented
          label={words().sex}
          error={shown()?.sex}
          options={[
            { value: 'female', text: words().female },
            { value: 'male', text: words().male },
          ]}
          value={sex()}
          onChange={setSex}
          required
        />
      </div>
      <Show when={sex() === 'female'}>
        <Flag
          label={words().childbearing}
          error={shown()?.childbearing}
          yes={props.words.button.yes}
          no={props.words.button.no}
          value={childbearing()}
          onChange={setChildbearing}
          required
        />
      </Show>
      <SourcesField
        label={words().sources}
        error={shown()?.sources}
        required
        words={props.words}
        value={sources()}
        onChange={setTicked}
      />
      <Show when={fault()}>
        <Notice tone="danger" live>
          {fault()}
        </Notice>
      </Show>
      <Actions>
        <Button onClick={() => props.onCancel()}>{props.words.button.cancel}</Button>
        <Button kind="primary" type="submit" disabled={busy()}>
          {words().create}
        </Button>
      </Actions>
    </form>
  );
}

function focusFirstFault(form: HTMLFormElement): void {
  const faulty = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  const target = faulty?.matches('input') ? faulty : faulty?.querySelector<HTMLElement>('input');
  target?.focus();
}
