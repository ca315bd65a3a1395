import { addDays, addMonths } from '../../date.ts';
import { open, upTo } from '../../known.ts';
import type { Symptom } from '../../vocabulary.ts';
import { holdsBack, isClosed, unsettled } from '../closing.ts';
import { acuteSymptom } from '../reactions.ts';
import { type Occasion, type Raised, rule } from '../rule.ts';
import { labValue, limit } from '../values.ts';
import {
  abnormal,
  aboveLimit,
  asTrigger,
  creatinineRise,
  feverAlongside,
  follows,
  infectionTrigger,
  lastingFever,
  lastMeasured,
  lowPlatelets,
  raisedBy,
  results,
  run,
  share,
  type Trigger,
  unanswered,
  unansweredSymptom,
} from '../watch.ts';

const escalate = { layer: 'us', checked: 'text', kind: 'escalate', cite: 'us.warnings' } as const;

/** Protein in the urine per gram of creatinine above which the label wants an evaluation now (mg/g, US-12). */
const UPCR_LIMIT = 200;

/** The newest symptom for a disorder that shows in several ways: what was answered before does not join what comes anew. */
const unsettledOf = (occasion: Occasion, ...named: readonly Symptom[]): readonly Trigger[] =>
  unsettled(occasion, unanswered(occasion, ...named), ['emergency', 'haematology'], 'US-16');

/** US-12: urine protein above 200 mg/g, creatinine up by more than 30 %, or haematuria. */
function kidneys(occasion: Occasion): Raised | undefined {
  const protein = run(results(occasion, 'upcr'), ({ canonical }) => canonical > UPCR_LIMIT);
  const haematuria = unansweredSymptom(
    occasion,
    ['haematuria'],
    lastMeasured(occasion, 'urine-erythrocytes'),
  );
  const rise = creatinineRise(occasion);
  const triggers: readonly Trigger[] = [
    ...(protein === undefined
      ? []
      : [
          { on: protein.first.on, seq: protein.last.seq, value: labValue('upcr', protein.last) },
          { on: protein.first.on, seq: protein.last.seq, value: limit('upcr', '<=', UPCR_LIMIT) },
        ]),
    ...(rise === undefined
      ? []
      : [
          { on: rise.first.on, seq: rise.last.seq, value: labValue('creatinine', rise.last) },
          { on: rise.first.on, seq: rise.last.seq, value: share('creatinine', rise.last, rise.base) },
        ]),
    ...abnormal(occasion, 'urine-erythrocytes', aboveLimit, '<='),
    ...(haematuria === undefined ? [] : [asTrigger(haematuria)]),
  ];
  return raisedBy(triggers, { urgency: 'same-day', referral: 'nephrology' });
}

const STROKE: readonly Symptom[] = [
  'focal-deficit',
  'visual-change',
  'cognitive-change',
  'headache-stiff-neck',
];

const stroke = (occasion: Occasion): Raised | undefined => acuteSymptom(occasion, STROKE);

/**
 * US-16: low platelets with a sign of microangiopathy (fever, a deficit, jaundice, dark urine, risen creatinine) are
 * thrombotic thrombocytopenic purpura until excluded; colitis, encephalitis and Still's disease by their symptoms.
 */
function rareAutoimmunity(occasion: Occasion): Raised | undefined {
  const microangiopathy = thromboticPurpura(occasion);
  // Answered by haematology while platelets stay low, it does not hide what the other disorders show.
  if (microangiopathy !== undefined && !isClosed(occasion, 'US-16', microangiopathy)) return microangiopathy;
  const fever = feverAlongside(occasion, 'US-16');
  const joints = unsettledOf(occasion, 'joint-pain');
  const named = [
    ...unsettledOf(occasion, 'diarrhoea', 'seizure', 'cognitive-change'),
    ...(fever.length > 0 && joints.length > 0 ? [...fever, ...joints] : []),
  ];
  return raisedBy(named, { urgency: 'same-day', referral: 'emergency' });
}

function thromboticPurpura(occasion: Occasion): Raised | undefined {
  const platelets = lowPlatelets(occasion);
  const rise = creatinineRise(occasion);
  const company: readonly Trigger[] = [
    ...feverAlongside(occasion, 'US-16'),
    ...unsettledOf(occasion, 'focal-deficit', 'cognitive-change', 'seizure', 'jaundice', 'dark-urine'),
    ...(rise === undefined
      ? []
      : [{ on: rise.first.on, seq: rise.last.seq, value: labValue('creatinine', rise.last) }]),
  ];
  if (platelets.length === 0 || company.length === 0) return undefined;
  return raisedBy([...platelets, ...company], { urgency: 'emergency', referral: 'haematology' });
}

/** Months after an infusion for which right-upper abdominal pain is thought of as acalculous cholecystitis. */
const CHOLECYSTITIS_MONTHS = 2;

/** US-17: pneumonitis; right-upper abdominal pain in the first two months after an infusion. */
function lungAndGallbladder(occasion: Occasion): Raised | undefined {
  const lung = unanswered(occasion, 'dyspnoea', 'cough', 'haemoptysis');
  const pain = unansweredSymptom(occasion, ['right-upper-abdominal-pain'], undefined, ({ on }) =>
    follows(occasion, on, (infusion) => addMonths(infusion, CHOLECYSTITIS_MONTHS)),
  );
  const early = pain === undefined ? [] : [asTrigger(pain)];
  return raisedBy([...lung, ...early], { urgency: 'same-day', referral: 'emergency' });
}

/** Days and months after an infusion between which Listeria infections were seen (US-19). */
const LISTERIA = { fromDays: 3, toMonths: 8 } as const;

/**
 * US-19: fever, a severe infection or a stiff neck from 3 days to 8 months after an infusion. A mild infection without
 * fever is no sign of Listeria: almost everybody has one.
 */
function listeria(occasion: Occasion): Raised | undefined {
  const { facts, day } = occasion;
  const infusions = upTo(
    facts.courses.flatMap((course) => course.infusions),
    day,
  );
  const within = ({ on }: Trigger) =>
    infusions.some(
      (infusion) =>
        on >= addDays(infusion.on, LISTERIA.fromDays) && on <= addMonths(infusion.on, LISTERIA.toMonths),
    );
  const severe = open(facts.infections, day).filter((each) => !each.fever && each.severity === 'severe');
  const found = [...lastingFever(occasion), ...severe.map(infectionTrigger)].filter(within);
  const stiff = unanswered(occasion, 'headache-stiff-neck').filter(within);
  return raisedBy([...found, ...stiff], {
    urgency: stiff.length > 0 ? 'emergency' : 'same-day',
    referral: 'infectious-diseases',
  });
}

export const usWatchRules = [
  rule({ ...escalate, id: 'US-12', kind: 'task', checked: 'known', raise: kidneys }),
  rule({
    ...escalate,
    id: 'US-15',
    cite: 'us.boxed',
    reading: 10,
    raise: stroke,
    // An emergency that nobody has answered: no infusion is given into it.
    blocks: { 'infusion.given': 'known', 'course.started': 'known' },
    judge: (occasion) => holdsBack(occasion, 'US-15', stroke(occasion)),
  }),
  rule({ ...escalate, id: 'US-16', raise: rareAutoimmunity }),
  rule({ ...escalate, id: 'US-17', raise: lungAndGallbladder }),
  rule({ ...escalate, id: 'US-19', raise: listeria }),
] as const;
