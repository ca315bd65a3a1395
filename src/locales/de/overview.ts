import type { EscalatingRuleId } from '../../../machines/rules/index.ts';
import type { Urgency } from '../../../machines/rules/rule.ts';
import type { Stage } from '../../../machines/stage.ts';
import type { TaskKind, TaskStatus } from '../../../machines/tasks/task.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import type { StageWords, TaskWords } from '../shapes.ts';

// Was die Fallliste von einem Fall zeigt; die Seite des Falls gebraucht dieselben Wörter.

export const stage: Record<Stage, StageWords> = {
  selection: { name: 'Auswahl', description: 'Ist Alemtuzumab indiziert, und spricht nichts dagegen?' },
  switching: { name: 'Umstellung', description: 'Die Vortherapie wird beendet und ausgewaschen.' },
  preparation: {
    name: 'Vorbereitung',
    description: 'Untersuchungen, Impfungen und Aufklärung vor dem ersten Zyklus.',
  },
  course: { name: 'Zyklus', description: 'Die Infusionen: im ersten Zyklus 5 Tage, in jedem weiteren 3.' },
  interval: { name: 'Intervall', description: 'Zwölf Monate zwischen dem ersten und dem zweiten Zyklus.' },
  monitoring: {
    name: 'Überwachung',
    description: 'Monatliche Kontrollen bis mindestens 48 Monate nach der letzten Infusion.',
  },
  retreatment: {
    name: 'Weiterer Zyklus',
    description: 'Vollständige Untersuchung vor einem weiteren Zyklus.',
  },
  switched: {
    name: 'Anderes Medikament',
    description: 'Ein anderes Medikament folgt; die Überwachung des letzten Zyklus läuft weiter.',
  },
  declined: {
    name: 'Abgelehnt',
    description: 'Alemtuzumab wurde nicht gewählt. Darüber kann neu entschieden werden.',
  },
  ended: { name: 'Beendet', description: 'Die Nachbeobachtung ist beendet.' },
};

