/** Reading events. The municipality is in every question; so is what the asker may see. */
import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { event, eventOverride, occurrence } from '#db/schema/event.ts';
import { town } from '#db/schema/municipality.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import { gone, notFound } from '#domain/errors.ts';
import type { EventFilter } from '#domain/filter.ts';
import { standingOf } from '#domain/event-moved.ts';
import { isListed, type Event, type EventMoved } from '#domain/event.ts';
import type { Listing, Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { isOnce } from '#domain/series.ts';
import type { Stay } from '#domain/visit.ts';
import type { Ctx } from '../hub.ts';
import { beginsAround, duringAny, matching, notHidden, spanOf, stillOn, type Span } from './conditions.ts';
import { readCursor, writeCursor, type Cursor } from './cursor.ts';
import { loadEvents } from './records.ts';
import { findAsked } from './words.ts';

const columns = {
  eventId: occurrence.eventId,
  recurrenceId: occurrence.recurrenceId,
  start: occurrence.start,
  end: occurrence.end,
  startsAt: occurrence.startsAt,
  endsAt: occurrence.endsAt,
  status: occurrence.status,
  category: occurrence.category,
  slug: event.slug,
  title: event.title,
  summary: event.summary,
  reason: event.reason,
  moved: event.moved,
  rule: event.rule,
  extraDates: event.extraDates,
  price: event.price,
  signUp: event.signUp,
  pictureUrl: event.pictureUrl,
  pictureAlt: event.pictureAlt,
  ageFrom: event.ageFrom,
  ageTo: event.ageTo,
  comeAlone: event.comeAlone,
  fromAfar: event.fromAfar,
  example: event.example,
  townName: town.name,
  place: { id: place.id, name: place.name, town: place.town, online: place.online },
  /** Its key first: drizzle takes a joined row whose first column is null for one that is not there. */
  override: {
    recurrenceId: eventOverride.recurrenceId,
    title: eventOverride.title,
    summary: eventOverride.summary,
    reason: eventOverride.reason,
  },
};

/** What to list: a filter, how many at most, and where the last page ended. */
export type ListQuery = {
  filter: EventFilter;
  limit: number;
  after?: string | null | undefined;
  /** Only what is on during one of these stays. */
  during?: readonly Stay[] | undefined;
  /** A condition of the caller's own on dates and their events. */
  also?: SQL | undefined;
};

/** Dates in order of start, from now on or in the filter's own span, a page at a time. */
export async function listOccurrences(ctx: Ctx, home: Municipality, query: ListQuery): Promise<Page<Listing>> {
  authorise(ctx.actor, 'public.read');
  const span = spanOf(query.filter, ctx.clock(), home.timeZone);
  const cursor = query.after == null ? null : readCursor(query.after);
  const found = await findAsked(ctx.db, home.code, query.filter);
  const matches = and(
    matching(home.code, query.filter, { examples: ctx.settings.demo, found }),
    notHidden(home.code, ctx.hidden),
    query.during === undefined ? undefined : duringAny(query.during, home.timeZone),
    query.also,
    beyond(cursor),
  );
  const older = wantsOlder(cursor, span)
    ? await select(ctx, home, and(matches, stillOn(span)), query.limit + 1, byEnd)
    : [];
  const rest = await select(ctx, home, and(matches, beginsAround(span)), query.limit + 1 - older.length);
  return pageOf([...older, ...rest], query.limit);
}

function wantsOlder(cursor: Cursor | null, span: Span): boolean {
  return cursor === null || cursor.startsAt < span.from - 86_400;
}

/** What comes after a cursor in the order of the list; a row value, so that the walk along the index starts there. */
function beyond(cursor: Cursor | null): SQL | undefined {
  if (cursor === null) return undefined;
  const { startsAt, eventId, recurrenceId } = cursor;
  const place = sql`(${occurrence.startsAt}, ${occurrence.eventId}, ${occurrence.recurrenceId})`;
  return sql`${place} > (${startsAt}, ${eventId}, ${recurrenceId})`;
}

const byStart = [asc(occurrence.startsAt), asc(occurrence.eventId), asc(occurrence.recurrenceId)];
/** The same order, sorted afterwards, for a walk along another index. */
const byEnd = [sql`+${occurrence.startsAt}`, asc(occurrence.eventId), asc(occurrence.recurrenceId)];

async function select(
  ctx: Ctx,
  home: Municipality,
  where: SQL | undefined,
  limit: number,
  order = byStart,
): Promise<Listing[]> {
  if (limit <= 0) return [];
  const rows = await ctx.db.read
    .select(columns)
    .from(occurrence)
    .innerJoin(event, eq(event.id, occurrence.eventId))
    .leftJoin(place, eq(place.id, occurrence.placeId))
    .leftJoin(town, and(eq(town.municipality, occurrence.municipality), eq(town.slug, place.town)))
    .leftJoin(
      eventOverride,
      and(eq(eventOverride.eventId, occurrence.eventId), eq(eventOverride.recurrenceId, occurrence.recurrenceId)),
    )
    .where(where)
    .orderBy(...order)
    .limit(limit);
  return rows.map((row) => listingOf(row, home.slug));
}

type Row = Omit<Listing, 'municipality' | 'repeats' | 'place' | 'previousStart'> & {
  place: Omit<NonNullable<Listing['place']>, 'townName'> | null;
  townName: string | null;
  moved: EventMoved | null;
  rule: string | null;
  extraDates: string[];
  override: { title: string | null; summary: string | null; reason: string | null } | null;
};

function listingOf({ override, place: where, townName, ...all }: Row, municipality: string): Listing {
  const { moved, rule, extraDates, ...row } = all;
  return {
    ...row,
    ...standingOf(row, { event: { ...row, moved, rule, extraDates }, override }),
    municipality,
    place: where === null ? null : { ...where, townName },
    title: override?.title ?? row.title,
    summary: override?.summary ?? row.summary,
    repeats: !isOnce({ rule, extraDates }),
  };
}

function pageOf(rows: Listing[], limit: number): Page<Listing> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(last) : null };
}

/**
 * An event that everybody may see. Throws `gone` for one that was taken back, and `not_found` for all
 * others: a foreign municipality's, a draft and a members' event are not told apart from one that never was.
 */
export async function getEvent(ctx: Ctx, home: Municipality, id: string): Promise<Event> {
  authorise(ctx.actor, 'public.read');
  const owned = await ctx.db.read
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.id, id), eq(event.municipality, home.code)));
  const [found] = await loadEvents(
    ctx.db.read,
    home.slug,
    owned.map((row) => row.id),
  );
  if (found === undefined || (found.example && !ctx.settings.demo)) throw notFound('event');
  if (isListed(found)) return found;
  throw found.status === 'withdrawn' && found.visibility === 'public' ? gone('event') : notFound('event');
}

/** Every date of an event that is written out, past ones too, in order. */
export async function listDates(ctx: Ctx, home: Municipality, eventId: string): Promise<Listing[]> {
  authorise(ctx.actor, 'public.read');
  const where = and(
    eq(occurrence.municipality, home.code),
    eq(occurrence.listed, true),
    eq(occurrence.eventId, eventId),
    ctx.settings.demo ? undefined : eq(occurrence.example, false),
  );
  return select(ctx, home, where, 2000);
}
