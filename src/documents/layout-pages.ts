import { type Item, moved, type Slab } from './layout-types.ts';

/** A slab taller than the text area. Builders cut their slabs to size, so this is a defect, never clipped in silence. */
export class LayoutOverflowError extends Error {
  constructor(height: number, room: number) {
    super(
      `A part of the document is ${Math.round(height)} pt high, but a page holds ${Math.round(room)} pt.`,
    );
    this.name = 'LayoutOverflowError';
  }
}

/** Top and bottom of the text area of a page in points; the first page has no strip at its head. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
}

/** Fills pages with slabs. The items come back in sheet coordinates, one list for each page. */
export function paginate(
  slabs: readonly Slab[],
  left: number,
  area: (page: number) => Area,
): readonly (readonly Item[])[] {
  const filler = new Filler(left, area);
  for (const group of split(slabs, (slab) => slab.keep !== 'no')) filler.group(group);
  return filler.pages;
}

/** Cuts a list behind every slab that is not held to its neighbour, and before forced breaks. */
function split(slabs: readonly Slab[], held: (slab: Slab) => boolean): readonly (readonly Slab[])[] {
  const groups: Slab[][] = [[]];
  for (const slab of slabs) {
    if (slab.breakBefore) groups.push([]);
    groups.at(-1)?.push(slab);
    if (!held(slab)) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

class Filler {
  readonly pages: Item[][] = [[]];
  private y: number;
  private gap = 0;
  private empty = true;
  private readonly left: number;
  private readonly area: (page: number) => Area;

  constructor(left: number, area: (page: number) => Area) {
    this.left = left;
    this.area = area;
    this.y = area(0).top;
  }

  group(slabs: readonly Slab[]): void {
    if (slabs[0]?.breakBefore && !this.empty) this.turn();
    if (this.fits(slabs)) {
      for (const slab of slabs) this.put(slab);
      return;
    }
    const next = this.area(this.pages.length);
    if (this.height(slabs, true) <= next.bottom - next.top) {
      this.turn();
      for (const slab of slabs) this.put(slab);
      return;
    }
    // No page can hold the group: keep only what must stay together, and in the end single slabs.
    const parts = split(slabs, (slab) => slab.keep === 'next');
    if (parts.length > 1) {
      for (const part of parts) this.group(part);
      return;
    }
    for (const slab of slabs) {
      if (!this.fits([slab])) this.turn();
      this.put(slab);
    }
  }

  private fits(slabs: readonly Slab[]): boolean {
    return this.y + this.height(slabs, this.empty) <= this.area(this.pages.length - 1).bottom + 0.01;
  }

  private height(slabs: readonly Slab[], atTop: boolean): number {
    const first = slabs[0];
    let gap = this.gap;
    let height = atTop && first?.repeat ? first.repeat.height + first.repeat.after : 0;
    slabs.forEach((slab, index) => {
      height += (atTop && index === 0 ? 0 : Math.max(gap, slab.before)) + slab.height;
      gap = slab.after;
    });
    return height;
  }

  private turn(): void {
    this.pages.push([]);
    this.y = this.area(this.pages.length - 1).top;
    this.empty = true;
    this.gap = 0;
  }

  private put(slab: Slab): void {
    // A blank at the top of a page would only push the text down.
    if (slab.items.length === 0 && this.empty) return;
    const { repeat } = slab;
    if (this.empty && repeat) {
      this.draw(repeat);
      this.y += repeat.after;
    }
    if (!this.empty) this.y += Math.max(this.gap, slab.before);
    this.draw(slab);
    this.gap = slab.after;
    this.empty = false;
  }

  private draw(slab: Slab): void {
    const { top, bottom } = this.area(this.pages.length - 1);
    if (slab.height > bottom - top + 0.01) throw new LayoutOverflowError(slab.height, bottom - top);
    const page = this.pages.at(-1);
    for (const item of slab.items) page?.push(moved(item, this.left, this.y));
    this.y += slab.height;
  }
}
