/** What a page says about a calendar link. */
import type { PersonalFeed } from '#domain/personal-feed.ts';
import { dayOf, instantOf, wallAt, type Day } from '#domain/time.ts';
import { formatClock, formatDate } from '#i18n/dates.ts';
import { words, type Lang } from '#i18n/index.ts';

/** `Sidst hentet i dag omkring kl. 14.00`; earlier than today only the day. */
export function lastFetched({ lastFetchedAt }: PersonalFeed, lang: Lang, today: Day): string {
  const { mine } = words(lang).personalFeed;
  if (lastFetchedAt === null) return mine.never;
  const wall = wallAt(instantOf(lastFetchedAt), 'Europe/Copenhagen');
  const day = dayOf(wall);
  return day === today ? mine.fetchedToday(formatClock(wall, lang)) : mine.fetchedOn(formatDate(day, lang, today));
}
