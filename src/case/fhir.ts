import type { CaseView } from '../../machines/view.ts';
import type { Language } from '../../machines/vocabulary.ts';
import type { Environment } from '../environment.ts';
import { fileName } from './intake.ts';

/** How the FHIR document of a case is wanted. */
export interface FhirOrder {
  readonly language: Language;
  /** The label of the case goes with it. */
  readonly label: boolean;
  /** The case is invented. */
  readonly synthetic: boolean;
}

/** The document, and what it holds: nothing has left yet. */
export interface FhirDraft {
  readonly order: FhirOrder;
  readonly text: string;
  readonly counts: readonly (readonly [string, number])[];
}

/** Writes the document of a case. Everything that it takes is fetched only now. */
export async function draftFhir(view: CaseView, order: FhirOrder): Promise<FhirDraft> {
  const [{ countsOf, fhirBundle, serialise }, { loadFhirWords }] = await Promise.all([
    import('../interchange/fhir/export.ts'),
    import('../locales/index.ts'),
  ]);
  const bundle = fhirBundle(view, await loadFhirWords(order.language), order);
  return { order, text: serialise(bundle), counts: countsOf(bundle) };
}

/** Hands the document to the person. The name of the file holds the label where the file does, else only the day. */
export function saveFhir(env: Environment, view: CaseView, { order, text }: FhirDraft): void {
  const name = order.label ? fileName(view.header.label) : `case-${view.today}`;
  env.save(`${name}.fhir.json`, text, 'application/fhir+json');
}
