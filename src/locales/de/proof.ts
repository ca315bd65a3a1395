import type { proofEn } from '../en/proof.ts';
import { formats } from '../format.ts';

const { count, many } = formats('de');

const invariant: typeof proofEn.invariant = {
  neverInPregnancyOrLactation:
    'Kein Weg führt während einer bekannten Schwangerschaft oder Stillzeit zu einem Behandlungsschritt.',
  neverWithHiv:
    'Kein Weg führt bei HIV zu einem Behandlungsschritt, sei es durch die Diagnose oder einen positiven Test.',
  neverWithHypersensitivity:
    'Kein Weg führt nach Überempfindlichkeit gegen Alemtuzumab oder einen Hilfsstoff oder nach Anaphylaxie bei einer Infusion zu einem Behandlungsschritt.',
  neverWithActiveInfection:
    'Kein Weg führt zu einem Behandlungsschritt, solange eine Infektion besteht, oder bei aktiver Tuberkulose, Hepatitis B oder Hepatitis C.',
  neverWithPmlSuspected:
    'Kein Weg führt zu einem Behandlungsschritt, solange der Verdacht auf eine PML besteht, nach JC-Virus im Liquor, oder wenn bestätigt ist, dass eine PML nicht ausgeschlossen wurde.',
  neverWithAContraindicationOfTheEu:
    'Mit der EU-Fachinformation führt kein Weg bei einer ihrer Kontraindikationen zu einem Behandlungsschritt: Schlaganfall, Infarkt, Dissektion, unkontrollierter Blutdruck, Gerinnung, Plättchenhemmung, Autoimmunität, HIV, Alter unter 18.',
  neverOverridesAStop:
    'Keine Begründung gegen einen Ausschluss wird angenommen: Über einen Ausschluss kann sich niemand hinwegsetzen, auf keinem Weg.',
  neverWithoutConsent:
    'Kein Zyklus beginnt und keine Infusion wird gegeben, nachdem die Einwilligung widerrufen wurde, ohne schriftliche Begründung.',
  neverBeforeTwelveMonths:
    'Kein Zyklus beginnt früher als zwölf Monate nach der letzten Infusion des vorigen, ohne schriftliche Begründung.',
  neverChosenBeforeTwelveMonths:
    'Nach zwei Zyklen wird ein weiterer nicht einmal gewählt, bevor zwölf Monate seit der letzten Infusion vergangen sind, ohne schriftliche Begründung.',
  neverTwoDosesOnOneDay: 'Nie stehen zwei Infusionen an einem Tag, was auch korrigiert wurde.',
  neverMoreInfusionsThanPlanned:
    'Nie sind es mehr als fünf Infusionen im ersten Zyklus oder drei in einem späteren.',
  neverMoreThanTwelveMilligrams: 'Keine Infusion übersteigt 12 mg, weder wie gegeben noch wie korrigiert.',
  neverTwoCoursesAtOnce:
    'Kein Zyklus beginnt, bevor der vorige abgeschlossen ist, keiner wird ausgelassen, und keine Infusion liegt außerhalb ihres Zyklus.',
  neverWithoutTestOfTheDay:
    'Kein Zyklus hat seine erste Infusion bei einer Frau, die schwanger werden kann, ohne negativen Schwangerschaftstest vom selben Tag oder schriftliche Begründung.',
  neverWithoutVaricellaImmunity:
    'Kein Zyklus beginnt ohne Immunität gegen Varizellen (nie getestet, negativ, oder geimpft ohne Titer vier Wochen danach), ohne schriftliche Begründung.',
  neverWithinSixWeeksOfAVaccine:
    'Kein Zyklus beginnt binnen sechs Wochen nach irgendeiner Impfdosis, ohne schriftliche Begründung.',
  neverWithoutExamination:
    'Kein Zyklus beginnt ohne Anamnese und Untersuchung für diesen Zyklus oder schriftliche Begründung.',
  neverWithoutPanel:
    'Kein Zyklus beginnt ohne das ganze Laborprofil, jeder Wert neuer als der vorige Zyklus, oder schriftliche Begründung.',
  neverWithoutRecentMri:
    'Kein Zyklus beginnt ohne ein MRT der Neuroachse, das höchstens drei Monate alt ist, oder schriftliche Begründung.',
  neverWithTheMriOfTheCourseBefore:
    'Kein späterer Zyklus beginnt mit dem MRT des vorigen: Er braucht ein eigenes oder eine schriftliche Begründung.',
  neverWithoutInformedConsent:
    'Kein Zyklus beginnt, bevor Risiken und Überwachung erklärt und verstanden sind und die Einwilligung gilt, ohne schriftliche Begründung.',
  neverPastTheNatalizumabPath:
    'Nach Natalizumab mit hohem PML-Risiko beginnt kein erster Zyklus an der Folge aus MRT und Liquor vorbei, ohne schriftliche Begründung.',
  alwaysMonitoredFor48Months:
    'Nach jeder Infusion sind Blutbild, Kreatinin und Urinstatus in jedem von 48 Monaten fällig und TSH alle drei Monate, gezählt ab der letzten Infusion, bis die Nachbeobachtung endet.',
  alwaysTshMonthlyInPregnancy:
    'In einer bekannten Schwangerschaft innerhalb dieser 48 Monate ist TSH jeden Monat fällig.',
  alwaysAlertsBelow100Platelets:
    'Thrombozyten unter 100 × 10⁹/l lösen einen Alarm aus, der bleibt, bis ein neuerer Wert, eine Antwort der Hämatologie oder eine schriftliche Begründung ihn beendet.',
  alwaysAlertsAfterAnaphylaxis:
    'Eine Anaphylaxie löst einen Alarm aus, der bleibt, bis eine Antwort der Notfallmedizin oder eine schriftliche Begründung ihn beendet.',
  alwaysControlsTheLiver:
    'Mit der EU-Fachinformation sind auch die Leberwerte in jedem der 48 Monate fällig.',
};

