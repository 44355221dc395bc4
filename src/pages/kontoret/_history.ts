/** What the page of an item's history shows, whatever it is. */
import type { ItemKey } from '#domain/item-record.ts';
import { may } from '#domain/authorisation.ts';
import { dayAt } from '#domain/time.ts';
import { formatClock } from '#i18n/dates.ts';
import type { Lang } from '#i18n/index.ts';
import { namesIn } from '#services/draft/names.ts';
import { listHistory } from '#services/item/history.ts';
import { getUndoable } from '#services/item/undo.ts';
import { momentsOf, wallsOf } from '../_moments.ts';
import type { Office } from './_office.ts';

type Asked = { office: Pick<Office, 'home' | 'actor'>; item: ItemKey; after: string | null; lang: Lang };

/** A page of it, with the names that its changes tell of. Throws as `listHistory` does. */
export async function historyOf({ hub, visit }: App.Locals, { office, item, after, lang }: Asked) {
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
