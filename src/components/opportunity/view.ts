/** What a list says about an opportunity. */
import type { OpportunityListing } from '#domain/opportunity.ts';
import { formatAges } from '#i18n/ages.ts';
import type { Lang } from '#i18n/index.ts';
import { words } from '#i18n/index.ts';
import { whereOf } from '../listing/view.ts';

/** Quiet facts, the one that matters most to somebody far from home first. */
export function opportunityFacts(item: OpportunityListing, lang: Lang): string[] {
  const facts = [
    words(lang).opportunities.away[item.openWhileAway],
    formatAges(item.ageFrom, item.ageTo, lang),
    whereOf(item, lang),
  ];
  return facts.filter((fact) => fact !== null);
}
