import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { ClinicalEvent, Draft } from '../../../machines/events.ts';
import type { CaseView } from '../../../machines/view.ts';
import { defaultsFor, FORM_TYPES, FORMS, type FormType } from '../../case/forms.ts';
import { optionText } from '../../case/options.ts';
import { type Candidate, type PhraseContext, readPhrase } from '../../entry/phrase.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { CommandField } from '../../ui/command-field.tsx';
import { QuickConfirm } from './quick-confirm.tsx';

/** A form that the quick entry opens, with what was understood. */
export interface OpenForm {
  readonly type: FormType;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly on?: string;
  /** For the laboratory form: the value that was named. */
  readonly analyte?: string;
  /** For the laboratory form: a report that was pasted. */
  readonly report?: string;
}

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly onRecord: (drafts: readonly AnyDraft[]) => Promise<boolean>;
  readonly onOpen: (form: OpenForm) => void;
}

/** Long enough that a person who types on is not talked over. */
const PAUSE_MS = 700;

/** A phrase instead of a form: typed, looked at, recorded; from anywhere on the page by Ctrl+K. */
export function QuickEntry(props: Props) {
  const [text, setText] = createSignal('');
  const [chosen, setChosen] = createSignal<Candidate>();
  const announce = useAnnounce();
  const words = () => props.words.entry;
  let field: HTMLInputElement | undefined;

  const context = createMemo<PhraseContext>(() => ({
    today: props.view.today,
    facts: props.view.facts,
    possible: new Set<string>(props.view.next),
    names: Object.fromEntries(
      FORM_TYPES.map((type) => [type, [props.words.event[type].name, props.words.event[type].record]]),
    ),
  }));
  const candidates = createMemo(() => readPhrase(text(), context()));
  const commands = () =>
    candidates().map((each, at) => ({
      key: String(at),
      text: sentence(each, props.words, props.view.today),
      note: noteOf(each, props.words),
    }));

  let pause: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(text, (typed) => {
      clearTimeout(pause);
      if (typed.trim() === '') return;
      pause = setTimeout(() => {
        const [first] = commands();
        announce(first === undefined ? words().nothing : words().found(commands().length, first.text));
      }, PAUSE_MS);
    }),
  );

  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key.toLowerCase() !== 'k' || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    setChosen(undefined);
    field?.focus();
    field?.select();
  };
  onMount(() => document.addEventListener('keydown', press));
  onCleanup(() => {
    document.removeEventListener('keydown', press);
    clearTimeout(pause);
  });

  function choose(found: Candidate | undefined) {
    if (found === undefined) return;
    clearTimeout(pause);
    const asksDay = found.questions.some(({ tag }) => tag === 'day' || tag === 'future' || tag === 'no-day');
    if (found.kind === 'phrase' && (found.draft !== undefined || found.lab !== undefined || asksDay)) {
      setChosen(found);
    } else open(found, found.on);
  }

  function open(found: Candidate, on: string | undefined) {
    reset();
    const analyte = found.type === 'lab.reported' ? found.answers.analyte : undefined;
    props.onOpen({
      type: found.type,
      answers: answersFor(found, props.view),
      ...(on === undefined ? {} : { on }),
      ...(typeof analyte === 'string' ? { analyte } : {}),
    });
  }

  async function recordOne(draft: Draft) {
    if (!(await props.onRecord([draft]))) return;
    reset();
    field?.focus();
  }

  function reset() {
    setText('');
    setChosen(undefined);
  }

  function back() {
    setChosen(undefined);
    field?.focus();
  }

  return (
    <div data-screen="quick-entry">
      <CommandField
        ref={(element) => {
          field = element;
        }}
        label={words().label}
        hint={words().hint}
        listLabel={words().list}
        keys={onMac() ? '⌘K' : props.words.entry.keys}
        value={text()}
        onChange={(typed) => {
          setText(typed);
          setChosen(undefined);
        }}
        commands={commands()}
        onChoose={(at) => choose(candidates()[at])}
        onLines={(report) => {
          reset();
          props.onOpen({ type: 'lab.reported', report });
        }}
      />
      <Show when={text().trim() !== '' && candidates().length === 0}>
        <p data-part="nothing">{words().nothing}</p>
      </Show>
      <Show when={chosen()} keyed>
        {(found) => (
          <QuickConfirm
            found={found}
            view={props.view}
            words={props.words}
            context={context()}
            onRecord={recordOne}
            onOpen={(on) => open(found, on)}
            onBack={back}
          />
        )}
      </Show>
    </div>
  );
}

