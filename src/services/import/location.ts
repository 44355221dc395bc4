/** Where something is, out of the one line a calendar has for it. */
import { slugOf } from '#domain/slug.ts';
import { lineFrom } from './plain-text.ts';
import type { Properties } from './properties.ts';

/** A place as a file names it. `town` is the slug of one of the municipality's towns. */
export type SaidPlace = {
  name: string;
  town: string | null;
  streetAddress: string | null;
  postalCode: string | null;
  latitude: number | null;
  longitude: number | null;
  online: boolean;
};

/** A town and the postcode it is known by. */
export type KnownTown = { slug: string; name: string; postalCode: string | null };

/** Reads `Hallen\nVojens`, `Ungdomsklubben, 6100 Haderslev`, `Biblioteket i Gram`; null when nothing is said. */
export function placeOf(properties: Properties, towns: readonly KnownTown[]): SaidPlace | null {
  const said = properties.get('location')?.[0]?.values[0];
  const place = placeFrom(typeof said === 'string' ? said : '', towns);
  return place === null || place.online ? place : { ...place, ...positionOf(properties) };
}

/** Reads a place out of one text, without its position. */
export function placeFrom(text: string, towns: readonly KnownTown[]): SaidPlace | null {
  const parts = partsOf(text);
  if (parts.length === 0) return null;
  if (isOnline(parts)) return online;
  return { ...placeNamed(parts, towns), latitude: null, longitude: null, online: false };
}

function partsOf(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((part) => lineFrom(part))
    .filter((part) => part !== '' && !/^(danmark|denmark|dk)$/i.test(part));
}

const online: SaidPlace = {
  name: 'Online',
  town: null,
  streetAddress: null,
  postalCode: null,
  latitude: null,
  longitude: null,
  online: true,
};

/** A meeting's address is not a place, and is nobody's but the invited's. */
function isOnline([first = '']: readonly string[]): boolean {
  return (
    /^https?:/i.test(first) ||
    /^(online|zoom|(microsoft )?teams([ -]m(ø|ee)(de|ting))?|google meet|discord)$/i.test(first)
  );
}

type Named = Pick<SaidPlace, 'name' | 'town' | 'streetAddress' | 'postalCode'>;

function placeNamed(parts: readonly string[], towns: readonly KnownTown[]): Named {
  const postal = parts.map((part) => /^(?:DK-)?(\d{4})\s+(.+)$/.exec(part)).find((match) => match !== null);
  const rest = parts.filter((part) => part !== postal?.[0]);
  const names = rest.filter((part, at) => at === 0 || townCalled(part, towns) === null);
  const [name = postal?.[0] ?? '', ...others] = names;
  return {
    name,
    streetAddress: others.find(isStreet) ?? null,
    postalCode: postal?.[1] ?? null,
    town: townOf(postal, rest, towns)?.slug ?? null,
  };
}

/** `Bispebroen 3`, `Nørregade 12B, st.` */
function isStreet(part: string): boolean {
  return /\p{L}\s+\d+\s*\p{L}?$/u.test(part);
}

/** The town that is named after a postcode or by itself, or else the first one mentioned. */
function townOf(postal: RegExpExecArray | undefined, parts: readonly string[], towns: readonly KnownTown[]) {
  const [, code, called = ''] = postal ?? [];
  const named = [called, ...parts.slice(1)].map((part) => townCalled(part, towns)).find((town) => town !== null);
  if (named !== undefined) return named;
  if (code !== undefined) return towns.find((town) => town.postalCode === code);
  return towns.find((town) => parts.some((part) => mentions(part, town.name)));
}

function townCalled(part: string, towns: readonly KnownTown[]): KnownTown | null {
  return towns.find((town) => slugOf(town.name) === slugOf(part, '')) ?? null;
}

/** As a word of its own: Gram is in `Biblioteket i Gram`, and not in `Grammofonen`. */
function mentions(text: string, name: string): boolean {
  return ` ${slugOf(text, '').replaceAll('-', ' ')} `.includes(` ${slugOf(name).replaceAll('-', ' ')} `);
}

function positionOf(properties: Properties): Pick<SaidPlace, 'latitude' | 'longitude'> {
  const geo = properties.get('geo')?.[0]?.values[0];
  const apple = /^geo:(-?[\d.]+),(-?[\d.]+)/.exec(
    String(properties.get('x-apple-structured-location')?.[0]?.values[0]),
  );
  const [latitude = NaN, longitude = NaN] = Array.isArray(geo) ? geo.map(Number) : (apple?.slice(1).map(Number) ?? []);
  return isOnEarth(latitude, longitude) ? { latitude, longitude } : { latitude: null, longitude: null };
}

/** Null Island is where programs put what they do not know. */
function isOnEarth(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
}
