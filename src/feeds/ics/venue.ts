/** Where something is, as LOCATION and GEO say it. */
import type { Place } from '#domain/place.ts';

export type Venue = { location: string; position: { latitude: number; longitude: number } | null };

/** `StreetDome, 6100 Haderslev`: what a person finds it by. A town that the name says is not said again. */
export function venueOf(place: Place, townName: string | null): Venue {
  const { name, streetAddress, postalCode, latitude, longitude } = place;
  const isTold = postalCode === null && townName !== null && name.includes(townName);
  const town = isTold ? null : [postalCode, townName].filter(isSaid).join(' ');
  return {
    location: [name, streetAddress, town].filter(isSaid).join(', '),
    position: latitude === null || longitude === null ? null : { latitude, longitude },
  };
}

function isSaid(part: string | null): part is string {
  return part !== null && part !== '';
}
