/** What the list of opportunities shows: as much of the asked-for filter as can be read, and what it gives. */
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { everyOpportunity, readOpportunityFilter, type OpportunityFilter } from '#domain/opportunity-filter.ts';
import type { OpportunityListing } from '#domain/opportunity.ts';
import type { Town } from '#domain/place.ts';
import { readAsFarAsPossible } from '#components/filters/lenient.ts';
import { attempt } from '#services/attempt.ts';
import type { Ctx } from '#services/hub.ts';
import { listTowns } from '#services/municipality/queries.ts';
import { listOpportunities } from '#services/opportunity/queries.ts';

export type OpportunityList = {
  filter: OpportunityFilter;
  complaints: readonly Complaint[];
  towns: readonly Town[];
  /** Null when the list could not be had. */
  page: Page<OpportunityListing> | null;
};

/** Loads the list an address asks for. What cannot be read of it is left out and complained about. */
export async function loadOpportunities(
  ctx: Ctx,
  home: Municipality,
  address: URLSearchParams,
): Promise<OpportunityList> {
  const params = new URLSearchParams(address);
  params.delete('efter');
  const { filter, complaints } = readAsFarAsPossible(params, readOpportunityFilter, everyOpportunity);
  const [towns, found] = await Promise.all([
    attempt(listTowns(ctx, home.code)),
    readOn(ctx, home, filter, address.get('efter')),
  ]);
  return { filter, complaints: [...complaints, ...found.complaints], towns: towns ?? [], page: found.page };
}

type Found = Pick<OpportunityList, 'page' | 'complaints'>;

/** A page of the list. A place in it that cannot be read is its beginning. */
async function readOn(ctx: Ctx, home: Municipality, filter: OpportunityFilter, after: string | null): Promise<Found> {
  try {
    return { page: await attempt(listOpportunities(ctx, home, { filter, limit: 30, after })), complaints: [] };
  } catch (error) {
    if (!(error instanceof HjemegnError) || after === null) throw error;
    const { page } = await readOn(ctx, home, filter, null);
    return { page, complaints: error.complaints };
  }
}
