/** The dates of the days ahead, as those who post them see them. */
import { and, asc, eq, gte, inArray, lt } from 'drizzle-orm';
import { event, eventOverride, occurrence } from '#db/schema/event.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import type { EventStatus } from '#domain/event.ts';
import type { occurrenceStatuses } from '#domain/series.ts';
import type { Wall } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

/** A date that is coming; `members` is what only young people with a profile see. */
export type ComingDate = {
  eventId: string;
  recurrenceId: Wall;
  title: string;
  start: Wall;
  end: Wall;
  startsAt: number;
  status: (typeof occurrenceStatuses)[number];
  place: string | null;
  members: boolean;
};

/** What begins within so many days, the next first, cancelled dates too; what was never published is not among them. */
export async function listComing(
  ctx: Ctx,
  municipality: string,
  { days, limit }: { days: number; limit: number },
): Promise<ComingDate[]> {
  authorise(ctx.actor, 'office.read', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  // One walk along the index for each half of it: together they would have to be sorted.
  const halves = await Promise.all([true, false].map((listed) => walk(ctx, { code, listed, days, limit })));
  return halves
    .flat()
    .toSorted((a, b) => a.startsAt - b.startsAt)
    .slice(0, limit);
}

const shown: EventStatus[] = ['published', 'cancelled'];

type Walk = { code: string; listed: boolean; days: number; limit: number };

async function walk(ctx: Ctx, { code, listed, days, limit }: Walk): Promise<ComingDate[]> {
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const rows = await ctx.db.read
    .select({
      ...{ eventId: occurrence.eventId, recurrenceId: occurrence.recurrenceId, startsAt: occurrence.startsAt },
      ...{ start: occurrence.start, end: occurrence.end, status: occurrence.status, place: place.name },
      ...{ title: event.title, visibility: event.visibility },
      override: { recurrenceId: eventOverride.recurrenceId, title: eventOverride.title },
    })
    .from(occurrence)
    .innerJoin(event, eq(event.id, occurrence.eventId))
    .leftJoin(place, eq(place.id, occurrence.placeId))
    .leftJoin(
      eventOverride,
      and(eq(eventOverride.eventId, occurrence.eventId), eq(eventOverride.recurrenceId, occurrence.recurrenceId)),
    )
    .where(
      and(
        eq(occurrence.municipality, code),
        eq(occurrence.listed, listed),
        gte(occurrence.startsAt, now),
        lt(occurrence.startsAt, now + days * 86_400),
        inArray(event.status, shown),
      ),
    )
    .orderBy(asc(occurrence.startsAt), asc(occurrence.eventId), asc(occurrence.recurrenceId))
    .limit(limit);
  return rows.map(({ override, visibility, ...row }) => ({
    ...row,
    title: override?.title ?? row.title,
    members: visibility === 'members',
  }));
}
