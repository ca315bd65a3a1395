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
import type { VaultMessages } from '../index.ts';
import { appDe } from './app.ts';

const { number, count, date } = formats('de');
const storage: Record<StoreFault['tag'], string> = appDe.notice.storage;
const day = (instant: string): string => `${date(instant.slice(0, 10))}, ${instant.slice(11, 16)} Uhr`;
const cases = (n: number): string => count(n, 'Fall', 'Fälle');
const entries = (n: number): string => count(n, 'Eintrag', 'Einträge');
const ofEntries = (n: number): string => count(n, 'Eintrag', 'Einträgen');

function passphrase(fault: PassphraseFault): string {
  switch (fault.tag) {
    case 'too-short':
      return `Bisher ${number(fault.characters)} Zeichen; mindestens ${number(fault.least)} sind nötig.`;
    case 'too-long':
      return `Das Passwort hat ${number(fault.bytes)} Bytes; möglich sind höchstens ${number(fault.most)}.`;
    case 'too-simple':
      return 'Immer dieselben wenigen Zeichen sind sofort erraten. Nehmen Sie mehrere Wörter, die nicht zusammengehören.';
  }
}

function header(fault: HeaderFault): string {
  switch (fault.tag) {
    case 'damaged':
      return 'Der Anfang des Tresors ist beschädigt: Bytes fehlen oder wurden verändert. Am Passwort liegt es nicht.';
    case 'unsupported':
      return 'Der Tresor ist von einer Art, die diese Version nicht kennt. Laden Sie die neueste Version.';
    case 'work-out-of-bounds':
      return `Der Tresor verlangt ${number(fault.iterations)} Runden der Schlüsselableitung; das schreibt diese Anwendung nie. Jemand hat ihn verändert; es wurde nichts damit versucht.`;
  }
}

function secret(fault: SecretFault | UnlockFault | CreateFault | RecoverFault): string {
  switch (fault.tag) {
    case 'passphrase':
      return passphrase(fault.fault);
    case 'recovery-key-mistyped':
      return fault.group === undefined
        ? 'Der Wiederherstellungsschlüssel enthält einen Tippfehler. Vergleichen Sie ihn mit dem Ausdruck.'
        : `Der Wiederherstellungsschlüssel enthält in Gruppe ${number(fault.group)} einen Tippfehler. Vergleichen Sie ihn mit dem Ausdruck.`;
    case 'header':
      return header(fault.fault);
    case 'wrong-secret':
      return 'Damit öffnet sich der Tresor nicht. Achten Sie auf Großbuchstaben und Leerzeichen und versuchen Sie es erneut.';
    case 'tampered':
      return 'Das Passwort stimmt, aber der Anfang des Tresors ist nicht der zuletzt gespeicherte. Stellen Sie aus einer Sicherungsdatei wieder her.';
    case 'exists':
      return 'In diesem Browser gibt es schon einen Tresor.';
    case 'not-verified':
      return 'Ein zurückgelesener Fall war nicht der geschriebene. Es wurde nichts gelöscht; exportieren Sie die Fälle und melden Sie es uns.';
    case 'nothing-to-recover':
      return 'Hier ist nichts, woraus sich etwas wiederherstellen ließe. Öffnen Sie eine Sicherungsdatei.';
    case 'mirror-damaged':
      return 'Auch die zweite Kopie in diesem Browser ist beschädigt. Öffnen Sie eine Sicherungsdatei.';
    case 'store-broken':
      return `Jeder Datensatz der zweiten Kopie ist geprüft, aber der Browser kann seine Datenbank weder öffnen noch löschen (${fault.name}). Speichern Sie zuerst eine Sicherung aus der zweiten Kopie.`;
    default:
      return storage[fault.tag];
  }
}

function open(fault: OpenFault): string {
  switch (fault.tag) {
    case 'too-large':
      return `Die Datei hat ${number(fault.bytes)} Bytes; eine Sicherung hat höchstens ${number(fault.limit)}.`;
    case 'not-a-backup':
      return 'Diese Datei ist keine Sicherung des Alemtuzumab-Pfads (ihr Name endet auf .almz).';
    case 'wrong-secret':
      return 'Das ist nicht das Passwort dieser Sicherung. Sie hat das Passwort, das am Tag ihrer Herstellung gewählt wurde.';
    case 'content':
      return 'Die Datei ließ sich öffnen, enthält aber keine Sicherung dieser Anwendung. Es wurde nichts daraus übernommen.';
    case 'newer':
      return 'Die Sicherung wurde von einer neueren Version geschrieben. Laden Sie die neueste Version und öffnen Sie sie dort.';
    case 'passphrase':
      return passphrase(fault.fault);
    case 'header':
      return header(fault.fault);
    default:
      return storage[fault.tag];
  }
}

