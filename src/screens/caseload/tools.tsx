import { type JSX, Show } from 'solid-js';
import { type Asked, ORDERS } from '../../case/caseload/asked.ts';
import type { AppMessages } from '../../locales/index.ts';
import { CASELOAD_SHOWN as SHOWN, type CaseloadShown as Shown } from '../../locales/shapes.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface ToolsProps {
  readonly words: AppMessages;
  readonly asked: Asked;
  readonly counts: Readonly<Record<Shown, number>>;
  /** How many cases are shown, and how many there are. */
  readonly shown: number;
  readonly all: number;
  readonly onAsk: (part: Partial<Asked>) => void;
  readonly onDueList: () => void;
  readonly onRegistry: () => void;
}

/** What is asked of the list: words to search for, which cases, in which order. */
export function Tools(props: ToolsProps): JSX.Element {
  const words = () => props.words.caseload;
  const asks = () => props.asked.text.trim() !== '' || props.asked.show !== 'all';
  return (
    <search data-part="tools">
      <TextField
        type="search"
        label={words().search}
        hint={words().searchHint}
        value={props.asked.text}
        onChange={(text) => props.onAsk({ text })}
      />
      <Select
        label={words().show}
        options={SHOWN.map((value) => ({ value, text: words().shown[value](props.counts[value]) }))}
        value={props.asked.show}
        onChange={(show) => show && props.onAsk({ show })}
      />
      <Show when={props.asked.show === 'unheard'}>
        <DateField
          label={words().since}
          value={props.asked.since}
          onChange={(since) => since && props.onAsk({ since })}
          faults={{ malformed: words().noDate }}
        />
      </Show>
      <Show when={props.asked.show === 'day'}>
        <DateField
          label={words().on}
          value={props.asked.on}
          onChange={(on) => on && props.onAsk({ on })}
          faults={{ malformed: words().noDate }}
        />
      </Show>
      <Select
        label={words().sort}
        options={ORDERS.map((value) => ({ value, text: words().order[value] }))}
        value={props.asked.order}
        onChange={(order) => order && props.onAsk({ order })}
      />
      <Check
        label={words().grouped}
        checked={props.asked.grouped}
        onChange={(grouped) => props.onAsk({ grouped })}
      />
      <p role="status">{asks() ? words().found(props.shown, props.all) : words().count(props.all)}</p>
      <div data-part="leaving">
        <Button onClick={() => window.print()}>{words().print}</Button>
        <Button onClick={() => props.onDueList()}>{words().dueList}</Button>
        <Button onClick={() => props.onRegistry()}>{words().registryExport}</Button>
      </div>
    </search>
  );
}
