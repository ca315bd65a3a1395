import { answered, attested, begins, given, infusion, lab, mri, reacted, symptom } from '../events.ts';
import { type Judgements, met, na, unknown, unmet } from './example.ts';

/** The first course, 12 to 16 January 2026. */
const COURSE = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const RUNNING = [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')];
const DAY = '2026-06-10';
/** The day of a symptom, long after the infusions. */
const ON = '2026-06-01';
const alt = (value: number, on = ON) => lab('alt', value, on, { high: 35 });
const ptt = (value: number, on = ON) => lab('ptt', value, on, { high: 40 });

/** The EU label's watches, as far as they judge. */
export const euWatches = {
  'EU-24': [
    unmet('chest pain on an infusion day', '2026-01-13', [...RUNNING, symptom('chest-pain', '2026-01-12')]),
    na('answered by the emergency department', '2026-01-13', [
      ...RUNNING,
      symptom('chest-pain', '2026-01-12'),
      answered('emergency', '2026-01-13'),
    ]),
    unmet('a reaction with chest pain', '2026-01-13', [
      ...RUNNING,
      reacted('severe', '2026-01-12', ['chest-pain']),
    ]),
    na('low pressure is the paper’s to hold, for that day', '2026-01-13', [
      ...RUNNING,
      reacted('severe', '2026-01-12', ['hypotension']),
    ]),
    na('no sign', '2026-01-13', RUNNING),
  ],
  'EU-32': [
    na('before the first infusion', '2026-01-10', [lab('alt', 50, '2026-01-05')]),
    na('a limit is given', DAY, [...COURSE, alt(50)]),
    unknown('ALT without a limit', DAY, [...COURSE, lab('alt', 50, ON)]),
    unknown('bilirubin without a limit', DAY, [...COURSE, lab('bilirubin', 30, ON)]),
  ],
  'EU-34': [
    na('no bleeding', DAY, [...COURSE, ptt(28)]),
    na('an aPTT of the day before the bleeding', DAY, [
      ...COURSE,
      ptt(28, '2026-05-31'),
      symptom('bruising', ON),
    ]),
    met('an aPTT answers it', DAY, [...COURSE, symptom('bruising', ON), ptt(28)]),
    met('a long one as well: the alert says so', DAY, [...COURSE, symptom('bruising', ON), ptt(70)]),
    unknown('an aPTT without a limit', DAY, [...COURSE, symptom('bruising', ON), lab('ptt', 70, ON)]),
  ],
  'EU-35': [
    unknown('no MRI', '2026-01-10'),
    met('an MRI that does not suggest PML', '2026-01-10', [mri('2026-01-05')]),
    unmet('an MRI that does', '2026-01-10', [mri('2026-01-05', { pmlSuspected: true })]),
    met('the clinician has excluded it', '2026-01-10', [
      mri('2026-01-05', { pmlSuspected: true }),
      attested('pml-excluded', '2026-01-05'),
    ]),
    unmet('excluded before that MRI', '2026-01-10', [
      mri('2026-01-05', { pmlSuspected: true }),
      attested('pml-excluded', '2026-01-04'),
    ]),
    unmet('asked, and not excluded', '2026-01-10', [
      mri('2026-01-05', { pmlSuspected: true }),
      attested('pml-excluded', '2026-01-06', false),
    ]),
    unknown('the MRI of the first course', '2027-01-10', [mri('2026-01-05'), ...COURSE]),
    met('read anew before the second', '2027-01-10', [...COURSE, mri('2027-01-05')]),
    unmet('a new deficit', DAY, [...COURSE, mri('2026-05-31'), symptom('cognitive-change', ON)]),
    met('a new deficit and an MRI of that day', DAY, [...COURSE, symptom('cognitive-change', ON), mri(ON)]),
  ],
} satisfies Judgements;
