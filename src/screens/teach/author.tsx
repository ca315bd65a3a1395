import { createSignal, For, type JSX, Show, untrack } from 'solid-js';
import type { Fault } from '../../../machines/fault.ts';
import type { ScenarioWords } from '../../../machines/scenario-file.ts';
import type { Language } from '../../../machines/vocabulary.ts';
import { isDecision } from '../../teaching/decisions.ts';
import type { Manuscript } from '../../teaching/desk.ts';
import { askedIn, type Draft } from '../../teaching/subject.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Check, Checks } from '../../ui/checks.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { line } from './story.tsx';
import type { TeachWords } from './words.ts';

interface Props {
  readonly words: TeachWords;
  readonly manuscript: Manuscript;
  /** What stood in the way, or the name of the file that was saved. */
  readonly onSave: (draft: Draft) => { readonly faults: readonly Fault[] } | { readonly name: string };
  readonly onTry: (draft: Draft) => readonly Fault[];
}

/** What is typed of the words in one language; the points one a line. */
interface Typed {
  readonly title: string;
  readonly text: string;
  readonly question: string;
  readonly points: string;
  readonly note: string;
}

const EMPTY: Typed = { title: '', text: '', question: '', points: '', note: '' };

const typedOf = (words: ScenarioWords | undefined): Typed | undefined =>
  words === undefined
    ? undefined
    : {
        title: words.title,
        text: words.text,
        question: words.question,
        points: words.learningPoints.join('\n'),
        note: words.note ?? '',
      };

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');

function wordsOf({ title, text, question, points, note }: Typed): ScenarioWords {
  return {
    title,
    text,
    question,
    learningPoints: linesOf(points),
    ...(note.trim() === '' ? {} : { note }),
  };
}

