/** The addresses of the pages, behind the hash: no server needs to know them, and none holds patient data. */
export const PATHS = {
  caseload: '/',
  settings: '/settings',
  verify: '/verify',
  sources: '/sources',
  case: '/case',
  teach: '/teach',
  statechart: '/statechart',
  proof: '/proof',
  example: '/example',
  /** In development alone. */
  design: '/design',
} as const;

/** What an address leads to. */
export type Route =
  | { readonly page: 'caseload' | 'settings' | 'verify' | 'proof' | 'design' | 'unknown' }
  /** The library of scenarios, one of them, or another page for teaching. */
  | { readonly page: 'teach'; readonly id: string | undefined }
  /** The page of the sources, at a rule or another place of it. */
  | { readonly page: 'sources'; readonly at: string | undefined }
  | { readonly page: 'case'; readonly id: string }
  | { readonly page: 'example'; readonly id: string }
  /** The statechart, of a scenario or of an empty case. */
  | { readonly page: 'statechart'; readonly id: string | undefined };

/** Reads an address as it stands behind the page's own: `#/case/…`, or nothing at all. */
export function routeOf(hash: string): Route {
  const [, first = '', second = '', ...more] = hash.replace(/^#/, '').split('/');
  const inside = decoded(second);
  if (inside === undefined || more.some((part) => part !== '')) return { page: 'unknown' };
  const path = `/${first}`;
  if (path === PATHS.sources) return { page: 'sources', at: inside === '' ? undefined : inside };
  if (path === PATHS.case && inside !== '') return { page: 'case', id: inside };
  if (path === PATHS.example && inside !== '') return { page: 'example', id: inside };
  if (path === PATHS.teach) return { page: 'teach', id: inside === '' ? undefined : inside };
  if (path === PATHS.statechart) return { page: 'statechart', id: inside === '' ? undefined : inside };
  if (inside !== '') return { page: 'unknown' };
  if (path === PATHS.caseload) return { page: 'caseload' };
  if (path === PATHS.settings) return { page: 'settings' };
  if (path === PATHS.verify) return { page: 'verify' };
  if (path === PATHS.proof) return { page: 'proof' };
  return { page: path === PATHS.design ? 'design' : 'unknown' };
}

/** A part of an address in plain letters; undefined where somebody has cut it off in the middle of a sign. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The link to a case. Its id is random and says nothing of the patient. */
export const caseLink = (id: string): string => `#${PATHS.case}/${encodeURIComponent(id)}`;

/** The link to an invented case. */
export const exampleLink = (id: string): string => `#${PATHS.example}/${encodeURIComponent(id)}`;

/** The link to the statechart, begun with a scenario or an empty case. */
export const statechartLink = (id?: string): string =>
  id === undefined ? `#${PATHS.statechart}` : `#${PATHS.statechart}/${encodeURIComponent(id)}`;

/** The link to a place on the page of the sources: a part of it, a topic, a reading. */
export const sourcesLink = (at: string): string => `#${PATHS.sources}/${encodeURIComponent(at)}`;

/** The link to a rule, with its statement and its source. */
export const ruleLink = (id: string): string => sourcesLink(id);

export const settingsLink = `#${PATHS.settings}`;

/** The link to the page on which a PDF is checked. */
export const verifyLink = `#${PATHS.verify}`;

/** The page on which a scenario is written, among those for teaching. */
export const WRITE = 'write';
/** The page on which two cases stand side by side. */
export const COMPARE = 'compare';
/** How the address of a fork begins, before its letter. */
export const FORK = 'fork-';

/** The link to the library, to a scenario, or to another page for teaching. */
export const teachLink = (id?: string): string =>
  id === undefined ? `#${PATHS.teach}` : `#${PATHS.teach}/${encodeURIComponent(id)}`;

/** The link to what the search over the statechart has shown. */
export const proofLink = `#${PATHS.proof}`;
