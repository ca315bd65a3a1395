import type { verifyEn } from '../en/verify.ts';
import { formats } from '../format.ts';

const { count, date, number } = formats('de');
const entries = (n: number): string => count(n, 'Eintrag', 'Einträge');

export const verifyDe: typeof verifyEn = {
  title: 'PDF prüfen',
  lead: 'Ob ein Dokument dieser Anwendung signiert ist, von wem, und ob es sich seitdem verändert hat. Die Datei bleibt auf diesem Gerät, und es braucht keine Passphrase.',
  choose: 'PDF wählen',
  another: 'Anderes PDF wählen',
  drop: 'Das PDF hier ablegen',
  busy: 'Das PDF wird geprüft …',
  unreadable: 'Die Datei ließ sich nicht lesen. Wählen Sie sie noch einmal.',
  notLoaded:
    'Ein Teil dieser Anwendung ließ sich nicht laden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  leftOut: (n) =>
    `Immer nur ein PDF: ${count(n, 'weitere Datei wurde', 'weitere Dateien wurden')} nicht angesehen.`,
  signatures: 'Signaturen',
  signature: (at, of) => (of === 1 ? 'Signatur' : `Signatur ${number(at)} von ${number(of)}`),
  signerHead: 'Wer signiert hat',
  documentHead: 'Das Dokument',
  noSigner: 'Wer signiert hat, lässt sich nicht sagen, weil diese Signatur nicht hält.',
  valid: 'Zertifikat gültig',
  validValue: (from, to) => `${date(from.slice(0, 10))} bis ${date(to.slice(0, 10))}`,
  reason: (text) => `Von der signierenden Person angegebener Grund: „${text}“`,
  own: 'Es ist das Zertifikat, mit dem Sie hier signieren.',
  marked: 'Sie haben es als bekannt markiert.',
  known: {
    title: 'Hier bekannte Zertifikate',
    mark: 'Dieses Zertifikat als bekannt markieren',
    markHint:
      'Erst wenn die Person, die signiert hat, Ihnen denselben Fingerabdruck vorgelesen hat, zum Beispiel am Telefon.',
    text: 'Diese haben Sie markiert. Sie liegen unverschlüsselt in diesem Browser und enthalten nichts von Patienten.',
    textFile: 'Diese haben Sie markiert. Sie sind vergessen, wenn diese Seite geschlossen wird.',
    remove: 'Entfernen',
    removeOf: (name) => `von ${name}`,
  },
  inside: {
    title: 'Der Fall darin',
    none: 'In diesem Dokument liegt kein Fall; nur ein Behandlungsplan enthält einen.',
    unsigned:
      'Nur ein Fall, den eine Signatur umfasst, wird hier geöffnet, und nur, wenn sie hält: Für einen anderen steht niemand ein.',
    asSigned:
      'Das ist der Fall, wie er war, als das Dokument zuerst signiert wurde. Spätere Änderungen der Datei erreichen ihn nicht.',
    about: (label, events, last) => `${label}: ${entries(events)}, der letzte vom ${date(last)}.`,
    refused: 'Der Fall darin wurde nicht gelesen',
    refusedText: 'Nichts wurde verändert. Das steht im Weg:',
    sealed:
      'Der Fall darin ist verschlüsselt. Die Passphrase hat die signierende Person für dieses Dokument gewählt.',
    sealedClosed:
      'Der Fall darin ist verschlüsselt. Um ihn zu öffnen, entsperren Sie zuerst die Fälle dieses Browsers; dieses PDF bleibt so lange hier.',
    sealedNone:
      'Der Fall darin ist verschlüsselt. Um ihn zu öffnen, müssen hier Fälle aufbewahrt werden: Legen Sie den ersten an und kommen Sie zurück; dieses PDF bleibt so lange hier.',
    closed:
      'Ob dieser Fall hier ist und was sich seitdem in ihm geändert hat, ist zu sehen, wenn die Fälle entsperrt sind. Dieses PDF bleibt so lange hier.',
    toCaseload: 'Zu den Fällen',
    take: 'Den Fall aufnehmen',
    takeMissing: 'Die fehlenden Einträge aufnehmen',
    takeCopy: 'Als eigenen Fall aufnehmen',
    openCase: 'Den Fall öffnen',
  },
  compared: {
    title: 'Was sich im Fall seitdem geändert hat',
    absent: 'Dieser Fall ist nicht hier.',
    damaged: 'Der Fall hier ist beschädigt und nur zum Teil lesbar. Er wurde nicht verglichen.',
    same: 'Der Fall hier enthält dieselben Einträge.',
    wentOn: (n) => `${entries(n)} seitdem hier gemacht.`,
    missing: (n) => `${entries(n)} des Dokuments ${n === 1 ? 'fehlt' : 'fehlen'} hier.`,
    parted: (shared) =>
      `Der Fall ging nach ${shared === 1 ? 'dem ersten Eintrag' : `den ersten ${number(shared)} Einträgen`} auf zwei Wegen weiter.`,
    here: (n) => `Hier: ${entries(n)}`,
    there: (n) => `Im Dokument: ${entries(n)}`,
    otherSources: 'Hier wird der Fall nach anderen Quellen beurteilt als im Dokument.',
    more: (n) => `${number(n)} frühere`,
  },
  today: {
    title: 'Was die Regeln heute sagen',
    text: (then, now) =>
      `Allein die Einträge im Dokument, beurteilt am ${date(then)} und am ${date(now)}. Was seitdem anderswo eingetragen wurde, zählt hier nicht.`,
    version:
      'Beides nach den Regeln dieser Version der Anwendung: Wie eine frühere Version geurteilt hat, wird hier nicht wiederholt.',
    sameDay: 'Das Dokument ist von heute: Es gibt keinen anderen Tag zum Vergleich.',
    later: (day) =>
      `Das Dokument nennt den ${date(day)}, der nach der Uhr dieses Geräts noch nicht gekommen ist. Nichts wurde verglichen.`,
    nothing: 'Nichts ist anders in dem, was im Weg steht, was überfällig ist und worauf zu achten ist.',
    stage: (then, now) => `Phase: ${then}, jetzt ${now}.`,
    blocks: 'Steht jetzt im Weg, damals nicht',
    cleared: 'Steht nicht mehr im Weg',
    overdue: 'Jetzt überfällig, damals nicht',
    alerts: 'Neue Alarme',
  },
};
