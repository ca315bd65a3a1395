import { addDays, type CivilDate, isCivilDate } from '../../machines/date.ts';

/** What a text says of the day. */
export type DayReading =
  | { readonly tag: 'day'; readonly on: CivilDate }
  /** 03/05 is one day here and another there. */
  | { readonly tag: 'which'; readonly days: readonly CivilDate[] }
  | { readonly tag: 'future'; readonly on: CivilDate }
  | { readonly tag: 'none-such' };

export interface FoundDay {
  readonly start: number;
  readonly end: number;
  readonly reading: DayReading;
}

interface Options {
  /** Text with strokes is a blood pressure here, not a date. */
  readonly noStrokes?: boolean;
  /** "3.5" without its last dot is a day here, since nothing is measured. */
  readonly bare?: boolean;
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner', 'jan'],
  ['february', 'februar', 'feber', 'feb'],
  ['march', 'marz', 'maerz', 'mar', 'mrz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oktober', 'oct', 'okt'],
  ['november', 'nov'],
  ['december', 'dezember', 'dec', 'dez'],
];
const MONTH = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|');
const TIME = String.raw`(?:[ ,]+\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:uhr|h)\b)?)?`;

const ISO = new RegExp(String.raw`(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])(?:t\d{2}:\d{2}\S*)?${TIME}`);
const DOTTED = new RegExp(
  String.raw`(?<![\d.,])(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4})(?!\d)|(\d{2})(?!\d))?(?!\d)${TIME}`,
);
const BARE = /(?<![\d.,])(\d{1,2})\.(\d{1,2})(?![\d.,])/;
const DAY_MONTH = new RegExp(
  String.raw`(?<![\d.,])(\d{1,2})(?:\.|st|nd|rd|th)? ?(${MONTH})\b\.?(?:,? ?(\d{4})(?!\d))?`,
);
const MONTH_DAY = new RegExp(
  String.raw`(?<![a-z])(${MONTH})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d.,]*\d)(?:,? (\d{4})(?!\d))?`,
);
const STROKES = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/;
const AGO = /(?<![a-z0-9])(?:(\d{1,3}) (day|week)s? ago|vor (\d{1,3}) (tag|woche)(?:en|n)?)(?![a-z0-9])/;
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/(?<![a-z])(?:the )?day before yesterday(?![a-z])/, -2],
  [/(?<![a-z])vorgestern(?![a-z])/, -2],
  [/(?<![a-z])(?:yesterday|gestern)(?![a-z])/, -1],
  [/(?<![a-z])(?:today|heute)(?![a-z])/, 0],
];
const YEARS_BACK = 8;

/** The first day that a folded text names. Nothing after today is taken, and nothing ambiguous is guessed. */
export function findDay(folded: string, today: CivilDate, options: Options = {}): FoundDay | undefined {
  const whole = (match: RegExpExecArray, reading: DayReading): FoundDay => ({
    start: match.index,
    end: match.index + match[0].length,
    reading,
  });
  const iso = ISO.exec(folded);
  if (iso) return whole(iso, dayOf(Number(iso[3]), Number(iso[2]), iso[1], today));
  const dotted = DOTTED.exec(folded);
  if (dotted) {
    return whole(dotted, dayOf(Number(dotted[1]), Number(dotted[2]), dotted[3] ?? dotted[4], today));
  }
  const dayMonth = DAY_MONTH.exec(folded);
  if (dayMonth) return whole(dayMonth, dayOf(Number(dayMonth[1]), month(dayMonth[2]), dayMonth[3], today));
  const monthDay = MONTH_DAY.exec(folded);
  if (monthDay) return whole(monthDay, dayOf(Number(monthDay[2]), month(monthDay[1]), monthDay[3], today));
  for (const [pattern, days] of NAMED) {
    const named = pattern.exec(folded);
    if (named) return whole(named, { tag: 'day', on: addDays(today, days) });
  }
  const ago = AGO.exec(folded);
  if (ago) {
    const count = Number(ago[1] ?? ago[3]);
    const each = (ago[2] ?? ago[4] ?? '').startsWith('w') ? 7 : 1;
    return whole(ago, { tag: 'day', on: addDays(today, -count * each) });
  }
  const strokes = options.noStrokes ? null : STROKES.exec(folded);
  if (strokes) {
    const reading = stroked(Number(strokes[1]), Number(strokes[2]), strokes[3], today);
    if (reading !== undefined) return whole(strokes, reading);
  }
  const bare = options.bare ? BARE.exec(folded) : null;
  return bare ? whole(bare, dayOf(Number(bare[1]), Number(bare[2]), undefined, today)) : undefined;
}

const month = (name: string | undefined): number =>
  MONTHS.findIndex((names) => name !== undefined && names.includes(name)) + 1;

const two = (part: number): string => String(part).padStart(2, '0');

/** Without a year: the most recent such day that is not after today. Two digits of a year are of this century. */
function dayOf(day: number, ofYear: number, year: string | undefined, today: CivilDate): DayReading {
  if (year !== undefined) {
    const on = `${year.length === 2 ? `20${year}` : year}-${two(ofYear)}-${two(day)}`;
    if (!isCivilDate(on)) return { tag: 'none-such' };
    return on > today ? { tag: 'future', on } : { tag: 'day', on };
  }
  const thisYear = Number(today.slice(0, 4));
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    const on = `${thisYear - back}-${two(ofYear)}-${two(day)}`;
    if (isCivilDate(on) && on <= today) return { tag: 'day', on };
  }
  return { tag: 'none-such' };
}

/** Both orders of day and month, where both give a day; undefined where neither does: then it is no date. */
function stroked(first: number, second: number, year: string | undefined, today: CivilDate) {
  const readings = [dayOf(first, second, year, today), dayOf(second, first, year, today)];
  const days = [...new Set(readings.flatMap((each) => (each.tag === 'day' ? [each.on] : [])))];
  const [only, other] = days;
  if (only !== undefined && other !== undefined) return { tag: 'which', days } as const;
  if (only !== undefined) {
    // One of the two lies after today: still two readings of the same text, so the one left is asked for.
    const future = readings.some(({ tag }) => tag === 'future');
    return future ? ({ tag: 'which', days } as const) : ({ tag: 'day', on: only } as const);
  }
  return readings.find(({ tag }) => tag === 'future');
}
