/** A place that somebody typed by its name: one that is there already, or a new one. */
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { Title } from '#domain/schemas.ts';
import type { Ctx } from '../hub.ts';
import { createPlaceWithin } from './create.ts';

/**
 * The id of the place with that name, however it is capitalised; one nobody has yet is made, inside the caller's
 * transaction. Throws `invalid` on `newPlace` for a name that is too long.
 */
export async function placeNamed(ctx: Ctx, tx: Transaction, home: Municipality, typed: string): Promise<string> {
  const name = checkedInput(Title, typed.replaceAll(/\s+/g, ' '), 'newPlace');
  const rows = await tx
    .select({ id: place.id, name: place.name })
    .from(place)
    .where(and(eq(place.municipality, home.code), eq(place.retired, false)));
  const known = rows.find((row) => folded(row.name) === folded(name));
  if (known !== undefined) return known.id;
  authorise(ctx.actor, 'place.create', { municipality: home.slug });
  return (await createPlaceWithin(ctx, tx, home, { name })).id;
}

function folded(name: string): string {
  return name.trim().toLocaleLowerCase('da');
}
