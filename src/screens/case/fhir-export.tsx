import { createResource, createSignal, Show, untrack } from 'solid-js';
import type { CaseView } from '../../../machines/view.ts';
import type { Language } from '../../../machines/vocabulary.ts';
import { draftFhir, saveFhir } from '../../case/fhir.ts';
import type { Environment } from '../../environment.ts';
import { type ClinicalMessages, loadFhir } from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Table } from '../../ui/table.tsx';

interface Props {
  readonly env: Environment;
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  /** Of the page, whatever the language of the file. */
  readonly language: Language;
  /** The case is invented. */
  readonly example: boolean;
  readonly onClose: () => void;
}

/** What leaves as FHIR, before it leaves: how much of what, in which language, and without a name. */
export default function FhirExport(props: Props) {
  const [words] = createResource(() => props.language, loadFhir);
  const [language, setLanguage] = createSignal<Language>(untrack(() => props.language));
  const [label, setLabel] = createSignal(false);
  const [draft] = createResource(
    () => ({
      view: props.view,
      order: { language: language(), label: label(), synthetic: props.example },
    }),
    ({ view, order }) => draftFhir(view, order),
  );
  // Asked by its state first: nothing waits for a resource, so the dialog opens at once and where it stands.
  const texts = () => (words.state === 'ready' ? words.latest?.dialog : undefined);
  const made = () => (draft.state === 'ready' || draft.state === 'refreshing' ? draft.latest : undefined);
  const total = () => made()?.counts.reduce((sum, [, count]) => sum + count, 0) ?? 0;

  function save(event: SubmitEvent) {
    event.preventDefault();
    const ready = made();
    if (ready === undefined || draft.loading) return;
    saveFhir(props.env, props.view, ready);
    props.onClose();
  }

  return (
    <Show when={texts()}>
      {(say) => (
        <Dialog title={say().title} open onClose={props.onClose} close={props.words.forms.cancel}>
          <form data-screen="fhir" onSubmit={save}>
            <p>{say().text}</p>
            <Segmented
              label={say().language}
              options={[
                { value: 'en', text: props.words.vocabulary.language.en },
                { value: 'de', text: props.words.vocabulary.language.de },
              ]}
              value={language()}
              onChange={(value) => setLanguage(value ?? props.language)}
            />
            <Check
              label={say().label(props.view.header.label)}
              hint={say().labelHint}
              checked={label()}
              onChange={setLabel}
            />
            <p data-part="quiet">{say().freeText}</p>
            <Show when={props.example}>
              <Notice>{say().invented}</Notice>
            </Show>
            <Show
              when={made()}
              fallback={
                <Show
                  when={draft.state === 'errored'}
                  fallback={<Busy text={props.words.casePage.documents.creating} />}
                >
                  <Notice tone="danger" live>
                    {say().failed}
                  </Notice>
                </Show>
              }
            >
              {(ready) => (
                <Table
                  caption={`${say().holds}: ${say().total(total())}`}
                  columns={[
                    { title: say().kind, cell: ([kind]) => <span lang="en">{kind}</span> },
                    {
                      title: say().count,
                      cell: ([, count]) => props.words.format.number(count),
                      numeric: true,
                    },
                  ]}
                  rows={ready().counts}
                />
              )}
            </Show>
            <Actions>
              <Button onClick={props.onClose}>{props.words.forms.cancel}</Button>
              <Button kind="primary" type="submit" disabled={made() === undefined || draft.loading}>
                {say().save}
              </Button>
            </Actions>
          </form>
        </Dialog>
      )}
    </Show>
  );
}
