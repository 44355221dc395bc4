/** Where feeds are. */
import { filterQuery, type EventFilter } from './filter.ts';

/** `/feeds/haderslev.ics?kategori=sport`: the same address for the same feed, whatever order it was asked for in. */
export function feedPath(municipality: string, form: 'ics' | 'rss' | 'json', filter: EventFilter): string {
  const query = filterQuery(filter);
  return `/feeds/${municipality}.${form}${query === '' ? '' : `?${query}`}`;
}

/** One event as a file for a calendar, `/feeds/haderslev/aktivitet/abcd1234.ics`. */
export function eventFilePath(event: { municipality: string; id: string }): string {
  return `/feeds/${event.municipality}/aktivitet/${event.id}.ics`;
}
