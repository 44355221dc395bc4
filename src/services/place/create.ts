import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { town } from '#db/schema/municipality.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { Place } from '#domain/place.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { unknownReference } from '../municipality/references.ts';
import { revise } from '../municipality/revise.ts';

/** A new place: its name; the rest has a default. */
export const NewPlace = Place.omit({ id: true, municipality: true }).partial().required({ name: true }).strict();
export type NewPlace = z.input<typeof NewPlace>;

/** What holds of a new place unless somebody says otherwise. */
export const newPlaceDefaults = {
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
  const details = { ...newPlaceDefaults, ...checkedInput(NewPlace, input) };
  const created = { ...details, id: ctx.newId(), municipality: home.slug } as Place;
  return ctx.db.write(async (tx) => {
    if (created.town !== null) {
      const found = and(eq(town.municipality, home.code), eq(town.slug, created.town));
      const known = await tx.select({ slug: town.slug }).from(town).where(found);
      if (known.length === 0) throw invalid(unknownReference('town', created.town));
    }
    await tx.insert(place).values({ ...created, municipality: home.code, ownerId: ownerOf(ctx.actor) });
    await revise(ctx, tx, home.code, [
      { noun: 'place', itemId: created.id, verb: 'create', snapshot: created, hidden: true },
    ]);
    return created;
  });
}
