import type { EscalatingRuleId, RuleId } from '../../../machines/rules/index.ts';
import type { RuleWords } from '../shapes.ts';
import { labelRules } from './label-rules.ts';
import { alert } from './overview.ts';

export const rules: Record<RuleId, RuleWords> = {
  ...labelRules,
  'SEL-01': {
    title: 'Gesicherte schubförmige MS',
    statement:
      'Die Diagnose MS und ihre Verlaufsform sind sicher bestätigt; die Indikation ist die schubförmig-remittierende MS.',
  },
  'SEL-02': {
    title: 'Neuromyelitis optica ausgeschlossen',
    statement:
      'Eine Neuromyelitis optica und ihr Spektrum sind ausgeschlossen: Alemtuzumab ist dort keine Option der ersten Wahl, Verschlechterungen sind beschrieben.',
  },
  'SEL-03': {
    title: 'Keine sekundär progrediente MS',
    statement: 'Bei sekundär progredienter MS ist kein Nutzen gezeigt; Alemtuzumab ist nicht indiziert.',
  },
  'SEL-04': {
    title: 'Krankheitsaktivität',
    statement:
      'Die Erkrankung ist aktiv (nach Lublin): ein klinischer Schub oder im MRT eine neue Gadolinium-aufnehmende Läsion oder neue oder größer werdende T2-Läsionen.',
  },
  'SEL-05': {
    title: 'Ohne Aktivität keine Indikation',
    statement: 'Ohne Krankheitsaktivität ist Alemtuzumab nicht indiziert.',
  },
  'SEL-06': {
    title: 'Kein Wechsel bei Stabilität',
    statement: 'Bei Stabilität unter der laufenden Therapie ist Alemtuzumab keine Standardalternative.',
  },
  'SEL-07': {
    title: 'Therapeutisches Zeitfenster',
    statement:
      'Der Nutzen ist am größten bei deutlicher entzündlicher Aktivität klinisch und im MRT: früh, ohne wesentliche Behinderung.',
  },
  'SEL-08': {
    title: 'EDSS unter 4,0',
    statement:
      'Am besten, bevor ein EDSS von 4,0 erreicht ist. 4,0 oder mehr ist bei klinischer oder radiologischer Aktivität kein Ausschluss.',
  },
  'SEL-09': {
    title: 'Krankheitsdauer wie in den Studien',
    statement:
      'Die Studien schlossen bis 5 Jahre Krankheitsdauer ohne Vorbehandlung ein, bis 10 Jahre mit Vorbehandlung.',
  },
  'SEL-10': {
    title: 'Keine letzte Option',
    statement: 'Als „letzte Option“ nach vielen erfolglosen Therapien ist die Wirksamkeit nicht belegt.',
  },
  'SEL-11': {
    title: 'Zur Überwachung fähig und bereit',
    statement:
      'Der Patient kann und will die langfristige Überwachung einhalten (Persönlichkeit, Kognition, Disziplin).',
  },
  'SEL-12': {
    title: 'Anti-JCV positiv',
    statement:
      'Unter langfristigem Natalizumab ist das PML-Risiko hoch; das spricht für eine Alternative dazu.',
  },
  'SEL-13': {
    title: 'Frau im gebärfähigen Alter',
    statement:
      'Alemtuzumab kann die Wahl sein; eine Empfängnis wird ab 4 Monaten nach der letzten Infusion geplant.',
  },
  'SEL-14': {
    title: 'Keine direkte Vergleichsstudie',
    statement:
      'Es gibt keine direkte Vergleichsstudie gegen Natalizumab oder Fingolimod: Die Wahl wägt das Nebenwirkungsprofil gegen den Nutzen ab.',
  },
  'SEL-15': { title: 'MRT jedes Jahr', statement: 'MRT-Kontrolle in jährlichen Abständen.' },
  'SEL-20': {
    title: 'Überempfindlichkeit',
    statement:
      'Kontraindiziert bei Überempfindlichkeit gegen Alemtuzumab oder einen Hilfsstoff. Nach einer Anaphylaxie darauf: nie wieder.',
  },
  'SEL-21': {
    title: 'Schwere oder aktive chronische Infektion',
    statement:
      'Kontraindiziert bei schwerer aktiver Infektion oder aktiver chronischer oder rezidivierender bakterieller oder viraler Infektion (Tuberkulose, Hepatitis C, Hepatitis B), bis zur Ausheilung.',
  },
  'SEL-22': { title: 'HIV-Infektion', statement: 'Kontraindiziert bei HIV-Infektion.' },
  'SEL-23': {
    title: 'Schwangerschaft oder Stillzeit',
    statement: 'Kontraindiziert in Schwangerschaft und Stillzeit.',
  },
  'SEL-30': {
    title: 'Gerinnungsstörung oder Antikoagulation',
    statement:
      'Kontraindiziert bei Gerinnungsstörung (Dysfibrinogenämie, Faktor-IX-Mangel, Hämophilie, Von-Willebrand-Syndrom) oder Antikoagulation.',
  },
  'SEL-31': {
    title: 'Ausgeprägte Infektneigung',
    statement: 'Kontraindiziert bei ausgeprägter Infektneigung (Aspiration, häufige Harnwegsinfekte).',
  },
  'SEL-32': {
    title: 'Nicht kurativ behandeltes Malignom',
    statement: 'Kontraindiziert bei einem Malignom in der Anamnese, das nicht kurativ behandelt wurde.',
  },
  'SEL-33': {
    title: 'Thrombozytopenie',
    statement:
      'Kontraindiziert bei Thrombozytopenie. Die Arbeit nennt keine Zahl: Thrombozyten unter der Grenze des Labors (150 G/l, wenn keine angegeben ist) lösen den Befund aus.',
  },
  'SEL-34': {
    title: 'Immunität gegen Varizellen',
    statement: 'Das VZV-IgG ist positiv. Ist es negativ: impfen, Titer kontrollieren, dann warten.',
  },
  'SEL-35': {
    title: 'Schwere Leber- oder Niereninsuffizienz',
    statement:
      'Kontraindiziert bei schwerer Leber- oder Niereninsuffizienz. Die Arbeit nennt keine Zahl: Der Arzt bestätigt sie.',
  },
  'SEL-36': { title: 'Volljährigkeit', statement: 'Kontraindiziert unter 18 Jahren.' },

  'STR-01': {
    title: 'Zwei Zyklen gegen Dauertherapie',
    statement:
      'Alemtuzumab: zwei Zyklen im Abstand von 12 Monaten, für die meisten ohne Erhaltungstherapie. Natalizumab und Fingolimod: fortlaufend.',
  },
  'STR-02': {
    title: 'Aktivität nach dem Absetzen',
    statement:
      'Nach Absetzen von Natalizumab (seltener von Fingolimod) kehrt die Krankheitsaktivität zurück, oder es kommt zum Rebound.',
  },
  'STR-03': {
    title: 'Risikofenster',
    statement:
      'Alemtuzumab: Infusionsreaktionen während der Infusion, Infektionen unmittelbar danach, sekundäre Autoimmunität mit dem Maximum im 3. Jahr. Natalizumab: Das PML-Risiko steigt mit der Behandlungsdauer.',
  },
  'STR-04': {
    title: 'Spätere Umstellungen sind schwieriger',
    statement:
      'Nach Alemtuzumab (irreversible Depletion, langsame Repopulation) sind spätere Umstellungen schwieriger als nach reversiblen Medikamenten.',
  },
  'STR-05': {
    title: 'Repopulation',
    statement:
      'B-Zellen kehren in 3–8 Monaten zurück, CD8+-T-Zellen in etwa 30 Monaten, CD4+-T-Zellen in im Mittel bis zu 60 Monaten.',
  },
  'STR-06': {
    title: 'Kein Biomarker',
    statement:
      'Kein Biomarker sagt die sekundäre Autoimmunität voraus (IL-21 wurde nicht bestätigt); die Kinetik der Repopulation sagt die Reaktivierung der MS nicht voraus.',
  },

  'SWI-01': { title: 'Keine Vortherapie', statement: 'Der sofortige Beginn ist möglich.' },
  'SWI-02': {
    title: 'Beginn im akuten Schub',
    statement:
      'Ohne Vortherapie kann Alemtuzumab mit seinen hoch dosierten Steroiden selbst den akuten Schub behandeln.',
  },
  'SWI-10': {
    title: 'Von Interferon beta oder Glatirameracetat',
    statement:
      'Direkte Umstellung ohne Auswaschphase, wenn keine relevante Laborveränderung (Lymphopenie) besteht.',
  },
  'SWI-20': {
    title: 'Von Teriflunomid: ein Monat und Lymphozyten',
    statement: 'Mindestens 1 Monat nach der letzten Dosis und Lymphozyten über 1,5 G/l.',
  },
  'SWI-21': {
    title: 'Von Teriflunomid: beschleunigte Elimination',
    statement: 'Die beschleunigte Elimination mit Colestyramin wird empfohlen.',
  },
  'SWI-22': {
    title: 'Von Teriflunomid: Blutspiegel',
    statement: 'Der Blutspiegel wird vor dem Beginn bestimmt. Die Arbeit nennt keinen Grenzwert.',
  },
  'SWI-30': {
    title: 'Von Dimethylfumarat: ein Monat und Lymphozyten',
    statement: 'Mindestens 1 Monat nach der letzten Dosis und Lymphozyten über 1,5 G/l.',
  },
  'SWI-40': {
    title: 'Von Fingolimod: Lymphozyten erholt',
    statement:
      'Lymphozyten über 1,0 G/l: Fingolimod verteilt sie um, deshalb ist die Arbeit hier weniger streng. Auf Werte bis 1,5 G/l wird hingewiesen.',
  },
  'SWI-50': {
    title: 'Von Natalizumab: PML-Risiko',
    statement:
      'Hoch bei positivem Anti-JCV und Behandlung über mehr als 2 Jahre (genau 2 Jahre zählen als hoch); sonst niedrig. Unbekanntes Anti-JCV gilt als positiv.',
  },
  'SWI-51': {
    title: 'Von Natalizumab, niedriges PML-Risiko: Auswaschphase',
    statement:
      'Auswaschphase von 2 bis 3 Monaten: nicht vor 2 Monaten, Beginn bis zum 3. Monat anstreben. MRT und gegebenenfalls Liquor gehören zur Vorbereitung.',
  },
  'SWI-52': {
    title: 'Von Natalizumab, hohes PML-Risiko: erstes MRT',
    statement:
      'Erstes MRT 3 Monate nach der letzten Infusion: PML ausschließen, nach wiederkehrender Aktivität suchen.',
  },
  'SWI-53': {
    title: 'Von Natalizumab, hohes PML-Risiko: MRT wiederholt',
    statement:
      'Ohne Aktivität im MRT: MRT alle 4 Wochen wiederholen, bis 6 Monate nach der letzten Infusion.',
  },
  'SWI-54': {
    title: 'Liquor vor Alemtuzumab: JCV-DNA muss negativ sein',
    statement:
      'Von Natalizumab mit hohem PML-Risiko: bei Aktivität im MRT oder klinisch vor Alemtuzumab Liquor mit JCV-DNA und Zellzahl; die JCV-DNA muss negativ sein. Der Liquor wird bei jedem Patienten mit hohem Risiko vor dem Beginn verlangt.',
  },
  'SWI-55': {
    title: 'PML vermutet oder nicht ausgeschlossen',
    statement:
      'Nach Natalizumab kein Alemtuzumab, solange eine PML vermutet oder nicht ausgeschlossen ist; eine mitgebrachte PML ist bis 6 Monate nach dem Absetzen beschrieben.',
  },
  'SWI-56': {
    title: 'Keine starre Auswaschphase von sechs Monaten',
    statement:
      'Eine starre Auswaschphase von 6 Monaten nach Natalizumab wird nicht bei jedem Patienten mit hohem Risiko verlangt: Das schrittweise Vorgehen vermeidet den Rebound.',
  },
  'SWI-60': {
    title: 'Von einem Immunsuppressivum: Auswaschphase und Leukozyten',
    statement:
      'Nach Azathioprin, Ciclosporin A, Mitoxantron oder Cyclophosphamid: Auswaschphase von 6 Monaten (3 bis 6 mit schriftlicher Begründung) und normale weiße Zellen.',
  },
  'SWI-61': {
    title: 'Immunsuppressive Vorbehandlung',
    statement: 'Nach Azathioprin, Ciclosporin A, Mitoxantron oder Cyclophosphamid nicht der ideale Patient.',
  },
  'SWI-70': {
    title: 'Abweichung mit Begründung',
    statement:
      'Eine Abweichung ist erlaubt, wenn der individuelle Verlauf sie rechtfertigt; ihr Grund wird dokumentiert.',
  },
  'SWI-71': {
    title: 'Ein Medikament, das die Arbeit nicht nennt',
    statement:
      'Die Arbeit behandelt dieses Medikament nicht und nennt keine Auswaschphase: Eine individuelle Entscheidung wird dokumentiert.',
  },

  'PRE-01': {
    title: 'Anamnese und Untersuchung',
    statement: 'Ausführliche Anamnese und körperliche Untersuchung im Hinblick auf die Kontraindikationen.',
  },
  'PRE-02': {
    title: 'Akute Infektion',
    statement: 'Akute Infektion: behandeln und die Ausheilung abwarten.',
  },
  'PRE-03': {
    title: 'Chronische Infektion mit Plan',
    statement:
      'Chronische Hepatitis B oder C, latente Tuberkulose oder Syphilis ist keine absolute Kontraindikation (HIV schon): Eine aktive Infektion ist ausgeschlossen, und ein Plan der Infektiologie oder Hepatologie ist dokumentiert.',
  },
  'PRE-04': {
    title: 'Röntgen-Thorax nach positivem TB-Test',
    statement: 'Positiver Interferon-Gamma-Test: Ein Röntgen-Thorax schließt eine aktive Tuberkulose aus.',
  },
  'PRE-05': {
    title: 'Isoniazid nach positivem TB-Test',
    statement:
      'Isoniazid für mindestens ein halbes Jahr; Alemtuzumab frühestens 8 Wochen nach dessen Beginn (6 mit schriftlicher Begründung).',
  },
  'PRE-06': { title: 'Neoplasie ausgeheilt', statement: 'Eine Neoplasie ist vor dem Beginn geheilt.' },
  'PRE-10': {
    title: 'Laborprogramm vor jedem Zyklus',
    statement:
      'Differenzialblutbild; GOT, GPT, GGT, Bilirubin; Kreatinin, GFR; TSH, T3, T4; Serologie auf Syphilis, VZV, HIV und Hepatitis, TB-Test; INR, PTT; Urinstatus mit Sediment; bei Frauen HPV-Screening und Schwangerschaftstest; CRP, BSG.',
  },
  'PRE-11': {
    title: 'MRT der Neuroachse',
    statement: 'MRT der gesamten Neuroachse, bei Beginn nicht älter als 3 Monate.',
  },
  'PRE-12': {
    title: 'Untersuchungen wiederholt',
    statement: 'Die Sicherheitsuntersuchungen werden vor dem zweiten Zyklus wiederholt.',
  },
  'PRE-13': {
    title: 'Keine Mindestzahl vor Zyklus 2',
    statement: 'Vor dem zweiten Zyklus muss keine Lymphozyten- oder Leukozytenzahl erreicht sein.',
  },
  'PRE-14': {
    title: 'Verhütung vereinbart',
    statement:
      'Frauen im gebärfähigen Alter: wirksame Verhütung während jedes Zyklus und 4 Monate danach, mit Aufklärung.',
  },
  'PRE-20': {
    title: 'Varizellen-Antikörper',
    statement:
      'VZV-Antikörper werden bei allen Patienten bestimmt (zwingend, wenn weder Windpocken noch Impfung bekannt sind).',
  },
  'PRE-21': {
    title: 'Varizellenimpfung und Titer',
    statement: 'VZV-IgG negativ: impfen; Titer 4 bis 6 Wochen nach der Impfung.',
  },
  'PRE-22': {
    title: 'Sechs Wochen nach der letzten Impfung',
    statement:
      'Impfungen sind mindestens 6 Wochen vor der ersten Infusion abgeschlossen, gerechnet ab der letzten Dosis.',
  },
  'PRE-23': {
    title: 'Impfstatus',
    statement:
      'Der Impfstatus wird geprüft, fehlende Impfungen werden vor dem ersten Zyklus gegeben; der Erfolg wird durch Titer geprüft.',
  },
  'PRE-24': {
    title: 'Aufgeklärt und einverstanden',
    statement:
      'Der Patient ist über Nebenwirkungen und die verpflichtende Überwachung aufgeklärt und einverstanden.',
  },

  'INF-01': {
    title: 'Zyklus 1: 12 mg an 5 aufeinanderfolgenden Tagen',
    statement:
      '12 mg pro Tag i. v. an 5 aufeinanderfolgenden Tagen. Ein Beginn am Montag vermeidet Wochenenden.',
  },
  'INF-02': {
    title: 'Zyklus 2: 12 mg an 3 Tagen, nach 12 Monaten',
    statement:
      '12 mg pro Tag an 3 aufeinanderfolgenden Tagen, 12 Monate nach Zyklus 1: dasselbe Kalenderdatum ein Jahr später, nie früher.',
  },
  'INF-03': {
    title: 'Nichts zwischen den Zyklen',
    statement: 'Keine immunmodulatorische Therapie zwischen den Zyklen.',
  },
  'INF-04': {
    title: 'Prämedikation am Vorabend',
    statement:
      'H1-Blocker (zum Beispiel Cetirizin) und H2-Blocker (zum Beispiel Famotidin; das in der Arbeit genannte Ranitidin wurde 2020 vom Markt genommen), Dosis nach Hausstandard; Aciclovir 200 mg 1-0-1.',
  },
  'INF-05': {
    title: 'Schwangerschaftstest an Tag 1',
    statement:
      'Tag 1 jedes Zyklus: negativer Schwangerschaftstest desselben Tages (im gebärfähigen Alter); periphervenöser Zugang.',
  },
  'INF-06': {
    title: 'Methylprednisolon und Paracetamol',
    statement:
      '60 Minuten davor: Methylprednisolon 1 g i. v. an den ersten 3 Tagen. Paracetamol 1 g i. v. 30–60 Minuten davor, an allen Tagen.',
  },
  'INF-07': {
    title: 'Längere Steroidgabe',
    statement: 'Das Steroid kann individuell auf 5 Tage verlängert oder einen Tag früher begonnen werden.',
  },
  'INF-08': {
    title: 'Zubereitung der Infusion',
    statement:
      'Nach Methylprednisolon, nie damit gemischt; unmittelbar davor verdünnt in 100 ml NaCl 0,9 % oder Glucose 5 %; fertige Lösung höchstens 8 Stunden bei 2–8 °C; über etwa 4 Stunden mit der Pumpe, Rate nach dem Volumen auf dem Apothekenetikett.',
  },
  'INF-09': {
    title: 'Zugang spülen',
    statement: 'Danach NaCl 100 ml über 30 Minuten, um den Zugang zu spülen.',
  },
  'INF-10': {
    title: 'Vitalzeichen alle 30 Minuten',
    statement:
      'Körpertemperatur, Herzfrequenz und Blutdruck alle 30 Minuten. (Der Text der Arbeit verlangt Puls und Blutdruck mindestens stündlich, ihre Tabelle 3 halbstündlich.)',
  },
  'INF-11': {
    title: 'Beobachtung',
    statement:
      'Beobachtung bis 2 Stunden nach der Infusion; durchgehend Arzt und geschultes Personal; der Patient trinkt mindestens 2 Liter am Tag.',
  },
  'INF-12': {
    title: alert['INF-12'],
    statement:
      'Haut, leichtes Fieber oder Kopfschmerz: Antihistaminikum, Antipyretikum, langsamere Rate. Erst pausieren; ein Arzt sieht den Patienten.',
  },
  'INF-13': {
    title: alert['INF-13'],
    statement:
      'Fieber, Urtikaria, Vorhofflimmern, Übelkeit, Thoraxbeschwerden, Hypotonie: sofort stoppen, Arzt; Dimetinden 4 mg i. v.; wenn das nicht genügt, Prednisolon 250 mg i. v.; je nach Schwere langsamer fortsetzen.',
  },
  'INF-14': {
    title: 'Anaphylaxie-Therapie griffbereit',
    statement:
      'Die Therapie der Anaphylaxie ist griffbereit; Reaktionen sind meist nicht anaphylaktisch, und die Infusion kann fortgesetzt werden. Bis zu 90 % haben irgendeine Reaktion.',
  },
  'INF-15': {
    title: alert['INF-15'],
    statement:
      'Alte Defizite können wieder auftreten (zytokinvermitteltes Uhthoff-Phänomen). Hier gilt: Ein fokales Defizit während oder bis 3 Tage nach einer Infusion ist Schlaganfall oder Dissektion, bis beides ausgeschlossen ist.',
  },
  'INF-16': {
    title: 'Unterbrochener Zyklus',
    statement:
      'Nach einer Unterbrechung (z. B. akute Infektion mit Fieber) folgen die übrigen Infusionen so bald wie möglich in den nächsten Wochen, mit Methylprednisolon vor jeder von ihnen.',
  },
  'INF-17': {
    title: 'Kein Routinelabor in der Infusionswoche',
    statement:
      'Leukozyten, CRP, PCT, Leberenzyme, Thrombozyten und TSH verändern sich aus nicht infektiösen Gründen. Klinik und Vitalzeichen leiten.',
  },
  'INF-18': {
    title: 'Schonkost in der Infusionswoche',
    statement: 'Schonkost: keine Fruchtsäuren, nichts Kohlensäurehaltiges oder Scharfes, kein Glutamat.',
  },
  'INF-19': {
    title: 'Paravenöse Infusion',
    statement: 'Eine paravenöse Infusion ist nicht kritisch; der Zugang kann für andere Infusionen dienen.',
  },

  'AFT-01': {
    title: 'Aciclovir',
    statement:
      'Aciclovir 200 mg 1-0-1 ab Tag 1 jedes Zyklus für mindestens 4 Wochen; bei Exanthem Valaciclovir.',
  },
  'AFT-02': {
    title: 'Antihistaminikum eine weitere Woche',
    statement: 'Antihistaminikum noch eine Woche; Paracetamol bei Bedarf.',
  },
  'AFT-03': {
    title: 'Erste Kontrolle',
    statement: 'Erste Kontrolle im MS-Zentrum 4 Wochen nach der Infusion.',
  },
  'AFT-04': {
    title: 'Ernährung zum Schutz vor Listerien',
    statement: 'Kein Rohmilchkäse, keine Rohmilchprodukte, kein roher Fisch, kein rohes Fleisch.',
  },
  'AFT-05': {
    title: 'Bei Infektion früh einbestellen',
    statement:
      'Niedrige Schwelle für einen Akuttermin bei Infektion, vollständige Fokussuche, vor allem in den ersten Monaten.',
  },
  'AFT-06': {
    title: 'Grippeimpfung',
    statement:
      'Grippeimpfung frühestens 6 Monate nach der letzten Infusion; attenuierte Lebendimpfstoffe werden vermieden.',
  },
  'AFT-07': {
    title: 'Verhütung nach dem Zyklus',
    statement: 'Verhütung für 4 Monate nach dem Zyklus.',
  },

  'MON-01': {
    title: 'Blutbild jeden Monat',
    statement:
      'Differenzialblutbild jeden Monat bis mindestens 48 Monate nach der letzten Infusion des letzten Zyklus.',
  },
  'MON-02': {
    title: 'Kreatinin jeden Monat',
    statement: 'Serumkreatinin jeden Monat bis mindestens 48 Monate nach der letzten Infusion.',
  },
  'MON-03': {
    title: 'Urinstatus jeden Monat',
    statement: 'Urinstatus mit Mikroskopie jeden Monat bis mindestens 48 Monate nach der letzten Infusion.',
  },
  'MON-04': {
    title: 'TSH alle 3 Monate',
    statement:
      'TSH alle 3 Monate bis mindestens 48 Monate nach der letzten Infusion; in der Schwangerschaft jeden Monat.',
  },
  'MON-05': {
    title: 'HPV-Screening jedes Jahr',
    statement: 'Frauen: HPV-Screening mit Zervixzytologie jedes Jahr.',
  },
  'MON-06': { title: 'MRT jedes Jahr nach der Behandlung', statement: 'Jedes Jahr ein MRT.' },
  'MON-07': {
    title: 'Wer die Kontrollen vornimmt',
    statement:
      'Hausärzte können die Kontrollen vornehmen; der behandelnde Neurologe organisiert, überwacht und bewertet sie.',
  },
  'MON-08': {
    title: 'Erinnerungen',
    statement: 'Erinnerungen auf modernem Weg (E-Mail, Telefon) helfen.',
  },
  'MON-10': {
    title: alert['MON-10'],
    statement:
      'Thrombozyten unter der Grenze des Labors (150 G/l, wenn keine angegeben ist) oder um 30 % oder mehr gegenüber dem Ausgangswert gefallen: jede Woche zählen. Wortlaut der Arbeit: „less than 30 % of its initial value“.',
  },
  'MON-11': {
    title: alert['MON-11'],
    statement:
      'Thrombozyten unter 100 G/l: Hämatologie. (Die Arbeit druckt „100.000 GPt/l“; gemeint sind 100 G/l.)',
  },
  'MON-12': {
    title: alert['MON-12'],
    statement:
      'Hämatome, Petechien, Nasen- oder Zahnfleischbluten, Hämoptysen, starke oder unregelmäßige Regelblutung: sofort Blutbild.',
  },
  'MON-13': {
    title: 'Immunthrombozytopenie (ITP)',
    statement:
      'Mehr als 1 % bis etwa 2 %, 14–36 Monate nach der ersten Gabe; Steroide genügen meist. Weitere Infusionen nach ITP sind eine individuelle Entscheidung.',
  },
  'MON-20': {
    title: alert['MON-20'],
    statement:
      'Hämaturie, Proteinurie oder Kreatininanstieg: dringlich Nephrologie. Eine unbehandelte Anti-GBM-Erkrankung führt an die Dialyse.',
  },
  'MON-21': {
    title: 'Nephropathie',
    statement: '0,3 %, bis 39 Monate nach der letzten Dosis.',
  },
  'MON-30': {
    title: alert['MON-30'],
    statement:
      'TSH auffällig: freies T3/T4 und Schilddrüsenantikörper, Endokrinologie; klinische Beurteilung vor jeder weiteren Gabe von Alemtuzumab.',
  },
  'MON-31': {
    title: 'Schilddrüsenerkrankung',
    statement:
      'Mehr als 35 % innerhalb von 4 Jahren, Gipfel im 3. Jahr; Hypo- und Hyperthyreose, häufig Morbus Basedow; Operation in weniger als 1 %. Anti-TPO vor der Behandlung sagt sie nicht voraus.',
  },
  'MON-40': {
    title: alert['MON-40'],
    statement:
      'Fieber oder Infektion: sofortige Diagnostik und Behandlung. Bei frühen Zeichen einer Meningitis an Listerien denken.',
  },
  'MON-50': {
    title: 'Sekundäre Autoimmunität insgesamt',
    statement: 'Bis zu 48 % in der Langzeitbeobachtung.',
  },

  'PRG-01': {
    title: 'Keine Infusion in Schwangerschaft oder Stillzeit',
    statement: 'In Schwangerschaft oder Stillzeit wird keine Infusion gegeben.',
  },
  'PRG-02': {
    title: 'Zeitpunkt der Empfängnis',
    statement:
      'Ab 4 Monaten nach der letzten Infusion des zweiten Zyklus (vor dem 3. Jahr) oder nachdem der Gipfel der Autoimmunität im 3. Jahr vorüber ist.',
  },
  'PRG-03': {
    title: 'TSH in der Schwangerschaft jeden Monat',
    statement: 'Schwangerschaft während der Überwachung: TSH jeden Monat.',
  },
  'PRG-04': {
    title: 'Männliche Fertilität',
    statement: 'Zur männlichen Fertilität liegen keine Daten vor.',
  },

  'RET-01': {
    title: 'Erneute Aktivität',
    statement:
      'Ein weiterer Zyklus wird erwogen bei mindestens 1 Schub oder mindestens 2 neuen T2-Läsionen oder mindestens 1 neuen Gadolinium-aufnehmenden Läsion (Schwellen der Studien).',
  },
  'RET-02': {
    title: 'Zwölf Monate seit dem letzten Zyklus',
    statement: 'Frühestens 12 Monate nach dem vorherigen Zyklus.',
  },
  'RET-03': {
    title: 'Die Strategie wird beibehalten',
    statement:
      'Einmal gewählt, wird die Strategie in der Regel beibehalten: bei Bedarf ein oder zwei weitere Zyklen.',
  },
  'RET-04': {
    title: 'Jeden weiteren Zyklus abwägen',
    statement: 'Jeder weitere Zyklus wird abgewogen: Aktivität, bisheriges Ansprechen, Alternativen.',
  },
  'RET-05': {
    title: 'Wie viele mehr brauchen',
    statement:
      'In 5 Jahren brauchten 68 % (CARE-MS I) und 60 % (CARE-MS II) keinen weiteren Zyklus; 22,1 % und 28,8 % einen, 8,0 % und 9,9 % zwei weitere.',
  },
  'RET-06': {
    title: 'Weiterer Zyklus: 12 mg an 3 aufeinanderfolgenden Tagen',
    statement:
      'Vollständige Untersuchung wie vor jedem Zyklus, einschließlich MRT; dann 12 mg pro Tag an 3 aufeinanderfolgenden Tagen.',
  },
  'RET-10': {
    title: 'Kein Ansprechen',
    statement: 'Bei fehlendem Ansprechen Fingolimod oder B-Zell-Depletion erwägen.',
  },
  'RET-11': {
    title: 'Zu Interferon beta oder Glatirameracetat',
    statement:
      'Bald möglich, sobald eine relevante Lymphopenie ausgeschlossen ist (vor allem für Interferon).',
  },
  'RET-12': {
    title: 'Zu Teriflunomid oder Dimethylfumarat',
    statement: 'Wenig Erfahrung; bei Dimethylfumarat die vorherige Immunsuppression abwägen.',
  },
  'RET-13': {
    title: 'Zu Natalizumab',
    statement: 'Höheres PML-Risiko, vor allem bei positivem Anti-JCV.',
  },
  'RET-14': {
    title: 'Immunstatus vor einem anderen Medikament',
    statement:
      'Vor jedem anderen Medikament: vollständiger Immunstatus (Differenzialblutbild, CD4+, CD8+, B- und NK-Zellen). Eine allgemeine Wartezeit lässt sich nicht angeben.',
  },

  'DOC-01': {
    title: 'Visite für Visite',
    statement:
      'Labor, Klinik (Schübe, EDSS) und MRT werden Visite für Visite dokumentiert, mit dem, was als Nächstes fällig ist und was bei auffälligem Befund zu tun ist.',
  },
  'DOC-02': {
    title: 'Daten für ein Register',
    statement:
      'Daten für ein Register können übergeben werden: ohne Identität, tabellarisch, mit Datenbeschreibung.',
  },
  'DOC-03': {
    title: 'Jede Abweichung hat ihren Grund',
    statement: 'Jede Abweichung trägt ihre Begründung.',
  },
};

