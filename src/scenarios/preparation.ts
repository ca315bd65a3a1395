import { type Scenario, STANDS_ON } from './scenario.ts';

/** Cases that turn on the work-up before the first course. */
export const PREPARATION: readonly Scenario[] = [
  {
    id: 'latent-tuberculosis',
    kind: 'preparation',
    report: false,
    on: STANDS_ON,
    file: () => import('./latent-tuberculosis.json').then((module) => module.default),
    lesson: () => import('./lessons/latent-tuberculosis.ts').then((module) => module.lesson),
    en: {
      title: 'Latent tuberculosis',
      text: 'Interferon-gamma test positive, chest X-ray normal, isoniazid begun: the first course can start after eight weeks.',
    },
    de: {
      title: 'Latente Tuberkulose',
      text: 'Interferon-gamma-Test positiv, Röntgen-Thorax unauffällig, Isoniazid begonnen: Die erste Gabe ist nach acht Wochen möglich.',
    },
  },
];
