/** What an event's page shows. */
import type { ContactDetail } from '#domain/contact.ts';
import { notFound } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';
import { isDateHidden, isEventHidden } from '#domain/hidden.ts';
import { eventPath, type Listing } from '#domain/listing.ts';
import type { Category, Municipality } from '#domain/municipality.ts';
import type { Place } from '#domain/place.ts';
import { dayAt, type Day } from '#domain/time.ts';
import { aroundNow, type DatesAroundNow } from '#components/event/dates.ts';
import { eventThings, type Thing } from '#feeds/jsonld.ts';
import { attempt } from '#services/attempt.ts';
import { getContact } from '#services/contact/queries.ts';
import { getEvent, listDates } from '#services/event/queries.ts';
import type { Ctx } from '#services/hub.ts';
import { listCategories, listTowns } from '#services/municipality/queries.ts';
import { getPlace, listPlaces } from '#services/place/queries.ts';

/** As many dates as a search engine cares for. */
const mostThings = 10;

export type EventView = {
  today: Day;
  event: Event;
  /** The one address of the event, in Danish. */
  path: string;
  dates: DatesAroundNow;
  place: Place | null;
  townName: string | null;
  contact: ContactDetail | null;
  category: Category | null;
  /** Its coming dates for search engines; none of an example. */
  things: readonly Thing[];
};

/** Loads the event of an address, `slug-id`; the id decides. Throws `not_found` and `gone`. */
export async function loadEvent(ctx: Ctx, home: Municipality, address: string): Promise<EventView> {
  const id = /^(?:.*-)?([0-9a-hjkmnp-tv-z]{8})$/.exec(address)?.[1];
  if (id === undefined) throw notFound('event');
  const event = await getEvent(ctx, home, id);
  const [listed, { towns, ...around }, places] = await Promise.all([
    listDates(ctx, home, id),
    loadAround(ctx, home, event),
    attempt(listPlaces(ctx, home)),
  ]);
  const now = ctx.clock();
  const today = dayAt(now, home.timeZone);
  const dates = aroundNow(shown(ctx, event, listed, places ?? []), Math.floor(now.epochMilliseconds / 1000));
  const known = new Map((places ?? []).map((place) => [place.id, place]));
  const linked = { home, publicUrl: ctx.settings.publicUrl, today, places: known, towns };
  const things = eventThings(event, dates.coming.slice(0, mostThings), linked);
  return { today, event, path: eventPath(event), dates, things, ...around };
}

/** Without the dates that were moved to a hidden place or town; of an event that is itself hidden, all of them. */
function shown({ hidden }: Ctx, event: Event, dates: readonly Listing[], places: readonly Place[]): Listing[] {
  const towns = new Map(places.map(({ id, town }) => [id, town]));
  const townOf = (id: string): string | null => towns.get(id) ?? null;
  if (hidden === undefined || isEventHidden(event, hidden, townOf)) return [...dates];
  return dates.filter(({ place }) => !isDateHidden(event, { placeId: place?.id ?? null }, hidden, townOf));
}

type Around = Pick<EventView, 'place' | 'townName' | 'contact' | 'category'> & { towns: ReadonlyMap<string, string> };

async function loadAround(ctx: Ctx, home: Municipality, event: Event): Promise<Around> {
  const [place, contact, categories, towns] = await Promise.all([
    event.placeId === null ? null : getPlace(ctx, home, event.placeId),
    event.contactId === null ? null : getContact(ctx, home, event.contactId).catch(() => null),
    attempt(listCategories(ctx, home.code)),
    attempt(listTowns(ctx, home.code)),
  ]);
  const names = new Map((towns ?? []).map(({ slug, name }) => [slug, name]));
  return {
    place,
    contact,
    towns: names,
    townName: names.get(place?.town ?? '') ?? null,
    category: categories?.find(({ slug }) => slug === event.category) ?? null,
  };
}
