import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['PRE-02', 'INF-16', 'MON-40', 'INF-17'],
  en: {
    question:
      'On the morning of day 4 he has 38.9 °C and a urinary tract infection. What happens to the two infusions that are left?',
    learningPoints: [
      'An acute infection is treated until it is cured; until then there is no infusion.',
      'The remaining infusions follow as soon as possible in the next weeks. The paper names no longest gap, so none is enforced: the pathway reminds every week.',
      'Methylprednisolone is given before every remaining infusion, on days 4 and 5, too.',
      'In the infusion week clinical signs and vital signs lead: leukocytes, CRP and liver enzymes shift for reasons that are no infection.',
    ],
  },
  de: {
    question:
      'Am Morgen des vierten Tages hat er 38,9 °C und einen Harnwegsinfekt. Was geschieht mit den beiden noch fehlenden Infusionen?',
    learningPoints: [
      'Eine akute Infektion wird behandelt, bis sie ausgeheilt ist; bis dahin keine Infusion.',
      'Die restlichen Infusionen folgen so bald wie möglich in den nächsten Wochen. Die Arbeit nennt keinen längsten Abstand, also wird keiner erzwungen: Der Pfad erinnert jede Woche.',
      'Methylprednisolon wird vor jeder der restlichen Infusionen gegeben, auch an den Tagen 4 und 5.',
      'In der Infusionswoche zählen klinische Zeichen und Vitalwerte: Leukozyten, CRP und Leberwerte verändern sich auch ohne Infektion.',
    ],
  },
};
