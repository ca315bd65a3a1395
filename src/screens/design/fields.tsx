import { createSignal, type JSX } from 'solid-js';
import { DateField } from '../../ui/date-field.tsx';
import { Field, RequiredNote } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Specimen } from './specimen.tsx';

const NUMBER_FAULTS = { malformed: 'This is not a number.', range: 'Between 0 and 10.' };
const DATE_FAULTS = { malformed: 'This day does not exist.', range: 'Not after 2026.' };

export function FieldParts(): JSX.Element {
  return (
    <>
      <Specimen name="Text" layout="columns">
        <Text label="Empty" />
        <Text label="Filled" start="MH 1989" />
        <Text label="With a hint" hint="A pseudonym, never a name." />
        <Text label="At fault" error="A label is needed: it names the case in the list." />
        <Text label="With hint and fault" hint="A pseudonym." error="A label is needed." start="?" />
        <RequiredNote text="Fields marked * are required." />
        <Text label="Required" required />
        <Text label="With a unit" unit="mg/day" start="12" />
        <Text label="Search" type="search" start="JCV" />
        <Text label="Time" type="time" start="09:30" />
        <Text label="Several lines" lines={3} start="Asked for a second opinion on the switch." />
        <Text label="Several lines, at fault" lines={2} error="A reason is needed." />
        <Field label="Disabled: only while something is being stored">
          {(wiring) => <input data-ui="input" id={wiring.id} value="cannot be changed" disabled />}
        </Field>
      </Specimen>
      <Specimen name="Number: type a word, or 11, and leave" layout="columns">
        <Measure label="Empty" />
        <Measure label="Filled" start={3.5} />
        <Measure label="With a unit" start={182} unit="× 10⁹/L" max={2000} />
        <Measure label="With a long unit" start={0.8} unit="µkat/L (optimised, 37 °C)" />
        <Measure label="Out of range" start={11} error={NUMBER_FAULTS.range} />
        <Measure label="Whole numbers, required" whole required hint="From 0 to 10." />
      </Specimen>
      <Specimen name="Date" layout="columns">
        <Day label="Empty" />
        <Day label="Filled" start="2026-11-16" />
        <Day label="At fault" error="The day is missing." required />
        <Day label="After the last day" start="2027-01-01" error={DATE_FAULTS.range} />
      </Specimen>
      <Specimen name="In rows, for dense forms" layout="stack">
        <Text label="Label left" layout="row" />
        <Measure label="EDSS" layout="row" start={3} unit="0 to 10" />
        <Day label="Day" layout="row" start="2026-11-16" />
        <Measure label="At fault, with a longer label" layout="row" error={NUMBER_FAULTS.malformed} />
      </Specimen>
    </>
  );
}

type TextProps = Omit<Parameters<typeof TextField>[0], 'value' | 'onChange'> & { readonly start?: string };

function Text(props: TextProps): JSX.Element {
  // A specimen starts with what it shows and then belongs to whoever tries it.
  // eslint-disable-next-line solid/reactivity
  const [value, setValue] = createSignal(props.start ?? '');
  return <TextField {...props} value={value()} onChange={setValue} />;
}

type MeasureProps = Omit<Parameters<typeof NumberField>[0], 'value' | 'onChange' | 'faults'> & {
  readonly start?: number;
};

function Measure(props: MeasureProps): JSX.Element {
  // eslint-disable-next-line solid/reactivity
  const [value, setValue] = createSignal(props.start);
  return (
    <NumberField min={0} max={10} {...props} value={value()} onChange={setValue} faults={NUMBER_FAULTS} />
  );
}

type DayProps = Omit<Parameters<typeof DateField>[0], 'value' | 'onChange' | 'faults'> & {
  readonly start?: string;
};

function Day(props: DayProps): JSX.Element {
  // eslint-disable-next-line solid/reactivity
  const [value, setValue] = createSignal(props.start);
  return <DateField {...props} max="2026-12-31" value={value()} onChange={setValue} faults={DATE_FAULTS} />;
}
