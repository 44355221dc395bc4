/** What nobody has looked at for long: series that ran out, drafts that lie. */
import { and, asc, desc, eq, gt, gte, inArray, isNotNull, lt, notExists, sql, type SQL } from 'drizzle-orm';
import { draft } from '#db/schema/draft.ts';
import { event, occurrence } from '#db/schema/event.ts';
import { authorise, may } from '#domain/authorisation.ts';
import { lineColumns, type DraftLine } from '../draft/queries.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

const day = 86_400;

function secondsNow({ clock }: Ctx): number {
  return Math.floor(clock().epochMilliseconds / 1000);
}

/** A series that is published and has no more dates; `lastAt` is when its last one began. Epoch seconds. */
export type EndedSeries = { id: string; title: string; lastAt: number };

/** Series whose last date was within a month: until then somebody may want to let them go on. */
export async function listEndedSeries(ctx: Ctx, municipality: string, limit: number): Promise<EndedSeries[]> {
  authorise(ctx.actor, 'office.read', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  const now = secondsNow(ctx);
  const lastAt = sql<number>`max(${occurrence.startsAt})`;
  return ctx.db.read
    .select({ id: event.id, title: event.title, lastAt })
    .from(occurrence)
    .innerJoin(event, eq(event.id, occurrence.eventId))
    .where(
      and(
        eq(occurrence.municipality, code),
        inArray(occurrence.listed, [true, false]),
        gte(occurrence.startsAt, now - 30 * day),
        lt(occurrence.startsAt, now),
        eq(event.status, 'published'),
        isNotNull(event.rule),
        notExists(later(ctx, now)),
        notExists(goingOn(ctx)),
      ),
    )
    .groupBy(event.id)
    .orderBy(desc(lastAt), asc(event.id))
    .limit(limit);
}

/** Dates of the event that are not over. */
function later(ctx: Ctx, now: number) {
  const after = sql`"after"`;
  return ctx.db.read
    .select({ one: sql`1` })
    .from(sql`${occurrence} as ${after}`)
    .where(and(sql`${after}.event_id = ${event.id}`, gt(sql`${after}.ends_at`, now)));
}

/** The part of a series that goes on where it was split. */
function goingOn(ctx: Ctx) {
  const part = sql`"part"`;
  return ctx.db.read
    .select({ one: sql`1` })
    .from(sql`${event} as ${part}`)
    .where(sql`${part}.split_from = coalesce(${event.splitFrom}, ${event.id}) and ${part}.start > ${event.start}`);
}

/** Drafts that nobody has touched for thirty days, the oldest first: mine, and for an editor everybody's. */
export async function listForgottenDrafts(ctx: Ctx, municipality: string, limit: number): Promise<DraftLine[]> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const rows = await ctx.db.read
    .select(lineColumns)
    .from(draft)
    .where(
      and(
        eq(draft.municipality, home.code),
        inArray(draft.state, ['open', 'returned']),
        lt(draft.modifiedAt, secondsNow(ctx) - 30 * day),
        whose(ctx, municipality),
      ),
    )
    .orderBy(asc(draft.modifiedAt), asc(draft.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, municipality: home.slug }));
}

function whose({ actor }: Ctx, municipality: string): SQL | undefined {
  return may(actor, 'draft.publish', { municipality }) ? undefined : eq(draft.authorId, ownerOf(actor) ?? '');
}
