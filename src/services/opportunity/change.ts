import type { z } from 'zod';
import { authorise } from '#domain/authorisation.ts';
import { checkedInput, saidOnly } from '#domain/input.ts';
import { Opportunity } from '#domain/opportunity.ts';
import { slugOf } from '#domain/slug.ts';
import type { Ctx } from '../hub.ts';
import { amendOpportunity, type OpportunityKey } from './amend.ts';

/** What can be said differently; whether it is shown at all is published or withdrawn. */
export const OpportunityChange = Opportunity.omit({
  id: true,
  municipality: true,
  slug: true,
  modified: true,
  example: true,
  status: true,
  published: true,
})
  .partial()
  .strict();
export type OpportunityChange = z.input<typeof OpportunityChange>;

/** Changes what an opportunity says; its address stays. Throws `invalid` with a complaint per field. */
export async function changeOpportunity(
  ctx: Ctx,
  key: OpportunityKey,
  change: OpportunityChange,
): Promise<Opportunity> {
  authorise(ctx.actor, 'opportunity.change', { municipality: key.municipality });
  const said = saidOnly(checkedInput(OpportunityChange, change));
  return amendOpportunity(ctx, key, 'change', (before) => changedOpportunity(before, said));
}

/** An opportunity that says something else; its address follows its title. */
export function changedOpportunity(before: Opportunity, said: Partial<Opportunity>): Opportunity {
  const after = { ...before, ...said };
  return { ...after, slug: after.title === before.title ? before.slug : slugOf(after.title) };
}
