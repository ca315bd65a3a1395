import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['SEL-04', 'SEL-30', 'SWI-01', 'EU-01', 'EU-14', 'EU-15'],
  en: {
    question:
      'Hashimoto thyroiditis, low-dose aspirin, a single relapse, nothing given so far. Which rules of the paper of 2016 speak against alemtuzumab?',
    learningPoints: [
      'By the paper none: confirmed relapsing-remitting MS, active clinically and on MRI, no coagulation disorder and no anticoagulation; without an earlier therapy the start is immediate.',
      'The paper was written against the label of 2013 and 2014. This case has the paper alone in force, and the screens say that it is superseded.',
      'Under the EU label of 2020 the same patient is not treated: see “The label would not treat”.',
    ],
  },
  de: {
    question:
      'Hashimoto-Thyreoiditis, niedrig dosierte Acetylsalicylsäure, ein einziger Schub, bisher keine Therapie. Welche Regeln der Arbeit von 2016 sprechen gegen Alemtuzumab?',
    learningPoints: [
      'Nach der Arbeit keine: gesicherte schubförmig remittierende MS, klinisch und in der MRT aktiv, keine Gerinnungsstörung, keine Antikoagulation; ohne Vortherapie kann sofort begonnen werden.',
      'Die Arbeit wurde zur Fachinformation von 2013 und 2014 geschrieben. In diesem Fall gilt sie allein, und die Anwendung weist darauf hin, dass sie überholt ist.',
      'Nach der EU-Fachinformation von 2020 wird dieselbe Patientin nicht behandelt: siehe „Die Fachinformation würde nicht behandeln“.',
    ],
  },
};