/** A report as it is typed: words, then a DOI or an address, if there is one. */
function referenceOf(text: string): Draft['references'][number] {
  const last = text.split(/\s+/).at(-1) ?? '';
  const rest = text.slice(0, text.length - last.length).trim();
  if (rest === '') return { text };
  if (/^https?:\/\//.test(last)) return { text: rest, url: last };
  if (/^(doi:)?10\.\d{4,9}\//i.test(last)) return { text: rest, doi: last.replace(/^doi:/i, '') };
  return { text };
}

/** Writes question and learning points for a case, and saves both as one file. */
export function Author(props: Props): JSX.Element {
  const say = () => props.words.teach.author;
  const { subject, state, on: ends } = untrack(() => props.manuscript);
  const other: Language = untrack(() => props.words.language) === 'en' ? 'de' : 'en';
  const first = untrack(() => props.words.language);
  const [typed, setTyped] = createSignal<Readonly<Partial<Record<Language, Typed>>>>({
    [first]: typedOf(subject?.words[first]) ?? EMPTY,
    ...(subject?.words[other] === undefined ? {} : { [other]: typedOf(subject.words[other]) }),
  });
  const [on, setOn] = createSignal<string | undefined>(ends);
  const [references, setReferences] = createSignal(
    (subject?.references ?? [])
      .map(({ text, doi, url }) => [text, doi ?? url].filter((part) => part !== undefined).join(' '))
      .join('\n'),
  );
  const [ask, setAsk] = createSignal<readonly string[]>(subject === undefined ? [] : askedIn(subject, state));
  const [synthetic, setSynthetic] = createSignal(false);
  const [faults, setFaults] = createSignal<readonly string[]>();
  const [saved, setSaved] = createSignal<string>();

  const draft = (): Draft => ({
    on: on() ?? '',
    words: Object.fromEntries(
      Object.entries(typed()).flatMap(([language, each]) =>
        each === undefined ? [] : [[language, wordsOf(each)]],
      ),
    ),
    ...(ask().length === 0 ? {} : { ask: [...ask()] }),
    references: linesOf(references()).map(referenceOf),
    rules: [...(subject?.rules ?? [])],
  });

  /** Whether nothing stands in the way of doing anything with it. */
  function ready(): boolean {
    setSaved(undefined);
    if (!synthetic()) setFaults([say().syntheticMissing]);
    return synthetic();
  }
  function sayFaults(found: readonly Fault[]) {
    setFaults(found.length === 0 ? undefined : found.map((fault) => props.words.clinical.fault(fault)));
  }
  function save() {
    if (!ready()) return;
    const done = props.onSave(draft());
    sayFaults('faults' in done ? done.faults : []);
    if ('name' in done) setSaved(done.name);
  }
  function attempt() {
    if (ready()) sayFaults(props.onTry(draft()));
  }
  const asked = state.log.filter(({ type }) => isDecision(type));

  return (
    <form
      data-screen="author"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Show when={faults()}>
        {(lines) => (
          <Notice tone="danger" title={say().faults} live>
            <p>{say().faultsText}</p>
            <ul>
              <For each={lines()}>{(text) => <li>{text}</li>}</For>
            </ul>
          </Notice>
        )}
      </Show>
      <Show when={saved()}>
        {(name) => (
          <Notice tone="done" live>
            {say().saved(name())}
          </Notice>
        )}
      </Show>
      <For each={[first, other]}>
        {(language) => (
          <Show
            when={typed()[language]}
            fallback={
              <Button onClick={() => setTyped({ ...typed(), [language]: EMPTY })}>
                {say().other[language]}
              </Button>
            }
          >
            {(each) => (
              <Words
                words={props.words}
                language={language}
                typed={each()}
                onType={(part) => setTyped({ ...typed(), [language]: { ...each(), ...part } })}
              />
            )}
          </Show>
        )}
      </For>
      <Card title={say().theCase}>
        <div data-part="fields">
          <DateField
            label={say().fields.on}
            value={on()}
            onChange={setOn}
            faults={{ malformed: props.words.teach.fork.notDate }}
          />
          <Checks
            label={say().fields.ask}
            hint={say().fields.askHint}
            options={asked.map((event) => ({
              value: event.id,
              text: line(props.words, event),
              hint: props.words.clinical.format.date(event.on),
            }))}
            value={ask()}
            onChange={setAsk}
          />
          <TextField
            label={say().fields.references}
            hint={say().fields.referencesHint}
            value={references()}
            onChange={setReferences}
            lines={3}
          />
          <Check
            label={say().fields.synthetic}
            hint={say().fields.syntheticHint}
            checked={synthetic()}
            onChange={setSynthetic}
          />
        </div>
      </Card>
      <Actions>
        <Button onClick={attempt}>{say().try}</Button>
        <Button kind="primary" type="submit">
          {say().save}
        </Button>
      </Actions>
    </form>
  );
}

interface WordsProps {
  readonly words: TeachWords;
  readonly language: Language;
  readonly typed: Typed;
  readonly onType: (part: Partial<Typed>) => void;
}

function Words(props: WordsProps): JSX.Element {
  const fields = () => props.words.teach.author.fields;
  return (
    <Card title={props.words.teach.author.inLanguage[props.language]}>
      <div data-part="fields" lang={props.language}>
        <TextField
          label={fields().title}
          value={props.typed.title}
          onChange={(title) => props.onType({ title })}
          maxLength={120}
          required
        />
        <TextField
          label={fields().text}
          value={props.typed.text}
          onChange={(text) => props.onType({ text })}
          lines={3}
          required
        />
        <TextField
          label={fields().question}
          value={props.typed.question}
          onChange={(question) => props.onType({ question })}
          lines={2}
          required
        />
        <TextField
          label={fields().points}
          hint={fields().pointsHint}
          value={props.typed.points}
          onChange={(points) => props.onType({ points })}
          lines={5}
          required
        />
        <TextField
          label={fields().note}
          value={props.typed.note}
          onChange={(note) => props.onType({ note })}
          lines={2}
        />
      </div>
    </Card>
  );
}
