import { createMemo, createSignal, For, on, Show, untrack } from 'solid-js';
import type { Analyte } from '../../../machines/observables.ts';
import { type Assignment, dayCells, keyOf, type NameUse } from '../../interchange/laboratory/assignment.ts';
import type { Checked, SeenName } from '../../interchange/laboratory/check.ts';
import { readDay } from '../../interchange/laboratory/days.ts';
import { type Laboratory, NAME_LENGTH } from '../../interchange/laboratory/memory.ts';
import { ROLES, type Role } from '../../interchange/laboratory/roles.ts';
import type { Table } from '../../interchange/laboratory/table.ts';
import type { ClinicalMessages, LaboratoryMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Props {
  readonly table: Table;
  readonly assignment: Assignment;
  readonly checked: Checked;
  readonly words: ClinicalMessages;
  readonly say: LaboratoryMessages;
  /** Several remembered laboratories have these very columns. */
  readonly candidates: readonly Laboratory[];
  readonly laboratory: Laboratory | undefined;
  /** The laboratory only seems to be this one. */
  readonly near: boolean;
  /** Whether what is remembered outlives the page; undefined where nothing is remembered. */
  readonly remembers: boolean | undefined;
  readonly onLaboratory: (laboratory: Laboratory | undefined) => void;
  readonly onAssign: (assignment: Assignment) => void;
  /** `name`: under which it is to be remembered. */
  readonly onNext: (name: string | undefined) => void;
  readonly onClose: () => void;
}

/** What the columns of a table hold and what its names mean: guessed, shown, corrected, confirmed. */
export function LabColumns(props: Props) {
  const [name, setName] = createSignal<string>();
  const [remember, setRemember] = createSignal(untrack(() => props.remembers !== undefined));
  const [error, setError] = createSignal<readonly string[]>([]);
  const words = () => props.say;
  let said: HTMLDivElement | undefined;

  const heads = () => props.table.header.filter((head) => head !== '' && readDay(head).tag === 'none');
  const called = () =>
    name() ??
    props.laboratory?.name ??
    words().remember.suggested(heads().slice(0, 3).join(', ')).slice(0, NAME_LENGTH);
  const analytes = createMemo(() =>
    (Object.keys(props.words.vocabulary.analyte) as Analyte[])
      .map((analyte) => ({ value: analyte, text: props.words.vocabulary.analyte[analyte].label }))
      .sort((a, b) => a.text.localeCompare(b.text)),
  );
  const hopeless = () =>
    props.checked.problems.filter(({ tag }) => tag === 'several-patients' || tag === 'too-many-values');
  const open = (each: SeenName) => each.analyte === undefined || each.units.length > 0 || touched(each.name);
  const touched = (each: string) => props.assignment.names.some((use) => keyOf(use.name) === keyOf(each));
  const roles = createMemo(() => props.assignment.roles);
  /** Which names are asked about, by the columns: a row stays where it is while it is being answered. */
  const names = createMemo(
    on(roles, () => {
      const all = props.checked.names;
      const of = (is: boolean) => all.filter((each) => open(each) === is).map(({ name: own }) => own);
      return { asked: of(true), known: of(false) };
    }),
  );
  const asked = () => names().asked;
  const known = () => names().known;
  const example = () => {
    const cells = dayCells(props.table, props.assignment);
    return cells.find((cell) => readDay(cell).tag === 'order') ?? cells.find((cell) => cell !== '') ?? '';
  };

  function assign(change: Partial<Assignment>) {
    setError([]);
    props.onAssign({ ...props.assignment, ...change });
  }
  function setRole(column: number, role: Role) {
    assign({
      roles: props.table.header.map((_, at) =>
        at === column ? role : (props.assignment.roles[at] ?? 'ignored'),
      ),
    });
  }
  function use(own: string, change: (before: NameUse) => NameUse, analyte: Analyte | undefined) {
    const before = props.assignment.names.find((each) => keyOf(each.name) === keyOf(own));
    const rest = props.assignment.names.filter((each) => each !== before);
    assign({ names: [...rest, change(before ?? { name: own, analyte, units: [] })] });
  }

  function next() {
    const problems = props.checked.problems.map(words().problem);
    if (remember() && called().trim() === '') problems.push(words().remember.nameFirst);
    if (problems.length > 0) {
      setError(problems);
      queueMicrotask(() => said?.scrollIntoView({ block: 'nearest' }));
      return;
    }
    props.onNext(remember() ? called() : undefined);
  }

  return (
    <div data-part="setup">
      <p data-part="quiet">
        {words().read(props.table.rows.length, props.table.headerLine)}{' '}
        {words().encoding[props.table.encoding]}
      </p>
      <Show when={hopeless().length > 0}>
        <Notice tone="danger" live>
          <For each={hopeless()}>{(problem) => <p>{words().problem(problem)}</p>}</For>
        </Notice>
      </Show>
      <Show when={props.near && props.laboratory}>
        {(laboratory) => <Notice>{words().remember.near(laboratory().name)}</Notice>}
      </Show>
      <Show when={props.candidates.length > 0}>
        <Notice tone="caution">
          {words().remember.several(props.words.format.list(props.candidates.map((each) => each.name)))}
        </Notice>
        <Select
          label={words().remember.from}
          options={props.candidates.map((each) => ({ value: each.name, text: each.name }))}
          value={props.laboratory?.name}
          empty={words().remember.other}
          onChange={(chosen) => props.onLaboratory(props.candidates.find((each) => each.name === chosen))}
        />
      </Show>
      <Part title={words().columns.title} text={words().columns.text}>
        <ul data-part="assign">
          <For each={props.table.header}>
            {(head, column) => (
              <li>
                <span data-part="own">
                  <strong>{head || words().columns.noHead(column() + 1)}</strong>
                  <small>{firstCell(column())}</small>
                </span>
                <Select
                  label={words().columns.roleOf(head || words().columns.noHead(column() + 1))}
                  options={ROLES.map((role) => ({ value: role, text: words().role[role] }))}
                  value={props.assignment.roles[column()] ?? 'ignored'}
                  onChange={(role) => role && setRole(column(), role)}
                />
              </li>
            )}
          </For>
        </ul>
        <Show when={props.checked.orderMatters}>
          <Segmented
            label={words().order.label}
            hint={readDay(example()).tag === 'order' ? words().order.hint(example()) : undefined}
            options={(['dmy', 'mdy'] as const).map((order) => ({
              value: order,
              text: `${words().order[order]}${spelt(order)}`,
            }))}
            value={props.assignment.order}
            onChange={(order) => order && assign({ order })}
            required
          />
        </Show>
      </Part>
      <Show when={props.checked.names.length > 0}>
        <Part title={words().names.title} text={words().names.text}>
          <ul data-part="assign">
            <For each={asked().slice(0, MOST)}>{(own) => <NameRow own={own} />}</For>
          </ul>
          <Show when={asked().length > MOST}>
            <p data-part="quiet">{words().names.more(asked().length - MOST)}</p>
          </Show>
          <Show when={known().length > 0}>
            <Disclosure summary={words().names.known(known().length)}>
              <ul data-part="assign">
                <For each={known().slice(0, MOST)}>{(own) => <NameRow own={own} />}</For>
              </ul>
            </Disclosure>
          </Show>
        </Part>
      </Show>
      <Show when={props.remembers !== undefined}>
        <div data-part="remember">
          <Check
            label={words().remember.check}
            hint={props.remembers ? words().remember.hint : words().remember.inMemory}
            checked={remember()}
            onChange={(is) => {
              setRemember(is);
              setError([]);
            }}
          />
          <Show when={remember()}>
            <TextField
              label={words().remember.name}
              value={called()}
              maxLength={NAME_LENGTH}
              onChange={(text) => {
                setName(text);
                setError([]);
              }}
              required
            />
          </Show>
        </div>
      </Show>
      <div data-part="said" ref={said}>
        <Show when={error().length > 0}>
          <Notice tone="caution" live>
            <For each={error()}>{(problem) => <p>{problem}</p>}</For>
          </Notice>
        </Show>
      </div>
      <Actions>
        <Button onClick={props.onClose}>{props.words.forms.cancel}</Button>
        <Button kind="primary" disabled={hopeless().length > 0} onClick={next}>
          {words().next}
        </Button>
      </Actions>
    </div>
  );

  /** What stands first in a column: not where it is of a person. */
  function firstCell(column: number): string {
    if (props.assignment.roles[column] === 'patient') return words().columns.hidden;
    const cell = props.table.rows.find(({ cells }) => (cells[column] ?? '') !== '')?.cells[column] ?? '';
    return cell === '' ? words().columns.empty : cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell;
  }

  function spelt(order: 'dmy' | 'mdy'): string {
    const day = readDay(example(), order);
    return day.tag === 'day' ? `: ${props.words.format.date(day.on)}` : '';
  }

  function NameRow(row: { readonly own: string }) {
    const each = () => props.checked.names.find(({ name: own }) => own === row.own);
    return (
      <Show when={each()}>
        {(seen) => (
          <li>
            <span data-part="own">
              <strong>{seen().name.slice(0, LONGEST)}</strong>
              <small>{words().names.values(seen().count)}</small>
            </span>
            <div data-part="answer">
              <Select
                label={words().names.meaning(seen().name.slice(0, LONGEST))}
                options={analytes()}
                value={seen().analyte}
                empty={words().names.none}
                onChange={(analyte) =>
                  use(seen().name, (before) => ({ ...before, analyte, units: [] }), seen().analyte)
                }
              />
              <For each={seen().units}>
                {(unit) => (
                  <Select
                    label={words().names.unit(seen().name.slice(0, LONGEST), unit.text.slice(0, LONGEST))}
                    hint={words().names.unitHint(unit.text.slice(0, LONGEST), unit.line)}
                    options={seen().choices.map((choice) => ({
                      value: choice,
                      text: props.words.unit(choice) || choice,
                    }))}
                    value={unit.unit}
                    empty={words().names.chooseUnit}
                    onChange={(chosen) =>
                      use(
                        seen().name,
                        (before) => ({
                          ...before,
                          units: [
                            ...before.units.filter(({ text }) => text !== unit.text),
                            ...(chosen === undefined ? [] : [{ text: unit.text, unit: chosen }]),
                          ],
                        }),
                        seen().analyte,
                      )
                    }
                    required
                  />
                )}
              </For>
            </div>
          </li>
        )}
      </Show>
    );
  }
}

function Part(props: {
  readonly title: string;
  readonly text: string;
  readonly children: import('solid-js').JSX.Element;
}) {
  return (
    <section data-part="part">
      <div>
        <Heading level={3}>{props.title}</Heading>
        <p data-part="quiet">{props.text}</p>
      </div>
      {props.children}
    </section>
  );
}

/** Names that can be looked through; those beyond are counted and not taken. */
const MOST = 80;
/** Letters of a cell that are shown. */
const LONGEST = 40;
