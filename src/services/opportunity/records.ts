/** Opportunities between rows and values. */
import type { opportunity } from '#db/schema/opportunity.ts';
import type { place } from '#db/schema/place.ts';
import type { Opportunity, OpportunityListing } from '#domain/opportunity.ts';
import { isVouchedFor } from '#domain/vouching.ts';
import type { Day } from '#domain/time.ts';
import { placeNameOf } from '../place/records.ts';
import { secondsOf, stampAt } from '../stamps.ts';

/** An opportunity's row with its place and town, where it has them. */
export type Row = {
  opportunity: typeof opportunity.$inferSelect;
  place: typeof place.$inferSelect | null;
  townName: string | null;
};

/** A row as a list and a page show it. */
export function listingOf(row: Row, slug: string, today: Day): OpportunityListing {
  const item = opportunityOf(row.opportunity, slug);
  return { ...item, place: placeNameOf(row.place, row.townName), current: isVouchedFor(item, today) };
}

/** A row as a value. */
export function opportunityOf(row: typeof opportunity.$inferSelect, slug: string): Opportunity {
  const { modifiedAt, ownerId: _, ...fields } = row;
  return { ...fields, municipality: slug, modified: stampAt(modifiedAt) };
}

/** The columns of an opportunity that is to be kept. */
export function opportunityRow(value: Opportunity, code: string): typeof opportunity.$inferInsert {
  const { modified, ...fields } = value;
  return { ...fields, municipality: code, modifiedAt: secondsOf(modified) };
}
