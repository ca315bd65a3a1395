import { writeCase } from '../../machines/case-file.ts';
import type { CaseView } from '../../machines/view.ts';
import type { ClinicalMessages } from '../locales/index.ts';
import { attested, decisions, deviations } from './care-plan/decisions.ts';
import { ending } from './care-plan/ending.ts';
import { alertsOf, findingsOf } from './care-plan/findings.ts';
import { patientBlock, standing } from './care-plan/patient.ts';
import { earliest, schedule } from './care-plan/schedule.ts';
import type { Attachment, Document, Language, Paper, Seal } from './document.ts';
import { notices } from './notices.ts';
import { planId } from './plan-id.ts';

export interface CarePlanOptions {
  readonly paper: Paper;
  readonly language: Language;
}

/** What is different in a plan that is signed in the app, and in one for teaching. */
export interface Signing {
  readonly seal?: Seal | undefined;
  readonly sealedCase?: Uint8Array | undefined;
  /** A case for teaching does not travel inside: nobody shall find it among patients. */
  readonly teaching?: boolean | undefined;
}

/**
 * The care plan for the clinician: where the case stands, what blocks and what needs a look, decisions and deviations,
 * the schedule, the sources, a place to sign. Everything comes from the view; the case itself travels inside the file.
 */
export function carePlan(
  view: CaseView,
  words: ClinicalMessages,
  options: CarePlanOptions,
  signing: Signing = {},
): Document {
  const { documents, format } = words;
  const { carePlan: plan } = documents;
  const id = planId(view);
  return {
    title: plan.title,
    subject: `${plan.title}, ${view.header.label}`,
    ...options,
    date: view.today,
    id,
    label: `${view.header.label} · ${format.date(view.today)}`,
    footer: documents.footer,
    pageOf: documents.page,
    base: 9.5,
    blocks: [
      { kind: 'heading', level: 1, text: plan.title },
      { kind: 'paragraph', size: 'lead', text: `${view.header.label} · ${documents.asOf(view.today)}` },
      ...notices(view, words),
      ...patientBlock(view, words),
      ...standing(view, words),
      ...alertsOf(view, words),
      ...findingsOf(view, words),
      ...decisions(view, words),
      ...deviations(view, words),
      ...attested(view, words),
      ...earliest(view, words),
      ...schedule(view, words),
      ...ending(view, words, signing),
    ],
    attachments: signing.teaching === true ? [] : [attachmentOf(view, documents.planId(id), signing)],
  };
}

/** The case as a file inside: open, or sealed where the person wants it. */
function attachmentOf(view: CaseView, description: string, { sealedCase }: Signing): Attachment {
  if (sealedCase !== undefined)
    return { name: 'case.almz', mimeType: 'application/octet-stream', description, bytes: sealedCase };
  const file = writeCase({ header: view.header, log: view.records.map(({ event }) => event) });
  const bytes = new TextEncoder().encode(file);
  return { name: 'case.json', mimeType: 'application/json', description, bytes };
}
