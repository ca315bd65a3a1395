import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['PRE-20', 'PRE-21', 'PRE-22', 'SEL-34', 'EU-41'],
  en: {
    question:
      'Varicella IgG is negative before the first course. Two doses were given, the titre is positive. Why does the course not start today?',
    learningPoints: [
      'Varicella antibodies are measured in all patients; without them vaccination comes first.',
      'The titre is taken four to six weeks after the vaccination. A positive titre alone does not open the way: the first infusion waits until six weeks after the last dose.',
      'Both waits run beside each other; the six weeks are the longer one and name the day.',
      'After a course live vaccines are not given: what is missing is made up before it.',
    ],
  },
  de: {
    question:
      'Varizellen-IgG ist vor dem ersten Zyklus negativ. Zwei Dosen wurden gegeben, der Titer ist positiv. Warum beginnt der Zyklus nicht heute?',
    learningPoints: [
      'Varizellen-Antikörper werden bei allen bestimmt; fehlen sie, wird zuerst geimpft.',
      'Der Titer wird vier bis sechs Wochen nach der Impfung bestimmt. Ein positiver Titer allein genügt nicht: Die erste Infusion wartet bis sechs Wochen nach der letzten Dosis.',
      'Beide Fristen laufen nebeneinander; die sechs Wochen sind die längere und bestimmen den Tag.',
      'Nach einem Zyklus werden keine Lebendimpfstoffe gegeben: Was fehlt, wird vorher nachgeholt.',
    ],
  },
};
