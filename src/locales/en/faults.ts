import type { Allowed, Fault, Refusal } from '../../../machines/fault.ts';
import { formats } from '../format.ts';
import { event } from './events.ts';
import { stage } from './overview.ts';
import { rules } from './rules.ts';
import { inText, unit } from './values.ts';
import { step, vocabulary } from './vocabulary.ts';

const { date, number, list, choice, count } = formats('en');

/** What is wrong with a file, where, and what is allowed. */
export function fault(fault: Fault): string {
  switch (fault.tag) {
    case 'too-large':
      return `The file has ${number(fault.bytes)} bytes; at most ${number(fault.limit)} are allowed.`;
    case 'not-text':
      return 'The file is not UTF-8 text; a case file is JSON in UTF-8.';
    case 'not-json':
      return `The file is not JSON from line ${number(fault.line)}, column ${number(fault.column)} on.`;
    case 'too-deep':
      return `${fault.path}: nested too deeply; at most ${number(fault.limit)} levels are allowed.`;
    case 'forbidden-key':
      return `${fault.path}: the key “${fault.key}” is not allowed; remove it.`;
    case 'not-a-case':
      return fault.found === ''
        ? 'format: missing; a case file says “alemtuzumab-pathway/case”.'
        : `format: found ${found(fault.found)}; a case file says “alemtuzumab-pathway/case”.`;
    case 'teaching':
      return 'This is a scenario for teaching. It is not kept among patients: open it under “Teach”.';
    case 'not-teaching':
      return 'This is a case file; it may be of a patient. Teaching takes only scenarios, which say of themselves that they are invented or published. Open it under “Cases”.';
    case 'not-a-scenario':
      return fault.found === ''
        ? 'format: missing; a scenario says “alemtuzumab-pathway/scenario”.'
        : `format: found ${found(fault.found)}; a scenario says “alemtuzumab-pathway/scenario”.`;
    case 'version':
      return fault.found === ''
        ? `version: missing; this application reads version ${number(fault.supported)}.`
        : `version: found ${found(fault.found)}; this application reads version ${number(fault.supported)}.`;
    case 'invalid':
      return `${place(fault.path)}${wrong(fault.allowed, fault.found)}`;
    case 'refused':
      return `${place(fault.path)}${eventName(fault.type)} of ${dateOr(fault.on)}: ${refusal(fault.refusal)}`;
  }
}

const place = (path: string): string => (path === '' ? '' : `${path}: `);
const found = (text: string): string => (text.startsWith('"') ? `“${text.replace(/^"|"$/g, '')}”` : text);
const dateOr = (on: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(on) ? date(on) : on);
const eventName = (type: string): string =>
  Object.entries(event).find(([known]) => known === type)?.[1].name ?? type;

function wrong(allowed: Allowed, text: string): string {
  const begin = text === '' ? 'missing' : `found ${found(text)}`;
  switch (allowed.tag) {
    case 'required':
      return 'missing; it is required.';
    case 'no-key':
      return `${list(allowed.keys.map((key) => `“${key}”`))} ${allowed.keys.length === 1 ? 'is' : 'are'} not known here; remove ${allowed.keys.length === 1 ? 'it' : 'them'}.`;
    case 'type':
      return `${begin}; ${types[allowed.type] ?? allowed.type} is allowed.`;
    case 'one-of':
      return `${begin}; ${choice(allowed.values.map((value) => `“${value}”`))} is allowed.`;
    case 'range':
      return `${begin}; ${bounds(allowed.min, allowed.max)} is allowed.`;
    case 'length':
      return `${begin}; a length of ${bounds(allowed.min, allowed.max)} is allowed.`;
    case 'step':
      return `${begin}; steps of ${number(allowed.step)} are allowed.`;
    case 'date':
      return `${begin}; a real calendar date, YYYY-MM-DD, is allowed.`;
    case 'event-id':
      return `${begin}; the id of an event of this case is allowed.`;
    case 'instant':
      return `${begin}; a date with time, such as 2026-07-13T09:30:00+02:00, is allowed.`;
    case 'pattern':
      return `${begin}; text of the form ${allowed.pattern} is allowed.`;
    case 'unit':
      return `${begin}; for ${inText(vocabulary.analyte[allowed.analyte].label)} the unit ${choice(allowed.units)} is allowed.`;
    case 'plausible':
      return `${inText(vocabulary.analyte[allowed.analyte].label)} ${number(allowed.value)} ${unit(allowed.unit)}: no human being has such a value; ${number(allowed.min)} to ${number(allowed.max)} ${unit(allowed.canonical)} is possible. Is the unit right?`;
  }
}

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function bounds(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `at most ${number(max ?? 0)}`;
  return max === undefined ? `at least ${number(min)}` : `${number(min)} to ${number(max)}`;
}

/** Why an entry cannot be recorded now, and what to do. */
export function refusal(refusal: Refusal): string {
  switch (refusal.tag) {
    case 'not-registered':
      return 'The patient is not registered yet; that comes first.';
    case 'registered-twice':
      return 'The patient is registered already; correct that entry instead.';
    case 'ended':
      return 'Follow-up has ended; only corrections and retractions are possible.';
    case 'blocked': {
      const named = list(refusal.rules.map((id) => `${id} (${rules[id].title})`));
      return `${step[refusal.step]}: ${named} ${refusal.rules.length === 1 ? 'stands' : 'stand'} in the way.`;
    }
    case 'out-of-place':
      return `“${event[refusal.type].name}” has no place in the stage “${stage[refusal.stage].name}”.`;
    case 'wrong-course':
      return `Course ${number(refusal.found)} was named; course ${number(refusal.expected)} is the next one.`;
    case 'wrong-day':
      return `Infusion day ${number(refusal.found)} was named; day ${number(refusal.expected)} is the next one.`;
    case 'course-full':
      return `Course ${number(refusal.course)} already has its ${count(refusal.planned, 'infusion', 'infusions')}; complete it.`;
    case 'dose-too-high':
      return `An infusion of ${number(refusal.dose)} mg is more than the ${number(refusal.limit)} mg of one day.`;
    case 'day-taken':
      return `${date(refusal.on)} is not after ${date(refusal.last)}, the latest day of the course; choose a later day.`;
    case 'nothing-open':
      return `“${event[refusal.type].name}”: nothing of the kind is open on that day.`;
    case 'not-in-a-man':
      return `“${event[refusal.type].name}” does not fit a man; check the sex of the patient.`;
    case 'unknown-rule':
      return `There is no rule “${refusal.rule}”; check its id.`;
    case 'not-overridable':
      return refusal.kind === 'stop'
        ? `${refusal.rule} (${rules[refusal.rule].title}) is a stop; a stop cannot be overridden.`
        : `${refusal.rule} (${rules[refusal.rule].title}) blocks nothing; there is nothing to deviate from.`;
    case 'not-dismissable':
      return `${refusal.rule} (${rules[refusal.rule].title}) raises no alert; there is nothing to dismiss.`;
    case 'unknown-event':
      return `There is no entry “${refusal.id}” that still counts; check its id.`;
    case 'duplicate-id':
      return `The id “${refusal.id}” is used twice; each entry needs its own.`;
    case 'needed-later':
      return `A later entry, “${event[refusal.type].name}” (${refusal.id}), rests on this one; take that back first.`;
  }
}
