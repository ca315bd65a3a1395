import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { CaseRow } from '../../case/caseload/row.ts';
import { matching } from '../../case/matching.ts';
import type { AppMessages, RegistryMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Props {
  readonly app: AppMessages;
  readonly words: RegistryMessages;
  readonly rows: readonly CaseRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Boxes that are drawn at once; more cases are found by searching. */
const DRAWN = 50;

/** Chooses single cases by their labels. */
export function CaseChoice(props: Props): JSX.Element {
  const [text, setText] = createSignal('');
  const say = () => props.words.which;
  const sorted = createMemo(() =>
    [...props.rows].sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)),
  );
  const found = createMemo(() => matching(sorted(), text(), ({ label }) => label));
  const drawn = () => found().slice(0, DRAWN);
  const tick = (ids: readonly string[], on: boolean) => {
    const next = new Set(props.chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    props.onChange(next);
  };
  return (
    <div data-part="case-choice">
      <TextField type="search" label={say().search} value={text()} onChange={setText} />
      <fieldset data-ui="checks">
        <legend>{say().choose}</legend>
        <div data-part="boxes">
          <For each={drawn()}>
            {(row) => (
              <Check
                label={row.label}
                checked={props.chosen.has(row.id)}
                onChange={(on) => tick([row.id], on)}
              />
            )}
          </For>
        </div>
        <Show when={drawn().length === 0}>
          <p>{props.app.caseload.nothingFound}</p>
        </Show>
      </fieldset>
      <Show when={found().length > DRAWN}>
        <p>{say().more(found().length - DRAWN)}</p>
      </Show>
      <div data-part="all-or-none">
        <p role="status">{say().chosenCount(props.chosen.size, props.rows.length)}</p>
        <Button
          small
          onClick={() =>
            tick(
              found().map(({ id }) => id),
              true,
            )
          }
        >
          {say().all}
        </Button>
        <Button small onClick={() => props.onChange(new Set())}>
          {say().none}
        </Button>
      </div>
    </div>
  );
}
