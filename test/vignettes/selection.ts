import {
  adherent,
  attested,
  deviates,
  diagnosed,
  edss,
  examined,
  has,
  infected,
  man,
  mri,
  over,
  relapse,
  said,
  serology,
  started,
  stopped,
  woman,
} from '../machines/events.ts';
import { candidate, type History, naive } from './histories.ts';
import { alike, alone, layered, type Vignette } from './vignette.ts';

/** A woman with relapsing MS, never treated, with these relapses and findings. */
const untreated = (...course: History): History => [
  woman('1990-05-01', '2026-01-05'),
  diagnosed('rrms', '2026-01-05', { since: '2024-11-01' }),
  adherent('2026-01-05'),
  ...course,
];

/** A man after two drugs whose MS took this form, with these signs of activity. */
const afterTwoDrugs = (form: 'spms' | 'cis' | 'nmosd', ...signs: History): History => [
  man('1978-05-01', '2026-01-05'),
  diagnosed(form, '2026-01-05', { since: '2015-03-01' }),
  started('glatiramer', '2015-04-01'),
  stopped('glatiramer', { lastDose: '2018-04-30' }),
  started('interferon-beta', '2018-05-01'),
  stopped('interferon-beta', { lastDose: '2024-06-30' }),
  adherent('2026-01-05'),
  ...signs,
];
const ACTIVE = [relapse('2025-11-10'), mri('2025-12-15', { newGd: 2 })];

/** Relapsing MS after two drugs, born on 1 June 2008. */
const young = [
  man('2008-06-01', '2026-01-05'),
  diagnosed('rrms', '2026-01-05', { since: '2023-03-01' }),
  started('glatiramer', '2023-04-01'),
  stopped('glatiramer', { lastDose: '2024-04-30' }),
  started('interferon-beta', '2024-05-01'),
  stopped('interferon-beta', { lastDose: '2025-03-31' }),
  ...ACTIVE,
  adherent('2026-01-05'),
  attested('highly-active-despite-dmt', '2026-01-05'),
];

const RAPIDLY =
  'EU-01: at least 2 disabling relapses within one year and a Gd lesion or significant T2 increase';

