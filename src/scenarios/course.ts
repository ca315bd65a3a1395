import { type Scenario, STANDS_ON } from './scenario.ts';

/** Cases that turn on what follows the two courses. */
export const COURSE: readonly Scenario[] = [
  {
    id: 'retreatment',
    kind: 'course',
    report: false,
    on: STANDS_ON,
    file: () => import('./retreatment.json').then((module) => module.default),
    lesson: () => import('./lessons/retreatment.ts').then((module) => module.lesson),
    en: {
      title: 'A third course',
      text: 'Renewed activity 21 months after the second course; a third one follows and monitoring starts anew.',
    },
    de: {
      title: 'Eine dritte Gabe',
      text: 'Erneute Aktivität 21 Monate nach der zweiten Gabe; eine dritte folgt und die Nachsorge beginnt von vorn.',
    },
  },
  {
    id: 'switched',
    kind: 'course',
    report: false,
    on: STANDS_ON,
    file: () => import('./switched.json').then((module) => module.default),
    lesson: () => import('./lessons/switched.ts').then((module) => module.lesson),
    en: {
      title: 'A switch to another drug',
      text: 'Relapses after two courses lead to ocrelizumab; the monitoring of alemtuzumab goes on beside it.',
    },
    de: {
      title: 'Umstellung auf ein anderes Medikament',
      text: 'Schübe nach zwei Gaben führen zu Ocrelizumab; die Nachsorge von Alemtuzumab läuft daneben weiter.',
    },
  },
];
