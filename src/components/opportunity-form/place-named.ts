/** A place by its id, as a reader sees it beside an opportunity. */
import type { PlaceName } from '#domain/place.ts';
import type { Ground } from '../draft-form/fields.ts';

/** Null for no place, and for one that the municipality does not have. */
export function placeNamed(id: string | null, { places, towns }: Pick<Ground, 'places' | 'towns'>): PlaceName | null {
  const found = places.find((place) => place.id === id);
  if (found === undefined) return null;
  const townName = towns.find(({ slug }) => slug === found.town)?.name ?? null;
  return { id: found.id, name: found.name, town: found.town, townName, online: found.online };
}
