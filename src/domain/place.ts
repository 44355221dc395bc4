/** **place** · sted: a venue or town where things happen, or "online". */
import { z } from 'zod';
import { DayText, Id, Line, PostalCode, Slug, Title } from './schemas.ts';

/** A place as everyone may know it. Position in degrees, WGS 84. */
export const Place = z.object({
  id: Id,
  municipality: Slug,
  name: Title,
  /** Slug of the town it lies in; null when online or not known. */
  town: Slug.nullable(),
  streetAddress: Line.nullable(),
  postalCode: PostalCode.nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  online: z.boolean(),
  accessText: Line.nullable(),
});
export type Place = z.infer<typeof Place>;

/** A place of which only a name was typed, before it is found or made. */
export function typedPlace(municipality: string, name: string): Place {
  const unknown = { town: null, streetAddress: null, postalCode: null, latitude: null, longitude: null };
  return { id: 'nyt-sted', municipality, name, ...unknown, online: false, accessText: null };
}

/** A place as the office keeps it. */
export const KeptPlace = Place.extend({
  /** When somebody should say "still right" again. */
  verifyBy: DayText.nullable(),
  /** No longer offered to those who write; what is there still is. */
  retired: z.boolean(),
});
export type KeptPlace = z.infer<typeof KeptPlace>;

/** A place that turned out to be another: `from` is the id it was known by. */
export type MergedPlace = { from: string; into: string; name: string };

/** True when something that a page or a calendar tells of a place differs. */
export function isOtherPlace(before: KeptPlace, after: KeptPlace): boolean {
  const names = Object.keys(Place.shape) as (keyof Place)[];
  return names.some((name) => before[name] !== after[name]);
}

/** A town of the municipality, as one filters by. */
export const Town = z.object({ slug: Slug, name: Title });
export type Town = z.infer<typeof Town>;

/** A place as a line in a list names it. */
export const PlaceName = z.object({
  id: Id,
  name: Title,
  town: Slug.nullable(),
  townName: Title.nullable(),
  online: z.boolean(),
});
export type PlaceName = z.infer<typeof PlaceName>;
