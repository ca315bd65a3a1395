/** How the id of every case for teaching begins; the vault of patients takes none of them. */
export const TEACHING_ID = 'teaching-';

/** Whether a case is one for teaching, by its id. */
export const isTeaching = (caseId: string): boolean => caseId.startsWith(TEACHING_ID);
