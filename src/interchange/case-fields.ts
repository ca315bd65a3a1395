import type { CaseEventType } from '../../machines/events.ts';
import { FORMS, type ListName } from '../case/forms.ts';
import type { FieldName } from '../locales/shapes.ts';
import { caseSchema } from './case-schema.ts';

/** What the schema lets a field hold. Bounds are inclusive, save `above`; lengths are counted in characters. */
export type Shape =
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | {
      readonly kind: 'integer' | 'number';
      readonly min?: number;
      /** An exclusive lower bound. */
      readonly above?: number;
      readonly max?: number;
      readonly step?: number;
    }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  /** A text of a fixed form, as a regular expression. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** Words as a person writes them. */
  | { readonly kind: 'text'; readonly max?: number }
  | { readonly kind: 'list'; readonly of: Shape; readonly min?: number; readonly max?: number }
  /** The event that takes the place of another one. */
  | { readonly kind: 'event' };

/** One field of an event, as the schema has it, with what a form knows of it. */
export interface CaseField {
  readonly name: FieldName | 'id' | 'type' | FrameName;
  readonly shape: Shape;
  readonly required: boolean;
  /** The list that gives its values their words. */
  readonly list?: FieldList;
  /** UCUM. */
  readonly unit?: string;
}

/** Lists of the forms, and those of fields that no form asks for. */
export type FieldList = ListName | 'rule' | 'sex' | 'language' | 'document' | 'source';

/** What stands around the events. */
export type FrameName = 'format' | 'version' | 'label' | 'sources' | 'events';

export interface EventFormat {
  readonly type: CaseEventType;
  readonly fields: readonly CaseField[];
}

/** Fields with a list or unit that no form shows. */
const UNASKED: Readonly<Record<string, FieldList>> = {
  'patient.registered.sex': 'sex',
  'infection.resolved.severity': 'infectionSeverity',
  'document.issued.document': 'document',
  'document.issued.language': 'language',
};

interface Property {
  readonly type?: string;
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Property;
  readonly oneOf?: readonly Property[];
}

interface EventProperty {
  readonly properties: Readonly<Record<string, Property>>;
  readonly required: readonly string[];
}

/** Leaves out what is undefined, so that two shapes compare. */
const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** Throws for a kind of field that the format did not have before: who adds one says here what it is. */
function shapeOf(name: string, property: Property): Shape {
  if (property.oneOf !== undefined) return { kind: 'event' };
  if (property.const !== undefined) return { kind: 'one-of', values: [String(property.const)] };
  if (property.enum !== undefined) return { kind: 'one-of', values: property.enum };
  switch (property.type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
    case 'number': {
      const { type: kind, minimum: min, exclusiveMinimum: above, maximum: max, multipleOf: step } = property;
      return given({ kind, min, above, max, step }) as Shape;
    }
    case 'array': {
      const { items = {}, minItems: min, maxItems: max } = property;
      return given({ kind: 'list', of: shapeOf(name, items), min, max }) as Shape;
    }
    case 'string':
      if (property.format === 'date') return { kind: 'date' };
      if (property.pattern !== undefined) return { kind: 'pattern', pattern: property.pattern };
      return given({ kind: 'text', max: property.maxLength }) as Shape;
  }
  throw new Error(`The schema has a field of an unknown kind: ${name}`);
}

function fieldOf(type: CaseEventType, name: string, property: Property, required: boolean): CaseField {
  const forms: Partial<Record<string, readonly (typeof FORMS)[keyof typeof FORMS][number][]>> = FORMS;
  const spec = forms[type]?.find((each) => each.name === name);
  const asked =
    spec?.control === 'choice' || spec?.control === 'choices'
      ? spec.list
      : spec?.control === 'rule'
        ? 'rule'
        : undefined;
  const list = asked ?? UNASKED[`${type}.${name}`];
  const unit = spec?.control === 'number' ? spec.unit : undefined;
  const shape = shapeOf(`${type}.${name}`, property);
  return given({ name: name as CaseField['name'], shape, required, list, unit }) as CaseField;
}

let known: readonly EventFormat[] | undefined;

/** Every event type with every field, in the order of the case format; read from the published schema. */
export function eventFormats(): readonly EventFormat[] {
  known ??= (caseSchema() as unknown as Schema).properties.events.items.oneOf.map((event) => {
    const type = event.properties.type?.const as CaseEventType;
    const fields = Object.entries(event.properties).map(([name, property]) =>
      fieldOf(type, name, property, event.required.includes(name)),
    );
    return { type, fields };
  });
  return known;
}

interface Schema extends EventProperty {
  readonly properties: EventProperty['properties'] & {
    readonly events: { readonly items: { readonly oneOf: readonly EventProperty[] } };
  };
}

/** The fields of the file around its events. */
export function frameFields(): readonly CaseField[] {
  const { properties, required } = caseSchema() as unknown as Schema;
  return Object.entries(properties).map(([name, property]) => ({
    name: name as FrameName,
    shape: shapeOf(name, property as Property),
    required: required.includes(name),
    ...(name === 'sources' ? { list: 'source' as const } : {}),
  }));
}

/** Fields that every event has. */
export const ENVELOPE: readonly string[] = ['id', 'on', 'at', 'by', 'type'];
