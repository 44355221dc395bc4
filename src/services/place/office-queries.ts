/** Places as those who look after them see them. */
import { asc, count, eq } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { contact } from '#db/schema/contact.ts';
import { event } from '#db/schema/event.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { isSaidIn } from '#domain/office-search.ts';
import { pageAfter } from '#domain/page-after.ts';
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
  { limit, ...query }: OfficePlaceQuery,
): Promise<OfficePlace[]> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  return (await everyPlace(ctx, home)).filter(fitsPlace(query)).slice(0, limit);
}

/** A page of them; `after` is the `next` of the page before. Throws `invalid` for another. */
export async function listPlacePage(
  ctx: Ctx,
  home: Municipality,
  { limit, after, ...query }: OfficePlaceQuery & { after: string | null },
): Promise<Page<OfficePlace>> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  return pageAfter(await everyPlace(ctx, home), ({ place: { id } }) => id, { limit, after, fits: fitsPlace(query) });
}

async function everyPlace(ctx: Ctx, home: Municipality): Promise<OfficePlace[]> {
  const rows = await ctx.db.read.select().from(place).where(eq(place.municipality, home.code)).orderBy(asc(place.id));
  const { compare } = new Intl.Collator('da');
  return rows
    .toSorted((a, b) => compare(a.name, b.name))
    .map((row) => ({ place: keptPlaceOf(row, home.slug), ownerId: row.ownerId }));
}

function fitsPlace({ text, retired }: Omit<OfficePlaceQuery, 'limit'>): (one: OfficePlace) => boolean {
  return ({ place: { name, town, streetAddress, ...one } }) =>
    (retired === null || one.retired === retired) && isSaidIn(text, [name, town, streetAddress]);
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
