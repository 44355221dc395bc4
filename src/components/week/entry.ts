/** What a calendar says about a date on one of its days. */
import { lastDayOf } from '#domain/calendar-grid.ts';
import type { Listing } from '#domain/listing.ts';
import { dayOf, isWholeDay, type Day } from '#domain/time.ts';
import { formatClock, formatClockRange, formatDate } from '#i18n/dates.ts';
import { words, type Lang } from '#i18n/index.ts';
import { formatStart } from '#i18n/spans.ts';
import { namesOf } from '../device/names.ts';
import { listingView, type ListingView } from '../listing/view.ts';

/** A date on one day. Of several days, `run` says which of them it is, or until when it is on. */
export type Entry = ListingView & {
  run: string | null;
  category: string;
  example: boolean;
  names?: string | undefined;
};

/** The longest run whose days are counted. */
const countedDays = 14;

/** A date as it stands on `day`; `short` says only when it begins. */
export function entryOn(day: Day, item: Listing, lang: Lang, today: Day, short = false): Entry {
  const last = lastDayOf(item);
  const several = dayOf(item.start) < last;
  return {
    ...listingView(item, lang, today),
    when: several ? partOfDay(item, day, last, lang) : timesOf(item, lang, short),
    run: several ? runOf(item, day, last, lang, today) : null,
    category: item.category,
    example: item.example,
    names: namesOf(item),
  };
}

function timesOf(item: Listing, lang: Lang, short: boolean): string {
  if (isWholeDay(item.start)) return words(lang).weeks.allDay;
  return short ? formatStart(item.start, lang) : formatClockRange(item, lang);
}

/** Of something of several days: when it begins or ends, if that is today; nothing for a day in between. */
function partOfDay(item: Listing, day: Day, last: Day, lang: Lang): string {
  const { from, until } = words(lang).weeks;
  if (isWholeDay(item.start)) return '';
  if (day === dayOf(item.start)) return from(formatClock(item.start, lang));
  return day === last && dayOf(item.end) === last ? until(formatClock(item.end, lang)) : '';
}

function runOf(item: Listing, day: Day, last: Day, lang: Lang, today: Day): string {
  const daysTo = (to: Day): number => Temporal.PlainDate.from(dayOf(item.start)).until(to).days + 1;
  if (daysTo(last) > countedDays) return words(lang).lists.until(formatDate(last, lang, today));
  return words(lang).weeks.dayOf(daysTo(day), daysTo(last));
}
