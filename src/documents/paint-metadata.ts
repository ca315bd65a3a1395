import type { Document } from './document.ts';

export const producer = 'Alemtuzumab Pathway';

/** Noon UTC of the document's own date, as a PDF date (ISO 32000-1, 7.9.4): the same civil day nearly everywhere. */
export function dateOf(document: Document): string {
  return `D:${document.date.replaceAll('-', '')}120000Z`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The XMP packet, with the mark of PDF/UA-1 (ISO 14289-1, 5). It repeats what the Info dictionary says. */
export function metadataOf(document: Document): string {
  const date = `${document.date}T12:00:00Z`;
  const localized = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${localized(document.title)}</dc:title>
<dc:description>${localized(document.subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${document.language}</rdf:li></rdf:Bag></dc:language>
<dc:identifier>${escaped(document.id)}</dc:identifier>
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>
<xmp:CreatorTool>${producer}</xmp:CreatorTool><pdf:Producer>${producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** 128 bits of FNV-1a over the content as hexadecimal digits: a file identifier that is no secret (ISO 32000-1, 14.4). */
export function fingerprint(parts: readonly string[]): string {
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((seed) => {
      let hash = seed;
      for (const part of parts) {
        for (let index = 0; index < part.length; index += 1)
          hash = Math.imul(hash ^ part.charCodeAt(index), 0x01000193);
      }
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
