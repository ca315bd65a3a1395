import type { Allowed, Fault, Refusal } from '../../../machines/fault.ts';
import { formats } from '../format.ts';
import { event } from './events.ts';
import { stage } from './overview.ts';
import { rules } from './rules.ts';
import { unit } from './values.ts';
import { step, vocabulary } from './vocabulary.ts';

const { date, number, list, choice, count } = formats('de');

/** Was an einer Datei nicht stimmt, wo, und was erlaubt ist. */
export function fault(fault: Fault): string {
  switch (fault.tag) {
    case 'too-large':
      return `Die Datei hat ${number(fault.bytes)} Bytes; erlaubt sind höchstens ${number(fault.limit)}.`;
    case 'not-text':
      return 'Die Datei ist kein UTF-8-Text; eine Falldatei ist JSON in UTF-8.';
    case 'not-json':
      return `Die Datei ist ab Zeile ${number(fault.line)}, Spalte ${number(fault.column)} kein JSON.`;
    case 'too-deep':
      return `${fault.path}: zu tief verschachtelt; erlaubt sind höchstens ${number(fault.limit)} Ebenen.`;
    case 'forbidden-key':
      return `${fault.path}: Der Schlüssel „${fault.key}“ ist nicht erlaubt; entfernen Sie ihn.`;
    case 'not-a-case':
      return fault.found === ''
        ? 'format: fehlt; in einer Falldatei steht „alemtuzumab-pathway/case“.'
        : `format: gefunden ${found(fault.found)}; in einer Falldatei steht „alemtuzumab-pathway/case“.`;
    case 'teaching':
      return 'Das ist ein Szenario für den Unterricht. Es kommt nicht zu den Patienten: Öffnen Sie es unter „Unterricht“.';
    case 'not-teaching':
      return 'Das ist eine Falldatei; sie kann von einem Patienten sein. Der Unterricht nimmt nur Szenarien an, die von sich sagen, dass sie erfunden oder veröffentlicht sind. Öffnen Sie die Datei unter „Fälle“.';
    case 'not-a-scenario':
      return fault.found === ''
        ? 'format: fehlt; ein Szenario nennt „alemtuzumab-pathway/scenario“.'
        : `format: ${found(fault.found)} gefunden; ein Szenario nennt „alemtuzumab-pathway/scenario“.`;
    case 'version':
      return fault.found === ''
        ? `version: fehlt; diese Anwendung liest Version ${number(fault.supported)}.`
        : `version: gefunden ${found(fault.found)}; diese Anwendung liest Version ${number(fault.supported)}.`;
    case 'invalid':
      return `${place(fault.path)}${wrong(fault.allowed, fault.found)}`;
    case 'refused':
      return `${place(fault.path)}${eventName(fault.type)} vom ${dateOr(fault.on)}: ${refusal(fault.refusal)}`;
  }
}

const place = (path: string): string => (path === '' ? '' : `${path}: `);
const found = (text: string): string => (text.startsWith('"') ? `„${text.replace(/^"|"$/g, '')}“` : text);
const dateOr = (on: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(on) ? date(on) : on);
const eventName = (type: string): string =>
  Object.entries(event).find(([known]) => known === type)?.[1].name ?? type;

function wrong(allowed: Allowed, text: string): string {
  const begin = text === '' ? 'fehlt' : `gefunden ${found(text)}`;
  switch (allowed.tag) {
    case 'required':
      return 'fehlt; die Angabe ist erforderlich.';
    case 'no-key':
      return `${list(allowed.keys.map((key) => `„${key}“`))} ${allowed.keys.length === 1 ? 'ist hier unbekannt; entfernen Sie es.' : 'sind hier unbekannt; entfernen Sie sie.'}`;
    case 'type':
      return `${begin}; erlaubt ist ${types[allowed.type] ?? allowed.type}.`;
    case 'one-of':
      return `${begin}; erlaubt ist ${choice(allowed.values.map((value) => `„${value}“`))}.`;
    case 'range':
      return `${begin}; erlaubt ist ${bounds(allowed.min, allowed.max)}.`;
    case 'length':
      return `${begin}; erlaubt ist eine Länge von ${bounds(allowed.min, allowed.max)}.`;
    case 'step':
      return `${begin}; erlaubt sind Schritte von ${number(allowed.step)}.`;
    case 'date':
      return `${begin}; erlaubt ist ein wirkliches Kalenderdatum, JJJJ-MM-TT.`;
    case 'event-id':
      return `${begin}; erlaubt ist die Id eines Ereignisses dieses Falls.`;
    case 'instant':
      return `${begin}; erlaubt ist ein Datum mit Uhrzeit wie 2026-07-13T09:30:00+02:00.`;
    case 'pattern':
      return `${begin}; erlaubt ist Text der Form ${allowed.pattern}.`;
    case 'unit':
      return `${begin}; für ${vocabulary.analyte[allowed.analyte].label} ist die Einheit ${choice(allowed.units)} erlaubt.`;
    case 'plausible':
      return `${vocabulary.analyte[allowed.analyte].label} ${number(allowed.value)} ${unit(allowed.unit)}: Kein Mensch hat einen solchen Wert; möglich sind ${number(allowed.min)} bis ${number(allowed.max)} ${unit(allowed.canonical)}. Stimmt die Einheit?`;
  }
}

