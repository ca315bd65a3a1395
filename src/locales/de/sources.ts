import type { PromptSubject } from '../../../machines/prompts.ts';
import type { Reading, SharedTopic } from '../../../machines/rules/concordance.ts';
import type { sourcesPage as sourcesPageEn } from '../en/sources.ts';
import type { formats } from '../format.ts';
import type { PromptWords, ReadingWords, TopicWords } from '../shapes.ts';

type Formats = ReturnType<typeof formats>;

/** Worin die Arbeit sich widerspricht oder was sie offenlässt, und die gewählte Lesart. */
export const reading: Record<Reading, ReadingWords> = {
  1: {
    paper: 'Im Wortlaut: „platelet number … less than 100.000 GPt/l“.',
    taken:
      'Gemeint sind weniger als 100 G/l. Ein Thrombozytenwert über 2000 G/l oder einer wie 96000 führt zur Rückfrage nach der Einheit und wird nie stillschweigend umgerechnet.',
  },
  2: {
    paper: 'Thrombozyten, im Wortlaut: „drop to less than 30 % of its initial value“.',
    taken:
      'Ein Abfall um 30 % oder mehr (auf 70 % des Ausgangswerts oder weniger) oder ein Wert unter der unteren Grenze des Labors (150 G/l, wenn keine angegeben ist).',
  },
  3: {
    paper:
      'Tuberkulose, Hepatitis B und C: absolute Kontraindikationen in Tabelle 1, keine absoluten im Text.',
    taken:
      'Aktiv: Ausschluss. Latent, chronisch, Träger: Bedingung, bis ein Plan der Infektiologie oder Hepatologie dokumentiert ist. HIV: Ausschluss.',
  },
  4: {
    paper: 'Vitalzeichen jede halbe Stunde (Tabelle 3) oder Puls und Blutdruck jede Stunde (Text).',
    taken: 'Alle drei alle 30 Minuten.',
  },
  5: {
    paper: '100 ml Trägerlösung, aber 112 ml fertige Lösung.',
    taken: 'Die Rate ergibt sich aus dem Volumen auf dem Apothekenetikett.',
  },
  6: {
    paper: 'Aciclovir für vier Wochen, ab Tag 1 oder für einen Monat.',
    taken:
      'Bis 1 Monat nach der letzten Infusion des Zyklus (EU-Fachinformation); 2 Monate oder CD4+ ≥ 200/μl, je nachdem, was später eintritt (US-Fachinformation). Gilt allein die Arbeit: 4 Wochen ab Tag 1.',
  },
  7: {
    paper: 'Leichte Reaktion: verlangsamen (Text) oder stoppen (Tabelle 3).',
    taken: 'Pausieren, ein Arzt sieht den Patienten, dann langsamer.',
  },
  8: {
    paper: 'Die Liste der schweren Reaktionen stellt Urtikaria neben Vorhofflimmern.',
    taken:
      'Fieber, Urtikaria, Übelkeit: stoppen; der Arzt kann langsamer neu beginnen. Vorhofflimmern, Thoraxschmerz, Hypotonie, Dyspnoe, Hämoptysen, neues fokales Defizit: stoppen, Notfalldiagnostik, an diesem Tag kein Neubeginn. Anaphylaxie: nie wieder.',
  },
  9: {
    paper: 'Kein Labor in der Infusionswoche.',
    taken: 'Für die Thrombozyten durch die EU-Fachinformation überholt: Tag 3 und Tag 5.',
  },
  10: {
    paper: 'Wieder auftretende alte Defizite sind ein zytokinvermitteltes Uhthoff-Phänomen.',
    taken:
      'Jedes fokale Defizit während einer Infusion oder bis 3 Tage danach ist Schlaganfall oder Dissektion, bis beides ausgeschlossen ist.',
  },
  11: {
    paper: 'Nach Fingolimod: „physiologische“ Lymphozyten oder über 1,0.',
    taken: 'Über 1,0 ist erforderlich; auf Werte bis 1,5 wird hingewiesen.',
  },
  12: {
    paper: 'Die genaue Grenze: 1,5, 1,0, zwei Jahre.',
    taken:
      'Streng wie gedruckt: 1,5 ist nicht über 1,5; genau 2 Jahre Natalizumab zählen als hohes Risiko; Schübe im Abstand von genau einem Jahr liegen nicht innerhalb eines Jahres.',
  },
  13: {
    paper: 'Auswaschphase von Natalizumab bei niedrigem Risiko „zwischen zwei und drei Monaten“.',
    taken: 'Nicht vor 2 Monaten; Beginn bis zum 3. Monat anstreben, danach überfällig (Rebound).',
  },
  14: {
    paper: 'Hohes Risiko, sechs Monate erreicht, MRT ohne Befund: Liquor oder nicht?',
    taken:
      'Der Liquor wird bei jedem Patienten mit hohem Risiko verlangt; von der Bedingung kann mit Begründung abgewichen werden.',
  },
  15: {
    paper: 'Isoniazid „mindestens ein halbes Jahr“, Alemtuzumab „6–8 Wochen später“.',
    taken:
      'Frühestens 8 Wochen nach dem Beginn von Isoniazid (6 mit schriftlicher Begründung); Isoniazid wird insgesamt mindestens 6 Monate genommen.',
  },
  16: {
    paper: 'Varizellen-Titer 4–6 Wochen nach der Impfung, Impfung mindestens 6 Wochen vor der Infusion.',
    taken: 'Erst der Titer; die Infusion mindestens 6 Wochen nach der letzten Dosis.',
  },
  17: {
    paper: 'Auswaschphase von Immunsuppressiva 3–6 Monate.',
    taken: '6 Monate; 3 bis 6 mit schriftlicher Begründung; normale weiße Zellen in jedem Fall.',
  },
  18: {
    paper: 'Empfängnis „4 Monate nach der letzten Infusion geplant“.',
    taken: 'Nicht vor 4 Monaten nach der letzten Infusion des letzten Zyklus.',
  },
  19: {
    paper: 'Überwachung „bis zu“, „mindestens“ 48 Monate oder 4 Jahre.',
    taken:
      'Ein Mindestmaß, gerechnet ab der letzten Infusion des jüngsten Zyklus; mit jedem Zyklus beginnt es neu.',
  },
  20: {
    paper: 'Labor „vor jeder Infusion“.',
    taken:
      'Das Laborprogramm vor jedem Zyklus; vor jedem Infusionstag eine kurze Prüfung auf Infektion, Temperatur, Blutdruck, Blutung und neue neurologische Zeichen.',
  },
  21: {
    paper: 'Autoimmunität bei „einem Drittel“ oder bei 48 %.',
    taken: 'Zahlen werden mit Zeitraum und Quelle gezeigt, nie eine einzelne Zahl für sich.',
  },
  22: { paper: '„96 out of 1496“ gegenüber 2,3 % und 7,6 %.', taken: 'Wird nicht gezeigt.' },
  23: {
    paper: 'Ranitidin.',
    taken: '2020 vom Markt genommen: ein H2-Blocker, zum Beispiel Famotidin, in der Dosis nach Hausstandard.',
  },
  24: { paper: 'Cetirizin „1-0-1“ ohne Dosis.', taken: 'Dosis nach Hausstandard.' },
  25: {
    paper: '12 Monate zwischen den Zyklen.',
    taken: 'Dasselbe Kalenderdatum ein Jahr später, nie früher.',
  },
  26: {
    paper: 'Ein unterbrochener Zyklus geht „in den nächsten Wochen“ weiter.',
    taken:
      'Es wird keine Höchstdauer der Unterbrechung erfunden: jede Woche eine Erinnerung und eine Frage an den Arzt.',
  },
  27: {
    paper: 'Schwere Leber- oder Niereninsuffizienz und Thrombozytopenie vor Beginn: keine Zahlen.',
    taken: 'Der Arzt bestätigt; Thrombozyten unter der Grenze des Labors lösen den Befund aus.',
  },
};

