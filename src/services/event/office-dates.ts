/** The dates of one event, as the office works with them. */
import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm';
import { event, eventOverride, occurrence } from '#db/schema/event.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound, unreadablePage } from '#domain/errors.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Wall } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { namesOfStaff } from '../staff/names.ts';

/** One date; `title` and `reason` are what was decided for it alone. */
export type OfficeDate = Pick<typeof occurrence.$inferSelect, 'recurrenceId' | 'start' | 'end' | 'status'> & {
  title: string | null;
  reason: string | null;
};

const { recurrenceId, start, end, status, startsAt } = occurrence;

/** A page of the dates that are not over, the next first. Throws `invalid` for a page that was never written. */
export async function listOfficeDates(
  ctx: Ctx,
  home: Municipality,
  eventId: string,
  { limit, after }: { limit: number; after: string | null },
): Promise<Page<OfficeDate>> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const toCome = gt(occurrence.endsAt, Math.floor(ctx.clock().epochMilliseconds / 1000));
  const beyond = after === null ? undefined : sql`(${startsAt}, ${recurrenceId}) > (${placeOf(after)})`;
  const rows = await select(ctx, home, eventId, and(toCome, beyond), limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const items = shown.map(({ startsAt: _, ...date }) => date);
  return { items, next: last === undefined ? null : `${last.startsAt}.${last.recurrenceId}` };
}

/** One date by its original start, past ones too. Throws `not_found`. */
export async function getOfficeDate(ctx: Ctx, home: Municipality, eventId: string, name: Wall): Promise<OfficeDate> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const [found] = await select(ctx, home, eventId, eq(recurrenceId, name), 1);
  if (found === undefined) throw notFound('date');
  const { startsAt: _, ...date } = found;
  return date;
}

async function select(ctx: Ctx, home: Municipality, eventId: string, which: SQL | undefined, limit: number) {
  return ctx.db.read
    .select({ recurrenceId, start, end, status, startsAt, title: eventOverride.title, reason: eventOverride.reason })
    .from(occurrence)
    .leftJoin(
      eventOverride,
      and(eq(eventOverride.eventId, occurrence.eventId), eq(eventOverride.recurrenceId, recurrenceId)),
    )
    .where(and(eq(occurrence.eventId, eventId), eq(occurrence.municipality, home.code), which))
    .orderBy(asc(startsAt), asc(recurrenceId))
    .limit(limit);
}

function placeOf(word: string) {
  const match = /^(-?\d{1,11})\.(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)$/.exec(word);
  if (match === null) throw unreadablePage();
  return sql`${Number(match[1])}, ${match[2]}`;
}

/** Who keeps an event right: a colleague who works or worked here, or nobody. Throws `not_found`. */
export async function getKeeper(ctx: Ctx, home: Municipality, eventId: string): Promise<string | null> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const [row] = await ctx.db.read
    .select({ ownerId: event.ownerId })
    .from(event)
    .where(and(eq(event.id, eventId), eq(event.municipality, home.code)));
  if (row === undefined) throw notFound('event');
  const names = await namesOfStaff(ctx, home.code, [row.ownerId]);
  return names.get(row.ownerId ?? '') ?? null;
}
