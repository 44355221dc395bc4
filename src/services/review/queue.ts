/** What waits for an editor: the longest first, and of what came together what begins first. */
import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { staff } from '#db/schema/account.ts';
import { draft } from '#db/schema/draft.ts';
import { source } from '#db/schema/source.ts';
import { authorise } from '#domain/authorisation.ts';
import type { DraftNoun } from '#domain/draft.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { QueueLine } from '#domain/review.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { decrypted } from '../staff/records.ts';
import { readCursor, writeCursor, type Cursor } from './cursor.ts';

/** Which of them, how many at most, and where the last page ended. */
export type QueueQuery = {
  noun?: DraftNoun | undefined;
  sourceId?: string | undefined;
  /** Only what I sent myself. */
  mine?: boolean;
  limit: number;
  after?: string | null | undefined;
};

/** A page of the queue. Its cost does not depend on how many wait: each filter has an index in the order of the list. */
export async function listQueue(ctx: Ctx, municipality: string, query: QueueQuery): Promise<Page<QueueLine>> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const rows = await ctx.db.read
    .select({ draft: columns, authorName: staff.name, source: source.name })
    .from(draft)
    .leftJoin(staff, eq(staff.id, draft.authorId))
    .leftJoin(source, eq(source.id, draft.sourceId))
    .where(and(matching(ctx, home, query), query.after == null ? undefined : beyond(readCursor(query.after))))
    .orderBy(asc(draft.sentAt), asc(begins), asc(draft.id))
    .limit(query.limit + 1);
  const lines = rows.map(({ draft: { authorId, sentAt, ...line }, authorName, source: from }) => ({
    ...line,
    sentAt: sentAt ?? 0,
    author: authorId === null ? null : decrypted(ctx.keys, authorId, 'name', authorName),
    source: from,
    mine: authorId !== null && authorId === ownerOf(ctx.actor),
  }));
  return pageOf(lines, query.limit);
}

const columns = {
  id: draft.id,
  version: draft.version,
  noun: draft.noun,
  proposal: draft.proposal,
  title: draft.title,
  startsOn: draft.startsOn,
  scope: draft.scope,
  authorId: draft.authorId,
  sentAt: draft.sentAt,
};
const begins = sql<string>`coalesce(${draft.startsOn}, '')`;

function matching(ctx: Ctx, { code }: Municipality, { noun, sourceId, mine }: QueueQuery): SQL | undefined {
  const narrow = sourceId !== undefined || mine === true;
  return and(
    // A plus keeps SQLite from walking the whole queue where the index of an author or a source is shorter.
    narrow ? sql`+${draft.municipality} = ${code}` : eq(draft.municipality, code),
    eq(draft.state, 'sent'),
    noun === undefined ? undefined : narrow ? sql`+${draft.noun} = ${noun}` : eq(draft.noun, noun),
    sourceId === undefined ? undefined : eq(draft.sourceId, sourceId),
    mine === true ? eq(draft.authorId, ownerOf(ctx.actor) ?? '') : undefined,
  );
}

/** What comes after a cursor in the order of the queue; a row value, so that the walk along the index starts there. */
function beyond({ sentAt, startsOn, id }: Cursor): SQL {
  return sql`(${draft.sentAt}, ${begins}, ${draft.id}) > (${sentAt}, ${startsOn}, ${id})`;
}

function pageOf(lines: readonly QueueLine[], limit: number): Page<QueueLine> {
  const items = lines.slice(0, limit);
  const last = items.at(-1);
  const next = lines.length > limit && last !== undefined ? { ...last, startsOn: last.startsOn ?? '' } : null;
  return { items, next: next && writeCursor(next) };
}

/** The sources of a municipality by name, to choose among. */
export async function listQueueSources(ctx: Ctx, municipality: string): Promise<{ id: string; name: string }[]> {
  authorise(ctx.actor, 'source.list', { municipality });
  const home = await getMunicipality(ctx, municipality);
  return ctx.db.read
    .select({ id: source.id, name: source.name })
    .from(source)
    .where(eq(source.municipality, home.code))
    .orderBy(asc(source.name), asc(source.id))
    .limit(200);
}
