import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: [
    'SWI-10',
    'INF-12',
    'AFT-06',
    'AFT-07',
    'INF-02',
    'INF-03',
    'MON-01',
    'MON-04',
    'INF-14',
    'MON-02',
    'MON-03',
  ],
  en: {
    question:
      'She took interferon beta until eight days before the first infusion. Why was that allowed, and what is due between the two courses?',
    learningPoints: [
      'From interferon beta or glatiramer acetate the switch is direct, provided there is no relevant laboratory abnormality, lymphopenia above all.',
      'Rash and headache are a mild reaction: antihistamine, antipyretic, a slower rate; the infusion goes on.',
      'The second course waits for twelve months, and the interval is not shortened; no other immunomodulatory therapy bridges it.',
      'Meanwhile: blood count, creatinine and urine every month, TSH every three months; contraception for four months; influenza vaccination not before six months after the last infusion.',
    ],
  },
  de: {
    question:
      'Interferon beta nahm sie bis acht Tage vor der ersten Infusion. Warum war das erlaubt, und was ist zwischen den beiden Zyklen zu tun?',
    learningPoints: [
      'Von Interferon beta oder Glatirameracetat wird direkt umgestellt, sofern kein relevanter Laborbefund dagegen spricht, vor allem keine Lymphopenie.',
      'Hautausschlag und Kopfschmerz sind eine leichte Reaktion: Antihistaminikum, Antipyretikum, langsamere Infusion; sie wird fortgesetzt.',
      'Der zweite Zyklus folgt nach zwölf Monaten; der Abstand wird nicht verkürzt und nicht mit einer anderen Immuntherapie überbrückt.',
      'Inzwischen: monatlich Blutbild, Kreatinin und Urin, alle drei Monate TSH; vier Monate Verhütung; Influenza-Impfung frühestens sechs Monate nach der letzten Infusion.',
    ],
  },
};
