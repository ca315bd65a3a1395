import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['SWI-71', 'SWI-70', 'DOC-03'],
  en: {
    question: 'The paper of 2016 does not know ocrelizumab. How long does one wait?',
    learningPoints: [
      'No source in force names a washout for this drug, and the pathway invents none: it says that the case is not covered and asks for an individual decision.',
      'The decision is documented with what it rests on; here the time since the last infusion, the B cells and the case conference.',
      'Everything else of the preparation holds unchanged: what is missing there is not covered by the individual decision.',
    ],
  },
  de: {
    question: 'Die Arbeit von 2016 kennt Ocrelizumab nicht. Wie lange wird gewartet?',
    learningPoints: [
      'Keine gültige Quelle nennt für diesen Wirkstoff einen Abstand, und der Pfad erfindet keinen: Er sagt, dass der Fall nicht abgedeckt ist, und verlangt eine individuelle Entscheidung.',
      'Die Entscheidung wird mit ihren Gründen dokumentiert; hier sind es die Zeit seit der letzten Infusion, die B-Zellen und die Fallkonferenz.',
      'Alles Übrige der Vorbereitung gilt unverändert: Was dort fehlt, deckt die individuelle Entscheidung nicht ab.',
    ],
  },
};
