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
      text: 'Interferon-gamma-Test positiv, Röntgen-Thorax unauffällig, Isoniazid begonnen: Der erste Zyklus ist nach acht Wochen möglich.',
    },
  },
  {
    id: 'varicella-negative',
    kind: 'preparation',
    report: false,
    on: STANDS_ON,
    file: () => import('./varicella-negative.json').then((module) => module.default),
    lesson: () => import('./lessons/varicella-negative.ts').then((module) => module.lesson),
    en: {
      title: 'Varicella antibodies negative',
      text: 'Two doses of the vaccine and a positive titre; the first course waits until six weeks after the last dose.',
    },
    de: {
      title: 'Varizellen-Antikörper negativ',
      text: 'Zwei Impfdosen und ein positiver Titer; der erste Zyklus wartet bis sechs Wochen nach der letzten Dosis.',
    },
  },
];
