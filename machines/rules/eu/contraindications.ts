import type { Dated } from '../../facts.ts';
import { attestation, conditions, everRecorded, open, upTo } from '../../known.ts';
import type { Condition } from '../../vocabulary.ts';
import { allOf } from '../blood.ts';
import {
  absentAfterExamination,
  noCondition,
  noHiv,
  noHypersensitivity,
  noSevereInfection,
} from '../contraindications.ts';
import { type Occasion, rule, STOP } from '../rule.ts';
import { attestationValue, conditionValue, pressureValue } from '../values.ts';
import { met, unknown, unmet, type Value, type ValueOf, type Verdict } from '../verdict.ts';

const stop = {
  layer: 'eu',
  checked: 'text',
  kind: 'stop',
  cite: 'eu.contraindications',
  blocks: STOP,
} as const;

/** A blood pressure from which on the last reading is pointed out, in mmHg: it asks, it does not decide. */
const POINTED_OUT = { systolic: 140, diastolic: 90 } as const;

/** The last measured blood pressure, where it is one to point out. */
function highPressure({ facts, day }: Occasion): readonly ValueOf<'blood-pressure'>[] {
  return upTo(facts.vitals, day)
    .flatMap((each) => pressureValue(each) ?? [])
    .slice(-1)
    .filter(
      ({ systolic, diastolic }) => systolic >= POINTED_OUT.systolic || diastolic >= POINTED_OUT.diastolic,
    );
}

/** By clinical day, then by the order of recording. */
const isLater = (a: Dated, b: Dated): boolean => a.on > b.on || (a.on === b.on && a.seq > b.seq);

/**
 * EU-10: no source gives a number, so the clinician's latest word decides: the condition as recorded, or "controlled"
 * as attested. Where nobody has said anything a last reading of 140/90 mmHg or more asks for the word; with it, the
 * reading is pointed out.
 */
function controlledPressure(occasion: Occasion): Verdict {
  const { facts, day } = occasion;
  const [recorded] = conditions(facts, day, 'hypertension-uncontrolled').slice(-1);
  const said = attestation(facts, 'blood-pressure-controlled', day);
  // A condition recorded as over on a later day speaks later than the word that it was not controlled; on the same day
  // nobody can tell which came last, and the word stands.
  const over = everRecorded(facts, day, 'hypertension-uncontrolled').at(-1)?.until;
  const word =
    said !== undefined && !said.holds && over !== undefined && over > said.on && over <= day
      ? undefined
      : said;
  const high = highPressure(occasion);
  if (word !== undefined && (recorded === undefined || isLater(word, recorded))) {
    if (!word.holds) return unmet(attestationValue(word), ...high);
    const verdict = met(attestationValue(word), ...high);
    return high.length === 0 ? verdict : { ...verdict, look: true };
  }
  if (recorded !== undefined) return unmet(conditionValue(recorded), ...high);
  if (high.length > 0) {
    return unknown([{ event: 'attestation.given', of: 'blood-pressure-controlled' }], ...high);
  }
  return absentAfterExamination(occasion);
}

/** A history counts for good: that the illness is over does not undo it. */
function noHistory(occasion: Occasion, condition: Condition): Verdict {
  const found = everRecorded(occasion.facts, occasion.day, condition);
  return found.length > 0 ? unmet(...found.map(conditionValue)) : absentAfterExamination(occasion);
}

/** Other autoimmune disease beside MS; taken literally also one acquired after an earlier course. */
function noOtherAutoimmunity(occasion: Occasion): Verdict {
  const { facts, day } = occasion;
  const values: readonly Value[] = [
    ...conditions(facts, day, 'autoimmune-other').map(conditionValue),
    ...open(facts.autoimmunity, day).map(
      ({ kind, on }): Value => ({ kind: 'autoimmunity', disorder: kind, on }),
    ),
  ];
  return values.length > 0 ? unmet(...values) : absentAfterExamination(occasion);
}

export const euContraindicationRules = [
  rule({ ...stop, id: 'EU-10', judge: controlledPressure }),
  rule({ ...stop, id: 'EU-11', judge: (occasion) => noHistory(occasion, 'arterial-dissection') }),
  rule({ ...stop, id: 'EU-12', judge: (occasion) => noHistory(occasion, 'stroke') }),
  rule({ ...stop, id: 'EU-13', judge: (occasion) => noHistory(occasion, 'angina-or-mi') }),
  rule({
    ...stop,
    id: 'EU-14',
    judge: (occasion) => noCondition(occasion, 'coagulation-disorder', 'anticoagulation', 'antiplatelet'),
  }),
  rule({ ...stop, id: 'EU-15', judge: noOtherAutoimmunity }),
  rule({
    ...stop,
    id: 'EU-16',
    judge: (occasion) => allOf(noSevereInfection(occasion), noHiv(occasion), noHypersensitivity(occasion)),
  }),
] as const;
