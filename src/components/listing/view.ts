/** What a list says about one date. */
import { lastDayOf } from '#domain/calendar-grid.ts';
import { eventPath, type Listing } from '#domain/listing.ts';
import { dayOf, isWholeDay, type Day } from '#domain/time.ts';
import { formatAges } from '#i18n/ages.ts';
import { formatClock, formatClockRange, formatDay, formatTimes } from '#i18n/dates.ts';
import { words, type Lang } from '#i18n/index.ts';
import { formatPrice } from '#i18n/money.ts';
import { localPath } from '#i18n/paths.ts';

/** A date in words. */
export type ListingView = {
  href: string;
  title: string;
  /** `kl. 19.00–22.00`; of something that began earlier, until when. */
  when: string;
  /** `Bispen, Haderslev`; null when nobody has said. */
  where: string | null;
  /** Two at most, the most welcoming first. */
  facts: string[];
  cancelled: boolean;
  /** `Aflyst: instruktøren er syg`, `Flyttet fra torsdag den 26. november`; null when all is as planned. */
  notice: string | null;
};

/** One date, as it is said in a list of `day`. */
export function listingView(item: Listing, lang: Lang, today: Day): ListingView {
  return {
    href: localPath(lang, eventPath({ ...item, id: item.eventId })),
    title: item.title,
    when: whenOf(item, lang, today),
    where: whereOf(item, lang),
    facts: factsOf(item, lang).slice(0, 2),
    cancelled: item.status === 'cancelled',
    notice: noticeOf(item, lang, today),
  };
}

function whenOf(item: Listing, lang: Lang, today: Day): string {
  const last = lastDayOf(item);
  const until = formatDay(last, lang, today);
  if (dayOf(item.start) < today && last >= today) return words(lang).lists.onUntil(until);
  if (isWholeDay(item.start) && last > item.start) return words(lang).lists.until(until);
  return isWholeDay(item.start) || last > dayOf(item.start) ? formatTimes(item, lang) : formatClockRange(item, lang);
}

/** Where a date is: the place, and its town unless the name says it. */
export function whereOf({ place }: Pick<Listing, 'place'>, lang: Lang): string | null {
  if (place === null) return null;
  if (place.online) return words(lang).lists.facts.online;
  if (place.townName === null || place.name.includes(place.townName)) return place.name;
  return `${place.name}, ${place.townName}`;
}

/** Every quiet fact of a date, the most welcoming first. */
function factsOf(item: Listing, lang: Lang): string[] {
  const { facts } = words(lang).lists;
  return [
    item.price === 0 ? facts.free : null,
    item.comeAlone ? facts.comeAlone : null,
    item.fromAfar ? facts.fromAfar : null,
    formatAges(item.ageFrom, item.ageTo, lang),
    item.price === 0 ? null : formatPrice(item.price, lang),
    item.signUp === 'none' ? null : facts.signUp,
  ].filter((fact) => fact !== null);
}

/** What is not as planned: cancelled, or moved and from when; null when all is. */
export function noticeOf(item: Noticed, lang: Lang, today: Day): string | null {
  const { status } = words(lang).lists;
  if (item.status === 'cancelled') return because(status.cancelled, item.reason);
  return item.status === 'moved' ? movedNotice(item, lang, today) : null;
}

/** That something was moved, and why: `Flyttet fra kl. 19.00: Hallen er optaget`. */
export function movedNotice(date: Moved & Pick<Listing, 'reason'>, lang: Lang, today: Day): string {
  return because(movedFrom(date, lang, today), date.reason);
}

function because(what: string, reason: string | null): string {
  return reason === null ? what : `${what}: ${reason}`;
}

/** From another day, or from another time on the same day; or it is only its end that is another. */
function movedFrom({ previousStart, start }: Moved, lang: Lang, today: Day): string {
  const { status } = words(lang).lists;
  if (previousStart === null) return status.newEnd;
  if (dayOf(previousStart) !== dayOf(start)) return status.movedFrom(formatDay(dayOf(previousStart), lang, today));
  return isWholeDay(previousStart) ? status.newTime : status.movedFrom(formatClock(previousStart, lang));
}

type Moved = Pick<Listing, 'previousStart' | 'start'>;
type Noticed = Moved & Pick<Listing, 'status' | 'reason'>;
