/** Fills an empty database with a Haderslev that looks lived in. Everything made up is marked as an example. */
import { count } from 'drizzle-orm';
import { event } from '#db/schema/event.ts';
import { addDays, dayAt, type Day } from '#domain/time.ts';
import { createContact } from '../contact/create.ts';
import type { Ctx, Hub } from '../hub.ts';
import { createOpportunity } from '../opportunity/create.ts';
import { createPlace } from '../place/create.ts';
import { createStory } from '../story/create.ts';
import { contacts, type ContactKey } from './contacts.ts';
import { later } from './events/later.ts';
import { nowAndThen } from './events/now-and-then.ts';
import { everyWeek } from './events/every-week.ts';
import { soon } from './events/soon.ts';
import { together } from './opportunities/together.ts';
import { work } from './opportunities/work.ts';
import type { SampleOpportunity } from './opportunities/sample.ts';
import { places, type PlaceKey } from './places.ts';
import { postEvent } from './post-event.ts';
import { stories } from './stories.ts';

const municipality = 'haderslev';

/** The ids that the samples' names for places and contacts became. */
export type Ids = { places: ReadonlyMap<PlaceKey, string>; contacts: ReadonlyMap<ContactKey, string> };

/** Does nothing when there is any event already. */
export async function fillDemonstration(hub: Hub): Promise<void> {
  const rows = await hub.db.read.select({ events: count() }).from(event);
  if ((rows[0]?.events ?? 0) > 0) return;
  const ctx: Ctx = { ...hub, actor: { kind: 'system', job: 'demonstration' } };
  const today = dayAt(hub.clock(), 'Europe/Copenhagen');
  const ids = { places: await postPlaces(ctx), contacts: await postContacts(ctx) };
  for (const sample of [...everyWeek, ...nowAndThen, ...soon, ...later]) {
    await postEvent(ctx, municipality, sample, ids, today);
  }
  for (const sample of [...work, ...together]) await postOpportunity(ctx, sample, ids, today);
  for (const { daysAgo, ...story } of stories) {
    await createStory(ctx, municipality, { ...story, published: addDays(today, -daysAgo) });
  }
}

async function postPlaces(ctx: Ctx): Promise<Ids['places']> {
  const ids = new Map<PlaceKey, string>();
  for (const [key, place] of Object.entries(places) as [PlaceKey, (typeof places)[PlaceKey]][]) {
    ids.set(key, (await createPlace(ctx, municipality, place)).id);
  }
  return ids;
}

async function postContacts(ctx: Ctx): Promise<Ids['contacts']> {
  const ids = new Map<ContactKey, string>();
  for (const [key, { deputy, ...contact }] of Object.entries(contacts) as [
    ContactKey,
    (typeof contacts)[ContactKey],
  ][]) {
    const deputyId = deputy === undefined ? null : (ids.get(deputy) ?? null);
    ids.set(key, (await createContact(ctx, municipality, { ...contact, deputyId })).id);
  }
  return ids;
}

async function postOpportunity(ctx: Ctx, sample: SampleOpportunity, ids: Ids, today: Day): Promise<void> {
  const { place, contact, closesIn, ...details } = sample;
  await createOpportunity(ctx, municipality, {
    ...details,
    placeId: place === undefined ? null : (ids.places.get(place) ?? null),
    contactId: ids.contacts.get(contact) ?? null,
    deadline: closesIn === undefined ? null : workday(addDays(today, closesIn)),
    example: true,
  });
}

/** Nobody closes on a weekend. */
function workday(day: Day): Day {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return dayOfWeek > 5 ? addDays(day, 8 - dayOfWeek) : day;
}
