/** Drafts as those who write and those who publish see them. */
import { and, asc, count, desc, eq, getTableColumns, gt, inArray, lt, lte, ne, or, type SQL } from 'drizzle-orm';
import { draft } from '#db/schema/draft.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Draft, DraftNoun, DraftState } from '#domain/draft.ts';
import { unreadablePage } from '#domain/errors.ts';
import type { Page } from '#domain/listing.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { loadDraft } from './records.ts';

/** A draft as a line of a list: without what was typed. */
export type DraftLine = Omit<Draft, 'fields'>;

/** All of a row but what was typed, which can be long. */
export const lineColumns = besidesFields();

function besidesFields() {
  const { fields: _, ...columns } = getTableColumns(draft);
  return columns;
}

/** One draft. Throws `not_found`. */
export async function getDraft(ctx: Ctx, municipality: string, id: string): Promise<Draft> {
  authorise(ctx.actor, 'draft.read', { municipality });
  return loadDraft(ctx.db.read, await getMunicipality(ctx, municipality), id);
}

/** Which drafts: of some states, of one author, of one noun or item. */
export type DraftQuery = {
  states: readonly DraftState[];
  authorId?: string;
  /** Whose are left out. */
  notBy?: string;
  noun?: DraftNoun;
  itemId?: string;
  limit: number;
};

/** Drafts, the last changed first. */
export async function listDrafts(ctx: Ctx, municipality: string, query: DraftQuery): Promise<DraftLine[]> {
  authorise(ctx.actor, 'draft.read', { municipality });
  return linesOf(ctx, municipality, query);
}

/** A page of them; `after` is the `next` of the page before. Throws `invalid` for another. */
export async function listDraftPage(
  ctx: Ctx,
  municipality: string,
  { limit, after, ...query }: DraftQuery & { after: string | null },
): Promise<Page<DraftLine>> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const beyond = after === null ? undefined : placeAfter(after);
  const lines = await linesOf(ctx, municipality, { ...query, limit: limit + 1 }, beyond);
  const items = lines.slice(0, limit);
  const last = lines.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : `${last.modifiedAt}.${last.id}` };
}

function placeAfter(word: string): SQL | undefined {
  const [, at, id] = /^(\d{1,11})\.([0-9a-z]{8})$/.exec(word) ?? [];
  if (at === undefined || id === undefined) throw unreadablePage();
  const last = Number(at);
  return and(lte(draft.modifiedAt, last), or(lt(draft.modifiedAt, last), gt(draft.id, id)));
}

async function linesOf(ctx: Ctx, municipality: string, query: DraftQuery, beyond?: SQL): Promise<DraftLine[]> {
  const home = await getMunicipality(ctx, municipality);
  const rows = await ctx.db.read
    .select(lineColumns)
    .from(draft)
    .where(and(eq(draft.municipality, home.code), ...conditions(query), beyond))
    .orderBy(desc(draft.modifiedAt), asc(draft.id))
    .limit(query.limit);
  return rows.map((row) => ({ ...row, municipality: home.slug }));
}

function conditions({ states, authorId, notBy, noun, itemId }: DraftQuery): (SQL | undefined)[] {
  return [
    inArray(draft.state, [...states]),
    authorId === undefined ? undefined : eq(draft.authorId, authorId),
    notBy === undefined ? undefined : ne(draft.authorId, notBy),
    noun === undefined ? undefined : eq(draft.noun, noun),
    itemId === undefined ? undefined : eq(draft.itemId, itemId),
  ];
}

/** How many wait for an editor, counted to a hundred: beyond that nobody reads the number, and counting costs. */
export async function countWaiting(ctx: Ctx, municipality: string): Promise<number> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const waiting = ctx.db.read
    .select({ id: draft.id })
    .from(draft)
    .where(and(eq(draft.municipality, home.code), eq(draft.state, 'sent')))
    .limit(100)
    .as('waiting');
  const [row] = await ctx.db.read.select({ many: count() }).from(waiting);
  return row?.many ?? 0;
}
