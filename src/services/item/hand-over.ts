/** Handing over to a colleague: one thing, some, or all of mine. */
import { and, count, eq, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid, notFound } from '#domain/errors.ts';
import { HandOverWord } from '#domain/hand-over.ts';
import { checkedInput } from '#domain/input.ts';
import { ItemKey } from '#domain/item-line.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { idOf } from '../profile/queries.ts';
import { findHere } from '../staff/last-admin.ts';
import { leaveNote } from './notes.ts';
import { give, type Handed } from './ownership.ts';
import { among, tables } from './tables.ts';

const Wanted = z.strictObject({
  /** Who takes over. */
  to: z.string().max(60),
  items: z.array(ItemKey).max(500),
  note: HandOverWord,
});
const WantedOfMine = Wanted.extend({ items: z.union([Wanted.shape.items, z.literal('all')]) });

/** What to hand over, to whom, and with what word: an empty one is none. */
export type HandOver = z.input<typeof Wanted>;
/** The same of my own; `all` is everything I keep right. */
export type HandOverOfMine = z.input<typeof WantedOfMine>;

/**
 * Hands over items of the municipality, whosever they are. Answers how many changed hands. Throws `not_found` when one
 * of them is not there, and `invalid` on `to` and `items`.
 */
export async function handOverItems(ctx: Ctx, municipality: string, input: HandOver): Promise<number> {
  authorise(ctx.actor, 'item.handOver', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const { items, ...wanted } = checkedInput(Wanted, input);
  return ctx.db.write(async (tx) => {
    await refuseMissing(tx, home, items);
    return handTo(ctx, tx, home, { code: home.code, items }, wanted);
  });
}

/** Hands over what I keep right, or some of it. Throws as {@link handOverItems} does; what is not mine is not there. */
export async function handOverMine(ctx: Ctx, municipality: string, input: HandOverOfMine): Promise<number> {
  authorise(ctx.actor, 'item.handOverMine', { owner: idOf(ctx.actor), municipality });
  const home = await getMunicipality(ctx, municipality);
  const { items, ...wanted } = checkedInput(WantedOfMine, input);
  const from = idOf(ctx.actor);
  return ctx.db.write(async (tx) => {
    if (items === 'all') return handTo(ctx, tx, home, { code: home.code, from }, wanted);
    await refuseMissing(tx, home, items, from);
    return handTo(ctx, tx, home, { code: home.code, from, items }, wanted);
  });
}

async function handTo(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  handed: Handed,
  { to, note }: { to: string; note: string },
): Promise<number> {
  const successor = await findHere(tx, home.slug, to);
  if (successor === undefined || successor.id === handed.from) throw invalid(noSuccessor);
  const given = await give(ctx, tx, handed, successor.id);
  if (given.length === 0 && handed.items === undefined) throw invalid(nothingMine);
  const toAnother = successor.id !== idOf(ctx.actor);
  if (note !== '' && toAnother) await leaveNote(ctx, tx, { toId: successor.id, many: given.length, text: note });
  return given.length;
}

/** Throws unless every item is there, and somebody's when it has to be. */
async function refuseMissing(tx: Transaction, home: Municipality, items: readonly ItemKey[], ownerId?: string) {
  if (items.length === 0) throw invalid(nothingTicked);
  const keys = new Map(items.map((item) => [`${item.noun}:${item.id}`, item]));
  for (const [noun, some] of Map.groupBy(keys.values(), (item) => item.noun)) {
    const table = tables[noun];
    const mine: SQL | undefined = ownerId === undefined ? undefined : eq(table.ownerId, ownerId);
    const [row] = await tx
      .select({ many: count() })
      .from(table)
      .where(and(eq(table.municipality, home.code), among(noun, some), mine));
    if (row?.many !== some.length) throw notFound(noun);
  }
}

const noSuccessor = {
  field: 'to',
  da: 'Vælg den kollega, der tager over.',
  en: 'Choose the colleague who takes over.',
};
const nothingTicked = {
  field: 'items',
  da: 'Kryds af, hvad du vil overdrage.',
  en: 'Tick what you want to hand over.',
};
const nothingMine = {
  field: 'items',
  da: 'Du har ikke ansvar for noget lige nu.',
  en: 'There is nothing that you look after just now.',
};
