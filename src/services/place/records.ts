/** Places between rows and values. */
import type { place } from '#db/schema/place.ts';
import type { KeptPlace, Place, PlaceName } from '#domain/place.ts';

type PlaceRow = typeof place.$inferSelect;

/** A row as a value. */
export function placeOf(row: PlaceRow, slug: string): Place {
  const { verifyBy: _by, retired: _retired, ownerId: _owner, mergedIntoId: _into, ...fields } = row;
  return { ...fields, municipality: slug };
}

/** A row as the office keeps it. */
export function keptPlaceOf(row: PlaceRow, slug: string): KeptPlace {
  const { ownerId: _owner, mergedIntoId: _into, ...fields } = row;
  return { ...fields, municipality: slug };
}

/** A row as a line in a list names it; null stays null. */
export function placeNameOf(row: PlaceRow | null, townName: string | null): PlaceName | null {
  if (row === null) return null;
  const { id, name, town, online } = row;
  return { id, name, town, townName, online };
}
