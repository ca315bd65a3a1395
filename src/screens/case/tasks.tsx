import { createSignal, For, Show } from 'solid-js';
import type { Need } from '../../../machines/rules/verdict.ts';
import type { Task } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import {
  answersTo,
  type Duty,
  type DutyGroup,
  gathered,
  grouped,
  openDuties,
  TODAY_AT,
  windowOf,
} from '../../case/duties.ts';
import { unbroken } from '../../locales/format.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { ruleLink } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  /** Opens the form that answers; left out while nothing can be recorded. */
  readonly onRecord?: ((needs: readonly Need[]) => void) | undefined;
}

/** The open duties by how they stand, one row for each kind, each with its window; every single date on demand. */
export function Tasks(props: Props) {
  const [all, setAll] = createSignal(false);
  const page = () => props.words.casePage;
  const rows = (): readonly Duty[] =>
    all() ? openDuties(props.view.tasks).map((first) => ({ first, more: [] })) : gathered(props.view.tasks);
  return (
    <Section title={page().heading.tasks} below="medium">
      <div data-ui="card" data-screen="tasks">
        <Show when={rows().length > 0} fallback={<p data-part="none">{page().noTasks}</p>}>
          <p data-part="scale" aria-hidden="true">
            <span>{page().today}</span>
            <span>{page().task.scaleEnd}</span>
          </p>
          <For each={grouped(rows())}>{(group) => <Group {...props} group={group} />}</For>
          <Show when={all() || rows().some(({ more }) => more.length > 0)}>
            <Button kind="quiet" expanded={all()} onClick={() => setAll(!all())}>
              {all() ? page().showFewer : page().task.showDates}
            </Button>
          </Show>
        </Show>
      </div>
    </Section>
  );
}

function Group(props: Props & { readonly group: DutyGroup }) {
  const page = () => props.words.casePage;
  return (
    <>
      <h3 data-status={props.group.status}>{page().task.group[props.group.status]}</h3>
      <ul data-part="tasks">
        <For each={props.group.duties}>
          {({ first, more }) => (
            <li data-task={first.id} data-status={first.status}>
              <span data-part="when">
                {unbroken(
                  first.status === 'overdue' && more.length > 0
                    ? page().task.overdueTimes(more.length + 1, first.due)
                    : when(props.words, first, props.view.today),
                )}
              </span>
              <span data-part="what">
                {props.words.task[first.kind].name}
                <small>{unbroken(details(props.words, first, more))}</small>
              </span>
              <WindowPicture task={first} today={props.view.today} />
              <small data-part="source">
                <a href={ruleLink(first.rule)}>{first.rule}</a> · {props.words.doer[first.who]}
                <Show when={canRecord(props.onRecord, first)}>
                  {(record) => (
                    <Button kind="quiet" small onClick={() => record()()}>
                      {page().task.record}
                      <VisuallyHidden>: {props.words.task[first.kind].name}</VisuallyHidden>
                    </Button>
                  )}
                </Show>
              </small>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

/** What opens the form of a duty that is to be done now and that one entry fulfils. */
function canRecord(onRecord: Props['onRecord'], task: Task): (() => void) | undefined {
  const needs = answersTo(task.kind);
  const now = task.status === 'overdue' || task.status === 'due';
  return onRecord === undefined || needs.length === 0 || !now ? undefined : () => onRecord(needs);
}

const SCALE = 1000;

/** The window of a duty around today, drawn; its dates stand beside it in words. */
function WindowPicture(props: { readonly task: Task; readonly today: string }) {
  const shown = () => windowOf(props.task, props.today);
  const width = () => Math.max(0, shown().to - shown().from) * SCALE;
  const day = () => width() < 12;
  return (
    <svg data-part="window" viewBox={`0 0 ${SCALE} 60`} preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2={SCALE} y1="30" y2="30" data-part="track" />
      <rect
        x={day() ? Math.min(SCALE - 24, Math.max(0, shown().from * SCALE - 12)) : shown().from * SCALE}
        width={day() ? 24 : width()}
        y="14"
        height="32"
        data-part="span"
        data-status={props.task.status}
      />
      <line x1={TODAY_AT * SCALE} x2={TODAY_AT * SCALE} y1="0" y2="60" data-part="today" />
    </svg>
  );
}

/** How it is done, and how long it goes on. */
function details({ task, casePage }: ClinicalMessages, first: Task, more: readonly Task[]): string {
  const last = more.at(-1);
  const on =
    last === undefined || first.status === 'overdue'
      ? undefined
      : casePage.task.thenUntil(more.length, last.due);
  const { how } = task[first.kind];
  return on === undefined ? (how ?? '') : [how?.replace(/\.$/, ''), on].filter(Boolean).join(' · ');
}

/** When a duty is to be done, in words: overdue, due today, its window, or its day. */
function when(words: ClinicalMessages, task: Task, today: string): string {
  const { task: say } = words.casePage;
  const { due, latest, status } = task;
  if (status === 'overdue') return say.overdue(latest ?? due);
  if (status === 'lasting') return latest === null ? words.taskStatus.lasting : say.until(latest);
  if (latest !== null && latest !== due) return say.window(due, latest);
  if (due === today) return say.today;
  return task.earliest !== null ? say.from(due) : say.due(due);
}
