/** The road every change to a place takes: what happens there, and every calendar that tells of it, follows. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { place } from '#db/schema/place.ts';
import { notFound } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { isOtherPlace, type KeptPlace } from '#domain/place.ts';
import { announce } from '../announcement/announce.ts';
import { asVisitor, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { revise } from '../municipality/revise.ts';
import { requireTown } from './create.ts';
import { touchEventsAt } from './events.ts';
import { known } from './known.ts';
import { keptPlaceOf } from './records.ts';

/** Which place of which municipality. */
export type PlaceKey = { municipality: string; id: string };

/** What a verb decides: the place as it should be from now on. */
export type Decision = (before: KeptPlace) => KeptPlace;

/** Changes one place and answers it as it became. Nothing is written when nothing differs. */
export async function amendPlace(ctx: Ctx, key: PlaceKey, verb: string, decide: Decision): Promise<KeptPlace> {
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write((tx) => amendPlaceWithin(ctx, tx, home, { id: key.id, verb, decide }));
}

/** As {@link amendPlace}, inside the caller's transaction. Throws `not_found` and `invalid`. */
export async function amendPlaceWithin(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  { id, verb, decide }: { id: string; verb: string; decide: Decision },
): Promise<KeptPlace> {
  const before = await loadPlace(tx, home, id);
  const after = decide(before);
  if (JSON.stringify(after) === JSON.stringify(before)) return before;
  await requireTown(tx, home, after.town);
  await tx
    .update(place)
    .set({ ...after, municipality: home.code, ...(after.retired ? {} : { mergedIntoId: null }) })
    .where(eq(place.id, id));
  const told = isOtherPlace(before, after) ? await touchEventsAt(ctx, tx, home, after) : [];
  const hidden = !isOtherPlace(before, after) || !(await isKnown(ctx, tx, home, id));
  const revision = await revise(ctx, tx, home.code, [{ noun: 'place', itemId: id, verb, snapshot: after, hidden }]);
  await announce(ctx, tx, { code: home.code, revision }, told);
  return after;
}

/** True when anybody may know that it is a place. */
async function isKnown(ctx: Ctx, tx: Transaction, home: Municipality, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: place.id })
    .from(place)
    .where(and(eq(place.id, id), known(asVisitor(ctx), home)));
  return rows.length > 0;
}

/** A place as it is, retired or not. Throws `not_found`, also for another municipality's. */
export async function loadPlace(db: Reader | Transaction, home: Municipality, id: string): Promise<KeptPlace> {
  const [row] = await db
    .select()
    .from(place)
    .where(and(eq(place.id, id), eq(place.municipality, home.code)));
  if (row === undefined) throw notFound('place');
  return keptPlaceOf(row, home.slug);
}
