/** The addresses of the pages, behind the hash: no server needs to know them, and none holds patient data. */
export const PATHS = {
  caseload: '/',
  settings: '/settings',
  sources: '/sources',
  /** A rule, or another place on the page of the sources. */
  sourcesAt: '/sources/:at?',
  case: '/case/:id',
  /** In development alone. */
  design: '/design',
} as const;

/** The link to a case. Its id is random and says nothing of the patient. */
export const caseLink = (id: string): string => `#/case/${encodeURIComponent(id)}`;

/** The link to a place on the page of the sources: a part of it, a topic, a reading. */
export const sourcesLink = (at: string): string => `#${PATHS.sources}/${encodeURIComponent(at)}`;

/** The link to a rule, with its statement and its source. */
export const ruleLink = (id: string): string => sourcesLink(id);
