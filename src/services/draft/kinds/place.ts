/** What a draft knows of places. Whoever publishes one says that it is right today. */
import type { Reader, Transaction } from '#db/client.ts';
import { fieldText, type Draft } from '#domain/draft.ts';
import { invalid, type Complaint } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { blankPlaceFields, fieldsOfPlace, readPlaceFields, type PlaceForm } from '#domain/place-fields.ts';
import type { KeptPlace } from '#domain/place.ts';
import { dayAt } from '#domain/time.ts';
import { nextVerifyBy } from '#domain/vouching.ts';
import { ownerOf, type Ctx } from '../../hub.ts';
import { amendPlaceWithin, loadPlace } from '../../place/amend.ts';
import { createPlaceWithin, requireTown } from '../../place/create.ts';
import { findNamed } from '../../place/named.ts';
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

async function saidBy(
  ctx: Ctx,
  db: Reader | Transaction,
  home: Municipality,
  { fields, itemId }: Draft,
): Promise<PlaceForm> {
  const today = dayAt(ctx.clock(), home.timeZone);
  const said = readPlaceFields(fields, today);
  await requireTown(db, home, said.town);
  if (itemId === null) await refuseSecond(db, home, said.name);
  return { ...said, verifyBy: said.verifyBy ?? nextVerifyBy('place', today) };
}

/** Nobody who chooses where something is could tell two of one name apart. */
async function refuseSecond(db: Reader | Transaction, home: Municipality, name: string): Promise<void> {
  if ((await findNamed(db, home, name)) !== null) throw invalid(nameTaken);
}

const nameTaken: Complaint = {
  field: 'name',
  da: 'Der er allerede et sted med det navn. Brug det, eller skriv et navn, man kan kende fra det, fx med byen i.',
  en: 'There already is a place of that name. Use it, or write a name one can tell from it, such as one with the town in it.',
};
