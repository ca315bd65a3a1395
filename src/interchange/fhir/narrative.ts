import type { Narrative } from 'fhir/r4';
import type { Desk, Piece } from './piece.ts';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 forbids, lone halves of surrogates among them. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand between tags or in an attribute: what somebody typed can be no mark-up. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);

const narrative = (language: string, inner: string): Narrative => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}">${inner}</div>`,
});

/** Paragraphs. */
export const paragraphs = (language: string, texts: readonly string[]): Narrative =>
  narrative(language, texts.map((text) => `<p>${escapeXml(text)}</p>`).join(''));

/** What a section holds, a line for each thing, in the order of days. One event that is several resources is one line. */
export function listing({ words }: Desk, language: string, pieces: readonly Piece[]): Narrative {
  const lines = pieces
    .map(({ line }) => ({ ...line, on: line.on ?? '' }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, text }) => (on === '' ? text : `${words.format.date(on)}: ${text}`));
  const items = [...new Set(lines)].map((line) => `<li>${escapeXml(line)}</li>`).join('');
  return narrative(language, `<ul>${items}</ul>`);
}