const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Fields in which the case knows better than a phrase: which course, which infusion. */
const BY_CASE: readonly FormType[] = [
  'course.started',
  'course.interrupted',
  'course.resumed',
  'course.completed',
  'infusion.given',
];

/** What a form opens with: the phrase's answers. The form's own defaults only where nothing was said, or the case knows. */
function answersFor(found: Candidate, view: CaseView): Readonly<Record<string, unknown>> {
  const defaults = found.kind === 'form' || BY_CASE.includes(found.type) ? defaultsFor(found.type, view) : {};
  return { ...defaults, ...found.answers };
}

/** The candidate in one sentence: what, and which day. */
export function sentence(found: Candidate, words: ClinicalMessages, today: string): string {
  if (found.kind === 'form') return words.event[found.type].record;
  const day = found.on === undefined ? words.entry.dayOpen : dayText(found.on, words, today);
  return `${whatOf(found, words)}, ${day}`;
}

/** A draft as its line will read, without the full stop. */
export const lineOf = (draft: Draft, words: ClinicalMessages): string =>
  words.eventLine({ ...draft, id: 'draft' } as ClinicalEvent).replace(/\.$/, '');

/** What happened, without its day. */
export function whatOf(found: Candidate, words: ClinicalMessages): string {
  if (found.draft !== undefined) return lineOf(found.draft, words);
  if (found.type === 'lab.reported') return labText(found, words);
  const said = FORMS[found.type].flatMap((spec) => {
    const value = (found.answers as Readonly<Record<string, unknown>>)[spec.name];
    if (value === undefined) return [];
    const { label } = words.fieldOf(found.type, spec.name as Parameters<ClinicalMessages['fieldOf']>[1]);
    return [`${label} ${answerText(value, 'list' in spec ? spec.list : undefined, words)}`];
  });
  const { name } = words.event[found.type];
  return said.length === 0 ? name : `${name}: ${said.join(', ')}`;
}

function answerText(
  value: unknown,
  list: Parameters<typeof optionText>[1] | undefined,
  words: ClinicalMessages,
): string {
  if (typeof value === 'boolean') return words.vocabulary.yesNo[value ? 'yes' : 'no'];
  if (typeof value === 'number') return words.format.number(value);
  return list === undefined ? String(value) : optionText(words, list, String(value));
}

function labText(found: Extract<Candidate, { type: 'lab.reported' }>, words: ClinicalMessages): string {
  const analyte = found.lab?.analyte ?? found.answers.analyte;
  const name =
    typeof analyte === 'string' && analyte in words.vocabulary.analyte
      ? words.vocabulary.analyte[analyte as keyof typeof words.vocabulary.analyte].label
      : words.event['lab.reported'].name;
  if (found.lab === undefined) return name;
  const unit =
    found.lab.unit?.tag === 'given' ? words.unit(found.lab.unit.unit) : (found.lab.unit?.text ?? '');
  return `${name} ${found.lab.text} ${unit}`.trim();
}

/** A day as it is said: today, yesterday, or the date. */
export function dayText(on: string, words: ClinicalMessages, today: string): string {
  return on === today ? words.entry.today : words.format.date(on);
}

function noteOf(found: Candidate, words: ClinicalMessages): string | undefined {
  const { entry } = words;
  if (found.kind === 'form') return undefined;
  if (found.notTaken !== undefined && found.notTaken !== 'no-value') return entry.notTaken[found.notTaken];
  if (found.notTaken === 'no-value') return entry.opensForm;
  const parts = [
    ...(found.questions.length > 0 ? [entry.question] : []),
    ...(found.missing.length > 0
      ? [
          entry.asks(
            words.format.list(
              found.missing.map(
                (name) => words.fieldOf(found.type, name as Parameters<ClinicalMessages['fieldOf']>[1]).label,
              ),
            ),
          ),
        ]
      : []),
    ...(found.assumed.includes('unit') && found.questions.length === 0 ? [entry.unitAssumed] : []),
    ...(found.rest === '' ? [] : [entry.rest(found.rest)]),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}
