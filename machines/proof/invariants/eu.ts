import { yearsBetween } from '../calendar.ts';
import { type Entry, openOn, stretches, told } from '../history.ts';
import { conditionsIn } from './stops.ts';
import { type Trail, towardsTreatment, wrong } from './trail.ts';

/** What the EU product information forbids on every step towards treatment (EU-04, EU-10 to EU-16). */

/** Conditions whose mere history is enough. */
const EVER = ['arterial-dissection', 'stroke', 'angina-or-mi'];
const OPEN = ['coagulation-disorder', 'anticoagulation', 'antiplatelet', 'autoimmune-other', 'hiv'];

/** The latest word on the blood pressure, among attestations and the condition. */
function isHypertensive(before: readonly Entry[], day: string): boolean {
  let word: { on: string; uncontrolled: boolean } | undefined;
  for (const { event } of before) {
    if (event.on > day || (word !== undefined && event.on < word.on)) continue;
    const { on } = event;
    if (event.type === 'attestation.given' && event.subject === 'blood-pressure-controlled')
      word = { on, uncontrolled: !event.holds };
    if (event.type === 'condition.recorded' && event.condition === 'hypertension-uncontrolled')
      word = { on, uncontrolled: true };
    if (event.type === 'condition.resolved' && event.condition === 'hypertension-uncontrolled')
      word = { on, uncontrolled: false };
  }
  return word?.uncontrolled === true;
}

/** EU-04, EU-10 to EU-16: no step towards treatment with a contraindication of the EU product information. */
export function neverWithAContraindicationOfTheEu(trail: Trail): readonly string[] {
  return wrong(towardsTreatment(trail), ({ on }, before) => {
    if (isHypertensive(before, on)) return 'uncontrolled hypertension';
    const conditions = conditionsIn(before);
    const ever = conditions.find((each) => each.on <= on && EVER.includes(each.what));
    if (ever !== undefined) return `history of ${ever.what}`;
    const open = openOn(conditions, on).find(({ what }) => OPEN.includes(what));
    if (open !== undefined) return open.what;
    const kindOf = (event: Entry['event']) => ('kind' in event ? event.kind : undefined);
    const diseases = stretches(before, 'autoimmunity.diagnosed', 'autoimmunity.resolved', kindOf);
    const disease = openOn(diseases, on)[0];
    if (disease !== undefined) return `autoimmunity: ${disease.what}`;
    const born = told(before, 'patient.registered').at(-1)?.born;
    return born !== undefined && yearsBetween(born, on) < 18 ? 'under 18' : undefined;
  });
}
