import { createSignal, type JSX } from 'solid-js';
import { Check, Checks } from '../../ui/checks.tsx';
import { Choice } from '../../ui/choice.tsx';
import { CommandField } from '../../ui/command-field.tsx';
import { OptionList } from '../../ui/option-list.tsx';
import { SearchChoice } from '../../ui/search-choice.tsx';
import { Flag, Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { Slider } from '../../ui/slider.tsx';
import { Specimen } from './specimen.tsx';

const DRUGS = [
  'none',
  'natalizumab',
  'fingolimod',
  'teriflunomide',
  'dimethyl fumarate',
  'interferon beta',
  'glatiramer acetate',
  'cladribine',
  'ocrelizumab',
  'ofatumumab',
  'rituximab',
  'mitoxantrone',
  'cyclophosphamide',
  'azathioprine',
].map((text) => ({ value: text, text }));
const FEW = DRUGS.slice(0, 3);
const SEARCH = { open: 'Show the answers', count: (count: number) => `${count} answers`, chosen: 'chosen' };
const TESTS = [
  { value: 'hiv', text: 'HIV' },
  { value: 'vzv', text: 'Varicella zoster', hint: 'Antibodies, or a vaccination.' },
  { value: 'tb', text: 'Tuberculosis', hint: 'Interferon-gamma release assay or skin test.' },
];

export function AnswerParts(): JSX.Element {
  const [drug, setDrug] = createSignal<string | undefined>('natalizumab');
  const [few, setFew] = createSignal<string | undefined>();
  const [answer, setAnswer] = createSignal<boolean | undefined>();
  const [tests, setTests] = createSignal<readonly string[]>(['vzv']);
  const [ticked, setTicked] = createSignal(true);
  const [phrase, setPhrase] = createSignal('');
  const [place, setPlace] = createSignal(3);
  const meant = () =>
    phrase() === ''
      ? []
      : FEW.map(({ text }) => ({ key: text, text: `${text} ${phrase()}`, note: 'opens a form' }));
  return (
    <>
      <Specimen name="One of a few, all in view" layout="columns">
        <Segmented label="Not answered" options={FEW} value={few()} onChange={setFew} />
        <Segmented label="Answered" options={FEW} value={drug()} onChange={setDrug} />
        <Segmented
          label="At fault"
          options={FEW}
          value={few()}
          onChange={setFew}
          error="Choose one."
          required
        />
        <Segmented
          label="More than fit in a row"
          hint="Where the place is narrow the answers stand below each other."
          options={DRUGS.slice(0, 6)}
          value={drug()}
          onChange={setDrug}
        />
        <OptionList
          label="Each with a line of its own"
          options={[
            { value: 'plan', text: 'Care plan', hint: 'For the clinician.' },
            { value: 'card', text: 'Alert card', hint: 'No infusion has been given yet.', disabled: true },
          ]}
          value="plan"
          onChange={() => undefined}
        />
        <Flag
          label="Yes or no, and back to unanswered"
          yes="Yes"
          no="No"
          clear="Clear"
          value={answer()}
          onChange={setAnswer}
        />
      </Specimen>
      <Specimen name="One of many" layout="columns">
        <Select label="The browser's own list" options={FEW} value={few()} onChange={setFew} empty="choose" />
        <Select
          label="At fault"
          options={FEW}
          value={few()}
          onChange={setFew}
          empty="choose"
          error="Choose one."
        />
        <SearchChoice
          label="Found by typing"
          hint="Part of the name is enough."
          options={DRUGS}
          value={drug()}
          onChange={setDrug}
          empty="choose"
          search={SEARCH}
        />
        <Choice
          label="Chosen by length: long"
          options={DRUGS}
          value={few()}
          onChange={setFew}
          empty="choose"
          search={SEARCH}
          error="Choose one."
        />
        <Choice
          label="Chosen by length: short"
          options={FEW}
          value={few()}
          onChange={setFew}
          empty="choose"
          search={SEARCH}
        />
      </Specimen>
      <Specimen name="A phrase and what it may mean; a place in a row" layout="columns">
        <CommandField
          label="Type a phrase"
          hint="Any letter shows the list; arrows and Enter choose."
          value={phrase()}
          onChange={setPhrase}
          commands={meant()}
          onChoose={(at) => setPhrase(meant()[at]?.text ?? '')}
          onLines={setPhrase}
          listLabel="What it may mean"
          keys="Ctrl K"
          ref={() => undefined}
        />
        <Slider label="Place" last={6} value={place()} text={`place ${place()}`} onInput={setPlace} />
      </Specimen>
      <Specimen name="Boxes" layout="columns">
        <Checks label="Several" options={TESTS} value={tests()} onChange={setTests} />
        <Checks
          label="At fault"
          options={TESTS.slice(0, 1)}
          value={[]}
          onChange={() => undefined}
          error="Tick one."
        />
        <div>
          <Check label="One box, ticked" checked={ticked()} onChange={setTicked} />
          <Check
            label="One box with a longer label that runs over the end of its line"
            hint="And a hint."
            checked={!ticked()}
            onChange={(on) => setTicked(!on)}
          />
        </div>
      </Specimen>
      <Specimen name="In rows" layout="stack">
        <Flag
          label="Of childbearing potential"
          layout="row"
          yes="Yes"
          no="No"
          clear="Clear"
          value={answer()}
          onChange={setAnswer}
        />
        <Select
          label="Earlier therapy"
          layout="row"
          options={FEW}
          value={few()}
          onChange={setFew}
          empty="choose"
        />
        <Choice
          label="Found by typing"
          layout="row"
          options={DRUGS}
          value={drug()}
          onChange={setDrug}
          empty="choose"
          search={SEARCH}
        />
      </Specimen>
    </>
  );
}
