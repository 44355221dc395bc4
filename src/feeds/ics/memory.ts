/** Written events, remembered until they or what they refer to change. */
import type { CalendarEvent } from '#domain/calendar-event.ts';
import type { EpochSeconds } from '#domain/time.ts';
import { boundedStore } from '../bounded-store.ts';
import { eventEntries, type Entry, type Surroundings } from './event.ts';
import type { Venue } from './venue.ts';

/** What tells one state of an event from another. */
type EventStamp = { id: string; sequence: number; modifiedAt: EpochSeconds };

export type EventMemory = {
  /** The VEVENTs of an event as it is now; undefined when it has to be loaded and written. */
  recall: (stamp: EventStamp, around: Surroundings) => readonly Entry[] | undefined;
  /** Writes an event and remembers it. */
  write: (event: CalendarEvent, around: Surroundings) => readonly Entry[];
};

type Written = {
  sequence: number;
  modifiedAt: EpochSeconds;
  /** What it was written among. */
  surroundings: Omit<Surroundings, 'venues' | 'categories'>;
  category: [slug: string, name: string | undefined];
  venues: [id: string, identity: string][];
  entries: readonly Entry[];
};

/** In octets of text: a hundred municipalities' feeds fit. */
const room = 100_000_000;

/** A memory that holds nothing yet. */
export function eventMemory(): EventMemory {
  const memory = boundedStore<Written>(room, ({ entries }) => entries.reduce((sum, { size }) => sum + size, 500));
  return {
    recall: (stamp, around) => {
      const written = memory.get(`${around.lang} ${stamp.id}`);
      return written !== undefined && holds(written, stamp, around) ? written.entries : undefined;
    },
    write: (event, around) => {
      const written = { ...stateOf(event, around), entries: eventEntries(event, around) };
      memory.set(`${around.lang} ${event.id}`, written);
      return written.entries;
    },
  };
}

function stateOf(event: CalendarEvent, around: Surroundings): Omit<Written, 'entries'> {
  const { lang, publicUrl, horizon, venues, categories } = around;
  const ids = new Set([event.placeId, ...event.overrides.map(({ placeId }) => placeId)]);
  return {
    sequence: event.sequence,
    modifiedAt: Date.parse(event.modified) / 1000,
    surroundings: { lang, publicUrl, horizon },
    category: [event.category, categories.get(event.category)],
    venues: [...ids].filter((id) => id !== null).map((id) => [id, identityOf(venues.get(id))]),
  };
}

function holds({ sequence, modifiedAt, surroundings, ...written }: Written, stamp: EventStamp, around: Surroundings) {
  const [slug, name] = written.category;
  return (
    sequence === stamp.sequence &&
    modifiedAt === stamp.modifiedAt &&
    surroundings.horizon === around.horizon &&
    surroundings.publicUrl === around.publicUrl &&
    around.categories.get(slug) === name &&
    written.venues.every(([id, identity]) => identity === identityOf(around.venues.get(id)))
  );
}

/** All that is written of a venue. */
function identityOf(venue: Venue | undefined): string {
  return `${venue?.location} ${venue?.position?.latitude} ${venue?.position?.longitude}`;
}
