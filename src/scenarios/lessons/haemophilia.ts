import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  ask: ['e163', 'e222', 'e228'],
  references: [
    {
      text: 'McCaughan G, Massey J, Sutton I, Curnow J. Acquired haemophilia A complicating alemtuzumab therapy for multiple sclerosis. BMJ Case Rep. 2017.',
      doi: '10.1136/bcr-2017-223016',
      url: 'https://doi.org/10.1136/bcr-2017-223016',
    },
  ],
  rules: ['MON-12', 'EU-34', 'EU-15', 'MON-30', 'RET-13'],
  en: {
    question:
      'Large bruises and a bleed into the muscle, and the platelets are normal. The paper’s question is answered. Which test does it not ask for?',
    learningPoints: [
      'Signs of bleeding ask for a blood count now. With normal platelets the paper has no further rule: this case has the paper alone in force, and no alert is open.',
      'The EU label asks for a coagulation panel with aPTT when there is bruising or bleeding with normal platelets: acquired haemophilia A.',
      'Graves’ disease came before the second course. By the paper it is assessed and the course may follow; under the EU label of 2020 it would have been a stop.',
      'A higher PML risk after alemtuzumab, above all with anti-JCV antibodies, is what the paper names for natalizumab; she feared it with rituximab.',
    ],
    note: 'From the report: age, Graves’ disease eleven months after the first course, bleeding into muscle and skin nine months after the second, the antibody against factor VIII, the high anti-JCV index and the refusal of rituximab. Ours: all dates, the earlier therapy, relapse and MRI, and all laboratory values, factor VIII and aPTT among them: the report was at hand as a summary without figures.',
  },
  de: {
    question:
      'Große Hämatome und eine Blutung in den Muskel, und die Thrombozyten sind normal. Die Frage der Arbeit ist beantwortet. Nach welchem Test fragt sie nicht?',
    learningPoints: [
      'Zeichen einer Blutung verlangen sofort ein Blutbild. Bei normalen Thrombozyten hat die Arbeit keine weitere Regel: In diesem Fall gilt sie allein, und keine Warnung ist offen.',
      'Die EU-Fachinformation verlangt bei Hämatomen oder Blutungen mit normalen Thrombozyten eine Gerinnungsdiagnostik mit aPTT: erworbene Hämophilie A.',
      'Der Morbus Basedow kam vor dem zweiten Zyklus. Nach der Arbeit wird er beurteilt, und der Zyklus kann folgen; nach der EU-Fachinformation von 2020 wäre er ein Ausschluss gewesen.',
      'Ein höheres PML-Risiko nach Alemtuzumab, vor allem bei JCV-Antikörpern, nennt die Arbeit für Natalizumab; die Patientin fürchtete es bei Rituximab.',
    ],
    note: 'Aus dem Bericht: Alter, Morbus Basedow elf Monate nach dem ersten Zyklus, Blutungen in Muskel und Haut neun Monate nach dem zweiten, der Antikörper gegen Faktor VIII, der hohe JCV-Index und die Ablehnung von Rituximab. Von uns: alle Daten, die frühere Therapie, Schub und MRT und alle Laborwerte, auch Faktor VIII und aPTT: Der Bericht lag als Zusammenfassung ohne Zahlen vor.',
  },
};
