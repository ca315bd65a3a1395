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
  {
    id: 'goodpasture',
    kind: 'complication',
    report: true,
    on: STANDS_ON,
    file: () => import('./goodpasture.json').then((module) => module.default),
    lesson: () => import('./lessons/goodpasture.ts').then((module) => module.lesson),
    en: {
      title: 'Anti-GBM disease',
      text: 'Almost four months after the second course, 22 days after normal tests: kidney failure and blood from the lungs.',
    },
    de: {
      title: 'Anti-GBM-Erkrankung',
      text: 'Knapp vier Monate nach dem zweiten Zyklus, 22 Tage nach normalen Werten: Nierenversagen und Blut aus der Lunge.',
    },
  },
  {
    id: 'graves',
    kind: 'complication',
    report: true,
    on: STANDS_ON,
    file: () => import('./graves.json').then((module) => module.default),
    lesson: () => import('./lessons/graves.ts').then((module) => module.lesson),
    en: {
      title: 'Graves’ disease with a changing thyroid',
      text: 'Low TSH, then hypothyroidism, then overt thyrotoxicosis within four months.',
    },
    de: {
      title: 'Morbus Basedow mit wechselnder Funktion',
      text: 'Niedriges TSH, dann Unterfunktion, dann manifeste Überfunktion innerhalb von vier Monaten.',
    },
  },
  {
    id: 'hepatitis',
    kind: 'complication',
    report: true,
    on: STANDS_ON,
    file: () => import('./hepatitis.json').then((module) => module.default),
    lesson: () => import('./lessons/hepatitis.ts').then((module) => module.lesson),
    en: {
      title: 'Autoimmune hepatitis',
      text: 'A year after the second course, a month after Graves’ disease: liver enzymes that do not come down.',
    },
    de: {
      title: 'Autoimmunhepatitis',
      text: 'Ein Jahr nach dem zweiten Zyklus, einen Monat nach einem Morbus Basedow: Leberwerte, die nicht sinken.',
    },
  },
  {
    id: 'haemophilia',
    kind: 'complication',
    report: true,
    on: STANDS_ON,
    file: () => import('./haemophilia.json').then((module) => module.default),
    lesson: () => import('./lessons/haemophilia.ts').then((module) => module.lesson),
    en: {
      title: 'Acquired haemophilia A',
      text: 'Bleeding with normal platelets nine months after the second course; the paper alone raises no alert.',
    },
    de: {
      title: 'Erworbene Hämophilie A',
      text: 'Blutungen bei normalen Thrombozyten neun Monate nach dem zweiten Zyklus; die Arbeit allein warnt nicht.',
    },
  },
];
