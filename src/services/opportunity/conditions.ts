/** A filter as conditions on rows of opportunities. */
import { and, eq, gte, inArray, isNull, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import { opportunity } from '#db/schema/opportunity.ts';
import { place } from '#db/schema/place.ts';
import type { OpportunityFilter } from '#domain/opportunity-filter.ts';
import type { Day } from '#domain/time.ts';
import { matchOf } from '../full-text.ts';

/** What anybody may read: published and not past its "shown until". */
export function readable(code: string, today: Day, examples: boolean): SQL | undefined {
  return and(
    eq(opportunity.municipality, code),
    eq(opportunity.status, 'published'),
    or(isNull(opportunity.shownUntil), gte(opportunity.shownUntil, today)),
    examples ? undefined : eq(opportunity.example, false),
  );
}

/** What one can still apply for: its deadline is today, later, or never. */
export function stillOpen(today: Day): SQL | undefined {
  return or(isNull(opportunity.deadline), gte(opportunity.deadline, today));
}

/** What somebody vouches for, or nobody has to. */
export function vouchedFor(today: Day): SQL | undefined {
  return or(isNull(opportunity.verifyBy), gte(opportunity.verifyBy, today));
}

/** What the filter asks for. */
export function matching(filter: OpportunityFilter): SQL | undefined {
  return and(
    filter.kinds.length > 0 ? inArray(opportunity.kind, [...filter.kinds]) : undefined,
    filter.towns.length > 0 ? inArray(place.town, [...filter.towns]) : undefined,
    filter.age === null ? undefined : suitsAge(filter.age),
    filter.openWhileAway ? ne(opportunity.openWhileAway, 'no') : undefined,
    filter.query === null ? undefined : saying(filter.query),
  );
}

function suitsAge(age: number): SQL | undefined {
  return and(
    or(isNull(opportunity.ageFrom), lte(opportunity.ageFrom, age)),
    or(isNull(opportunity.ageTo), gte(opportunity.ageTo, age)),
  );
}

function saying(query: string): SQL {
  const match = matchOf(query);
  if (match === null) return sql`0`;
  return sql`${opportunity.id} IN (SELECT id FROM opportunity_search WHERE opportunity_search MATCH ${match})`;
}
