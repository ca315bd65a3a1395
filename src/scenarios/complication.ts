import { type Scenario, STANDS_ON } from './scenario.ts';

/** One case for each autoimmune complication. */
export const COMPLICATION: readonly Scenario[] = [
  {
    id: 'thrombocytopenia',
    kind: 'complication',
    report: false,
    on: STANDS_ON,
    file: () => import('./thrombocytopenia.json').then((module) => module.default),
    lesson: () => import('./lessons/thrombocytopenia.ts').then((module) => module.lesson),
    en: {
      title: 'Immune thrombocytopenia',
      text: 'Platelets fall in the second year of monitoring; weekly counts, haematology, recovery, and the alert is closed.',
    },
    de: {
      title: 'Immunthrombozytopenie',
      text: 'Die Thrombozyten fallen im zweiten Jahr der Nachsorge; wöchentliche Kontrollen, Hämatologie, Erholung, die Warnung ist geschlossen.',
    },
  },
];
