import { createSignal, type JSX, Show } from 'solid-js';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { ChartWords } from '../../teaching/chart/words.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { RequiredNote } from '../../ui/field.tsx';
import { Flag, Segmented } from '../../ui/segmented.tsx';

/** An invented patient: the same that a new case asks, with answers to begin with. */
const INVENTED = '1990-01-01';

interface RegistrationProps {
  readonly words: ChartWords;
  readonly today: string;
  readonly onRecord: (draft: AnyDraft) => Promise<boolean>;
}

/** Registers the invented patient of an empty case. */
export function RegistrationForm(props: RegistrationProps): JSX.Element {
  const own = () => props.words.own;
  const vocabulary = () => props.words.clinical.vocabulary;
  const forms = () => props.words.clinical.forms;
  const [born, setBorn] = createSignal<string | undefined>(INVENTED);
  const [sex, setSex] = createSignal<'female' | 'male'>('female');
  const [childbearing, setChildbearing] = createSignal(true);
  return (
    <form
      data-ui="form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        const day = born();
        if (day === undefined) return;
        void props.onRecord({
          type: 'patient.registered',
          on: props.today,
          born: day,
          sex: sex(),
          childbearing: sex() === 'female' && childbearing(),
        });
      }}
    >
      <RequiredNote text={forms().requiredNote} />
      <DateField
        label={own().born}
        value={born()}
        onChange={setBorn}
        max={props.today}
        faults={{ malformed: forms().malformedDate, range: forms().futureDate }}
        error={born() === undefined ? forms().answerFirst(own().born) : undefined}
        required
      />
      <Segmented
        label={own().sex}
        options={[
          { value: 'female', text: vocabulary().sex.female },
          { value: 'male', text: vocabulary().sex.male },
        ]}
        value={sex()}
        onChange={(value) => setSex(value ?? 'female')}
        required
      />
      <Show when={sex() === 'female'}>
        <Flag
          label={own().childbearing}
          yes={vocabulary().yesNo.yes}
          no={vocabulary().yesNo.no}
          value={childbearing()}
          onChange={(value) => setChildbearing(value === true)}
          required
        />
      </Show>
      <Actions>
        <Button kind="primary" type="submit">
          {forms().record}
        </Button>
      </Actions>
    </form>
  );
}
