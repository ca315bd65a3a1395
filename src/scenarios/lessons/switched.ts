import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['RET-10', 'RET-14', 'RET-11', 'RET-13', 'MON-01'],
  en: {
    question:
      'Two relapses within nine months after two complete courses. What comes before the new drug, and what does not end with the switch?',
    learningPoints: [
      'Activity in spite of two courses: fingolimod or B-cell depletion is to be considered. No source says how much activity makes a non-responder; the clinician judges it.',
      'Before any other drug comes a complete immune status: differential count, CD4 and CD8 cells, B cells and NK cells. No general waiting time can be given.',
      'Natalizumab after alemtuzumab carries a higher PML risk, above all with anti-JCV antibodies; interferon beta or glatiramer is soon possible once lymphopenia is excluded.',
      'The monitoring of alemtuzumab goes on beside the new drug until 48 months after the last infusion.',
    ],
  },
  de: {
    question:
      'Zwei Schübe innerhalb von neun Monaten nach zwei vollständigen Zyklen. Was kommt vor dem neuen Medikament, und was endet mit der Umstellung nicht?',
    learningPoints: [
      'Aktivität trotz zweier Zyklen: Fingolimod oder eine B-Zell-Depletion ist zu erwägen. Keine Quelle sagt, wie viel Aktivität ein Nichtansprechen ausmacht; das beurteilen Sie.',
      'Vor jedem anderen Medikament steht ein vollständiger Immunstatus: Differenzialblutbild, CD4- und CD8-Zellen, B-Zellen, NK-Zellen. Eine allgemeine Wartezeit lässt sich nicht angeben.',
      'Natalizumab nach Alemtuzumab bedeutet ein höheres PML-Risiko, vor allem bei JCV-Antikörpern; Interferon beta oder Glatirameracetat ist bald möglich, sobald eine Lymphopenie ausgeschlossen ist.',
      'Die Nachsorge von Alemtuzumab läuft neben dem neuen Medikament bis 48 Monate nach der letzten Infusion weiter.',
    ],
  },
};
