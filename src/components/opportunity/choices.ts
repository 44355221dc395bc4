/** A filter of opportunities as links: each choice leads to the list with it, or without it when it is chosen. */
import type { OpportunityFilter } from '#domain/opportunity-filter.ts';
import { opportunityKinds } from '#domain/opportunity.ts';
import type { Town } from '#domain/place.ts';
import { words, type Lang } from '#i18n/index.ts';
import type { Choice } from '../filters/choices.ts';

/** Where a filter's list is. */
export type OpportunityAddress = (filter: OpportunityFilter) => string;

/** What kind: any number of them. */
export function kindChoices(filter: OpportunityFilter, at: OpportunityAddress, lang: Lang): Choice[] {
  const said = words(lang).front.kinds;
  return opportunityKinds.map((kind) => {
    const chosen = filter.kinds.includes(kind);
    const kinds = opportunityKinds.filter((one) => (one === kind ? !chosen : filter.kinds.includes(one)));
    return { text: said[kind], href: at({ ...filter, kinds }), chosen };
  });
}

/** Open while one lives somewhere else. */
export function awayChoice(filter: OpportunityFilter, at: OpportunityAddress, lang: Lang): Choice {
  const { openWhileAway } = filter;
  const href = at({ ...filter, openWhileAway: !openWhileAway });
  return { text: words(lang).opportunities.filters.away, href, chosen: openWhileAway };
}

/** Everything that is chosen, each with the way to the list without it. */
export function chosenOpportunities(
  filter: OpportunityFilter,
  towns: readonly Town[],
  at: OpportunityAddress,
  lang: Lang,
): Choice[] {
  const { years, quoted } = words(lang).events.filters;
  const without = (change: Partial<OpportunityFilter>, text: string): Choice => ({
    text,
    href: at({ ...filter, ...change }),
    chosen: true,
  });
  const { age, query } = filter;
  return [
    ...[...kindChoices(filter, at, lang), awayChoice(filter, at, lang)].filter((choice) => choice.chosen),
    ...filter.towns.map((slug) =>
      without({ towns: filter.towns.filter((one) => one !== slug) }, nameOfTown(slug, towns)),
    ),
    ...(age === null ? [] : [without({ age: null }, years(age))]),
    ...(query === null ? [] : [without({ query: null }, quoted(query))]),
  ];
}

function nameOfTown(slug: string, towns: readonly Town[]): string {
  return towns.find((town) => town.slug === slug)?.name ?? slug;
}
