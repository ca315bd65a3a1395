import { CLINICAL_EVENT_TYPES } from '../../../machines/events.ts';
import type { SwitchBranch } from '../../../machines/known.ts';
import { ANALYTES, OBSERVABLES, type Observable, unitsOf } from '../../../machines/observables.ts';
import { RULES } from '../../../machines/rules/index.ts';
import { URGENCIES } from '../../../machines/rules/rule.ts';
import { STAGES } from '../../../machines/stage.ts';
import { DOCUMENTS, LANGUAGES, SEXES, SOURCES } from '../../../machines/vocabulary.ts';
import { LISTS } from '../../case/forms.ts';
import { optionText } from '../../case/options.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import type { CodeList } from './columns.ts';
import { LOINC } from './rows.ts';

/** What an adverse event is. */
export const ADVERSE_KINDS = ['reaction', 'autoimmunity', 'infection', 'symptom', 'alert'] as const;
export type AdverseKind = (typeof ADVERSE_KINDS)[number];

/** The words of a language of which the dictionary is made. */
export interface CodeWords {
  readonly clinical: ClinicalMessages;
  readonly adverseKind: Readonly<Record<AdverseKind, string>>;
  /** A value of somebody's own, which leaves as `other`. */
  readonly otherCode: string;
}

/** A code and what it stands for in a language. */
export interface Code {
  readonly code: string;
  readonly word: (words: CodeWords) => string;
  /** UCUM, of an analyte. */
  readonly unit?: string;
  /** Of an analyte in this unit, as `http://loinc.org|code`. */
  readonly loinc?: string;
}

const BRANCHES: Readonly<Record<SwitchBranch, true>> = {
  none: true,
  injectables: true,
  teriflunomide: true,
  dimethylFumarate: true,
  fingolimod: true,
  natalizumabLowRisk: true,
  natalizumabHighRisk: true,
  immunosuppressants: true,
  uncovered: true,
};

const other: Code = { code: 'other', word: (words) => words.otherCode };
const codes = <T extends string>(
  values: readonly T[],
  word: (words: ClinicalMessages, value: T) => string,
): readonly Code[] => values.map((code) => ({ code, word: ({ clinical }) => word(clinical, code) }));

/** Lists that a case file may go beyond; what is not in them leaves as `other`. */
const OPEN: readonly CodeList[] = ['attestation', 'document', 'reactionSign'];

const DERIVED: Readonly<Partial<Record<CodeList, readonly Code[]>>> = {
  source: codes(SOURCES, (words, code) => words.source[code].name),
  stage: codes(STAGES, (words, code) => words.stage[code].name),
  branch: codes(Object.keys(BRANCHES) as readonly SwitchBranch[], (words, code) => words.branch[code]),
  eventType: codes(CLINICAL_EVENT_TYPES, (words, code) => words.event[code].name),
  adverseKind: ADVERSE_KINDS.map((code) => ({ code, word: (words) => words.adverseKind[code] })),
  urgency: codes(URGENCIES, (words, code) => words.urgency[code]),
  sex: codes(SEXES, (words, code) => words.vocabulary.sex[code]),
  language: codes(LANGUAGES, (words, code) => words.vocabulary.language[code]),
  document: codes(DOCUMENTS, (words, code) => words.vocabulary.document[code]),
  rule: codes(
    RULES.map(({ id }) => id),
    (words, code) => words.rules[code].title,
  ),
  analyte: ANALYTES.map((code) => {
    const { unit, loinc }: Observable = OBSERVABLES[code];
    return {
      code,
      word: ({ clinical }) => clinical.vocabulary.analyte[code].label,
      unit,
      ...(loinc === undefined ? {} : { loinc: `${LOINC}|${loinc}` }),
    };
  }),
};

/** The codes of a list, each with its words; none for units and for LOINC, which their own systems define. */
export function codesOf(list: CodeList): readonly Code[] {
  if (list === 'unit' || list === 'loinc') return [];
  const known = DERIVED[list];
  const plain =
    known ??
    codes(LISTS[list as keyof typeof LISTS] as readonly string[], (words, code) =>
      optionText(words, list as keyof typeof LISTS, code),
    );
  return OPEN.includes(list) ? [...plain, other] : plain;
}

/** Every accepted unit as it may have been reported. */
export const REPORTED_UNITS: readonly string[] = [...new Set(ANALYTES.flatMap(unitsOf))];
