import { yearsBetween } from '../../date.ts';
import { lastOf, therapies } from '../../known.ts';
import { allOf } from '../blood.ts';
import { noHiv, noHypersensitivity, noInfectionAtAll } from '../contraindications.ts';
import { twelveMonths } from '../infusion.ts';
import { type Occasion, rule, SELECTION_GATE, STOP } from '../rule.ts';
import { judgeActivity } from '../selection.ts';
import { diagnosisValue } from '../values.ts';
import { met, notApplicable, unknown, unmet, type Value, type Verdict } from '../verdict.ts';

const text = { layer: 'us', checked: 'text' } as const;
const known = { layer: 'us', checked: 'known' } as const;

/** Drugs with an inadequate response for which the label generally reserves alemtuzumab, and the lowest age. */
const EARLIER_DRUGS = 2;
const LOWEST_AGE = 17;

/** US-01: relapsing MS, active secondary progressive MS included; after two drugs; not under 17. */
function indicated(occasion: Occasion): Verdict {
  const { facts, day, course } = occasion;
  if (course > 1) return notApplicable;
  const diagnosis = lastOf(facts.diagnoses, day);
  if (diagnosis === undefined || facts.born === undefined) return unknown([{ event: 'diagnosis.recorded' }]);
  const form = diagnosisValue(diagnosis);
  if (diagnosis.form === 'uncertain') return unknown([{ event: 'diagnosis.recorded' }], form);
  const years = yearsBetween(facts.born, day);
  const relapsing = diagnosis.form === 'rrms' || diagnosis.form === 'spms';
  if (!relapsing) return unmet(form);
  if (years < LOWEST_AGE) return unmet({ kind: 'age', years });
  if (diagnosis.form === 'spms') {
    // Secondary progressive MS belongs to it while it is active.
    const activity = judgeActivity(occasion);
    if (activity.outcome !== 'met') return { ...activity, values: [form, ...activity.values] };
  }
  // Whether the response was inadequate has no number: the drugs are counted, and fewer ask for a written reason.
  const count = new Set(therapies(facts, day).map((therapy) => therapy.drug)).size;
  const drugs: Value = { kind: 'therapy-count', count };
  return (count >= EARLIER_DRUGS ? met : unmet)(form, drugs);
}

/** Indication, contraindications, REMS, conduct and aftercare as the US label has them; dates are made in tasks. */
export const usTreatmentRules = [
  rule({
    ...text,
    id: 'US-01',
    kind: 'gate',
    cite: 'us.indications',
    blocks: SELECTION_GATE,
    judge: indicated,
  }),
  rule({
    ...text,
    id: 'US-02',
    kind: 'stop',
    cite: 'us.contraindications',
    blocks: STOP,
    judge: (occasion) => allOf(noInfectionAtAll(occasion), noHiv(occasion), noHypersensitivity(occasion)),
  }),
  // The programme itself was read; its 30 days and its form every 6 months are known.
  rule({ ...known, id: 'US-10', kind: 'task', cite: 'us.rems' }),
  rule({ ...text, id: 'US-11', kind: 'task', cite: 'us.warnings', reading: 19 }),
  rule({ ...text, id: 'US-13', kind: 'task', cite: 'us.dosage', reading: 6 }),
  rule({ ...text, id: 'US-14', kind: 'task', cite: 'us.dosage' }),
  rule({
    ...text,
    id: 'US-18',
    kind: 'fact',
    cite: 'us.dosage',
    reading: 25,
    // The label states it as a fact of dosing; a start that ignores it would be the less safe reading.
    blocks: { 'retreatment.chosen': 'always', 'course.started': 'always' },
    judge: (occasion) => {
      const { course, sources } = occasion;
      // The second course is INF-02's where the paper is in force, as for EU-40.
      if (course === 2 && sources.includes('h16')) return notApplicable;
      return twelveMonths(occasion);
    },
  }),
] as const;
