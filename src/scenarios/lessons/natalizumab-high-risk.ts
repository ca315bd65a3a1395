import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['SWI-50', 'SWI-52', 'SWI-53', 'SWI-54', 'SWI-55', 'SWI-56', 'PRE-21', 'PRE-22'],
  en: {
    question:
      'Thirty-three infusions of natalizumab, JC virus antibodies positive, varicella antibodies negative. Which two paths of waiting run beside each other, and which is the longer?',
    learningPoints: [
      'High PML risk: first MRI three months after the last infusion, to exclude PML and to look for returning activity; without activity again every four weeks, up to six months.',
      'With activity on MRI or clinically, CSF comes before alemtuzumab, and JCV DNA must be negative. The stepwise approach avoids a strict six-month washout, and with it rebound.',
      'Varicella antibodies negative: vaccinate, titre four to six weeks after it, infusion no sooner than six weeks after the last dose.',
      'PML suspected or not excluded is a stop; carry-over PML is described up to six months after stopping natalizumab.',
    ],
  },
  de: {
    question:
      '33 Infusionen Natalizumab, JCV-Antikörper positiv, Varizellen-Antikörper negativ. Welche beiden Wartezeiten laufen nebeneinander, und welche ist die längere?',
    learningPoints: [
      'Hohes PML-Risiko: erste MRT drei Monate nach der letzten Infusion, um eine PML auszuschließen und nach neuer Aktivität zu suchen; ohne Aktivität alle vier Wochen erneut, bis zu sechs Monate.',
      'Bei Aktivität in der MRT oder klinisch kommt vor Alemtuzumab der Liquor, und die JCV-DNA muss negativ sein. Das schrittweise Vorgehen erspart starre sechs Monate Auswaschphase und damit den Rebound.',
      'Varizellen-Antikörper negativ: impfen, Titer vier bis sechs Wochen danach, Infusion frühestens sechs Wochen nach der letzten Dosis.',
      'Solange eine PML vermutet wird oder nicht ausgeschlossen ist, gibt es kein Alemtuzumab; eine verschleppte PML ist bis zu sechs Monate nach dem Absetzen von Natalizumab beschrieben.',
    ],
  },
};
