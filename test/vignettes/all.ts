import { calendar } from './calendar.ts';
import { courses } from './courses.ts';
import { labels } from './labels.ts';
import { monitoring } from './monitoring.ts';
import { preparation } from './preparation.ts';
import { retreatment } from './retreatment.ts';
import { selection } from './selection.ts';
import { switching } from './switching.ts';
import { type Answer, answer, type Reading, type Vignette } from './vignette.ts';

export const VIGNETTES: readonly Vignette[] = [
  ...selection,
  ...switching,
  ...preparation,
  ...courses,
  ...monitoring,
  ...retreatment,
  ...labels,
  ...calendar,
];

export interface Row {
  readonly vignette: Vignette;
  readonly reading: Reading;
  /** Title and sources: names the row in every process. */
  readonly name: string;
}

/** Every vignette under every set of sources that it names. */
export const ROWS: readonly Row[] = VIGNETTES.flatMap((vignette) =>
  vignette.under.map((reading) => ({
    vignette,
    reading,
    name: `${vignette.title} [${reading.sources.join(' + ')}]`,
  })),
);

/** Each vignette once, under the most sources that it names: no source knows a clock, so one is enough elsewhere. */
export const WIDEST_ROWS: readonly Row[] = VIGNETTES.flatMap((vignette) => {
  const own = ROWS.filter((row) => row.vignette === vignette);
  const most = Math.max(...own.map(({ reading }) => reading.sources.length));
  return own.filter(({ reading }) => reading.sources.length === most).slice(0, 1);
});

/** What the product answers to the rows; a vignette whose history is refused says so. */
export const answers = (rows: readonly Row[] = WIDEST_ROWS): Readonly<Record<string, Answer | string>> =>
  Object.fromEntries(
    rows.map(({ vignette, reading, name }): readonly [string, Answer | string] => {
      try {
        return [name, answer(vignette, reading)];
      } catch (error) {
        return [name, String(error)];
      }
    }),
  );
