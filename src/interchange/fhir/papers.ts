import type { DocumentReference, Provenance } from 'fhir/r4';
import type { ClinicalEvent } from '../../../machines/events.ts';
import { wordFor } from '../../locales/compose.ts';
import { SYSTEM } from './codes.ts';
import {
  APPLICATION,
  coding,
  concept,
  type Desk,
  lineOf,
  noonOf,
  own,
  PATIENT,
  type Piece,
  writtenAt,
} from './piece.ts';

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A digest as a name (RFC 6920): `ni:///sha-256;…`. The hash of an attachment in FHIR R4 is SHA-1 by definition, so the
 * SHA-256 of the paper is its identifier.
 *
 * @param hex 64 hexadecimal digits.
 */
export function digestName(hex: string): string {
  let bits = '';
  for (const digit of hex) bits += Number.parseInt(digit, 16).toString(2).padStart(4, '0');
  const sextets = bits.match(/.{1,6}/g) ?? [];
  const text = sextets.map((each) => BASE64URL.charAt(Number.parseInt(each.padEnd(6, '0'), 2))).join('');
  return `ni:///sha-256;${text}`;
}

function paper(desk: Desk, event: ClinicalEvent<'document.issued'>): readonly Piece[] {
  const { words } = desk;
  const { id, on, document, language, sha256, signed } = event;
  const name = wordFor(words.vocabulary.document, document) ?? document;
  const key = `DocumentReference/${id}`;
  const at = writtenAt(event);
  const resource: DocumentReference = {
    resourceType: 'DocumentReference',
    masterIdentifier: { system: SYSTEM.uri, value: digestName(sha256) },
    status: 'current',
    type: concept(words.capital(name), own(`document.${document}`)),
    subject: desk.refer(PATIENT),
    date: at,
    description: words.eventLine(event),
    content: [
      {
        attachment: {
          contentType: document.startsWith('calendar-') ? 'text/calendar' : 'application/pdf',
          language,
          title: words.capital(name),
          creation: on,
        },
      },
    ],
  };
  const issued: Provenance = {
    resourceType: 'Provenance',
    target: [desk.refer(key)],
    occurredDateTime: on,
    recorded: at ?? noonOf(on),
    activity: concept(
      signed ? words.fhir.signedPaper : words.fhir.issuedPaper,
      own(signed ? 'document.signed' : 'document.issued'),
    ),
    agent: [{ type: { coding: coding(SYSTEM.participation, 'assembler') }, who: desk.refer(APPLICATION) }],
  };
  const line = lineOf(desk, event);
  return [
    { key, section: 'papers', resource, line },
    { key: `Provenance/${id}`, section: 'papers', resource: issued, line },
  ];
}

/** The papers that were handed out: not their bytes, but the digests by which each can be recognised. */
export const papers = (desk: Desk): readonly Piece[] =>
  desk.history.flatMap((event) => (event.type === 'document.issued' ? paper(desk, event) : []));
