/** What a person decides about a source that is there. */
import { and, eq } from 'drizzle-orm';
import { source } from '#db/schema/source.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { SourceDetails, SourceMaps } from '#domain/source.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { complain, complainAboutMaps } from './details.ts';
import { loadSource, type SourceRow } from './records.ts';

/** Which source of which municipality. */
export type SourceKey = { municipality: string; id: string };

/** What is read afresh whether or not it has changed: it means something else by now. */
const afresh = { etag: null, lastModified: null, contentHash: null };

/** Changes its name, what it falls back on and how often it is read. Throws `invalid` by field. */
export async function changeSource(ctx: Ctx, key: SourceKey, input: Omit<SourceDetails, 'trusted'>): Promise<void> {
  authorise(ctx.actor, 'source.change', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const { trusted: _, ...details } = checkedInput(SourceDetails, input);
  await complain(ctx, home, details);
  const before = await loadSource(ctx.db.read, home, key.id);
  const meansElse = before.category !== details.category || before.placeId !== details.placeId;
  await write(ctx, home.code, key, { ...details, ...(meansElse ? { ...afresh, nextAt: 0 } : {}) });
}

/** Matches its own names with categories and places of ours. */
export async function mapSource(ctx: Ctx, key: SourceKey, input: SourceMaps): Promise<void> {
  authorise(ctx.actor, 'source.change', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const maps = checkedInput(SourceMaps, input);
  await complainAboutMaps(ctx, home, maps);
  await write(ctx, home.code, key, { ...maps, ...afresh, nextAt: 0 });
}

/** Stops reading it, or goes on. */
export async function pauseSource(ctx: Ctx, key: SourceKey, paused: boolean): Promise<void> {
  authorise(ctx.actor, 'source.change', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  await write(ctx, home.code, key, { paused, nextAt: 0 });
}

/** Publishes what it says without a look, or no longer. */
export async function trustSource(ctx: Ctx, key: SourceKey, trusted: boolean): Promise<void> {
  authorise(ctx.actor, 'source.trust', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  await write(ctx, home.code, key, { trusted });
}

async function write(ctx: Ctx, code: string, { municipality, id }: SourceKey, set: Partial<SourceRow>): Promise<void> {
  const own = and(eq(source.id, id), eq(source.municipality, code));
  await ctx.db.write(async (tx) => {
    const rows = await tx.update(source).set(set).where(own).returning({ id: source.id });
    if (rows.length === 0) throw notFound('source');
    await record(ctx, tx, { verb: set.trusted === undefined ? 'source.change' : 'source.trust', municipality });
  });
}
