/** Reading places. */
import { and, eq } from 'drizzle-orm';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Place } from '#domain/place.ts';
import type { Ctx, Hub } from '../hub.ts';
import { known } from './known.ts';
import { placeOf } from './records.ts';

/** Every place of a municipality that the asker may know of, by name. */
export async function listPlaces(ctx: Ctx, home: Municipality): Promise<Place[]> {
  authorise(ctx.actor, 'public.read');
  const rows = await ctx.db.read
    .select()
    .from(place)
    .where(and(eq(place.municipality, home.code), known(ctx, home)));
  const { compare } = new Intl.Collator('da');
  return rows.map((row) => placeOf(row, home.slug)).toSorted((a, b) => compare(a.name, b.name));
}

/** A place of this municipality. Throws `not_found`, also for another's and one the asker may not know of. */
export async function getPlace(ctx: Ctx, home: Municipality, id: string): Promise<Place> {
  authorise(ctx.actor, 'public.read');
  const rows = await ctx.db.read
    .select()
    .from(place)
    .where(and(eq(place.id, id), eq(place.municipality, home.code), known(ctx, home)));
  const found = rows[0];
  if (found === undefined) throw notFound('place');
  return placeOf(found, home.slug);
}

/** The town of a place that something public names; null when it has none. */
export async function townOfPlace({ db }: Hub, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [row] = await db.read.select({ town: place.town }).from(place).where(eq(place.id, id));
  return row?.town ?? null;
}
