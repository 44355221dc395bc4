/** What became of what I sent: published, or refused with a word. */
import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import { draft } from '#db/schema/draft.ts';
import { authorise } from '#domain/authorisation.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { lineColumns, type DraftLine } from './queries.ts';

/** For how long it is told, in seconds: a fortnight. */
const toldFor = 14 * 86_400;

/** The last answers that I got to what I sent of late, the newest first. */
export async function listMyAnswers(ctx: Ctx, municipality: string, limit = 5): Promise<DraftLine[]> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const since = Math.floor(ctx.clock().epochMilliseconds / 1000) - toldFor;
  const mine = and(
    eq(draft.authorId, ownerOf(ctx.actor) ?? ''),
    inArray(draft.state, ['published', 'dropped']),
    gte(draft.sentAt, since),
  );
  const rows = await ctx.db.read
    .select(lineColumns)
    .from(draft)
    .where(mine)
    .orderBy(desc(draft.modifiedAt))
    .limit(limit);
  return rows.map((row) => ({ ...row, municipality: home.slug }));
}
