/** Reading opportunities. The municipality is in every question; so is what the asker may see. */
import { and, asc, desc, eq, gt, lt, or, sql, type SQL } from 'drizzle-orm';
import { town } from '#db/schema/municipality.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { OpportunityFilter } from '#domain/opportunity-filter.ts';
import type { OpportunityListing } from '#domain/opportunity.ts';
import { dayAt, type Day } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { notAt } from '../place/conditions.ts';
import { matching, readable, stillOpen, vouchedFor } from './conditions.ts';
import { readCursor, writeCursor, type Cursor } from './cursor.ts';
import { listingOf, type Row } from './records.ts';

/** What to list: a filter, how many at most, and where the last page ended. */
export type ListQuery = {
  filter: OpportunityFilter;
  limit: number;
  after?: string | null | undefined;
  /** Leaves out what nobody vouches for any more; the front page asks so. */
  currentOnly?: boolean;
};

/** What one can still apply for: nearest deadline first, what is always open last, then the newest first. */
export async function listOpportunities(
  ctx: Ctx,
  home: Municipality,
  query: ListQuery,
): Promise<Page<OpportunityListing>> {
  authorise(ctx.actor, 'public.read');
  const today = dayAt(ctx.clock(), home.timeZone);
  const where = and(
    readable(home.code, today, ctx.settings.demo),
    stillOpen(today),
    query.currentOnly === true ? vouchedFor(today) : undefined,
    matching(query.filter),
    notAt(opportunity.placeId, home.code, ctx.hidden),
    query.after == null ? undefined : beyond(readCursor(query.after)),
  );
  const rows = await select(ctx, where, query.limit + 1);
  return pageOf(rows, home, today, query.limit);
}

/** The deadline a list sorts by; text sorts as dates do, and "always open" sorts after every date. */
const sortedDeadline = sql<string>`coalesce(${opportunity.deadline}, 'x')`;

function beyond({ deadline, published, id }: Cursor): SQL | undefined {
  const sorted = deadline ?? 'x';
  return or(
    gt(sortedDeadline, sorted),
    and(eq(sortedDeadline, sorted), lt(opportunity.published, published)),
    and(eq(sortedDeadline, sorted), eq(opportunity.published, published), gt(opportunity.id, id)),
  );
}

async function select(ctx: Ctx, where: SQL | undefined, limit: number): Promise<Row[]> {
  return ctx.db.read
    .select({ opportunity, place, townName: town.name })
    .from(opportunity)
    .leftJoin(place, eq(place.id, opportunity.placeId))
    .leftJoin(town, and(eq(town.municipality, opportunity.municipality), eq(town.slug, place.town)))
    .where(where)
    .orderBy(asc(sortedDeadline), desc(opportunity.published), asc(opportunity.id))
    .limit(limit);
}

function pageOf(rows: readonly Row[], home: Municipality, today: Day, limit: number): Page<OpportunityListing> {
  const items = rows.slice(0, limit).map((row) => listingOf(row, home.slug, today));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(last) : null };
}

/**
 * An opportunity that everybody may read, also after its deadline. Throws `not_found`, also for a
 * foreign municipality's, a draft and one past its "shown until".
 */
export async function getOpportunity(ctx: Ctx, home: Municipality, id: string): Promise<OpportunityListing> {
  authorise(ctx.actor, 'public.read');
  const today = dayAt(ctx.clock(), home.timeZone);
  const [row] = await select(ctx, and(readable(home.code, today, ctx.settings.demo), eq(opportunity.id, id)), 1);
  if (row === undefined) throw notFound('opportunity');
  return listingOf(row, home.slug, today);
}