/** Wo mehrere Quellen von derselben Sache sprechen: worin sie sich unterscheiden und was entscheidet. */
export const topic: Record<SharedTopic, TopicWords> = {
  form: {
    title: 'Verlaufsform der MS',
    text: 'In der EU-Fachinformation sind progrediente Formen und das isolierte Syndrom ein Ausschluss; die Arbeit verlangt eine gesicherte schubförmig-remittierende MS; die US-Fachinformation schließt die aktive sekundär progrediente MS ein. Der Ausschluss entscheidet.',
  },
  activity: {
    title: 'Aktivität',
    text: 'Die Arbeit verlangt irgendeine Aktivität; die EU-Fachinformation eine trotz Therapie hochaktive Erkrankung oder einen rasch fortschreitenden schweren Verlauf. Die EU-Fachinformation entscheidet.',
  },
  age: {
    title: 'Alter',
    text: 'Mindestens 18 Jahre sind in der Arbeit eine Bedingung; in der EU-Fachinformation ist ein Alter unter 18 ein Ausschluss; die US-Fachinformation nennt 17. Der Ausschluss entscheidet.',
  },
  hypersensitivity: { title: 'Überempfindlichkeit', text: 'Eine Kontraindikation in allen dreien.' },
  infection: {
    title: 'Infektion',
    text: 'Die Arbeit wartet, bis jede akute Infektion ausgeheilt ist, und für die US-Fachinformation ist jede aktive eine Kontraindikation; die EU-Fachinformation nennt schwere. Jede Infektion entscheidet.',
  },
  hiv: { title: 'HIV-Infektion', text: 'Eine Kontraindikation in allen dreien.' },
  coagulation: {
    title: 'Gerinnung',
    text: 'In der Arbeit ist es eine Bedingung, dass weder Gerinnungsstörung noch Antikoagulation besteht; für die EU-Fachinformation sind beide ein Ausschluss, dazu die Thrombozytenaggregationshemmung. Der Ausschluss entscheidet.',
  },
  combination: {
    title: 'Andere Therapie daneben',
    text: 'Die Arbeit lässt zwischen den Zyklen keine Immunmodulation zu; die EU-Fachinformation keine andere krankheitsmodifizierende Therapie daneben. Die EU-Fachinformation entscheidet.',
  },
  information: {
    title: 'Aufklärung',
    text: 'Die Arbeit verlangt Aufklärung und Einwilligung; die EU-Fachinformation dazu Packungsbeilage, Patientenhinweiskarte und Patientenleitfaden. Beides wird verlangt.',
  },
  interval: { title: 'Abstand der Zyklen', text: 'Alle drei verlangen mindestens zwölf Monate.' },
  furtherCourses: {
    title: 'Zahl der Zyklen',
    text: 'Die EU-Fachinformation erlaubt insgesamt vier; die Arbeit nennt ein oder zwei weitere; die US-Fachinformation nennt keine Höchstzahl. Vier entscheiden.',
  },
  vitalSigns: {
    title: 'Vitalzeichen',
    text: 'Alle 30 Minuten in der Arbeit, mindestens stündlich in der EU-Fachinformation. Die halbe Stunde entscheidet.',
  },
  observation: {
    title: 'Beobachtung',
    text: 'Alle drei verlangen zwei Stunden nach der Infusion.',
  },
  steroid: { title: 'Methylprednisolon', text: 'Beide verlangen 1 g an den ersten drei Tagen.' },
  infusionWeek: {
    title: 'Labor in der Infusionswoche',
    text: 'Keines in der Arbeit; Thrombozyten an Tag 3 und Tag 5 in der EU-Fachinformation. Die EU-Fachinformation entscheidet.',
  },
  graveSigns: {
    title: 'Ernste Zeichen bei der Infusion',
    text: 'Die EU-Fachinformation will keinen Neubeginn; die Arbeit nach ernsten Zeichen keinen Neubeginn am selben Tag, und wieder auftretende Defizite liest sie als harmlos; die US-Fachinformation warnt vor Schlaganfällen. Die EU-Fachinformation entscheidet.',
  },
  herpes: {
    title: 'Herpes-Prophylaxe',
    text: 'Vier Wochen ab Tag 1 in der Arbeit; bis einen Monat nach der letzten Infusion in der EU-Fachinformation; zwei Monate oder bis CD4+ ≥ 200/μl, je nachdem, was später eintritt, in der US-Fachinformation. Das späteste Datum entscheidet.',
  },
  listeria: {
    title: 'Ernährung zum Schutz vor Listerien',
    text: 'Die EU-Fachinformation nennt den ersten und den letzten Tag; die Arbeit und die US-Fachinformation nennen keinen. Die EU-Fachinformation entscheidet.',
  },
  vaccination: {
    title: 'Impfung',
    text: 'Sechs Wochen davor in beiden; in der Arbeit eine Bedingung des Beginns. Die Bedingung entscheidet.',
  },
  contraception: { title: 'Verhütung', text: 'Beide verlangen vier Monate nach jedem Zyklus.' },
  bloodCount: {
    title: 'Blutbild',
    text: 'Jeden Monat in allen dreien, bis 48 Monate nach der letzten Infusion.',
  },
  creatinine: { title: 'Kreatinin', text: 'Jeden Monat in allen dreien.' },
  urine: { title: 'Urinstatus', text: 'Jeden Monat in allen dreien.' },
  thyroid: {
    title: 'TSH',
    text: 'Alle drei Monate in allen dreien; in der Schwangerschaft jeden Monat (Arbeit).',
  },
  liver: {
    title: 'Leberwerte',
    text: 'Jeden Monat in der EU-Fachinformation, in regelmäßigen Abständen in der US-Fachinformation, nur in der Untersuchung vor dem Zyklus in der Arbeit. Die EU-Fachinformation entscheidet.',
  },
  monitoringEnd: {
    title: 'Ende der Überwachung',
    text: '48 Monate sind ein Mindestmaß; danach wird nach der EU-Fachinformation weiter auf Symptome geachtet.',
  },
  kidneys: {
    title: 'Nieren',
    text: 'Die Arbeit überweist jede Hämaturie, jede Proteinurie und jeden Kreatininanstieg dringlich; die US-Fachinformation nennt Zahlen und will die Abklärung jetzt. Beide lösen einen Alarm aus; der schnellere entscheidet.',
  },
  bleeding: {
    title: 'Blutung',
    text: 'Die Arbeit verlangt ein Blutbild; die EU-Fachinformation die aPTT, wenn die Thrombozyten normal sind.',
  },
  deficit: {
    title: 'PML',
    text: 'Die Arbeit schließt eine PML nach Natalizumab aus; die EU-Fachinformation bei jedem neuen Defizit und vor jedem Zyklus. Die EU-Fachinformation entscheidet.',
  },
  autoimmunity: {
    title: 'Zyklen nach Autoimmunität',
    text: 'Eine individuelle Entscheidung in der Arbeit, ein Ausschluss in der EU-Fachinformation. Der Ausschluss entscheidet.',
  },
};

