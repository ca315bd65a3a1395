import type { OpenFault } from '../../vault/control.ts';
import { formats } from '../format.ts';
import type { AppMessages, FileVaultMessages } from '../index.ts';
import { appDe } from './app.ts';
import { vaultDe } from './vault.ts';

const { number, count } = formats('de');
const time = (instant: string): string => instant.slice(11, 16);
const changes = (n: number): string => count(n, 'Änderung', 'Änderungen');
const cases = (n: number): string => count(n, 'Fall', 'Fälle');

/** Die Wörter der ersten Seite, wahr für Fälle in einer Datei. */
const app: AppMessages = {
  ...appDe,
  privacy: {
    ...appDe.privacy,
    short: 'Fälle liegen nur in der Datei, die Sie speichern.',
    paragraphs: {
      ...appDe.privacy.paragraphs,
      local:
        'Fälle liegen im Arbeitsspeicher dieser Seite, solange sie offen ist, und in der Datei, die Sie speichern. In diesem Browser wird nichts abgelegt, auch keine Einstellung, und es wird nichts übertragen.',
      open: 'Die Datei ist verschlüsselt. Nur Ihr Passwort öffnet sie; zurücksetzen kann es niemand, und einen Wiederherstellungsschlüssel gibt es nicht.',
      copy: 'Was beim Schließen der Seite nicht gespeichert ist, ist verloren. Speichern Sie vorher die Datei und bewahren Sie eine Kopie an einem anderen Ort auf.',
    },
  },
  caseload: {
    ...appDe.caseload,
    dropHere: 'Einen Fall oder eine Falldatei hier ablegen',
    empty: {
      ...appDe.caseload.empty,
      text: 'Beginnen Sie mit einem von dreien.',
      startText:
        'Fragt zuerst nach einem Passwort. Die Fälle liegen im Arbeitsspeicher dieser Seite, bis Sie sie verschlüsselt in einer Datei speichern.',
    },
  },
  settings: { ...appDe.settings, offline: 'Braucht kein Netz: Alles ist in dieser einen Datei.' },
  notice: {
    ...appDe.notice,
    storage: {
      ...appDe.notice.storage,
      locked: 'Die Fälle sind gesperrt. Entsperren Sie sie und versuchen Sie es erneut.',
      full: 'Die Datei würde zu groß. Es wurde nichts hinzugefügt.',
      failed: 'Die Fälle ließen sich nicht verschlüsseln. Es wurde nichts geändert.',
      unavailable: 'Die Datei lässt sich nicht lesen.',
      blocked: 'Eine andere Datei ist offen. Schließen Sie sie zuerst.',
    },
    missing: 'Dieser Fall ist nicht in der offenen Datei.',
    missingText:
      'Vielleicht liegt er in einer anderen Datei, oder er wurde vor dem Schließen der Seite nicht gespeichert.',
    crashedText:
      'Was eingetragen wurde, ist noch im Arbeitsspeicher dieser Seite. Speichern Sie die Datei und wählen Sie dann hier „Neu laden“: Das behält es, das Neuladen des Browsers nicht.',
  },
};

function fault(found: OpenFault): string {
  switch (found.tag) {
    case 'wrong-secret':
      return 'Das ist nicht das Passwort dieser Datei. Achten Sie auf Großbuchstaben und Leerzeichen und versuchen Sie es erneut.';
    case 'not-a-backup':
      return 'Das ist keine Datei mit Fällen des Alemtuzumab-Pfads (ihr Name endet auf .almz).';
    case 'content':
      return 'Das Passwort stimmt, aber der Inhalt der Datei wurde verändert oder abgeschnitten. Es wurde nichts daraus übernommen; öffnen Sie eine ältere Kopie.';
    case 'newer':
      return 'Die Datei wurde von einer neueren Version geschrieben. Öffnen Sie sie dort.';
    case 'header':
      return 'Der Anfang der Datei ist beschädigt oder wurde verändert. Am Passwort liegt es nicht; öffnen Sie eine ältere Kopie.';
    case 'too-large':
      return `Die Datei hat ${number(found.bytes)} Bytes; möglich sind höchstens ${number(found.limit)}.`;
    case 'passphrase':
      return vaultDe.fault.passphrase(found.fault);
    default:
      return app.notice.storage[found.tag];
  }
}

