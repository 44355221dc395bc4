/** A place that somebody typed by its name: one that is there already, or a new one. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
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
  const known = await findNamed(tx, home, name);
  if (known !== null) return known.id;
  authorise(ctx.actor, 'place.create', { municipality: home.slug });
  return (await createPlaceWithin(ctx, tx, home, { name })).id;
}

/** The place of that name, however it is capitalised; null for a name that none in use has. */
export async function findNamed(
  db: Reader | Transaction,
  home: Municipality,
  name: string,
): Promise<{ id: string } | null> {
  const rows = await db
    .select({ id: place.id, name: place.name })
    .from(place)
    .where(and(eq(place.municipality, home.code), eq(place.retired, false)));
  return rows.find((row) => folded(row.name) === folded(name)) ?? null;
}

function folded(name: string): string {
  return name.trim().toLocaleLowerCase('da');
}
