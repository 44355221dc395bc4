import { authorise } from '#domain/authorisation.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { amendOpportunity, type OpportunityKey } from './amend.ts';

/** Publishes what was never shown, or puts back what was withdrawn; that keeps the day it was first published. */
export async function publishOpportunity(ctx: Ctx, key: OpportunityKey): Promise<Opportunity> {
  authorise(ctx.actor, 'opportunity.publish', { municipality: key.municipality });
  const { timeZone } = await getMunicipality(ctx, key.municipality);
  return amendOpportunity(ctx, key, 'publish', (before) => ({
    ...before,
    status: 'published',
    published: before.status === 'draft' ? dayAt(ctx.clock(), timeZone) : before.published,
  }));
}
