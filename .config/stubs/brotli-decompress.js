// Stands in for brotli/decompress.js (59 kB gzip), which fontkit needs only to read WOFF2. The papers use TTF.
export default function decompress() {
  throw new Error('WOFF2 cannot be read in this build: use a TTF file.');
}
