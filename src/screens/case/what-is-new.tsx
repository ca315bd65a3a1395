import {
  createEffect,
  createMemo,
  createSignal,
  For,
  lazy,
  Match,
  on,
  Show,
  Suspense,
  Switch,
} from 'solid-js';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { Need } from '../../../machines/rules/verdict.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { Language } from '../../../machines/vocabulary.ts';
import { asked, defaultsFor, FORM_TYPES, type FormType, STAGE_FORMS } from '../../case/forms.ts';
import { capital } from '../../locales/compose.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Heading } from '../../ui/heading.tsx';
import { EventForm } from './event-form.tsx';
import type { Laboratories } from './lab-table.tsx';
import { LaboratoryForm, SerologyForm } from './panel-form.tsx';
import { type OpenForm, QuickEntry } from './quick-entry.tsx';

/** Reading a file is wanted seldom, so it is fetched when it is. */
const LabFile = lazy(() => import('./lab-file.tsx'));

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly language: Language;
  /** Records all drafts or none; resolves to whether it did. */
  readonly onRecord: (drafts: readonly AnyDraft[]) => Promise<boolean>;
  /** What a finding or a task asks to be recorded: its form opens. */
  readonly request?: readonly Need[] | undefined;
  readonly laboratories?: Laboratories | undefined;
}

interface Chosen {
  readonly type: FormType;
  readonly need?: Need;
  /** The values of a panel that were asked for; else all that the open rules want. */
  readonly of?: readonly string[];
  /** What the quick entry understood. */
  readonly entered?: OpenForm;
}

/** What is new: the decisions that can be taken, what is asked for now, this stage's forms, and all others. */
export function WhatIsNew(props: Props) {
  const [chosen, setChosen] = createSignal<Chosen>();
  const [files, setFiles] = createSignal<readonly File[]>();
  const wanted = createMemo(() => asked(props.view));
  const words = () => props.words.forms;
  const possible = () => props.view.next.filter(isForm);
  const decisions = () => possible().filter((type) => DECISIONS.includes(type));
  const often = () =>
    STAGE_FORMS[props.view.stage].filter(
      (type) => !wanted().has(type) && !decisions().includes(type) && possible().includes(type),
    );
  const name = (type: FormType) => props.words.event[type].record;
  const wantedOf = (type: FormType) =>
    (wanted().get(type) ?? []).flatMap(({ of }) => (of === undefined ? [] : [of]));

  let card: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.request,
      (needs) => {
        const [first] = needs ?? [];
        if (first === undefined || !isForm(first.event)) return;
        const of = (needs ?? []).flatMap((need) => (need.of === undefined ? [] : [need.of]));
        setChosen({ type: first.event, need: first, of });
        // The form stands elsewhere on the page than what asked for it: the focus goes with the view.
        queueMicrotask(() => card?.querySelector<HTMLElement>('form :is(input, select, button)')?.focus());
      },
      { defer: true },
    ),
  );

  async function record(drafts: readonly AnyDraft[]): Promise<boolean> {
    const recorded = await props.onRecord(drafts);
    if (recorded) setChosen(undefined);
    return recorded;
  }

  return (
    <Section title={props.words.casePage.heading.new}>
      <div
        data-ui="card"
        data-screen="new"
        ref={(element) => {
          card = element;
        }}
      >
        <QuickEntry
          view={props.view}
          words={props.words}
          onRecord={record}
          onOpen={(entered) => setChosen({ type: entered.type, entered })}
        />
        {/* Kept while a form is open: whoever comes back from one waits for nothing to be made anew. */}
        <div data-part="offers" hidden={chosen() !== undefined}>
          <Show when={decisions().length > 0}>
            <Group title={words().decisions}>
              <For each={decisions()}>
                {(type) => (
                  <Button
                    kind={PRIMARY.includes(type) ? 'primary' : 'plain'}
                    small={!PRIMARY.includes(type)}
                    onClick={() => setChosen({ type })}
                  >
                    {name(type)}
                  </Button>
                )}
              </For>
            </Group>
          </Show>
          <Show when={wanted().size > 0}>
            <Group title={words().asked}>
              <For each={[...wanted()]}>
                {([type, needs]) => (
                  <AskedFor
                    type={type}
                    needs={needs}
                    words={props.words}
                    onChoose={(need) => setChosen({ type, ...(need ? { need } : {}) })}
                  />
                )}
              </For>
            </Group>
          </Show>
          <Show when={often().length > 0}>
            <Group title={words().often}>
              <For each={often()}>
                {(type) => (
                  <Button small onClick={() => setChosen({ type })}>
                    {name(type)}
                  </Button>
                )}
              </For>
            </Group>
          </Show>
          <Choice
            label={words().otherEvent}
            hint={words().otherEventHint}
            options={possible().map((type) => ({ value: type, text: name(type) }))}
            value={undefined}
            onChange={(type) => {
              if (type !== undefined) setChosen({ type });
            }}
            empty={words().choose}
            search={words().search}
          />
          <Show when={props.view.next.includes('lab.reported')}>
            <FileDrop
              label={props.words.entry.file.choose}
              drop={props.words.entry.file.drop}
              accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json,application/fhir+json"
              small
              onFiles={setFiles}
            />
          </Show>
        </div>
        <Show when={files()}>
          {(dropped) => (
            <Suspense>
              <LabFile
                view={props.view}
                words={props.words}
                language={props.language}
                files={dropped()}
                onRecord={record}
                laboratories={props.laboratories}
                onClose={() => setFiles(undefined)}
              />
            </Suspense>
          )}
        </Show>
        <Show when={chosen()} keyed>
          {(form) => (
            <>
              <header data-part="form-head">
                <Heading level={3}>{title(form)}</Heading>
                <Button kind="quiet" small onClick={() => setChosen(undefined)}>
                  {words().back}
                </Button>
              </header>
              <Switch
                fallback={
                  <EventForm
                    type={form.type}
                    view={props.view}
                    words={props.words}
                    answers={form.entered?.answers ?? defaultsFor(form.type, props.view, form.need)}
                    {...(form.entered?.on === undefined ? {} : { on: form.entered.on })}
                    onRecord={(draft) => record([draft])}
                  />
                }
              >
                <Match when={form.type === 'lab.reported'}>
                  <LaboratoryForm
                    view={props.view}
                    words={props.words}
                    wanted={panel(form)}
                    report={form.entered?.report}
                    onRecord={record}
                  />
                </Match>
                <Match when={form.type === 'serology.reported'}>
                  <SerologyForm
                    view={props.view}
                    words={props.words}
                    wanted={form.of ?? wantedOf('serology.reported')}
                    onRecord={record}
                  />
                </Match>
              </Switch>
            </>
          )}
        </Show>
      </div>
    </Section>
  );

  function title(form: Chosen): string {
    if (form.type === 'lab.reported') return words().laboratory;
    return form.type === 'serology.reported' ? words().serologies : name(form.type);
  }

  /** The values that the open rules want; once none is wanted, those of a monthly check. */
  function panel(form: Chosen): readonly string[] {
    if (form.entered?.analyte !== undefined) return [form.entered.analyte];
    const open = form.of ?? wantedOf(form.type);
    return open.length > 0 ? open : MONTHLY;
  }
}

