/** Somebody leaves: whoever comes after them has everything they kept right, wrote and read. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { invitation } from '#db/schema/access.ts';
import { draft } from '#db/schema/draft.ts';
import { source } from '#db/schema/source.ts';
import type { Ctx } from '../hub.ts';
import { holds, voided } from '../invitation/open.ts';
import { passNotesOn } from '../item/notes.ts';
import { give } from '../item/ownership.ts';
import type { Here } from './last-admin.ts';

/** What was begun and not decided; what was published or dropped stays theirs. */
const unfinished = ['open', 'sent', 'returned', 'template'] as const;

/** Hands everything over, inside the caller's transaction, and takes back the invitations that were still open. */
export async function handOver(ctx: Ctx, tx: Transaction, from: Here, to: Here): Promise<void> {
  const mine = and(eq(invitation.madeBy, from.id), holds(ctx));
  await tx.update(invitation).set(voided(ctx)).where(mine);
  await give(ctx, tx, { code: from.home, from: from.id }, to.id);
  await tx.update(source).set({ ownerId: to.id }).where(eq(source.ownerId, from.id));
  const drafts = and(eq(draft.authorId, from.id), inArray(draft.state, [...unfinished]));
  await tx.update(draft).set({ authorId: to.id }).where(drafts);
  await passNotesOn(tx, from.id, to.id);
}
