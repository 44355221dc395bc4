import { authorise } from '#domain/authorisation.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import type { Ctx } from '../hub.ts';
import { amendOpportunity, type OpportunityKey } from './amend.ts';

/** Takes an opportunity back: it leaves every list at once. Throws `not_found` for another municipality's. */
export async function withdrawOpportunity(ctx: Ctx, key: OpportunityKey): Promise<Opportunity> {
  authorise(ctx.actor, 'opportunity.withdraw', { municipality: key.municipality });
  return amendOpportunity(ctx, key, 'withdraw', (before) => ({ ...before, status: 'withdrawn' }));
}
