/** The office's list of events. */
import { and, asc, eq, gt, inArray, lte, notExists, sql, type SQL } from 'drizzle-orm';
import { event, occurrence } from '#db/schema/event.ts';
import { authorise } from '#domain/authorisation.ts';
import { unreadablePage } from '#domain/errors.ts';
import type { Event, EventStatus } from '#domain/event.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt } from '#domain/time.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { namesOfStaff } from '../staff/names.ts';
import { rankEvents, type Ranked } from './office-rank.ts';
import { findWords, isFound, type Found } from './words.ts';

/** What to look for. `over` is what has had its last date; `stale` what somebody should say is still right. */
export type OfficeFilter = {
  title: string | null;
  status: EventStatus | null;
  mine: boolean;
  stale: boolean;
  over: boolean;
};

const { id, title, start, end, rule, extraDates, excludedDates, status, visibility, example } = event;
const columns = { id, title, start, end, rule, extraDates, excludedDates, status, visibility, example };

/** An event as a line; `date` is its next, or its last when it is over. */
export type OfficeRow = Pick<Event, keyof typeof columns> & {
  date: Pick<typeof occurrence.$inferSelect, 'recurrenceId' | 'start' | 'end' | 'status'>;
  owner: string | null;
  stale: boolean;
};

/** A page of events, what comes next first; `after` is the `next` of the page before. Throws `invalid` for another. */
export async function listOfficeEvents(
  ctx: Ctx,
  home: Municipality,
  filter: OfficeFilter,
  { limit, after }: { limit: number; after: string | null },
): Promise<Page<OfficeRow>> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const called = await findCalled(ctx, home, filter);
  const where = conditions(ctx, home, filter, called);
  const many = called !== null && 'many' in called && !filter.mine && !filter.stale && filter.status === null;
  const last = after === null ? null : readPlace(after);
  const ranking = { code: home.code, now, over: filter.over, where, many, after: last, limit: limit + 1 };
  const ranked = await rankEvents(ctx, ranking);
  const shown = ranked.slice(0, limit);
  const end = ranked.length > limit ? shown.at(-1) : undefined;
  return { items: await rowsOf(ctx, home, shown), next: end === undefined ? null : `${end.startsAt}.${end.eventId}` };
}

/** An event that has no date written out: a series that begins beyond the horizon. */
export type DatelessRow = Omit<OfficeRow, 'date'> & { date: null };

/** A page of those; `after` is the id of the last. The lists above cannot know them. */
export async function listDatelessEvents(
  ctx: Ctx,
  home: Municipality,
  filter: OfficeFilter,
  { limit, after }: { limit: number; after: string | null },
): Promise<Page<DatelessRow>> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const called = await findCalled(ctx, home, filter);
  const dates = ctx.db.read
    .select({ one: sql`1` })
    .from(occurrence)
    .where(eq(occurrence.eventId, id));
  const rows = await ctx.db.read
    .select({ event: columns, ownerId: event.ownerId, stale: staleness(ctx, home) })
    .from(event)
    .where(
      and(
        eq(event.municipality, home.code),
        conditions(ctx, home, filter, called),
        after === null ? undefined : gt(id, after),
        notExists(dates),
      ),
    )
    .orderBy(asc(id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const named = await ownerNames(ctx, home, shown);
  const items = shown.map((row) => ({ ...row.event, date: null, ...named(row) }));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

function readPlace(word: string): Omit<Ranked, 'recurrenceId'> {
  const match = /^(-?\d{1,11})\.([0-9a-z]{8})$/.exec(word);
  if (match === null) throw unreadablePage();
  return { startsAt: Number(match[1]), eventId: match[2] ?? '' };
}

async function findCalled({ db }: Ctx, { code }: Municipality, { title }: OfficeFilter): Promise<Found | null> {
  return title === null ? null : findWords(db, code, title, 'title');
}

function conditions(ctx: Ctx, home: Municipality, filter: OfficeFilter, called: Found | null): SQL | undefined {
  const asked = and(
    filter.status === null ? undefined : eq(event.status, filter.status),
    filter.mine ? eq(event.ownerId, ownerOf(ctx.actor) ?? '') : undefined,
    filter.stale ? isStale(ctx, home) : undefined,
    isFound(called, event.id),
  );
  if (asked === undefined) return undefined;
  // The plus keeps "mine" on the index of owners, and few words on what has them.
  const few = filter.mine || (called !== null && 'ids' in called);
  return and(few ? sql`+${event.municipality} = ${home.code}` : eq(event.municipality, home.code), asked);
}

/** It is public, and the day is here on which somebody was to say that it is still right. */
function isStale({ clock }: Ctx, { timeZone }: Municipality): SQL | undefined {
  return and(lte(event.verifyBy, dayAt(clock(), timeZone)), sql`+${event.status} = 'published'`);
}

async function rowsOf(ctx: Ctx, home: Municipality, ranked: readonly Ranked[]): Promise<OfficeRow[]> {
  if (ranked.length === 0) return [];
  const rows = await ctx.db.read
    .select({
      event: columns,
      ownerId: event.ownerId,
      stale: staleness(ctx, home),
      date: {
        recurrenceId: occurrence.recurrenceId,
        start: occurrence.start,
        end: occurrence.end,
        status: occurrence.status,
      },
    })
    .from(event)
    .innerJoin(occurrence, eq(occurrence.eventId, event.id))
    .where(
      and(
        inArray(
          event.id,
          ranked.map(({ eventId }) => eventId),
        ),
        isOneOf(ranked),
      ),
    );
  const named = await ownerNames(ctx, home, rows);
  const byId = new Map(rows.map((row) => [row.event.id, row]));
  return ranked.flatMap(({ eventId }) => {
    const row = byId.get(eventId);
    if (row === undefined) return [];
    return [{ ...row.event, date: row.date, ...named(row) }];
  });
}

type Owned = { ownerId: string | null; stale: number };

/** What is said of a row beside the event itself. */
async function ownerNames(ctx: Ctx, { code }: Municipality, rows: readonly Owned[]) {
  const ids = rows.map(({ ownerId }) => ownerId);
  const owners = await namesOfStaff(ctx, code, ids);
  return ({ ownerId, stale }: Owned) => ({ owner: owners.get(ownerId ?? '') ?? null, stale: stale === 1 });
}

function staleness(ctx: Ctx, home: Municipality): SQL<number> {
  return sql<number>`coalesce(${isStale(ctx, home)}, 0)`;
}

function isOneOf(ranked: readonly Ranked[]): SQL {
  const names = ranked.map(({ eventId, recurrenceId }) => sql`(${eventId}, ${recurrenceId})`);
  return sql`(${occurrence.eventId}, ${occurrence.recurrenceId}) IN (VALUES ${sql.join(names, sql`, `)})`;
}
