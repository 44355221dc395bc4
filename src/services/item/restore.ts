import { authorise } from '#domain/authorisation.ts';
import type { Transaction } from '#db/client.ts';
import { conflict, notFound, type Complaint } from '#domain/errors.ts';
import type { ItemKey } from '#domain/item-record.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { itemKindOf } from './kinds.ts';
import { versionsOf } from './records.ts';
import { changedSince, type RecordKey } from './undo.ts';

/**
 * Makes an item again what its record `number` says, as a change like any other. `last` is the newest record that was
 * seen: throws `conflict` when there is a newer one by now, or when the way back leads past the splitting of a series,
 * whose other half would not come along; and `not_found` when there is no such record.
 */
export async function restoreItem(ctx: Ctx, key: RecordKey, last: number): Promise<void> {
  authorise(ctx.actor, 'item.restore', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  await ctx.db.write(async (tx) => {
    const [newest] = await versionsOf(tx, home.code, key, { limit: 1 });
    const [wanted] = await versionsOf(tx, home.code, key, { limit: 1, before: key.number + 1 });
    if (newest === undefined || wanted?.number !== key.number) throw notFound(key.noun);
    if (newest.number !== last) throw conflict(changedSince);
    if (await leavesAHalf(tx, home.code, key, { wanted: wanted.number, newest: last })) throw conflict(splitSince);
    const back = { itemId: key.itemId, verb: 'restore' as const, snapshot: wanted.snapshot };
    const kind = itemKindOf(key.noun);
    await kind.become(ctx, tx, home, back);
    await kind.settled?.(ctx, tx, home, key.itemId);
  });
}

/** True when what was done to another item together with this one would be gone back on in this one alone. */
async function leavesAHalf(
  tx: Transaction,
  code: string,
  item: ItemKey,
  { wanted, newest }: { wanted: number; newest: number },
): Promise<boolean> {
  const { otherHalf } = itemKindOf(item.noun);
  if (otherHalf === undefined) return false;
  const between = await versionsOf(tx, code, item, { limit: newest - wanted, after: wanted });
  const apart = new Set<string>();
  for (const row of between) {
    const other = await otherHalf(tx, code, item.itemId, row);
    // What was done and undone again, both with that one, leaves nothing behind.
    if (other !== null && !apart.delete(other.itemId)) apart.add(other.itemId);
  }
  return apart.size > 0;
}

const splitSince: Complaint = {
  field: 'number',
  da: 'Serien blev delt i to, eller delingen blev fortrudt, siden den version. Den anden del ville ikke følge med, og datoer ville forsvinde eller stå to gange. Ret datoerne i serien i stedet.',
  en: 'The series was split in two, or the split was undone, after that version. The other part would not come along, and dates would vanish or be there twice. Change the dates of the series instead.',
};
