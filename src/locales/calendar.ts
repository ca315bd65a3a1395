import type { Language } from '../../machines/vocabulary.ts';

/** What a language calls the months, from January, and the days of the week, from Monday. */
interface Calendar {
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  readonly weekdays: readonly string[];
}

const inEnglish = 'January February March April May June July August September October November December';
const inGerman = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember';

/**
 * Spelled out here instead of asked of the browser: browsers differ ("Sep", "Sept"), and the first question would take
 * longer than drawing the first page.
 */
export const CALENDARS: Readonly<Record<Language, Calendar>> = {
  en: {
    months: inEnglish.split(' '),
    monthsShort: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    weekdays: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  },
  de: {
    months: inGerman.split(' '),
    monthsShort: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
    weekdays: 'Mo. Di. Mi. Do. Fr. Sa. So.'.split(' '),
  },
};
