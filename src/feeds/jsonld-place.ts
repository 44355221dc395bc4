/** Where something is, in the words of schema.org. */
import type { Place } from '#domain/place.ts';

/** A Place with its address and position as far as they are known; online, the address where it is held. */
export function locationOf(place: Place, towns: ReadonlyMap<string, string>, address: string): Record<string, unknown> {
  if (place.online) return { '@type': 'VirtualLocation', name: place.name, url: address };
  const { name, latitude, longitude } = place;
  const geo =
    latitude === null || longitude === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude, longitude } };
  return { '@type': 'Place', name, address: addressOf(place, towns), ...geo };
}

function addressOf({ streetAddress, postalCode, town }: Place, towns: ReadonlyMap<string, string>) {
  const locality = town === null ? null : (towns.get(town) ?? null);
  return {
    '@type': 'PostalAddress',
    ...(streetAddress === null ? {} : { streetAddress }),
    ...(postalCode === null ? {} : { postalCode }),
    ...(locality === null ? {} : { addressLocality: locality }),
    addressCountry: 'DK',
  };
}
