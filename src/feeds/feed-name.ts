/** What a feed is called on a phone: where, and what of it. Never for whom. */
import type { EventFilter } from '#domain/filter.ts';
import type { Day } from '#domain/time.ts';
import { words, type Lang } from '#i18n/index.ts';

/** Names by slug, as the municipality has them. */
export type FilterNames = { categories: ReadonlyMap<string, string>; towns: ReadonlyMap<string, string> };

/** `Haderslev`, or with a filter `Haderslev: Sport og bevægelse, Vojens, gratis`. */
export function feedName(municipality: string, filter: EventFilter, names: FilterNames, lang: Lang): string {
  const narrowed = narrowing(filter, names, lang);
  return narrowed.length === 0 ? municipality : `${municipality}: ${narrowed.join(', ')}`;
}

function narrowing(filter: EventFilter, { categories, towns }: FilterNames, lang: Lang): string[] {
  const { narrowed } = words(lang).feeds;
  const parts = [
    ...filter.categories.map((slug) => categories.get(slug) ?? slug),
    ...filter.towns.map((slug) => towns.get(slug) ?? slug),
    filter.age === null ? null : narrowed.age(filter.age),
    filter.free ? narrowed.free : null,
    filter.fromAfar ? narrowed.fromAfar : null,
    filter.comeAlone ? narrowed.comeAlone : null,
    filter.period === null ? null : narrowed.period[filter.period],
    filter.from === null ? null : narrowed.from(shortDay(filter.from)),
    filter.to === null ? null : narrowed.to(shortDay(filter.to)),
    filter.query === null ? null : narrowed.query(filter.query),
  ];
  return parts.filter((part) => part !== null);
}

/** `24.6.2026`. */
function shortDay(day: Day): string {
  const { year, month, day: number } = Temporal.PlainDate.from(day);
  return `${number}.${month}.${year}`;
}