/** What is asked for of one kind: one button for a panel, one for each single thing. */
function AskedFor(props: {
  readonly type: FormType;
  readonly needs: readonly Need[];
  readonly words: ClinicalMessages;
  readonly onChoose: (need?: Need) => void;
}) {
  const isPanel = () => props.type === 'lab.reported' || props.type === 'serology.reported';
  const list = () => props.words.format.list(props.needs.map((need) => props.words.need(need)));
  return (
    <Show
      when={isPanel()}
      fallback={
        <For each={props.needs}>
          {(need) => (
            <Button small onClick={() => props.onChoose(need)}>
              {capital(props.words.need(need))}
            </Button>
          )}
        </For>
      }
    >
      <Button small onClick={() => props.onChoose()}>
        {props.type === 'lab.reported' ? props.words.forms.laboratory : props.words.forms.serologies}
      </Button>
      <p data-part="list">{list()}</p>
    </Show>
  );
}

function Group(props: { readonly title: string; readonly children: import('solid-js').JSX.Element }) {
  return (
    <div data-part="group">
      <Heading level={3}>{props.title}</Heading>
      <div data-part="choices">{props.children}</div>
    </div>
  );
}

const isForm = (type: string): type is FormType => (FORM_TYPES as readonly string[]).includes(type);

/** The monthly check of the monitoring (MON-01 to MON-04). */
const MONTHLY: readonly string[] = [
  'leukocytes',
  'lymphocytes',
  'platelets',
  'haemoglobin',
  'creatinine',
  'urine-erythrocytes',
  'urine-protein',
  'tsh',
];

const PRIMARY: readonly FormType[] = [
  'treatment.chosen',
  'course.started',
  'infusion.given',
  'course.completed',
  'retreatment.chosen',
  'course.resumed',
];
const DECISIONS: readonly FormType[] = [
  ...PRIMARY,
  'treatment.declined',
  'course.interrupted',
  'therapy.switched',
  'follow-up.ended',
];
