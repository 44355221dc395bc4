/** Two places that are one: what is at the duplicate comes to be at the other, and the duplicate is retired. */
import { and, eq, inArray, or } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { contact } from '#db/schema/contact.ts';
import { event, eventOverride } from '#db/schema/event.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import { HjemegnError, invalid } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { KeptPlace } from '#domain/place.ts';
import { breathe } from '../breathe.ts';
import { amendContactWithin } from '../contact/amend.ts';
import { amendEventWithin } from '../event/amend.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { amendOpportunityWithin } from '../opportunity/amend.ts';
import { amendPlaceWithin, loadPlace, type PlaceKey } from './amend.ts';
import { moveHiding } from './hiding.ts';
import { moveUnpublished } from './unpublished.ts';

/** From which place to which. */
export type Move = { from: string; into: string };

/**
 * Merges a duplicate into another place, in one transaction: events and their single dates, opportunities and contacts
 * with a record each, drafts, sources, and what young people have hidden. Answers the place that stays. Throws
 * `not_found` for the duplicate, and `invalid` on `into` for one that is not here, is retired, or is the place itself.
 */
export async function mergePlace(ctx: Ctx, key: PlaceKey, into: string): Promise<KeptPlace> {
  authorise(ctx.actor, 'place.retire', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write(async (tx) => {
    const move = { from: key.id, into };
    await loadPlace(tx, home, move.from);
    const stays = await loadPlace(tx, home, into).catch(refuseUnknown);
    if (stays.retired || into === key.id) throw invalid(notInto);
    await moveEvents(ctx, tx, home, move);
    await moveOthers(ctx, tx, home, move);
    await moveUnpublished(tx, home, move);
    await moveHiding(ctx, tx, move);
    await amendPlaceWithin(ctx, tx, home, {
      id: move.from,
      verb: 'merge',
      decide: (before) => ({ ...before, retired: true }),
    });
    await tx
      .update(place)
      .set({ mergedIntoId: into })
      .where(or(eq(place.id, move.from), eq(place.mergedIntoId, move.from)));
    return stays;
  });
}

async function moveEvents(ctx: Ctx, tx: Transaction, home: Municipality, { from, into }: Move): Promise<void> {
  const someDate = tx.select({ id: eventOverride.eventId }).from(eventOverride).where(eq(eventOverride.placeId, from));
  const there = or(eq(event.placeId, from), inArray(event.id, someDate));
  const rows = await tx
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.municipality, home.code), there));
  const moved = <Item extends { placeId: string | null }>(item: Item): Item =>
    item.placeId === from ? { ...item, placeId: into } : item;
  for (const { id } of rows) {
    await amendEventWithin(ctx, tx, { municipality: home.slug, id }, 'change', (before) => ({
      ...moved(before),
      overrides: before.overrides.map(moved),
    }));
    await breathe();
  }
}

async function moveOthers(ctx: Ctx, tx: Transaction, home: Municipality, { from, into }: Move): Promise<void> {
  const moved = <Item>(before: Item): Item => ({ ...before, placeId: into });
  const jobs = and(eq(opportunity.municipality, home.code), eq(opportunity.placeId, from));
  for (const { id } of await tx.select({ id: opportunity.id }).from(opportunity).where(jobs)) {
    await amendOpportunityWithin(ctx, tx, home, { id, verb: 'change', decide: moved });
  }
  const people = and(eq(contact.municipality, home.code), eq(contact.placeId, from));
  for (const { id } of await tx.select({ id: contact.id }).from(contact).where(people)) {
    await amendContactWithin(ctx, tx, home, { id, verb: 'change', decide: moved });
  }
}

function refuseUnknown(error: unknown): never {
  throw error instanceof HjemegnError && error.code === 'not_found' ? invalid(notInto) : error;
}

const notInto = {
  field: 'into',
  da: 'Vælg et andet sted, der stadig er i brug.',
  en: 'Choose another place, one that is still in use.',
};
