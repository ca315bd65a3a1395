import { type Scenario, STANDS_ON } from './scenario.ts';

/** Cases in which the sources disagree. */
export const LABELS: readonly Scenario[] = [
  {
    id: 'paper-would-treat',
    kind: 'labels',
    report: false,
    on: STANDS_ON,
    file: () => import('./paper-would-treat.json').then((module) => module.default),
    lesson: () => import('./lessons/paper-would-treat.ts').then((module) => module.lesson),
    en: {
      title: 'The paper would treat',
      text: 'Hashimoto thyroiditis, low-dose aspirin, one relapse: by the paper of 2016 alone the first course can start.',
    },
    de: {
      title: 'Die Arbeit würde behandeln',
      text: 'Hashimoto-Thyreoiditis, niedrig dosierte Acetylsalicylsäure, ein Schub: Nach der Arbeit von 2016 allein kann der erste Zyklus beginnen.',
    },
  },
  {
    id: 'label-would-not',
    kind: 'labels',
    report: false,
    on: STANDS_ON,
    file: () => import('./label-would-not.json').then((module) => module.default),
    lesson: () => import('./lessons/label-would-not.ts').then((module) => module.lesson),
    en: {
      title: 'The label would not treat',
      text: 'The same patient with the EU label of 2020 in force: two contraindications, and the indication is not met.',
    },
    de: {
      title: 'Die Fachinformation würde nicht behandeln',
      text: 'Dieselbe Patientin unter der EU-Fachinformation von 2020: zwei Gegenanzeigen, und die Indikation ist nicht erfüllt.',
    },
  },
  {
    id: 'active-secondary-progressive',
    kind: 'labels',
    report: false,
    on: STANDS_ON,
    file: () => import('./active-secondary-progressive.json').then((module) => module.default),
    lesson: () => import('./lessons/active-secondary-progressive.ts').then((module) => module.lesson),
    en: {
      title: 'Active secondary progressive MS',
      text: 'After two drugs the US label would allow what the EU label and the paper exclude.',
    },
    de: {
      title: 'Aktive sekundär progrediente MS',
      text: 'Nach zwei Medikamenten erlaubt die US-Fachinformation, was EU-Fachinformation und Arbeit ausschließen.',
    },
  },
];
