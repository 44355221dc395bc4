/** Keeps the books of a change: the municipality's revision and the record of what became of the item. */
import { eq, max, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { municipality, revision } from '#db/schema/municipality.ts';
import type { Actor } from '#domain/authorisation.ts';
import type { EpochSeconds } from '#domain/time.ts';
import { breathe } from '../breathe.ts';
import type { Ctx } from '../hub.ts';

/** One change to one item, for the record; `hidden` when nobody outside the office can see that it happened. */
export type Entry = { noun: string; itemId: string; verb: string; snapshot: unknown; hidden?: boolean };

const entriesAtOnce = 200;

/**
 * Writes every entry under one number, inside the caller's transaction, and raises the municipality's revision
 * when the public can see any of it: otherwise its stamps would tell when the office works, and on how much.
 * Answers the number.
 */
export async function revise(ctx: Ctx, tx: Transaction, code: string, entries: readonly Entry[]): Promise<number> {
  const at = Math.floor(ctx.clock().epochMilliseconds / 1000);
  if (entries.some((entry) => entry.hidden !== true)) await raise(tx, code, at);
  const number = await nextNumber(tx, code);
  const rowOf = ({ hidden: _, ...entry }: Entry) => ({
    municipality: code,
    number,
    actor: nameOf(ctx.actor),
    at,
    ...entry,
  });
  for (let from = 0; from < entries.length; from += entriesAtOnce) {
    await tx.insert(revision).values(entries.slice(from, from + entriesAtOnce).map(rowOf));
    await breathe();
  }
  return number;
}

/** Who it was, for the record: a kind, and for staff which of them. */
function nameOf(actor: Actor): string {
  return actor.kind === 'staff' ? `staff:${actor.id}` : actor.kind;
}

async function raise(tx: Transaction, code: string, at: EpochSeconds): Promise<void> {
  const raised = { revision: sql`${municipality.revision} + 1`, revisedAt: at };
  const rows = await tx.update(municipality).set(raised).where(eq(municipality.code, code)).returning();
  if (rows.length === 0) throw new Error(`No municipality has the code ${code}.`);
}

async function nextNumber(tx: Transaction, code: string): Promise<number> {
  const rows = await tx
    .select({ last: max(revision.number) })
    .from(revision)
    .where(eq(revision.municipality, code));
  return (rows[0]?.last ?? 0) + 1;
}
