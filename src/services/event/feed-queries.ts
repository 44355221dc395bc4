/** Which events a feed holds: their ids and stamps, so that only those that changed have to be loaded. */
import { and, asc, desc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm';
import { event, occurrence } from '#db/schema/event.ts';
import { authorise } from '#domain/authorisation.ts';
import type { EventFilter } from '#domain/filter.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { EpochSeconds } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { jsonRows, listOf, readJsonRows } from '../json-rows.ts';
import { beginsAround, matching, notHidden, stillOn } from './conditions.ts';
import { feedSpan, type FeedSpan } from './feed-span.ts';
import { findAsked } from './words.ts';

/** An event as far as it takes to know whether it changed. */
export type EventStamp = { id: string; sequence: number; modifiedAt: EpochSeconds };

/** Events that a feed holds, the nearest first; `more` when there were too many. */
export type FeedEvents = { stamps: EventStamp[]; more: boolean };

/**
 * The events with any date that matches the filter within the reach of a feed: a series is there as a whole.
 * What is nearest to today comes first, so that what lies far ahead is what gives way. `only` are ids to choose from.
 */
export async function listFeedEvents(
  ctx: Ctx,
  home: Municipality,
  filter: EventFilter,
  limit: number,
  only?: readonly string[],
): Promise<FeedEvents> {
  authorise(ctx.actor, 'public.read');
  const span = feedSpan(filter, ctx.clock(), home.timeZone);
  const chosen = only === undefined ? undefined : inArray(occurrence.eventId, listOf(only));
  const asked = { examples: ctx.settings.demo, found: await findAsked(ctx.db, home.code, filter) };
  const matches = and(matching(home.code, filter, asked), notHidden(home.code, ctx.hidden), chosen);
  const walks = [ahead(span), back(span), older(span)];
  const found = await Promise.all(walks.map((walk) => follow({ ctx, matches, walk, limit })));
  const nearest = nearestFirst(found.flatMap(({ dates }) => dates));
  return {
    stamps: nearest.slice(0, limit).map(({ distance: _, ...stamp }) => stamp),
    more: nearest.length > limit || found.some(({ cutShort }) => cutShort),
  };
}

type Near = EventStamp & { distance: number };

/** Each event once, by its nearest date. */
function nearestFirst(dates: readonly Near[]): Near[] {
  const nearest = new Map<string, Near>();
  for (const one of dates) {
    const known = nearest.get(one.id);
    if (known === undefined || one.distance < known.distance) nearest.set(one.id, one);
  }
  return [...nearest.values()].toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
}

/** A walk along the rows of dates, away from the pivot, and how far from it a date is. */
type Walk = { where: SQL | undefined; order: SQL[]; distance: (start: EpochSeconds, end: EpochSeconds) => number };

function ahead({ pivot, to }: FeedSpan): Walk {
  return {
    where: and(gte(occurrence.startsAt, pivot), lt(occurrence.startsAt, to)),
    order: [asc(occurrence.startsAt), asc(occurrence.eventId), asc(occurrence.recurrenceId)],
    distance: (start) => start - pivot,
  };
}

function back(span: FeedSpan): Walk {
  return {
    where: and(beginsAround(span), lt(occurrence.startsAt, span.pivot)),
    order: [desc(occurrence.startsAt), desc(occurrence.eventId), desc(occurrence.recurrenceId)],
    distance: (_, end) => Math.max(0, span.pivot - end),
  };
}

function older(span: FeedSpan): Walk {
  return { ...back(span), where: stillOn(span), order: [desc(occurrence.endsAt)] };
}

type Question = { ctx: Ctx; matches: SQL | undefined; walk: Walk; limit: number };
type DateRow = EventStamp & { first: EpochSeconds; last: EpochSeconds };

/** Enough where most events have one date; and the most that is looked at. */
const firstLook = 1500;
const mostDates = 40_000;

/** Goes on only while it has met too few events: a year of a weekly club is fifty dates of one event. */
async function follow(question: Question, most = firstLook): Promise<{ dates: Near[]; cutShort: boolean }> {
  const rows = await datesOn(question, most);
  const cutShort = rows.length >= most;
  if (cutShort && most < mostDates && countEvents(rows) < question.limit) return follow(question, mostDates);
  const dates = rows.map(({ first, last, ...stamp }) => ({ ...stamp, distance: question.walk.distance(first, last) }));
  return { dates, cutShort };
}

function countEvents(dates: readonly DateRow[]): number {
  return new Set(dates.map(({ id }) => id)).size;
}

/** The first so many dates on a walk. */
async function datesOn({ ctx, matches, walk }: Question, most: number): Promise<DateRow[]> {
  const dates = ctx.db.read
    .select({
      id: occurrence.eventId,
      first: occurrence.startsAt,
      last: occurrence.endsAt,
      sequence: event.sequence,
      modifiedAt: event.modifiedAt,
    })
    .from(occurrence)
    .innerJoin(event, eq(event.id, occurrence.eventId))
    .where(and(matches, walk.where))
    .orderBy(...walk.order)
    .limit(most)
    .as('dates');
  const { id, first, last, sequence, modifiedAt } = dates;
  return readJsonRows(
    await ctx.db.read.select({ json: jsonRows({ id, first, last, sequence, modifiedAt }) }).from(dates),
  );
}
