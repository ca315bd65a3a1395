/** A case for learning and testing: plain JSON in the case format, loaded only when it is opened. */
export interface Scenario {
  readonly id: string;
  /** The day on which the story stands. */
  readonly on: string;
  readonly file: () => Promise<unknown>;
  readonly en: Words;
  readonly de: Words;
}

interface Words {
  readonly title: string;
  readonly text: string;
}

const STANDS_ON = '2026-11-16';

/** The shipped cases, one for each branch of the switch that differs, and one for each course that goes another way. */
export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'naive',
    on: STANDS_ON,
    file: () => import('./naive.json').then((module) => module.default),
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
    on: STANDS_ON,
    file: () => import('./interferon.json').then((module) => module.default),
    en: {
      title: 'From interferon beta',
      text: 'Direct switch without washout; eight months after the first course.',
    },
    de: {
      title: 'Von Interferon beta',
      text: 'Direkte Umstellung ohne Auswaschphase; acht Monate nach der ersten Gabe.',
    },
  },
  {
    id: 'teriflunomide',
    on: STANDS_ON,
    file: () => import('./teriflunomide.json').then((module) => module.default),
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
    on: STANDS_ON,
    file: () => import('./dimethyl-fumarate.json').then((module) => module.default),
    en: {
      title: 'From dimethyl fumarate',
      text: 'The first course waited for the lymphocytes; now the second is four weeks away and its work-up has begun.',
    },
    de: {
      title: 'Von Dimethylfumarat',
      text: 'Die erste Gabe wartete auf die Lymphozyten; nun ist die zweite in vier Wochen möglich, die Vorbereitung läuft.',
    },
  },
  {
    id: 'fingolimod',
    on: STANDS_ON,
    file: () => import('./fingolimod.json').then((module) => module.default),
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
    on: STANDS_ON,
    file: () => import('./natalizumab-low-risk.json').then((module) => module.default),
    en: {
      title: 'From natalizumab, low PML risk',
      text: 'JC virus antibodies negative; the window from two to three months is open and everything is ready for the first course.',
    },
    de: {
      title: 'Von Natalizumab, niedriges PML-Risiko',
      text: 'JC-Virus-Antikörper negativ; das Fenster von zwei bis drei Monaten ist offen, alles ist bereit für die erste Gabe.',
    },
  },
  {
    id: 'natalizumab-high-risk',
    on: STANDS_ON,
    file: () => import('./natalizumab-high-risk.json').then((module) => module.default),
    en: {
      title: 'From natalizumab, high PML risk',
      text: 'After 33 infusions stepwise MRI and CSF, varicella vaccination and two courses; second year of monitoring.',
    },
    de: {
      title: 'Von Natalizumab, hohes PML-Risiko',
      text: 'Nach 33 Infusionen schrittweise MRT und Liquor, Varizellenimpfung und zwei Gaben; zweites Jahr der Nachsorge.',
    },
  },
  {
    id: 'azathioprine',
    on: STANDS_ON,
    file: () => import('./azathioprine.json').then((module) => module.default),
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
    on: STANDS_ON,
    file: () => import('./ocrelizumab.json').then((module) => module.default),
    en: {
      title: 'From ocrelizumab',
      text: 'The paper does not cover this drug: the washout was decided individually and documented; six months after the first course.',
    },
    de: {
      title: 'Von Ocrelizumab',
      text: 'Die Arbeit nennt diesen Wirkstoff nicht: Der Abstand wurde individuell entschieden und dokumentiert; sechs Monate nach der ersten Gabe.',
    },
  },
  {
    id: 'latent-tuberculosis',
    on: STANDS_ON,
    file: () => import('./latent-tuberculosis.json').then((module) => module.default),
    en: {
      title: 'Latent tuberculosis',
      text: 'Interferon-gamma test positive, chest X-ray normal, isoniazid begun: the first course can start after eight weeks.',
    },
    de: {
      title: 'Latente Tuberkulose',
      text: 'Interferon-gamma-Test positiv, Röntgen-Thorax unauffällig, Isoniazid begonnen: Die erste Gabe ist nach acht Wochen möglich.',
    },
  },
  {
    id: 'interrupted-course',
    on: STANDS_ON,
    file: () => import('./interrupted-course.json').then((module) => module.default),
    en: {
      title: 'An interrupted course',
      text: 'Fever on day 4 of the first course; the infection is over and two infusions remain.',
    },
    de: {
      title: 'Eine unterbrochene Gabe',
      text: 'Fieber am vierten Tag der ersten Gabe; der Infekt ist überstanden, zwei Infusionen stehen noch aus.',
    },
  },
  {
    id: 'thrombocytopenia',
    on: STANDS_ON,
    file: () => import('./thrombocytopenia.json').then((module) => module.default),
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
    id: 'retreatment',
    on: STANDS_ON,
    file: () => import('./retreatment.json').then((module) => module.default),
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
    on: STANDS_ON,
    file: () => import('./switched.json').then((module) => module.default),
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
