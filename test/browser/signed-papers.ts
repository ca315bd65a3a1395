import { paper } from '../signature/paper.ts';
import { fingerprintOf, made, signed } from '../signature/signer.ts';

// Papers as they reach a reader: signed, and then left alone or not.

export const SIGNED_ON = '2026-11-22';

const pdf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
});

/** A care plan of the patient with latent tuberculosis, unsigned, signed, and changed in two ways. */
export async function signedPapers() {
  const signer = await made();
  const plain = new Uint8Array(await paper({ scenario: 'latent-tuberculosis' }));
  const whole = await signed(plain, signer);
  const flipped = new Uint8Array(whole);
  const at = Math.floor(plain.length / 2);
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  return {
    fingerprint: fingerprintOf(signer),
    plain: pdf('unsigned.pdf', plain),
    whole: pdf('care-plan.pdf', whole),
    flipped: pdf('flipped.pdf', flipped),
    appended: pdf('appended.pdf', Buffer.concat([whole, Buffer.from('\n% one more remark\n')])),
    noPdf: { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Dear colleague') },
  };
}
