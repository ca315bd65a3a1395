import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['SWI-50', 'SWI-51', 'STR-02', 'SWI-55'],
  en: {
    question:
      'Eighteen infusions of natalizumab, JC virus antibodies negative. When does the first course start, and why neither earlier nor later?',
    learningPoints: [
      'The PML risk is high when anti-JCV is positive and natalizumab was given for more than two years; here it is low.',
      'Low risk: washout of two to three months. Not before two months; and by three, for stopping natalizumab brings disease activity back, or rebound.',
      'MRI belongs to the work-up, CSF possibly. While PML is suspected or not excluded there is no alemtuzumab.',
    ],
  },
  de: {
    question:
      '18 Infusionen Natalizumab, JCV-Antikörper negativ. Wann beginnt der erste Zyklus, und warum weder früher noch später?',
    learningPoints: [
      'Das PML-Risiko ist hoch bei positiven JCV-Antikörpern und mehr als zwei Jahren Natalizumab; hier ist es niedrig.',
      'Niedriges Risiko: zwei bis drei Monate Auswaschphase. Nicht vor zwei Monaten; und möglichst bis zum dritten, denn nach dem Absetzen von Natalizumab kehrt die Krankheitsaktivität zurück, mitunter als Rebound.',
      'Die MRT gehört zur Vorbereitung, gegebenenfalls auch der Liquor. Solange der Verdacht auf eine PML besteht oder sie nicht ausgeschlossen ist, kein Alemtuzumab.',
    ],
  },
};
