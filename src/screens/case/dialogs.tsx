import { createSignal, type JSX, Show } from 'solid-js';
import type { Alert } from '../../../machines/alerts.ts';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { Finding } from '../../../machines/explain.ts';
import type { CaseRecord, CaseView } from '../../../machines/view.ts';
import type { DeviationReason } from '../../../machines/vocabulary.ts';
import { type FormType, LISTS } from '../../case/forms.ts';
import { optionText } from '../../case/options.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { RequiredNote } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EventForm } from './event-form.tsx';

interface Common {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly onClose: () => void;
  readonly onRecord: (drafts: readonly AnyDraft[]) => Promise<boolean>;
}

interface ReasonProps {
  readonly words: ClinicalMessages;
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly hint?: string;
  readonly save: string;
  readonly initial?: string;
  readonly onClose: () => void;
  readonly onSave: (reason: string) => Promise<boolean>;
  /** What is asked beside the words. */
  readonly beside?: JSX.Element;
}

/** A dialog that asks for one written reason and takes no empty one. */
function ReasonDialog(props: ReasonProps) {
  const [reason, setReason] = createSignal(initial());
  const [missing, setMissing] = createSignal(false);

  function initial() {
    return props.initial ?? '';
  }

  async function save(event: SubmitEvent) {
    event.preventDefault();
    if (reason().trim() === '') return setMissing(true);
    if (await props.onSave(reason().trim())) props.onClose();
  }
  return (
    <Dialog title={props.title} open onClose={props.onClose} close={props.words.forms.cancel}>
      <form data-ui="form" onSubmit={save} novalidate>
        <p>{props.text}</p>
        <RequiredNote text={props.words.forms.requiredNote} />
        {props.beside}
        <TextField
          label={props.label}
          hint={props.hint}
          lines={3}
          value={reason()}
          onChange={setReason}
          error={missing() && reason().trim() === '' ? props.words.casePage.deviation.missing : undefined}
          required
        />
        <Actions>
          <Button onClick={props.onClose}>{props.words.forms.cancel}</Button>
          <Button kind="primary" type="submit">
            {props.save}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** Writes a deviation from a gate; the reason is recorded and printed. */
export function DeviationDialog(props: Common & { readonly finding: Finding }) {
  const say = () => props.words.casePage.deviation;
  const [code, setCode] = createSignal<DeviationReason>();
  const coded = () => {
    const chosen = code();
    return chosen === undefined ? {} : { code: chosen };
  };
  return (
    <ReasonDialog
      words={props.words}
      // The number of a rule stays in one line.
      title={say().title(
        `${props.finding.rule.replace('-', '\u2011')} ${props.words.rules[props.finding.rule].title}`,
      )}
      text={`${props.words.rules[props.finding.rule].statement} ${say().text}`}
      label={say().reason}
      hint={say().reasonHint}
      save={say().save}
      beside={
        <Select
          label={say().code}
          options={LISTS.deviationReason.map((value) => ({
            value,
            text: optionText(props.words, 'deviationReason', value),
          }))}
          value={code()}
          onChange={setCode}
          empty={props.words.forms.choose}
        />
      }
      onClose={props.onClose}
      onSave={(reason) =>
        props.onRecord([
          { type: 'deviation.justified', on: props.view.today, rule: props.finding.rule, reason, ...coded() },
        ])
      }
    />
  );
}

/** Retracts an entry; the same dialog undoes the last one. */
export function RetractDialog(props: Common & { readonly record: CaseRecord; readonly undo?: boolean }) {
  const say = () => props.words.casePage.undo;
  return (
    <ReasonDialog
      words={props.words}
      title={props.undo ? say().title : props.words.forms.retractTitle}
      text={`${props.words.eventLine(props.record.event)} ${say().text}`}
      label={say().reason}
      save={props.words.forms.retract}
      initial={say().defaultReason}
      onClose={props.onClose}
      onSave={(reason) =>
        props.onRecord([
          { type: 'event.retracted', on: props.view.today, retracts: props.record.event.id, reason },
        ])
      }
    />
  );
}

/** Corrects an entry: its own form, filled with what was written. */
export function CorrectDialog(props: Common & { readonly record: CaseRecord }) {
  const event = () => latestVersion(props.record);
  async function correct(draft: AnyDraft): Promise<boolean> {
    const replacement = draft as Exclude<AnyDraft, { type: 'event.corrected' | 'event.retracted' }>;
    const { id } = props.record.event;
    const recorded = await props.onRecord([
      { type: 'event.corrected', on: props.view.today, corrects: id, event: replacement },
    ]);
    if (recorded) props.onClose();
    return recorded;
  }
  const answers = () => {
    const {
      id: _id,
      on: _on,
      at: _at,
      by: _by,
      type: _type,
      ...payload
    } = event() as unknown as Record<string, unknown>;
    return payload;
  };
  return (
    <Dialog
      title={props.words.forms.correctTitle}
      open
      onClose={props.onClose}
      close={props.words.forms.cancel}
    >
      <p data-part="lead-in">{props.words.forms.correctText}</p>
      <EventForm
        type={event().type as FormType}
        view={props.view}
        words={props.words}
        answers={answers()}
        on={event().on}
        onCancel={props.onClose}
        cancel={props.words.forms.cancel}
        onRecord={correct}
      />
    </Dialog>
  );
}

/** What an entry says now: a correction speaks for it. */
function latestVersion({ event, changedBy }: CaseRecord) {
  return changedBy?.type === 'event.corrected' ? changedBy.event : event;
}

/** Closes an alert by the outcome of the referral, or by a reasoned dismissal. */
export function CloseAlertDialog(props: Common & { readonly alert: Alert }) {
  const [how, setHow] = createSignal<'referral' | 'dismissal' | undefined>(initial());
  const [text, setText] = createSignal('');
  const [missing, setMissing] = createSignal(false);
  const words = () => props.words.forms;

  function initial() {
    return props.alert.referral === undefined ? 'dismissal' : 'referral';
  }

  async function save(event: SubmitEvent) {
    event.preventDefault();
    const written = text().trim();
    if (written === '') return setMissing(true);
    const on = props.view.today;
    const { referral, rule } = props.alert;
    const draft: AnyDraft =
      how() === 'referral' && referral !== undefined
        ? { type: 'referral.closed', on, to: referral, outcome: written }
        : { type: 'alert.dismissed', on, rule, reason: written };
    if (await props.onRecord([draft])) props.onClose();
  }

  return (
    <Dialog
      title={words().closeAlert(props.words.rules[props.alert.rule].title)}
      open
      onClose={props.onClose}
      close={words().cancel}
    >
      <form data-ui="form" onSubmit={save} novalidate>
        <p>{props.words.alertLine(props.alert)}</p>
        <RequiredNote text={props.words.forms.requiredNote} />
        <Show when={props.alert.referral}>
          {(to) => (
            <>
              <Segmented
                label={words().closeHow}
                options={[
                  { value: 'referral', text: words().closeByReferral },
                  { value: 'dismissal', text: words().closeByDismissal },
                ]}
                value={how()}
                onChange={setHow}
              />
              <Show when={how() === 'referral'}>
                <p>{words().referralText(props.words.vocabulary.specialty[to()])}</p>
              </Show>
            </>
          )}
        </Show>
        <TextField
          label={how() === 'referral' ? words().closeByReferral : props.words.casePage.deviation.reason}
          lines={3}
          value={text()}
          onChange={setText}
          error={missing() && text().trim() === '' ? props.words.casePage.deviation.missing : undefined}
          required
        />
        <Actions>
          <Button onClick={props.onClose}>{words().cancel}</Button>
          <Button kind="primary" type="submit">
            {props.words.casePage.alertClose}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
