import { Index, Show } from 'solid-js';
import type { LabAnswers } from '../../entry/lab.ts';
import type { LabRow } from '../../entry/report.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Check } from '../../ui/checks.tsx';
import { EntryQuestion } from './entry-question.tsx';

interface Props {
  readonly rows: readonly LabRow[];
  /** The day of the sample, where the rows share one: a row that has another says so. */
  readonly day: string | undefined;
  readonly words: ClinicalMessages;
  /** What is written of a row, and that another one says the same. */
  readonly source: (line: number, text: string) => string;
  readonly also: (line: number, differs: boolean) => string;
  readonly taken: (row: LabRow) => boolean;
  readonly onTake: (row: LabRow, is: boolean) => void;
  readonly onAnswer: (row: LabRow, given: LabAnswers) => void;
}

/** The values of a report, to be looked at before they are recorded: each can be left out, each question is asked in its row. */
export function LabReview(props: Props) {
  const words = () => props.words.entry.paste;
  return (
    <table data-ui="lab-review">
      <caption data-ui="visually-hidden">{words().caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words().take}</th>
          <th scope="col">{words().limits}</th>
          <th scope="col">{words().state}</th>
        </tr>
      </thead>
      <Index each={props.rows}>{(row) => <ValueRow {...props} row={row()} />}</Index>
    </table>
  );
}

function ValueRow(props: Props & { readonly row: LabRow }) {
  const words = () => props.words.entry.paste;
  const taken = () => props.taken(props.row);
  const said = () => {
    const { reading, settled } = props.row;
    const name = props.words.vocabulary.analyte[reading.analyte].label;
    const unit = settled.unit === undefined ? '' : props.words.unit(settled.unit);
    const value = settled.value === undefined ? reading.text : props.words.format.number(settled.value);
    return `${name} ${value} ${unit}`.trim();
  };
  const limits = () => {
    const { draft, settled, reading } = props.row;
    if (settled.limitsLeftOut && settled.value !== undefined) return words().limitsLeftOut;
    const { number } = props.words.format;
    const low = draft?.low === undefined ? reading.low : number(draft.low);
    const high = draft?.high === undefined ? reading.high : number(draft.high);
    if (low !== undefined && high !== undefined) return `${low}–${high}`;
    return low === undefined ? (high === undefined ? '–' : `≤ ${high}`) : `≥ ${low}`;
  };
  const state = () => {
    const { of, settled } = props.row;
    if (of?.tag === 'line') return props.also(of.line, of.differs === true);
    if (of?.tag === 'case') return of.same ? props.words.entry.knownSame : props.words.entry.knownOther;
    return settled.questions.length > 0 ? words().ask : words().ready;
  };
  const ownDay = () => (props.row.on !== undefined && props.row.on !== props.day ? props.row.on : undefined);
  const question = () => (taken() ? props.row.settled.questions[0] : undefined);
  return (
    <tbody data-line={props.row.line} data-state={props.row.tag} data-left={taken() ? undefined : ''}>
      <tr>
        <td>
          <Check label={said()} checked={taken()} onChange={(is) => props.onTake(props.row, is)} />
        </td>
        <td data-part="limits">{limits()}</td>
        <td data-part="state">
          {state()}
          <Show when={ownDay()}>{(day) => <small>{props.words.format.dateShort(day())}</small>}</Show>
        </td>
      </tr>
      <tr data-part="source">
        <td colSpan={3}>{props.source(props.row.line, props.row.text)}</td>
      </tr>
      <Show when={question()}>
        {(asked) => (
          <tr>
            <td colSpan={3}>
              <EntryQuestion
                question={asked()}
                words={props.words}
                onAnswer={(given) => props.onAnswer(props.row, given)}
              />
            </td>
          </tr>
        )}
      </Show>
    </tbody>
  );
}

/** Puts the focus on what a row asks next, else on its tick. */
export function aimAtRow(review: HTMLElement | undefined, line: number): void {
  const row = review?.querySelector<HTMLElement>(`[data-line="${line}"]`);
  const next =
    row?.querySelector<HTMLElement>('[data-part="question"]') ?? row?.querySelector<HTMLElement>('input');
  next?.focus();
}
