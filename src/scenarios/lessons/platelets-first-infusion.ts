import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  ask: ['e55', 'e56', 'e58', 'e61'],
  references: [
    {
      text: 'Symptomatic Thrombocytopenia After One Dose of Alemtuzumab With Successful Rechallenge (P5.400). Conference abstract, 2017.',
      url: 'https://acemap.info/paper/468804856',
    },
  ],
  rules: ['EU-25', 'INF-17', 'INF-16', 'SEL-33', 'MON-10', 'MON-11', 'MON-12', 'MON-13'],
  en: {
    question:
      'Bruises on the morning after the first infusion, platelets 111 after 145. Is this the immune thrombocytopenia of which everybody is told, and is the course over?',
    learningPoints: [
      'Signs of thrombocytopenia ask for a blood count at once, in the infusion week, too; the EU label has platelets counted after the infusions of days 3 and 5 in any case.',
      'Platelets below the laboratory’s limit hold the next infusion. Below 100 haematology is asked.',
      'Immune thrombocytopenia comes 14 to 36 months after the first infusion; this fall came on day 1 and was over on day 8.',
      'The remaining infusions followed a month later, each after methylprednisolone. No source names a longest gap, so the pathway enforces none.',
    ],
    note: 'From the abstract: age, earlier illnesses, the skin findings, the counts of 145, 111, 75 and 155 with their days, and the four infusions one month later. Ours: all dates, the earlier MS therapy, relapse and MRI, the other laboratory values, the counts during the last infusions, and the laboratory’s lower limit of 140, which the abstract does not give: with 150 the count of 145 would already have held the start.',
  },
  de: {
    question:
      'Blaue Flecken am Morgen nach der ersten Infusion, Thrombozyten 111 nach 145. Ist das die Immunthrombozytopenie, über die alle aufgeklärt werden, und ist der Zyklus damit beendet?',
    learningPoints: [
      'Zeichen einer Thrombozytopenie verlangen sofort ein Blutbild, auch in der Infusionswoche; nach der EU-Fachinformation werden die Thrombozyten nach den Infusionen der Tage 3 und 5 ohnehin gezählt.',
      'Thrombozyten unter der Grenze des Labors halten die nächste Infusion auf. Unter 100 wird die Hämatologie gefragt.',
      'Eine Immunthrombozytopenie kommt 14 bis 36 Monate nach der ersten Infusion; dieser Abfall kam am ersten Tag und war am achten vorüber.',
      'Die restlichen Infusionen folgten einen Monat später, jede nach Methylprednisolon. Keine Quelle nennt einen längsten Abstand, also erzwingt der Pfad keinen.',
    ],
    note: 'Aus dem Abstract: Alter, Vorerkrankungen, Hautbefund, die Werte 145, 111, 75 und 155 mit ihren Tagen und die vier Infusionen einen Monat später. Von uns: alle Daten, die frühere MS-Therapie, Schub und MRT, die übrigen Laborwerte, die Zählungen während der letzten Infusionen und die untere Laborgrenze von 140, die der Abstract nicht nennt: Bei 150 hätte schon der Wert 145 den Beginn aufgehalten.',
  },
};
