import { and, eq } from 'drizzle-orm';
import { opportunity } from '#db/schema/opportunity.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { revise } from '../municipality/revise.ts';
import { opportunityOf } from './records.ts';

/** Takes an opportunity back: it leaves every list at once. Throws `not_found` for another municipality's. */
export async function withdrawOpportunity(ctx: Ctx, key: { municipality: string; id: string }): Promise<Opportunity> {
  authorise(ctx.actor, 'opportunity.withdraw', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write(async (tx) => {
    const [row] = await tx
      .update(opportunity)
      .set({ status: 'withdrawn', modifiedAt: Math.floor(ctx.clock().epochMilliseconds / 1000) })
      .where(and(eq(opportunity.id, key.id), eq(opportunity.municipality, home.code)))
      .returning();
    if (row === undefined) throw notFound('opportunity');
    const withdrawn = opportunityOf(row, home.slug);
    await revise(ctx, tx, home.code, [{ noun: 'opportunity', itemId: key.id, verb: 'withdraw', snapshot: withdrawn }]);
    return withdrawn;
  });
}
