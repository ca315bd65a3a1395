import { createMemo, createSignal, Show, untrack } from 'solid-js';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { CaseView } from '../../../machines/view.ts';
import { type Assignment, guess, isRegistry, layoutOf } from '../../interchange/laboratory/assignment.ts';
import { check } from '../../interchange/laboratory/check.ts';
import {
  type Laboratory,
  readLaboratories,
  recalled,
  recognised,
  remembered,
  withLaboratory,
} from '../../interchange/laboratory/memory.ts';
import { settleTable } from '../../interchange/laboratory/settle.ts';
import type { Table } from '../../interchange/laboratory/table.ts';
import { rawValues } from '../../interchange/laboratory/values.ts';
import type { ClinicalMessages, FhirMessages, LaboratoryMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LabColumns } from './lab-columns.tsx';
import { FileReview } from './lab-file-review.tsx';

/** What is remembered of laboratories, as the settings keep it. */
export interface Laboratories {
  readonly stored: () => readonly unknown[];
  readonly onChange: (list: readonly Laboratory[]) => void;
  /** Whether it outlives the page. */
  readonly lasting: boolean;
}

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly table: Table;
  readonly file: FhirMessages['file'];
  readonly say: LaboratoryMessages;
  readonly laboratories: Laboratories | undefined;
  readonly onRecord: (drafts: readonly AnyDraft[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A table of a laboratory: where it is new or leaves something open, its columns and names first; then its values. */
export function LabTable(props: Props) {
  const table = untrack(() => props.table);
  const kept = untrack(() => readLaboratories(props.laboratories?.stored() ?? []));
  const found = recognised(table, kept.laboratories);
  const [exact, ...others] = found.exact;
  const first = others.length > 0 ? undefined : (exact ?? found.near[0]);
  const [laboratory, setLaboratory] = createSignal<Laboratory | undefined>(first);
  const [assignment, setAssignment] = createSignal<Assignment>(
    first === undefined ? guess(table) : recalled(table, first),
  );
  const checked = createMemo(() => check(table, assignment()));
  const sure = others.length === 0 && (exact !== undefined || isRegistry(table));
  const [step, setStep] = createSignal<'columns' | 'values'>(
    sure && untrack(checked).problems.length === 0 ? 'values' : 'columns',
  );
  const [on, setOn] = createSignal<string>();
  const noDay = () => layoutOf(assignment()) !== 'days-across' && !assignment().roles.includes('date');

  /** Lines of entries: the same whatever is answered. */
  const lines = createMemo(
    () => new Map(rawValues(table, assignment()).map(({ entry, line }) => [entry, line])),
  );
  const lineOf = (entry: number) => lines().get(entry) ?? 0;

  let place: HTMLDivElement | undefined;
  /** The button that led here is gone with its step: the focus goes to the beginning of the next. */
  function go(to: 'columns' | 'values') {
    setStep(to);
    queueMicrotask(() => place?.focus());
  }

  function choose(chosen: Laboratory | undefined) {
    setLaboratory(chosen);
    setAssignment(chosen === undefined ? guess(table) : recalled(table, chosen));
  }

  function confirmed(name: string | undefined) {
    if (name !== undefined) {
      const before = kept.laboratories.find((each) => each.name === laboratory()?.name);
      const made = remembered(name, table, assignment(), before);
      // A laboratory that got another name is not kept under the old one as well.
      const rest = readLaboratories(props.laboratories?.stored() ?? []).laboratories.filter(
        (each) => each.name !== before?.name,
      );
      props.laboratories?.onChange(withLaboratory(rest, made));
      setLaboratory(made);
    }
    go('values');
  }

  return (
    <div
      data-part="step"
      tabIndex={-1}
      ref={(element) => {
        place = element;
      }}
    >
      <Show when={kept.broken > 0}>
        <Notice tone="caution">{props.say.remember.broken(kept.broken)}</Notice>
      </Show>
      <Show
        when={step() === 'values'}
        fallback={
          <LabColumns
            table={table}
            assignment={assignment()}
            checked={checked()}
            words={props.words}
            say={props.say}
            candidates={found.exact.length > 1 ? found.exact : []}
            laboratory={laboratory()}
            near={exact === undefined && found.near[0] !== undefined}
            remembers={props.laboratories === undefined ? undefined : props.laboratories.lasting}
            onLaboratory={choose}
            onAssign={setAssignment}
            onNext={confirmed}
            onClose={props.onClose}
          />
        }
      >
        <FileReview
          words={props.words}
          say={props.file}
          source={(entry, text) => props.say.line(lineOf(entry), text)}
          also={(entry, differs) =>
            differs ? props.say.otherInLine(lineOf(entry)) : props.say.inLine(lineOf(entry))
          }
          open={noDay() && on() === undefined ? props.words.forms.malformedDate : undefined}
          file={(answers) => {
            const file = settleTable(table, assignment(), {
              today: props.view.today,
              facts: props.view.facts,
              on: on(),
              answers,
            });
            return {
              rows: file.rows,
              left: file.left.map(({ line, text, why }) => ({
                text: props.say.line(line, text),
                why: props.say.why[why],
              })),
              mismatches: file.mismatches,
              passedOver: passedOver(file.unassigned),
            };
          }}
          onRecord={props.onRecord}
          onClose={props.onClose}
        >
          <div data-part="read">
            <p>
              <Show when={laboratory()}>{(lab) => <>{props.say.remember.recognised(lab().name)} </>}</Show>
              {props.say.read(table.rows.length, table.headerLine)} {props.say.encoding[table.encoding]}
            </p>
            <Button small onClick={() => go('columns')}>
              {props.say.remember.change}
            </Button>
          </div>
          <Show when={noDay()}>
            <DateField
              label={props.say.day}
              hint={props.say.dayHint}
              value={on()}
              max={props.view.today}
              onChange={setOn}
              faults={{ malformed: props.words.forms.malformedDate, range: props.words.forms.futureDate }}
              required
            />
          </Show>
        </FileReview>
      </Show>
    </div>
  );

  function passedOver(names: readonly (readonly [string, number])[]): string {
    if (names.length === 0) return '';
    const shown = names.slice(0, MOST).map(([name, count]) => props.say.nameAndCount(name, count));
    const more = names.length > MOST ? [`… (${props.words.format.number(names.length - MOST)})`] : [];
    return props.say.unassigned([...shown, ...more].join(', '));
  }
}

/** Names beyond these are counted. */
const MOST = 30;
