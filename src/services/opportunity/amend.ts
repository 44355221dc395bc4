/** The road every change to an opportunity takes: load, decide, write, in one transaction. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { notFound } from '#domain/errors.ts';
import { stamped } from '#domain/item-change.ts';
import type { Municipality } from '#domain/municipality.ts';
import { isShownOpportunity, type Opportunity } from '#domain/opportunity.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { bookChange } from '../item/book.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { opportunityOf, opportunityRow } from './records.ts';
import { requireSound } from './rules.ts';

/** Which opportunity of which municipality. */
export type OpportunityKey = { municipality: string; id: string };

/** What a verb decides: the opportunity as it should be from now on. */
export type Decision = (before: Opportunity) => Opportunity;

/** Changes one opportunity and answers it as it became. Nothing is written when nothing differs. */
export async function amendOpportunity(
  ctx: Ctx,
  key: OpportunityKey,
  verb: string,
  decide: Decision,
): Promise<Opportunity> {
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write((tx) => amendOpportunityWithin(ctx, tx, home, { id: key.id, verb, decide }));
}

/** As {@link amendOpportunity}, inside the caller's transaction. Throws `not_found` and `invalid`. */
export async function amendOpportunityWithin(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  { id, verb, decide }: { id: string; verb: string; decide: Decision },
): Promise<Opportunity> {
  const before = await loadOpportunity(tx, home, id);
  const now = ctx.clock();
  const today = dayAt(now, home.timeZone);
  const shown = (item: Opportunity): boolean => isShownOpportunity(item, today);
  const after = stamped(before, decide(before), { now, shown });
  if (JSON.stringify(after) === JSON.stringify(before)) return before;
  if (after.status !== 'withdrawn') await requireSound(tx, home, after);
  await tx.update(opportunity).set(opportunityRow(after, home.code)).where(eq(opportunity.id, id));
  await bookChange(ctx, tx, home, { noun: 'opportunity', verb, before, after, shown });
  return after;
}

/** An opportunity as it is, whatever its status. Throws `not_found`, also for another municipality's. */
export async function loadOpportunity(db: Reader | Transaction, home: Municipality, id: string): Promise<Opportunity> {
  const [row] = await db
    .select()
    .from(opportunity)
    .where(and(eq(opportunity.id, id), eq(opportunity.municipality, home.code)));
  if (row === undefined) throw notFound('opportunity');
  return opportunityOf(row, home.slug);
}
