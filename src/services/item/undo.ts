import { authorise } from '#domain/authorisation.ts';
import { conflict, notFound, type Complaint } from '#domain/errors.ts';
import { undoWithin, type ItemKey, type Undoable } from '#domain/item-record.ts';
import type { Transaction } from '#db/client.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { actorsOf } from './actors.ts';
import { itemKindOf } from './kinds.ts';
import { versionsOf } from './records.ts';

/** A record of an item, as somebody has it before them. */
export type RecordKey = ItemKey & { municipality: string; number: number };

/**
 * Undoes the last change of an item, whoever of the office made it: it becomes what it was before, and every calendar
 * follows. Throws `conflict` when something came after that change (another's undoing, too) or half an hour has passed.
 */
export async function undoChange(ctx: Ctx, key: RecordKey): Promise<void> {
  authorise(ctx.actor, 'item.undo', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  await ctx.db.write(async (tx) => {
    const [last, before] = await versionsOf(tx, home.code, key, { limit: 2 });
    if (last === undefined) throw notFound(key.noun);
    if (last.number !== key.number) throw conflict(changedSince);
    if (last.at + undoWithin < now) throw conflict(tooLate);
    const kind = itemKindOf(key.noun);
    const other = (await kind.otherHalf?.(tx, home.code, key.itemId, last)) ?? null;
    if (other !== null) await takeBack(ctx, tx, home, { noun: key.noun, ...other });
    await kind.become(ctx, tx, home, { itemId: key.itemId, verb: 'undo', snapshot: before?.snapshot ?? null });
    await kind.settled?.(ctx, tx, home, key.itemId);
    if (other !== null) await kind.settled?.(ctx, tx, home, other.itemId);
  });
}

/** The same for what the same deed did to another item: both, or neither. */
async function takeBack(ctx: Ctx, tx: Transaction, home: Municipality, item: ItemKey & { number: number }) {
  const [last, before] = await versionsOf(tx, home.code, item, { limit: 2 });
  if (last?.number !== item.number) throw conflict(changedSince);
  const back = { itemId: item.itemId, verb: 'undo' as const, snapshot: before?.snapshot ?? null };
  await itemKindOf(item.noun).become(ctx, tx, home, back);
}

/** What can be undone of an item just now: its last change, or nothing. */
export async function getUndoable(ctx: Ctx, municipality: string, item: ItemKey): Promise<Undoable | null> {
  authorise(ctx.actor, 'item.readHistory', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const [last, before] = await versionsOf(ctx.db.read, home.code, item, { limit: 2 });
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  if (last === undefined || last.at + undoWithin < now) return null;
  const { number, verb, at } = last;
  const whoDid = await actorsOf(ctx, home.code, [last]);
  return { number, verb, who: whoDid(last), at, until: at + undoWithin, first: before === undefined };
}

/** What somebody has before them is not the last any more. */
export const changedSince: Complaint = {
  field: 'number',
  da: 'Der er sket noget nyere imens. Se, hvordan det er nu, og gør det derfra.',
  en: 'Something newer has happened meanwhile. See how it is now, and go on from there.',
};
const tooLate: Complaint = {
  field: 'number',
  da: 'Det er mere end en halv time siden. Brug historikken til at gendanne i stedet.',
  en: 'It is more than half an hour ago. Use the history to restore it instead.',
};
