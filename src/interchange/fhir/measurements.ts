import type { CodeableConcept, Observation, ObservationComponent, ObservationReferenceRange } from 'fhir/r4';
import type { ClinicalEvent } from '../../../machines/events.ts';
import { wordFor } from '../../locales/compose.ts';
import { JCV_INDEX_LOINC, loincOf, ownAnalyte, SEROLOGY_LOINC, SYSTEM, ucumOf, VITALS } from './codes.ts';
import {
  coding,
  concept,
  type Desk,
  lineOf,
  own,
  PATIENT,
  type Piece,
  quantity,
  type Section,
  writtenAt,
} from './piece.ts';

type Category = 'laboratory' | 'vital-signs' | 'imaging' | 'exam' | 'survey' | 'social-history';
type Interpretation = 'POS' | 'NEG' | 'IND' | 'N' | 'A' | 'H' | 'L';
type Value = Pick<
  Observation,
  'valueQuantity' | 'valueCodeableConcept' | 'valueBoolean' | 'valueInteger' | 'component'
>;

interface Observed extends Value {
  readonly category: Category;
  readonly code: CodeableConcept;
  readonly section?: Section;
  /** Where one event is several observations. */
  readonly part?: string;
  readonly effective?: string;
  readonly range?: ObservationReferenceRange;
  readonly interpretation?: Interpretation | undefined;
  readonly note?: string | undefined;
}

function observation(desk: Desk, event: ClinicalEvent, seen: Observed): Piece {
  const { category, code, section, part, effective, range, interpretation, note, ...value } = seen;
  const resource: Observation = {
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: coding(SYSTEM.observationCategory, category) }],
    code,
    subject: desk.refer(PATIENT),
    effectiveDateTime: effective ?? event.on,
    issued: writtenAt(event),
    ...value,
    ...(interpretation === undefined
      ? {}
      : { interpretation: [{ coding: coding(SYSTEM.interpretation, interpretation) }] }),
    ...(note === undefined ? {} : { note: [{ text: note }] }),
    ...(range === undefined ? {} : { referenceRange: [range] }),
  };
  return {
    key: part === undefined ? `Observation/${event.id}` : `Observation/${event.id}/${part}`,
    section: section ?? 'findings',
    resource,
    line: lineOf(desk, event),
  };
}

/** A laboratory value with the limits of its report; high or low by those limits alone. */
function laboratory(desk: Desk, event: ClinicalEvent<'lab.reported'>): Piece {
  const { words } = desk;
  const { analyte, value, unit, low, high } = event;
  const ucum = ucumOf(unit);
  const shown = words.unit(unit) || unit;
  const measured = (number: number) => quantity(number, shown, ucum);
  const limited = low !== undefined || high !== undefined;
  return observation(desk, event, {
    section: 'laboratory',
    category: 'laboratory',
    code: concept(
      words.vocabulary.analyte[analyte].label,
      ...coding(SYSTEM.loinc, loincOf(analyte, ucum)),
      own(ownAnalyte(analyte)),
    ),
    valueQuantity: measured(value),
    interpretation:
      low !== undefined && value < low
        ? 'L'
        : high !== undefined && value > high
          ? 'H'
          : limited
            ? 'N'
            : undefined,
    ...(limited
      ? {
          range: {
            ...(low === undefined ? {} : { low: measured(low) }),
            ...(high === undefined ? {} : { high: measured(high) }),
          },
        }
      : {}),
  });
}

const OUTCOMES = { positive: 'POS', negative: 'NEG', indeterminate: 'IND' } as const;

function serology(desk: Desk, event: ClinicalEvent<'serology.reported'>): Piece {
  const { words } = desk;
  const { test, result, index } = event;
  return observation(desk, event, {
    section: 'laboratory',
    category: 'laboratory',
    code: concept(
      words.capital(words.vocabulary.serology[test]),
      ...coding(SYSTEM.loinc, SEROLOGY_LOINC[test]),
      own(`serology.${test}`),
    ),
    valueCodeableConcept: concept(words.vocabulary.serologyResult[result], own(`result.${result}`)),
    interpretation: OUTCOMES[result],
    ...(index === undefined
      ? {}
      : {
          component: [
            {
              code: concept(
                words.fieldOf('serology.reported', 'index').label,
                ...coding(SYSTEM.loinc, test === 'anti-jcv' ? JCV_INDEX_LOINC : undefined),
                own(`serology.${test}.index`),
              ),
              valueQuantity: quantity(index, words.fhir.index, '{index}'),
            },
          ],
        }),
  });
}

