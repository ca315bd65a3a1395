import { type JSX, Show, untrack } from 'solid-js';
import type { FileVaultMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import type { FileState as State } from '../../vault/file-control.ts';
import { type FileProps, fileWords } from './desk.ts';

/** In the header of every page: which file, whether everything is in it, and the way to see to that. */
export function FileState(props: FileProps): JSX.Element {
  const words = fileWords(props);
  const { control, state, save, saving } = untrack(() => props.desk);
  const open = () => {
    // Followed, so that a file that was just begun or closed is noticed.
    state();
    return control.status().tag !== 'absent';
  };
  return (
    <Show when={words.latest}>
      {(say) => (
        <Show when={open()}>
          <section data-part="file" aria-label={say().state.label} data-unsaved={unsaved(state())}>
            <p role="status">
              <strong>{state().name ?? say().state.noName}</strong> <span>{standing(state(), say())}</span>
            </p>
            <Show when={state().unsaved > 0}>
              <Button small disabled={saving()} onClick={() => void save('same')}>
                {say().state.save}
              </Button>
            </Show>
          </section>
        </Show>
      )}
    </Show>
  );
}

const unsaved = (state: State): '' | undefined => (state.unsaved > 0 ? '' : undefined);

function standing({ unsaved, how, at }: State, { state: say }: FileVaultMessages): string {
  if (unsaved > 0) return say.unsaved(unsaved);
  if (how === undefined || at === undefined) return say.empty;
  return how === 'opened' ? say.opened : say[how](at);
}
