/** A word from whoever handed something over, kept until it is read. */
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { staff } from '#db/schema/account.ts';
import { handOverNote } from '#db/schema/hand-over.ts';
import { authorise } from '#domain/authorisation.ts';
import type { HandOverNote } from '#domain/hand-over.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { decryptField, encryptField } from '../keys/field.ts';
import { idOf } from '../profile/queries.ts';
import { decrypted } from '../staff/records.ts';

/** Leaves a word for somebody, inside the caller's transaction. */
export async function leaveNote(ctx: Ctx, tx: Transaction, note: { toId: string; many: number; text: string }) {
  const id = ctx.newId();
  const text = encryptField(ctx.keys, fieldOf(id), note.text);
  const at = Math.floor(ctx.clock().epochMilliseconds / 1000);
  await tx.insert(handOverNote).values({ ...note, id, fromId: ownerOf(ctx.actor), text, at });
}

/** What was said to me when I took something over, and I have not put away; the oldest first. */
export async function listMyHandOverNotes(ctx: Ctx): Promise<HandOverNote[]> {
  authorise(ctx.actor, 'handOverNote.read', { owner: idOf(ctx.actor) });
  const rows = await ctx.db.read
    .select({ note: handOverNote, name: staff.name })
    .from(handOverNote)
    .leftJoin(staff, eq(staff.id, handOverNote.fromId))
    .where(eq(handOverNote.toId, idOf(ctx.actor)))
    .orderBy(asc(handOverNote.at), asc(handOverNote.id));
  return rows.map(({ note: { id, many, text, at, fromId }, name }) => ({
    id,
    many,
    at,
    text: decryptField(ctx.keys, fieldOf(id), text),
    from: fromId === null ? null : decrypted(ctx.keys, fromId, 'name', name),
  }));
}

/** I have read it: it is gone. A second time changes nothing. */
export async function putAwayNote(ctx: Ctx, id: string): Promise<void> {
  authorise(ctx.actor, 'handOverNote.read', { owner: idOf(ctx.actor) });
  const mine = and(eq(handOverNote.id, id), eq(handOverNote.toId, idOf(ctx.actor)));
  await ctx.db.write((tx) => tx.delete(handOverNote).where(mine));
}

/** What somebody had not read yet is for whoever comes after them. */
export async function passNotesOn(tx: Transaction, fromId: string, toId: string): Promise<void> {
  await tx.update(handOverNote).set({ toId }).where(eq(handOverNote.toId, fromId));
}

function fieldOf(row: string) {
  return { table: 'hand_over_note', row, column: 'text' };
}
