/** Places as those who look after them see them. */
import { and, count, eq, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { contact } from '#db/schema/contact.ts';
import { event } from '#db/schema/event.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Municipality } from '#domain/municipality.ts';
import { isSaidIn } from '#domain/office-search.ts';
import type { KeptPlace } from '#domain/place.ts';
import type { Ctx } from '../hub.ts';
import { loadPlace } from './amend.ts';
import { keptPlaceOf } from './records.ts';

/** A place with whoever keeps it right. */
export type OfficePlace = { place: KeptPlace; ownerId: string | null };

/** Which places: those that say something, and those in use or retired; null looks at all. */
export type OfficePlaceQuery = { text: string | null; retired: boolean | null; limit: number };

/** Places by name, retired ones too. */
export async function listPlacesForOffice(
  ctx: Ctx,
  home: Municipality,
  { text, retired, limit }: OfficePlaceQuery,
): Promise<OfficePlace[]> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const which: SQL | undefined = retired === null ? undefined : eq(place.retired, retired);
  const rows = await ctx.db.read
    .select()
    .from(place)
    .where(and(eq(place.municipality, home.code), which));
  const { compare } = new Intl.Collator('da');
  return rows
    .filter((row) => isSaidIn(text, [row.name, row.town, row.streetAddress]))
    .toSorted((a, b) => compare(a.name, b.name))
    .slice(0, limit)
    .map((row) => ({ place: keptPlaceOf(row, home.slug), ownerId: row.ownerId }));
}

/** One place, what is there, and what it turned out to be. */
export type OfficePlaceDetail = OfficePlace & {
  uses: Record<'events' | 'opportunities' | 'contacts', number>;
  mergedInto: KeptPlace | null;
};

/** Reads one. Throws `not_found`, also for another municipality's. */
export async function getPlaceForOffice(ctx: Ctx, home: Municipality, id: string): Promise<OfficePlaceDetail> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const found = await loadPlace(ctx.db.read, home, id);
  const [row] = await ctx.db.read.select().from(place).where(eq(place.id, id));
  const into = row?.mergedIntoId ?? null;
  const [events, opportunities, contacts] = await Promise.all([
    countAt(ctx, event, event.placeId, id),
    countAt(ctx, opportunity, opportunity.placeId, id),
    countAt(ctx, contact, contact.placeId, id),
  ]);
  return {
    place: found,
    ownerId: row?.ownerId ?? null,
    uses: { events, opportunities, contacts },
    mergedInto: into === null ? null : await loadPlace(ctx.db.read, home, into),
  };
}

async function countAt({ db }: Ctx, table: SQLiteTable, column: SQLiteColumn, id: string): Promise<number> {
  const [row] = await db.read.select({ many: count() }).from(table).where(eq(column, id));
  return row?.many ?? 0;
}
