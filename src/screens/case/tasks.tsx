import { createSignal, For, Show } from 'solid-js';
import type { Task } from '../../../machines/tasks/task.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/card.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
}

const FIRST = 8;
const RANK: Record<Task['status'], number> = {
  overdue: 0,
  due: 1,
  lasting: 2,
  upcoming: 3,
  missed: 4,
  done: 5,
};

/** The duties that are open: overdue ones first, however old, then what is due, in force, and to come. */
export function Tasks(props: Props) {
  const [all, setAll] = createSignal(false);
  const page = () => props.words.casePage;
  const open = () =>
    props.view.tasks
      .filter(({ status }) => status !== 'done' && status !== 'missed')
      .sort((a, b) => RANK[a.status] - RANK[b.status] || a.due.localeCompare(b.due));
  const shown = () => (all() ? open() : open().slice(0, FIRST));
  return (
    <Section title={page().heading.tasks}>
      <div data-ui="card" data-screen="tasks">
        <Show when={open().length > 0} fallback={<p data-part="none">{page().noTasks}</p>}>
          <ul data-part="tasks">
            <For each={shown()}>
              {(task) => (
                <li data-task={task.id} data-status={task.status}>
                  <span data-part="when">{when(props.words, task, props.view.today)}</span>
                  <span data-part="what">
                    {props.words.task[task.kind].name}
                    <Show when={props.words.task[task.kind].how}>{(how) => <small>{how()}</small>}</Show>
                  </span>
                  <small data-part="source">
                    {task.rule} · {props.words.doer[task.who]}
                  </small>
                </li>
              )}
            </For>
          </ul>
          <Show when={open().length > FIRST}>
            <Button kind="quiet" onClick={() => setAll(!all())}>
              {all() ? page().showFewer : page().task.more(open().length - FIRST)}
            </Button>
          </Show>
        </Show>
      </div>
    </Section>
  );
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