/** Wozu keine Quelle eine Zahl nennt. */
export const prompt: Record<PromptSubject, PromptWords> = {
  'washout-individual': {
    title: 'Auswaschphase eines Medikaments, das keine Quelle nennt',
    question: 'Wurde die Auswaschphase individuell entschieden, und genügt sie?',
  },
  tia: {
    title: 'Transitorische ischämische Attacke',
    question:
      'Nach einem Schlaganfall ist Alemtuzumab laut EU-Fachinformation kontraindiziert; eine transitorische Attacke nennt sie nicht. Gab es eine, und wie wird sie beurteilt?',
  },
  'isolated-autoantibodies': {
    title: 'Isolierte Autoantikörper',
    question: 'Antikörper ohne Erkrankung: Die EU-Fachinformation nennt sie nicht. Wie werden sie beurteilt?',
  },
  'alt-level': {
    title: 'GPT (ALT), die die Behandlung beendet',
    question:
      'Keine Quelle nennt die Höhe der GPT (ALT), die die Behandlung beendet. Wie wird dieser Wert beurteilt?',
  },
  'platelet-level': {
    title: 'Thrombozytenzahl als Notfall',
    question: 'Keine Quelle nennt die Zahl, die ein Notfall ist. Wie wird diese Zahl beurteilt?',
  },
  'course-gap': {
    title: 'Unterbrechung im Zyklus',
    question: 'Keine Quelle nennt die längste Unterbrechung. Wann geht der Zyklus spätestens weiter?',
  },
  'csf-cells': {
    title: 'Zellen im Liquor',
    question:
      'Keine Quelle nennt eine Zellzahl, die eine PML ausschließt oder für sie spricht. Wie wird diese Zahl beurteilt?',
  },
  'non-responder': {
    title: 'Kein Ansprechen',
    question:
      'Keine Quelle sagt, ab wie viel Aktivität ein fehlendes Ansprechen vorliegt. Wie wird diese Aktivität beurteilt?',
  },
  'low-igg': {
    title: 'IgG vor einem weiteren Zyklus',
    question:
      'Keine Quelle nennt ein IgG, das einen weiteren Zyklus aufschiebt. Wurde es gemessen, und wie wird es beurteilt?',
  },
  'listeria-antibiotics': {
    title: 'Antibiotika gegen Listerien',
    question: 'Manche Zentren geben neben der Ernährung Antibiotika. Wie lautet hier der Hausstandard?',
  },
  'covid-vaccine-timing': {
    title: 'COVID-19-Impfung',
    question: 'Keine Quelle nennt ihren Zeitpunkt. Wann wurde oder wird sie gegeben?',
  },
};

