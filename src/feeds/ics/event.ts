/** An event with all its dates as VEVENTs. */
import type { CalendarEvent } from '#domain/calendar-event.ts';
import { eventPath } from '#domain/listing.ts';
import { basicFormat } from '#domain/recurrence.ts';
import type { Override } from '#domain/series.ts';
import type { Day } from '#domain/time.ts';
import { words, type Lang } from '#i18n/index.ts';
import { localPath } from '#i18n/paths.ts';
import { descriptionOf } from './description.ts';
import type { DateEntry } from './dates.ts';
import { layoutOf, singleDates, type Item } from './layout.ts';
import { bentLength } from './times.ts';
import type { Venue } from './venue.ts';
import { writeVevent } from './vevent.ts';

/** What an event refers to, and how it is to be told. */
export type Surroundings = {
  lang: Lang;
  /** Where people reach the site, without a slash at the end. */
  publicUrl: string;
  /** How far ahead nights that a change of clocks bends are told apart. */
  horizon: Day;
  /** By place id. */
  venues: ReadonlyMap<string, Venue>;
  /** Names by slug. */
  categories: ReadonlyMap<string, string>;
};

/** One VEVENT. `order` sorts as text: by start, UID and RECURRENCE-ID. `size` is in octets. */
export type Entry = { order: string; text: string; size: number };

/** The VEVENTs of an event: none when it has no date, otherwise the series, its overrides and what stands apart. */
export function eventEntries(event: CalendarEvent, around: Surroundings): Entry[] {
  return layoutOf(event, around.horizon).map((item) => entryOf(event, item, around));
}

/**
 * The dates of an event that count, each as an event of its own: named as one that stands apart, or by the event's own
 * UID where it happens once. Dates of a rule are looked for up to a last day.
 */
export function dateEntries(
  event: CalendarEvent,
  around: Surroundings,
  last: Day,
  counts: (date: DateEntry) => boolean,
): Entry[] {
  return singleDates(event, last)
    .filter(counts)
    .map((item) => entryOf(event, item, around));
}

function entryOf(event: CalendarEvent, item: Item, around: Surroundings): Entry {
  const uid = uidOf(event, item);
  const recurrenceId = item.kind === 'override' ? item.recurrenceId : null;
  const text = writeVevent({
    uid,
    sequence: event.sequence,
    created: event.created,
    modified: event.modified,
    start: item.start,
    end: item.end,
    duration: item.kind === 'master' ? bentLength(item) : null,
    recurrenceId,
    rule: item.kind === 'master' ? { value: item.rule, excluded: item.excluded } : null,
    ...whatItSays(event, item.kind === 'master' ? null : item.override, around),
  });
  return { order: `${item.start} ${uid} ${recurrenceId ?? ''}`, text, size: Buffer.byteLength(text) };
}

/** A date that stands apart is named for ever by the event's UID and its original start. */
function uidOf({ uid }: CalendarEvent, item: Item): string {
  return item.kind === 'apart' ? `${uid}-${basicFormat(item.recurrenceId)}` : uid;
}

function whatItSays(
  event: CalendarEvent,
  override: Override | null,
  { lang, publicUrl, venues, categories }: Surroundings,
) {
  const cancelled = event.status === 'cancelled' || override?.cancelled === true;
  const title = override?.title ?? event.title;
  const placeId = override?.placeId ?? event.placeId;
  const address = publicUrl + localPath(lang, eventPath(event));
  return {
    cancelled,
    title: cancelled ? words(lang).feeds.cancelledTitle(title) : title,
    description: descriptionOf(event, override, address, lang),
    venue: placeId === null ? null : (venues.get(placeId) ?? null),
    category: categories.get(event.category) ?? event.category,
    address,
  };
}
