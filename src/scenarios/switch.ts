import { type Scenario, STANDS_ON } from './scenario.ts';

/** One case for each branch of the switch from the earlier therapy that differs. */
export const SWITCH: readonly Scenario[] = [
  {
    id: 'naive',
    kind: 'switch',
    report: false,
    on: STANDS_ON,
    file: () => import('./naive.json').then((module) => module.default),
    lesson: () => import('./lessons/naive.ts').then((module) => module.lesson),
    en: {
      title: 'No earlier therapy',
      text: 'A second relapse within a year, alemtuzumab as first therapy; part of the work-up is still open.',
    },
    de: {
      title: 'Ohne Vortherapie',
      text: 'Der zweite Schub innerhalb eines Jahres, Alemtuzumab als erste Therapie; ein Teil der Vorbereitung steht noch aus.',
    },
  },
  {
    id: 'interferon',
    kind: 'switch',
    report: false,
    on: STANDS_ON,
    file: () => import('./interferon.json').then((module) => module.default),
    lesson: () => import('./lessons/interferon.ts').then((module) => module.lesson),
    en: {
      title: 'From interferon beta',
      text: 'Direct switch without washout; eight months after the first course.',
    },
    de: {
      title: 'Von Interferon beta',
      text: 'Direkte Umstellung ohne Auswaschphase; acht Monate nach dem ersten Zyklus.',
    },
  },
  {
    id: 'teriflunomide',
    kind: 'switch',
    report: false,
    on: STANDS_ON,
    file: () => import('./teriflunomide.json').then((module) => module.default),
    lesson: () => import('./lessons/teriflunomide.ts').then((module) => module.lesson),
    en: {
      title: 'From teriflunomide',
      text: 'Accelerated elimination done, but lymphocytes are exactly 1.5 and the blood level is not known: the start waits.',
    },
    de: {
      title: 'Von Teriflunomid',
      text: 'Beschleunigte Elimination erfolgt, doch die Lymphozyten liegen genau bei 1,5 und der Blutspiegel fehlt: Der Beginn wartet.',
    },
  },
  {
    id: 'dimethyl-fumarate',
    kind: 'switch',
    report: false,
    on: STANDS_ON,
    file: () => import('./dimethyl-fumarate.json').then((module) => module.default),
    lesson: () => import('./lessons/dimethyl-fumarate.ts').then((module) => module.lesson),
    en: {
      title: 'From dimethyl fumarate',
      text: 'The first course waited for the lymphocytes; now the second is four weeks away and its work-up has begun.',
    },
    de: {
      title: 'Von Dimethylfumarat',
      text: 'Der erste Zyklus wartete auf die Lymphozyten; nun ist der zweite in vier Wochen möglich, die Vorbereitung läuft.',
    },
  },
  {
    id: 'fingolimod',
    kind: 'switch',
    report: false,
    on: STANDS_ON,
    file: () => import('./fingolimod.json').then((module) => module.default),
    lesson: () => import('./lessons/fingolimod.ts').then((module) => module.lesson),
    en: {
      title: 'From fingolimod, later pregnant',
      text: 'Start with lymphocytes of 1.2; a planned pregnancy in the second year of monitoring makes TSH monthly.',
    },
    de: {
      title: 'Von Fingolimod, später schwanger',
      text: 'Beginn bei Lymphozyten von 1,2; eine geplante Schwangerschaft im zweiten Jahr der Nachsorge macht TSH monatlich nötig.',
    },
  },
  {
    id: 'natalizumab-low-risk',
    kind: 'switch',
    report: false,
    on: STANDS_ON,
    file: () => import('./natalizumab-low-risk.json').then((module) => module.default),
    lesson: () => import('./lessons/natalizumab-low-risk.ts').then((module) => module.lesson),
    en: {
      title: 'From natalizumab, low PML risk',
      text: 'JC virus antibodies negative; the window from two to three months is open and everything is ready for the first course.',
    },
    de: {
      title: 'Von Natalizumab, niedriges PML-Risiko',
      text: 'JC-Virus-Antikörper negativ; das Fenster von zwei bis drei Monaten ist offen, alles ist bereit für den ersten Zyklus.',
    },
  },
  {
    id: 'natalizumab-high-risk',
    kind: 'switch',
    report: false,
    on: STANDS_ON,
    file: () => import('./natalizumab-high-risk.json').then((module) => module.default),
    lesson: () => import('./lessons/natalizumab-high-risk.ts').then((module) => module.lesson),
    en: {
      title: 'From natalizumab, high PML risk',
      text: 'After 33 infusions stepwise MRI and CSF, varicella vaccination and two courses; second year of monitoring.',
    },
    de: {
      title: 'Von Natalizumab, hohes PML-Risiko',
      text: 'Nach 33 Infusionen schrittweise MRT und Liquor, Varizellenimpfung und zwei Zyklen; zweites Jahr der Nachsorge.',
    },
  },
  {
    id: 'azathioprine',
    kind: 'switch',
    report: false,
    on: STANDS_ON,
    file: () => import('./azathioprine.json').then((module) => module.default),
    lesson: () => import('./lessons/azathioprine.ts').then((module) => module.lesson),
    en: {
      title: 'From azathioprine, with a justified deviation',
      text: 'A relapse during the washout: start after four months instead of six, with a written reason; second year of monitoring.',
    },
    de: {
      title: 'Von Azathioprin, mit begründeter Abweichung',
      text: 'Ein Schub in der Auswaschphase: Beginn nach vier statt sechs Monaten, schriftlich begründet; zweites Jahr der Nachsorge.',
    },
  },
  {
    id: 'ocrelizumab',
    kind: 'switch',
    report: false,
    on: STANDS_ON,
    file: () => import('./ocrelizumab.json').then((module) => module.default),
    lesson: () => import('./lessons/ocrelizumab.ts').then((module) => module.lesson),
    en: {
      title: 'From ocrelizumab',
      text: 'The paper does not cover this drug: the washout was decided individually and documented; six months after the first course.',
    },
    de: {
      title: 'Von Ocrelizumab',
      text: 'Die Arbeit nennt diesen Wirkstoff nicht: Der Abstand wurde individuell entschieden und dokumentiert; sechs Monate nach dem ersten Zyklus.',
    },
  },
];
