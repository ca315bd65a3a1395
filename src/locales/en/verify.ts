import { formats } from '../format.ts';

const { count, date, number } = formats('en');
const entries = (n: number): string => count(n, 'entry', 'entries');

/** English: the page on which a PDF is checked. What became of a signature stands among the words of signatures. */
export const verifyEn = {
  title: 'Check a PDF',
  lead: 'Whether a paper of this application is signed, by whom, and whether it has changed since. The file stays on this device, and no passphrase is needed.',
  choose: 'Choose a PDF',
  another: 'Choose another PDF',
  drop: 'Drop the PDF here',
  busy: 'The PDF is being checked …',
  unreadable: 'The file could not be read. Choose it again.',
  notLoaded: 'A part of this application could not be loaded. Reload the page and try again.',
  leftOut: (n: number) =>
    `One PDF at a time: ${count(n, 'further file was', 'further files were')} not looked at.`,
  signatures: 'Signatures',
  signature: (at: number, of: number) =>
    of === 1 ? 'Signature' : `Signature ${number(at)} of ${number(of)}`,
  signerHead: 'Who signed',
  documentHead: 'The document',
  noSigner: 'Who signed cannot be told, because this signature does not hold.',
  valid: 'Certificate valid',
  validValue: (from: string, to: string) => `${date(from.slice(0, 10))} to ${date(to.slice(0, 10))}`,
  reason: (text: string) => `Reason stated by the signer: “${text}”`,
  own: 'It is the certificate with which you sign here.',
  marked: 'You have marked it as known.',
  known: {
    title: 'Certificates known here',
    mark: 'Mark this certificate as known',
    markHint: 'Only after the signer has read out the same fingerprint to you, by telephone for instance.',
    text: 'You have marked these. They are kept in this browser, unencrypted, and hold nothing of a patient.',
    textFile: 'You have marked these. They are forgotten when this page is closed.',
    remove: 'Remove',
    removeOf: (name: string) => `of ${name}`,
  },
  inside: {
    title: 'The case inside',
    none: 'There is no case in this paper; only a care plan carries one.',
    unsigned:
      'Only a case that a signature covers is opened here, and only where that signature holds: nobody vouches for another one.',
    asSigned:
      'This is the case as it was when the paper was first signed. Later changes to the file do not reach it.',
    about: (label: string, events: number, last: string) =>
      `${label}: ${entries(events)}, the last one of ${date(last)}.`,
    refused: 'The case inside was not read',
    refusedText: 'Nothing was changed. This is what stands in the way:',
    sealed: 'The case inside is encrypted. The passphrase was chosen by the signer for this paper.',
    sealedClosed:
      'The case inside is encrypted. To open it, unlock the cases of this browser first; this PDF stays here meanwhile.',
    sealedNone:
      'The case inside is encrypted. To open it, cases have to be kept here: create the first one, then come back; this PDF stays here meanwhile.',
    closed:
      'Whether this case is here, and what has changed in it since, can be seen when the cases are unlocked. This PDF stays here meanwhile.',
    toCaseload: 'To the cases',
    take: 'Take the case in',
    takeMissing: 'Add the missing entries',
    takeCopy: 'Take it in as a case of its own',
    openCase: 'Open the case',
  },
  compared: {
    title: 'What has changed in the case since',
    absent: 'This case is not here.',
    damaged: 'The case here is damaged and can be read in part only. It was not compared.',
    same: 'The case here holds the same entries.',
    wentOn: (n: number) => `${entries(n)} made here since.`,
    missing: (n: number) => `${entries(n)} of the paper ${n === 1 ? 'is' : 'are'} missing here.`,
    parted: (shared: number) =>
      `The case went on in two ways after ${shared === 1 ? 'the first entry' : `the first ${entries(shared)}`}.`,
    here: (n: number) => `Here: ${entries(n)}`,
    there: (n: number) => `In the paper: ${entries(n)}`,
    otherSources: 'Here the case is judged by other sources than in the paper.',
    more: (n: number) => `${number(n)} earlier`,
  },
  today: {
    title: 'What the rules say today',
    text: (then: string, now: string) =>
      `The entries in the paper alone, judged on ${date(then)} and on ${date(now)}. What was recorded elsewhere since is not considered.`,
    version:
      'Both by the rules of this version of the application: how an earlier version judged is not repeated here.',
    sameDay: 'The paper is of today: there is no other day to compare.',
    later: (day: string) =>
      `The paper states ${date(day)}, which has not come yet by the clock of this device. Nothing was compared.`,
    nothing: 'Nothing differs in what stands in the way, what is overdue and what is to be watched.',
    stage: (then: string, now: string) => `Stage: ${then}, now ${now}.`,
    blocks: 'Stands in the way now, and did not then',
    cleared: 'No longer stands in the way',
    overdue: 'Overdue now, and was not then',
    alerts: 'New alerts',
  },
};
