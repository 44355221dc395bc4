/** The same list in other shapes, and what lists can be narrowed to. */
import { feedPath } from '#domain/feed-path.ts';
import { everything, type EventFilter } from '#domain/filter.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Narrowing } from '#components/filters/choices.ts';
import { attempt } from '#services/attempt.ts';
import type { Ctx } from '#services/hub.ts';
import { listCategoriesWithDates, listTownsWithDates } from '#services/municipality/narrowing.ts';

/** A municipality's feeds for `<link rel="alternate">`, narrowed as the page is. */
export function feedsOf({ slug, name }: Pick<Municipality, 'slug' | 'name'>, filter: EventFilter = everything) {
  return [
    { type: 'text/calendar', href: feedPath(slug, 'ics', filter), title: name },
    { type: 'application/rss+xml', href: feedPath(slug, 'rss', filter), title: name },
    { type: 'application/feed+json', href: feedPath(slug, 'json', filter), title: name },
  ] as const;
}

/** The categories and towns of a municipality; none when they cannot be had: the list matters more. */
export async function narrowingOf(ctx: Ctx, home: Municipality): Promise<Narrowing> {
  const [categories, towns] = await Promise.all([
    attempt(listCategoriesWithDates(ctx, home.code)),
    attempt(listTownsWithDates(ctx, home.code)),
  ]);
  return { categories: categories ?? [], towns: towns ?? [] };
}
