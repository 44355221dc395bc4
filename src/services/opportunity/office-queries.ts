/** Opportunities as those who post them see them: with their owner, and whatever became of them. */
import { and, asc, desc, eq, gt, gte, isNull, lt, ne, or, type SQL } from 'drizzle-orm';
import { opportunity } from '#db/schema/opportunity.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { OfficeFilter, OfficeState } from '#domain/office-filter.ts';
import { everyOpportunity } from '#domain/opportunity-filter.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { dayAt, type Day } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { readCursor, writeCursor } from '../newest.ts';
import { matching, stillOpen } from './conditions.ts';
import { opportunityOf } from './records.ts';

/** An opportunity, and which member of staff keeps it right; null for what nobody owns. */
export type OfficeOpportunity = { item: Opportunity; ownerId: string | null };

/** What to list, how many at most, and where the last page ended. */
export type OfficeListQuery = { filter: OfficeFilter; limit: number; after?: string | null };

/** Opportunities, the last published first. Throws `invalid` for a page that no list of ours names. */
export async function listOpportunitiesForOffice(
  ctx: Ctx,
  home: Municipality,
  { filter, limit, after = null }: OfficeListQuery,
): Promise<Page<OfficeOpportunity>> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const rows = await ctx.db.read
    .select()
    .from(opportunity)
    .where(
      and(
        eq(opportunity.municipality, home.code),
        inState(filter.state, dayAt(ctx.clock(), home.timeZone)),
        matching({ ...everyOpportunity, query: filter.query }),
        after === null ? undefined : beyond(after),
      ),
    )
    .orderBy(desc(opportunity.published), asc(opportunity.id))
    .limit(limit + 1);
  const items = rows.slice(0, limit).map((row) => ({ item: opportunityOf(row, home.slug), ownerId: row.ownerId }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(last.item) : null };
}

function inState(state: OfficeState, today: Day): SQL | undefined {
  const published = eq(opportunity.status, 'published');
  const shown = or(isNull(opportunity.shownUntil), gte(opportunity.shownUntil, today));
  switch (state) {
    case 'alle':
      return undefined;
    case 'fremme':
      return and(published, shown, stillOpen(today));
    case 'slut':
      return and(published, or(lt(opportunity.shownUntil, today), lt(opportunity.deadline, today)));
    case 'trukket':
      return ne(opportunity.status, 'published');
  }
}

function beyond(after: string): SQL | undefined {
  const { published, id } = readCursor(after);
  return or(lt(opportunity.published, published), and(eq(opportunity.published, published), gt(opportunity.id, id)));
}

/** An opportunity of this municipality, whatever its status. Throws `not_found`. */
export async function getOpportunityForOffice(ctx: Ctx, home: Municipality, id: string): Promise<OfficeOpportunity> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const [row] = await ctx.db.read
    .select()
    .from(opportunity)
    .where(and(eq(opportunity.id, id), eq(opportunity.municipality, home.code)));
  if (row === undefined) throw notFound('opportunity');
  return { item: opportunityOf(row, home.slug), ownerId: row.ownerId };
}
