/** Every date of a span of days, for calendars that show it whole. */
import { authorise } from '#domain/authorisation.ts';
import type { EventFilter } from '#domain/filter.ts';
import type { Listing } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Day } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { listOccurrences } from './queries.ts';

/** Which days, both included, narrowed by what; the filter's own period and days do not count. */
export type SpanQuery = { filter: EventFilter; from: Day; to: Day; limit: number };

/** The dates in order of start; `complete` is false when there are more than were asked for. */
export type SpanOfDates = { items: readonly Listing[]; complete: boolean };

/**
 * The dates that begin in a span or are still on when it begins, past ones too: what the list shows of
 * the same days, all at once.
 */
export async function listSpan(ctx: Ctx, home: Municipality, query: SpanQuery): Promise<SpanOfDates> {
  authorise(ctx.actor, 'public.read');
  const { filter, from, to, limit } = query;
  const { items, next } = await listOccurrences(ctx, home, { filter: { ...filter, period: null, from, to }, limit });
  return { items, complete: next === null };
}
