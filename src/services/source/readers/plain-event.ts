/** An event that is told in plain fields, by a file, a feed or a page: sanitised, and as a calendar would say it. */
import { eq } from 'drizzle-orm';
import { town } from '#db/schema/municipality.ts';
import type { Category, Municipality } from '#domain/municipality.ts';
import type { Wall } from '#domain/time.ts';
import type { Ctx } from '../../hub.ts';
import { placeFrom, type KnownTown, type SaidPlace } from '../../import/location.ts';
import { lineFrom, markdownFrom } from '../../import/plain-text.ts';
import { knownCategory } from '../../import/readings.ts';
import { wordsFrom } from '../../import/words.ts';
import { listOfferedCategories } from '../../municipality/queries.ts';
import type { Offer } from '../offer.ts';

/** What one reads by: the towns and categories that are known. */
export type PlainDesk = { towns: readonly KnownTown[]; categories: readonly Category[]; category: string };

/** Opens it for a municipality; `category` is for what says none. */
export async function openPlainDesk(ctx: Ctx, home: Municipality, category: string | null): Promise<PlainDesk> {
  const { slug, name, postalCode } = town;
  const towns = ctx.db.read.select({ slug, name, postalCode }).from(town).where(eq(town.municipality, home.code));
  const categories = await listOfferedCategories(ctx, home.code, '');
  return { towns: await towns, categories, category: category ?? categories[0]?.slug ?? 'klub' };
}

/** An event as its fields say it, text and addresses as they stand there. */
export type PlainEvent = {
  title: string;
  text: string;
  link: string;
  place: string | SaidPlace | null;
  categories: readonly string[];
  start: Wall | null;
  end: Wall | null;
  cancelled?: boolean;
};

/** The same, harmless. */
export function offerOf(desk: PlainDesk, said: PlainEvent): Offer {
  const categories = [...new Set(said.categories.map((name) => lineFrom(name)))].filter((name) => name !== '');
  const place = typeof said.place === 'string' ? placeFrom(said.place, desk.towns) : said.place;
  return {
    told: {
      ...wordsFrom(lineFrom(said.title) || 'Uden titel', markdownFrom(said.text), said.link),
      ...{ category: knownCategory(categories, desk.categories) ?? desk.category, visibility: 'public', place },
      ...{ start: said.start, end: said.end, rule: null, excludedDates: [], extraDates: [], overrides: [] },
      ...{ status: said.cancelled === true ? 'cancelled' : 'confirmed', reason: null },
    },
    categories: categories.slice(0, 20),
    place: place?.name ?? null,
  };
}
