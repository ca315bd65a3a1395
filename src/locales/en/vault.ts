import type { StoreFault } from '../../store/database.ts';
import type {
  Comparison,
  CreateFault,
  Damage,
  HeaderFault,
  OpenFault,
  PassphraseFault,
  RecoverFault,
  SecretFault,
  Unavailable,
  UnlockFault,
} from '../../vault/control.ts';
import { formats } from '../format.ts';
import { appEn } from './app.ts';

const { number, count, date } = formats('en');
const storage: Record<StoreFault['tag'], string> = appEn.notice.storage;
const day = (instant: string): string => `${date(instant.slice(0, 10))}, ${instant.slice(11, 16)}`;

function passphrase(fault: PassphraseFault): string {
  switch (fault.tag) {
    case 'too-short':
      return `${count(fault.characters, 'character', 'characters')} so far; at least ${number(fault.least)} are needed.`;
    case 'too-long':
      return `The passphrase has ${number(fault.bytes)} bytes; at most ${number(fault.most)} are possible.`;
    case 'too-simple':
      return 'The same few characters over and over are guessed at once. Take several words that do not belong together.';
  }
}

function header(fault: HeaderFault): string {
  switch (fault.tag) {
    case 'damaged':
      return 'The beginning of the vault is damaged: bytes were lost or changed. This is not about the passphrase.';
    case 'unsupported':
      return 'The vault is of a kind that this version does not know. Load the newest version.';
    case 'work-out-of-bounds':
      return `The vault asks for ${number(fault.iterations)} rounds of key derivation, which this product never writes. It was changed by somebody; nothing was tried with it.`;
  }
}

function secret(fault: SecretFault | UnlockFault | CreateFault | RecoverFault): string {
  switch (fault.tag) {
    case 'passphrase':
      return passphrase(fault.fault);
    case 'recovery-key-mistyped':
      return fault.group === undefined
        ? 'The recovery key has a typing error. Compare it with the printed sheet.'
        : `The recovery key has a typing error in group ${number(fault.group)}. Compare it with the printed sheet.`;
    case 'header':
      return header(fault.fault);
    case 'wrong-secret':
      return 'That does not open the vault. Look at capital letters and spaces, and try again.';
    case 'tampered':
      return 'The passphrase is right, but the beginning of the vault is not the one it was last saved with. Restore from a backup file.';
    case 'exists':
      return 'There is a vault in this browser already.';
    case 'not-verified':
      return 'A case that was read back was not the one that had been written. Nothing was deleted; export the cases and tell us.';
    case 'nothing-to-recover':
      return 'There is nothing here to recover from. Open a backup file.';
    case 'mirror-damaged':
      return 'The second copy in this browser is damaged as well. Open a backup file.';
    case 'store-broken':
      return `Every record of the second copy was verified, but the browser can neither open nor delete its database (${fault.name}). Save a backup from the second copy first.`;
    default:
      return storage[fault.tag];
  }
}

function open(fault: OpenFault): string {
  switch (fault.tag) {
    case 'too-large':
      return `The file has ${number(fault.bytes)} bytes; a backup has at most ${number(fault.limit)}.`;
    case 'not-a-backup':
      return 'This file is no backup of Alemtuzumab Pathway (its name ends in .almz).';
    case 'wrong-secret':
      return 'That is not the passphrase of this backup. It has the passphrase that was chosen on the day it was made.';
    case 'content':
      return 'The file opened, but what is inside is not a backup of this product. Nothing was taken from it.';
    case 'newer':
      return 'The backup was written by a newer version. Load the newest version and open it there.';
    case 'passphrase':
      return passphrase(fault.fault);
    case 'header':
      return header(fault.fault);
    default:
      return storage[fault.tag];
  }
}

function comparison(found: Comparison): string {
  const events = (n: number) => count(n, 'entry', 'entries');
  switch (found.tag) {
    case 'new':
      return `not here yet: ${events(found.there)}`;
    case 'extends':
      return `the backup knows more: ${events(found.there)}, here ${number(found.here)}`;
    case 'same':
      return `the same here: ${events(found.here)}`;
    case 'older':
      return `more is known here: ${events(found.here)}, in the backup ${number(found.there)}`;
    case 'diverged':
      return `went on in two ways after ${events(found.shared)} (here ${number(found.here)}, backup ${number(found.there)}): the backup’s is kept as a case of its own`;
    case 'invalid':
      return 'cannot be replayed by this version: it stays in the file';
  }
}

