import { FORMAT, VERSION } from '../../machines/case-file.ts';
import type { CaseEventType } from '../../machines/events.ts';
import { type CaseField, eventFormats, type Shape } from './case-fields.ts';

/** Examples of the case format, made from the schemas, so that a new field is in them at once. A test reads them all. */

const DAY = '2026-03-02';

/** Values that the schema alone does not lead to. */
const VALUES: Readonly<Record<string, unknown>> = {
  id: 'e1',
  at: `${DAY}T09:30:00+01:00`,
  by: 'Dr N',
  on: DAY,
  born: '1988-05-17',
  time: '09:30',
  rule: 'SEL-05',
  sha256: '0'.repeat(64),
  subject: 'pml-excluded',
  document: 'care-plan',
  corrects: 'e1',
  retracts: 'e1',
  signs: ['rash', 'fever'],
  unit: '10*9/L',
  analyte: 'platelets',
  'lab.reported.value': 212,
  'lab.reported.low': 150,
  'lab.reported.high': 400,
  temperature: 36.8,
  systolic: 124,
  diastolic: 78,
  pulse: 72,
  dose: 12,
  steroid: 1000,
  score: 2.5,
  infusions: 33,
  text: 'Called, feels well.',
  reason: 'Agreed with the patient.',
  note: 'Since the last visit.',
  outcome: 'No objection.',
  site: 'urinary tract',
  batch: 'A0123',
};

function exampleValue(type: CaseEventType, { name, shape }: CaseField): unknown {
  if (name === 'type') return type;
  if (shape.kind === 'event') {
    const { id: _, at: __, by: ___, ...event } = exampleOf('edss.assessed');
    return event;
  }
  return VALUES[`${type}.${name}`] ?? VALUES[name] ?? plain(name, shape);
}

function plain(name: string, shape: Shape): unknown {
  switch (shape.kind) {
    case 'date':
      return DAY;
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(1, shape.min ?? 1);
    case 'one-of':
      return shape.values[0];
    case 'list':
      return [plain(name, shape.of)];
    default:
      throw new Error(`The format has a field without an example: ${name}`);
  }
}

/** An event of the type with all of its fields. */
export function exampleOf(type: CaseEventType): Readonly<Record<string, unknown>> {
  const format = eventFormats().find((each) => each.type === type);
  if (format === undefined) throw new Error(`There is no event ${type}`);
  return Object.fromEntries(format.fields.map((field) => [field.name, exampleValue(type, field)]));
}

/** A short file that opens: a patient, a diagnosis, and an EDSS that was corrected. */
export function exampleFile(): unknown {
  const event = (number: number, type: CaseEventType, more: object = {}) => ({
    ...exampleOf(type),
    id: `e${number}`,
    at: `${DAY}T09:${29 + number}:00+01:00`,
    ...more,
  });
  return {
    format: FORMAT,
    version: VERSION,
    id: '5f0c7a52-6f0e-4f0a-9d5b-0a1b2c3d4e5f',
    label: 'MS-014',
    sources: ['h16', 'eu'],
    events: [
      event(1, 'patient.registered'),
      event(2, 'diagnosis.recorded', { since: '2024-11-05' }),
      event(3, 'edss.assessed'),
      event(4, 'event.corrected', {
        corrects: 'e3',
        event: { type: 'edss.assessed', on: DAY, score: 2 },
      }),
    ],
  };
}
