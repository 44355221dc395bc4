import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader, Transaction } from '#db/client.ts';
import { town } from '#db/schema/municipality.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { Place } from '#domain/place.ts';
import { dayAt, type Day } from '#domain/time.ts';
import { nextVerifyBy } from '#domain/vouching.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { unknownReference } from '../municipality/references.ts';
import { revise } from '../municipality/revise.ts';

/** A new place: its name; the rest has a default. */
export const NewPlace = Place.omit({ id: true, municipality: true }).partial().required({ name: true }).strict();
export type NewPlace = z.input<typeof NewPlace>;

/** What holds of a new place unless somebody says otherwise. */
const defaults = {
  town: null,
  streetAddress: null,
  postalCode: null,
  latitude: null,
  longitude: null,
  online: false,
  accessText: null,
} as const satisfies Partial<Place>;

/** Creates a place. Throws `invalid` with a complaint per field, also for a town the municipality does not have. */
export async function createPlace(ctx: Ctx, municipality: string, input: NewPlace): Promise<Place> {
  authorise(ctx.actor, 'place.create', { municipality });
  const home = await getMunicipality(ctx, municipality);
  return ctx.db.write((tx) => createPlaceWithin(ctx, tx, home, input));
}

/** As {@link createPlace}, inside the caller's transaction; it is the actor's unless somebody else wrote it. */
export async function createPlaceWithin(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  input: NewPlace,
  vouched: { verifyBy?: Day | null; ownerId?: string | null } = {},
): Promise<Place> {
  const { verifyBy = nextVerifyBy('place', dayAt(ctx.clock(), home.timeZone)), ownerId = ownerOf(ctx.actor) } = vouched;
  const details = { ...defaults, ...checkedInput(NewPlace, input) };
  const created = { ...details, id: ctx.newId(), municipality: home.slug } as Place;
  await requireTown(tx, home, created.town);
  const kept = { ...created, municipality: home.code, verifyBy, ownerId };
  await tx.insert(place).values(kept);
  const snapshot = { ...created, verifyBy, retired: false };
  await revise(ctx, tx, home.code, [{ noun: 'place', itemId: created.id, verb: 'create', snapshot, hidden: true }]);
  return created;
}

/** Throws `invalid` for a town the municipality does not have. */
export async function requireTown(db: Reader | Transaction, home: Municipality, slug: string | null): Promise<void> {
  if (slug === null) return;
  const found = and(eq(town.municipality, home.code), eq(town.slug, slug));
  const known = await db.select({ slug: town.slug }).from(town).where(found);
  if (known.length === 0) throw invalid(unknownReference('town', slug));
}
