import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['SWI-60', 'SWI-61', 'SWI-70', 'DOC-03', 'SEL-08'],
  en: {
    question:
      'Ten weeks after azathioprine was stopped he has a relapse. May the washout be cut short, and what has to be written down?',
    learningPoints: [
      'After azathioprine, ciclosporin A, mitoxantrone or cyclophosphamide: washout of six months, three to six with a written reason, and normal white-cell counts in either case.',
      'A condition can be set aside with a reason that the course of this patient gives; a stop never. The reason is written down and shown wherever the condition is.',
      'After immunosuppressive pretreatment a patient is not the ideal one, and EDSS 4.0 is not the best time: both are pointed out, neither forbids treatment in active disease.',
    ],
  },
  de: {
    question:
      'Zehn Wochen nach dem Absetzen von Azathioprin hat er einen Schub. Darf die Auswaschphase verkürzt werden, und was ist dafür festzuhalten?',
    learningPoints: [
      'Nach Azathioprin, Ciclosporin A, Mitoxantron oder Cyclophosphamid: sechs Monate Auswaschphase, drei bis sechs mit schriftlicher Begründung, und in jedem Fall normale Leukozytenwerte.',
      'Eine Bedingung kann mit einer Begründung aus dem individuellen Verlauf ausgesetzt werden, ein Ausschluss nie. Die Begründung wird festgehalten und überall bei der Bedingung gezeigt.',
      'Nach immunsuppressiver Vortherapie ist der Patient nicht der ideale, und ein EDSS von 4,0 nicht der beste Zeitpunkt: Auf beides wird hingewiesen, beides verbietet die Behandlung bei aktiver Erkrankung nicht.',
    ],
  },
};
