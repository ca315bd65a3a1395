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
      title: 'Ein unterbrochener Zyklus',
      text: 'Fieber am vierten Tag des ersten Zyklus; der Infekt ist überstanden, zwei Infusionen stehen noch aus.',
    },
  },
  {
    id: 'mild-reaction',
    kind: 'infusion',
    report: false,
    on: STANDS_ON,
    file: () => import('./mild-reaction.json').then((module) => module.default),
    lesson: () => import('./lessons/mild-reaction.ts').then((module) => module.lesson),
    en: {
      title: 'A mild infusion reaction',
      text: 'Rash, headache and 37.9 °C on the first day: paused, treated, continued at a lower rate.',
    },
    de: {
      title: 'Eine leichte Infusionsreaktion',
      text: 'Ausschlag, Kopfschmerz und 37,9 °C am ersten Tag: unterbrochen, behandelt, langsamer fortgesetzt.',
    },
  },
  {
    id: 'severe-reaction',
    kind: 'infusion',
    report: false,
    on: STANDS_ON,
    file: () => import('./severe-reaction.json').then((module) => module.default),
    lesson: () => import('./lessons/severe-reaction.ts').then((module) => module.lesson),
    en: {
      title: 'A severe infusion reaction',
      text: 'Urticaria, fever and low blood pressure on day 3: stopped, cleared by the emergency department, three infusions remain.',
    },
    de: {
      title: 'Eine schwere Infusionsreaktion',
      text: 'Urtikaria, Fieber und niedriger Blutdruck am dritten Tag: gestoppt, in der Notaufnahme abgeklärt, drei Infusionen stehen noch aus.',
    },
  },
  {
    id: 'platelets-first-infusion',
    kind: 'infusion',
    report: true,
    on: STANDS_ON,
    file: () => import('./platelets-first-infusion.json').then((module) => module.default),
    lesson: () => import('./lessons/platelets-first-infusion.ts').then((module) => module.lesson),
    en: {
      title: 'Platelets fall after the first infusion',
      text: 'Bruises after one dose, a platelet count of 75 on day 3; four infusions follow a month later.',
    },
    de: {
      title: 'Thrombozytenabfall nach der ersten Infusion',
      text: 'Blaue Flecken nach einer Dosis, 75 Thrombozyten am dritten Tag; vier Infusionen folgen einen Monat später.',
    },
  },
  {
    id: 'dissection',
    kind: 'infusion',
    report: true,
    on: STANDS_ON,
    file: () => import('./dissection.json').then((module) => module.default),
    lesson: () => import('./lessons/dissection.ts').then((module) => module.lesson),
    en: {
      title: 'Stroke in the days after the course',
      text: 'Loss of vision and a clumsy arm on the third day, then hemiplegia with aphasia: three dissected arteries.',
    },
    de: {
      title: 'Schlaganfall in den Tagen nach dem Zyklus',
      text: 'Sehminderung und ein ungeschickter Arm am dritten Tag, dann Hemiplegie mit Aphasie: drei dissezierte Arterien.',
    },
  },
  {
    id: 'listeria',
    kind: 'infusion',
    report: true,
    on: STANDS_ON,
    file: () => import('./listeria.json').then((module) => module.default),
    lesson: () => import('./lessons/listeria.ts').then((module) => module.lesson),
    en: {
      title: 'Listeria after the second course',
      text: 'Fever and nausea hours after the last infusion look like a reaction; the blood culture grows Listeria.',
    },
    de: {
      title: 'Listerien nach dem zweiten Zyklus',
      text: 'Fieber und Übelkeit Stunden nach der letzten Infusion wirken wie eine Reaktion; in der Blutkultur wachsen Listerien.',
    },
  },
];
