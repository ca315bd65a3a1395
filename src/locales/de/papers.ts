import { formats } from '../format.ts';
import type { PaperMessages } from '../index.ts';
import type { PaperRules } from '../shapes.ts';

const format = formats('de');

/** Was ein Befund von der Praxis verlangt, in den Worten eines Briefes. */
const watch: PaperRules = {
  'MON-10': {
    sign: 'Thrombozyten unter der Grenze des Labors (150\u00a0×10⁹/L, wo keine angegeben ist) oder um 30\u00a0% oder mehr gegen den eigenen Ausgangswert gefallen',
    act: 'Thrombozyten jede Woche, bis ein Wert normal ist. MS-Zentrum verständigen.',
  },
  'MON-11': {
    sign: 'Thrombozyten unter 100\u00a0×10⁹/L',
    act: 'Hämatologie und MS-Zentrum. Jede Woche kontrollieren.',
  },
  'MON-12': {
    sign: 'Blaue Flecken, Petechien, Nasen- oder Zahnfleischbluten, Bluthusten, starke oder unregelmäßige Regelblutung',
    act: 'Sofort Blutbild.',
  },
  'MON-20': {
    sign: 'Blut oder Eiweiß im Urin oder Anstieg des Kreatinins (30\u00a0% über dem eigenen Ausgangswert ist die Zahl der US-Fachinformation)',
    act: 'Dringend Nephrologie: Eine Anti-GBM-Erkrankung führt unbehandelt zur Dialyse.',
  },
  'MON-30': {
    sign: 'TSH außerhalb der Grenzen des Labors',
    act: 'Freies T3, freies T4 und Schilddrüsenantikörper; Endokrinologie. Kein weiteres Alemtuzumab, bevor es beurteilt ist.',
  },
  'MON-40': {
    sign: 'Fieber oder Infektion',
    act: 'Sofort abklären und behandeln. Frühe Zeichen einer Meningitis sind ein Notfall: an Listerien denken.',
  },
  'INF-15': {
    sign: 'Fokales Defizit während einer Infusion oder bis 3 Tage danach, auch ein von der MS bekanntes',
    act: 'Schlaganfall oder Dissektion bis zum Ausschluss: Notfall.',
  },
  'EU-24': {
    sign: 'In den Tagen nach einer Infusion: Zeichen von Myokardischämie, Schlaganfall, Dissektion einer Halsarterie oder Lungenblutung (Brustschmerz, Atemnot, Bluthusten, Defizit, Kopfschmerz)',
    act: 'Notfall. Keine weitere Infusion. Brustschmerz, Atemnot oder Bluthusten zu späterer Zeit: Abklärung am selben Tag.',
  },
  'EU-32': {
    sign: 'Ungeklärte Übelkeit, Erbrechen, Bauchschmerzen, Müdigkeit, Appetitlosigkeit, Gelbsucht, dunkler Urin',
    act: 'Leberwerte am selben Tag: Autoimmunhepatitis. Ein Wert über der Grenze des Labors: dringend Hepatologie.',
  },
  'EU-33': {
    sign: 'Anhaltendes Fieber mit Zytopenie, geschwollener Leber, Milz oder Lymphknoten oder hohem Ferritin',
    act: 'Notfall: hämophagozytische Lymphohistiozytose bis zum Ausschluss. Hämatologie.',
  },
  'EU-34': {
    sign: 'Blaue Flecken oder Blutungen bei normalen Thrombozyten',
    act: 'Gerinnung mit aPTT (erworbene Hämophilie A). Ist sie verlängert: Hämatologie.',
  },
  'EU-35': {
    sign: 'Neues Defizit von Denken, Sehen oder Bewegung, das sich über Tage bis Wochen entwickelt',
    act: 'MRT, auf PML befundet; MS-Zentrum. Kein Alemtuzumab, bis eine PML ausgeschlossen ist.',
  },
  'EU-36': { sign: 'Fieber mit geschwollenen Lymphknoten oder Hepatitis', act: 'Auf EBV und CMV testen.' },
  'EU-37': {
    sign: 'Eine Autoimmunerkrankung wurde gefunden',
    act: 'Nach weiteren suchen. MS-Zentrum verständigen: Weitere Gaben entfallen.',
  },
  'US-12': {
    sign: 'Protein/Kreatinin im Urin über 200\u00a0mg/g, Kreatinin um mehr als 30\u00a0% gestiegen oder ungeklärtes Blut im Urin',
    act: 'Nieren jetzt abklären; Nephrologie.',
  },
  'US-15': {
    sign: 'Zeichen eines Schlaganfalls innerhalb von 3 Tagen nach einer Infusion',
    act: 'Notfall (umrandete Warnung).',
  },
  'US-16': {
    sign: 'Niedrige Thrombozyten mit Fieber, Defizit, Krampfanfall, Gelbsucht, dunklem Urin oder gestiegenem Kreatinin. Oder: Durchfall, Krampfanfall oder Verwirrtheit; Fieber mit Gelenkschmerzen',
    act: 'Thrombotisch-thrombozytopenische Purpura bis zum Ausschluss: sofort abklären. Sonst: immunvermittelte Kolitis, Autoimmunenzephalitis, Still-Syndrom des Erwachsenen.',
  },
  'US-17': {
    sign: 'Atemnot, Husten, Bluthusten. Schmerz im rechten Oberbauch in den ersten 2 Monaten nach einer Infusion',
    act: 'Heute untersuchen: Pneumonitis; akalkulöse Cholezystitis.',
  },
  'US-19': {
    sign: 'Fieber, schwere Infektion oder steifer Nacken von 3 Tagen bis 8 Monaten nach einer Infusion',
    act: 'Heute untersuchen und an Listerien denken; mit steifem Nacken ist es ein Notfall.',
  },
};

