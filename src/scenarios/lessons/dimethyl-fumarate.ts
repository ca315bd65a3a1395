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
      'Der erste Zyklus wartete auf die Lymphozyten. Müssen sie sich auch vor dem zweiten erholt haben?',
    learningPoints: [
      'Nach Dimethylfumarat wartet der erste Zyklus mindestens einen Monat und bis die Lymphozyten über 1,5 liegen: Zeit allein genügt nicht.',
      'Vor dem zweiten Zyklus wird die Vorbereitung vollständig wiederholt: Laborprogramm, Zytologie der Zervix, MRT der Neuroachse, nicht älter als drei Monate.',
      'Vor dem zweiten Zyklus muss kein Lymphozyten- oder Leukozytenwert erreicht sein: Niedrige Werte sind die Wirkung von Alemtuzumab.',
      'Der zweite Zyklus beginnt am gleichen Kalendertag ein Jahr nach der letzten Infusion des ersten, nie früher.',
    ],
  },
};
