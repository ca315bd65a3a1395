import { createSignal, onCleanup } from 'solid-js';
import type { Tick } from '../../../case/time/axis.ts';

/** What all plots of the page share: one axis, one width, the same lines across. */
export interface Frame {
  /** In units that are a pixel at the usual size of text, and grow with it. */
  readonly width: number;
  readonly x: (day: string) => number;
  /** Stretches that may begin or end beside the axis; undefined where nothing of them shows. */
  readonly span: (
    from: string | undefined,
    to: string | undefined,
  ) => { x: number; width: number; before: boolean; after: boolean } | undefined;
  readonly ticks: readonly Tick[];
  readonly today: string;
  /** The day that is looked at, where it is not today. */
  readonly day: string | undefined;
}

/** The usual size of text on the page. */
const TEXT = 15;

/** On paper a plot is about 12 cm wide, whatever the window was: drawn for the window, its letters would shrink with it. */
const PRINTED = 580;

/** The width of an element in units of the picture, followed as the page or its text grows, and another one on paper. */
export function createWidth(usual: number) {
  const [width, setWidth] = createSignal(usual);
  const [printing, setPrinting] = createSignal(false);
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('beforeprint', () => setPrinting(true), { signal });
  window.addEventListener('afterprint', () => setPrinting(false), { signal });
  let observer: ResizeObserver | undefined;
  const watch = (element: Element) => {
    observer = new ResizeObserver(([entry]) => {
      if (entry === undefined || entry.contentRect.width === 0) return;
      const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || TEXT;
      setWidth(Math.max(120, Math.round((entry.contentRect.width * TEXT) / text)));
    });
    observer.observe(element);
  };
  onCleanup(() => {
    observer?.disconnect();
    stop.abort();
  });
  return { width: () => (printing() ? PRINTED : width()), watch };
}
