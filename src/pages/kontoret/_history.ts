/** What the page of an item's history shows, whatever it is. */
import type { AstroGlobal } from 'astro';
import { submitted } from '#actions/form.ts';
import { goBack } from '#actions/history.ts';
import { may } from '#domain/authorisation.ts';
import type { DraftNoun } from '#domain/draft.ts';
import type { Complaint } from '#domain/errors.ts';
import type { ItemKey } from '#domain/item-record.ts';
import type { Municipality } from '#domain/municipality.ts';
import { officePath } from '#domain/office-path.ts';
import { dayAt } from '#domain/time.ts';
import { formatClock } from '#i18n/dates.ts';
import type { Lang } from '#i18n/index.ts';
import { getContactForOffice } from '#services/contact/office-queries.ts';
import { namesIn } from '#services/draft/names.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import type { Ctx } from '#services/hub.ts';
import { listHistory } from '#services/item/history.ts';
import { getUndoable } from '#services/item/undo.ts';
import { getOpportunityForOffice } from '#services/opportunity/office-queries.ts';
import { getPlaceForOffice } from '#services/place/office-queries.ts';
import { getStoryForOffice } from '#services/story/office-queries.ts';
import { momentsOf, wallsOf } from '../_moments.ts';
import { enterOffice, type Office } from './_office.ts';

type NameOf = (ctx: Ctx, home: Municipality, id: string) => Promise<string>;

/** What an item of each noun is called. Throws `not_found`. */
const names: Record<DraftNoun, NameOf> = {
  event: async (...asked) => (await getEventForOffice(...asked)).title,
  opportunity: async (...asked) => (await getOpportunityForOffice(...asked)).item.title,
  contact: async (...asked) => (await getContactForOffice(...asked)).contact.role,
  story: async (...asked) => (await getStoryForOffice(...asked)).item.title,
  place: async (...asked) => (await getPlaceForOffice(...asked)).place.name,
};

/** Whose history it is, what was wrong with the way back, and a page of it. */
export type HistoryPage = {
  lang: Lang;
  office: Office;
  name: string;
  page: string;
  complaints: readonly Complaint[];
  history: Awaited<ReturnType<typeof historyOf>>;
};

/** Takes the way back, or shows the history. Throws `not_found`. */
export async function historyPage(
  astro: AstroGlobal,
  { noun, itemId = '' }: { noun: DraftNoun; itemId: string | undefined },
  lang: Lang,
): Promise<Response | HistoryPage> {
  const { visit } = astro.locals;
  const office = await enterOffice(astro.locals);
  const { home } = office;
  const item = { noun, itemId };
  const name = await names[noun](visit.ctx, home, itemId);
  const page = officePath(noun, itemId);
  const form = await submitted(astro, (sent) => goBack(visit, { ...item, municipality: home.slug, page }, sent));
  if (form instanceof Response) return form;
  const after = astro.url.searchParams.get('efter');
  const history = await historyOf(astro.locals, { office, item, after, lang });
  return { lang, office, name, page, complaints: form.complaints, history };
}

type Asked = { office: Pick<Office, 'home' | 'actor'>; item: ItemKey; after: string | null; lang: Lang };

/** A page of it, with the names that its changes tell of. Throws as `listHistory` does. */
async function historyOf({ hub, visit }: App.Locals, { office, item, after, lang }: Asked) {
  const { home, actor } = office;
  const { ctx } = visit;
  const { items, next, newest } = await listHistory(ctx, home.slug, item, { limit: 20, after });
  const told = items
    .flatMap(({ changes }) => changes ?? [])
    .map(({ field, before, after: now }) => ({ [field]: [...before, ...now] }));
  return {
    noun: item.noun,
    lines: items,
    next,
    newest,
    after,
    last: await getUndoable(ctx, home.slug, item),
    names: await namesIn(ctx, home.slug, told),
    today: dayAt(hub.clock(), home.timeZone),
    moment: momentsOf(hub, lang).moment,
    clock: (at: number) => formatClock(wallsOf(at, home.timeZone), lang),
    mayUndo: may(actor, 'item.undo', { municipality: home.slug }),
    mayRestore: may(actor, 'item.restore', { municipality: home.slug }),
  };
}
