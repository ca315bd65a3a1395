import type { Language } from '../../machines/vocabulary.ts';

/** Pages that stand for themselves: no script, nothing fetched, one style in the head. */

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML: nothing in it can be markup. */
export const escapedHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** An element that holds text alone. */
export const element = (name: string, text: string): string => `<${name}>${escapedHtml(text)}</${name}>`;

/** A table with its heads; cells are HTML already. `label` names it to who cannot see it; it scrolls by itself where it is too wide. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], label: string): string {
  const head = heads.map((text) => `<th scope="col">${escapedHtml(text)}</th>`).join('');
  const body = rows
    .map(([first = '', ...cells]) => {
      const others = cells.map((cell) => `<td>${cell}</td>`).join('');
      return `<tr><th scope="row">${first}</th>${others}</tr>`;
    })
    .join('\n');
  return `<div class="wide" role="group" aria-label="${escapedHtml(label)}" tabindex="0">
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>
</div>`;
}

export interface Page {
  readonly title: string;
  /** Of each language, in HTML. */
  readonly sections: readonly { readonly language: Language; readonly body: string }[];
}

const NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** The style of every page, for a policy: a page may be served under one that forbids any other. Checked by a test. */
export const STYLE_HASH = 'sha256-0DSiS9EMxPlf5yTeUcxzdEG+DCOHDloVkVR0pHMxy5U=';

/** System colours alone, so that the page follows light, dark and forced colours without naming one. */
export const STYLE = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{margin:0 auto;max-width:72rem;padding:1rem}
nav a{margin-inline-end:1rem}
section{border-top:1px solid;margin-top:2rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.875rem}
th,td{border-bottom:1px solid GrayText;padding:.25rem .75rem .25rem 0;text-align:start;vertical-align:top}
tbody th{font-weight:inherit}
thead th{white-space:nowrap}
code,pre{font-family:ui-monospace,monospace}
pre{overflow-x:auto;padding:.5rem;font-size:.875rem;border:1px solid GrayText}
h1,h2,h3,h4{line-height:1.25;margin:2rem 0 .5rem}
h1{font-size:1rem}
h2{font-size:1.75rem}
h3{font-size:1.35rem}
h4{font-size:1rem}
@media print{.wide{overflow:visible}body{max-width:none}}`;

/** The page as one file. It says by its own policy that nothing may be fetched or run. */
export function htmlPage({ title, sections }: Page): string {
  const links = sections.map(
    ({ language }) => `<a href="#${language}" lang="${language}">${NAMES[language]}</a>`,
  );
  const parts = sections.map(
    ({ language, body }) => `<section id="${language}" lang="${language}">\n${body}\n</section>`,
  );
  const [first] = sections;
  return `<!doctype html>
<html lang="${first?.language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapedHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<header><h1>Alemtuzumab Pathway</h1></header>
<nav aria-label="${sections.map(({ language }) => NAMES[language]).join(' / ')}">${links.join('')}</nav>
<main>
${parts.join('\n')}
</main>
</body>
</html>
`;
}