const why: typeof proofEn.why = {
  coursesHaveFixedLengths:
    'Ein Zyklus hat drei Infusionen oder fünf: Kein anderer Tag beendet ihn, und der fünfte immer.',
  earlierTherapiesStay: 'Eine Therapie, die einmal genommen wurde, bleibt eine Vortherapie.',
  clearedSwitchesLeave: 'Eine freigegebene Umstellung geht sofort in die Vorbereitung über.',
  examinationsStayDone: 'Untersuchung, Laborprofil und MRT bleiben gemacht.',
  testsStayDone: 'Ein Varizellen-Test bleibt gemacht.',
  monthsStayOver: 'Zwölf Monate, die vorbei sind, bleiben vorbei.',
  onlyACourseAnswers: 'Erneute Aktivität und das Ende der 48 Monate beantwortet nur ein weiterer Zyklus.',
};

const search: typeof proofEn.search = {
  selection: 'Auswahl und Kontraindikationen',
  'eu-contraindications': 'Kontraindikationen der EU-Fachinformation',
  'first-start': 'Erster Beginn und erste Infusion',
  varicella: 'Varizellen und Impfungen',
  natalizumab: 'Natalizumab mit hohem PML-Risiko',
  'infusion-days': 'Infusionstage',
  'between-courses': 'Zwischen den Zyklen',
  'leap-day': 'Zwölf Monate nach einem Schalttag',
  monitoring: 'Überwachung, Schwangerschaft und Thrombozyten',
  'third-course': 'Ein dritter Zyklus',
  amendments: 'Korrekturen und Rücknahmen',
  'switch-branches': 'Zweige der Umstellung',
  'after-natalizumab': 'Schritte nach Natalizumab',
  'work-up-first': 'Vorbereitung vor dem ersten Zyklus',
  'work-up-second': 'Vorbereitung zwischen den Zyklen',
  'work-up-third': 'Vorbereitung vor einem dritten Zyklus',
  watches: 'Die Wächter über Komplikationen',
  'watches-return': 'Die Wächter kehren zurück',
  'selection-reopens': 'Die Auswahl wird wieder offen',
  'work-up-reopens': 'Die Vorbereitung wird wieder offen',
  'last-infusion-days': 'Die letzten Tage eines Zyklus',
  beginning: 'Vom Nichts zur Wahl',
  'leaving-after-second': 'Ausstieg nach 48 Monaten Überwachung',
  'leaving-after-first': 'Ausstieg ein Jahr nach dem ersten Zyklus',
  'leaving-soon-after-first': 'Ausstieg bald nach dem ersten Zyklus',
  'leaving-retreatment': 'Ausstieg vor einem dritten Zyklus',
  'leaving-selection': 'Ausstieg aus der Auswahl',
  'leaving-preparation': 'Ausstieg aus der Vorbereitung',
  'leaving-switch': 'Ausstieg aus der Umstellung',
};

