/** Which places turned out to be others, for a phone that has hidden one of them. */
import { and, eq, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { MergedPlace } from '#domain/place.ts';
import type { Ctx } from '../hub.ts';
import { known } from './known.ts';

/** Every place that was merged into one that the asker may know of, and what that is called. */
export async function listMergedPlaces(ctx: Ctx, home: Municipality): Promise<MergedPlace[]> {
  authorise(ctx.actor, 'public.read');
  const former = alias(place, 'former');
  return ctx.db.read
    .select({ from: former.id, into: place.id, name: place.name })
    .from(former)
    .innerJoin(place, eq(place.id, former.mergedIntoId))
    .where(and(eq(former.municipality, home.code), isNotNull(former.mergedIntoId), known(ctx, home)));
}
