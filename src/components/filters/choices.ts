/** A filter as links: each choice leads to the list with it, or without it when it is chosen. */
import { periods, type EventFilter } from '#domain/filter.ts';
import type { Category } from '#domain/municipality.ts';
import type { Town } from '#domain/place.ts';
import type { Day } from '#domain/time.ts';
import { formatDate } from '#i18n/dates.ts';
import { words, type Lang } from '#i18n/index.ts';

/** Where a filter's list is. */
export type Address = (filter: EventFilter) => string;

/** A choice as a link. `category` gives it its colour. */
export type Choice = { text: string; href: string; chosen: boolean; category?: string };

/** What a municipality's lists can be narrowed to. */
export type Narrowing = { categories: readonly Category[]; towns: readonly Town[] };

/** When: at most one. */
export function periodChoices(filter: EventFilter, at: Address, lang: Lang): Choice[] {
  const said = words(lang).events.filters;
  return periods.map((period) => {
    const chosen = filter.period === period;
    const href = at({ ...filter, period: chosen ? null : period, from: null, to: null });
    return { text: said.periods[period], href, chosen };
  });
}

/** What: any number of categories. */
export function categoryChoices(filter: EventFilter, all: readonly Category[], at: Address, lang: Lang): Choice[] {
  return all.map((category) => {
    const chosen = filter.categories.includes(category.slug);
    const categories = toggled(filter.categories, category.slug);
    return { text: nameOf(category, lang), href: at({ ...filter, categories }), chosen, category: category.slug };
  });
}

/** Good to know: free, fine to come alone, from afar. */
export function flagChoices(filter: EventFilter, at: Address, lang: Lang): Choice[] {
  const said = words(lang).events.filters.flags;
  const flags = ['free', 'comeAlone', 'fromAfar'] as const;
  return flags.map((flag) => ({
    text: said[flag],
    href: at({ ...filter, [flag]: !filter[flag] }),
    chosen: filter[flag],
  }));
}

/** Everything that is chosen, each with the way to the list without it. */
export function chosenParts(filter: EventFilter, all: Narrowing, at: Address, lang: Lang, today: Day): Choice[] {
  const said = words(lang).events.filters;
  const without = (change: Partial<EventFilter>, text: string): Choice => ({
    text,
    href: at({ ...filter, ...change }),
    chosen: true,
  });
  const { period, from, to, age, query } = filter;
  return [
    ...(period === null ? [] : [without({ period: null }, said.periods[period])]),
    ...filter.categories.map((slug) =>
      without({ categories: toggled(filter.categories, slug) }, categoryName(slug, all, lang)),
    ),
    ...filter.towns.map((slug) => without({ towns: toggled(filter.towns, slug) }, townName(slug, all))),
    ...flagChoices(filter, at, lang).filter((choice) => choice.chosen),
    ...(age === null ? [] : [without({ age: null }, said.years(age))]),
    ...(from === null ? [] : [without({ from: null }, said.fromDay(formatDate(from, lang, today)))]),
    ...(to === null ? [] : [without({ to: null }, said.toDay(formatDate(to, lang, today)))]),
    ...(query === null ? [] : [without({ query: null }, said.quoted(query))]),
  ];
}

/** The name of a category in a language. */
export function nameOf(category: Pick<Category, 'name' | 'nameEn'>, lang: Lang): string {
  return lang === 'da' ? category.name : category.nameEn;
}

function categoryName(slug: string, { categories }: Narrowing, lang: Lang): string {
  const found = categories.find((category) => category.slug === slug);
  return found === undefined ? slug : nameOf(found, lang);
}

function townName(slug: string, { towns }: Narrowing): string {
  return towns.find((town) => town.slug === slug)?.name ?? slug;
}

function toggled(slugs: readonly string[], slug: string): string[] {
  return slugs.includes(slug) ? slugs.filter((one) => one !== slug) : [...slugs, slug].toSorted();
}