const cases = (n: number): string => `${many(n)} ${n === 1 ? 'Fall' : 'Fälle'}`;

export const proofDe: typeof proofEn = {
  many,
  title: 'Was für diese Version nachgewiesen ist',
  lead: (statements) =>
    `Bevor diese Version entstand, wurde ihr Zustandsdiagramm erschöpfend durchlaufen: jede Reihenfolge kleiner Mengen klinischer Ereignisse, bis zu einer Schranke. Nach jedem Schritt wurden ${many(statements)} Sicherheitsaussagen geprüft, mit eigenem Code, unabhängig von den Regeln.`,
  thisBuild: 'Gezeigt für genau die Regeln dieser Version',
  otherBuild: 'Gezeigt für andere Regeln als die dieser Version',
  otherBuildText:
    'Die Zahlen unten sagen nichts über diese Version: Sie stammen von einem anderen Stand ihrer Regeln. Lassen Sie die Suchen noch einmal laufen, um zu sehen, was hier gilt.',
  fingerprint: 'Fingerabdruck der Regeln (SHA-256)',
  ofRecord: 'Des Protokolls',
  ofBuild: 'Dieser Version',
  figures: {
    title: 'Insgesamt',
    statements: 'Sicherheitsaussagen',
    states: 'verschiedene Fälle erreicht',
    accepted: 'Schritte getan, jeder geprüft',
    refused: 'Schritte abgelehnt',
    violated: 'Verletzungen',
  },
  run: {
    title: 'Hier noch einmal laufen lassen',
    text: (searches) =>
      `Alle ${many(searches)} Suchen laufen in diesem Browser, mit den Regeln dieser Version, und jede wird mit dem Protokoll verglichen. Das dauert einige Sekunden bis eine Minute. Nichts verlässt dieses Gerät, und kein Fall wird berührt.`,
    start: 'Alle Suchen starten',
    again: 'Noch einmal starten',
    stop: 'Anhalten',
    preparing: 'Die Suchen werden vorbereitet …',
    working: (at, of, title, states) =>
      `Suche ${many(at)} von ${many(of)}: ${title}, bisher ${cases(states)}`,
    stopped: (done, of) => `Angehalten nach ${many(done)} von ${many(of)} Suchen.`,
    stoppedSame: 'Die beendeten haben gefunden, was im Protokoll steht.',
    same: (of) => `Alle ${many(of)} Suchen haben hier genau das gefunden, was im Protokoll steht`,
    sameText: (states) => `${cases(states)}, jede Zahl gleich, keine Verletzung.`,
    different: (n) =>
      `${count(n, 'Suche hat', 'Suchen haben')} hier etwas anderes gefunden, als im Protokoll steht`,
    differentText:
      'Die markierten Zeilen unten zeigen beides. Wenn das Protokoll von dieser Version spricht, ist seitdem etwas verändert worden: Benutzen Sie diese Anwendung nicht, bevor das geklärt ist.',
    chartDiffers: 'Was vom Diagramm erreicht wurde, weicht vom Protokoll ab.',
    violated: (n) => `${count(n, 'Verletzung', 'Verletzungen')} hier gefunden`,
    failed: 'Die Suchen liefen nicht bis zum Ende',
    failedText: (reason) => `Gemeldet wurde: ${reason}`,
    notLoaded:
      'Ein Teil dieser Anwendung ließ sich nicht laden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    endedOne: (title, same) => (same ? `${title}: wie im Protokoll` : `${title}: weicht vom Protokoll ab`),
  },
  statements: {
    title: 'Was auf jedem Weg gilt',
    text: 'Behandlungsschritte sind die Wahl der Behandlung, der Beginn eines Zyklus, eine Infusion und die Wahl eines weiteren Zyklus. „Gefordert“ zählt, wie oft eine Aussage etwas zu verhindern hatte: Schritte, die versucht wurden, sie verletzt hätten und abgelehnt wurden; bei dem, was gezeigt werden muss, Verläufe, in denen es sie verletzt hätte, nichts zu zeigen.',
    statement: 'Aussage',
    rules: 'Regeln',
    histories: 'Geprüfte Verläufe',
    atStake: 'Gefordert',
    violated: 'Verletzt',
    groups: {
      stops: 'Was die Behandlung ausschließt',
      before: 'Was ein Zyklus braucht',
      courses: 'Dosen und Abstände',
      after: 'Was auf eine Infusion folgt',
    },
  },
  invariant,
  searches: {
    title: 'Die Suchen',
    text: 'Jede Suche beginnt mit einem Fall, hat eine kleine Menge von Ereignissen mit festen Tagen, vor, an und nach jeder Frist, und versucht jede Reihenfolge, die die Anwendung annimmt. Zwei Wege, die zum selben Fall führen, sind einer.',
    search: 'Suche',
    sources: 'Quellen',
    bound: 'Ereignisse, Schritte je Weg',
    boundOf: (moves, depth) => `${many(moves)}, bis zu ${many(depth)}`,
    states: 'Fälle',
    accepted: 'Schritte getan',
    refused: 'Abgelehnt',
    here: 'Hier',
    same: 'gleich',
    different: 'anders',
    waiting: '—',
    running: 'läuft',
    inRecord: 'Im Protokoll',
    foundHere: 'Hier',
  },
  search,
  why,
  chart: {
    title: 'Wie viel vom Diagramm erreicht wurde',
    states: (met, of) => `${many(met)} von ${many(of)} Zuständen des Diagramms wurden erreicht.`,
    missed: 'Nicht erreicht, weil er mit demselben Ereignis betreten und verlassen wird:',
    transitions: (met, of, impossible) =>
      `${many(met)} von ${many(of)} Übergängen wurden in diesen Suchen genommen, und ${many(impossible)} kann kein Verlauf nehmen. Alle anderen nehmen die Tests dieser Version.`,
    impossible: (n) =>
      `Warum kein Verlauf ${n === 1 ? 'einen Übergang' : `${many(n)} Übergänge`} nehmen kann`,
    guards: (both, of) =>
      `${many(both)} von ${many(of)} Bedingungen an Übergängen antworteten sowohl mit Ja als auch mit Nein.`,
    onlyNo: (n) =>
      `${count(n, 'weitere bewacht', 'weitere bewachen')} nur, was kein Verlauf nehmen kann, und ${n === 1 ? 'kann' : 'können'} nur mit Nein antworten.`,
    oneWay: (n) => `${count(n, 'Bedingung', 'Bedingungen')} mit nur einer Antwort`,
    seen: { true: 'immer Ja', false: 'immer Nein', never: 'nie gefragt' },
    deadEnds: (n) =>
      n === 0
        ? 'Kein Fall ist eine Sackgasse: Aus jedem lässt sich die Nachbeobachtung beenden, und nur einmal.'
        : `${cases(n)} lassen sich nicht beenden oder zweimal beenden.`,
    lost: (n) =>
      n === 0
        ? 'Kein Schritt verliert oder verschiebt ein angenommenes Ereignis.'
        : `${count(n, 'Schritt verliert', 'Schritte verlieren')} ein angenommenes Ereignis.`,
    walked: (walks, accepted, refused, [first, second, third]) =>
      `Neben den Suchen wurden ${many(walks)} zufällige Wege durch Fälle gegangen, mit ${many(accepted)} angenommenen und ${many(refused)} abgelehnten Ereignissen, darunter ${first} erste, ${second} zweite und ${third} dritte Zyklen. Keiner verletzte eine Aussage. Sie gehören zu den Tests und laufen hier nicht.`,
  },
  limits: {
    title: 'Was das nicht zeigt',
    items: {
      bound: (moves, depth) =>
        `Die Mengen der Ereignisse sind klein (höchstens ${many(moves)}), die Tage fest, und kein Weg hat mehr als ${many(depth)} Schritte. Was mehr, andere oder spätere Ereignisse braucht, wird nicht gefunden.`,
      medicine:
        'Verglichen wurde die Software mit ihren Regeln, nicht die Regeln mit der Medizin. Ob eine Quelle recht hat oder richtig gelesen wurde, ist nicht gezeigt.',
      rules: (rules) =>
        `Die Aussagen wachen über ${many(rules)} Regeln. Alle anderen sind durch Beispiele geprüft, nicht durch Suchen.`,
      hands:
        'Die Aussagen berechnet eigener Code, doch geschrieben haben ihn dieselben Hände wie die Regeln. Ein Missverständnis, das beide teilen, wird nicht gefunden.',
      entry: 'Ein falsch eingegebener Wert gilt hier als wahr. Bildschirme und Dokumente gehören nicht dazu.',
      seal: 'Das Protokoll ist keine Signatur. Wer das Programm ändert, kann das Protokoll mit ändern; nur der Lauf in diesem Browser ist Ihr eigener.',
    },
  },
};
