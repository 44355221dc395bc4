/** Going back with a place. What was moved to another place when it was merged stays there. */
import { conflict } from '#domain/errors.ts';
import { unreadableRecord } from '#domain/item-record.ts';
import { KeptPlace } from '#domain/place.ts';
import { amendPlaceWithin } from '../../place/amend.ts';
import type { ItemKind } from '../kind.ts';

/** What a record of long ago did not yet say. */
const Kept = KeptPlace.partial({ verifyBy: true, retired: true });

export const placeItem: ItemKind = {
  become: async (ctx, tx, home, { itemId: id, verb, snapshot }) => {
    const then = snapshot === null ? null : Kept.safeParse(snapshot).data;
    if (then === undefined) throw conflict(unreadableRecord);
    await amendPlaceWithin(ctx, tx, home, {
      id,
      verb,
      decide: (before) => {
        if (then === null) return { ...before, retired: true };
        const { verifyBy } = before;
        return { ...then, id, municipality: home.slug, verifyBy, retired: then.retired ?? false };
      },
    });
  },
  steps: (before, after) => {
    const [was, is] = [Kept.safeParse(before).data ?? null, Kept.safeParse(after).data];
    if (is === undefined || (was !== null && (was.retired ?? false) === (is.retired ?? false))) return [];
    const kind = is.retired === true ? 'withdrawn' : 'published';
    return [{ kind, recurrenceId: null, reason: null }];
  },
};
