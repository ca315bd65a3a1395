import type { RuleId } from '../../../machines/rules/index.ts';
import type { RuleWords } from '../shapes.ts';

type LabelRuleId = Extract<RuleId, `EU-${string}` | `US-${string}`>;

/** Was die Fachinformationen der EU und der USA sagen. */
export const labelRules: Record<LabelRuleId, RuleWords> = {
  'EU-01': {
    title: 'Hochaktive schubförmig-remittierende MS',
    statement:
      'Hochaktive schubförmig-remittierende MS bei Erwachsenen: trotz vollständiger und angemessener Behandlung mit mindestens einer krankheitsmodifizierenden Therapie; oder rasch fortschreitend und schwer, mit mindestens 2 behindernden Schüben innerhalb eines Jahres und dazu mindestens einer Gadolinium-aufnehmenden Läsion oder einer signifikanten Zunahme der T2-Last gegenüber einem kürzlichen MRT. „Vollständig und angemessen“, „hochaktiv“ und „signifikant“ haben keine Zahl: Der Arzt bestätigt sie.',
  },
  'EU-02': {
    title: 'Innerhalb der Indikation',
    statement:
      'Sekundär progrediente MS, primär progrediente MS und das klinisch isolierte Syndrom liegen außerhalb der Indikation.',
  },
  'EU-03': {
    title: 'Einzige krankheitsmodifizierende Therapie',
    statement: 'Alemtuzumab ist die einzige krankheitsmodifizierende Therapie: keine andere daneben.',
  },
  'EU-04': { title: 'Erwachsen', statement: 'Nicht unter 18 Jahren.' },
  'EU-10': {
    title: 'Blutdruck kontrolliert',
    statement:
      'Kontraindiziert bei nicht kontrollierter Hypertonie. Die Fachinformation nennt keine mmHg: Der Arzt bestätigt, dass der Blutdruck kontrolliert ist; auf einen letzten Wert von 140/90 mmHg oder mehr wird hingewiesen.',
  },
  'EU-11': {
    title: 'Keine arterielle Dissektion',
    statement: 'Kontraindiziert nach einer Dissektion der zervikozephalen (hirnversorgenden) Arterien.',
  },
  'EU-12': { title: 'Kein Schlaganfall', statement: 'Kontraindiziert nach einem Schlaganfall.' },
  'EU-13': {
    title: 'Keine Angina pectoris, kein Myokardinfarkt',
    statement: 'Kontraindiziert nach Angina pectoris oder Myokardinfarkt.',
  },
  'EU-14': {
    title: 'Keine Gerinnungsstörung, keine Blutverdünnung',
    statement:
      'Kontraindiziert bei bekannter Gerinnungsstörung und unter Thrombozytenaggregationshemmern oder Antikoagulanzien, auch unter niedrig dosierter Acetylsalicylsäure. Ein solches Medikament wird nie ohne den Arzt abgesetzt, der es verordnet hat.',
  },
  'EU-15': {
    title: 'Keine andere Autoimmunerkrankung',
    statement:
      'Kontraindiziert bei einer anderen Autoimmunerkrankung neben der MS; wörtlich genommen auch bei einer Schilddrüsenerkrankung, die nach einem Zyklus aufgetreten ist.',
  },
  'EU-16': {
    title: 'Keine schwere Infektion, kein HIV, keine Überempfindlichkeit',
    statement:
      'Kontraindiziert bei schwerer aktiver Infektion bis zu ihrer vollständigen Ausheilung, bei HIV-Infektion und bei Überempfindlichkeit.',
  },
  'EU-20': {
    title: 'Krankenhaus mit Intensivmedizin',
    statement:
      'Die Behandlung erfolgt in einem Krankenhaus mit unmittelbarem Zugang zur Intensivmedizin, unter einem in der MS erfahrenen Neurologen.',
  },
  'EU-21': {
    title: 'Packungsbeilage, Hinweiskarte und Leitfaden',
    statement:
      'Vor der Behandlung erhält der Patient Packungsbeilage, Patientenhinweiskarte und Patientenleitfaden und weiß, dass er sich zur Nachbeobachtung bis mindestens 48 Monate nach der letzten Infusion verpflichtet.',
  },
  'EU-22': {
    title: 'EKG und Vitalzeichen vor Beginn',
    statement: 'EKG und Vitalzeichen, darunter Herzfrequenz und Blutdruck, vor der Infusion.',
  },
  'EU-23': {
    title: 'Vitalzeichen stündlich',
    statement:
      'Während der Infusion Herzfrequenz, Blutdruck und klinischer Zustand mindestens einmal pro Stunde.',
  },
  'EU-24': {
    title: 'Zeichen an Gefäßen von Herz, Hirn oder Lunge',
    statement:
      'Zeichen einer Myokardischämie, eines hämorrhagischen Schlaganfalls, einer zervikozephalen Dissektion oder einer pulmonalen alveolären Blutung: stoppen, Notfall, kein Neubeginn. Den Patienten wird gesagt, dass sie in den Tagen danach sofort Hilfe suchen sollen.',
  },
  'EU-25': {
    title: 'Thrombozyten in der Infusionswoche',
    statement:
      'Thrombozytenzahl unmittelbar nach der Infusion an Tag 3 und Tag 5 des ersten Zyklus und an Tag 3 jedes weiteren.',
  },
  'EU-26': {
    title: 'Beobachtung nach der Infusion',
    statement: 'Beobachtung für mindestens 2 Stunden nach der Infusion.',
  },
  'EU-27': {
    title: 'Herpes-Prophylaxe',
    statement: 'Von Tag 1 jedes Zyklus bis mindestens 1 Monat nach der Behandlung.',
  },
  'EU-28': {
    title: 'Ernährung zum Schutz vor Listerien',
    statement:
      'Kein rohes oder nicht durchgegartes Fleisch, kein Weichkäse und keine nicht pasteurisierten Milchprodukte, von 2 Wochen vor dem Zyklus an, währenddessen und bis mindestens 1 Monat danach.',
  },
  'EU-30': {
    title: 'Labor jeden Monat, mit Leberwerten',
    statement:
      'Bis mindestens 48 Monate nach der letzten Infusion: jeden Monat Differenzialblutbild, Kreatinin, Urinstatus mit Mikroskopie und Transaminasen; alle 3 Monate TSH.',
  },
  'EU-31': {
    title: 'Die Überwachung endet nie',
    statement:
      '48 Monate sind ein Mindestmaß. Autoimmunität kann später auftreten: Aus der Überwachung wird das Achten auf Symptome.',
  },
  'EU-32': {
    title: 'Leberschädigung',
    statement:
      'Symptome einer Leberschädigung (ungeklärte Übelkeit, Erbrechen, Bauchschmerzen, Müdigkeit, Appetitlosigkeit, Ikterus, dunkler Urin): Leberwerte am selben Tag; an eine Autoimmunhepatitis denken.',
  },
  'EU-33': {
    title: 'Hämophagozytische Lymphohistiozytose',
    statement:
      'Anhaltendes Fieber mit Zytopenie, mit vergrößerter Leber, Milz oder vergrößerten Lymphknoten oder mit hohem Ferritin: hämophagozytische Lymphohistiozytose, ein Notfall.',
  },
  'EU-34': {
    title: 'Blutung bei normalen Thrombozyten',
    statement:
      'Hämatome oder Blutungen bei normalen Thrombozyten: Gerinnungsdiagnostik mit aPTT (erworbene Hämophilie A).',
  },
  'EU-35': {
    title: 'Neues Defizit: PML',
    statement:
      'Neues subakutes kognitives, visuelles oder motorisches Defizit: an eine PML denken; MRT, die Behandlung wird zurückgestellt. Vor jedem Zyklus wird das MRT auf PML befundet.',
  },
  'EU-36': {
    title: 'EBV und CMV',
    statement: 'Fieber mit vergrößerten Lymphknoten oder Hepatitis: Auf EBV und CMV wird getestet.',
  },
  'EU-37': {
    title: 'Eine Autoimmunerkrankung gefunden',
    statement:
      'Eine Autoimmunerkrankung ist gefunden: nach weiteren suchen; es werden keine weiteren Zyklen gegeben.',
  },
  'EU-40': {
    title: 'Höchstens vier Zyklen, im Abstand von zwölf Monaten',
    statement:
      'Höchstens zwei weitere Zyklen (insgesamt vier), 12 mg an 3 aufeinanderfolgenden Tagen, frühestens 12 Monate nach dem vorherigen.',
  },
  'EU-41': {
    title: 'Impfungen',
    statement:
      'Kein Lebendimpfstoff nach einem Zyklus; Impfungen sind mindestens 6 Wochen vor der Behandlung abgeschlossen.',
  },
  'EU-42': {
    title: 'Verhütung',
    statement: 'Verhütung während jedes Zyklus und bis 4 Monate danach.',
  },
  'EU-43': {
    title: 'Ausgelassene Dosis',
    statement: 'Eine ausgelassene Dosis wird nie am selben Tag wie eine andere gegeben.',
  },
  'EU-44': {
    title: 'Name und Charge',
    statement: 'Name und Chargennummer des Arzneimittels werden dokumentiert.',
  },
  'US-01': {
    title: 'Schubförmige MS nach zwei Medikamenten',
    statement:
      'Schubförmige MS, einschließlich der aktiven sekundär progredienten MS; im Allgemeinen dem unzureichenden Ansprechen auf zwei oder mehr MS-Medikamente vorbehalten; nicht beim klinisch isolierten Syndrom; nicht unter 17 Jahren.',
  },
  'US-02': {
    title: 'Keine aktive Infektion, kein HIV, keine Überempfindlichkeit',
    statement:
      'Kontraindiziert bei Überempfindlichkeit gegen Alemtuzumab oder Anaphylaxie darauf, bei HIV-Infektion und bei jeder aktiven Infektion.',
  },
  'US-10': {
    title: 'LEMTRADA-REMS-Programm',
    statement:
      'Verordner, Patient und Einrichtung sind eingeschrieben, Verordner und Einrichtung zertifiziert; Ausgangslabor innerhalb von 30 Tagen vor der ersten Infusion; Statusformular alle 6 Monate.',
  },
  'US-11': {
    title: 'Labor jeden Monat, Hautuntersuchung jedes Jahr',
    statement:
      'Bis 48 Monate nach der letzten Dosis: jeden Monat Differenzialblutbild, Kreatinin und Urinstatus mit Zellzahlen; TSH alle 3 Monate; Transaminasen und Bilirubin in regelmäßigen Abständen; Hautuntersuchung vor Beginn und jedes Jahr.',
  },
  'US-12': {
    title: 'Nieren: jetzt abklären',
    statement:
      'Protein/Kreatinin-Quotient im Urin vor Beginn. Über 200 mg/g, Kreatininanstieg um mehr als 30 % oder ungeklärte Hämaturie: jetzt abklären.',
  },
  'US-13': {
    title: 'Herpes-Prophylaxe',
    statement:
      'Mindestens 2 Monate nach der Behandlung oder bis CD4+ ≥ 200/μl, je nachdem, was später eintritt.',
  },
  'US-14': {
    title: 'Methylprednisolon und Beobachtung',
    statement:
      'Methylprednisolon 1000 mg unmittelbar davor, an den ersten 3 Tagen jedes Zyklus; Beobachtung für 2 Stunden nach jeder Infusion.',
  },
  'US-15': {
    title: 'Schlaganfall',
    statement:
      'Symptome eines Schlaganfalls innerhalb von 3 Tagen nach einer Infusion: Notfall („Boxed Warning“).',
  },
  'US-16': {
    title: 'TTP, Kolitis, Enzephalitis, Still-Syndrom',
    statement:
      'Thrombotisch-thrombozytopenische Purpura: sofort abklären. Immunvermittelte Kolitis, Autoimmunenzephalitis und Still-Syndrom des Erwachsenen: je nach Symptom.',
  },
  'US-17': {
    title: 'Pneumonitis, akalkulöse Cholezystitis',
    statement:
      'Pneumonitis; akalkulöse Cholezystitis (Schmerzen im rechten Oberbauch und Fieber, in den ersten 2 Monaten): am selben Tag.',
  },
  'US-18': {
    title: 'Weitere Zyklen',
    statement: 'Weitere Zyklen bei Bedarf, im Abstand von mindestens 12 Monaten; keine Höchstzahl genannt.',
  },
  'US-19': {
    title: 'Listerien',
    statement:
      'Infektionen mit Listerien wurden 3 Tage bis 8 Monate nach einer Infusion beobachtet; Vorsichtsmaßnahmen beginnen vor der Behandlung.',
  },
};
