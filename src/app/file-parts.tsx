import { createResource, Show } from 'solid-js';
import { loadFileVault, loadVault } from '../locales/index.ts';
import { BrowserStore } from '../screens/file/browser-store.tsx';
import { createDesk, type FileProps } from '../screens/file/desk.ts';
import { LockedFile } from '../screens/file/locked.tsx';
import { FileMessages } from '../screens/file/messages.tsx';
import { chosenFile, StartWithFile } from '../screens/file/open.tsx';
import { FileSettings } from '../screens/file/settings.tsx';
import { FileState } from '../screens/file/state.tsx';
import { SetUp } from '../screens/vault/set-up.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { FileControl } from '../vault/file-control.ts';
import '../styles/file.css';
import type { Parts, SetUpProps } from './parts.ts';

/** Turns to the other place in which cases may be kept; false where the browser keeps nothing. */
type Turn = (toBrowser: boolean) => boolean;

/** The parts of an application whose cases are kept in a file. */
export function fileParts(control: FileControl, turn: Turn): Parts {
  const desk = createDesk(control);
  return {
    loadApp: async (language) => (await loadFileVault(language)).app,
    Gate: (props) => <LockedFile {...props} desk={desk} />,
    SetUp: (props) => <SetUpFile {...props} desk={desk} />,
    Keeping: (props) => (
      <FileSettings {...props} desk={desk}>
        <BrowserStore language={props.language} on={false} unsaved={desk.state().unsaved > 0} onTurn={turn} />
      </FileSettings>
    ),
    // The header says at every moment what is not saved.
    backupDue: async () => false,
    // A private key has one home, and a file that is passed on is none.
    checking: { openBackup: control.openBackup, ownCertificate: async () => undefined },
    file: {
      State: (props) => <FileState {...props} desk={desk} />,
      Messages: (props) => <FileMessages {...props} desk={desk} />,
      Start: (props) => <StartWithFile {...props} desk={desk} />,
      ending: '.almz',
      take: (file) => desk.ask(chosenFile(file)),
    },
  };
}

/** The parts of a vault in the storage of the browser, where the person has chosen that for a page opened from a file. */
export function besideFiles(parts: Parts, turn: Turn): Parts {
  return {
    ...parts,
    Keeping: (props) => (
      <>
        <parts.Keeping {...props} />
        <BrowserStore language={props.language} on unsaved={false} onTurn={turn} />
      </>
    ),
  };
}

function SetUpFile(props: SetUpProps & FileProps) {
  const [words] = createResource(
    () => props.language,
    async (language) => {
      const [vault, { setUp, settings }] = await Promise.all([loadVault(language), loadFileVault(language)]);
      return { vault: { ...vault, setUp }, title: settings.title };
    },
  );
  return (
    <Show when={words.latest}>
      {(say) => (
        <Dialog title={say().title} open onClose={() => props.onCancel()} close={props.app.button.close}>
          <SetUp
            vault={props.desk.control}
            words={say().vault}
            app={props.app}
            language={props.language}
            onDone={props.onDone}
            onCancel={props.onCancel}
          />
        </Dialog>
      )}
    </Show>
  );
}
