// Stands in for @pdf-lib/standard-fonts (109 kB gzip): every paper embeds its own font, so the metrics of the standard
// fourteen are never read. Drawing text without a font therefore fails, loudly, as it should.
export const FontNames = {};
export const Font = {
  load() {
    throw new Error('Standard fonts are not part of this build: embed a font.');
  },
};
export const Encodings = {};