function damage(found: Damage): string {
  const entry = number(found.at + 1);
  switch (found.tag) {
    case 'changed':
      return `entry ${entry} was changed`;
    case 'missing':
      return `entry ${entry} is missing`;
    case 'reordered':
      return `at entry ${entry} lies a record of another place`;
    case 'cut':
      return `ends after ${count(found.at, 'entry', 'entries')}, ${number(found.expected)} were saved`;
    case 'summary':
      return 'the row of the list did not fit its log; the log is whole';
  }
}

function unavailable(reason: Unavailable): string {
  switch (reason.tag) {
    case 'refused':
      return 'This browser does not give access to its storage, for example in a private window. No patient can be stored here; examples can be explored.';
    case 'blocked':
      return 'Another tab holds an older version of the storage. Close or reload the other tabs; this page then goes on by itself.';
    case 'no-crypto':
      return 'This page was not loaded in a way that lets the browser encrypt (https or localhost). No patient can be stored here; examples can be explored.';
    case 'not-loaded':
      return 'A part of the app could not be loaded, so the patients cannot be opened. Nothing is lost. Reload the page; if that does not help, connect to the network once.';
  }
}

/** English: the vault, its keys, backups and health. */
export const vaultEn = {
  fault: { passphrase, header, secret, open },
  comparison,
  damage,
  unavailable,

  passphrase: 'Passphrase',
  again: 'The same once more',
  differs: 'The two are not the same.',
  show: 'show what is typed',
  own: 'my own',
  ownText: 'At least 14 characters. Longer is better than stranger.',
  words: 'six words',
  wordsText: (bits: number) =>
    `Drawn at random, about ${number(Math.floor(bits))} bits: hard to guess, possible to remember. Write them down now.`,
  draw: 'Draw others',
  typeDrawn: 'The six words, typed from your note',
  notDrawn: 'These are not the six words above.',
  kind: 'Kind of passphrase',

  setUp: {
    title: 'A passphrase for the patients of this browser',
    text: 'Cases are encrypted with a key that only this passphrase opens. There is no server and nobody who can reset it.',
    lost: 'If the passphrase and the recovery key are lost, the cases cannot be read by anyone. They will be lost.',
    go: 'Encrypt and go on',
    busy: 'The key is being made …',
  },
  upgrade: {
    title: 'Protect the cases in this browser',
    text: (cases: number) =>
      `${count(cases, 'case lies', 'cases lie')} here unencrypted, from an earlier version. With the passphrase that you choose now they are encrypted; the open copies are deleted once each encrypted one has been read back and compared.`,
    go: 'Encrypt the cases',
  },
  recovery: {
    title: 'The recovery key',
    text: 'It opens the vault when the passphrase is forgotten. It is shown this one time. Print it or write it down, and keep it away from this computer.',
    print: 'Print the sheet',
    sheet: 'Recovery key of the cases in one browser. Keep it like a key to the filing cabinet.',
    prove: (first: number, second: number) =>
      `Type groups ${number(first)} and ${number(second)} from your copy, so that it is sure to be there`,
    group: (at: number) => `Group ${number(at)}`,
    wrong: 'These are not the two groups.',
    done: 'I have it',
    decline: 'I keep no recovery key: if I forget the passphrase, all cases are lost',
    declined: 'Go on without one',
  },
  unlock: {
    title: 'Locked',
    text: 'The cases in this browser are encrypted.',
    go: 'Unlock',
    busy: 'Unlocking …',
    useRecovery: 'Use the recovery key instead',
    usePassphrase: 'Use the passphrase instead',
    recoveryKey: 'Recovery key',
    recoveryHint: 'capital and small letters, with or without hyphens',
    forgot: 'Passphrase forgotten?',
    forgotText:
      'There is no reset. Three ways are left: the recovery key; a backup file with the passphrase of its day (Settings, after a new start in another browser profile); or a new start beside the old vault, which is put aside and never deleted.',
    explore: 'Explore an example meanwhile',
  },
  lost: {
    title: 'The cases of this browser are missing',
    empty:
      'The browser has opened an empty storage, although there were cases. Browsers do this after a crash has damaged their database.',
    broken: (name: string) => `The browser cannot read its storage (${name}).`,
    older: (here: number, known: number) =>
      `An older copy lies here (save ${number(here)}; ${number(known)} was the last one known). Somebody or something has put it back.`,
    mirror: (savedAt: string, cases: number, events: number) =>
      `A second copy in this browser is there: ${count(cases, 'case', 'cases')}, ${count(events, 'entry', 'entries')}, last saved ${day(savedAt)}.`,
    noMirror: 'There is no second copy in this browser. Open your newest backup file after a new start.',
    marker: (savedAt: string) => `The last save was on ${day(savedAt)}.`,
    recover: 'Recover from the second copy',
    recovered: (cases: number, events: number) =>
      `${count(cases, 'case', 'cases')} with ${count(events, 'entry', 'entries')} recovered.`,
    busy: 'Every record is being verified …',
    leftovers: 'Save what is left as a file',
    salvage: 'Save a backup from the second copy',
    salvageText:
      'The file is under the same passphrase. Then clear the data of this site in the browser, start anew and open the file in the settings.',
    aside: 'Start anew beside it',
    asideText: 'What is left is put aside, not deleted. Then open a backup file in the settings.',
    retry: 'Look again',
  },
  unavailableTitle: 'The storage of this browser cannot be used',
  newerTitle: 'Written by a newer version',
  newerText:
    'The cases in this browser were written by a newer version of this application. They are not touched. Reload to get the newest version, or open them where you used it.',

  settings: {
    title: 'Vault',
    text: 'Cases are encrypted (AES-256-GCM) under a key from your passphrase.',
    none: 'There is no vault in this browser yet. It is made with the first patient.',
    lock: 'Lock now',
    autoLock: 'Lock by itself after',
    minutes: (minutes: number) => count(minutes, 'minute', 'minutes'),
    autoLockHint: 'without input; after a pause of the computer at once',
    change: 'Change the passphrase',
    current: 'Present passphrase',
    next: 'New passphrase',
    changed: 'The passphrase is changed. Backups made before keep their old one.',
    newKey: 'Make a new recovery key',
    newKeyText:
      'The old sheet then no longer opens this vault. Backups and copies made before are not changed by it.',
    open: 'What is not encrypted: the language, your initials, the sources for new cases, the names on certificates that you marked as known and how the files of laboratories are read (names of laboratories, columns, values and units); how many cases and entries there are, about how large, and when they were written; the name of the folder for automatic backups; that this application was used here. A paper or a file that you export is not encrypted.',
    honest:
      'Locking takes keys and text from the page. It cannot protect against malware, browser extensions that may read pages, or somebody who uses this computer while it is unlocked.',
  },
  health: {
    title: 'State of the storage',
    used: (used: number, allowed: number) =>
      `${number(Math.ceil(used / 1e6))} MB used of ${number(Math.round(allowed / 1e6))} MB`,
    mirror: {
      none: 'This browser offers no place for a second copy. Backup files alone protect against its faults.',
      current: 'The second copy in this browser holds every save.',
      rebuilding: 'The second copy is being written anew.',
      behind: 'The second copy could not be written. What is saved is saved once only; make a backup now.',
    },
    ask: 'Ask the browser to keep the cases',
    check: 'Verify every record',
    checking: (done: number, all: number) => `${number(done)} of ${number(all)} cases verified …`,
    whole: (cases: number, events: number) =>
      `${count(cases, 'case', 'cases')} with ${count(events, 'entry', 'entries')} verified: nothing changed, missing or out of order.`,
    differs: 'The list of cases was not the one last saved; it was compared with the logs.',
    damaged: 'Damage was found. The entries before it are verified and can be read; nothing was changed.',
    damagedCase: (label: string | undefined, what: string) =>
      `${label ?? 'A case without a readable label'}: ${what}.`,
    incidents: 'What this vault has been through',
    incident: (tag: 'recovered' | 'restored' | 'set-aside', at: string, cases: number) =>
      `${day(at)}: ${count(cases, 'case', 'cases')} ${{ recovered: 'recovered from the second copy', restored: 'restored from a backup', 'set-aside': 'put aside' }[tag]}`,
  },
  backup: {
    title: 'Backup',
    text: 'One encrypted file with every case. It is the safety that a browser cannot give: keep it on another device.',
    last: (at: string, behind: number) =>
      behind === 0
        ? `Last backup ${day(at)}; nothing was saved since.`
        : `Last backup ${day(at)}; ${count(behind, 'save', 'saves')} since.`,
    never: 'There is no backup yet.',
    make: 'Make a backup',
    passphraseHint: 'of this file; it need not be the one of the vault',
    busy: 'The file is being written and opened again …',
    made: (cases: number) =>
      `The file holds ${count(cases, 'case', 'cases')} and was opened again to be sure.`,
    leftOut: 'Left out, for they are damaged:',
    save: 'Save the file',
    fault: {
      'too-large': 'The backup would be too large for one file. Choose fewer cases.',
      'no-such-case': 'A chosen case is no longer here.',
      'not-verified': 'The finished file did not open to what went in. It is not handed out; try again.',
    },
    open: 'Open a backup',
    opened: (at: string, cases: number) =>
      `Backup of ${day(at)} with ${count(cases, 'case', 'cases')}. Nothing was taken from it yet.`,
    restore: (cases: number) => `Take in ${count(cases, 'case', 'cases')}`,
    restored: (added: number, extended: number, unchanged: number, kept: number) =>
      `${number(added)} added, ${number(extended)} extended, ${number(unchanged)} unchanged, ${number(kept)} kept as cases of their own.`,
    failed: (id: string, why: string) => `A case (${id}) could not be written: ${why}`,
    choose: 'Choose the file',
    label: 'Case',
    state: 'How it stands to the one here',
  },
  automatic: {
    title: 'Automatic backup into a folder',
    text: 'Once a day, when something was saved, an encrypted file with every case is written into a folder of your choice while this page is open and unlocked.',
    disk: 'A folder on the disk of this computer alone is lost together with it. Choose one on a network drive or another disk, or one that is copied elsewhere.',
    choose: 'Choose a folder',
    other: 'Choose another folder',
    into: (folder: string) => `Automatic backup into “${folder}”`,
    passphraseText:
      'The files open with a passphrase of their own, not with that of the vault. It is asked for this one time: write it down and keep it away from the files.',
    passphraseHint: 'of the files in this folder',
    start: 'Switch on',
    busy: 'The first file is being written and read back …',
    running: 'The file is being written and read back …',
    on: (folder: string) => `Switched on: into the folder “${folder}”.`,
    noFolder: 'Switched on, but the browser no longer knows the folder. Choose it again.',
    none: 'No file has been written there yet.',
    last: (at: string, cases: number) =>
      `Last automatic backup ${day(at)}, ${count(cases, 'case', 'cases')}. The file was read back to be sure.`,
    lacking: (at: string) =>
      `The file of ${day(at)} lacks the damaged cases and does not count as a backup. Earlier files were not changed.`,
    waits: 'After a new start the browser asks you before this page may write into the folder.',
    allow: 'Allow access to the folder',
    now: 'Back up now',
    stop: 'Stop',
    stopped: 'Stopped. The files in the folder stay, and open with their passphrase.',
    failed: 'No automatic backup was written.',
    fault: {
      off: 'It is not switched on.',
      'not-allowed':
        'The browser does not let this page write into the folder. Allow it, or choose the folder again.',
      'no-folder': 'The folder is not there. Connect its disk, or choose a folder again.',
      'folder-full': 'The disk of the folder is full. Make room there, or choose another folder.',
      torn: 'What was read back from the folder was not what had been written. Look at its disk, and choose another folder.',
    },
    notWritten: (name: string) =>
      `The folder could not be written to (${name}). It is tried again within an hour.`,
  },
};
