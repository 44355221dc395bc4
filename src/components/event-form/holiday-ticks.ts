/** Holidays that dates fall in, each to be left out in one tap. */
import { excludedFor, holidaysBetween } from '#domain/school-holidays.ts';
import { dayOf, type Day, type Wall } from '#domain/time.ts';
import { formatDay } from '#i18n/dates.ts';
import { inLang, words, type Lang } from '#i18n/index.ts';

/** A holiday to leave out. `value` is the days of the repetition that fall in it, parted by commas. */
export type Tick = { value: string; text: string; help: string; chosen: boolean };

/** The next holidays only: a list that can be looked through. */
const mostTicks = 10;

/** The holidays that the dates of a repetition fall in; chosen where all of them are left out by now. */
export function holidayTicks(dates: readonly Wall[], excluded: readonly Wall[], lang: Lang, today: Day): Tick[] {
  const coming = dates.filter((wall) => dayOf(wall) >= today);
  const [first, last] = [coming[0], coming.at(-1)];
  if (first === undefined || last === undefined) return [];
  const out = new Set(excluded);
  return excludedFor(coming, holidaysBetween(dayOf(first), dayOf(last)))
    .slice(0, mostTicks)
    .map(({ holiday, dates: hit }) => ({
      value: [...new Set(hit.map(dayOf))].join(','),
      text: inLang(holiday, lang),
      help: daysOf(hit, lang, today),
      chosen: hit.every((wall) => out.has(wall)),
    }));
}

function daysOf(hit: readonly Wall[], lang: Lang, today: Day): string {
  const [first = '', last = ''] = [hit[0], hit.at(-1)].map((wall) => formatDay(dayOf(wall ?? today), lang, today));
  if (hit.length < 2) return first;
  return words(lang).eventForm.datesFromTo(hit.length, first, last);
}
