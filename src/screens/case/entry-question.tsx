import { createUniqueId, For, Match, Show, Switch } from 'solid-js';
import { keptAs, type LabAnswers, type Question } from '../../entry/lab.ts';
import type { Doubt } from '../../entry/plausible.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyph.tsx';

interface Props {
  readonly question: Question;
  readonly words: ClinicalMessages;
  readonly onAnswer: (answer: LabAnswers) => void;
  readonly onDay?: (on: string) => void;
}

/**
 * One question about what was typed or pasted, with its answers as buttons. The group itself takes the focus, never an
 * answer: a second press of Enter out of habit must not answer anything.
 */
export function EntryQuestion(props: Props) {
  const as = <T extends Question['tag']>(tag: T) =>
    props.question.tag === tag ? (props.question as Extract<Question, { tag: T }>) : undefined;
  const id = createUniqueId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset with a legend would break the line of sign and words
    <div data-part="question" role="group" tabIndex={-1} aria-labelledby={id}>
      <p id={id}>
        <Glyph kind="gate" />
        <span>{questionText(props.question, props.words)}</span>
      </p>
      <div data-part="answers">
        <Switch>
          <Match when={as('number')}>
            {(number) => (
              <For each={number().readings}>
                {(value) => (
                  <Button small onClick={() => props.onAnswer({ value })}>
                    {props.words.format.number(value)}
                  </Button>
                )}
              </For>
            )}
          </Match>
          <Match when={as('unit')}>
            {(unit) => (
              <For each={unit().units}>
                {(each) => (
                  <Button small onClick={() => props.onAnswer({ unit: each })}>
                    {props.words.unit(each) || each}
                  </Button>
                )}
              </For>
            )}
          </Match>
          <Match when={as('plausible')}>
            {(plausible) => (
              <DoubtAnswers doubt={plausible().doubt} words={props.words} onAnswer={props.onAnswer} />
            )}
          </Match>
          <Match when={as('day')}>
            {(day) => (
              <For each={day().days}>
                {(on) => (
                  <Button small onClick={() => props.onDay?.(on)}>
                    {props.words.format.date(on)}
                  </Button>
                )}
              </For>
            )}
          </Match>
        </Switch>
      </div>
    </div>
  );
}

function DoubtAnswers(props: {
  readonly doubt: Doubt;
  readonly words: ClinicalMessages;
  readonly onAnswer: (answer: LabAnswers) => void;
}) {
  return (
    <>
      <For each={props.doubt.instead}>
        {(unit) => (
          <Button small onClick={() => props.onAnswer({ unit })}>
            {props.words.entry.ask.yes(props.words.measured(props.doubt.value, unit))}
          </Button>
        )}
      </For>
      <Show when={props.doubt.kind === 'unusual'}>
        <Button small onClick={() => props.onAnswer({ kept: keptAs(props.doubt.value, props.doubt.unit) })}>
          {props.words.entry.ask.keep}
        </Button>
      </Show>
    </>
  );
}

/** The question in words. */
export function questionText(question: Question, words: ClinicalMessages): string {
  const { ask } = words.entry;
  switch (question.tag) {
    case 'number':
      return ask.number(question.text);
    case 'unit':
      return question.text === undefined
        ? ask.noUnit
        : ask.unit(question.text, words.vocabulary.analyte[question.analyte].label);
    case 'plausible':
      return doubtText(question.doubt, words);
    case 'day':
      return ask.which;
    case 'future':
      return ask.future(words.format.date(question.on));
    case 'no-day':
      return ask.noDay;
  }
}

function doubtText(
  { analyte, value, unit, canonical, base, kind, instead }: Doubt,
  words: ClinicalMessages,
): string {
  const { ask } = words.entry;
  const said = `${words.vocabulary.analyte[analyte].label} ${words.measured(value, unit)}`;
  // In the unit in which the product reasons there is nothing to convert it to.
  const unusual = unit === base ? ask.rare(said) : ask.unusual(said, words.measured(canonical, base));
  const first = kind === 'impossible' ? ask.impossible(said) : unusual;
  const units = words.format.choice(instead.map((each) => words.unit(each)));
  return `${first} ${instead.length === 0 ? ask.check : ask.meant(units)}`;
}
