import type { InvalidReason } from '../../signature/verdict.ts';
import type { signatureEn } from '../en/signature.ts';
import { formats, inGroups } from '../format.ts';

const { number, count, date, list } = formats('de');
const megabytes = (bytes: number): string => `${number(Math.round(bytes / 100_000) / 10)} MB`;
const clock = (instant: string): string => {
  const zone = instant.replace(/^.*T[\d:.]+/, '');
  return `${date(instant.slice(0, 10))}, ${instant.slice(11, 16)} Uhr (UTC${zone === 'Z' ? '' : zone.replace('-', '−')})`;
};
const field = { name: 'Der Name', role: 'Die Funktion', institution: 'Die Einrichtung' } as const;

function reason(found: InvalidReason): string {
  switch (found.tag) {
    case 'no-pdf':
      return 'Diese Datei ist kein PDF.';
    case 'too-large':
      return `Die Datei hat ${megabytes(found.bytes)}; ein Dokument dieser Anwendung hat höchstens ${megabytes(found.limit)}.`;
    case 'structure':
      return 'Die Datei trägt eine Signatur, ist aber nicht so aufgebaut wie Dokumente dieser Anwendung: Sie stammt von anderswo, ist abgeschnitten oder wurde verändert.';
    case 'active-content':
      return 'Das Dokument enthält Skripte, Ebenen oder Formularfelder, mit denen es etwas anderes zeigen könnte als das, was signiert wurde.';
    case 'sub-filter':
      return 'Die Signatur ist von einer Art, die diese Anwendung nicht erzeugt.';
    case 'byte-range':
      return 'Die Signatur umfasst nicht das ganze Dokument.';
    case 'contents':
      return 'An der Stelle der Signatur steht keine.';
    case 'date':
      return 'Die Signatur nennt keine lesbare Zeit.';
    case 'form':
      return 'Der Teil der Datei, der die Signatur enthält, wurde verändert.';
    case 'signature-form':
      return 'Die Signatur ist beschädigt, oder es ist etwas in ihr versteckt.';
    case 'certificate':
      return 'Das Zertifikat der Signatur ist nicht lesbar oder nicht das, mit dem signiert wurde.';
    case 'signature':
      return 'Die Signatur stammt nicht vom Schlüssel ihres Zertifikats.';
    case 'key-usage':
      return 'Das Zertifikat ist nicht zum Signieren bestimmt.';
    case 'not-valid-then':
      return 'Zu der Zeit, die das signierende Gerät angab, galt das Zertifikat nicht.';
    case 'name':
      return 'Der Name neben der Signatur ist nicht der aus dem Zertifikat.';
  }
}

const key: (typeof signatureEn)['key'] = (fault) => {
  switch (fault.tag) {
    case 'identity-damaged':
      return 'Der Schlüssel, mit dem Sie signieren, lässt sich nicht mehr öffnen. Erzeugen Sie einen neuen oder importieren Sie ihn noch einmal.';
    case 'locked':
      return 'Die Fälle sind gesperrt. Entsperren Sie sie und versuchen Sie es noch einmal.';
    case 'full':
      return 'Der Speicher dieses Browsers ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.';
    default:
      return 'Der Speicher dieses Browsers hat nicht mitgemacht. Laden Sie die Seite neu und versuchen Sie es noch einmal.';
  }
};

const pkcs12: (typeof signatureEn)['pkcs12'] = (fault) => {
  switch (fault.tag) {
    case 'too-large':
      return `Die Datei hat ${number(fault.bytes)} Bytes; eine Schlüsseldatei hat höchstens ${number(fault.limit)}.`;
    case 'not-pkcs12':
      return 'Diese Datei ist keine Schlüsseldatei (PKCS #12; ihr Name endet auf .p12 oder .pfx).';
    case 'wrong-password':
      return 'Das ist nicht das Passwort dieser Datei, oder die Datei ist beschädigt.';
    case 'unsupported':
      return `Die Datei ist auf eine Weise geschützt, die hier nicht unterstützt wird (${fault.algorithm}). Exportieren Sie sie neu mit AES-256.`;
    case 'too-much-work':
      return `Die Datei verlangt ${number(fault.iterations)} Runden der Schlüsselableitung, mehr als jede echte. Es wurde nichts damit versucht.`;
    case 'no-key':
      return 'In dieser Datei ist kein privater Schlüssel.';
    case 'unsupported-key':
      return 'Der Schlüssel ist von einer Art, die hier nicht signieren kann: RSA mit 2048 bis 8192 Bit oder EC (P-256, P-384, P-521) wird gebraucht.';
    case 'no-certificate':
      return 'In dieser Datei ist kein Zertifikat, das zum Schlüssel gehört und hier verwendet werden kann.';
    case 'key-usage':
      return 'Das Zertifikat ist nicht zum Signieren bestimmt.';
  }
};