/** Deutsch: Fälle in einer Datei, die die Person speichert und öffnet. */
export const fileVaultDe: FileVaultMessages = {
  app,
  fault,
  passphrase: vaultDe.passphrase,
  setUp: {
    ...vaultDe.setUp,
    title: 'Ein Passwort für die Datei mit den Fällen',
    text: 'Fälle werden mit einem Schlüssel verschlüsselt, den nur dieses Passwort öffnet. Es gibt keinen Server, keinen Wiederherstellungsschlüssel und niemanden, der es zurücksetzen kann.',
    lost: 'Geht das Passwort verloren, kann niemand die Fälle mehr lesen. Sie sind dann verloren.',
  },

  state: {
    label: 'Datei mit den Fällen',
    unsaved: (n) => `${changes(n)} nicht gespeichert`,
    written: (at) => `gespeichert um ${time(at)} Uhr`,
    downloaded: (at) => `heruntergeladen um ${time(at)} Uhr`,
    opened: 'seit dem Öffnen unverändert',
    empty: 'noch kein Fall darin',
    noName: 'Noch keine Datei',
    save: 'Datei speichern',
  },

  changedTitle: 'Jemand anderes hat diese Datei inzwischen geschrieben',
  changedText: (name) =>
    `${name} ist nicht mehr die Datei, die hier geöffnet wurde. Es wurde nichts geschrieben, damit kein Eintrag der anderen verloren geht.`,
  unite: 'Deren Einträge übernehmen',
  saveOther: 'Als andere Datei speichern',
  united: (added, extended, kept) =>
    `${cases(added)} hinzugefügt, ${number(extended)} ergänzt${kept === 0 ? '' : `, ${number(kept)} verschieden weitergeführt und als eigene Fälle aufbewahrt`}. Speichern Sie jetzt die Datei.`,
  otherSecret:
    'Die Datei wurde unter einem anderen Passwort geschrieben. Öffnen Sie sie mit „Datei öffnen“ neben den Fällen, die hier offen sind.',
  failedTitle: 'Die Datei wurde nicht geschrieben',
  failedText: (name) =>
    `Der Browser antwortet ${name}. Die Fälle sind noch in dieser Seite; speichern Sie sie als andere Datei.`,
  downloaded: (name) =>
    `${name} wurde den Downloads des Browsers übergeben. Sehen Sie nach, ob die Datei da ist, bevor Sie diese Seite schließen.`,
  unread: (n) =>
    `${cases(n)} dieser Datei ${n === 1 ? 'lässt' : 'lassen'} sich mit dieser Version nicht lesen und ${n === 1 ? 'wird' : 'werden'} nicht gezeigt. Verloren ist nichts: Alles kommt unverändert in die Datei zurück.`,

  start: {
    title: 'Eine Datei mit Fällen öffnen',
    text: 'Eine .almz-Datei, die hier gespeichert wurde, oder eine Sicherung aus dem Tresor eines Browsers. Fragt nach ihrem Passwort.',
    go: 'Eine Datei öffnen',
  },
  open: {
    title: 'Eine Datei mit Fällen öffnen',
    file: (name) => `Das Passwort von ${name}`,
    go: 'Öffnen',
    busy: 'Die Datei wird geöffnet …',
    beside: 'Fälle aus einer anderen Datei übernehmen',
  },

  locked: {
    title: 'Gesperrt',
    text: (name) =>
      name === undefined
        ? 'Die Fälle liegen verschlüsselt im Arbeitsspeicher dieser Seite.'
        : `Die Fälle von ${name} liegen verschlüsselt im Arbeitsspeicher dieser Seite.`,
    unsaved: (n) =>
      `${changes(n)} ${n === 1 ? 'ist' : 'sind'} noch in keiner Datei. Durch das Sperren geht nichts verloren, durch das Schließen der Seite schon. Speichern geht auch ohne Passwort.`,
    go: 'Entsperren',
    busy: 'Wird entsperrt …',
    forgot: 'Passwort vergessen?',
    forgotText:
      'Zurücksetzen kann es niemand, und einen Wiederherstellungsschlüssel gibt es nicht. Eine ältere Datei hat das Passwort ihres Tages. Sie können diese schließen und neu beginnen; die gespeicherte Datei bleibt, wo sie ist.',
    explore: 'Inzwischen ein Beispiel ansehen',
  },

  settings: {
    title: 'Die Datei mit den Fällen',
    none: 'Es ist keine Datei offen. Sie entsteht mit dem ersten Patienten oder wird auf der Seite der Fälle geöffnet.',
    text: 'Fälle liegen im Arbeitsspeicher dieser Seite und in der Datei, die Sie speichern, verschlüsselt (AES-256-GCM) unter einem Schlüssel aus Ihrem Passwort. Einen Wiederherstellungsschlüssel gibt es nicht.',
    changed:
      'Das Passwort ist geändert. Speichern Sie jetzt die Datei; früher gespeicherte Dateien behalten ihr altes.',
    close: 'Datei schließen',
    closeText: 'Die Fälle werden von dieser Seite genommen. Die Datei bleibt, wo sie ist.',
    closeLost: (n) => `${changes(n)} ${n === 1 ? 'ist' : 'sind'} in keiner Datei und wären verloren.`,
    closeAnyway: 'Schließen und verlieren',
    open: 'Was nicht verschlüsselt ist: der Name der Datei, etwa wie groß sie ist und wann sie geschrieben wurde. Auch ein exportiertes Dokument oder ein exportierter Fall ist nicht verschlüsselt.',
    whole:
      'Die neueste Datei lässt sich von einer älteren nicht unterscheiden: Wer sie schreiben darf, kann eine alte Kopie zurücklegen.',
    honest: vaultDe.settings.honest,
  },

  browser: {
    title: 'Fälle stattdessen in diesem Browser aufbewahren',
    text: 'Dann muss nichts von Hand gespeichert werden, und die Einstellungen bleiben. Für eine Seite, die aus einer Datei geöffnet wurde, ist es der schwächere Weg:',
    warnings: [
      'Jede andere HTML-Datei, die in diesem Browser geöffnet wird, kann löschen oder kopieren, was hier liegt. Die Kopie ist verschlüsselt.',
      'In manchen Browsern findet eine verschobene oder umbenannte Datei ihre Fälle nicht mehr.',
      'Es gibt keine zweite Kopie. Beschädigt der Browser seinen Speicher, hilft nur eine Sicherung.',
      'Auf diesem Computer bleibt zurück, dass die Anwendung hier benutzt wurde.',
    ],
    notTaken:
      'Fälle einer offenen Datei werden nicht mitgenommen. Öffnen Sie die Datei danach in den Einstellungen, als Sicherung.',
    read: 'Ich habe das gelesen und mache Sicherungen',
    go: 'Fälle in diesem Browser aufbewahren',
    saveFirst: 'Speichern Sie zuerst die Datei.',
    refused: 'Dieser Browser lässt diese Seite nichts ablegen.',
    onTitle: 'Warum Dateien hier sicherer sind',
    onText:
      'Sie haben gewählt, Fälle im Speicher dieses Browsers aufzubewahren. Alle Seiten, die aus Dateien geöffnet werden, teilen ihn unter Umständen:',
    back: 'Zurück zu einer Datei, die ich speichere',
    backText:
      'Machen Sie vorher eine Sicherung: Sie lässt sich als Datei mit Fällen öffnen. Der Tresor bleibt verschlüsselt in diesem Browser und ist wieder da, wenn Sie ihn erneut wählen.',
  },
};
