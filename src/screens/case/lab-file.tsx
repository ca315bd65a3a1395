import { createResource, createSignal, Match, Show, Switch } from 'solid-js';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { Language } from '../../../machines/vocabulary.ts';
import { settleFile } from '../../interchange/fhir/import.ts';
import type { FileContent } from '../../interchange/fhir/observed.ts';
import {
  type LaboratoryContent,
  type LaboratoryFault,
  readLaboratory,
} from '../../interchange/laboratory/file.ts';
import {
  type ClinicalMessages,
  type FhirMessages,
  type LaboratoryMessages,
  loadFhir,
  loadLaboratory,
} from '../../locales/index.ts';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FileReview } from './lab-file-review.tsx';
import LabPaste from './lab-paste.tsx';
import { type Laboratories, LabTable } from './lab-table.tsx';
import '../../styles/laboratory.css';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly language: Language;
  readonly files: readonly File[];
  readonly laboratories: Laboratories | undefined;
  readonly onRecord: (drafts: readonly AnyDraft[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The file of a laboratory, of whatever kind: read whole or refused, looked at like a pasted report, recorded all at once. */
export default function LabFile(props: Props) {
  const [words] = createResource(
    () => props.language,
    async (language) => {
      const [fhir, table] = await Promise.all([loadFhir(language), loadLaboratory(language)]);
      return { fhir: fhir.file, table };
    },
  );
  const [read] = createResource(() => props.files, readLaboratory);
  // Asked by its state first: nothing waits for a resource, so the dialog opens at once and where it stands.
  const said = () => (words.state === 'ready' ? words.latest : undefined);
  const result = () => (read.state === 'ready' ? read.latest : undefined);
  const content = <T extends LaboratoryContent['tag']>(tag: T) => {
    const found = result();
    return found?.ok === true && found.value.tag === tag
      ? (found.value as Extract<LaboratoryContent, { tag: T }>)
      : undefined;
  };
  const fault = () => {
    const found = result();
    return found?.ok === false ? found.faults[0] : undefined;
  };
  return (
    <Show when={said()}>
      {(say) => (
        <Dialog title={say().fhir.title} open wide onClose={props.onClose} close={props.words.forms.cancel}>
          <div data-screen="lab-file">
            <Switch fallback={<Busy text={say().fhir.reading} />}>
              <Match when={fault()}>
                {(found) => (
                  <>
                    <Notice tone="danger" live>
                      {faultText(found(), say())}
                    </Notice>
                    <Actions>
                      <Button onClick={props.onClose}>{props.words.forms.cancel}</Button>
                    </Actions>
                  </>
                )}
              </Match>
              <Match when={content('fhir')}>
                {(found) => <FhirFile {...props} content={found().content} say={say().fhir} />}
              </Match>
              <Match when={content('table')}>
                {(found) => <LabTable {...props} table={found().table} file={say().fhir} say={say().table} />}
              </Match>
              <Match when={content('report')}>
                {(found) => <Report {...props} found={found()} say={say().table} />}
              </Match>
            </Switch>
          </div>
        </Dialog>
      )}
    </Show>
  );
}

interface Said {
  readonly fhir: FhirMessages['file'];
  readonly table: LaboratoryMessages;
}

const faultText = (found: LaboratoryFault, say: Said): string =>
  found.tag === 'fhir' ? say.fhir.fault(found.fault) : say.table.fault(found.fault);

function FhirFile(props: Props & { readonly content: FileContent; readonly say: FhirMessages['file'] }) {
  return (
    <FileReview
      words={props.words}
      say={props.say}
      source={props.say.entry}
      also={(entry, differs) => (differs ? props.say.otherInEntry(entry) : props.say.inEntry(entry))}
      file={(answers) => {
        const found = settleFile(props.content, {
          today: props.view.today,
          facts: props.view.facts,
          answers,
        });
        const { format } = props.words;
        const kinds = found.others.map(([kind, count]) => `${format.number(count)} ${kind}`);
        return {
          rows: found.rows,
          left: found.left.map(({ entry, text, why, inCase }) => ({
            text: props.say.entry(entry, text),
            why: props.say.why[why],
            more: inCase ? props.say.inCase : undefined,
          })),
          mismatches: found.mismatches,
          passedOver: kinds.length === 0 ? '' : props.say.others(format.list(kinds)),
        };
      }}
      onRecord={props.onRecord}
      onClose={props.onClose}
    />
  );
}

/** A report in words: the same as if it had been pasted. */
function Report(
  props: Props & {
    readonly found: Extract<LaboratoryContent, { tag: 'report' }>;
    readonly say: LaboratoryMessages;
  },
) {
  const [text, setText] = createSignal<string>();
  return (
    <>
      <p data-part="quiet">
        {props.say.report} {props.say.encoding[props.found.encoding]}
      </p>
      <LabPaste
        view={props.view}
        words={props.words}
        text={text() ?? props.found.text}
        onText={(changed) => {
          if (changed === '') props.onClose();
          else setText(changed);
        }}
        onRecord={props.onRecord}
      />
    </>
  );
}