export const task: Record<TaskKind, TaskWords> = {
  'switch.cholestyramine': {
    name: 'Beschleunigte Elimination von Teriflunomid beginnen',
    how: 'Mit Colestyramin, ab der letzten Dosis.',
  },
  'switch.start-window': {
    name: 'Alemtuzumab nach Natalizumab beginnen',
    how: 'Frühestens 2 Monate nach der letzten Infusion; Beginn bis zum Ende des 3. Monats anstreben.',
  },
  'switch.mri-first': {
    name: 'Erstes MRT nach Natalizumab',
    how: '3 Monate nach der letzten Infusion: PML ausschließen, nach wiederkehrender Aktivität suchen.',
  },
  'switch.mri-serial': {
    name: 'MRT nach Natalizumab wiederholen',
    how: 'Alle 4 Wochen, bis 6 Monate nach der letzten Infusion.',
  },
  'course.start': { name: 'Zyklus beginnen', how: 'Ohne Vortherapie ist der sofortige Beginn möglich.' },
  'prep.vzv-serology': { name: 'Varizellen-Antikörper bestimmen', how: 'Bei allen Patienten.' },
  'prep.vzv-vaccine': { name: 'Gegen Varizellen impfen', how: 'Weil das VZV-IgG nicht positiv ist.' },
  'prep.vzv-titre': { name: 'Varizellen-Titer kontrollieren', how: '4 bis 6 Wochen nach der Impfung.' },
  'prep.vaccination-status': {
    name: 'Impfstatus prüfen',
    how: 'Fehlende Impfungen vor dem ersten Zyklus nachholen; Erfolg durch Titer prüfen.',
  },
  'prep.isoniazid-end': { name: 'Isoniazid kann enden', how: 'Es wird mindestens ein halbes Jahr genommen.' },
  'prep.mri-yearly': { name: 'Jährliches MRT' },
  'prep.diet': {
    name: 'Ernährung zum Schutz vor Listerien beginnt',
    how: 'Ab 2 Wochen vor dem Zyklus: kein rohes oder nicht durchgegartes Fleisch, kein Weichkäse, keine nicht pasteurisierten Milchprodukte.',
  },
  'prep.upcr': { name: 'Protein/Kreatinin-Quotient im Urin', how: 'Vor Beginn, als Ausgangswert.' },
  'prep.skin': { name: 'Hautuntersuchung', how: 'Vor Beginn, als Ausgangsbefund.' },
  'rems.enrolment': {
    name: 'In das REMS-Programm einschreiben',
    how: 'Verordner, Patient und Einrichtung; Verordner und Einrichtung zertifiziert.',
  },
  'rems.baseline': {
    name: 'Ausgangslabor für das REMS-Programm',
    how: 'Blutbild, Kreatinin, Urinstatus und TSH innerhalb von 30 Tagen vor der ersten Infusion.',
  },
  'rems.status-form': { name: 'Statusformular des REMS-Programms', how: 'Alle 6 Monate.' },
  'course.premedication-evening': {
    name: 'Prämedikation am Vorabend',
    how: 'H1-Blocker (zum Beispiel Cetirizin) und H2-Blocker (zum Beispiel Famotidin), Dosis jeweils nach Hausstandard; Aciclovir 200 mg 1-0-1.',
  },
  'course.infusion': {
    name: 'Infusion von Alemtuzumab 12 mg',
    how: 'Über etwa 4 Stunden mit der Pumpe; davor kurz prüfen: Infektion, Temperatur, Blutdruck, Blutung, neue neurologische Zeichen.',
  },
  'course.steroid': {
    name: 'Methylprednisolon 1 g i. v.',
    how: '60 Minuten vor der Infusion, an den ersten 3 Tagen; nach einer Unterbrechung vor jeder verbleibenden Infusion. Paracetamol 1 g i. v. 30–60 Minuten davor, an allen Tagen.',
  },
  'course.dilution': {
    name: 'Infusion zubereiten',
    how: 'Unmittelbar davor, in 100 ml NaCl 0,9 % oder Glucose 5 %; fertige Lösung höchstens 8 Stunden bei 2–8 °C. Rate nach dem Volumen auf dem Apothekenetikett; nie mit Methylprednisolon mischen.',
  },
  'course.flush': { name: 'Zugang spülen', how: 'NaCl 100 ml über 30 Minuten nach der Infusion.' },
  'course.vitals': {
    name: 'Vitalzeichen alle 30 Minuten',
    how: 'Temperatur, Herzfrequenz und Blutdruck während der Infusion.',
  },
  'course.observation': {
    name: 'Bis 2 Stunden nach der Infusion beobachten',
    how: 'Arzt und geschultes Personal anwesend; mindestens 2 Liter am Tag trinken lassen.',
  },
  'course.batch': { name: 'Chargennummer eintragen', how: 'Name und Chargennummer bei jeder Infusion.' },
  'course.resume': {
    name: 'Unterbrochenen Zyklus fortsetzen',
    how: 'So bald wie möglich in den nächsten Wochen; Methylprednisolon vor jeder verbleibenden Infusion.',
  },
  'after.aciclovir-start': {
    name: 'Aciclovir 200 mg 1-0-1 beginnen',
    how: 'Ab Tag 1 des Zyklus; bei Exanthem Valaciclovir.',
  },
  'after.aciclovir-end': {
    name: 'Aciclovir kann enden',
    how: 'Nicht vor diesem Tag: die längste Dauer, die die geltenden Quellen nennen.',
  },
  'after.antihistamine-end': {
    name: 'Antihistaminikum eine weitere Woche',
    how: 'Paracetamol bei Bedarf.',
  },
  'after.check-up': { name: 'Erste Kontrolle im MS-Zentrum', how: '4 Wochen nach der Infusion.' },
  'after.diet': {
    name: 'Ernährung zum Schutz vor Listerien',
    how: 'Kein Rohmilchkäse, keine Rohmilchprodukte, kein roher Fisch, kein rohes Fleisch.',
  },
  'after.infection-vigilance': {
    name: 'Auf Infektionen achten',
    how: 'Niedrige Schwelle für einen Akuttermin bei Infektion, vollständige Fokussuche; vor allem in den ersten Monaten.',
  },
  'after.influenza-vaccine': {
    name: 'Grippeimpfung',
    how: 'Frühestens 6 Monate nach der letzten Infusion; attenuierte Lebendimpfstoffe werden vermieden.',
  },
  'after.no-live-vaccine': { name: 'Keine Lebendimpfstoffe', how: 'Keine nach einem Zyklus.' },
  'after.vigilance': {
    name: 'Auf Symptome achten',
    how: '48 Monate sind ein Mindestmaß: Autoimmunität kann später auftreten.',
  },
  'after.contraception-end': {
    name: 'Verhütung',
    how: 'Während des Zyklus und 4 Monate danach.',
  },
  'lab.cbc': { name: 'Differenzialblutbild', how: 'Jeden Monat.' },
  'lab.creatinine': { name: 'Kreatinin', how: 'Jeden Monat.' },
  'lab.urinalysis': { name: 'Urinstatus mit Mikroskopie', how: 'Jeden Monat.' },
  'lab.tsh': { name: 'TSH', how: 'Alle 3 Monate; in der Schwangerschaft jeden Monat.' },
  'lab.liver': { name: 'Transaminasen', how: 'Jeden Monat.' },
  'lab.liver-periodic': {
    name: 'Transaminasen und Bilirubin',
    how: 'In regelmäßigen Abständen; wie groß sie sind, ist nicht genannt.',
  },
  'lab.platelets-infusion': {
    name: 'Thrombozyten nach der Infusion',
    how: 'Unmittelbar danach: an Tag 3 und Tag 5 des ersten Zyklus, an Tag 3 jedes weiteren.',
  },
  'lab.platelets-weekly': {
    name: 'Thrombozytenzahl',
    how: 'Jede Woche, solange die Thrombozyten niedrig oder abgefallen sind.',
  },
  'lab.immune-status': {
    name: 'Vollständiger Immunstatus',
    how: 'Vor jedem anderen Medikament: Differenzialblutbild, CD4+, CD8+, B- und NK-Zellen.',
  },
  'screening.hpv': { name: 'HPV-Screening mit Zervixzytologie', how: 'Jedes Jahr.' },
  'screening.skin': { name: 'Hautuntersuchung', how: 'Jedes Jahr.' },
  'mri.yearly': { name: 'Jährliches MRT' },
  'retreatment.work-up': {
    name: 'Vollständige Untersuchung vor dem weiteren Zyklus',
    how: 'Wie vor jedem Zyklus, einschließlich MRT.',
  },
};

