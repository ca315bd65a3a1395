import type { Language } from '../../../machines/vocabulary.ts';
import type { AppMessages, ClinicalMessages, TeachMessages } from '../../locales/index.ts';

/** The words that every page for teaching needs. */
export interface TeachWords {
  readonly language: Language;
  readonly app: AppMessages;
  readonly clinical: ClinicalMessages;
  readonly teach: TeachMessages;
}
