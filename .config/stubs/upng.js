// Stands in for @pdf-lib/upng (23 kB gzip): no paper embeds a PNG.
export default {};
