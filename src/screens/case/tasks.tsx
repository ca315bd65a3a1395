import { createSignal, For, Show } from 'solid-js';
import type { Task } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import { type Duty, gathered, openDuties } from '../../case/duties.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
}

/** The open duties, one row for each kind; every single date on demand. */
export function Tasks(props: Props) {
  const [all, setAll] = createSignal(false);
  const page = () => props.words.casePage;
  const rows = (): readonly Duty[] =>
    all() ? openDuties(props.view.tasks).map((first) => ({ first, more: [] })) : gathered(props.view.tasks);
  return (
    <Section title={page().heading.tasks}>
      <div data-ui="card" data-screen="tasks">
        <Show when={rows().length > 0} fallback={<p data-part="none">{page().noTasks}</p>}>
          <ul data-part="tasks">
            <For each={rows()}>
              {({ first, more }) => (
                <li data-task={first.id} data-status={first.status}>
                  <span data-part="when">
                    {first.status === 'overdue' && more.length > 0
                      ? page().task.overdueTimes(more.length + 1, first.due)
                      : when(props.words, first, props.view.today)}
                  </span>
                  <span data-part="what">
                    {props.words.task[first.kind].name}
                    <small>{details(props.words, first, more)}</small>
                  </span>
                  <small data-part="source">
                    {first.rule} · {props.words.doer[first.who]}
                  </small>
                </li>
              )}
            </For>
          </ul>
          <Show when={all() || rows().some(({ more }) => more.length > 0)}>
            <Button kind="quiet" onClick={() => setAll(!all())}>
              {all() ? page().showFewer : page().task.showDates}
            </Button>
          </Show>
        </Show>
      </div>
    </Section>
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
