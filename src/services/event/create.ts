import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader, Transaction } from '#db/client.ts';
import { category } from '#db/schema/municipality.ts';
import { announcementsOf } from '#domain/announcement.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid, type Complaint } from '#domain/errors.ts';
import { stampOf } from '#domain/event-change.ts';
import { checkedDetails } from '#domain/event-rules.ts';
import { EventDetails, eventDefaults, EventStatus, isListed, OverrideRecord, type Event } from '#domain/event.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { withSettledOverrides } from '#domain/override-rules.ts';
import type { Override } from '#domain/series.ts';
import { slugOf } from '#domain/slug.ts';
import { announce } from '../announcement/announce.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { complaintsAboutOwners, unknownReference } from '../municipality/references.ts';
import { revise } from '../municipality/revise.ts';
import { horizonOf } from './horizon.ts';
import type { Source } from './source.ts';
import { insertEvents } from './store.ts';

/** A new event: its title, category and times; the rest has a default. */
export const NewEvent = EventDetails.partial()
  .required({ title: true, category: true, start: true, end: true })
  .extend({
    status: EventStatus.default('published'),
    reason: z.string().max(200).nullable().default(null),
    overrides: z.array(OverrideRecord).default([]),
  })
  .strict();
export type NewEvent = z.input<typeof NewEvent>;

/** Creates an event, published unless said otherwise. Throws `invalid` with a complaint per field. */
export async function createEvent(ctx: Ctx, municipality: string, input: NewEvent, source?: Source): Promise<Event> {
  authorise(ctx.actor, 'event.create', { municipality });
  const home = await getMunicipality(ctx, municipality);
  return ctx.db.write((tx) => createEventWithin(ctx, tx, home, input, source));
}

/** As {@link createEvent}, inside the caller's transaction; whoever asks keeps it right, unless another is named. */
export async function createEventWithin(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  input: NewEvent,
  source?: Source,
  ownerId = ownerOf(ctx.actor),
): Promise<Event> {
  const created = newEvent(ctx, home, input);
  if (!isUnpublished(created)) authorise(ctx.actor, 'event.publish', { municipality: home.slug });
  const complaints = await complaintsAboutReferences(tx, home, created);
  if (complaints.length > 0) throw invalid(...complaints);
  const kept = { event: created, source, ownerId };
  await insertEvents(tx, home, [kept], horizonOf(ctx.clock, home.timeZone));
  const entry = { noun: 'event', itemId: created.id, verb: 'create', snapshot: created, hidden: !isListed(created) };
  const revision = await revise(ctx, tx, home.code, [entry]);
  await announce(ctx, tx, { code: home.code, revision }, announcementsOf(null, created));
  return created;
}

function isUnpublished({ status }: Event): boolean {
  return status === 'draft' || status === 'in_review';
}

/**
 * The event that an input makes, checked but not yet kept, and what it points at not looked up.
 * For verbs that write many in one transaction.
 */
export function newEvent(ctx: Ctx, home: Municipality, input: NewEvent): Event {
  const details = { ...eventDefaults, ...checkedInput(NewEvent, input) };
  const stamp = stampOf(ctx.clock());
  const created = {
    ...checkedDetails(details as Event, home.timeZone),
    id: ctx.newId(),
    uid: crypto.randomUUID(),
    municipality: home.slug,
    slug: slugOf(details.title),
    moved: null,
    sequence: 0,
    created: stamp,
    modified: stamp,
  };
  return withSettledOverrides(created, home.timeZone);
}

/** Complaints about a category, place or contact that this municipality does not have. */
export async function complaintsAboutReferences(
  tx: Reader | Transaction,
  home: Municipality,
  event: EventDetails & { overrides: readonly Override[] },
): Promise<Complaint[]> {
  const found = and(eq(category.municipality, home.code), eq(category.slug, event.category));
  const known = await tx.select({ slug: category.slug }).from(category).where(found);
  const complaints = known.length > 0 ? [] : [unknownReference('category', event.category)];
  complaints.push(...(await complaintsAboutOwners(tx, home, event)));
  for (const { placeId } of event.overrides) complaints.push(...(await complaintsAboutOwners(tx, home, { placeId })));
  return complaints;
}
