/** Sources as those who look after them see them. */
import { and, asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import { source, sourceItem } from '#db/schema/source.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Proposal } from '#domain/draft.ts';
import type { Source } from '#domain/source.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { loadSource, sourceOf } from './records.ts';

/** A source with how many of its proposals wait. */
export type SourceLine = Source & { waiting: number };

/** Every source of a municipality, those that fail first. */
export async function listSources(ctx: Ctx, municipality: string): Promise<SourceLine[]> {
  authorise(ctx.actor, 'source.list', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const rows = await ctx.db.read
    .select()
    .from(source)
    .where(eq(source.municipality, home.code))
    .orderBy(desc(isNotNull(source.failingSince)), asc(source.name));
  const waiting = await waitingOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...sourceOf(row, home.slug), waiting: waiting.get(row.id) ?? 0 }));
}

/** One source. Throws `not_found`. */
export async function getSource(ctx: Ctx, municipality: string, id: string): Promise<SourceLine> {
  authorise(ctx.actor, 'source.list', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const row = await loadSource(ctx.db.read, home, id);
  return { ...sourceOf(row, home.slug), waiting: (await waitingOf(ctx, [id])).get(id) ?? 0 };
}

/** By source how many of its events wait; what two sources have in common waits for both. */
async function waitingOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await ctx.db.read
    .select({ id: sourceItem.sourceId, many: count() })
    .from(sourceItem)
    .innerJoin(draft, and(eq(draft.id, sourceItem.draftId), eq(draft.state, 'sent')))
    .where(inArray(sourceItem.sourceId, [...ids]))
    .groupBy(sourceItem.sourceId);
  return new Map(rows.map(({ id, many }) => [id, many]));
}

/** What the source itself calls its kinds and its places: to be matched with ours. */
export type OwnNames = { categories: string[]; places: string[] };

const mostNames = 100;

/** The names that stand in what was read of it, by alphabet. */
export async function listOwnNames(ctx: Ctx, { municipality, id }: Source): Promise<OwnNames> {
  authorise(ctx.actor, 'source.list', { municipality });
  const categories = await ctx.db.read.all<{ name: string }>(sql`
    SELECT DISTINCT value AS name FROM ${sourceItem}, json_each(${sourceItem.snapshot}, '$.categories')
    WHERE ${sourceItem.sourceId} = ${id} LIMIT ${mostNames}`);
  const places = await ctx.db.read.all<{ name: string }>(sql`
    SELECT DISTINCT json_extract(${sourceItem.snapshot}, '$.place') AS name FROM ${sourceItem}
    WHERE ${sourceItem.sourceId} = ${id} AND name IS NOT NULL LIMIT ${mostNames}`);
  const sorted = (rows: { name: string }[]) =>
    rows.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'da'));
  return { categories: sorted(categories), places: sorted(places) };
}

/** Something that came from a source: a proposal that waits, or an event. */
export type CameFrom = {
  uid: string;
  title: string;
  start: string | null;
  /** `cancelled` is what its source had cancelled before it could come here. */
  state: (typeof sourceItem.$inferSelect)['state'] | 'cancelled';
  eventId: string | null;
  draft: { id: string; proposal: Proposal } | null;
};

/** What came from it, the newest first. */
export async function listCameFrom(ctx: Ctx, { municipality, id }: Source, limit: number): Promise<CameFrom[]> {
  authorise(ctx.actor, 'source.list', { municipality });
  const rows = await ctx.db.read
    .select({
      uid: sourceItem.uid,
      state: sourceItem.state,
      eventId: sourceItem.eventId,
      title: sql<string>`coalesce(${event.title}, json_extract(${sourceItem.snapshot}, '$.told.title'))`,
      status: sql<string | null>`json_extract(${sourceItem.snapshot}, '$.told.status')`,
      start: sql<string | null>`coalesce(${event.start}, json_extract(${sourceItem.snapshot}, '$.told.start'))`,
      draft: { id: draft.id, proposal: draft.proposal },
    })
    .from(sourceItem)
    .leftJoin(event, eq(event.id, sourceItem.eventId))
    .leftJoin(draft, and(eq(draft.id, sourceItem.draftId), eq(draft.state, 'sent')))
    .where(eq(sourceItem.sourceId, id))
    .orderBy(desc(sourceItem.seenAt), asc(sourceItem.uid))
    .limit(limit);
  return rows.map(({ status, ...row }) => ({ ...row, state: becameOf(row, status) }));
}

function becameOf({ state, draft: waits, eventId }: Omit<CameFrom, 'title' | 'start'>, status: string | null) {
  const isOut = state === 'refused' || (state === 'waiting' && waits === null);
  if (!isOut) return state;
  return status === 'cancelled' && eventId === null ? 'cancelled' : 'refused';
}
