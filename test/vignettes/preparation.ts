import {
  attested,
  chosen,
  consented,
  counselled,
  deviates,
  examined,
  happened,
  has,
  healed,
  infected,
  lab,
  mri,
  panel,
  pregnancyTest,
  screened,
  serology,
  stopsTaking,
  takes,
  vaccinated,
} from '../machines/events.ts';
import { candidate, preparedFor } from './histories.ts';
import { alike, alone, layered, type Vignette } from './vignette.ts';

/** What the work-up finds out, before anything of it is known, in a man who took interferon last. */
const UNEXAMINED = {
  h16: [
    'PRE-01',
    'PRE-02',
    'PRE-03',
    'PRE-04',
    'PRE-05',
    'PRE-06',
    'PRE-10',
    'PRE-24',
    'SEL-20',
    'SEL-21',
    'SEL-22',
    'SEL-30',
    'SEL-31',
    'SEL-32',
    'SEL-33',
    'SEL-34',
    'SEL-35',
    'SWI-10',
  ],
  eu: ['EU-10', 'EU-11', 'EU-12', 'EU-13', 'EU-14', 'EU-15', 'EU-16', 'EU-20', 'EU-21', 'EU-22'],
  us: ['US-02'],
};
/** What is left after history and examination: laboratory, information, consent, and what the labels add. */
const EXAMINED = {
  h16: ['PRE-04', 'PRE-05', 'PRE-10', 'PRE-24', 'SEL-22', 'SEL-33', 'SEL-34', 'SWI-10'],
  eu: ['EU-16', 'EU-20', 'EU-21', 'EU-22'],
  us: ['US-02'],
};

/** Varicella IgG negative in the work-up of 19 January, vaccinated the day after. */
const vaccinatedOnDayZero = [
  ...preparedFor(),
  serology('vzv-igg', 'negative', '2026-01-19'),
  vaccinated('vzv', '2026-01-20'),
];
/** The interferon-gamma test of 19 January positive, the chest X-ray normal, isoniazid since 21 January 2026. */
const onIsoniazid = [
  ...preparedFor(),
  serology('tb-igra', 'positive', '2026-01-19'),
  screened('chest-xray', '2026-01-20'),
  takes('isoniazid', '2026-01-21'),
];
const BY_HISTORY = 'Case format: contraindications by history are unknown until history and examination';

