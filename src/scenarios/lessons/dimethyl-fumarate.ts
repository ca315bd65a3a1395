import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['SWI-30', 'PRE-12', 'PRE-10', 'PRE-13', 'INF-02', 'PRE-11'],
  en: {
    question:
      'The first course waited for the lymphocytes. Do they have to recover before the second one as well?',
    learningPoints: [
      'After dimethyl fumarate the first course waits at least one month and until lymphocytes are above 1.5: time alone does not open the gate.',
      'Before the second course the safety work-up is repeated in full: laboratory panel, cervical cytology, MRI of the neuroaxis not older than three months.',
      'No lymphocyte or leukocyte count has to be reached before the second course: low counts are what alemtuzumab does.',
      'The second course starts on the same calendar day one year after the last infusion of the first, never before.',
    ],
  },
  de: {
    question:
      'Die erste Gabe wartete auf die Lymphozyten. Müssen sie sich auch vor der zweiten erholt haben?',
    learningPoints: [
      'Nach Dimethylfumarat wartet die erste Gabe mindestens einen Monat und bis die Lymphozyten über 1,5 liegen: Zeit allein genügt nicht.',
      'Vor der zweiten Gabe wird die Vorbereitung vollständig wiederholt: Laborprogramm, Zytologie der Zervix, MRT der Neuroachse, nicht älter als drei Monate.',
      'Vor der zweiten Gabe muss kein Lymphozyten- oder Leukozytenwert erreicht sein: Niedrige Werte sind die Wirkung von Alemtuzumab.',
      'Die zweite Gabe beginnt am gleichen Kalendertag ein Jahr nach der letzten Infusion der ersten, nie früher.',
    ],
  },
};
