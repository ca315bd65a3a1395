import { hex } from '../vault/bytes.ts';
import { isIssuedBy, type Read } from './certificate.ts';
import { isoOf, utcOf } from './instant.ts';
import type { Trust } from './verdict.ts';

/** Whether a certificate was valid at an instant (ISO 8601). Nothing is known of its revocation: that needs a network. */
export function wasValid({ facts }: Read, at: string): boolean {
  const utc = utcOf(at);
  if (utc === undefined) return false;
  // Certificates know whole seconds, so that both are of one form.
  const instant = isoOf(utc);
  return seconds(facts.notBefore) <= instant && instant <= seconds(facts.notAfter);
}

const seconds = (iso: string): string => iso.replace(/\.\d+Z$/, 'Z');

/**
 * Who is known here. `known` are SHA-256 fingerprints (64 hexadecimal digits) of certificates that the person trusts: of signers, or of
 * authorities. Each link of the chain has to be signed by the next, which has to be an authority that was valid then.
 */
export async function trustOf(
  leaf: Read,
  chain: readonly Read[],
  known: ReadonlySet<string>,
  at: string,
): Promise<Trust> {
  if (known.has(leaf.facts.fingerprint)) return { tag: 'known' };
  let below = leaf;
  for (const issuer of chain) {
    const may = issuer.authority && (issuer.usage?.issue ?? true) && !issuer.strange && wasValid(issuer, at);
    if (!may || hex(below.issuer) !== hex(issuer.subject) || !(await isIssuedBy(below, issuer)))
      return { tag: 'unknown' };
    const { fingerprint, name, institution } = issuer.facts;
    if (known.has(fingerprint)) return { tag: 'chain', authority: name ?? institution, fingerprint };
    below = issuer;
  }
  return { tag: 'unknown' };
}