export const preparation: readonly Vignette[] = [
  {
    title: 'Alemtuzumab chosen, nothing asked or examined yet',
    from: [BY_HISTORY, 'PRE-01: detailed history and physical examination against the contraindications'],
    events: [...candidate(), chosen('2026-01-12')],
    on: '2026-01-13',
    under: layered(
      { stage: 'switching', blocked: UNEXAMINED.h16 },
      { blocked: [...UNEXAMINED.h16, ...UNEXAMINED.eu] },
      { blocked: [...UNEXAMINED.h16, ...UNEXAMINED.eu, ...UNEXAMINED.us] },
    ),
  },
  {
    title:
      'History and examination done: what they did not find is absent, what the laboratory finds is open',
    from: [BY_HISTORY, 'PRE-10: the panel of Table 2 before every course'],
    events: [...candidate(), chosen('2026-01-12'), examined('2026-01-13')],
    on: '2026-01-13',
    under: layered(
      { blocked: EXAMINED.h16, start: { on: '2026-01-13', because: EXAMINED.h16 } },
      { blocked: [...EXAMINED.h16, ...EXAMINED.eu] },
      { blocked: [...EXAMINED.h16, ...EXAMINED.eu, ...EXAMINED.us] },
    ),
  },
  {
    title: 'Work-up of the paper complete, setting, papers, ECG and vital signs not',
    from: [
      'EU-20: hospital with ready access to intensive care',
      'EU-21: package leaflet, patient alert card and patient guide',
      'EU-22: baseline ECG and vital signs',
    ],
    events: [
      ...candidate(),
      chosen('2026-01-12'),
      examined('2026-01-19'),
      ...panel('2026-01-19', 'man'),
      mri('2026-01-19'),
      counselled('2026-01-19'),
      consented('2026-01-19'),
    ],
    on: '2026-02-02',
    under: [
      ...layered(
        { stage: 'preparation', blocked: [] },
        { blocked: ['EU-20', 'EU-21', 'EU-22'] },
        { blocked: ['EU-20', 'EU-21', 'EU-22'] },
      ),
      alone('us', { blocked: [] }),
    ],
  },
  {
    title: 'Everything done, in every source',
    from: ['PRE-10: the panel before every course', 'EU-21: papers given', 'US-01: after two drugs'],
    events: preparedFor('woman'),
    on: '2026-02-02',
    under: [
      ...alike({ stage: 'preparation', blocked: [], start: { on: '2026-02-02', because: [] } }),
      alone('eu', { blocked: [] }),
      alone('us', { blocked: [] }),
    ],
  },
  {
    title: 'Varicella titre positive on day 27 after the vaccination',
    from: ['PRE-21: titre 4 to 6 weeks after the vaccination', 'SEL-34: VZV IgG negative'],
    events: [...vaccinatedOnDayZero, serology('vzv-igg', 'positive', '2026-02-16')],
    on: '2026-02-16',
    under: alike({
      blocked: ['PRE-22', 'SEL-34'],
      rules: { 'SEL-34': 'unknown' },
      start: { on: '2026-03-03', because: ['PRE-22'] },
      tasks: ['prep.vzv-titre@2026-02-17 PRE-21 upcoming 2026-02-17/2026-03-03'],
    }),
  },
  {
    title: 'Varicella titre positive on day 28 after the vaccination',
    from: ['PRE-21: titre 4 to 6 weeks after the vaccination', 'Reading 16: titre first, then infusion'],
    events: [...vaccinatedOnDayZero, serology('vzv-igg', 'positive', '2026-02-17')],
    on: '2026-02-17',
    under: alike({
      blocked: ['PRE-22'],
      rules: { 'SEL-34': 'met' },
      start: { on: '2026-03-03', because: ['PRE-22'] },
      tasks: ['prep.vzv-titre@2026-02-17 PRE-21 done 2026-02-17/2026-03-03'],
    }),
  },
  {
    title: 'Titre fine, day 41 after the vaccination',
    from: ['PRE-22: vaccinations complete at least 6 weeks before the first infusion'],
    events: [...vaccinatedOnDayZero, serology('vzv-igg', 'positive', '2026-02-20')],
    on: '2026-03-02',
    under: alike({ blocked: ['PRE-22'], start: { on: '2026-03-03', because: ['PRE-22'] } }),
  },
  {
    title: 'Titre fine, day 42 after the vaccination',
    from: ['PRE-22: vaccinations complete at least 6 weeks before the first infusion'],
    events: [...vaccinatedOnDayZero, serology('vzv-igg', 'positive', '2026-02-20')],
    on: '2026-03-03',
    under: alike({ blocked: [], start: { on: '2026-03-03', because: [] } }),
  },
  {
    title: 'Varicella IgG negative, not vaccinated yet: six weeks from today at best, and the diet before',
    from: [
      'PRE-21: VZV IgG negative: vaccinate',
      'PRE-22: at least 6 weeks before the first infusion',
      'EU-28: no raw meat, soft cheese, unpasteurised dairy from 2 weeks before',
    ],
    events: [...preparedFor(), serology('vzv-igg', 'negative', '2026-01-19')],
    on: '2026-01-20',
    under: layered(
      {
        blocked: ['SEL-34'],
        start: { on: '2026-03-03', because: ['PRE-21', 'PRE-22', 'SEL-34'] },
        without: ['prep.diet'],
      },
      { blocked: ['SEL-34'], tasks: ['prep.diet@2026-02-17 EU-28 upcoming'] },
      { blocked: ['SEL-34'], tasks: ['prep.diet@2026-02-17 EU-28 upcoming'] },
    ),
  },
  {
    title: 'MRI of the neuroaxis three months old to the day',
    from: ['PRE-11: MRI of the complete neuroaxis, not older than 3 months at the start'],
    events: preparedFor(),
    on: '2026-04-19',
    under: alike({ blocked: [], rules: { 'PRE-11': 'met' } }),
  },
  {
    title: 'MRI of the neuroaxis three months and a day old',
    from: ['PRE-11: MRI of the complete neuroaxis, not older than 3 months at the start'],
    events: preparedFor(),
    on: '2026-04-20',
    under: alike({ blocked: ['PRE-11'], start: { on: '2026-04-20', because: ['PRE-11'] } }),
  },
  {
    title: 'A newer MRI of the brain alone does not renew that of the neuroaxis',
    from: ['PRE-11: MRI of the complete neuroaxis'],
    events: [...preparedFor(), mri('2026-04-10', { region: 'brain' })],
    on: '2026-04-20',
    under: alike({ blocked: ['PRE-11'] }),
  },
  {
    title: 'Interferon-gamma test positive, chest X-ray normal, isoniazid for eight weeks less a day',
    from: ['Reading 15: start no earlier than 8 weeks after isoniazid began; it runs on to 6 months'],
    events: onIsoniazid,
    on: '2026-03-17',
    under: alike({
      blocked: ['PRE-05'],
      start: { on: '2026-03-18', because: ['PRE-05'] },
      tasks: ['prep.isoniazid-end@2026-07-21 PRE-05 upcoming 2026-07-21/'],
    }),
  },
  {
    title: 'Isoniazid for eight weeks',
    from: ['Reading 15: start no earlier than 8 weeks after isoniazid began'],
    events: onIsoniazid,
    on: '2026-03-18',
    under: alike({ blocked: [], rules: { 'PRE-04': 'met', 'PRE-05': 'met' } }),
  },
  {
    title: 'Isoniazid for six weeks and a written reason',
    from: ['Reading 15: 6 weeks with a written reason'],
    events: [...onIsoniazid, deviates('PRE-05', '2026-03-03')],
    on: '2026-03-04',
    under: alike({ blocked: [], rules: { 'PRE-05': 'overridden' } }),
  },
  {
    title: 'Isoniazid broken off after five weeks',
    from: ['PRE-05: isoniazid for at least half a year is begun'],
    events: [...onIsoniazid, stopsTaking('isoniazid', '2026-02-25')],
    on: '2026-03-20',
    under: alike({ blocked: ['PRE-05'], start: null }),
  },
  {
    title: 'Platelets 149.9 before the course, no limit on the report',
    from: [
      'SEL-33: thrombocytopenia',
      'Reading 2: below the lower limit of the laboratory, 150 if none is given',
    ],
    events: [...preparedFor(), lab('platelets', 149.9, '2026-01-26')],
    on: '2026-02-02',
    under: alike({ blocked: ['SEL-33'], alerts: [] }),
  },
  {
    title: 'Platelets 150 before the course, no limit on the report',
    from: ['Reading 2: below the lower limit of the laboratory, 150 if none is given'],
    events: [...preparedFor(), lab('platelets', 150, '2026-01-26')],
    on: '2026-02-02',
    under: alike({ blocked: [], alerts: [] }),
  },
  {
    title: 'Platelets 145 where the laboratory begins at 140',
    from: ['Reading 27: platelets below the limit of the laboratory raise the finding'],
    events: [...preparedFor(), lab('platelets', 145, '2026-01-26', { low: 140 })],
    on: '2026-02-02',
    under: alike({ blocked: [] }),
  },
  {
    title: 'A platelet count typed as 96000 × 10⁹/L',
    from: ['Reading 1: a value > 2000, or like 96000, is a unit question, never silently converted'],
    events: [...preparedFor(), lab('platelets', 96000, '2026-01-26')],
    on: '2026-02-02',
    under: alike({
      last: {
        tag: 'invalid',
        path: 'value',
        found: '96000',
        allowed: {
          tag: 'plausible',
          analyte: 'platelets',
          value: 96000,
          unit: '10*9/L',
          min: 0,
          max: 2000,
          canonical: '10*9/L',
        },
      },
      blocked: [],
      alerts: [],
    }),
  },
  {
    title: 'A platelet count of 96000 per microlitre is 96 × 10⁹/L',
    from: ['MON-11: platelets < 100: haematology', 'SEL-33: thrombocytopenia'],
    events: [...preparedFor(), lab('platelets', 96000, '2026-01-26', { unit: '/uL' })],
    on: '2026-02-02',
    under: alike({ last: 'accepted', blocked: ['SEL-33'], alerts: ['MON-11 same-day 2026-01-26'] }),
  },
  {
    title: 'A positive pregnancy test',
    from: ['SEL-23: pregnancy or lactation', 'PRG-01: no infusion in pregnancy or lactation'],
    events: [...preparedFor('woman'), pregnancyTest('positive', '2026-02-01')],
    on: '2026-02-02',
    under: alike({ blocked: ['PRG-01', 'SEL-23'], start: null }),
  },
  {
    title: 'A mother who has begun to breast-feed',
    from: ['SEL-23: pregnancy or lactation'],
    events: [...preparedFor('woman'), happened('lactation.began', '2026-01-25')],
    on: '2026-02-02',
    under: alike({ blocked: ['PRG-01', 'SEL-23'], start: null }),
  },
  {
    title: 'HBs antigen positive, carrier state, no plan yet',
    from: ['Reading 3: latent, chronic, carrier: a gate until a documented plan'],
    events: [...preparedFor(), serology('hbsag', 'positive', '2026-01-26')],
    on: '2026-02-02',
    under: alike({ blocked: ['PRE-03'] }),
  },
  {
    title: 'HBs antigen positive with a plan of the hepatologist',
    from: ['Reading 3: until a documented infectious-disease or hepatology plan'],
    events: [
      ...preparedFor(),
      serology('hbsag', 'positive', '2026-01-26'),
      attested('infection-plan', '2026-01-30'),
    ],
    on: '2026-02-02',
    under: alike({ blocked: [] }),
  },
  {
    title: 'A cold that is over',
    from: ['PRE-02: treat, wait until cured', 'US-02: any active infection'],
    events: [...preparedFor(), infected('2026-01-28'), healed('2026-02-01')],
    on: '2026-02-02',
    under: alike({ blocked: [] }),
  },
  {
    title: 'Malignancy found and not cured',
    from: ['PRE-06: neoplasm cured before the start', 'SEL-32: malignancy not curatively treated'],
    events: [...preparedFor(), has('malignancy-uncured', '2026-01-28')],
    on: '2026-02-02',
    under: alike({ blocked: ['PRE-06', 'SEL-32'] }),
  },
];
