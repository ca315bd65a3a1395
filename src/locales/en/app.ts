import type { Language } from '../../../machines/vocabulary.ts';
import { formats } from '../format.ts';
import type { CaseloadShown } from '../shapes.ts';
import { alert, source, stage, task, taskStatus, urgency } from './overview.ts';

const format = formats('en');
/** Each language names itself. */
const language: Record<Language, string> = { en: 'English', de: 'Deutsch' };

/** English: what the first page needs. */
export const appEn = {
  name: 'Alemtuzumab Pathway',
  tagline: 'Relapsing MS: the journey of treatment with alemtuzumab, step by step.',
  format,
  language,

  intendedUse: {
    heading: 'Intended use',
    short: 'Decision support for professionals. Not a medical device. No replacement for clinical judgement.',
    paragraphs: {
      purpose:
        'Alemtuzumab Pathway supports physicians who treat relapsing MS with alemtuzumab. It is meant for health professionals.',
      limits: 'It is not a medical device and does not replace clinical judgement. You decide.',
      basis:
        'Every recommendation shows its basis (the rule, its source and the patient’s own values), so that it can be checked independently.',
      sources: 'It repeats the sources in force and adds nothing to them. Check against the current label.',
    },
    accept: 'I have read this',
  },
  privacy: {
    heading: 'Your data',
    short: 'Cases are stored only in this browser.',
    paragraphs: {
      local: 'Cases are stored only in this browser, on this device. Nothing is sent anywhere.',
      open: 'They are encrypted. Only your passphrase or the recovery key opens them; nobody can reset them.',
      names: 'Do not enter names, hospital numbers or addresses.',
      copy: 'The browser may delete stored data, for example when space runs out or its data are cleared. Make a backup, and keep it on another device.',
    },
    persisted: {
      yes: 'The browser has promised to keep the cases until you delete them.',
      no: 'The browser may delete the cases on its own. Keep exported copies.',
      unknown: 'The browser does not say whether it keeps the cases. Keep exported copies.',
    },
  },

  navigation: {
    label: 'Main navigation',
    skip: 'Skip to content',
    caseload: 'Cases',
    newCase: 'New case',
    settings: 'Settings',
    sources: 'Sources',
    about: 'About',
    toCaseload: 'Back to the cases',
    footer: 'About this application',
    messages: 'Messages',
    lock: 'Lock',
  },
  button: {
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    undo: 'Undo',
    documents: 'Documents',
    record: 'Record',
    show: 'show',
    hide: 'hide',
    back: 'Back',
    open: 'Open',
    export: 'Export',
    more: 'More',
    remove: 'Remove',
    confirm: 'Confirm',
    reload: 'Reload',
    retry: 'Try again',
    print: 'Print',
    download: 'Download',
    yes: 'yes',
    no: 'no',
  },
  required: 'required',
  requiredNote: 'Fields marked * are required.',
  optional: 'optional',
  choose: 'Please choose',
  printedOn: (date: string) => `Printed on ${format.dateLong(date)}`,
  loading: 'Loading …',

  caseload: {
    title: 'Cases',
    newCase: 'New case',
    openFile: 'Open file',
    dropHere: 'Drop a case file here',
    examples: 'Examples',
    search: 'Search',
    searchHint: 'label, stage or duty',
    show: 'Show',
    shown: {
      all: (count: number) => `all (${format.number(count)})`,
      alerts: (count: number) => `open alerts (${format.number(count)})`,
      overdue: (count: number) => `overdue (${format.number(count)})`,
      week: (count: number) => `due within 7 days (${format.number(count)})`,
      unheard: (count: number) => `not heard of since … (${format.number(count)})`,
      day: (count: number) => `clinic day (${format.number(count)})`,
    },
    since: 'Without an entry since',
    on: 'What is to be done by',
    noDate: 'This is not a date.',
    sort: 'Order',
    order: {
      need: 'who needs a person first',
      label: 'label',
      due: 'next date',
      'last-entry': 'longest without an entry',
    },
    grouped: 'a heading for each stage',
    print: 'Print the list',
    printed: (count: number, show: CaseloadShown, day: string | undefined, text: string) => {
      const cases = format.count(count, 'case', 'cases');
      const date = day === undefined ? '' : format.dateLong(day);
      const what = {
        all: 'All cases',
        alerts: 'Cases with open alerts',
        overdue: 'Cases with overdue duties',
        week: 'Cases with duties due within 7 days',
        unheard: `Cases without an entry since ${date}`,
        day: `Clinic day: what is to be done by ${date}`,
      }[show];
      return text === '' ? `${what}: ${cases}` : `${what}: ${cases}, of which those with “${text}”`;
    },
    count: (cases: number) => format.count(cases, 'case', 'cases'),
    found: (shown: number, all: number) => `${format.number(shown)} of ${format.count(all, 'case', 'cases')}`,
    nothingFound: 'No case matches the search.',
    backupDue: 'A backup is due: a browser can lose its data.',
    toBackup: 'To the backup',
    folderWaits: (folder: string) =>
      `The automatic backup into the folder “${folder}” is due. The browser asks you first, as it does after a new start.`,
    allowFolder: 'Allow access to the folder',
    column: {
      label: 'Label',
      stage: 'Stage',
      nextDuty: 'Next duty',
      alerts: 'Alerts',
      lastEvent: 'Last entry',
      sources: 'Sources',
      actions: 'Actions',
    },
    noDuty: 'no duty open',
    noAlerts: 'none',
    due: (date: string) => `due ${format.date(date)}`,
    dueToday: 'due today',
    overdueSince: (date: string) => `overdue since ${format.date(date)}`,
    moreOverdue: (count: number) => `${format.number(count)} more overdue`,
    alerts: (count: number) => format.count(count, 'open alert', 'open alerts'),
    alertSince: (date: string) => `since ${format.date(date)}`,
    openCase: (label: string) => `Open the case ${label}`,
    exportCase: (label: string) => `Export the case ${label}`,
    empty: {
      title: 'No cases yet',
      text: 'Begin with one of two things.',
      start: 'Start with a patient',
      startText: 'Asks for a passphrase first. The cases are then stored in this browser only, encrypted.',
      explore: 'Explore an example',
      exploreText: 'Opens an invented case with its whole course. Nothing is stored, no passphrase is asked.',
    },
  },
  newCase: {
    title: 'New case',
    label: 'Label',
    labelHint: 'initials and year, e.g. AB 1984; never a name',
    born: 'Date of birth',
    sex: 'Sex',
    female: 'female',
    male: 'male',
    childbearing: 'Of childbearing potential',
    sources: 'Sources in force',
    create: 'Create the case',
    missing: { label: 'Enter a label.', born: 'Enter the date of birth.', sex: 'Choose the sex.' },
  },
  settings: {
    title: 'Settings',
    language: 'Language',
    by: 'Your initials',
    byHint: 'stand beside each entry that you record',
    sources: 'Sources for new cases',
    sourcesHint: 'A case keeps the sources with which it was created.',
    withoutPaper:
      'A label without the paper has no rules here on pregnancy, varicella, tuberculosis, washout and the laboratory before a course. Keep the paper in force for a patient.',
    paperAlone:
      'Hassoun et al. 2016 alone is for teaching. It is superseded by the current labels: check every step against them.',
    appearance: 'Appearance',
    appearanceText: 'Light, dark and high contrast follow this device.',
    storage: 'Storage',
    exportAll: 'Export all cases',
    version: (version: string) => `Version ${version}`,
    offline: 'Works without a network once it was opened.',
  },
  source,

  notice: {
    backupChosen: 'This is a backup of many cases',
    backupChosenText:
      'It opens with its own passphrase: in the settings, under “Backup”. Nothing was changed yet.',
    fileRefused: 'The file was not taken',
    fileRefusedText: 'Nothing was changed. This is what stands in the way:',
    moreFaults: (count: number) => `and ${format.count(count, 'further fault', 'further faults')}`,
    taken: 'The case was added.',
    unchanged: 'The case is already here. Nothing was changed.',
    extended: (added: number) =>
      `The case was already here; ${format.count(added, 'entry was', 'entries were')} added.`,
    copied: 'The case went on in another way here. The file was kept as a case of its own.',
    recorded: 'Recorded.',
    undone: 'Taken back. The entry stays in the audit trail.',
    notSaved: 'Nothing was saved',
    storage: {
      locked: 'The vault is locked. Unlock it and try again.',
      damaged: 'This case is damaged. It can be read up to the damage, and nothing can be added to it.',
      teaching: 'A case for teaching is not stored among patients.',
      unavailable: 'This browser does not give access to its storage, for example in a private window.',
      full: 'The storage of this browser is full. Export cases and free some space.',
      newer: 'The stored cases were written by a newer version. Reload to get it.',
      blocked: 'Another tab holds the storage. Close the other tabs and try again.',
      failed: 'The storage of this browser failed.',
    },
    conflict: (added: number) =>
      `Another tab has changed this case meanwhile (${format.count(added, 'new entry', 'new entries')}). It was read anew; your entry is not yet recorded.`,
    changedElsewhere: 'Another tab has changed this case.',
    newVersion: 'A new version is ready.',
    newVersionReload: 'Reload now',
    offlineReady: 'Ready to work without a network.',
    missing: 'This case is not in this browser.',
    missingText: 'It may have been opened in another browser, or the browser has deleted its data.',
    damaged: (at: number) =>
      `This case cannot be read from its entry ${format.number(at + 1)} on. It was not changed. Export it as it stands.`,
    incomplete: 'This case is incomplete',
    incompleteText: (at: number) =>
      `Its stored record is damaged from entry ${format.number(at + 1)} on. Only what was recorded before is shown and judged: later results, courses or warnings may be missing. Decide nothing on this page alone. Nothing can be added or printed.`,
    incompleteRow:
      'The entry of this case in the list is damaged. Its history is whole, but nothing can be added or printed.',
    incompleteMend: 'Restore it from a backup (Settings, Backup). Keep a copy of what can be read first.',
    incompleteExport: 'Export what can be read',
    notFound: 'There is no such page.',
    example: 'An invented case, to try things on. Nothing of it is stored.',
    crashed: 'Something went wrong on this page.',
    crashedText: 'What was recorded is stored. Export a copy of the case, then reload.',
    crashedExport: 'Export a copy',
    noScript: 'This application needs JavaScript.',
  },

  stage,
  task,
  taskStatus,
  urgency,
  alert,
};
