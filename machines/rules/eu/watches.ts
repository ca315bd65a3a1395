import type { CivilDate } from '../../date.ts';
import { attestation, lastOf, open, upTo } from '../../known.ts';
import type { Analyte } from '../../observables.ts';
import type { ReactionSign, Symptom } from '../../vocabulary.ts';
import { heldBy, holdsBack, isClosed, unsettled } from '../closing.ts';
import { plateletLimit } from '../contraindications.ts';
import { BLEEDING } from '../monitoring.ts';
import { renewedSince } from '../preparation.ts';
import { acuteSymptom, graveReaction, lastSaid } from '../reactions.ts';
import { type Occasion, type Raised, rule } from '../rule.ts';
import { attestationValue, labValue, mriValue } from '../values.ts';
import { met, notApplicable, unknown, unmet } from '../verdict.ts';
import {
  abnormal,
  aboveLimit,
  asTrigger,
  begun,
  belowLimit,
  feverAlongside,
  isAcute,
  lastMeasured,
  lowPlatelets,
  needsLimit,
  raisedBy,
  type Trigger,
  unanswered,
  unansweredSymptom,
} from '../watch.ts';

const text = { layer: 'eu', checked: 'text', kind: 'escalate', cite: 'eu.warnings' } as const;
const known = { layer: 'eu', checked: 'known', kind: 'escalate', cite: 'eu.warnings' } as const;

/** Signs of myocardial ischaemia, haemorrhagic stroke, dissection or alveolar haemorrhage, as symptoms report them. */
const VASCULAR: readonly Symptom[] = [
  'chest-pain',
  'dyspnoea',
  'haemoptysis',
  'focal-deficit',
  'headache-stiff-neck',
  'visual-change',
  'cognitive-change',
];

/** The same as signs of a reaction; fast pulse and low pressure are the paper's to hold, for that day (INF-13). */
const VASCULAR_SIGNS: readonly ReactionSign[] = ['chest-pain', 'dyspnoea', 'haemoptysis', 'focal-deficit'];

/** Of these the ones that need an answer the same day when they come later: no source ends "the days after". */
const LATER: readonly Symptom[] = ['chest-pain', 'dyspnoea', 'haemoptysis'];

function vascular(occasion: Occasion): Raised | undefined {
  const reaction = graveReaction(occasion, VASCULAR_SIGNS);
  const symptom = acuteSymptom(occasion, VASCULAR);
  const acute = lastSaid([reaction, symptom].filter((each) => each !== undefined));
  const later = unansweredSymptom(occasion, LATER);
  const late =
    later === undefined
      ? undefined
      : raisedBy([asTrigger(later)], { urgency: 'same-day', referral: 'emergency' });
  // What was answered long ago must not hide what came after it.
  return [acute, late].find((each) => each !== undefined && !isClosed(occasion, 'EU-24', each));
}

/** Symptoms of liver injury; nobody asks a tired patient with MS whether fatigue is explained, so it counts. */
const HEPATIC: readonly Symptom[] = [
  'jaundice',
  'dark-urine',
  'nausea',
  'vomiting',
  'abdominal-pain',
  'right-upper-abdominal-pain',
  'loss-of-appetite',
  'fatigue',
];
const LIVER: readonly Analyte[] = ['alt', 'ast', 'bilirubin'];

const raisedLiver = (occasion: Occasion): readonly Trigger[] =>
  LIVER.flatMap((analyte) => abnormal(occasion, analyte, aboveLimit, '<='));

/** EU-32: a symptom asks for liver tests the same day; a value above the laboratory's limit for hepatology. */
function liver(occasion: Occasion): Raised | undefined {
  const symptom = unansweredSymptom(occasion, HEPATIC, lastMeasured(occasion, 'alt'));
  const found = raisedLiver(occasion);
  return raisedBy([...found, ...(symptom === undefined ? [] : [asTrigger(symptom)])], {
    urgency: symptom === undefined ? 'urgent' : 'same-day',
    referral: 'hepatology',
  });
}

/** Swollen organs, until a specialist has answered for them or the rule was dismissed. */
const organs = (occasion: Occasion, rule: string, ...named: readonly Symptom[]): readonly Trigger[] =>
  unsettled(occasion, unanswered(occasion, ...named), ['haematology', 'infectious-diseases'], rule);

/**
 * EU-33: lasting fever with low platelets, neutrophils or haemoglobin, swollen liver, spleen or nodes, or high ferritin.
 * Lymphocytes and leukocytes do not count: alemtuzumab lowers them in everybody.
 */
function haemophagocytosis(occasion: Occasion): Raised | undefined {
  const fever = feverAlongside(occasion, 'EU-33');
  const company = [
    ...lowPlatelets(occasion),
    ...abnormal(occasion, 'neutrophils', belowLimit, '>='),
    ...abnormal(occasion, 'haemoglobin', belowLimit, '>='),
    ...abnormal(occasion, 'ferritin', aboveLimit, '<='),
    ...organs(occasion, 'EU-33', 'swollen-nodes', 'enlarged-liver-or-spleen'),
  ];
  if (fever.length === 0 || company.length === 0) return undefined;
  return raisedBy([...fever, ...company], { urgency: 'emergency', referral: 'haematology' });
}

/** The newest bleeding symptom since the first infusion. */
const bleeding = (occasion: Occasion) => unansweredSymptom(occasion, BLEEDING);

/** The newest aPTT, where it answers that symptom. */
function pttOfBleeding(occasion: Occasion) {
  const symptom = bleeding(occasion);
  const ptt = lastOf(occasion.facts.labs.ptt, occasion.day);
  return symptom !== undefined && ptt !== undefined && ptt.on >= symptom.on ? ptt : undefined;
}

