/** Deadlines as a calendar holds them. */
import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import { opportunity } from '#db/schema/opportunity.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { addDays, dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { listOf } from '../json-rows.ts';
import { notAt } from '../place/conditions.ts';
import { readable } from './conditions.ts';
import { opportunityOf } from './records.ts';

/** Which: those of some ids, and beside them those of some towns and ages; null takes none beside them. */
export type WhichDeadlines = {
  ids: readonly string[];
  matching: { towns: readonly string[]; ages: readonly number[] } | null;
};

/**
 * What can be applied for with a deadline within the reach of a feed, the nearest first. No towns are all towns; what
 * is in no town is for all of them.
 */
export async function listDeadlines(ctx: Ctx, home: Municipality, which: WhichDeadlines): Promise<Opportunity[]> {
  authorise(ctx.actor, 'public.read');
  const today = dayAt(ctx.clock(), home.timeZone);
  const rows = await ctx.db.read
    .select({ opportunity })
    .from(opportunity)
    .leftJoin(place, eq(place.id, opportunity.placeId))
    .where(
      and(
        readable(home.code, today, ctx.settings.demo),
        gte(opportunity.deadline, addDays(today, -30)),
        lte(opportunity.deadline, addDays(today, 365)),
        notAt(opportunity.placeId, home.code, ctx.hidden),
        chosen(which),
      ),
    )
    .orderBy(asc(opportunity.deadline), asc(opportunity.id));
  return rows.map((row) => opportunityOf(row.opportunity, home.slug));
}

function chosen({ ids, matching }: WhichDeadlines): SQL | undefined {
  const saved = inArray(opportunity.id, listOf(ids));
  if (matching === null) return saved;
  const { towns, ages } = matching;
  const near = towns.length === 0 ? undefined : or(isNull(place.town), inArray(place.town, listOf(towns)));
  const suits = ages.length === 0 ? undefined : or(...ages.map(forAge));
  return near === undefined && suits === undefined ? undefined : or(saved, and(near, suits));
}

function forAge(age: number): SQL | undefined {
  return and(
    or(isNull(opportunity.ageFrom), lte(opportunity.ageFrom, age)),
    or(isNull(opportunity.ageTo), gte(opportunity.ageTo, age)),
  );
}
