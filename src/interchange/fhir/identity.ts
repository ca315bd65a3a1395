import { v5 } from 'uuid';

/** The namespace of this project's ids (RFC 9562, version 5). Never to be changed: the same case keeps its ids. */
const NAMESPACE = '3d1e6a2f-7c0b-4c53-8d7e-2f1b5a9c4e60';

/**
 * The id of a part of a case: the same for the same case and part, whenever and wherever it is written. The id of a case is
 * drawn by chance, so nothing of the patient can be read from it.
 */
export const idOf = (caseId: string, key: string): string => v5(`${caseId}/${key}`, NAMESPACE);

/** How a bundle names it. */
export const urnOf = (id: string): string => `urn:uuid:${id}`;