function comparison(found: Comparison): string {
  switch (found.tag) {
    case 'new':
      return `noch nicht hier: ${entries(found.there)}`;
    case 'extends':
      return `die Sicherung weiß mehr: ${entries(found.there)}, hier ${number(found.here)}`;
    case 'same':
      return `hier gleich: ${entries(found.here)}`;
    case 'older':
      return `hier ist mehr bekannt: ${entries(found.here)}, in der Sicherung ${number(found.there)}`;
    case 'diverged':
      return `nach ${ofEntries(found.shared)} verschieden weitergeführt (hier ${number(found.here)}, Sicherung ${number(found.there)}): der Fall der Sicherung wird als eigener Fall aufbewahrt`;
    case 'invalid':
      return 'lässt sich mit dieser Version nicht nachvollziehen: bleibt in der Datei';
  }
}

function damage(found: Damage): string {
  const entry = number(found.at + 1);
  switch (found.tag) {
    case 'changed':
      return `Eintrag ${entry} wurde verändert`;
    case 'missing':
      return `Eintrag ${entry} fehlt`;
    case 'reordered':
      return `bei Eintrag ${entry} liegt ein Datensatz von anderer Stelle`;
    case 'cut':
      return `endet nach ${ofEntries(found.at)}, gespeichert waren ${number(found.expected)}`;
    case 'summary':
      return 'die Zeile der Liste passte nicht zum Verlauf; der Verlauf ist vollständig';
  }
}

function unavailable(reason: Unavailable): string {
  switch (reason.tag) {
    case 'refused':
      return 'Dieser Browser gibt seinen Speicher nicht frei, etwa in einem privaten Fenster. Hier lassen sich keine Patienten speichern, aber Beispiele ansehen.';
    case 'blocked':
      return 'Ein anderer Tab hält eine ältere Fassung des Speichers. Schließen oder laden Sie die anderen Tabs neu; diese Seite geht dann von selbst weiter.';
    case 'no-crypto':
      return 'Diese Seite wurde so geladen, dass der Browser nicht verschlüsseln kann (nötig ist https oder localhost). Hier lassen sich keine Patienten speichern, aber Beispiele ansehen.';
    case 'not-loaded':
      return 'Ein Teil der App ließ sich nicht laden, darum lassen sich die Patienten nicht öffnen. Verloren ist nichts. Laden Sie die Seite neu; hilft das nicht, verbinden Sie sich einmal mit dem Netz.';
  }
}

