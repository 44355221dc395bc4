/** What the events of a municipality refer to, as calendars tell it. */
import type { HomeGround } from '#domain/personal-feed.ts';
import type { Day } from '#domain/time.ts';
import type { Lang } from '#i18n/index.ts';
import type { Surroundings } from './event.ts';
import { venueOf } from './venue.ts';

/** In which language, at which address, and on which day it is told. */
export type Telling = { lang: Lang; publicUrl: string; today: Day };

/** The surroundings of a municipality's events. */
export function surroundingsOf(
  { places, towns, categories }: Omit<HomeGround, 'municipality'>,
  { lang, publicUrl, today }: Telling,
): Surroundings {
  const townNames = new Map(towns.map(({ slug, name }) => [slug, name]));
  return {
    lang,
    publicUrl,
    horizon: `${Number(today.slice(0, 4)) + 1}-12-31`,
    venues: new Map(places.map((place) => [place.id, venueOf(place, townNames.get(place.town ?? '') ?? null)])),
    categories: new Map(categories.map(({ slug, name }) => [slug, name])),
  };
}
