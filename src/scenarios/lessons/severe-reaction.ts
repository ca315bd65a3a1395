import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['INF-13', 'INF-16', 'SEL-20'],
  en: {
    question:
      'Urticaria and 38.6 °C, and the blood pressure is 82/48. Which of the three signs decides whether the infusion goes on today?',
    learningPoints: [
      'A severe reaction: stop at once, physician, dimetindene 4 mg i.v., prednisolone 250 mg i.v. if that is not enough.',
      'Fever, urticaria and nausea alone allow a slower restart by the physician. Hypotension, atrial fibrillation, chest pain, dyspnoea, haemoptysis or a new focal deficit do not: emergency work-up, nothing is restarted that day.',
      'The alert stays open until the emergency work-up has been answered; time alone does not close it.',
      'After anaphylaxis alemtuzumab is never given again. Without it the remaining infusions follow as soon as possible, methylprednisolone before each of them.',
    ],
  },
  de: {
    question:
      'Urtikaria und 38,6 °C, und der Blutdruck liegt bei 82/48. Welches der drei Zeichen entscheidet, ob die Infusion heute weitergeht?',
    learningPoints: [
      'Schwere Reaktion: sofort stoppen, ärztliche Hilfe, Dimetinden 4 mg i.v., bei ungenügender Wirkung Prednisolon 250 mg i.v.',
      'Fieber, Urtikaria und Übelkeit allein erlauben einen langsameren Neubeginn durch die Ärztin oder den Arzt. Hypotonie, Vorhofflimmern, Brustschmerz, Atemnot, Bluthusten oder ein neues fokales Defizit erlauben ihn nicht: Notfallabklärung, kein Neubeginn an diesem Tag.',
      'Die Warnung bleibt offen, bis die Notfallabklärung beantwortet ist; Zeit allein schließt sie nicht.',
      'Nach einer Anaphylaxie wird Alemtuzumab nie wieder gegeben. Sonst folgen die restlichen Infusionen so bald wie möglich, jede nach Methylprednisolon.',
    ],
  },
};
