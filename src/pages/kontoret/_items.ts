/** What the pages of an opportunity and of a story in the office have in common. */
import type { AstroGlobal } from 'astro';
import { submitted, type Submission } from '#actions/form.ts';
import { actOnItem } from '#actions/items.ts';
import { may } from '#domain/authorisation.ts';
import type { Complaint } from '#domain/errors.ts';
import { HjemegnError } from '#domain/errors.ts';
import type { Undoable } from '#domain/item-record.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { readOfficeFilter, type OfficeFilter } from '#domain/office-filter.ts';
import { dayAt, type Day } from '#domain/time.ts';
import type { Lang } from '#i18n/index.ts';
import { capitalised } from '#i18n/writing.ts';
import { attempt } from '#services/attempt.ts';
import { listDrafts, type DraftLine } from '#services/draft/queries.ts';
import type { Ctx } from '#services/hub.ts';
import { getUndoable } from '#services/item/undo.ts';
import { listColleagues } from '#services/staff/queries.ts';
import { ownerNamed, type From } from '#components/office-item/view.ts';
import { stampsOf } from '../_moments.ts';
import { enterOffice, type Office } from './_office.ts';

export type ItemNoun = 'opportunity' | 'story';

/** Who is called what here: whoever keeps something right. */
async function ownerNames(ctx: Ctx, { home }: Pick<Office, 'home'>): Promise<ReadonlyMap<string, string>> {
  const everybody = await listColleagues(ctx, home.slug, '');
  return new Map(everybody.map(({ id, name }) => [id, name]));
}

/** A list as its address asks for it. `items` is null when it could not be had. */
export type ItemsPage<Item> = {
  lang: Lang;
  office: Office;
  noun: ItemNoun;
  filter: OfficeFilter;
  complaints: readonly Complaint[];
  items: readonly Item[] | null;
  next: string | null;
  from: From;
};

type List<Item> = (
  ctx: Ctx,
  home: Municipality,
  query: { filter: OfficeFilter; limit: number; after: string | null },
) => Promise<Page<Item>>;

/** Reads a list. A place in it that cannot be read is its beginning. */
export async function itemsPage<Item>(
  astro: AstroGlobal,
  noun: ItemNoun,
  lang: Lang,
  list: List<Item>,
): Promise<ItemsPage<Item>> {
  const { hub, visit } = astro.locals;
  const office = await enterOffice(astro.locals);
  const { home } = office;
  const { filter, complaints, page } = await listed(astro.url.searchParams, (query) => list(visit.ctx, home, query));
  const owners = page === null ? null : await attempt(ownerNames(visit.ctx, office));
  // Without the names, somebody's would stand as nobody's.
  const found = owners === null ? null : page;
  if (found === null) astro.response.status = 503;
  else if (complaints.length > 0) astro.response.status = 400;
  const from = { lang, today: dayAt(hub.clock(), home.timeZone), owners: owners ?? new Map<string, string>() };
  return { lang, office, noun, filter, complaints, items: found?.items ?? null, next: found?.next ?? null, from };
}

async function listed<Item>(
  address: URLSearchParams,
  list: (query: Parameters<List<Item>>[2]) => Promise<Page<Item>>,
): Promise<{ filter: OfficeFilter; complaints: readonly Complaint[]; page: Page<Item> | null }> {
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

/** One of them, what is going on with it, and what whoever looks may do with it. */
export type ItemPage<Item> = {
  lang: Lang;
  office: Office;
  noun: ItemNoun;
  form: Submission<never>;
  item: Item;
  /** The name of whoever keeps it right. */
  owner: string;
  /** When it was changed last. */
  modified: string;
  today: Day;
  drafts: DraftLine[];
  undoable: Undoable | null;
  decides: boolean;
};

/** Takes what was pressed, or shows it as it is. Throws `not_found`. */
export async function itemPage<Item extends { id: string; modified: string }>(
  astro: AstroGlobal,
  noun: ItemNoun,
  lang: Lang,
  find: (ctx: Ctx, home: Municipality, id: string) => Promise<{ item: Item; ownerId: string | null }>,
): Promise<Response | ItemPage<Item>> {
  const { hub, visit } = astro.locals;
  const { ctx } = visit;
  const office = await enterOffice(astro.locals);
  const { home } = office;
  const id = astro.params.item ?? '';
  await find(ctx, home, id);
  const form = await submitted(astro, (sent) => actOnItem(visit, { municipality: home.slug, noun, id }, sent));
  if (form instanceof Response) return form;
  const { item, ownerId } = await find(ctx, home, id);
  const owners = await ownerNames(ctx, office);
  const shared = { lang, office, noun, form, item, today: dayAt(hub.clock(), home.timeZone) };
  const modified = capitalised(stampsOf(hub, lang)(item.modified));
  return {
    ...shared,
    modified,
    owner: ownerNamed(ownerId, { lang, owners }),
    ...(await workOn(ctx, office, noun, id)),
  };
}

async function workOn(ctx: Ctx, { home, actor }: Office, noun: ItemNoun, itemId: string) {
  const states = ['open', 'returned', 'sent'] as const;
  return {
    drafts: await listDrafts(ctx, home.slug, { states, noun, itemId, limit: 10 }),
    undoable: await getUndoable(ctx, home.slug, { noun, itemId }),
    decides: may(actor, `${noun}.withdraw`, { municipality: home.slug }),
  };
}

/** What an address says was done just now; null when it says nothing. */
export function doneSaid(address: URLSearchParams, said: Readonly<Record<string, string>>): string | null {
  return Object.entries(said).find(([name]) => address.has(name))?.[1] ?? null;
}