/** Die Papiere neben Behandlungsplan und Patientenpfad, und die Kalenderdateien. */
export const papersDe: PaperMessages = {
  teachingMark: 'Übungsfall',
  sourcesInForce: (names) => `Geltende Quellen: ${format.list(names)}.`,
  sourcesTitle: 'Quellen',
  knownNote: '* Mit der aktuellen Fachinformation abgleichen: Ihr Satz lag beim Schreiben nicht vor.',
  courseGiven: (course, days, from, to) =>
    from === to
      ? `Zyklus ${format.number(course)}: ${format.count(days, 'Infusion', 'Infusionen')} (${format.dateShort(from)})`
      : `Zyklus ${format.number(course)}: ${format.count(days, 'Infusion', 'Infusionen')} (${format.dateShort(from)} – ${format.dateShort(to)})`,
  watch,

  letter: {
    title: 'Überwachung nach Alemtuzumab',
    subtitle: (label) => `Brief an die Praxis, die kontrolliert · ${label}`,
    fields: {
      name: 'Patient/in',
      born: 'Geboren',
      practice: 'An',
      centre: 'Von (MS-Zentrum)',
      phone: 'Telefon',
      night: 'Nachts, Wochenende',
    },
    opening: (until) =>
      `Alemtuzumab (LEMTRADA) wurde gegen Multiple Sklerose gegeben. Noch Jahre danach können Autoimmunerkrankungen von Thrombozyten, Nieren und Schilddrüse folgen, auch bei gutem Befinden. Früh erkannt, sind sie behandelbar. Die Kontrollen unten gehen deshalb mindestens bis ${format.date(until)} weiter: 48 Monate nach der letzten Infusion.`,
    minimum:
      '48 Monate sind ein Minimum: Autoimmunität kann später auftreten, und auch nach diesem Tag zählen Beschwerden.',
    given: 'Bisher gegeben',
    ended: (until) =>
      `Die 48 Monate endeten am ${format.date(until)}. Keine Kontrolle der Liste ist offen; die Zeichen weiter unten behalten ihre Bedeutung.`,
    openTitle: 'Jetzt offen',
    overdue: (tests, since) => `Überfällig seit ${format.date(since)}: ${tests}.`,
    tests: 'Kontrollen',
    column: {
      test: 'Kontrolle',
      often: 'Wie oft',
      next: 'Nächste',
      until: 'Mindestens bis',
      when: 'Wann',
      rule: 'Regel',
    },
    often: {
      monthly: 'jeden Monat',
      quarterly: 'alle 3 Monate',
      halfYearly: 'alle 6 Monate',
      yearly: 'jedes Jahr',
      weekly: 'jede Woche',
      periodic: 'regelmäßig; ein Abstand ist nicht genannt',
      pregnant: 'jeden Monat (Schwangerschaft)',
    },
    untilNormal: 'ein Wert normal ist',
    noEnd: 'ein Ende ist nicht genannt',
    atCentre: 'im MS-Zentrum',
    dates: 'Termine',
    act: 'Wann zu handeln ist',
    sign: 'Befund',
    what: 'Was zu tun ist',
    own: {
      platelets: (initial, share) => `Ausgangswert ${initial}: handeln bei ${share} oder weniger.`,
      creatinine: (initial, share) => `Ausgangswert ${initial}: handeln über ${share}.`,
      none: 'Ein Ausgangswert ist nicht eingetragen.',
    },
    urgency: {
      emergency: 'Notfall: Rettungsdienst rufen',
      today: 'Am selben Tag',
      urgent: 'Dringend',
    },
    missed: 'Eine Kontrolle wurde versäumt',
    missedText: [
      'Eine Kontrolle: jetzt nachholen, nicht auf den nächsten Termin warten.',
      'Zwei Kontrollen hintereinander: Bitte rufen Sie das MS-Zentrum an. Es organisiert und beaufsichtigt die Überwachung und entscheidet, wie es weitergeht.',
    ],
    missedSource:
      'Keine Quelle nennt eine Zahl versäumter Kontrollen: Das ist eine Bitte des MS-Zentrums, keine Regel einer Quelle.',
    also: 'Was außerdem gilt',
    from: (date) => `ab ${format.date(date)}`,
    until: (date) => `bis ${format.date(date)}`,
    notBefore: (date) => `nicht vor dem ${format.date(date)}`,
    lasting: 'auf Dauer',
    results: 'Bitte senden Sie jedes Ergebnis an das MS-Zentrum, auch normale: Dort wird es beurteilt.',
    calendar:
      'Eine Kalenderdatei für die Praxis gibt es beim MS-Zentrum. Ihre Erinnerungen melden sich vielleicht nicht in jedem Programm: Dieser Brief gilt.',
    call: 'Wen Sie anrufen',
    calls: ['Hämatologie', 'Nephrologie', 'Endokrinologie', 'Notruf'],
    place: 'Ort, Datum',
    physician: 'Arzt oder Ärztin des MS-Zentrums',
  },

  infusion: {
    title: (course) => `Infusionstage: Zyklus ${format.number(course)}`,
    subtitle: (label, days) => `${format.count(days, 'Infusionstag', 'Infusionstage')} · ${label}`,
    notStarted: (first, earliest) =>
      `Geplant ab ${format.dateLong(first)}. Der Zyklus hat nicht begonnen; möglich ist er frühestens am ${format.date(earliest)}.`,
    resumes:
      'Der Zyklus ist unterbrochen. Die Daten der übrigen Tage stehen noch nicht fest: Tragen Sie sie ein.',
    running: (given, planned) =>
      `${format.number(given)} von ${format.count(planned, 'Infusion', 'Infusionen')} gegeben.`,
    openTitle: 'Noch nicht: Bedingungen sind offen',
    openText: 'Keine Infusion, bevor jede erfüllt oder mit schriftlicher Begründung zurückgestellt ist.',
    alertTitle: 'Ein Alarm ist offen',
    fields: {
      name: 'Patient/in',
      born: 'Geboren',
      ward: 'Station',
      physician: 'Arzt/Ärztin',
      nurse: 'Pflege',
      date: 'Datum',
      batch: 'Chargennummer',
      product: 'Name des Präparats',
      plateletCount: 'Thrombozyten (×10⁹/L)',
    },
    overview: 'Die Tage im Überblick',
    column: {
      day: 'Tag',
      date: 'Datum',
      drug: 'Alemtuzumab',
      steroid: 'Methylprednisolon',
      platelets: 'Thrombozyten',
      time: 'Geplant',
      actual: 'Tatsächlich',
      actualBy: 'Erfolgt, von',
      what: 'Was',
      by: 'Von',
      temperature: 'Temp. °C',
      pulse: 'Puls',
      pressure: 'Blutdruck',
      signs: 'Zeichen, Rate',
      clock: 'Uhrzeit',
      sign: 'Zeichen',
      action: 'Was getan wurde',
    },
    mg: (dose) => `${format.number(dose)} mg`,
    none: '–',
    afterInfusion: 'nach der Infusion',
    given: 'gegeben',
    dayOf: (day, days) => `Tag ${format.number(day)} von ${format.number(days)}`,
    undated: 'Datum offen',
    evening: 'Am Vorabend',
    before: 'Bevor etwas gegeben wird',
    check: {
      well: 'Keine Infektzeichen; Temperatur, Blutdruck, Blutungen und neue Neurologie geprüft',
      pregnancy: 'Schwangerschaftstest von heute: negativ',
      line: 'Peripherer Zugang liegt',
      anaphylaxis: 'Anaphylaxietherapie griffbereit; ärztliches und geschultes Personal durchgehend da',
      setting: 'Krankenhaus mit schnellem Zugang zur Intensivmedizin',
      baseline: 'EKG und Vitalwerte vor der Infusion angesehen',
      oneDose: 'Heute wurde noch keine Dosis gegeben: Eine versäumte Dosis kommt nie zu einer anderen hinzu',
      batch: 'Name und Chargennummer notiert',
    },
    courseFrom: (start) => `Ablauf des Tages, bei Beginn von Alemtuzumab um ${start}`,
    courseRelative: 'Ablauf des Tages, in Stunden ab dem Beginn von Alemtuzumab',
    times: (start) =>
      `Alle Zeiten zählen ab einem Beginn von Alemtuzumab um ${start}. Beginnt es später, verschieben sich alle.`,
    relative: 'Ein Beginn wurde nicht festgelegt: Schreiben Sie die Uhrzeit neben die Stunden.',
    minutes: (from, to) => {
      const one = (at: number) => {
        const [hours, rest] = [Math.floor(Math.abs(at) / 60), Math.abs(at) % 60];
        return `${at < 0 ? '−' : '+'}${format.number(hours)}:${String(rest).padStart(2, '0')} h`;
      };
      return to === undefined ? one(from) : `${one(from)} bis ${one(to)}`;
    },
    clock: (from, to) => (to === undefined ? from : `${from}–${to}`),
    step: {
      evening:
        'H1-Blocker (zum Beispiel Cetirizin) und H2-Blocker (zum Beispiel Famotidin), Dosis nach Hausstandard; Aciclovir 200\u00a0mg 1-0-1',
      antiviral: 'Aciclovir 200\u00a0mg 1-0-1 (Valaciclovir bei Hautausschlag)',
      antiviralLabel: 'Herpesprophylaxe (aus der geltenden Fachinformation ist hier keine Dosis angeführt)',
      steroid: 'Methylprednisolon 1000\u00a0mg i.v.',
      paracetamol: 'Paracetamol 1\u00a0g i.v.',
      drug: 'Alemtuzumab 12\u00a0mg i.v.',
      drugHow:
        'Über etwa 4\u00a0h per Pumpe; nach Methylprednisolon, nie damit gemischt. Unmittelbar vorher in 100\u00a0mL NaCl 0,9\u00a0% oder Glukose 5\u00a0% verdünnt; fertige Lösung höchstens 8\u00a0h bei 2–8\u00a0°C. Rate nach dem Volumen auf dem Apothekenetikett.',
      vitalsHalfHourly: 'Temperatur, Puls und Blutdruck alle 30\u00a0min',
      vitalsHourly: 'Puls, Blutdruck und klinischer Zustand mindestens stündlich',
      end: 'Ende der Infusion',
      platelets: 'Thrombozyten, unmittelbar nach der Infusion',
      flush: 'Zugang spülen: NaCl 100\u00a0mL über 30\u00a0min',
      observation: 'Beobachtung bis mindestens 2\u00a0h nach der Infusion',
      drink: 'Heute mindestens 2\u00a0L trinken',
      diet: 'Milde Kost: keine Fruchtsäuren, nichts mit Kohlensäure, nichts Scharfes, kein Glutamat',
      write: 'Volumen laut Etikett ________ mL · Rate ________ mL/h',
      home: 'Vor dem Heimgehen: Die Zeichen sind bekannt, die in den Tagen danach sofort Hilfe verlangen',
    },
    immediatelyBefore: 'unmittelbar vorher',
    duringDay: 'Im Lauf des Tages',
    beforeLast: 'vorher',
    vitals: 'Vitalwerte',
    vitalsNoInterval: 'Keine geltende Quelle nennt einen Abstand: Es gilt der Hausstandard.',
    reaction: 'Bei einer Reaktion',
    mild: {
      title: 'Leicht: Haut, leichtes Fieber, Kopfschmerz',
      items: [
        'Infusion unterbrechen. Ein Arzt oder eine Ärztin untersucht.',
        'Antihistaminikum, Antipyretikum; dann langsamer weiter.',
      ],
    },
    severe: {
      title: 'Schwer: sofort stoppen, ärztliche Hilfe rufen',
      items: [
        'Dimetinden 4\u00a0mg i.v.; reicht das nicht, Prednisolon 250\u00a0mg i.v.',
        'Fieber, Urtikaria, Übelkeit: langsamerer Neubeginn auf ärztliche Anordnung möglich.',
        'Vorhofflimmern, Brustschmerz, Hypotonie, Atemnot, Bluthusten, neues fokales Defizit (auch ein von der MS bekanntes: Schlaganfall oder Dissektion bis zum Ausschluss): Notfallabklärung, kein Neubeginn an diesem Tag.',
        'Anaphylaxie: Anaphylaxietherapie. Nie wieder Alemtuzumab.',
      ],
    },
    label: {
      title: 'Stoppen, Notfall, kein Neubeginn',
      eu: 'Zeichen von Myokardischämie, hämorrhagischem Schlaganfall, Dissektion einer Halsarterie oder Lungenblutung: stoppen, Notfall, kein Neubeginn.',
      us: 'Zeichen eines Schlaganfalls bis 3 Tage nach einer Infusion: Notfall.',
    },
    noDrugs: 'Die geltenden Quellen nennen keine Medikamente gegen eine Reaktion: Es gilt der Hausstandard.',
    after: 'Nach dem letzten Infusionstag',
  },

  card: {
    title: 'Notfallkarte für die Brieftasche',
    how: [
      'Am äußeren Rahmen ausschneiden.',
      'An den drei Marken falten wie eine Ziehharmonika: Die erste Seite bleibt vorn, die letzte hinten.',
      'Name, Geburtstag und Telefonnummern von Hand eintragen: Die Anwendung speichert keine.',
    ],
    notManufacturer: 'Sie ersetzt nicht die Patientenkarte des Herstellers.',
    howTitle: 'So geht es',
    front: {
      title: 'Alemtuzumab (LEMTRADA)',
      sub: 'Notfallkarte für alle Ärzte',
      text: 'Diese Person wurde gegen Multiple Sklerose mit Alemtuzumab behandelt. Es kann noch Jahre später schwere Krankheiten auslösen, auch bei gutem Befinden.',
      last: 'Letzte Infusion',
      until: 'Monatliche Kontrollen mindestens bis',
      name: 'Name',
      born: 'Geboren',
    },
    early: {
      title: 'In den Tagen nach einer Infusion',
      INF15:
        'Fokales Defizit bis 3 Tage nach einer Infusion, auch ein von der MS bekanntes: Schlaganfall oder Dissektion bis zum Ausschluss.',
      EU24: 'Brustschmerz, Atemnot, Bluthusten, starker Kopfschmerz, Defizit: Infarkt, Lungenblutung, Schlaganfall, Dissektion.',
      US15: 'Zeichen eines Schlaganfalls innerhalb von 3 Tagen: Notfall.',
      stop: 'Keine weitere Infusion, bis das geklärt ist.',
      infection:
        'Fieber oder Infektion: sofort abklären und behandeln. Kopfschmerz mit steifem Nacken: an Listerien denken.',
      listeria: 'Listerien: 3 Tage bis 8 Monate nach einer Infusion.',
      US17: 'Erste 2 Monate: Schmerz im rechten Oberbauch, Fieber: akalkulöse Cholezystitis. Husten, Atemnot: Pneumonitis.',
    },
    late: {
      title: 'Noch Jahre danach',
      platelets:
        'Blaue Flecken, Petechien, Blutung: sofort Blutbild. Thrombozyten unter 100\u00a0×10⁹/L: Hämatologie.',
      ptt: 'Thrombozyten normal: aPTT (erworbene Hämophilie A).',
      kidney: 'Blut oder Eiweiß im Urin, Kreatinin gestiegen: dringend Nephrologie (Anti-GBM-Erkrankung).',
      thyroid: 'TSH auffällig: freies T3, freies T4, Antikörper.',
      liver: 'Gelbsucht, dunkler Urin, Übelkeit: heute Leberwerte.',
      hlh: 'Fieber mit Zytopenie, Ferritin hoch: HLH.',
      pml: 'Neues Defizit über Tage bis Wochen: MRT, PML.',
      ttp: 'Niedrige Thrombozyten mit Fieber oder Defizit: TTP.',
    },
    back: {
      title: 'Bitte anrufen',
      centre: 'MS-Zentrum',
      night: 'Nachts, Wochenende',
      doctor: 'Hausarzt',
      person: 'Für mich',
      live: 'Keine Lebendimpfstoffe.',
      made: (id, date) => `${id} · Stand ${format.date(date)}`,
      superseded: 'Nur die Arbeit von 2016, für die Lehre: von den aktuellen Fachinformationen überholt.',
    },
    face: (at, of) => `Seite ${format.number(at)} von ${format.number(of)}`,
  },

  appendix: {
    title: 'Anhang: Quellen und Regeln',
    subtitle: (rules, label) => `${format.count(rules, 'Regel', 'Regeln')} in Kraft · ${label}`,
    lead: 'Jede Regel der Quellen, die für diesen Fall gelten, nach ihrer Stelle in der Quelle. Alle werden geprüft; wo zwei vom Selben sprechen, entscheidet die strengere.',
    works: 'Die Quellen',
    rules: 'Regeln nach ihrer Stelle',
    readings: 'Was die Arbeit sich widersprechend oder offen lässt',
    matters: 'Wo die Quellen vom Selben sprechen',
    column: {
      number: 'Nr.',
      paper: 'Die Arbeit',
      taken: 'Gewählte Lesart',
      matter: 'Thema',
      decides: 'Entscheidet',
    },
    prompts: 'Wofür keine Quelle eine Zahl nennt',
    promptsText: 'Gefragt und festgehalten; es entscheidet nichts.',
    known: 'mit der aktuellen Fachinformation abgleichen',
    reading: (number) => `Lesart ${format.number(number)}`,
    stricter: (rule) => `strenger: ${rule}`,
    agree: 'alle sagen dasselbe',
  },

  calendar: {
    name: { patient: 'Meine Kontrollen', practice: (label) => `Überwachung ${label}` },
    patient: {
      blood: 'Blut und Urin',
      withThyroid: 'Blut und Urin, mit Schilddrüse',
      thyroid: 'Schilddrüse',
      mri: 'MRT',
      cervix: 'Abstrich',
      skin: 'Haut ansehen lassen',
      weekly: 'Blutprobe',
      checkUp: 'Termin im Zentrum',
      infusion: 'Infusionstag',
      aciclovir: 'Fragen, ob Sie Aciclovir absetzen können',
      flu: 'Ab jetzt können Sie sich gegen Grippe impfen lassen',
      contraception: 'Letzter Tag der sicheren Verhütung nach den Infusionen',
      diet: 'Letzter Tag ohne rohe Kost',
      vaccine: 'Impfung',
      titre: 'Blutprobe nach der Impfung',
      bloodBefore: 'Blutprobe',
      overdue: (name, date) => `${name}: war am ${format.date(date)} fällig. Bitte holen Sie es jetzt nach.`,
      month: (month) => `Monat ${format.number(month)} nach Ihrer letzten Infusion.`,
      note: 'Sich gut zu fühlen ersetzt keine Kontrolle. Diese Erinnerung meldet sich vielleicht nicht. Heben Sie auch Ihr Blatt auf.',
      estimate: 'Bitte machen Sie den genauen Tag aus.',
    },
    practice: {
      overdue: (since) => `Überfällig seit ${format.date(since)}.`,
      rules: (rules) => `Regeln: ${rules.join(', ')}.`,
      window: (from, to) => `Fenster: ${format.date(from)} – ${format.date(to)}.`,
      note: 'Erinnerungen melden sich vielleicht nicht in jedem Programm. Es gilt der Fall selbst.',
    },
  },
};
