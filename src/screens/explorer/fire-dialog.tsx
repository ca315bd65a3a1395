import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { ClinicalEventType } from '../../../machines/events.ts';
import type { Fault } from '../../../machines/fault.ts';
import type { CaseView } from '../../../machines/view.ts';
import { defaultsFor, FORM_TYPES, type FormType } from '../../case/forms.ts';
import type { ChartWords } from '../../teaching/chart/words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EventForm } from '../case/event-form.tsx';
import { RegistrationForm } from './registration-form.tsx';

interface FireProps {
  readonly type: ClinicalEventType;
  readonly view: CaseView;
  readonly words: ChartWords;
  /** Returns what stands in the way; nothing where it was taken. */
  readonly onRecord: (drafts: readonly AnyDraft[]) => readonly Fault[];
  readonly onClose: () => void;
}

/** The form of one event. The rules decide what was answered; a refusal is said here, and nothing has changed. */
export function FireDialog(props: FireProps): JSX.Element {
  const [faults, setFaults] = createSignal<readonly Fault[]>([]);
  const form = (): FormType | undefined => FORM_TYPES.find((type) => type === props.type);

  async function record(draft: AnyDraft): Promise<boolean> {
    const found = props.onRecord([draft]);
    setFaults(found);
    if (found.length === 0) props.onClose();
    return found.length === 0;
  }

  return (
    <Dialog
      title={props.words.clinical.event[props.type].record}
      open
      onClose={props.onClose}
      close={props.words.own.close}
    >
      <Show when={faults().length > 0}>
        <Notice tone="danger" title={props.words.clinical.forms.notRecorded} live>
          <ul>
            <For each={faults()}>{(fault) => <li>{props.words.clinical.fault(fault)}</li>}</For>
          </ul>
        </Notice>
      </Show>
      <Switch>
        <Match when={props.type === 'patient.registered'}>
          <RegistrationForm words={props.words} today={props.view.today} onRecord={record} />
        </Match>
        <Match when={form()} keyed>
          {(type) => (
            <EventForm
              type={type}
              view={props.view}
              words={props.words.clinical}
              answers={defaultsFor(type, props.view)}
              onRecord={record}
              onCancel={props.onClose}
              cancel={props.words.clinical.forms.cancel}
            />
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}
