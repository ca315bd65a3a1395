import type { Facts } from '../facts.ts';
import type { ReactionSign, Symptom } from '../vocabulary.ts';
import { holdsBack } from './closing.ts';
import { type Occasion, type Raised, rule } from './rule.ts';
import { notApplicable, unmet, type Value } from './verdict.ts';
import { asTrigger, isAcute, raisedBy } from './watch.ts';

const source = { layer: 'h16', checked: 'text', cite: 'h16.infusion' } as const;

/** Signs after which nothing is restarted that day and an emergency work-up follows (reading 8). */
export const GRAVE_SIGNS: readonly ReactionSign[] = [
  'atrial-fibrillation',
  'chest-pain',
  'hypotension',
  'dyspnoea',
  'haemoptysis',
  'focal-deficit',
];

type Reaction = Facts['reactions'][number];

const reactionValue = ({ severity, signs, on }: Reaction): Value => ({
  kind: 'reaction',
  severity,
  signs,
  on,
});

/** A sign as files may spell it; the paper's chest discomfort is read as chest pain. */
function named(sign: string): string {
  const plain = sign
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return plain === 'chest-discomfort' ? 'chest-pain' : plain;
}

/** Whether a reaction needs an emergency work-up: anaphylaxis, or one of the grave signs. */
export const isGrave = (reaction: Reaction): boolean =>
  reaction.severity === 'anaphylaxis' || hasSign(reaction, GRAVE_SIGNS);

const hasSign = (reaction: Reaction, among: readonly ReactionSign[]): boolean =>
  reaction.signs.some((sign) => (among as readonly string[]).includes(named(sign)));

/** A reaction stays open until the next infusion was given or the course completed: it was dealt with by then. */
function passed({ facts, day }: Occasion, reaction: Reaction): boolean {
  const { courses } = facts;
  return courses.some(
    (course) =>
      (course.completedOn !== undefined && course.completedOn <= day && course.completedOn >= reaction.on) ||
      course.infusions.some((infusion) => infusion.on > reaction.on && infusion.on <= day),
  );
}

const raised = (reaction: Reaction, urgency: Raised['urgency']): Raised => ({
  urgency,
  since: reaction.on,
  seq: reaction.seq,
  values: [reactionValue(reaction)],
  ...(urgency === 'emergency' ? { referral: 'emergency' as const } : {}),
});

/** The newest reaction that is grave, or, where signs are named, that has one of them. */
export function graveReaction({ facts, day }: Occasion, signs?: readonly ReactionSign[]): Raised | undefined {
  const fits = signs === undefined ? isGrave : (each: Reaction) => hasSign(each, signs);
  const grave = lastSaid(facts.reactions.filter((each) => each.on <= day && fits(each)));
  return grave === undefined ? undefined : raised(grave, 'emergency');
}

/**
 * The one that was written down last. Of several open signs it is as new as any: an answer given before it was written
 * down was no answer to it, on whichever day it lies.
 */
export const lastSaid = <T extends { readonly seq: number }>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>(
    (last, each) => (last === undefined || each.seq > last.seq ? each : last),
    undefined,
  );

/** The last said of the symptoms on an infusion day or up to 3 days after one (reading 10); none ends by itself. */
export function acuteSymptom(
  occasion: Occasion,
  symptoms: readonly Symptom[],
  urgency: Raised['urgency'] = 'emergency',
): Raised | undefined {
  const near = lastSaid(
    occasion.facts.symptoms.filter(
      (each) => each.on <= occasion.day && symptoms.includes(each.symptom) && isAcute(occasion, each.on),
    ),
  );
  return near === undefined ? undefined : raisedBy([asTrigger(near)], { urgency, referral: 'emergency' });
}

const focalDeficit = (occasion: Occasion): Raised | undefined => acuteSymptom(occasion, ['focal-deficit']);

export const reactionRules = [
  rule({
    ...source,
    id: 'INF-12',
    kind: 'escalate',
    reading: 7,
    raise: (occasion) => {
      const mild = occasion.facts.reactions.findLast(
        (each) => each.on <= occasion.day && each.severity === 'mild' && !isGrave(each),
      );
      return mild === undefined || passed(occasion, mild) ? undefined : raised(mild, 'same-day');
    },
  }),
  rule({
    ...source,
    id: 'INF-13',
    kind: 'escalate',
    reading: 8,
    // After a grave sign nothing is restarted that day.
    blocks: { 'infusion.given': 'known' },
    judge: ({ facts, day }) => {
      const grave = facts.reactions.findLast((each) => each.on === day && isGrave(each));
      return grave === undefined ? notApplicable : unmet(reactionValue(grave));
    },
    raise: (occasion) => {
      const severe = occasion.facts.reactions.filter(
        (each) => each.on <= occasion.day && (each.severity !== 'mild' || isGrave(each)),
      );
      // A grave sign is never over by itself: only an emergency outcome or a reasoned dismissal closes it.
      const grave = graveReaction(occasion);
      if (grave !== undefined) return grave;
      const last = severe.at(-1);
      return last === undefined || passed(occasion, last) ? undefined : raised(last, 'emergency');
    },
  }),
  rule({ ...source, id: 'INF-14', kind: 'fact' }),
  rule({
    ...source,
    id: 'INF-15',
    kind: 'fact',
    reading: 10,
    // The paper explains reappearing deficits as harmless; the reading taken: stroke or dissection until excluded.
    raise: focalDeficit,
    // Stroke or dissection until excluded: no infusion before somebody has said so.
    blocks: { 'infusion.given': 'known', 'course.started': 'known' },
    judge: (occasion) => holdsBack(occasion, 'INF-15', focalDeficit(occasion)),
  }),
] as const;
