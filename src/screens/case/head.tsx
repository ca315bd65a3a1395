import { createMemo, Show } from 'solid-js';
import type { CaseView } from '../../../machines/view.ts';
import { transitMap } from '../../case/map.ts';
import { hereLine, patientLine } from '../../case/words.ts';
import type { AppMessages, ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PathwayMap } from './map.tsx';

interface HeadProps {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly app: AppMessages;
  readonly canUndo: boolean;
  /** A paper, or a document for another system, speaks of the case as it is, never as other sources would see it. */
  readonly canPrint: boolean;
  readonly onUndo: () => void;
  readonly onDocuments: () => void;
  readonly onExport: () => void;
  readonly onFhir: () => void;
}

/** Whose case it is, in one line, and what can be done with the whole of it. */
export function Head(props: HeadProps) {
  return (
    <header data-part="case-head">
      <div>
        <h1>{props.view.header.label}</h1>
        <p>{patientLine(props.words, props.view)}</p>
      </div>
      <div data-part="actions">
        <Button onClick={props.onUndo} disabled={!props.canUndo}>
          {props.app.button.undo}
        </Button>
        <Button onClick={props.onExport}>{props.app.button.export}</Button>
        <Button label={props.words.casePage.fhir.label} onClick={props.onFhir} disabled={!props.canPrint}>
          {props.words.casePage.fhir.name}
        </Button>
        <Button kind="primary" onClick={props.onDocuments} disabled={!props.canPrint}>
          {props.app.button.documents}
        </Button>
      </div>
    </header>
  );
}

export function Where(props: { readonly view: CaseView; readonly words: ClinicalMessages }) {
  const map = createMemo(() => transitMap(props.view));
  return (
    <PathwayMap
      view={props.view}
      map={map()}
      words={props.words}
      here={hereLine(props.words, props.view, map().active)}
    />
  );
}

/** What has to be said of the sources of this case before anything else. */
export function Superseded(props: { readonly view: CaseView; readonly words: ClinicalMessages }) {
  const paperAlone = () => props.view.header.sources.every((source) => source === 'h16');
  return (
    <>
      <Show when={paperAlone()}>
        <Notice tone="caution">{props.words.casePage.superseded}</Notice>
      </Show>
      <Show when={!props.view.header.sources.includes('h16')}>
        <Notice tone="caution">{props.words.casePage.withoutPaper}</Notice>
      </Show>
    </>
  );
}
