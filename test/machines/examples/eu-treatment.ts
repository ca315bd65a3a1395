import { attested, counselled, deviates, given, said, screened, vaccinated } from '../events.ts';
import { type Judgements, met, na, unknown, unmet } from './example.ts';

const DAY = '2026-03-01';
/** Courses that end on 16 January 2026, 20 January 2027, 26 January 2028 and 31 January 2029. */
const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const TWO = [...FIRST, ...given(2, '2027-01-18', '2027-01-19', '2027-01-20')];
const THREE = [...TWO, ...given(3, '2028-01-24', '2028-01-25', '2028-01-26')];
const FOUR = [...THREE, ...given(4, '2029-01-29', '2029-01-30', '2029-01-31')];
const LEAP = given(1, '2024-02-25', '2024-02-26', '2024-02-27', '2024-02-28', '2024-02-29');
const ALONE = { sources: ['eu'] } as const;

const setting = (on: string, holds = true) => attested('setting-with-intensive-care', on, holds);
const ecg = (on: string, finding: 'normal' | 'abnormal' = 'normal') => screened('ecg', on, finding);
const vitals = (on: string, more: { pulse?: number } = { pulse: 72 }) =>
  said('vitals.measured', on, { systolic: 124, diastolic: 78, ...more });

/** The EU label: setting, information, baseline, further courses, vaccines. */
export const euTreatment = {
  'EU-20': [
    unknown('not attested', DAY),
    met('attested', DAY, [setting('2026-02-10')]),
    unmet('attested that it is not so', DAY, [setting('2026-02-10', false)]),
    met('mended since', DAY, [setting('2026-02-10', false), setting('2026-02-20')]),
    unknown('attested for tomorrow', DAY, [setting('2026-03-02')]),
  ],
  'EU-21': [
    unknown('nothing given', DAY),
    ...(['package-leaflet', 'alert-card', 'patient-guide', 'monitoring'] as const).map((left) =>
      unknown(`all but ${left}`, DAY, [
        counselled(
          '2026-02-10',
          (['package-leaflet', 'alert-card', 'patient-guide', 'monitoring'] as const).filter(
            (topic) => topic !== left,
          ),
        ),
      ]),
    ),
    met('all given, and the commitment known', DAY, [
      counselled('2026-02-10', ['package-leaflet', 'alert-card', 'patient-guide', 'monitoring']),
    ]),
    met('given on several days', DAY, [
      counselled('2026-02-10', ['package-leaflet', 'alert-card']),
      counselled('2026-02-17', ['patient-guide', 'monitoring']),
    ]),
    unmet('given and not understood', DAY, [
      counselled('2026-02-10', ['package-leaflet', 'alert-card', 'patient-guide']),
      counselled('2026-02-10', ['monitoring'], false),
    ]),
  ],
  'EU-22': [
    unknown('nothing recorded', DAY),
    unknown('no vital signs', DAY, [ecg('2026-02-10')]),
    unknown('no ECG', DAY, [vitals('2026-02-10')]),
    unknown('blood pressure without a pulse', DAY, [ecg('2026-02-10'), vitals('2026-02-10', {})]),
    met('both', DAY, [ecg('2026-02-10'), vitals('2026-02-10')]),
    met('an abnormal ECG is pointed out', DAY, [ecg('2026-02-10', 'abnormal'), vitals('2026-02-10')]),
    unknown('those of the first course', '2027-01-10', [ecg('2026-01-05'), vitals('2026-01-05'), ...FIRST]),
    unknown('those of its last infusion day', '2027-01-10', [
      ...FIRST,
      ecg('2026-01-16'),
      vitals('2026-01-16'),
    ]),
    met('taken anew', '2027-01-10', [...FIRST, ecg('2027-01-05'), vitals('2027-01-05')]),
  ],
  'EU-40': [
    na('before the first course', DAY, [], ALONE),
    unmet('alone: one day less than twelve months', '2027-01-15', FIRST, { ...ALONE, from: '2027-01-16' }),
    met('alone: twelve months after the last infusion', '2027-01-16', FIRST, ALONE),
    na('the interval before the second course is the paper’s where it is in force', '2027-01-15', FIRST),
    unmet('alone: last infusion on 29 February', '2025-02-28', LEAP, { ...ALONE, from: '2025-03-01' }),
    met('alone: 1 March is the first day after the year', '2025-03-01', LEAP, ALONE),
    met('alone: a fourth course', '2029-01-26', THREE, ALONE),
    unmet('alone: a fourth course a day too early', '2029-01-25', THREE, ALONE),
    unmet('a fourth course a day too early, beside the paper', '2029-01-25', THREE),
    unmet('a fifth course', '2031-01-31', FOUR),
    unmet('a fifth course, alone', '2031-01-31', FOUR, ALONE),
    unmet('the rule itself says so; the reason is beside it', '2031-01-31', [
      ...FOUR,
      deviates('EU-40', '2031-01-30'),
    ]),
  ],
  'EU-41': [
    na('before the first course', DAY, [vaccinated('vzv', '2026-02-10')]),
    met('none since', '2026-06-01', [vaccinated('vzv', '2025-10-01'), ...FIRST]),
    met('a dead vaccine', '2026-09-01', [...FIRST, vaccinated('influenza', '2026-08-01')]),
    met('the day before the course', '2026-06-01', [vaccinated('vzv', '2026-01-11'), ...FIRST]),
    unmet('on its first day', '2026-06-01', [vaccinated('vzv', '2026-01-12'), ...FIRST]),
    unmet('a live vaccine after the course', '2026-06-01', [...FIRST, vaccinated('vzv', '2026-05-01')]),
    met('one of tomorrow', '2026-06-01', [...FIRST, vaccinated('vzv', '2026-06-02')]),
  ],
} satisfies Judgements;