/** Die Seite der Quellen, und was andernorts von der strengeren Lesart gesagt wird. */
export const sourcesPage = (format: Formats): ReturnType<typeof sourcesPageEn> => ({
  title: 'Quellen',
  intro:
    'Jede Regel dieser Anwendung mit ihrer Quelle. Nichts außerhalb dieser Quellen wird zu einer automatischen Entscheidung.',
  search: 'Regeln durchsuchen',
  searchHint: 'eine Kennung, ein Wort, ein Medikament, ein Laborwert',
  found: (count) => format.count(count, 'Regel', 'Regeln'),
  nothing: (query) => `Keine Regel spricht von „${query}“.`,
  nothingFiltered: 'Zu diesen Filtern passt keine Regel.',
  nothingHint: 'Versuchen Sie weniger oder andere Wörter, oder nehmen Sie die Filter heraus.',
  clear: 'Alle Regeln zeigen',
  unknown: (id) => `Eine Regel „${id}“ gibt es nicht.`,
  contents: 'Auf dieser Seite',
  rules: 'Regeln',
  filterSource: 'Quelle',
  filterKind: 'Art',
  all: 'Alle',
  onlyKnown: 'Nur solche, die anhand der aktuellen Fachinformation zu prüfen sind',
  readingNumber: (reading) => `Lesart ${format.number(reading)}`,
  paperSays: 'Die Arbeit',
  readingTaken: 'Hier gewählt',
  readings: 'Worin die Arbeit sich widerspricht oder was sie offenlässt',
  topics: 'Wo die Quellen von derselben Sache sprechen',
  topicsText:
    'Ein Fall nennt die Quellen, die für ihn gelten. Alle ihre Regeln werden beurteilt und gezeigt; die strengste entscheidet.',
  agree: 'Sie stimmen überein',
  decides: 'Entscheidet',
  also: 'Ebenso',
  prompts: 'Wozu keine Quelle eine Zahl nennt',
  promptsText: 'Dies wird gefragt und eingetragen und entscheidet nie etwas.',
  blocks: 'Steht im Weg',
  ofSource: (source, rules) => `${source} (${format.number(rules)})`,
  proof: 'Was für diese Version nachgewiesen ist',
  trace: 'Jede Aussage mit ihrer Regel, ihren Tests und ihrem Wortlaut',
  caseFormat:
    'Das Format der Falldateien: jedes Ereignis und Feld, für Programme, die sie lesen oder schreiben',
  bibliography: 'Die Quellen',
});
