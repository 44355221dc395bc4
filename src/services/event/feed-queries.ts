/** Which events a feed holds, read in two steps: their ids and stamps, then those that are not known already. */
import { and, asc, count, desc, eq, gte, lt, max, min, type SQL } from 'drizzle-orm';
import { event, occurrence } from '#db/schema/event.ts';
import { authorise } from '#domain/authorisation.ts';
import { isListed, type Event } from '#domain/event.ts';
import type { EventFilter } from '#domain/filter.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { EpochSeconds } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { beginsAround, matching, stillOn } from './conditions.ts';
import { feedSpan, type FeedSpan } from './feed-span.ts';
import { loadEvents } from './records.ts';

/** An event as far as it takes to know whether it changed. */
export type EventStamp = { id: string; sequence: number; modifiedAt: EpochSeconds };

/** Events that a feed holds, the nearest first; `more` when there were too many. */
export type FeedEvents = { stamps: EventStamp[]; more: boolean };

/**
 * The events with any date that matches the filter within the reach of a feed: a series is there as a whole.
 * What is nearest to today comes first, so that what lies far ahead is what gives way.
 */
export async function listFeedEvents(
  ctx: Ctx,
  home: Municipality,
  filter: EventFilter,
  limit: number,
): Promise<FeedEvents> {
  authorise(ctx.actor, 'read');
  const span = feedSpan(filter, ctx.clock(), home.timeZone);
  const matches = matching(home.code, filter, ctx.settings.demo);
  const walks = [ahead(span), back(span), older(span)];
  const found = await Promise.all(walks.map((walk) => follow({ ctx, matches, walk, limit })));
  const nearest = nearestFirst(found.flatMap(({ events }) => events));
  return {
    stamps: nearest.slice(0, limit).map(({ distance: _, ...stamp }) => stamp),
    more: nearest.length > limit || found.some(({ cutShort }) => cutShort),
  };
}

/** The events of some ids that everybody may see. */
export async function loadListedEvents(ctx: Ctx, home: Municipality, ids: readonly string[]): Promise<Event[]> {
  authorise(ctx.actor, 'read');
  const loaded = await loadEvents(ctx.db.read, home.slug, ids);
  return loaded.filter((one) => isListed(one) && (ctx.settings.demo || !one.example));
}

type Near = EventStamp & { distance: number };

function nearestFirst(events: readonly Near[]): Near[] {
  const nearest = new Map<string, Near>();
  for (const one of events) {
    const known = nearest.get(one.id);
    if (known === undefined || one.distance < known.distance) nearest.set(one.id, one);
  }
  return [...nearest.values()].toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
}

/** A walk along the rows of dates, away from the pivot; how far an event is, by its first start and last end on it. */
type Walk = { where: SQL | undefined; order: SQL[]; distance: (first: EpochSeconds, last: EpochSeconds) => number };

function ahead({ pivot, to }: FeedSpan): Walk {
  return {
    where: and(gte(occurrence.startsAt, pivot), lt(occurrence.startsAt, to)),
    order: [asc(occurrence.startsAt), asc(occurrence.eventId), asc(occurrence.recurrenceId)],
    distance: (first) => first - pivot,
  };
}

function back(span: FeedSpan): Walk {
  return {
    where: and(beginsAround(span), lt(occurrence.startsAt, span.pivot)),
    order: [desc(occurrence.startsAt), desc(occurrence.eventId), desc(occurrence.recurrenceId)],
    distance: (_, last) => Math.max(0, span.pivot - last),
  };
}

function older(span: FeedSpan): Walk {
  return { ...back(span), where: stillOn(span), order: [desc(occurrence.endsAt)] };
}

type Question = { ctx: Ctx; matches: SQL | undefined; walk: Walk; limit: number };

const mostDates = 40_000;

/** Goes on only while it has met too few events: a year of a weekly club is fifty dates of one event. */
async function follow(question: Question, dates = 4000): Promise<{ events: Near[]; cutShort: boolean }> {
  const rows = await eventsAmong(question, dates);
  const cutShort = rows.reduce((sum, row) => sum + row.dates, 0) >= dates;
  if (cutShort && rows.length < question.limit && dates < mostDates) return follow(question, mostDates);
  const events = rows.map(({ first, last, dates: _, ...stamp }) => {
    return { ...stamp, distance: question.walk.distance(first ?? 0, last ?? 0) };
  });
  return { events, cutShort };
}

/** The events of the first so many dates on a walk. */
function eventsAmong({ ctx, matches, walk }: Question, dates: number) {
  const near = ctx.db.read
    .select({ eventId: occurrence.eventId, startsAt: occurrence.startsAt, endsAt: occurrence.endsAt })
    .from(occurrence)
    .innerJoin(event, eq(event.id, occurrence.eventId))
    .where(and(matches, walk.where))
    .orderBy(...walk.order)
    .limit(dates)
    .as('near');
  return ctx.db.read
    .select({
      id: event.id,
      sequence: event.sequence,
      modifiedAt: event.modifiedAt,
      first: min(near.startsAt),
      last: max(near.endsAt),
      dates: count(),
    })
    .from(near)
    .innerJoin(event, eq(event.id, near.eventId))
    .groupBy(near.eventId);
}
