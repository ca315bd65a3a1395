import { For, Show } from 'solid-js';
import type { Moved } from '../../../machines/moved.ts';
import type { AppMessages, ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface Props {
  readonly moved: readonly Moved[];
  readonly words: ClinicalMessages;
  readonly app: AppMessages;
  readonly onClose: () => void;
}

/** Which dates the last entry has moved. Nothing is shown where it moved none. */
export function MovedDates(props: Props) {
  return (
    <Show when={props.moved.length > 0}>
      <div data-part="moved">
        <Notice
          live
          title={props.words.casePage.moved.title}
          actions={
            <Button small onClick={props.onClose}>
              {props.app.button.close}
            </Button>
          }
        >
          <ul>
            <For each={props.moved}>{(each) => <li>{said(props.words, each)}</li>}</For>
          </ul>
        </Notice>
      </div>
    </Show>
  );
}

function said({ casePage, task }: ClinicalMessages, each: Moved): string {
  const { moved } = casePage;
  if (each.what === 'task') return moved.task(task[each.kind].name, each.from, each.to);
  if (each.to === null) return moved.startLost(each.from ?? '');
  return each.from === null ? moved.startFound(each.to) : moved.start(each.from, each.to);
}
