import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  ask: ['e192', 'e193'],
  references: [
    {
      text: 'Holmøy T, von der Lippe H, Leegaard TM. Listeria monocytogenes infection associated with alemtuzumab – a case for better preventive strategies. BMC Neurol. 2017;17:65.',
      doi: '10.1186/s12883-017-0848-8',
      url: 'https://doi.org/10.1186/s12883-017-0848-8',
    },
  ],
  rules: ['MON-40', 'AFT-04', 'EU-28', 'EU-32', 'AFT-05'],
  en: {
    question:
      'Fever, nausea and belly ache a few hours after the last infusion of the second course. An infusion reaction, or what else has to be asked?',
    learningPoints: [
      'Fever and infection after a course ask for diagnosis and treatment at once; with early signs of meningitis Listeria comes to mind.',
      'By the paper, raw-milk products, raw fish and raw meat are avoided after the course; by the EU label from two weeks before it until at least a month after. She had eaten soft cheese and raw sausage three days before.',
      'Nausea and abdominal pain ask for liver tests the same day under the EU label; normal enzymes answer that question, not the one about the fever.',
      'In the first months the threshold for an acute appointment is low, with a full search for a focus.',
    ],
    note: 'From the report: age, attacks, the sequence of therapies and why each ended, bradycardia in the first course, fever, nausea and abdominal discomfort a few hours after the last infusion of the second, the food, and Listeria in the blood culture. The dates are shifted by ten years and three months. Ours: all days, the day of the second course and of the blood culture, the last infusion of natalizumab, MRI, and the laboratory values. Treatment and outcome are left out: that part of the report was not at hand.',
  },
  de: {
    question:
      'Fieber, Übelkeit und Bauchschmerzen wenige Stunden nach der letzten Infusion des zweiten Zyklus. Eine Infusionsreaktion, oder wonach ist noch zu fragen?',
    learningPoints: [
      'Fieber und Infektion nach einem Zyklus verlangen sofort Diagnose und Behandlung; bei frühen Zeichen einer Meningitis ist an Listerien zu denken.',
      'Nach der Arbeit werden Rohmilchprodukte, roher Fisch und rohes Fleisch nach dem Zyklus gemieden, nach der EU-Fachinformation von zwei Wochen davor bis mindestens einen Monat danach: Sie hatte drei Tage davor Weichkäse und rohe Wurst gegessen.',
      'Übelkeit und Bauchschmerzen verlangen nach der EU-Fachinformation noch am selben Tag Leberwerte; normale Enzyme beantworten diese Frage, nicht die nach dem Fieber.',
      'In den ersten Monaten ist die Schwelle für einen akuten Termin niedrig, mit vollständiger Fokussuche.',
    ],
    note: 'Aus dem Bericht: Alter, Schübe, die Folge der Therapien und warum jede endete, Bradykardie im ersten Zyklus, Fieber, Übelkeit und Bauchbeschwerden wenige Stunden nach der letzten Infusion des zweiten, das Essen und Listerien in der Blutkultur. Die Daten sind um zehn Jahre und drei Monate verschoben. Von uns: alle Tage, der Tag des zweiten Zyklus und der Blutkultur, die letzte Natalizumab-Infusion, MRT und Laborwerte. Behandlung und Ausgang fehlen: Dieser Teil des Berichts lag nicht vor.',
  },
};
