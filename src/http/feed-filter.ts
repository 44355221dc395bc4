/** What a feed may be narrowed by. */
import { invalid, type Complaint } from '#domain/errors.ts';
import type { EventFilter } from '#domain/filter.ts';
import type { FilterNames } from '#feeds/feed-name.ts';

/**
 * A misspelt name would be a feed that stays empty for ever, and nobody would know why: throws `invalid` for
 * a category or town that the municipality does not have.
 */
export function requireKnown(filter: EventFilter, { categories, towns }: FilterNames): void {
  const unknown = [
    ...filter.categories.filter((slug) => !categories.has(slug)).map((slug) => unknownName('kategori', slug)),
    ...filter.towns.filter((slug) => !towns.has(slug)).map((slug) => unknownName('by', slug)),
  ];
  if (unknown.length > 0) throw invalid(...unknown);
}

function unknownName(field: string, slug: string): Complaint {
  return { field, da: `»${slug}« findes ikke i kommunen.`, en: `There is no “${slug}” in the municipality.` };
}
