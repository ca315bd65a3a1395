import { css } from '../../documents/ink.ts';
import { type Box, INSET, LETTERS, LINE, MARK, PAD } from './layout.ts';
import { COMPOSITE, pictureOf } from './picture.ts';
import { LEAVES } from './tree.ts';
import { type ChartWords, fullName } from './words.ts';

/** What a saved picture shows beside the chart. */
export interface Shown {
  readonly active: ReadonlySet<string>;
  /** The invented case, by the title of its scenario. */
  readonly label: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly language: string;
}

/** Wide enough that a stage with eight parts needs two rows. */
const WIDTH = 1180;
const MARGIN = 24;
const HEAD = 76;

/** A text as XML holds it. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `
text{font-family:"Atkinson Hyperlegible Next",system-ui,"Segoe UI",sans-serif;fill:${css('ink')}}
.name{font-size:${LETTERS.name}px}
.note{font-size:${LETTERS.small}px;fill:${css('soft')}}
.title{font-size:20px;font-weight:700}
rect{fill:${css('paper')};stroke:${css('edge')};stroke-width:1}
.ground{fill:${css('paper')};stroke:none}
.open{fill:${css('ground')}}
.part{fill:${css('paper')};stroke-dasharray:5 4}
.active{stroke:${css('accent')};stroke-width:2.5}
.leaf.active{fill:${css('accentGround')}}
.lit{font-weight:700}
.mark{fill:${css('accent')}}
.hollow{fill:none;stroke:${css('edge')};stroke-width:1.5}
`.trim();

/**
 * The whole chart as a file of its own, every state open: SVG 1.1 with title, description, styles and text as text. The
 * same chart, active states, day and words give the same bytes.
 */
export function chartSvg(words: ChartWords, shown: Shown): string {
  const { active, label, day, language } = shown;
  const { own, clinical } = words;
  const { boxes, height } = pictureOf(words, COMPOSITE, active, WIDTH, true);
  const lit = LEAVES.filter(({ id }) => active.has(id)).map(({ id }) => fullName(words, id));
  const title = own.svg.title(label);
  const full = { width: WIDTH + 2 * MARGIN, height: Math.ceil(height) + HEAD + 2 * MARGIN };
  const line = (text: string, x: number, y: number, kind: string) =>
    `<text x="${x}" y="${y}" class="${kind}">${escaped(text)}</text>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" width="${full.width}" height="${full.height}" viewBox="0 0 ${full.width} ${full.height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(own.svg.desc(clinical.format.date(day), lit))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="${full.width}" height="${full.height}"/>`,
    line(title, MARGIN, MARGIN + 18, 'title'),
    line(`${clinical.format.date(day)}. ${own.svg.teaching}`, MARGIN, MARGIN + 42, 'name'),
    line(own.svg.marked, MARGIN, MARGIN + 62, 'note'),
    `<g transform="translate(${MARGIN} ${MARGIN + HEAD})">`,
    ...boxes.map((box) => drawn(box, active.has(box.id))),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function drawn(box: Box, active: boolean): string {
  const part = box.kind === 'open' && box.id.split('.').length > 2 ? ' part' : '';
  const kinds = `${box.kind}${part}${active ? ' active' : ''}`;
  const { x, y, width, height } = box;
  const size = [x, y, width, height].map((value) => Math.round(value * 10) / 10);
  const names = box.lines.map(
    (text, at) =>
      `<tspan x="${Math.round(x + INSET + MARK)}" y="${Math.round(y + INSET + (at + 1) * LINE.name - 5)}">${escaped(text)}</tspan>`,
  );
  const top = y + INSET + box.lines.length * LINE.name;
  const notes = box.notes.map(
    (text, at) =>
      `<text class="note" x="${Math.round(x + (box.kind === 'open' ? PAD : INSET + MARK))}" y="${Math.round(top + (at + 1) * LINE.small - 3)}">${escaped(text)}</text>`,
  );
  const middle = [Math.round(x + INSET + 5), Math.round(y + INSET + LINE.name / 2)];
  return [
    `<rect class="${kinds}" x="${size[0]}" y="${size[1]}" width="${size[2]}" height="${size[3]}" rx="7"/>`,
    `<circle class="${active ? 'mark' : 'hollow'}" cx="${middle[0]}" cy="${middle[1]}" r="${active ? 5 : 4}"/>`,
    `<text class="name${active ? ' lit' : ''}">${names.join(' ')}</text>`,
    ...notes,
  ].join('');
}
