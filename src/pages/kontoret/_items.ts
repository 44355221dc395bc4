/** What the pages of an opportunity and of a story in the office have in common. */
import { may } from '#domain/authorisation.ts';
import type { Complaint } from '#domain/errors.ts';
import { HjemegnError } from '#domain/errors.ts';
import type { Undoable } from '#domain/item-record.ts';
import type { Page } from '#domain/listing.ts';
import { readOfficeFilter, type OfficeFilter } from '#domain/office-filter.ts';
import { listDrafts, type DraftLine } from '#services/draft/queries.ts';
import type { Ctx } from '#services/hub.ts';
import { getUndoable } from '#services/item/undo.ts';
import { listColleagues } from '#services/staff/queries.ts';
import { attempt } from '../_attempt.ts';
import type { Office } from './_office.ts';

/** Who is called what here: whoever keeps something right. */
export async function ownerNames(ctx: Ctx, { home }: Pick<Office, 'home'>): Promise<ReadonlyMap<string, string>> {
  const everybody = await listColleagues(ctx, home.slug, '');
  return new Map(everybody.map(({ id, name }) => [id, name]));
}

/** A list as its address asks for it. `page` is null when it could not be had. */
export type Listed<Item> = { filter: OfficeFilter; complaints: readonly Complaint[]; page: Page<Item> | null };

/** Reads a list. A place in it that cannot be read is its beginning. */
export async function listed<Item>(
  address: URLSearchParams,
  list: (query: { filter: OfficeFilter; limit: number; after: string | null }) => Promise<Page<Item>>,
): Promise<Listed<Item>> {
  const { filter, complaints } = readOfficeFilter(address);
  const limit = 30;
  try {
    return { filter, complaints, page: await attempt(list({ filter, limit, after: address.get('efter') })) };
  } catch (error) {
    if (!(error instanceof HjemegnError) || error.code !== 'invalid') throw error;
    const page = await attempt(list({ filter, limit, after: null }));
    return { filter, complaints: [...complaints, ...error.complaints], page };
  }
}

/** What is going on with one item, and what whoever looks may do with it. */
export type ItemWork = { drafts: DraftLine[]; undoable: Undoable | null; decides: boolean };

/** Looks it up. */
export async function workOn(
  ctx: Ctx,
  { home, actor }: Office,
  item: { noun: 'opportunity' | 'story'; itemId: string },
): Promise<ItemWork> {
  const states = ['open', 'returned', 'sent'] as const;
  return {
    drafts: await listDrafts(ctx, home.slug, { states, ...item, limit: 10 }),
    undoable: await getUndoable(ctx, home.slug, item),
    decides: may(actor, `${item.noun}.withdraw`, { municipality: home.slug }),
  };
}

/** What an address says was done just now; null when it says nothing. */
export function doneSaid(address: URLSearchParams, said: Readonly<Record<string, string>>): string | null {
  return Object.entries(said).find(([name]) => address.has(name))?.[1] ?? null;
}
