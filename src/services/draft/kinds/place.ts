/** What a draft knows of places. Whoever publishes one says that it is right today. */
import type { Reader, Transaction } from '#db/client.ts';
import { fieldText, type Draft } from '#domain/draft.ts';
import type { Municipality } from '#domain/municipality.ts';
import { blankPlaceFields, fieldsOfPlace, readPlaceFields, type PlaceForm } from '#domain/place-fields.ts';
import type { KeptPlace } from '#domain/place.ts';
import { dayAt } from '#domain/time.ts';
import { nextVerifyBy } from '#domain/vouching.ts';
import { ownerOf, type Ctx } from '../../hub.ts';
import { amendPlaceWithin, loadPlace } from '../../place/amend.ts';
import { createPlaceWithin, requireTown } from '../../place/create.ts';
import type { DraftKind } from '../kind.ts';

export const placeKind: DraftKind = {
  fieldsOf: (item) => fieldsOfPlace(item as KeptPlace),
  load: (_ctx, tx, home, itemId) => loadPlace(tx, home, itemId),
  blank: blankPlaceFields,
  label: (fields) => ({ title: fieldText(fields, 'name').slice(0, 200), startsOn: null }),
  check: async (ctx, home, draft) => {
    await saidBy(ctx, ctx.db.read, home, draft);
  },
  publish: async (ctx, tx, home, draft) => {
    const { verifyBy, ...said } = await saidBy(ctx, tx, home, draft);
    if (draft.itemId === null) {
      const ownerId = draft.authorId ?? ownerOf(ctx.actor);
      const { id } = await createPlaceWithin(ctx, tx, home, said, { verifyBy, ownerId });
      return { itemId: id };
    }
    const decide = (before: KeptPlace): KeptPlace => ({ ...before, ...said, verifyBy });
    await amendPlaceWithin(ctx, tx, home, { id: draft.itemId, verb: 'change', decide });
    return { itemId: draft.itemId };
  },
};

async function saidBy(ctx: Ctx, db: Reader | Transaction, home: Municipality, { fields }: Draft): Promise<PlaceForm> {
  const today = dayAt(ctx.clock(), home.timeZone);
  const said = readPlaceFields(fields, today);
  await requireTown(db, home, said.town);
  return { ...said, verifyBy: said.verifyBy ?? nextVerifyBy('place', today) };
}
