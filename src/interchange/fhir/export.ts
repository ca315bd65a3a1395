import type { Bundle, BundleEntry, Composition, Device, FhirResource, Meta, Patient } from 'fhir/r4';
import { daysBetween } from '../../../machines/date.ts';
import type { CaseView } from '../../../machines/view.ts';
import type { Language } from '../../../machines/vocabulary.ts';
import { type FhirWords, loadFhirWords } from '../../locales/index.ts';
import { DOCUMENT_CODE, SYSTEM } from './codes.ts';
import { idOf, urnOf } from './identity.ts';
import { issues } from './issues.ts';
import { observations } from './measurements.ts';
import { listing, paragraphs } from './narrative.ts';
import { papers } from './papers.ts';
import {
  APPLICATION,
  coding,
  concept,
  type Desk,
  noonOf,
  own,
  PATIENT,
  type Piece,
  SECTIONS,
} from './piece.ts';
import { plan } from './plan.ts';
import { problems } from './problems.ts';
import { treatment } from './treatment.ts';

export interface FhirOptions {
  readonly language: Language;
  /** The label of the case goes with the patient; without it nothing but sex and year of birth does. */
  readonly label?: boolean;
  /** The case is invented: every resource is marked as test data (HTEST). */
  readonly synthetic?: boolean;
}

/** The empty shell of what is written from a view. */
function deskOf(view: CaseView, words: FhirWords): Desk {
  const history = view.history.filter(({ on }) => on <= view.today);
  const byId = new Map(history.map((event) => [event.id, event]));
  return {
    view,
    words,
    history,
    event: (id) => byId.get(id),
    refer: (key) => ({ reference: urnOf(idOf(view.header.id, key)) }),
  };
}

/** The patient without an identity: sex, year of birth, and a name that says that it is withheld. */
function patientOf({ view, refer }: Desk, label: boolean): Patient {
  const { facts, header } = view;
  return {
    resourceType: 'Patient',
    identifier: [
      { system: SYSTEM.uri, value: refer(PATIENT).reference },
      ...(label ? [{ use: 'secondary' as const, value: header.label }] : []),
    ],
    name: [
      {
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
        ],
      },
    ],
    gender: facts.sex,
    birthDate: facts.born?.slice(0, 4),
  };
}

const deviceOf = (words: FhirWords): Device => ({
  resourceType: 'Device',
  deviceName: [{ name: 'Alemtuzumab Pathway', type: 'user-friendly-name' }],
  type: concept(words.fhir.application, own('application')),
});

function compositionOf(desk: Desk, language: Language, pieces: readonly Piece[]): Composition {
  const { view, words, refer } = desk;
  const { facts, today, alerts } = view;
  const say = words.fhir;
  return {
    resourceType: 'Composition',
    language,
    text: paragraphs(language, [
      say.title,
      `${say.asOf(words.format.date(today))} ${say.stands(words.stage[view.stage].name)}`,
      ...alerts.map((alert) => `${words.urgency[alert.urgency]}: ${words.rules[alert.rule].title}`),
      say.noDevice,
    ]),
    status: 'final',
    type: concept(say.title, ...coding(SYSTEM.loinc, DOCUMENT_CODE)),
    subject: refer(PATIENT),
    date: today,
    author: [refer(APPLICATION)],
    title: say.title,
    ...(facts.registeredOn === undefined || daysBetween(facts.registeredOn, today) < 0
      ? {}
      : { event: [{ period: { start: facts.registeredOn, end: today } }] }),
    section: SECTIONS.flatMap((name) => {
      const held = pieces.filter(({ section }) => section === name);
      if (held.length === 0) return [];
      return [
        {
          title: say.section[name],
          code: concept(say.section[name], own(`section.${name}`)),
          text: listing(desk, language, held),
          // A section of the plan leads to its duties through the plan as well.
          entry: held.map(({ key }) => refer(key)),
        },
      ];
    }),
  };
}

/**
 * A case as a FHIR R4 (4.0.1) document: what stands on the day of the view, corrections in the place of what they replace,
 * nothing retracted. The same view and words make the same bundle: ids come from the case, no clock is read.
 */
export function fhirBundle(view: CaseView, words: FhirWords, options: FhirOptions): Bundle {
  const { language, label = false, synthetic = false } = options;
  const desk = deskOf(view, words);
  const pieces = [
    ...plan(desk),
    ...problems(desk),
    ...treatment(desk),
    ...observations(desk),
    ...issues(desk),
    ...papers(desk),
  ];
  const held: readonly { readonly key: string; readonly resource: FhirResource }[] = [
    { key: 'Composition', resource: compositionOf(desk, language, pieces) },
    { key: PATIENT, resource: patientOf(desk, label) },
    { key: APPLICATION, resource: deviceOf(words) },
    ...pieces,
  ];
  const meta: Meta | undefined = synthetic
    ? { security: [{ system: SYSTEM.actReason, code: 'HTEST' }] }
    : undefined;
  const { id, sources } = view.header;
  const last = view.records.at(-1)?.event.id ?? '';
  const edition = `document/${view.today}/${language}/${sources.join('+')}/${view.records.length}/${last}`;
  const entry = held.map(({ key, resource }): BundleEntry => {
    const own = idOf(id, key);
    const { resourceType, ...rest } = resource;
    return {
      fullUrl: urnOf(own),
      resource: { resourceType, id: own, meta, ...rest } as FhirResource,
    };
  });
  const bundleId = idOf(id, edition);
  return pruned({
    resourceType: 'Bundle',
    id: bundleId,
    meta,
    language,
    identifier: { system: SYSTEM.uri, value: urnOf(bundleId) },
    type: 'document',
    timestamp: noonOf(view.today),
    entry,
  });
}

/** Without what is not said: FHIR knows neither null nor an empty list. */
function pruned<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each: unknown) => pruned(each)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const empty =
      inner === undefined || inner === null || inner === '' || (Array.isArray(inner) && inner.length === 0);
    return empty ? [] : [[key, pruned(inner)] as const];
  });
  return Object.fromEntries(kept) as T;
}

/** The bundle as the file that others can open: two spaces, a final newline. */
export const serialise = (bundle: Bundle): string => `${JSON.stringify(bundle, null, 2)}\n`;

/** A case as a FHIR document in a language; what the command line and the screen both write. */
export async function writeFhir(
  view: CaseView,
  language: Language,
  options: Omit<FhirOptions, 'language'> = {},
): Promise<string> {
  return serialise(fhirBundle(view, await loadFhirWords(language), { ...options, language }));
}

/** How many resources of each kind a bundle holds, the most frequent first: what leaves, before it does. */
export function countsOf(bundle: Bundle): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { resource } of bundle.entry ?? []) {
    if (resource !== undefined)
      counts.set(resource.resourceType, (counts.get(resource.resourceType) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
}
