import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['MON-10', 'MON-11', 'MON-12', 'MON-13', 'MON-01'],
  en: {
    question:
      'Platelets of 152 lie within the range of the laboratory. Why does the pathway raise an alert on that day?',
    learningPoints: [
      'Platelets below the laboratory’s limit or 30 % or more below the initial value are counted every week: 152 of 240 is 63 %.',
      'Below 100 the patient is seen by haematology; bruises, petechiae or bleeding ask for a blood count at once.',
      'Immune thrombocytopenia occurs in more than 1 % up to about 2 %, 14 to 36 months after the first infusion; steroids usually suffice.',
      'The monthly count goes on until 48 months after the last infusion, after recovery, too. Further infusions after immune thrombocytopenia are an individual decision.',
    ],
  },
  de: {
    question: '152 Thrombozyten liegen im Normbereich des Labors. Warum warnt der Pfad an diesem Tag?',
    learningPoints: [
      'Thrombozyten unter der Grenze des Labors oder um 30 % und mehr unter dem Ausgangswert werden wöchentlich gezählt: 152 von 240 sind 63 %.',
      'Unter 100 kommt die Patientin in die Hämatologie; blaue Flecken, Petechien oder Blutungen verlangen sofort ein Blutbild.',
      'Eine Immunthrombozytopenie tritt bei über 1 % bis etwa 2 % auf, 14 bis 36 Monate nach der ersten Infusion; meist genügen Steroide.',
      'Das monatliche Blutbild läuft auch nach der Erholung bis 48 Monate nach der letzten Infusion weiter. Weitere Infusionen nach einer Immunthrombozytopenie sind eine individuelle Entscheidung.',
    ],
  },
};