const types: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'ein Objekt',
};

function bounds(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `höchstens ${number(max ?? 0)}`;
  return max === undefined ? `mindestens ${number(min)}` : `${number(min)} bis ${number(max)}`;
}

/** Warum ein Eintrag jetzt nicht möglich ist, und was zu tun ist. */
export function refusal(refusal: Refusal): string {
  switch (refusal.tag) {
    case 'not-registered':
      return 'Der Patient ist noch nicht aufgenommen; das kommt zuerst.';
    case 'registered-twice':
      return 'Der Patient ist schon aufgenommen; korrigieren Sie stattdessen jenen Eintrag.';
    case 'ended':
      return 'Die Nachbeobachtung ist beendet; möglich sind nur Korrekturen und Zurücknahmen.';
    case 'blocked': {
      const named = list(refusal.rules.map((id) => `${id} (${rules[id].title})`));
      return `${step[refusal.step]}: Im Weg ${refusal.rules.length === 1 ? 'steht' : 'stehen'} ${named}.`;
    }
    case 'out-of-place':
      return `„${event[refusal.type].name}“ hat in der Phase „${stage[refusal.stage].name}“ keinen Platz.`;
    case 'wrong-course':
      return `Genannt wurde Zyklus ${number(refusal.found)}; der nächste ist Zyklus ${number(refusal.expected)}.`;
    case 'wrong-day':
      return `Genannt wurde Infusionstag ${number(refusal.found)}; der nächste ist Tag ${number(refusal.expected)}.`;
    case 'course-full':
      return `Zyklus ${number(refusal.course)} hat schon seine ${count(refusal.planned, 'Infusion', 'Infusionen')}; schließen Sie ihn ab.`;
    case 'dose-too-high':
      return `Eine Infusion von ${number(refusal.dose)} mg ist mehr als die ${number(refusal.limit)} mg eines Tages.`;
    case 'day-taken':
      return `Der ${date(refusal.on)} liegt nicht nach dem ${date(refusal.last)}, dem letzten Tag des Zyklus; wählen Sie einen späteren Tag.`;
    case 'nothing-open':
      return `„${event[refusal.type].name}“: An diesem Tag ist nichts dergleichen offen.`;
    case 'not-in-a-man':
      return `„${event[refusal.type].name}“ passt nicht zu einem Mann; prüfen Sie das Geschlecht des Patienten.`;
    case 'unknown-rule':
      return `Eine Regel „${refusal.rule}“ gibt es nicht; prüfen Sie ihre Nummer.`;
    case 'not-overridable':
      return refusal.kind === 'stop'
        ? `${refusal.rule} (${rules[refusal.rule].title}) ist ein Ausschluss; davon ist keine Abweichung möglich.`
        : `${refusal.rule} (${rules[refusal.rule].title}) blockiert nichts; es gibt nichts, wovon abzuweichen wäre.`;
    case 'not-dismissable':
      return `${refusal.rule} (${rules[refusal.rule].title}) löst keinen Alarm aus; es gibt nichts zu schließen.`;
    case 'unknown-event':
      return `Einen geltenden Eintrag „${refusal.id}“ gibt es nicht; prüfen Sie seine Kennung.`;
    case 'duplicate-id':
      return `Die Kennung „${refusal.id}“ kommt zweimal vor; jeder Eintrag braucht seine eigene.`;
    case 'needed-later':
      return `Ein späterer Eintrag, „${event[refusal.type].name}“ (${refusal.id}), beruht auf diesem; nehmen Sie zuerst jenen zurück.`;
  }
}
