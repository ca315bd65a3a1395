import type { OpenFault } from '../../vault/control.ts';
import { formats } from '../format.ts';
import type { AppMessages } from '../index.ts';
import { appEn } from './app.ts';
import { vaultEn } from './vault.ts';

const { number, count } = formats('en');
const time = (instant: string): string => instant.slice(11, 16);
const changes = (n: number): string => count(n, 'change', 'changes');

/** The words of the first page, true for cases that live in a file. */
const app: AppMessages = {
  ...appEn,
  privacy: {
    ...appEn.privacy,
    short: 'Cases are kept only in the file that you save.',
    paragraphs: {
      ...appEn.privacy.paragraphs,
      local:
        'Cases are in the memory of this page while it is open, and in the file that you save. Nothing is stored in this browser, not even a setting, and nothing is sent anywhere.',
      open: 'The file is encrypted. Only your passphrase opens it; nobody can reset it, and there is no recovery key.',
      copy: 'What is not saved when the page is closed is lost. Save the file before, and keep a copy of it in another place.',
    },
  },
  caseload: {
    ...appEn.caseload,
    dropHere: 'Drop a case or a file of cases here',
    empty: {
      ...appEn.caseload.empty,
      text: 'Begin with one of three things.',
      startText:
        'Asks for a passphrase first. The cases are in the memory of this page until you save them into a file, encrypted.',
    },
  },
  settings: { ...appEn.settings, offline: 'Needs no network: everything is in this one file.' },
  notice: {
    ...appEn.notice,
    storage: {
      ...appEn.notice.storage,
      locked: 'The cases are locked. Unlock them and try again.',
      full: 'The file would become too large. Nothing was added to it.',
      failed: 'The cases could not be encrypted. Nothing was changed.',
      unavailable: 'The file cannot be read.',
      blocked: 'Another file is open. Close it first.',
    },
    missing: 'This case is not in the open file.',
    missingText: 'It may lie in another file, or it was not saved before the page was closed.',
    crashedText:
      'What was recorded is still in the memory of this page. Save the file, then choose “Reload” here, which keeps it; the browser’s own reload would not.',
  },
};

function fault(found: OpenFault): string {
  switch (found.tag) {
    case 'wrong-secret':
      return 'That is not the passphrase of this file. Look at capital letters and spaces, and try again.';
    case 'not-a-backup':
      return 'This is no file of cases of Alemtuzumab Pathway (its name ends in .almz).';
    case 'content':
      return 'The passphrase is right, but the content of the file was changed or cut. Nothing was taken from it; open an older copy.';
    case 'newer':
      return 'The file was written by a newer version. Open it there.';
    case 'header':
      return 'The beginning of the file is damaged or was changed. This is not about the passphrase; open an older copy.';
    case 'too-large':
      return `The file has ${number(found.bytes)} bytes; at most ${number(found.limit)} are possible.`;
    case 'passphrase':
      return vaultEn.fault.passphrase(found.fault);
    default:
      return app.notice.storage[found.tag];
  }
}

