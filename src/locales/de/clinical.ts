import { clinicalEn } from '../en/clinical.ts';
import type { ClinicalMessages } from '../index.ts';

export const clinicalDe: ClinicalMessages = clinicalEn;
