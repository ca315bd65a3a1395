import type { ClinicalEventType, Draft } from '../../../machines/events.ts';
import { RULES } from '../../../machines/rules/index.ts';
import type { CaseView } from '../../../machines/view.ts';
import {
  defaultsFor,
  draftOf,
  type FieldSpec,
  FORMS,
  type FormType,
  isRequired,
  LISTS,
  openSites,
  ruleChoices,
} from '../../case/forms.ts';

type Answers = Readonly<Record<string, unknown>>;

/** A registration and a paper have no form among those of a case, and a value has to be one that a human being can have. */
const WHOLE = {
  'patient.registered': { born: '1990-01-01', sex: 'female', childbearing: true },
  'document.issued': { document: 'alert-card', language: 'en', sha256: '0'.repeat(64), signed: false },
  'lab.reported': { analyte: 'platelets', value: 200, unit: '10*9/L' },
} as const satisfies Partial<Record<ClinicalEventType, Answers>>;

/** Something that a field accepts, where neither the case nor a list has an answer. */
function filler(spec: FieldSpec, view: CaseView): unknown {
  switch (spec.control) {
    case 'choice':
      return LISTS[spec.list][0];
    case 'choices':
      return LISTS[spec.list].slice(0, 1);
    case 'flag':
      return false;
    case 'date':
      return view.today;
    case 'time':
      return '12:00';
    case 'text':
      return 'x';
    case 'number':
      return 1;
    case 'unit':
      return undefined;
    case 'rule': {
      const [offered] = ruleChoices(spec.of, view);
      const some = RULES.find(({ kind, raise }) =>
        spec.of === 'alerts' ? raise !== undefined : kind === 'gate',
      );
      return offered ?? some?.id;
    }
    case 'site':
      return openSites(view)[0];
  }
}

/** The field whose answer can decide whether an event fits: which condition has ended, which drug follows. */
const deciding = (type: FormType): FieldSpec | undefined =>
  FORMS[type].find((spec) => spec.control === 'choice' && isRequired(spec));

/**
 * Drafts of an event with which it can be tried whether the chart takes it at all: what the form opens with, filled up,
 * once for each answer to the first choice. None is ever recorded.
 */
export function probes(type: ClinicalEventType, view: CaseView): readonly Draft[] {
  if (type === 'patient.registered' || type === 'document.issued' || type === 'lab.reported') {
    return [{ type, on: view.today, ...WHOLE[type] } as Draft];
  }
  const known = defaultsFor(type, view);
  const filled = Object.fromEntries(
    FORMS[type].filter(isRequired).map((spec) => [spec.name, known[spec.name] ?? filler(spec, view)]),
  );
  const open = { ...filled, ...known, ...(type === 'reaction.observed' ? { signs: [] } : {}) };
  const field = deciding(type);
  const answers = field?.control === 'choice' ? LISTS[field.list] : undefined;
  return answers === undefined || field === undefined
    ? [draftOf(type, open, view.today)]
    : answers.map((answer) => draftOf(type, { ...open, [field.name]: answer }, view.today));
}