export const taskStatus: Record<TaskStatus, string> = {
  upcoming: 'bevorstehend',
  due: 'fällig',
  overdue: 'überfällig',
  done: 'erledigt',
  missed: 'ausgelassen',
  lasting: 'gilt',
};

export const urgency: Record<Urgency, string> = {
  emergency: 'Notfall',
  'same-day': 'Heute',
  urgent: 'Dringlich',
  routine: 'Regulär',
};

export const alert: Record<EscalatingRuleId, string> = {
  'INF-12': 'Leichte Infusionsreaktion',
  'INF-13': 'Schwere Infusionsreaktion',
  'INF-15': 'Fokales Defizit nach einer Infusion',
  'MON-10': 'Thrombozyten niedrig oder abgefallen',
  'MON-11': 'Thrombozyten unter 100',
  'MON-12': 'Zeichen einer Thrombozytopenie',
  'MON-20': 'Blut oder Eiweiß im Urin oder Kreatinin gestiegen',
  'MON-30': 'TSH auffällig',
  'MON-40': 'Fieber oder Infektion',
  'EU-24': 'Zeichen an Gefäßen von Herz, Hirn oder Lunge',
  'EU-32': 'Zeichen einer Leberschädigung',
  'EU-33': 'Fieber mit Zytopenie, geschwollenen Organen oder hohem Ferritin',
  'EU-34': 'Blutung: aPTT',
  'EU-35': 'Neues neurologisches Defizit',
  'EU-36': 'Fieber mit vergrößerten Lymphknoten oder Hepatitis',
  'EU-37': 'Autoimmunerkrankung gefunden',
  'US-12': 'Nieren: jetzt abklären',
  'US-15': 'Zeichen eines Schlaganfalls nach einer Infusion',
  'US-16': 'Zeichen einer seltenen Autoimmunerkrankung',
  'US-17': 'Zeichen einer Pneumonitis oder Cholezystitis',
  'US-19': 'Infektion: an Listerien denken',
};

export const source: Record<Source, { short: string; name: string; about: string }> = {
  h16: {
    short: 'Arbeit 2016',
    name: 'Hassoun et al. 2016',
    about: 'Der veröffentlichte Behandlungspfad, verfasst nach der EU-Fachinformation von 2013/2014.',
  },
  eu: {
    short: 'EU-Fachinformation',
    name: 'EU-Produktinformation zu LEMTRADA',
    about: 'Nach dem Verfahren gemäß Artikel 20, Entscheidung der EU-Kommission vom 16. Januar 2020.',
  },
  us: {
    short: 'US-Fachinformation',
    name: 'US-Fachinformation zu LEMTRADA',
    about: 'Mit „Boxed Warning“ und dem LEMTRADA-REMS-Programm.',
  },
};
