import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeIdentity } from '../../src/signature/identity.ts';
import { signPdf } from '../../src/signature/sign.ts';
import { verifyPdf } from '../../src/signature/verify.ts';
import { structureOf } from '../documents/poppler.ts';
import { seeded } from '../vault/seeded.ts';
import { paper, SEAL } from './paper.ts';
test('x', async () => {
  const p = await paper({ seal: SEAL });
  expect(structureOf(p)).toContain('Form');
  const made = await makeIdentity({ name: 'Dr. Ágnes Szőke', role: 'Neurologist', institution: 'Klinik Łódź' }, '2026-11-22T10:00:00+01:00', seeded('x'));
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { identity } = made.value;
  writeFileSync('/tmp/cert.der', identity.certificate);
  const t0 = performance.now();
  for (const [name, bytes] of [['seal', p], ['plain', await paper({kind:'patient-pathway'})]] as const) {
  const signed = await signPdf(bytes, identity, { at: '2026-11-22T14:05:09+01:00', reason: 'Geprüft' });
  console.log(JSON.stringify(signed.ok ? 'ok' : signed), performance.now() - t0);
  if (!signed.ok) continue;
  writeFileSync(`/tmp/${name}-signed.pdf`, signed.value);
  const again = await signPdf(signed.value, identity, { at: '2026-11-22T15:05:09+01:00' });
  console.log(JSON.stringify(again.ok ? 'ok' : again), performance.now() - t0);
  if (again.ok) { writeFileSync(`/tmp/${name}-twice.pdf`, again.value);
  console.log(JSON.stringify(await verifyPdf(again.value, new Set()), (k, v) => (k === 'deflated' ? v.length : v), 1)); }
  }
});