/** Deutsch: der Tresor, seine Schlüssel, Sicherungen und sein Zustand. */
export const vaultDe: VaultMessages = {
  fault: { passphrase, header, secret, open },
  comparison,
  damage,
  unavailable,

  passphrase: 'Passwort',
  again: 'Noch einmal dasselbe',
  differs: 'Die beiden sind nicht gleich.',
  show: 'Eingabe zeigen',
  own: 'ein eigenes',
  ownText: 'Mindestens 14 Zeichen. Länger ist besser als seltsamer.',
  words: 'sechs Wörter',
  wordsText: (bits) =>
    `Zufällig gezogen, etwa ${number(Math.floor(bits))} Bit: schwer zu erraten, möglich zu merken. Schreiben Sie sie jetzt auf.`,
  draw: 'Andere ziehen',
  typeDrawn: 'Die sechs Wörter, von Ihrer Notiz abgetippt',
  notDrawn: 'Das sind nicht die sechs Wörter oben.',
  kind: 'Art des Passworts',

  setUp: {
    title: 'Ein Passwort für die Patienten dieses Browsers',
    text: 'Fälle werden mit einem Schlüssel verschlüsselt, den nur dieses Passwort öffnet. Es gibt keinen Server und niemanden, der es zurücksetzen kann.',
    lost: 'Gehen Passwort und Wiederherstellungsschlüssel verloren, kann niemand die Fälle mehr lesen. Sie sind dann verloren.',
    go: 'Verschlüsseln und weiter',
    busy: 'Der Schlüssel wird hergestellt …',
  },
  upgrade: {
    title: 'Die Fälle in diesem Browser schützen',
    text: (n) =>
      `Hier ${n === 1 ? 'liegt' : 'liegen'} ${cases(n)} unverschlüsselt, aus einer früheren Version. Mit dem Passwort, das Sie jetzt wählen, werden sie verschlüsselt; die offenen Kopien werden gelöscht, sobald jede verschlüsselte zurückgelesen und verglichen ist.`,
    go: 'Die Fälle verschlüsseln',
  },
  recovery: {
    title: 'Der Wiederherstellungsschlüssel',
    text: 'Er öffnet den Tresor, wenn das Passwort vergessen ist. Er wird nur dieses eine Mal gezeigt. Drucken Sie ihn oder schreiben Sie ihn auf und bewahren Sie ihn getrennt von diesem Computer auf.',
    print: 'Blatt drucken',
    sheet:
      'Wiederherstellungsschlüssel der Fälle in einem Browser. Bewahren Sie ihn auf wie einen Schlüssel zum Aktenschrank.',
    prove: (first, second) =>
      `Tippen Sie die Gruppen ${number(first)} und ${number(second)} von Ihrer Kopie ab, damit sicher ist, dass es sie gibt`,
    group: (at) => `Gruppe ${number(at)}`,
    wrong: 'Das sind nicht die beiden Gruppen.',
    done: 'Ich habe ihn',
    decline:
      'Ich bewahre keinen Wiederherstellungsschlüssel auf: Vergesse ich das Passwort, sind alle Fälle verloren',
    declined: 'Ohne ihn weiter',
  },
  unlock: {
    title: 'Gesperrt',
    text: 'Die Fälle in diesem Browser sind verschlüsselt.',
    go: 'Entsperren',
    busy: 'Wird entsperrt …',
    useRecovery: 'Stattdessen den Wiederherstellungsschlüssel verwenden',
    usePassphrase: 'Stattdessen das Passwort verwenden',
    recoveryKey: 'Wiederherstellungsschlüssel',
    recoveryHint: 'groß oder klein, mit oder ohne Bindestriche',
    forgot: 'Passwort vergessen?',
    forgotText:
      'Zurücksetzen kann es niemand. Drei Wege bleiben: der Wiederherstellungsschlüssel; eine Sicherungsdatei mit dem Passwort ihres Tages (Einstellungen, nach einem Neubeginn in einem anderen Browserprofil); oder ein Neubeginn neben dem alten Tresor, der beiseitegelegt und nie gelöscht wird.',
    explore: 'Inzwischen ein Beispiel ansehen',
  },
  lost: {
    title: 'Die Fälle dieses Browsers fehlen',
    empty:
      'Der Browser hat einen leeren Speicher geöffnet, obwohl es Fälle gab. Das tun Browser, nachdem ein Absturz ihre Datenbank beschädigt hat.',
    broken: (name) => `Der Browser kann seinen Speicher nicht lesen (${name}).`,
    older: (here, known) =>
      `Hier liegt eine ältere Kopie (Speicherung ${number(here)}; zuletzt bekannt war ${number(known)}). Jemand oder etwas hat sie zurückgelegt.`,
    mirror: (savedAt, n, events) =>
      `Eine zweite Kopie in diesem Browser ist da: ${cases(n)}, ${entries(events)}, zuletzt gespeichert am ${day(savedAt)}.`,
    noMirror:
      'In diesem Browser gibt es keine zweite Kopie. Öffnen Sie nach einem Neubeginn Ihre neueste Sicherungsdatei.',
    marker: (savedAt) => `Zuletzt gespeichert wurde am ${day(savedAt)}.`,
    recover: 'Aus der zweiten Kopie wiederherstellen',
    recovered: (n, events) => `${cases(n)} mit ${ofEntries(events)} wiederhergestellt.`,
    busy: 'Jeder Datensatz wird geprüft …',
    leftovers: 'Was übrig ist, als Datei speichern',
    salvage: 'Aus der zweiten Kopie eine Sicherung speichern',
    salvageText:
      'Die Datei hat dasselbe Passwort. Löschen Sie danach im Browser die Daten dieser Website, beginnen Sie neu und öffnen Sie die Datei in den Einstellungen.',
    aside: 'Daneben neu beginnen',
    asideText:
      'Was übrig ist, wird beiseitegelegt, nicht gelöscht. Öffnen Sie danach in den Einstellungen eine Sicherungsdatei.',
    retry: 'Noch einmal nachsehen',
  },
  unavailableTitle: 'Der Speicher dieses Browsers ist nicht zu benutzen',
  newerTitle: 'Von einer neueren Version geschrieben',
  newerText:
    'Die Fälle in diesem Browser wurden von einer neueren Version dieser Anwendung geschrieben. Sie werden nicht angerührt. Laden Sie neu, um die neueste Version zu erhalten, oder öffnen Sie sie dort, wo Sie diese benutzt haben.',

  settings: {
    title: 'Tresor',
    text: 'Fälle sind verschlüsselt (AES-256-GCM), unter einem Schlüssel aus Ihrem Passwort.',
    none: 'In diesem Browser gibt es noch keinen Tresor. Er entsteht mit dem ersten Patienten.',
    lock: 'Jetzt sperren',
    autoLock: 'Von selbst sperren nach',
    minutes: (minutes) => count(minutes, 'Minute', 'Minuten'),
    autoLockHint: 'ohne Eingabe; nach einer Pause des Computers sofort',
    change: 'Passwort ändern',
    current: 'Jetziges Passwort',
    next: 'Neues Passwort',
    changed: 'Das Passwort ist geändert. Frühere Sicherungen behalten ihr altes.',
    newKey: 'Neuen Wiederherstellungsschlüssel herstellen',
    newKeyText:
      'Das alte Blatt öffnet diesen Tresor dann nicht mehr. Frühere Sicherungen und Kopien ändern sich dadurch nicht.',
    open: 'Was nicht verschlüsselt ist: Sprache, Ihr Kürzel, die Quellen für neue Fälle, die Namen auf Zertifikaten, die Sie als bekannt markiert haben, und wie die Dateien von Laboren gelesen werden (Namen von Laboren, Spalten, Werten und Einheiten); wie viele Fälle und Einträge es gibt, etwa wie groß und wann geschrieben; der Name des Ordners für automatische Sicherungen; dass diese Anwendung hier benutzt wurde. Ein exportiertes Dokument oder eine exportierte Datei ist nicht verschlüsselt.',
    honest:
      'Das Sperren nimmt Schlüssel und Text von der Seite. Es kann nicht schützen vor Schadsoftware, vor Browser-Erweiterungen, die Seiten lesen dürfen, oder vor jemandem, der diesen Computer benutzt, während er entsperrt ist.',
  },
  health: {
    title: 'Zustand des Speichers',
    used: (used, allowed) =>
      `${number(Math.ceil(used / 1e6))} MB von ${number(Math.round(allowed / 1e6))} MB benutzt`,
    mirror: {
      none: 'Dieser Browser bietet keinen Platz für eine zweite Kopie. Gegen seine Fehler schützen allein Sicherungsdateien.',
      current: 'Die zweite Kopie in diesem Browser enthält jede Speicherung.',
      rebuilding: 'Die zweite Kopie wird neu geschrieben.',
      behind:
        'Die zweite Kopie ließ sich nicht schreiben. Was gespeichert ist, ist nur einmal gespeichert; machen Sie jetzt eine Sicherung.',
    },
    ask: 'Den Browser bitten, die Fälle zu behalten',
    check: 'Jeden Datensatz prüfen',
    checking: (done, all) => `${number(done)} von ${cases(all)} geprüft …`,
    whole: (n, events) =>
      `${cases(n)} mit ${ofEntries(events)} geprüft: nichts verändert, nichts fehlt, alles in der Reihenfolge.`,
    differs:
      'Die Liste der Fälle war nicht die zuletzt gespeicherte; sie wurde mit den Verläufen verglichen.',
    damaged:
      'Es wurde ein Schaden gefunden. Die Einträge davor sind geprüft und lesbar; es wurde nichts verändert.',
    damagedCase: (label, what) => `${label ?? 'Ein Fall ohne lesbares Kürzel'}: ${what}.`,
    incidents: 'Was dieser Tresor erlebt hat',
    incident: (tag, at, n) =>
      `${day(at)}: ${cases(n)} ${{ recovered: 'aus der zweiten Kopie wiederhergestellt', restored: 'aus einer Sicherung übernommen', 'set-aside': 'beiseitegelegt' }[tag]}`,
  },
  backup: {
    title: 'Sicherung',
    text: 'Eine verschlüsselte Datei mit allen Fällen. Sie ist die Sicherheit, die ein Browser nicht geben kann: Bewahren Sie sie auf einem anderen Gerät auf.',
    last: (at, behind) =>
      behind === 0
        ? `Letzte Sicherung ${day(at)}; seither wurde nichts gespeichert.`
        : `Letzte Sicherung ${day(at)}; seither ${count(behind, 'Speicherung', 'Speicherungen')}.`,
    never: 'Es gibt noch keine Sicherung.',
    make: 'Sicherung machen',
    passphraseHint: 'dieser Datei; es muss nicht das des Tresors sein',
    busy: 'Die Datei wird geschrieben und zur Probe geöffnet …',
    made: (n) => `Die Datei enthält ${cases(n)} und wurde zur Probe geöffnet.`,
    leftOut: 'Weggelassen, weil beschädigt:',
    save: 'Datei speichern',
    fault: {
      'too-large': 'Die Sicherung würde zu groß für eine Datei. Wählen Sie weniger Fälle.',
      'no-such-case': 'Ein gewählter Fall ist nicht mehr hier.',
      'not-verified':
        'Die fertige Datei ließ sich nicht zu dem öffnen, was hineinging. Sie wird nicht herausgegeben; versuchen Sie es erneut.',
    },
    open: 'Sicherung öffnen',
    opened: (at, n) =>
      `Sicherung vom ${day(at)} mit ${count(n, 'Fall', 'Fällen')}. Es wurde noch nichts daraus übernommen.`,
    restore: (n) => `${cases(n)} übernehmen`,
    restored: (added, extended, unchanged, kept) =>
      `${number(added)} neu, ${number(extended)} ergänzt, ${number(unchanged)} unverändert, ${number(kept)} als eigene Fälle aufbewahrt.`,
    failed: (id, why) => `Ein Fall (${id}) ließ sich nicht schreiben: ${why}`,
    choose: 'Datei wählen',
    label: 'Fall',
    state: 'Wie er zu dem hier steht',
  },
  automatic: {
    title: 'Automatische Sicherung in einen Ordner',
    text: 'Einmal am Tag, wenn etwas gespeichert wurde, kommt eine verschlüsselte Datei mit allen Fällen in einen Ordner Ihrer Wahl, solange diese Seite offen und entsperrt ist.',
    disk: 'Ein Ordner allein auf der Festplatte dieses Computers geht mit ihm verloren. Wählen Sie einen auf einem Netzlaufwerk oder einem anderen Datenträger, oder einen, der anderswohin kopiert wird.',
    choose: 'Ordner wählen',
    other: 'Anderen Ordner wählen',
    into: (folder) => `Automatische Sicherung in „${folder}“`,
    passphraseText:
      'Die Dateien öffnen sich mit einem eigenen Passwort, nicht mit dem des Tresors. Es wird nur dieses eine Mal verlangt: Schreiben Sie es auf, und bewahren Sie es nicht bei den Dateien auf.',
    passphraseHint: 'der Dateien in diesem Ordner',
    start: 'Einschalten',
    busy: 'Die erste Datei wird geschrieben und zur Probe gelesen …',
    running: 'Die Datei wird geschrieben und zur Probe gelesen …',
    on: (folder) => `Eingeschaltet: in den Ordner „${folder}“.`,
    noFolder: 'Eingeschaltet, doch der Browser kennt den Ordner nicht mehr. Wählen Sie ihn noch einmal.',
    none: 'Dort wurde noch keine Datei geschrieben.',
    last: (at, n) =>
      `Letzte automatische Sicherung ${day(at)}, ${cases(n)}. Die Datei wurde zur Probe gelesen.`,
    lacking: (at) =>
      `In der Datei vom ${day(at)} fehlen die beschädigten Fälle; sie zählt nicht als Sicherung. Frühere Dateien wurden nicht verändert.`,
    waits: 'Nach einem Neustart fragt der Browser Sie, bevor diese Seite in den Ordner schreiben darf.',
    allow: 'Zugriff auf den Ordner erlauben',
    now: 'Jetzt sichern',
    stop: 'Beenden',
    stopped: 'Beendet. Die Dateien im Ordner bleiben und öffnen sich mit ihrem Passwort.',
    failed: 'Es wurde keine automatische Sicherung geschrieben.',
    fault: {
      off: 'Sie ist nicht eingeschaltet.',
      'not-allowed':
        'Der Browser lässt diese Seite nicht in den Ordner schreiben. Erlauben Sie es, oder wählen Sie den Ordner noch einmal.',
      'no-folder':
        'Der Ordner ist nicht da. Verbinden Sie seinen Datenträger, oder wählen Sie noch einmal einen Ordner.',
      'folder-full':
        'Der Datenträger des Ordners ist voll. Schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner.',
      torn: 'Was aus dem Ordner gelesen wurde, war nicht das Geschriebene. Sehen Sie nach seinem Datenträger, und wählen Sie einen anderen Ordner.',
    },
    notWritten: (name) =>
      `In den Ordner ließ sich nicht schreiben (${name}). Es wird innerhalb einer Stunde wieder versucht.`,
  },
};
