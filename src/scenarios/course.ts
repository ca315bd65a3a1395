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
      title: 'Ein dritter Zyklus',
      text: 'Erneute Aktivität 21 Monate nach dem zweiten Zyklus; ein dritter folgt und die Nachsorge beginnt von vorn.',
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
      text: 'Schübe nach zwei Zyklen führen zu Ocrelizumab; die Nachsorge von Alemtuzumab läuft daneben weiter.',
    },
  },
  {
    id: 'early-activity',
    kind: 'course',
    report: true,
    on: STANDS_ON,
    file: () => import('./early-activity.json').then((module) => module.default),
    lesson: () => import('./lessons/early-activity.ts').then((module) => module.lesson),
    en: {
      title: 'Severe activity after the first course',
      text: 'Twenty enhancing lesions before the fifth month; rituximab instead of the second course.',
    },
    de: {
      title: 'Schwere Aktivität nach dem ersten Zyklus',
      text: 'Zwanzig anreichernde Läsionen vor dem fünften Monat; Rituximab statt des zweiten Zyklus.',
    },
  },
  {
    id: 'pregnancy-thyroid',
    kind: 'course',
    report: true,
    on: STANDS_ON,
    file: () => import('./pregnancy-thyroid.json').then((module) => module.default),
    lesson: () => import('./lessons/pregnancy-thyroid.ts').then((module) => module.lesson),
    en: {
      title: 'Pregnant in the third year',
      text: 'Hypothyroidism found in week 17; no monthly TSH is recorded before.',
    },
    de: {
      title: 'Schwanger im dritten Jahr',
      text: 'Eine Hypothyreose fällt in Woche 17 auf; monatliche TSH-Kontrollen sind davor nicht verzeichnet.',
    },
  },
];