/** The time of day, where the zone in which it was read is plain: that of the same day's entry. */
function momentOf({ on, at, time }: ClinicalEvent<'vitals.measured'>): string {
  const zone = at?.startsWith(on) === true ? /(?:Z|[+-]\d{2}:\d{2})$/.exec(at)?.[0] : undefined;
  return time === undefined || zone === undefined ? on : `${on}T${time}:00${zone}`;
}

function vitals(desk: Desk, event: ClinicalEvent<'vitals.measured'>): readonly Piece[] {
  const { words } = desk;
  const { temperature, systolic, diastolic, pulse } = event;
  const label = (field: 'temperature' | 'systolic' | 'diastolic' | 'pulse') =>
    words.fieldOf('vitals.measured', field).label;
  const common = {
    section: 'findings',
    category: 'vital-signs',
    effective: momentOf(event),
  } as const;
  const pressure = (loinc: string, name: string, value: number | undefined): ObservationComponent[] =>
    value === undefined
      ? []
      : [
          {
            code: concept(name, ...coding(SYSTEM.loinc, loinc)),
            valueQuantity: quantity(value, 'mmHg', 'mm[Hg]'),
          },
        ];
  const component = [
    ...pressure(VITALS.systolic, label('systolic'), systolic),
    ...pressure(VITALS.diastolic, label('diastolic'), diastolic),
  ];
  return [
    ...(component.length === 0
      ? []
      : [
          observation(desk, event, {
            ...common,
            part: 'pressure',
            code: concept(words.fhir.bloodPressure, ...coding(SYSTEM.loinc, VITALS.bloodPressure)),
            component,
          }),
        ]),
    ...(temperature === undefined
      ? []
      : [
          observation(desk, event, {
            ...common,
            part: 'temperature',
            code: concept(label('temperature'), ...coding(SYSTEM.loinc, VITALS.temperature)),
            valueQuantity: quantity(temperature, '°C', 'Cel'),
          }),
        ]),
    ...(pulse === undefined
      ? []
      : [
          observation(desk, event, {
            ...common,
            part: 'pulse',
            code: concept(label('pulse'), ...coding(SYSTEM.loinc, VITALS.pulse)),
            valueQuantity: quantity(pulse, '/min', '/min'),
          }),
        ]),
  ];
}

function imaging(desk: Desk, event: ClinicalEvent<'mri.reported'>): Piece {
  const { words } = desk;
  const { region, newGd, newT2, pmlSuspected } = event;
  const part = (field: 'newGd' | 'newT2' | 'pmlSuspected') =>
    concept(words.fieldOf('mri.reported', field).label, own(`mri.${field}`));
  return observation(desk, event, {
    category: 'imaging',
    code: concept(words.fhir.mri(words.vocabulary.mriRegion[region]), own(`mri.${region}`)),
    component: [
      { code: part('newGd'), valueInteger: newGd },
      { code: part('newT2'), valueInteger: newT2 },
      ...(pmlSuspected === undefined ? [] : [{ code: part('pmlSuspected'), valueBoolean: pmlSuspected }]),
    ],
  });
}

function fluid(desk: Desk, event: ClinicalEvent<'csf.reported'>): Piece {
  const { words } = desk;
  const { jcvDna, cells } = event;
  return observation(desk, event, {
    section: 'laboratory',
    category: 'laboratory',
    code: concept(words.fhir.csf, own('csf.jcv-dna')),
    valueCodeableConcept: concept(words.vocabulary.testResult[jcvDna], own(`result.${jcvDna}`)),
    interpretation: OUTCOMES[jcvDna],
    ...(cells === undefined
      ? {}
      : {
          component: [
            {
              code: concept(words.fieldOf('csf.reported', 'cells').label, own('csf.cells')),
              valueQuantity: quantity(cells, words.unit('/uL'), '/uL'),
            },
          ],
        }),
  });
}

/** What somebody judged or agreed: yes or no. */
const judged = (
  desk: Desk,
  event: ClinicalEvent,
  category: Category,
  text: string,
  code: string,
  holds: boolean,
  note?: string,
): Piece => observation(desk, event, { category, code: concept(text, own(code)), valueBoolean: holds, note });

