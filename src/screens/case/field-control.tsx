import { Match, Switch } from 'solid-js';
import type { ClinicalEventType } from '../../../machines/events.ts';
import type { Analyte } from '../../../machines/observables.ts';
import type { CaseView } from '../../../machines/view.ts';
import { type FieldSpec, isRequired, LISTS, openSites, ruleChoices, unitsOf } from '../../case/forms.ts';
import { optionText } from '../../case/options.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Checks } from '../../ui/checks.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Flag, Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Props {
  readonly type: ClinicalEventType;
  readonly spec: FieldSpec;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly onAnswer: (value: unknown) => void;
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly error?: string | undefined;
}

const SEGMENTS = 4;

/** One field of a form, as its specification says. */
export function FieldControl(props: Props) {
  const words = () =>
    props.words.fieldOf(props.type, props.spec.name as Parameters<ClinicalMessages['fieldOf']>[1]);
  const value = () => props.answers[props.spec.name];
  const frame = () => ({
    label: words().label,
    hint: words().hint,
    error: props.error,
    required: isRequired(props.spec),
  });
  const spec = <C extends FieldSpec['control']>(control: C) =>
    props.spec.control === control ? (props.spec as Extract<FieldSpec, { control: C }>) : undefined;
  const options = (values: readonly string[], list: Parameters<typeof optionText>[1]) =>
    values.map((each) => ({ value: each, text: optionText(props.words, list, each) }));
  const clear = () => (props.spec.optional ? props.words.forms.clear : undefined);
  return (
    <Switch>
      <Match when={spec('choice')}>
        {(choice) => {
          const all = () => options(LISTS[choice().list], choice().list);
          return LISTS[choice().list].length <= SEGMENTS ? (
            <Segmented
              {...frame()}
              options={all()}
              value={value() as string | undefined}
              onChange={props.onAnswer}
              clear={clear()}
            />
          ) : (
            <Choice
              {...frame()}
              options={all()}
              value={value() as string | undefined}
              onChange={props.onAnswer}
              empty={props.words.forms.choose}
              search={props.words.forms.search}
            />
          );
        }}
      </Match>
      <Match when={spec('choices')}>
        {(choices) => (
          <Checks
            {...frame()}
            options={options(LISTS[choices().list], choices().list)}
            value={(value() as readonly string[] | undefined) ?? []}
            onChange={props.onAnswer}
          />
        )}
      </Match>
      <Match when={spec('flag')}>
        <Flag
          {...frame()}
          yes={props.words.vocabulary.yesNo.yes}
          no={props.words.vocabulary.yesNo.no}
          value={value() as boolean | undefined}
          onChange={props.onAnswer}
          clear={clear()}
        />
      </Match>
      <Match when={spec('date')}>
        <DateField
          {...frame()}
          value={value() as string | undefined}
          onChange={props.onAnswer}
          faults={{ malformed: props.words.forms.malformedDate, range: props.words.forms.futureDate }}
        />
      </Match>
      <Match when={spec('number')}>
        {(number) => (
          <NumberField
            {...frame()}
            {...(number().unit === undefined ? {} : { unit: props.words.unit(number().unit ?? '') })}
            value={value() as number | undefined}
            onChange={props.onAnswer}
            faults={{ malformed: props.words.forms.malformedNumber }}
          />
        )}
      </Match>
      <Match when={spec('unit')}>
        <Choice
          {...frame()}
          options={unitsOf((props.answers.analyte as Analyte | undefined) ?? 'platelets').map((unit) => ({
            value: unit,
            text: props.words.unit(unit),
          }))}
          value={value() as string | undefined}
          onChange={props.onAnswer}
          empty={props.words.forms.choose}
          search={props.words.forms.search}
        />
      </Match>
      <Match when={spec('rule')}>
        {(rule) => (
          <Choice
            {...frame()}
            options={options(ruleChoices(rule().of, props.view), 'rule')}
            value={value() as string | undefined}
            onChange={props.onAnswer}
            empty={props.words.forms.choose}
            search={props.words.forms.search}
          />
        )}
      </Match>
      <Match when={spec('site')}>
        <Choice
          {...frame()}
          options={openSites(props.view).map((site) => ({ value: site, text: site }))}
          value={value() as string | undefined}
          onChange={props.onAnswer}
          empty={props.words.forms.choose}
          search={props.words.forms.search}
        />
      </Match>
      <Match when={spec('time')}>
        <TextField
          {...frame()}
          type="time"
          value={(value() as string | undefined) ?? ''}
          onChange={props.onAnswer}
        />
      </Match>
      <Match when={spec('text')}>
        {(text) => (
          <TextField
            {...frame()}
            {...(text().long ? { lines: 3 } : {})}
            value={(value() as string | undefined) ?? ''}
            onChange={props.onAnswer}
          />
        )}
      </Match>
    </Switch>
  );
}
