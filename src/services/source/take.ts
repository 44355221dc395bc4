/** Takes what a reading brought, in portions small enough that nobody waits for them. */
import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { place } from '#db/schema/place.ts';
import { pacer } from '../breathe.ts';
import { loadEvents } from '../event/records.ts';
import { placesInUse } from '../import/places.ts';
import { follow } from './follow.ts';
import { takeFresh, type Fresh } from './fresh.ts';
import { itemsOf, type Item } from './known-items.ts';
import { mapped } from './mapping.ts';
import type { Offer, Offered, Taken } from './offer.ts';
import { beginTaking, keepTaking, type Reading, type Taking } from './taking.ts';
import { takeVanished } from './vanished.ts';

/** Events of one transaction: some milliseconds of work. */
const eventsAtOnce = 25;

/** Takes all of it, and what is no longer there. */
export async function takeReading(reading: Reading, taken: Taken, signal?: AbortSignal): Promise<void> {
  const pace = pacer();
  const known = await knownPlaces(reading);
  for (let from = 0; from < taken.offered.length; from += eventsAtOnce) {
    const some = taken.offered.slice(from, from + eventsAtOnce).map((one) => mapped(one, reading.source, known));
    signal?.throwIfAborted();
    await reading.ctx.db.write(async (tx) => {
      const taking = beginTaking(reading, tx);
      await takePortion(taking, some);
      await keepTaking(taking);
    });
    await pace();
  }
  if (taken.whole) await takeVanished(reading, presentIn(taken));
}

async function knownPlaces({ ctx, home }: Reading) {
  const rows = await ctx.db.read.select().from(place).where(eq(place.municipality, home.code));
  return placesInUse(rows, home.slug);
}

function presentIn({ offered, unreadable }: Taken): ReadonlySet<string> {
  const there = offered.filter(({ offer }) => offer !== null).map(({ uid }) => uid);
  return new Set(there).union(unreadable);
}

type Said = { uid: string; offer: Offer; item: Item | undefined };

/** What says the same as last time is not even looked at. */
async function takePortion(taking: Taking, some: readonly Offered[]): Promise<void> {
  const items = await itemsOf(
    taking.tx,
    taking.source.id,
    some.map(({ uid }) => uid),
  );
  const said = some.flatMap(({ uid, offer }): Said[] => (offer === null ? [] : [{ uid, offer, item: items.get(uid) }]));
  const news = said.filter(({ offer, item }) => item?.state === 'vanished' || !isDeepStrictEqual(item?.offer, offer));
  const ids = news.flatMap(({ item }) => item?.eventId ?? []);
  const events = new Map((await loadEvents(taking.tx, taking.home.slug, ids)).map((event) => [event.id, event]));
  const fresh: Fresh[] = [];
  for (const one of news) {
    const { item } = one;
    const event = events.get(item?.eventId ?? '');
    if (item !== undefined && event !== undefined) await follow(taking, { ...one, item, event });
    else fresh.push(one);
  }
  await takeFresh(taking, fresh);
}
