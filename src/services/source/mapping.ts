/** What a source's own names mean here. */
import type { Place } from '#domain/place.ts';
import type { SaidPlace } from '../import/location.ts';
import type { Offer, Offered } from './offer.ts';
import type { SourceRow } from './records.ts';

/** The places of ours by id, for those that names of the source were matched with. */
export type Known = ReadonlyMap<string, Place>;

/** An event with its category and place as they were matched on screen. Its own words stay beside them. */
export function mapped({ uid, offer }: Offered, source: SourceRow, known: Known): Offered {
  if (offer === null) return { uid, offer };
  const category = offer.categories.map((name) => source.categoryMap[name]).find((slug) => slug !== undefined);
  const place = placeOf(offer, source, known);
  return { uid, offer: { ...offer, told: { ...offer.told, ...(category === undefined ? {} : { category }), place } } };
}

function placeOf({ told, place }: Offer, { placeMap, placeId }: SourceRow, known: Known): SaidPlace | null {
  const matched = known.get(place === null ? (placeId ?? '') : (placeMap[place] ?? ''));
  return matched === undefined ? told.place : saidOf(matched);
}

/** A place of ours in the words that find it again. */
function saidOf({ name, town, streetAddress, postalCode, latitude, longitude, online }: Place): SaidPlace {
  return { name, town, streetAddress, postalCode, latitude, longitude, online };
}
