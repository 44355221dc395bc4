/** The places a file names, found among the municipality's or made. */
import { eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { place } from '#db/schema/place.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Place } from '#domain/place.ts';
import type { Ctx } from '../hub.ts';
import type { Entry } from '../municipality/revise.ts';
import { placeOf } from '../place/records.ts';
import type { SaidPlace } from './location.ts';

/** Answers with the id of a place a file names; makes the place when the municipality has none of that name there. */
export type PlaceBook = {
  idOf: (said: SaidPlace | null) => string | null;
  /** As `idOf`, but makes nothing. */
  find: (said: SaidPlace | null) => string | null;
  made: Place[];
};

/** Opens the book of a municipality's places, inside the transaction that will write. */
export async function openPlaceBook(ctx: Ctx, tx: Reader | Transaction, home: Municipality): Promise<PlaceBook> {
  const rows = await tx.select().from(place).where(eq(place.municipality, home.code));
  const inUse = placesInUse(rows, home.slug);
  const known = Map.groupBy(
    rows.flatMap((row) => {
      const there = inUse.get(row.id);
      return there === undefined ? [] : [{ ...placeOf(row, home.slug), id: there.id }];
    }),
    keyOf,
  );
  const made: Place[] = [];
  const alikeTo = (said: SaidPlace): Place[] => known.get(keyOf(said)) ?? [];
  const find = (said: SaidPlace | null): string | null => {
    const alike = said === null ? [] : alikeTo(said);
    const only = said?.town === null && alike.length === 1 ? alike[0] : undefined;
    return (alike.find(({ town }) => town === said?.town) ?? only)?.id ?? null;
  };
  const idOf = (said: SaidPlace | null): string | null => {
    if (said === null) return null;
    const found = find(said);
    if (found !== null) return found;
    const fresh: Place = { ...said, id: ctx.newId(), municipality: home.slug, accessText: null };
    known.set(keyOf(said), [...alikeTo(said), fresh]);
    made.push(fresh);
    return fresh.id;
  };
  return { idOf, find, made };
}

/**
 * The places by id: what was merged into another goes on being named by those who do not know of it, and leads there;
 * what is retired leads nowhere.
 */
export function placesInUse(rows: readonly (typeof place.$inferSelect)[], slug: string): ReadonlyMap<string, Place> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pairs = rows.flatMap((row) => {
    const there = byId.get(row.mergedIntoId ?? row.id);
    return there === undefined || there.retired ? [] : [[row.id, placeOf(there, slug)] as const];
  });
  return new Map(pairs);
}

/** Online is one place, whatever it is called. */
function keyOf({ name, online }: { name: string; online: boolean }): string {
  return online ? 'online' : `at ${name.toLocaleLowerCase('da')}`;
}

const placesAtOnce = 500;

/** Writes the places that were made, and answers with what is to stand in the record. */
export async function keepPlaces(tx: Transaction, home: Municipality, { made }: PlaceBook): Promise<Entry[]> {
  for (let from = 0; from < made.length; from += placesAtOnce) {
    const some = made.slice(from, from + placesAtOnce);
    await tx.insert(place).values(some.map((one) => ({ ...one, municipality: home.code })));
  }
  return made.map((one) => ({ noun: 'place', itemId: one.id, verb: 'create', snapshot: one, hidden: true }));
}
