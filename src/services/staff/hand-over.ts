/** What somebody kept right becomes another's to keep right. Those who follow it notice nothing. */
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { invitation } from '#db/schema/access.ts';
import { contact } from '#db/schema/contact.ts';
import { event } from '#db/schema/event.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { place } from '#db/schema/place.ts';
import { story } from '#db/schema/story.ts';
import type { Ctx } from '../hub.ts';
import { holds, voided } from '../invitation/open.ts';
import { revise } from '../municipality/revise.ts';
import type { Here } from './last-admin.ts';

const owned = { event, opportunity, contact, story, place } as const;

/** Hands everything over, inside the caller's transaction, and takes back the invitations that were still open. */
export async function handOver(ctx: Ctx, tx: Transaction, from: Here, to: Here): Promise<void> {
  const mine = and(eq(invitation.madeBy, from.id), holds(ctx));
  await tx.update(invitation).set(voided(ctx)).where(mine);
  const handed: { noun: string; itemId: string }[] = [];
  for (const [noun, table] of Object.entries(owned)) {
    const rows = await tx
      .update(table)
      .set({ ownerId: to.id })
      .where(and(eq(table.ownerId, from.id), eq(table.municipality, from.home)))
      .returning({ itemId: table.id });
    handed.push(...rows.map((row) => ({ noun, ...row })));
  }
  const snapshot = { ownerId: to.id };
  const entries = handed.map((item) => ({ ...item, verb: 'handOver', snapshot, hidden: true }));
  await revise(ctx, tx, from.home, entries);
}
