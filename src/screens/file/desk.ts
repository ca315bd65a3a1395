import { type Accessor, createResource, createSignal, type Resource } from 'solid-js';
import type { Language } from '../../../machines/vocabulary.ts';
import { type AppMessages, type FileVaultMessages, loadFileVault } from '../../locales/index.ts';
import type { OpenFault, Restored } from '../../vault/control.ts';
import type { Chosen, FileControl, FileState, SaveOutcome } from '../../vault/file-control.ts';

/** What there is to say after an act on the file. */
export type Said =
  | Exclude<SaveOutcome, { tag: 'cancelled' }>
  | { readonly tag: 'united'; readonly restored: Restored }
  | { readonly tag: 'not-united'; readonly fault: OpenFault };

/** The file as the screens work on it: its state to follow, what was said last, and the file that is about to be opened. */
export interface Desk {
  readonly control: FileControl;
  readonly state: Accessor<FileState>;
  readonly said: Accessor<Said | undefined>;
  readonly saving: Accessor<boolean>;
  /** Waits for its passphrase. */
  readonly asked: Accessor<Chosen | undefined>;
  ask(chosen: Chosen | undefined): void;
  hush(): void;
  save(where: 'same' | 'other'): Promise<void>;
  unite(): Promise<void>;
}

/** What each screen of the file is given. */
export interface FileProps {
  readonly desk: Desk;
  readonly app: AppMessages;
  readonly language: Language;
}

/** Makes the desk over the file of this page. It lives as long as the page, longer than any screen. */
export function createDesk(control: FileControl): Desk {
  const [state, setState] = createSignal(control.state());
  const [said, setSaid] = createSignal<Said>();
  const [saving, setSaving] = createSignal(false);
  const [asked, ask] = createSignal<Chosen>();
  control.watch(() => setState(control.state()));
  return {
    control,
    state,
    said,
    saving,
    asked,
    ask: (chosen) => ask(() => chosen),
    hush: () => setSaid(undefined),
    async save(where) {
      // The browser asks where within the click: nothing may be waited for before it.
      const saved = control.save(where);
      setSaving(true);
      const outcome = await saved;
      setSaving(false);
      if (outcome.tag !== 'cancelled') setSaid(outcome);
    },
    async unite() {
      setSaving(true);
      const united = await control.unite();
      setSaving(false);
      const [fault] = united.ok ? [] : united.faults;
      if (united.ok) setSaid({ tag: 'united', restored: united.value });
      else if (fault !== undefined) setSaid({ tag: 'not-united', fault });
    },
  };
}

/** The words of the file in the language of the page. */
export const fileWords = (props: FileProps): Resource<FileVaultMessages> =>
  createResource(() => props.language, loadFileVault)[0];
