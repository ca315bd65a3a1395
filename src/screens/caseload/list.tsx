import { type JSX, Show } from 'solid-js';
import type { Item } from '../../case/caseload/asked.ts';
import type { AppMessages } from '../../locales/index.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { CaseRowItem } from './case-row.tsx';

interface CaseListProps {
  readonly items: readonly Item[];
  readonly today: string;
  readonly words: AppMessages;
  readonly onExport: (id: string) => void;
}

/** About how high a row and a heading are, in CSS pixels, before they are drawn and measured. */
const ROW = 76;
const HEADING = 48;

/** The cases asked for, under the headings of their columns. */
export function CaseList(props: CaseListProps): JSX.Element {
  const columns = () => props.words.caseload.column;
  return (
    <section data-ui="card" data-flush="" aria-label={props.words.caseload.title}>
      <div data-part="columns" aria-hidden="true">
        <span>{columns().label}</span>
        <span>{columns().stage}</span>
        <span>{columns().nextDuty}</span>
        <span>{columns().alerts}</span>
      </div>
      <WindowedList
        items={props.items}
        keyOf={(item) => (item.tag === 'case' ? item.row.id : item.stage)}
        estimate={(item) => (item.tag === 'case' ? ROW : HEADING)}
        stops={(item) => item.tag === 'case'}
      >
        {(item) => (
          <Show
            when={item.tag === 'case' && item}
            fallback={item.tag === 'stage' && <StageHeading item={item} words={props.words} />}
          >
            {(shown) => (
              <CaseRowItem
                row={shown().row}
                today={props.today}
                words={props.words}
                onExport={() => props.onExport(shown().row.id)}
              />
            )}
          </Show>
        )}
      </WindowedList>
    </section>
  );
}

interface StageHeadingProps {
  readonly item: Extract<Item, { tag: 'stage' }>;
  readonly words: AppMessages;
}

function StageHeading(props: StageHeadingProps): JSX.Element {
  return (
    <h2 data-ui="stage-heading">
      <span>{props.words.stage[props.item.stage].name}</span>
      <small>{props.words.caseload.count(props.item.count)}</small>
    </h2>
  );
}