/** English: cases in a file that the person saves and opens. */
export const fileVaultEn = {
  app,
  fault,
  passphrase: vaultEn.passphrase,
  setUp: {
    ...vaultEn.setUp,
    title: 'A passphrase for the file of cases',
    text: 'Cases are encrypted with a key that only this passphrase opens. There is no server, no recovery key and nobody who can reset it.',
    lost: 'If the passphrase is lost, nobody can read the cases. They are lost then.',
  },

  state: {
    label: 'File of cases',
    unsaved: (n: number) => `${changes(n)} not saved`,
    written: (at: string) => `saved at ${time(at)}`,
    downloaded: (at: string) => `downloaded at ${time(at)}`,
    opened: 'no change since it was opened',
    empty: 'no case in it yet',
    noName: 'No file yet',
    save: 'Save file',
  },

  changedTitle: 'Somebody else has written this file meanwhile',
  changedText: (name: string) =>
    `${name} is no longer what was opened here. Nothing was written, so that no entry of the others is lost.`,
  unite: 'Take in their entries',
  saveOther: 'Save as another file',
  united: (added: number, extended: number, kept: number) =>
    `${count(added, 'case', 'cases')} added, ${number(extended)} extended${kept === 0 ? '' : `, ${number(kept)} that went on in two ways kept as cases of their own`}. Now save the file.`,
  otherSecret:
    'The file was written under another passphrase. Open it with “Open file” beside the cases that are open here.',
  failedTitle: 'The file was not written',
  failedText: (name: string) =>
    `The browser answers ${name}. The cases are still in this page; save them as another file.`,
  downloaded: (name: string) =>
    `${name} was handed to the browser’s downloads. Look whether it is there before you close this page.`,
  unread: (n: number) =>
    `${count(n, 'case', 'cases')} of this file cannot be read by this version and ${n === 1 ? 'is' : 'are'} not shown. Nothing of it is lost: it goes back into the file as it is.`,

  start: {
    title: 'Open a file of cases',
    text: 'An .almz file that was saved here before, or a backup of the vault of a browser. Asks for its passphrase.',
    go: 'Open a file',
  },
  open: {
    title: 'Open a file of cases',
    file: (name: string) => `The passphrase of ${name}`,
    go: 'Open',
    busy: 'The file is being opened …',
    beside: 'Take cases from another file',
  },

  locked: {
    title: 'Locked',
    text: (name: string | undefined) =>
      name === undefined
        ? 'The cases are in the memory of this page, encrypted.'
        : `The cases of ${name} are in the memory of this page, encrypted.`,
    unsaved: (n: number) =>
      `${changes(n)} ${n === 1 ? 'is' : 'are'} in no file yet. Locking loses nothing; closing the page does. Saving needs no passphrase.`,
    go: 'Unlock',
    busy: 'Unlocking …',
    forgot: 'Passphrase forgotten?',
    forgotText:
      'There is no reset and no recovery key. An older file has the passphrase of its day. You can close this one and begin anew; the saved file stays where it is.',
    explore: 'Explore an example meanwhile',
  },

  settings: {
    title: 'The file of cases',
    none: 'No file is open. One is begun with the first patient, or opened on the page of cases.',
    text: 'Cases are in the memory of this page and in the file that you save, encrypted (AES-256-GCM) under a key from your passphrase. There is no recovery key.',
    changed: 'The passphrase is changed. Save the file now; files saved before keep their old one.',
    close: 'Close the file',
    closeText: 'The cases are taken from this page. The file stays where it is.',
    closeLost: (n: number) => `${changes(n)} ${n === 1 ? 'is' : 'are'} in no file and would be lost.`,
    closeAnyway: 'Close and lose them',
    open: 'What is not encrypted: the name of the file, about how large it is and when it was written. A paper or a case that you export is not encrypted either.',
    whole: 'The newest file is not told from an older one: whoever can write to it can put an old copy back.',
    honest: vaultEn.settings.honest,
  },

  browser: {
    title: 'Keep cases in this browser instead',
    text: 'Then nothing has to be saved by hand, and the settings are remembered. It is the weaker way for a page that was opened from a file:',
    warnings: [
      'Any other HTML file that is opened in this browser can delete what is stored here, or copy it. The copy is encrypted.',
      'In some browsers a file that was moved or renamed no longer finds its cases.',
      'There is no second copy. Where the browser damages its storage, only a backup helps.',
      'It stays on this computer that the application was used here.',
    ],
    notTaken:
      'Cases of an open file are not taken along. Open the file afterwards in the settings, as a backup.',
    read: 'I have read this and will make backups',
    go: 'Keep cases in this browser',
    saveFirst: 'Save the file first.',
    refused: 'This browser lets this page store nothing.',
    onTitle: 'Why files are safer here',
    onText:
      'You have chosen to keep cases in the storage of this browser. All pages opened from files may share it:',
    back: 'Go back to a file that I save',
    backText:
      'Make a backup first: it can be opened as a file of cases. The vault stays in this browser, encrypted, and is found again when you choose it anew.',
  },
};
