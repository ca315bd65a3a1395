import { createMemo, type JSX, Show } from 'solid-js';
import { deadline, nextDuty, overdue, standing, topAlert } from '../../case/caseload/order.ts';
import type { CaseRow, RowAlert, RowDuty } from '../../case/caseload/row.ts';
import { unbroken } from '../../locales/format.ts';
import type { AppMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { MiniMap } from './mini-map.tsx';

interface CaseRowProps {
  readonly row: CaseRow;
  readonly today: string;
  readonly words: AppMessages;
  readonly onExport: () => void;
}

/** One case. The whole row leads to it; the link is its label. */
export function CaseRowItem(props: CaseRowProps): JSX.Element {
  const words = () => props.words.caseload;
  const duty = createMemo(() => nextDuty(props.row, props.today));
  const late = createMemo(() => overdue(props.row, props.today).length);
  const alert = createMemo(() => topAlert(props.row));
  return (
    <div data-ui="case-row" data-urgent={pressing(alert()) ? '' : undefined}>
      <div data-part="label">
        <a href={`#/case/${encodeURIComponent(props.row.id)}`}>{props.row.label}</a>
        <Show when={props.row.lastEventOn}>
          {(day) => (
            <small>
              {words().column.lastEvent} {unbroken(props.words.format.date(day()))}
            </small>
          )}
        </Show>
      </div>
      <div data-part="stage">
        <MiniMap stage={props.row.stage} course={props.row.course} />
        <span>{stageName(props.words, props.row)}</span>
      </div>
      <div data-part="duty">
        <Show when={duty()} fallback={<small>{words().noDuty}</small>}>
          {(next) => <DutyOf duty={next()} late={late()} today={props.today} words={props.words} />}
        </Show>
      </div>
      <Show when={alert()}>
        {(first) => (
          <div data-part="alerts">
            <AlertOf alert={first()} count={props.row.alerts.length} words={props.words} />
          </div>
        )}
      </Show>
      <div data-part="actions">
        <Button
          kind="quiet"
          small
          label={words().exportCase(props.row.label)}
          onClick={() => props.onExport()}
        >
          {props.words.button.export}
        </Button>
      </div>
    </div>
  );
}

/** The stage in words, with the number of the course where one is under way. */
export function stageName(words: AppMessages, { stage, course }: CaseRow): string {
  const { name } = words.stage[stage];
  return stage === 'course' ? `${name} ${course}` : name;
}

const pressing = (alert: RowAlert | undefined): boolean =>
  alert?.urgency === 'emergency' || alert?.urgency === 'same-day';

interface DutyProps {
  readonly duty: RowDuty;
  /** How many duties are overdue, this one included. */
  readonly late: number;
  readonly today: string;
  readonly words: AppMessages;
}

function DutyOf(props: DutyProps): JSX.Element {
  const state = () => standing(props.duty, props.today);
  const when = () => {
    const { overdueSince, dueToday, due } = props.words.caseload;
    if (state() === 'overdue') return overdueSince(deadline(props.duty));
    return state() === 'today' ? dueToday : due(deadline(props.duty));
  };
  return (
    <>
      <span>{props.words.task[props.duty.kind].name}</span>
      <small data-part="when" data-standing={state()}>
        <Show when={state() === 'overdue'}>
          <Glyph kind="caution" />
        </Show>
        <span>
          {when()}
          <Show when={props.late > 1}> · {props.words.caseload.moreOverdue(props.late - 1)}</Show>
        </span>
      </small>
    </>
  );
}

interface AlertProps {
  readonly alert: RowAlert;
  readonly count: number;
  readonly words: AppMessages;
}

function AlertOf(props: AlertProps): JSX.Element {
  const sentence = (): string => {
    const texts: Partial<Record<string, string>> = props.words.alert;
    return texts[props.alert.rule] ?? props.alert.rule;
  };
  return (
    <>
      <Glyph kind={pressing(props.alert) ? 'stop' : 'gate'} />
      <span data-part="sentence">
        <strong data-urgency={props.alert.urgency}>{props.words.urgency[props.alert.urgency]}</strong>
        <VisuallyHidden>: </VisuallyHidden>
        <span>{sentence()}</span>
        <small>
          {props.words.caseload.alertSince(props.alert.since)}
          <Show when={props.count > 1}> · {props.words.caseload.alerts(props.count)}</Show>
        </small>
      </span>
    </>
  );
}