/** What an event says as observations; nothing for an event that is another resource. */
export function measurements(desk: Desk, event: ClinicalEvent): readonly Piece[] {
  const { words } = desk;
  const { vocabulary } = words;
  switch (event.type) {
    case 'lab.reported':
      return [laboratory(desk, event)];
    case 'serology.reported':
      return [serology(desk, event)];
    case 'vitals.measured':
      return vitals(desk, event);
    case 'mri.reported':
      return [imaging(desk, event)];
    case 'csf.reported':
      return [fluid(desk, event)];
    case 'edss.assessed':
      return [
        observation(desk, event, {
          category: 'survey',
          code: concept('EDSS', own('edss')),
          valueQuantity: quantity(event.score, words.fhir.score, '{score}'),
        }),
      ];
    case 'screening.done':
      return [
        observation(desk, event, {
          category: 'exam',
          code: concept(words.capital(vocabulary.screening[event.kind]), own(`screening.${event.kind}`)),
          valueCodeableConcept: concept(
            vocabulary.screeningFinding[event.finding],
            own(`finding.${event.finding}`),
          ),
          interpretation: event.finding === 'normal' ? 'N' : 'A',
        }),
      ];
    case 'pregnancy.tested':
      return [
        observation(desk, event, {
          section: 'laboratory',
          category: 'laboratory',
          code: concept(words.fhir.pregnancyTest, own('pregnancy-test')),
          valueCodeableConcept: concept(vocabulary.testResult[event.result], own(`result.${event.result}`)),
          interpretation: OUTCOMES[event.result],
        }),
      ];
    case 'symptom.reported':
      return [
        observation(desk, event, {
          section: 'diagnosis',
          category: 'exam',
          code: concept(words.fhir.symptom, own('symptom')),
          valueCodeableConcept: concept(vocabulary.symptom[event.symptom], own(`symptom.${event.symptom}`)),
          note: event.note,
        }),
      ];
    case 'contraception.agreed':
      return [
        judged(desk, event, 'social-history', words.event[event.type].name, 'contraception-agreed', true),
      ];
    case 'adherence.judged':
      return [
        observation(desk, event, {
          category: 'social-history',
          code: concept(words.event[event.type].name, own('adherence')),
          component: (['able', 'willing'] as const).map((field) => ({
            code: concept(words.fieldOf('adherence.judged', field).label, own(`adherence.${field}`)),
            valueBoolean: event[field],
          })),
        }),
      ];
    case 'attestation.given':
      return [
        judged(
          desk,
          event,
          'exam',
          wordFor(vocabulary.attestation, event.subject) ?? vocabulary.attestationOther(event.subject),
          `attestation.${event.subject}`,
          event.holds,
          event.note,
        ),
      ];
    case 'patient.registered':
    case 'diagnosis.recorded':
    case 'relapse.recorded':
    case 'condition.recorded':
    case 'condition.resolved':
    case 'allergy.recorded':
    case 'therapy.started':
    case 'therapy.stopped':
    case 'vaccine.given':
    case 'pregnancy.began':
    case 'pregnancy.ended':
    case 'lactation.began':
    case 'lactation.ended':
    case 'infection.began':
    case 'infection.resolved':
    case 'prophylaxis.started':
    case 'prophylaxis.stopped':
    case 'counselling.given':
    case 'consent.given':
    case 'consent.withdrawn':
    case 'treatment.chosen':
    case 'treatment.declined':
    case 'course.started':
    case 'infusion.given':
    case 'reaction.observed':
    case 'course.interrupted':
    case 'course.resumed':
    case 'course.completed':
    case 'referral.made':
    case 'referral.closed':
    case 'autoimmunity.diagnosed':
    case 'autoimmunity.resolved':
    case 'retreatment.chosen':
    case 'therapy.switched':
    case 'follow-up.ended':
    case 'alert.dismissed':
    case 'monitoring.delegated':
    case 'document.issued':
    case 'deviation.justified':
    case 'note.added':
      return [];
  }
}

/** Every measurement, finding and judgement of the case. */
export const observations = (desk: Desk): readonly Piece[] =>
  desk.history.flatMap((event) => measurements(desk, event));