/** Was jetzt zu tun ist. */
export const action: Record<EscalatingRuleId, string> = {
  'INF-12':
    'Infusion pausieren; ein Arzt sieht den Patienten. Antihistaminikum, Antipyretikum; dann langsamer fortsetzen.',
  'INF-13':
    'Sofort stoppen, Arzt rufen: Dimetinden 4 mg i. v., wenn das nicht genügt, Prednisolon 250 mg i. v. Bei Vorhofflimmern, Thoraxschmerz, Hypotonie, Dyspnoe, Hämoptysen oder neuem fokalem Defizit: Notfalldiagnostik, an diesem Tag kein Neubeginn. Bei Fieber, Urtikaria oder Übelkeit kann der Arzt langsamer neu beginnen. Nach Anaphylaxie: nie wieder.',
  'INF-15':
    'Schlaganfall oder Dissektion, bis beides ausgeschlossen ist: jetzt Notfalldiagnostik. Erst danach an wieder auftretende alte Defizite denken.',
  'MON-10': 'Thrombozyten jede Woche kontrollieren.',
  'MON-11': 'An die Hämatologie überweisen. Thrombozyten jede Woche kontrollieren.',
  'MON-12': 'Sofort ein Blutbild abnehmen.',
  'MON-20':
    'Dringlich an die Nephrologie überweisen: Eine unbehandelte Anti-GBM-Erkrankung führt an die Dialyse.',
  'MON-30':
    'Freies T3, freies T4 und Schilddrüsenantikörper bestimmen; an die Endokrinologie überweisen. Klinische Beurteilung vor jeder weiteren Gabe von Alemtuzumab.',
  'MON-40': 'Sofort abklären und behandeln. Bei frühen Zeichen einer Meningitis an Listerien denken.',
  'EU-24':
    'Während einer Infusion oder bis 3 Tage danach: stoppen; Notfalldiagnostik auf Myokardischämie, hämorrhagischen Schlaganfall, Dissektion und alveoläre Blutung; kein Neubeginn. Später: Abklärung am selben Tag.',
  'EU-32':
    'Am selben Tag Leberwerte bestimmen; an eine Autoimmunhepatitis denken. Keine Quelle nennt die GPT (ALT), die die Behandlung beendet: Das beurteilen Sie.',
  'EU-33':
    'Notfall: hämophagozytische Lymphohistiozytose, bis sie ausgeschlossen ist. Ferritin und Blutbild bestimmen; an die Hämatologie überweisen.',
  'EU-34':
    'Gerinnungsdiagnostik mit aPTT abnehmen; ist die aPTT verlängert, an die Hämatologie überweisen (erworbene Hämophilie A).',
  'EU-35': 'Sofort ein MRT, auf PML befundet. Die Behandlung zurückstellen, bis eine PML ausgeschlossen ist.',
  'EU-36': 'Auf EBV und CMV testen.',
  'EU-37':
    'Nach weiteren Autoimmunerkrankungen suchen. Es werden keine weiteren Zyklen gegeben (EU-15). Den Alarm mit einer Notiz schließen, wonach gesucht wurde.',
  'US-12': 'Die Nieren jetzt abklären; an die Nephrologie überweisen.',
  'US-15': 'Notfall: Schlaganfall, bis er ausgeschlossen ist.',
  'US-16':
    'Bei niedrigen Thrombozyten: thrombotisch-thrombozytopenische Purpura, bis sie ausgeschlossen ist; sofort abklären. Sonst an immunvermittelte Kolitis, Autoimmunenzephalitis oder Still-Syndrom des Erwachsenen denken.',
  'US-17': 'Den Patienten heute sehen: Pneumonitis oder akalkulöse Cholezystitis.',
  'US-19': 'Den Patienten heute sehen und an Listerien denken; mit steifem Nacken ist es ein Notfall.',
};
