/** The addresses of the pages, behind the hash: no server needs to know them, and none holds patient data. */
export const PATHS = { caseload: '/', settings: '/settings', case: '/case/:id' } as const;

/** The link to a case. Its id is random and says nothing of the patient. */
export const caseLink = (id: string): string => `#/case/${encodeURIComponent(id)}`;
