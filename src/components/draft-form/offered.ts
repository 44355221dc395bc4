/** What a form offers to choose from. */
import { fieldText, type Fields } from '#domain/draft.ts';
import type { KeptPlace } from '#domain/place.ts';
import type { Ground } from './fields.ts';

/** The places in use, and the one that is chosen, whatever has become of it: saving a form must not move anything. */
export function offeredPlaces({ places }: Pick<Ground, 'places'>, fields: Fields): KeptPlace[] {
  const chosen = fieldText(fields, 'placeId');
  return places.filter(({ id, retired }) => !retired || id === chosen);
}
