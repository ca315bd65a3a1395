import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['RET-01', 'RET-02', 'RET-04', 'RET-05', 'RET-06', 'MON-01'],
  en: {
    question:
      'Twenty-one months after the second course she has a relapse with one new enhancing lesion. Is a third course justified, and what does it ask for?',
    learningPoints: [
      'Retreatment is considered on renewed activity: a relapse, or two new T2 lesions, or one new gadolinium-enhancing lesion; and not sooner than twelve months after the course before.',
      'It is weighed each time against activity, response so far and alternatives; the full work-up comes first, then 12 mg a day on three days.',
      'Most need no third course: 68 % and 60 % in the two trials needed none within five years.',
      'With each course the 48 months of monitoring start anew.',
    ],
  },
  de: {
    question:
      '21 Monate nach dem zweiten Zyklus hat sie einen Schub mit einer neuen Kontrastmittel aufnehmenden Läsion. Ist ein dritter Zyklus begründet, und was verlangt er?',
    learningPoints: [
      'Ein weiterer Zyklus wird bei erneuter Aktivität erwogen: ein Schub oder zwei neue T2-Läsionen oder eine neue Gadolinium aufnehmende Läsion; und frühestens zwölf Monate nach dem vorigen.',
      'Er wird jedes Mal gegen Aktivität, bisheriges Ansprechen und Alternativen abgewogen; erst die vollständige Vorbereitung, dann 12 mg täglich an drei Tagen.',
      'Die meisten brauchen keinen dritten Zyklus: In den beiden Studien kamen 68 % und 60 % fünf Jahre ohne ihn aus.',
      'Mit jedem Zyklus beginnen die 48 Monate der Nachsorge von vorn.',
    ],
  },
};
