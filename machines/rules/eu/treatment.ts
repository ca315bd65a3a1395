import { attestation, lastOf, screening, upTo } from '../../known.ts';
import type { CounsellingTopic } from '../../vocabulary.ts';
import { twelveMonths } from '../infusion.ts';
import { renewedSince } from '../preparation.ts';
import { COURSE_GATE, type Occasion, rule } from '../rule.ts';
import { attestationValue, pressureValue, screeningValue } from '../values.ts';
import {
  mendable,
  met,
  type Need,
  notApplicable,
  unknown,
  unmet,
  type Value,
  type Verdict,
} from '../verdict.ts';

const text = { layer: 'eu', checked: 'text' } as const;
const known = { layer: 'eu', checked: 'known' } as const;

/** Courses that the EU label allows in all (EU-40). */
const COURSES_IN_ALL = 4;

/** What the patient is given and has to know before treatment (EU-21). */
const HANDED_OVER: readonly CounsellingTopic[] = [
  'package-leaflet',
  'alert-card',
  'patient-guide',
  'monitoring',
];

function handedOver({ facts, day }: Occasion): Verdict {
  const needs: Need[] = [];
  const values: Value[] = [];
  for (const topic of HANDED_OVER) {
    const given = facts.counselled[topic];
    if (given === undefined || given.on > day) {
      needs.push({ event: 'counselling.given', of: topic });
      continue;
    }
    const { understood, on } = given;
    values.push({ kind: 'counselling', topic, understood, on });
    if (!understood) return mendable([{ event: 'counselling.given', of: topic }], values);
  }
  return needs.length > 0 ? unknown(needs, ...values) : met(...values);
}

/** EU-22: ECG, and vital signs with pulse and blood pressure, taken for this course. */
function cardiovascularBaseline(occasion: Occasion): Verdict {
  const { facts, day } = occasion;
  const after = renewedSince(occasion);
  const ecg = screening(facts, 'ecg', day);
  const fresh = ecg !== undefined && ecg.on > after ? ecg : undefined;
  const vitals = upTo(facts.vitals, day).findLast(
    (each) => each.on > after && each.pulse !== undefined && pressureValue(each) !== undefined,
  );
  const pressure = vitals === undefined ? undefined : pressureValue(vitals);
  const values = [
    ...(fresh === undefined ? [] : [screeningValue(fresh)]),
    ...(pressure === undefined ? [] : [pressure]),
  ];
  if (fresh === undefined || pressure === undefined) {
    const needs: readonly Need[] = [
      ...(fresh === undefined ? [{ event: 'screening.done', of: 'ecg' } as const] : []),
      ...(pressure === undefined ? [{ event: 'vitals.measured' } as const] : []),
    ];
    return unknown(needs, ...values);
  }
  // No source says what an abnormal ECG means for the start: it is pointed out.
  return fresh.finding === 'abnormal' ? { ...met(...values), look: true } : met(...values);
}

/**
 * EU-40: at most four courses, each at least twelve months after the previous one. "Further courses" are the third and
 * the fourth; the interval before the second is INF-02's where the paper is in force, and held here where it is not.
 */
function furtherCourse(occasion: Occasion): Verdict {
  const { course, sources } = occasion;
  if (course > COURSES_IN_ALL) {
    return unmet({ kind: 'course-count', count: course, limit: COURSES_IN_ALL });
  }
  if (course < 2 || (course === 2 && sources.includes('h16'))) return notApplicable;
  return twelveMonths(occasion);
}

/** EU-41: a live vaccine after the first infusion is pointed out; the six weeks before are PRE-22's to hold. */
function noLiveVaccine({ facts, day }: Occasion): Verdict {
  const first = facts.courses.at(0)?.startedOn;
  if (first === undefined || first > day) return notApplicable;
  const live = lastOf(
    facts.vaccines.filter((dose) => dose.live && dose.on >= first),
    day,
  );
  return live === undefined ? met() : unmet({ kind: 'live-vaccine', on: live.on });
}

/** Setting, information, course and aftercare as the EU label has them; dates are made in tasks. */
export const euTreatmentRules = [
  rule({
    ...text,
    id: 'EU-20',
    kind: 'gate',
    cite: 'eu.posology',
    blocks: COURSE_GATE,
    judge: ({ facts, day }) => {
      const setting = attestation(facts, 'setting-with-intensive-care', day);
      if (setting === undefined) {
        return unknown([{ event: 'attestation.given', of: 'setting-with-intensive-care' }]);
      }
      if (setting.holds) return met(attestationValue(setting));
      return mendable(
        [{ event: 'attestation.given', of: 'setting-with-intensive-care' }],
        [attestationValue(setting)],
      );
    },
  }),
  rule({ ...text, id: 'EU-21', kind: 'gate', cite: 'eu.posology', blocks: COURSE_GATE, judge: handedOver }),
  rule({
    ...known,
    id: 'EU-22',
    kind: 'gate',
    cite: 'eu.warnings',
    blocks: COURSE_GATE,
    judge: cardiovascularBaseline,
  }),
  rule({ ...text, id: 'EU-23', kind: 'task', cite: 'eu.warnings', reading: 4 }),
  rule({ ...known, id: 'EU-25', kind: 'task', cite: 'eu.warnings', reading: 9 }),
  rule({ ...known, id: 'EU-26', kind: 'task', cite: 'eu.warnings' }),
  rule({ ...known, id: 'EU-27', kind: 'task', cite: 'eu.posology', reading: 6 }),
  rule({ ...known, id: 'EU-28', kind: 'task', cite: 'eu.warnings' }),
  rule({ ...text, id: 'EU-30', kind: 'task', cite: 'eu.warnings', reading: 19 }),
  rule({ ...text, id: 'EU-31', kind: 'fact', cite: 'eu.warnings', reading: 19 }),
  rule({
    ...text,
    id: 'EU-40',
    kind: 'gate',
    cite: 'eu.posology',
    reading: 25,
    blocks: { 'retreatment.chosen': 'always', 'course.started': 'always' },
    judge: furtherCourse,
  }),
  rule({ ...text, id: 'EU-41', kind: 'task', cite: 'eu.interactions', judge: noLiveVaccine }),
  rule({ ...text, id: 'EU-42', kind: 'task', cite: 'eu.pregnancy', reading: 18 }),
  rule({ ...text, id: 'EU-43', kind: 'fact', cite: 'eu.posology' }),
  rule({ ...text, id: 'EU-44', kind: 'task', cite: 'eu.warnings' }),
] as const;