const sign: (typeof signatureEn)['sign'] = (fault) => {
  switch (fault.tag) {
    case 'not-a-paper':
      return 'Nur Dokumente dieser Anwendung können signiert werden, und nur solange die Signaturen darin halten.';
    case 'no-time':
      return 'Die Uhr dieses Geräts gibt keine Zeit an.';
    case 'reason-too-long':
      return `Der Grund darf höchstens ${number(fault.most)} Zeichen haben.`;
    case 'certificate':
      return 'Das Zertifikat Ihres Schlüssels ist nicht lesbar.';
    case 'key-usage':
      return 'Ihr Zertifikat ist nicht zum Signieren bestimmt.';
    case 'not-valid-now':
      return `Ihr Zertifikat gilt vom ${date(fault.notBefore.slice(0, 10))} bis zum ${date(fault.notAfter.slice(0, 10))}; die Uhr dieses Geräts steht außerhalb davon.`;
    case 'not-verified':
      return 'Die Signatur ließ sich nicht bestätigen; es wurde nichts gespeichert. Sagen Sie uns Bescheid.';
  }
};

export const signatureDe: typeof signatureEn = {
  seal: {
    title: 'Elektronisch signiert',
    name: 'Name',
    role: 'Funktion',
    institution: 'Einrichtung',
    time: 'Zeit',
    timeValue: (at) => `${clock(at)}, nach der Uhr des signierenden Geräts`,
    certificate: 'Zertifikat',
    certificateValue: (short) => `SHA-256 ${short} …`,
    issuer: 'Ausgestellt von',
    typedIn:
      'Den Namen hat die signierende Person selbst eingegeben; niemand hat ihn bestätigt. Die Zeit hat kein Dritter bestätigt.',
    issued:
      'Den Namen hat allein der Aussteller des Zertifikats bestätigt. Die Zeit hat kein Dritter bestätigt.',
    alt: (name, at) =>
      `Feld einer elektronischen Signatur mit dem Schlüssel von ${name}. Zeit nach der Uhr des signierenden Geräts: ${clock(at)}.`,
  },
  verdict: (verdict) => {
    switch (verdict.tag) {
      case 'not-signed':
        return { title: 'Nicht signiert', text: 'Diese Datei enthält keine elektronische Signatur.' };
      case 'intact':
        return {
          title: 'Seit der Signatur unverändert',
          text: 'Jedes Byte des Dokuments ist von der Signatur umfasst, und keines hat sich seitdem geändert. Wer signiert hat, ist eine andere Frage: siehe dort.',
        };
      case 'changed':
        return verdict.what === 'content'
          ? {
              title: 'Nach der Signatur verändert',
              text: 'Was diese Datei enthält, ist nicht das, was signiert wurde.',
            }
          : {
              title: 'Nach der Signatur verändert',
              text: `Was signiert wurde, ist noch in der Datei, aber etwas wurde angehängt, das Teile davon ersetzt (${
                verdict.objects.length === 0
                  ? 'welche, lässt sich nicht sagen'
                  : `${count(verdict.objects.length, 'Objekt', 'Objekte')}: ${list(verdict.objects.slice(0, 8).map(String))}`
              }). Was gezeigt wird, ist vielleicht nicht das, was signiert wurde.`,
            };
      case 'appended':
        return {
          title: 'Spätere Änderungen, die diese Anwendung nicht beurteilen kann',
          text: `Was signiert wurde, ist unverändert, aber ${count(verdict.bytes, 'Byte wurde', 'Bytes wurden')} angehängt, ohne dass eine Signatur sie umfasst. Was gezeigt wird, ist vielleicht nicht das, was signiert wurde.`,
        };
      case 'invalid':
        return { title: 'Keine gültige Signatur', text: reason(verdict.reason) };
    }
  },
  trust: (trust) => {
    switch (trust.tag) {
      case 'known':
        return 'Dieses Zertifikat ist hier bekannt.';
      case 'chain':
        return `Das Zertifikat wurde unter ${trust.authority ?? 'einer Stelle ohne Namen'} ausgestellt; diese ist hier bekannt.`;
      case 'unknown':
        return 'Dieses Zertifikat ist hier nicht bekannt: Jeder kann eines auf jeden Namen erzeugen. Vergleichen Sie seinen Fingerabdruck mit der Person, die signiert hat.';
    }
  },
  signer: ({ name, institution, selfSigned, issuer, fingerprint }) =>
    `Signiert mit dem Schlüssel von ${name ?? institution ?? 'einer Person ohne Namen'} (Zertifikat SHA-256 ${inGroups(fingerprint)}). ${
      selfSigned
        ? 'Den Namen hat die signierende Person selbst eingegeben; niemand hat ihn bestätigt.'
        : `Den Namen hat allein der Aussteller des Zertifikats bestätigt: ${issuer ?? 'ohne Namen'}.`
    }`,
  time: (claimedAt) =>
    `Zeit nach Angabe des signierenden Geräts: ${clock(claimedAt)}, von keinem Dritten bestätigt.`,
  limits:
    'Geprüft allein auf diesem Gerät: Ob das Zertifikat gesperrt wurde, ist hier nicht zu sehen, und nach seinem Ablauf kann diese Signatur allein nicht zeigen, dass sie vorher entstand.',
  subject: (fault) => {
    switch (fault.tag) {
      case 'empty':
        return 'Ein Name wird gebraucht.';
      case 'too-long':
        return `${field[fault.field]} darf höchstens ${number(fault.most)} Zeichen haben.`;
      case 'control-characters':
        return `${field[fault.field]} enthält Zeichen, die man nicht sieht.`;
      case 'no-time':
        return 'Die Uhr dieses Geräts gibt keine Zeit an.';
    }
  },
  pkcs12,
  sign,
  key,
  notTaken: (fault) => {
    return fault.tag === 'key' ? key(fault.fault) : pkcs12(fault);
  },
  notSigned: (fault) => {
    if (fault === undefined || fault.tag === 'no-signer')
      return 'Es gibt noch keinen Schlüssel zum Signieren. Erzeugen Sie einen in den Einstellungen unter „Signatur“.';
    return fault.tag === 'key' ? key(fault.fault) : sign(fault);
  },
  settings: {
    title: 'Signatur',
    text: 'Ein Behandlungsplan lässt sich elektronisch signieren. Die Signatur zeigt, dass seither nichts daran geändert wurde und dass sie mit demselben Schlüssel entstand wie andere von Ihnen.',
    honest:
      'Ein Schlüssel, den Sie hier erzeugen, beweist keine Identität: Der Name ist, was Sie eintippen. Hinter dem Namen in einem importierten Zertifikat Ihrer Einrichtung steht dessen Aussteller. Die Zeit ist die dieses Geräts und wird von niemandem bestätigt. Es ist keine qualifizierte Signatur.',
    kept: 'Der Schlüssel liegt verschlüsselt im Tresor dieses Browsers. Er ist in keiner Sicherung: Auf einem anderen Rechner erzeugen oder importieren Sie noch einmal einen.',
    none: 'In diesem Browser signiert noch niemand.',
    signer: 'Hier signiert',
    valid: (from, to) => `gültig vom ${date(from.slice(0, 10))} bis zum ${date(to.slice(0, 10))}`,
    fingerprint: 'Fingerabdruck des Zertifikats (SHA-256)',
    fingerprintHint:
      'Geben Sie ihn denen, die Ihre Signaturen prüfen sollen, auf einem anderen Weg als auf dem Papier.',
    make: 'Schlüssel erzeugen',
    replace: 'Neuen Schlüssel erzeugen',
    take: 'Zertifikat importieren (.p12)',
    remove: 'Schlüssel entfernen',
    removeText:
      'Was damit signiert wurde, bleibt signiert, aber mit diesem Schlüssel lässt sich nichts mehr signieren. Ein importierter lässt sich wieder importieren; ein hier erzeugter ist endgültig weg.',
    replaceText: 'Der jetzige Schlüssel wird endgültig entfernt. Was damit signiert wurde, bleibt signiert.',
    name: 'Name',
    nameHint: 'wie er auf Dokumenten und im Zertifikat stehen soll',
    role: 'Funktion',
    institution: 'Einrichtung',
    file: 'Schlüsseldatei (.p12 oder .pfx)',
    password: 'Passwort der Datei',
    busy: 'Einen Moment …',
  },
  option: {
    label: (name) => `Elektronisch signieren: ${name}`,
    hint: 'Mit dem Schlüssel in diesem Browser; die Zeit ist die dieses Geräts. Der Fall darin wird mitsigniert.',
    seal: 'Den Fall darin verschlüsseln',
    sealHint:
      'Die Seiten bleiben für alle lesbar; der Fall in der Datei öffnet sich nur mit einem eigenen Passwort.',
    notSealed:
      'Der Fall ließ sich nicht verschlüsseln; es wurde nichts erstellt. Versuchen Sie es noch einmal.',
    none: 'Zum elektronischen Signieren erzeugen oder importieren Sie in den Einstellungen einen Schlüssel.',
  },
  carried: (fault) => {
    switch (fault.tag) {
      case 'inflates-too-far':
        return `Der Fall darin ist entpackt größer als ${megabytes(fault.limit)}. Er wurde nicht gelesen.`;
      case 'not-inflatable':
        return 'Der Fall darin lässt sich nicht entpacken.';
      case 'unknown-file':
        return `Die Datei darin (${fault.name}) ist keine, die diese Anwendung schreibt.`;
    }
  },
};
