/** Where feeds are. */
import { filterQuery, type EventFilter } from './filter.ts';

/** `/feeds/haderslev.ics?kategori=sport`: the same address for the same feed, whatever order it was asked for in. */
export function feedPath(municipality: string, form: 'ics' | 'rss' | 'json', filter: EventFilter): string {
  const query = filterQuery(filter);
  return `/feeds/${municipality}.${form}${query === '' ? '' : `?${query}`}`;
}

/** A young person's own calendar, `/feeds/mine/<token>.ics`. Whoever has the address can read it. */
export function personalFeedPath(token: string): string {
  return `/feeds/mine/${token}.ics`;
}

/** A contact as a file for a phone, `/feeds/haderslev/kontakt/abcd1234.vcf`. */
export function contactFilePath(contact: { municipality: string; id: string }): string {
  return `/feeds/${contact.municipality}/kontakt/${contact.id}.vcf`;
}

/** One event as a file for a calendar, `/feeds/haderslev/aktivitet/abcd1234.ics`. */
export function eventFilePath(event: { municipality: string; id: string }): string {
  return `/feeds/${event.municipality}/aktivitet/${event.id}.ics`;
}
