/** Keeps the books of a change: the municipality's revision and the record of what became of the item. */
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { municipality, revision } from '#db/schema/municipality.ts';
import { breathe } from '../breathe.ts';
import type { Ctx } from '../hub.ts';

/** One change to one item, for the record. */
export type Entry = { noun: string; itemId: string; verb: string; snapshot: unknown };

const entriesAtOnce = 200;

/** Raises the municipality's revision once and writes every entry under that number, inside the caller's transaction. */
export async function revise(ctx: Ctx, tx: Transaction, code: string, entries: readonly Entry[]): Promise<void> {
  const at = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const rows = await tx
    .update(municipality)
    .set({ revision: sql`${municipality.revision} + 1`, revisedAt: at })
    .where(eq(municipality.code, code))
    .returning({ number: municipality.revision });
  const number = rows[0]?.number;
  if (number === undefined) throw new Error(`No municipality has the code ${code}.`);
  const rowOf = (entry: Entry) => ({ municipality: code, number, actor: ctx.actor.kind, at, ...entry });
  for (let from = 0; from < entries.length; from += entriesAtOnce) {
    await tx.insert(revision).values(entries.slice(from, from + entriesAtOnce).map(rowOf));
    await breathe();
  }
}
