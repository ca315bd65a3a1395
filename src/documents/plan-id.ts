import type { CaseView } from '../../machines/view.ts';

/** 32-bit FNV-1a: offset basis 2166136261, prime 16777619, over the UTF-16 code units of the text. */
function fnv1a(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  }
  return hash >>> 0;
}

/**
 * The plan id on every page, such as 7F3A-20C1: FNV-1a of `<case id>:<number of recorded events>` as eight hexadecimal
 * digits. The same record gives the same id in every language and on every paper; one more event gives another.
 */
export function planId({ header, records }: Pick<CaseView, 'header' | 'records'>): string {
  const hex = fnv1a(`${header.id}:${records.length}`).toString(16).toUpperCase().padStart(8, '0');
  return `${hex.slice(0, 4)}-${hex.slice(4)}`;
}
