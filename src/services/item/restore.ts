import { authorise } from '#domain/authorisation.ts';
import { conflict, notFound } from '#domain/errors.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { itemKindOf } from './kinds.ts';
import { versionsOf } from './records.ts';
import { changedSince, type RecordKey } from './undo.ts';

/**
 * Makes an item again what its record `number` says, as a change like any other. `last` is the newest record that was
 * seen: throws `conflict` when there is a newer one by now, and `not_found` when there is no such record.
 */
export async function restoreItem(ctx: Ctx, key: RecordKey, last: number): Promise<void> {
  authorise(ctx.actor, 'item.restore', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  await ctx.db.write(async (tx) => {
    const [newest] = await versionsOf(tx, home.code, key, { limit: 1 });
    const [wanted] = await versionsOf(tx, home.code, key, { limit: 1, before: key.number + 1 });
    if (newest === undefined || wanted?.number !== key.number) throw notFound(key.noun);
    if (newest.number !== last) throw conflict(changedSince);
    const back = { itemId: key.itemId, verb: 'restore' as const, snapshot: wanted.snapshot };
    await itemKindOf(key.noun).become(ctx, tx, home, back);
  });
}
