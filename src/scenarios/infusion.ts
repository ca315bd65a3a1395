import { type Scenario, STANDS_ON } from './scenario.ts';

/** Cases that turn on the days of the infusions and those after them. */
export const INFUSION: readonly Scenario[] = [
  {
    id: 'interrupted-course',
    kind: 'infusion',
    report: false,
    on: STANDS_ON,
    file: () => import('./interrupted-course.json').then((module) => module.default),
    lesson: () => import('./lessons/interrupted-course.ts').then((module) => module.lesson),
    en: {
      title: 'An interrupted course',
      text: 'Fever on day 4 of the first course; the infection is over and two infusions remain.',
    },
    de: {
      title: 'Eine unterbrochene Gabe',
      text: 'Fieber am vierten Tag der ersten Gabe; der Infekt ist überstanden, zwei Infusionen stehen noch aus.',
    },
  },
];
