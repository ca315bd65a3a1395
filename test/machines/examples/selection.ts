import {
  adherent,
  deviates,
  diagnosed,
  edss,
  given,
  man,
  mri,
  relapse,
  serology,
  started,
  stopped,
  woman,
  womanPastMenopause,
} from '../events.ts';
import { type Judgements, met, na, unknown, unmet } from './example.ts';

const DAY = '2026-03-01';
const quietMri = mri('2026-02-01');

export const selection: Judgements = {
  'SEL-01': [
    met('relapsing-remitting, confirmed', DAY, [diagnosed('rrms', '2026-01-05')]),
    unmet('relapsing-remitting, not confirmed', DAY, [diagnosed('rrms', '2026-01-05', { confirmed: false })]),
    unmet('primary progressive', DAY, [diagnosed('ppms', '2026-01-05')]),
    unmet('clinically isolated syndrome', DAY, [diagnosed('cis', '2026-01-05')]),
    unmet('the later diagnosis counts', DAY, [
      diagnosed('rrms', '2026-01-05'),
      diagnosed('spms', '2026-02-05'),
    ]),
    met('a diagnosis dated later does not count yet', '2026-02-04', [
      diagnosed('rrms', '2026-01-05'),
      diagnosed('spms', '2026-02-05'),
    ]),
    unknown('no diagnosis', DAY),
  ],
  'SEL-02': [
    met('multiple sclerosis confirmed', DAY, [diagnosed('rrms', '2026-01-05')]),
    unmet('neuromyelitis optica spectrum', DAY, [diagnosed('nmosd', '2026-01-05')]),
    unknown('form uncertain', DAY, [diagnosed('uncertain', '2026-01-05')]),
    unknown('not confirmed', DAY, [diagnosed('rrms', '2026-01-05', { confirmed: false })]),
    unknown('no diagnosis', DAY),
  ],
  'SEL-03': [
    met('relapsing-remitting', DAY, [diagnosed('rrms', '2026-01-05')]),
    unmet('secondary progressive', DAY, [diagnosed('spms', '2026-01-05')]),
    unknown('no diagnosis', DAY),
  ],
  'SEL-04': [
    met('a relapse alone', DAY, [relapse('2026-02-01')]),
    met('one gadolinium-enhancing lesion alone', DAY, [mri('2026-02-01', { newGd: 1 })]),
    met('one new or enlarging T2 lesion alone', DAY, [mri('2026-02-01', { newT2: 1 })]),
    unmet('a quiet MRI and no relapse', DAY, [quietMri]),
    unknown('neither asked for', DAY),
  ],
  'SEL-05': [
    met('a relapse', DAY, [relapse('2026-02-01')]),
    unmet('no activity', DAY, [quietMri]),
    unknown('not known', DAY),
  ],
  'SEL-06': [
    met('a relapse under the current therapy', DAY, [
      started('glatiramer', '2024-01-01'),
      relapse('2026-02-01'),
    ]),
    unmet('a relapse before the current therapy only, now stable', DAY, [
      relapse('2023-06-01'),
      started('glatiramer', '2024-01-01'),
      quietMri,
    ]),
    unknown('under therapy, activity since its start not known', DAY, [started('glatiramer', '2024-01-01')]),
    na('no therapy', DAY, [quietMri]),
    na('the therapy has been stopped', DAY, [
      started('glatiramer', '2024-01-01'),
      stopped('glatiramer', { lastDose: '2026-01-01' }),
      quietMri,
    ]),
  ],
  'SEL-08': [
    met('3.5', DAY, [edss(3.5, '2026-02-01')]),
    unmet('4.0 is reached', DAY, [edss(4, '2026-02-01')]),
    unknown('not assessed', DAY),
  ],
  'SEL-09': [
    met('naive, exactly five years', '2026-03-01', [
      diagnosed('rrms', '2026-01-05', { since: '2021-03-01' }),
    ]),
    unmet('naive, five years and a day', '2026-03-02', [
      diagnosed('rrms', '2026-01-05', { since: '2021-03-01' }),
    ]),
    met('pretreated, exactly ten years', '2026-03-01', [
      diagnosed('rrms', '2016-03-01'),
      started('glatiramer', '2017-01-01'),
    ]),
    unmet('pretreated, ten years and a day', '2026-03-02', [
      diagnosed('rrms', '2016-03-01'),
      started('glatiramer', '2017-01-01'),
    ]),
    unknown('no diagnosis', DAY),
  ],
  'SEL-10': [
    met('no earlier drug', DAY),
    met('one earlier drug, taken twice', DAY, [
      started('glatiramer', '2020-01-01'),
      stopped('glatiramer', { lastDose: '2021-01-01' }),
      started('glatiramer', '2022-01-01'),
    ]),
    unmet('several earlier drugs: shown', DAY, [
      started('glatiramer', '2020-01-01'),
      stopped('glatiramer', { lastDose: '2021-01-01' }),
      started('fingolimod', '2021-02-01'),
    ]),
  ],
  'SEL-11': [
    met('can and will', DAY, [adherent('2026-02-01')]),
    unmet('cannot', DAY, [adherent('2026-02-01', false, true)]),
    unmet('will not', DAY, [adherent('2026-02-01', true, false)]),
    unknown('not judged', DAY),
  ],
  'SEL-12': [
    met('antibodies found', DAY, [serology('anti-jcv', 'positive', '2026-02-01')]),
    na('none found', DAY, [serology('anti-jcv', 'negative', '2026-02-01')]),
    na('not tested', DAY),
  ],
  'SEL-13': [
    unmet('a woman who can conceive: pointed out', DAY, [woman()]),
    na('a woman who cannot', DAY, [womanPastMenopause()]),
    na('a man', DAY, [man()]),
  ],
  'DOC-03': [
    na('no deviation', DAY),
    met('a deviation, which carries its reason', DAY, [deviates('SWI-60', '2026-02-01')]),
  ],
  'SWI-70': [
    na('no deviation', DAY),
    met('a deviation, which carries its reason', DAY, [deviates('SWI-60', '2026-02-01')]),
  ],
  'SWI-01': [
    met('no earlier therapy', DAY),
    na('an earlier therapy', DAY, [started('glatiramer', '2020-01-01')]),
    na('before the second course', '2026-03-01', given(1, '2025-03-03')),
  ],
  'SWI-02': [
    met('naive and in an acute relapse', DAY, [relapse('2026-02-25', true)]),
    na('naive, the relapse is over', DAY, [relapse('2025-02-25')]),
    na('pretreated and in an acute relapse', DAY, [
      started('glatiramer', '2020-01-01'),
      relapse('2026-02-25', true),
    ]),
  ],
};
