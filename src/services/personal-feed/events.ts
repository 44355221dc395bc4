/** The events of a personal calendar, without what its owner has hidden. */
import { eq } from 'drizzle-orm';
import { place } from '#db/schema/place.ts';
import type { CalendarEvent } from '#domain/calendar-event.ts';
import { everything, type EventFilter } from '#domain/filter.ts';
import { withoutHidden, type TownOf } from '#domain/hidden.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Stay } from '#domain/visit.ts';
import { loadCalendarEvents } from '../event/calendar-events.ts';
import { listFeedEvents } from '../event/feed-queries.ts';
import type { Hub } from '../hub.ts';
import { stampAt } from '../stamps.ts';
import type { Asker } from './material.ts';

/** No feed has room for more. */
const mostEvents = 1000;

/** What was saved at home and in former homes, with any date within the reach of a feed. */
export async function savedEvents(asker: Asker): Promise<CalendarEvent[]> {
  const events: CalendarEvent[] = [];
  for (const { municipality } of asker.grounds.values()) {
    const ids = asker.saved.get(municipality.slug)?.event ?? [];
    const { stamps } = await listFeedEvents(asker.ctx, municipality, reach(everything, asker), mostEvents, ids);
    events.push(...(await load(asker, municipality, stamps)));
  }
  return events;
}

/** What matches the filter at home; `more` when there was more than a feed has room for. */
export async function matchedEvents(asker: Asker, home: Municipality, filter: EventFilter) {
  const { stamps, more } = await listFeedEvents(asker.ctx, home, reach(filter, asker), mostEvents);
  return { events: await load(asker, home, stamps), more };
}

/** With the first and the last day at home, when only those count. */
function reach(filter: EventFilter, { visits }: Asker): EventFilter {
  if (visits === null) return filter;
  const days = (end: keyof Stay): string[] => visits.map((visit) => visit[end]).toSorted();
  return { ...filter, from: days('from')[0] ?? null, to: days('to').at(-1) ?? null };
}

/** In the order of the stamps. */
async function load(asker: Asker, home: Municipality, stamps: readonly { id: string }[]): Promise<CalendarEvent[]> {
  const townOf = await townsOfPlaces(asker.ctx, home);
  const ids = stamps.map(({ id }) => id);
  const events = await loadCalendarEvents(asker.ctx, home, ids);
  const byId = new Map(events.map((event) => [event.id, asSeen(asker, event, townOf)]));
  return ids.map((id) => byId.get(id) ?? null).filter((event) => event !== null);
}

/**
 * An event as its owner may meet it. Hiding a place, and showing it again, changes a series with dates in other places
 * than its own; some programs pass over a change whose stamps stand still, so these carry the profile's as well.
 */
function asSeen({ ctx, revision }: Asker, event: CalendarEvent, townOf: TownOf): CalendarEvent | null {
  const seen = ctx.hidden === undefined ? event : withoutHidden(event, ctx.hidden, townOf);
  if (seen === null || revision.number === 0 || event.overrides.every(({ placeId }) => placeId === null)) return seen;
  const changed = stampAt(revision.at);
  return {
    ...seen,
    sequence: seen.sequence + revision.number,
    modified: changed > seen.modified ? changed : seen.modified,
  };
}

/** Of every place, whether or not the public may know of it: not knowing a town would show what is in it. */
async function townsOfPlaces({ db }: Hub, { code }: Municipality): Promise<TownOf> {
  const rows = await db.read.select({ id: place.id, town: place.town }).from(place).where(eq(place.municipality, code));
  const towns = new Map(rows.map(({ id, town }) => [id, town]));
  return (placeId) => towns.get(placeId) ?? null;
}