/** EU-34: bleeding with normal platelets asks for an aPTT; a long one stays until haematology has answered. */
function acquiredHaemophilia(occasion: Occasion): Raised | undefined {
  const how = { urgency: 'same-day', referral: 'haematology' } as const;
  const ptt = pttOfBleeding(occasion);
  if (ptt !== undefined) {
    return aboveLimit(ptt) ? raisedBy(abnormal(occasion, 'ptt', aboveLimit, '<='), how) : undefined;
  }
  const symptom = bleeding(occasion);
  if (symptom === undefined) return undefined;
  // The counts of the first day after it: low platelets explain the bleeding, and their recovery makes it no riddle.
  const counts = upTo(occasion.facts.labs.platelets, occasion.day).filter((each) => each.on >= symptom.on);
  const firstDay = counts[0]?.on;
  const count = counts.findLast((each) => each.on === firstDay);
  // Before a count MON-12 asks for one; where the paper is not in force, both tests are asked for at once.
  if (count === undefined) {
    return occasion.sources.includes('h16') ? undefined : raisedBy([asTrigger(symptom)], how);
  }
  if (count.canonical < plateletLimit(count)) return undefined;
  const { on, seq } = count;
  return raisedBy([asTrigger(symptom), { on, seq, value: labValue('platelets', count) }], how);
}

const SUBACUTE: readonly Symptom[] = ['focal-deficit', 'visual-change', 'cognitive-change'];

/** EU-35: a new deficit later than the days after an infusion, until an MRI or the clinician has excluded PML. */
function newDeficit(occasion: Occasion): Raised | undefined {
  const { facts, day } = occasion;
  const cleared = facts.mris.findLast((mri) => mri.on <= day && mri.pmlSuspected !== true)?.on;
  const word = attestation(facts, 'pml-excluded', day);
  const excluded = [cleared, word?.holds === true ? word.on : undefined]
    .filter((on): on is CivilDate => on !== undefined)
    .sort()
    .at(-1);
  const symptom = unansweredSymptom(occasion, SUBACUTE, excluded, ({ on }) => !isAcute(occasion, on));
  if (symptom === undefined) return undefined;
  return raisedBy([asTrigger(symptom)], { urgency: 'same-day', referral: 'emergency' });
}

/** EU-36: fever with enlarged nodes or hepatitis, until both EBV and CMV were tested. */
function ebvAndCmv(occasion: Occasion): Raised | undefined {
  const fever = feverAlongside(occasion, 'EU-36');
  const company = [...organs(occasion, 'EU-36', 'swollen-nodes', 'jaundice'), ...raisedLiver(occasion)];
  if (fever.length === 0 || company.length === 0) return undefined;
  const signs = [...fever, ...company];
  // Tested for on the day of the newest sign or later.
  const tested = (['ebv', 'cmv'] as const).every((test) =>
    upTo(occasion.facts.serologies[test], occasion.day).some((each) =>
      signs.every(({ on }) => each.on >= on),
    ),
  );
  return tested ? undefined : raisedBy(signs, { urgency: 'same-day', referral: 'infectious-diseases' });
}

/** EU-37: one autoimmune disorder found: others are looked for. Open until it is over or the search is written down. */
function autoimmunity(occasion: Occasion): Raised | undefined {
  if (!begun(occasion)) return undefined;
  return raisedBy(
    open(occasion.facts.autoimmunity, occasion.day).map(({ kind, on, seq }) => ({
      on,
      seq,
      value: { kind: 'autoimmunity', disorder: kind, on },
    })),
    { urgency: 'urgent' },
  );
}

export const euWatchRules = [
  rule({
    ...text,
    id: 'EU-24',
    reading: 10,
    raise: vascular,
    // Stop, emergency, no restart: until somebody has answered it.
    blocks: { 'infusion.given': 'known', 'course.started': 'known' },
    judge: (occasion) => heldBy(vascular(occasion)),
  }),
  rule({ ...text, id: 'EU-32', raise: liver, judge: needsLimit(LIVER, 'high') }),
  rule({ ...text, id: 'EU-33', raise: haemophagocytosis }),
  rule({
    ...text,
    id: 'EU-34',
    raise: acquiredHaemophilia,
    judge: (occasion) => {
      const ptt = pttOfBleeding(occasion);
      if (ptt === undefined) return notApplicable;
      const value = labValue('ptt', ptt);
      return ptt.limits.high === undefined
        ? unknown([{ event: 'lab.reported', of: 'ptt' }], value)
        : met(value);
    },
  }),
  rule({
    ...known,
    id: 'EU-35',
    raise: newDeficit,
    blocks: { 'infusion.given': 'known', 'course.started': 'known' },
    judge: (occasion) => {
      const held = holdsBack(occasion, 'EU-35', newDeficit(occasion));
      if (held.outcome === 'unmet') return held;
      // Read for PML before every course: an MRI since the last one.
      const mri = lastOf(occasion.facts.mris, occasion.day);
      if (mri === undefined || mri.on <= renewedSince(occasion)) {
        return unknown([{ event: 'mri.reported', of: 'neuroaxis' }]);
      }
      if (mri.pmlSuspected !== true) return met(mriValue(mri));
      const word = attestation(occasion.facts, 'pml-excluded', occasion.day);
      return word?.holds === true && word.on >= mri.on
        ? met(mriValue(mri), attestationValue(word))
        : unmet(mriValue(mri));
    },
  }),
  rule({ ...text, id: 'EU-36', raise: ebvAndCmv }),
  rule({ ...text, id: 'EU-37', raise: autoimmunity }),
] as const;