export const selection: readonly Vignette[] = [
  {
    title: 'Two disabling relapses 364 days apart and an enhancing lesion, never treated',
    from: [RAPIDLY, 'US-01: generally reserved for an inadequate response to 2 or more drugs'],
    events: untreated(relapse('2025-01-10'), relapse('2026-01-09'), mri('2026-01-20', { newGd: 1 })),
    on: '2026-02-02',
    under: [
      ...layered(
        { stage: 'selection', blocked: [] },
        { blocked: [], rules: { 'EU-01': 'met' } },
        { blocked: ['US-01'], rules: { 'EU-01': 'met' } },
      ),
      alone('eu', { blocked: [] }),
    ],
  },
  {
    title: 'Two disabling relapses 366 days apart and an enhancing lesion, never treated',
    from: [RAPIDLY, 'SEL-04: a clinical relapse is active disease'],
    events: untreated(relapse('2025-01-10'), relapse('2026-01-11'), mri('2026-01-20', { newGd: 1 })),
    on: '2026-02-02',
    under: layered(
      { blocked: [] },
      { blocked: ['EU-01'], rules: { 'EU-01': 'unmet' } },
      { blocked: ['EU-01', 'US-01'] },
    ),
  },
  {
    title: 'Two relapses within four months, one of them not disabling, and an enhancing lesion',
    from: [RAPIDLY],
    events: untreated(
      relapse('2025-09-10'),
      said('relapse.recorded', '2026-01-05', { disabling: false }),
      mri('2026-01-20', { newGd: 1 }),
    ),
    on: '2026-02-02',
    under: layered({ blocked: [] }, { blocked: ['EU-01'] }, { blocked: ['EU-01', 'US-01'] }),
  },
  {
    title: 'Two disabling relapses and four new T2 lesions whose significance nobody has attested',
    from: [RAPIDLY, 'EU-01: "significant" has no number, the clinician attests it'],
    events: untreated(relapse('2025-09-10'), relapse('2026-01-05'), mri('2026-01-20', { newT2: 4 })),
    on: '2026-02-02',
    under: [
      ...layered(
        { blocked: [] },
        { blocked: ['EU-01'], rules: { 'EU-01': 'unknown' } },
        { blocked: ['EU-01', 'US-01'] },
      ),
      alone('eu', { blocked: ['EU-01'] }),
    ],
  },
  {
    title: 'Two disabling relapses and a significant increase in T2 load, attested',
    from: [RAPIDLY],
    events: untreated(
      relapse('2025-09-10'),
      relapse('2026-01-05'),
      mri('2026-01-20', { newT2: 4 }),
      attested('t2-increase-significant', '2026-01-20'),
    ),
    on: '2026-02-02',
    under: layered({ blocked: [] }, { blocked: [] }, { blocked: ['US-01'] }),
  },
  {
    title: 'A relapse and a lesion on fingolimod, high activity not yet attested',
    from: [
      'EU-01: highly active despite a full and adequate course of one therapy, attested',
      'US-01: reserved for an inadequate response to 2 or more drugs',
    ],
    events: [...naive(), started('fingolimod', '2024-06-01')],
    on: '2026-02-02',
    under: layered(
      { blocked: [], rules: { 'SEL-06': 'met' } },
      { blocked: ['EU-01'], rules: { 'EU-01': 'unknown' } },
      { blocked: ['EU-01', 'US-01'] },
    ),
  },
  {
    title: 'The same on fingolimod, high activity attested: one earlier drug is enough in Europe',
    from: [
      'EU-01: despite a full and adequate course of at least one disease-modifying therapy',
      'US-01: reserved for an inadequate response to 2 or more drugs',
    ],
    events: [
      ...naive(),
      started('fingolimod', '2024-06-01'),
      attested('highly-active-despite-dmt', '2026-01-05'),
    ],
    on: '2026-02-02',
    under: [
      ...layered({ blocked: [] }, { blocked: [] }, { blocked: ['US-01'], rules: { 'US-01': 'unmet' } }),
      alone('us', { blocked: ['US-01'] }),
    ],
  },
  {
    title: 'One earlier drug in the United States, with a written reason',
    from: [
      'US-01: a gate; "generally" reserved leaves room for a reason',
      'DOC-03: every deviation its reason',
    ],
    events: [...naive(), started('fingolimod', '2024-06-01'), deviates('US-01', '2026-01-12')],
    on: '2026-02-02',
    under: [alone('us', { blocked: [], rules: { 'US-01': 'overridden' } })],
  },
  {
    title: 'Secondary progressive MS with a relapse and enhancing lesions, after two drugs',
    from: [
      'US-01: relapsing MS including active SPMS',
      'EU-02: SPMS is outside the indication',
      'SEL-03: no benefit shown in secondary progressive MS',
    ],
    events: afterTwoDrugs('spms', ...ACTIVE, edss(5.5, '2026-01-05')),
    on: '2026-02-02',
    under: [
      ...layered(
        { blocked: ['SEL-01', 'SEL-03'] },
        { blocked: ['EU-01', 'EU-02', 'SEL-01', 'SEL-03'] },
        { blocked: ['EU-01', 'EU-02', 'SEL-01', 'SEL-03'], rules: { 'US-01': 'met' } },
      ),
      alone('us', { blocked: [], rules: { 'US-01': 'met' } }),
      alone('eu', { blocked: ['EU-01', 'EU-02'] }),
    ],
  },
  {
    title: 'Secondary progressive MS without relapse and with a quiet MRI, after two drugs',
    from: [
      'US-01: relapsing MS including active SPMS; SPMS without activity is not named',
      'SEL-05: no activity',
    ],
    events: afterTwoDrugs('spms', mri('2025-12-15')),
    on: '2026-02-02',
    under: [
      ...layered(
        { blocked: ['SEL-01', 'SEL-03', 'SEL-04', 'SEL-05'] },
        { blocked: ['EU-01', 'EU-02', 'SEL-01', 'SEL-03', 'SEL-04', 'SEL-05'] },
        { holds: ['EU-01', 'EU-02', 'SEL-03', 'US-01'] },
      ),
      alone('us', { blocked: ['US-01'], rules: { 'US-01': 'unmet' } }),
    ],
  },
  {
    title: 'A clinically isolated syndrome cannot be reasoned into the EU label',
    from: ['EU-02: a stop: SPMS, PPMS, CIS are outside the indication', 'US-01: not in CIS'],
    events: [
      ...afterTwoDrugs('cis', ...ACTIVE),
      deviates('SEL-01', '2026-01-12'),
      deviates('EU-02', '2026-01-12'),
    ],
    on: '2026-02-02',
    under: [
      {
        sources: ['h16', 'eu'],
        expected: {
          last: { tag: 'not-overridable', rule: 'EU-02', kind: 'stop' },
          blocked: ['EU-01', 'EU-02'],
        },
      },
      { sources: ['h16', 'eu', 'us'], expected: { blocked: ['EU-01', 'EU-02', 'US-01'] } },
    ],
  },
  {
    title: 'Neuromyelitis optica spectrum disorder',
    from: [
      'SEL-02: neuromyelitis optica is excluded, worsening is reported',
      'SEL-01: the indication is RRMS',
    ],
    events: afterTwoDrugs('nmosd', ...ACTIVE),
    on: '2026-02-02',
    under: layered(
      { blocked: ['SEL-01', 'SEL-02'] },
      { blocked: ['EU-01', 'SEL-01', 'SEL-02'] },
      { blocked: ['EU-01', 'SEL-01', 'SEL-02', 'US-01'] },
    ),
  },
  {
    title: 'Stable on interferon: no relapse, no new lesion',
    from: ['SEL-05: no disease activity, not indicated', 'SEL-06: stable on the current therapy'],
    events: [
      man('1984-05-01', '2026-01-05'),
      diagnosed('rrms', '2026-01-05', { since: '2019-03-01' }),
      started('interferon-beta', '2019-04-01'),
      mri('2025-12-15'),
      adherent('2026-01-05'),
    ],
    on: '2026-02-02',
    under: layered(
      { blocked: ['SEL-04', 'SEL-05', 'SEL-06'] },
      { blocked: ['EU-01', 'SEL-04', 'SEL-05', 'SEL-06'] },
      { blocked: ['EU-01', 'SEL-04', 'SEL-05', 'SEL-06', 'US-01'] },
    ),
  },
  {
    title: 'The day before the eighteenth birthday',
    from: ['SEL-36: age under 18', 'EU-04: a stop under 18', 'US-01: not under 17'],
    events: young,
    on: '2026-05-31',
    under: [
      ...layered(
        { blocked: ['SEL-36'] },
        { blocked: ['EU-04', 'SEL-36'] },
        { blocked: ['EU-04', 'SEL-36'], rules: { 'US-01': 'met' } },
      ),
      alone('us', { blocked: [] }),
    ],
  },
  {
    title: 'On the eighteenth birthday',
    from: ['SEL-36: age under 18', 'EU-04: a stop under 18'],
    events: young,
    on: '2026-06-01',
    under: alike({ blocked: [] }),
  },
  {
    title: 'A stroke seven years ago, recovered',
    from: [
      'EU-12: history of stroke',
      'SEL-20: Table 1 of the paper, SEL-20 to SEL-36, does not name stroke',
    ],
    events: [
      ...candidate(),
      examined('2026-01-12'),
      has('stroke', '2019-02-01'),
      over('stroke', '2019-08-01'),
    ],
    on: '2026-02-02',
    under: [
      ...layered({ blocked: [] }, { blocked: ['EU-12'] }, { blocked: ['EU-12'] }),
      alone('us', { blocked: [] }),
    ],
  },
  {
    title: 'Low-dose aspirin',
    from: [
      'EU-14: antiplatelet or anticoagulant therapy, low-dose aspirin too',
      'SEL-30: coagulation disorder or anticoagulation; antiplatelets are not named',
    ],
    events: [...candidate(), has('antiplatelet', '2026-01-05')],
    on: '2026-02-02',
    under: [
      ...layered({ blocked: [] }, { blocked: ['EU-14'] }, { blocked: ['EU-14'] }),
      alone('us', { blocked: [] }),
    ],
  },
  {
    title: 'Anticoagulation that a written reason overrides in the paper, never in the label',
    from: ['SEL-30: a gate: anticoagulation', 'EU-14: a stop: anticoagulant therapy'],
    events: [...candidate(), has('anticoagulation', '2026-01-05'), deviates('SEL-30', '2026-01-12')],
    on: '2026-02-02',
    under: layered(
      { blocked: [], rules: { 'SEL-30': 'overridden' } },
      { blocked: ['EU-14'] },
      { blocked: ['EU-14'] },
    ),
  },
  {
    title: 'A cold at the time of the choice',
    from: [
      'PRE-02: acute infection: treat, wait until cured',
      'US-02: any active infection',
      'EU-16: severe active infection until completely resolved',
    ],
    events: [...candidate(), examined('2026-01-12'), infected('2026-01-30')],
    on: '2026-02-02',
    under: [
      ...layered({ blocked: ['PRE-02'] }, { blocked: ['PRE-02'] }, { blocked: ['PRE-02', 'US-02'] }),
      alone('eu', { blocked: [] }),
      alone('us', { blocked: ['US-02'] }),
    ],
  },
  {
    title: 'Active tuberculosis',
    from: [
      'SEL-21: active chronic or recurrent infection (TB, HCV, HBV)',
      'EU-16: severe active infection',
      'US-02: contraindicated in any active infection',
    ],
    events: [...candidate(), examined('2026-01-12'), has('tb-active', '2026-01-14')],
    on: '2026-02-02',
    under: [
      ...layered(
        { holds: ['SEL-21'] },
        { holds: ['EU-16', 'SEL-21'] },
        { holds: ['EU-16', 'SEL-21', 'US-02'] },
      ),
      alone('us', { blocked: ['US-02'] }),
    ],
  },
  {
    title: 'A positive HIV test',
    from: ['SEL-22: HIV infection', 'EU-16: HIV', 'US-02: HIV'],
    events: [...candidate(), serology('hiv', 'positive', '2026-01-14')],
    on: '2026-02-02',
    under: layered(
      { blocked: ['SEL-22'] },
      { blocked: ['EU-16', 'SEL-22'] },
      { blocked: ['EU-16', 'SEL-22', 'US-02'] },
    ),
  },
];
