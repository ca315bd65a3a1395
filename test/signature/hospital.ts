import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, openssl } from './tools.ts';

// An invented hospital: an authority of its own, and keys that it has issued, made anew by openssl.

export type Kind = 'ec' | 'ec384' | 'ec521' | 'rsa2048' | 'rsa3072' | 'rsa1024';

const keys: Readonly<Record<Kind, readonly string[]>> = {
  ec: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  ec384: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  ec521: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
  rsa2048: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  rsa3072: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072'],
  rsa1024: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
};

/** Makes the authority in a folder. */
export function authority(folder: string): void {
  openssl(folder, 'genpkey', ...keys.ec, '-out', 'ca.key');
  openssl(
    folder,
    ...[
      'req',
      '-x509',
      '-new',
      '-key',
      'ca.key',
      '-days',
      '3650',
      '-utf8',
      '-subj',
      '/O=Klinikum Łódź/CN=Klinikum CA',
    ],
    ...[
      '-addext',
      'basicConstraints=critical,CA:TRUE',
      '-addext',
      'keyUsage=critical,keyCertSign',
      '-out',
      'ca.crt',
    ],
  );
  openssl(folder, 'x509', '-in', 'ca.crt', '-outform', 'DER', '-out', 'ca.der');
}

/** Issues a certificate for a new key: `<kind>.key` and `<kind>.crt`. */
export function issue(folder: string, kind: Kind, usage = 'digitalSignature,nonRepudiation'): void {
  openssl(folder, 'genpkey', ...keys[kind], '-out', `${kind}.key`);
  const subject = '/O=Klinikum Łódź/title=Oberärztin/CN=Dr. Ágnes Szőke';
  openssl(folder, 'req', '-new', '-utf8', '-key', `${kind}.key`, '-subj', subject, '-out', `${kind}.csr`);
  writeFileSync(join(folder, 'leaf.ext'), `basicConstraints=critical,CA:FALSE\nkeyUsage=critical,${usage}\n`);
  openssl(
    folder,
    ...['x509', '-req', '-in', `${kind}.csr`, '-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial'],
    ...['-days', '3650', '-extfile', 'leaf.ext', '-out', `${kind}.crt`],
  );
}

/** The ways in which a PKCS #12 file can be protected. */
export const PROTECTIONS = {
  'AES-256': ['-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC', '-macalg', 'sha256'],
  'AES-128': ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512'],
  '3DES': ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
  'RC2-40 and 3DES': ['-legacy'],
  'no MAC': ['-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC', '-nomac'],
} as const;
export type Protection = keyof typeof PROTECTIONS;

/** A key with its certificate and its authority as a PKCS #12 file. */
export function pkcs12(
  folder: string,
  kind: Kind,
  password: string,
  protection: readonly string[] = PROTECTIONS['AES-256'],
): Uint8Array {
  openssl(
    folder,
    ...['pkcs12', '-export', '-inkey', `${kind}.key`, '-in', `${kind}.crt`, '-certfile', 'ca.crt'],
    ...['-passout', `pass:${password}`, ...protection, '-out', 'out.p12'],
  );
  return bytesOf(folder, 'out.p12');
}
