/** What a source points at must belong to its municipality, and be in use. */
import { and, eq, inArray } from 'drizzle-orm';
import { category } from '#db/schema/municipality.ts';
import { place } from '#db/schema/place.ts';
import { invalid, type Complaint } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { SourceMaps } from '#domain/source.ts';
import type { Ctx } from '../hub.ts';

/** The names of the categories that are no longer in use, by slug. */
export async function retiredCategories(ctx: Ctx, { code }: Municipality): Promise<ReadonlyMap<string, string>> {
  const retired = and(eq(category.municipality, code), eq(category.retired, true));
  const rows = await ctx.db.read.select({ slug: category.slug, name: category.name }).from(category).where(retired);
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}

/** Throws `invalid` on `category` and `placeId` for what this municipality does not have, or no longer uses. */
export async function complain(
  ctx: Ctx,
  home: Municipality,
  named: { category: string; placeId: string | null },
): Promise<void> {
  const categories = await unknownCategories(ctx, home, [named.category]);
  const places = await unknownPlaces(ctx, home, named.placeId === null ? [] : [named.placeId]);
  const complaints = [
    ...categories.map((slug) => notInUse('category', slug)),
    ...places.map((id) => notInUse('placeId', id)),
  ];
  if (complaints.length > 0) throw invalid(...complaints);
}

/** Throws `invalid` on the map that names something this municipality does not have. */
export async function complainAboutMaps(ctx: Ctx, home: Municipality, maps: SourceMaps): Promise<void> {
  const categories = await unknownCategories(ctx, home, Object.values(maps.categoryMap));
  const places = await unknownPlaces(ctx, home, Object.values(maps.placeMap));
  const complaints = [
    ...categories.map((slug) => notInUse('categoryMap', slug)),
    ...places.map((id) => notInUse('placeMap', id)),
  ];
  if (complaints.length > 0) throw invalid(...complaints);
}

async function unknownCategories(ctx: Ctx, { code }: Municipality, slugs: readonly string[]): Promise<string[]> {
  const found = and(eq(category.municipality, code), inArray(category.slug, [...slugs]), eq(category.retired, false));
  const rows = await ctx.db.read.select({ slug: category.slug }).from(category).where(found);
  const known = new Set(rows.map(({ slug }) => slug));
  return [...new Set(slugs)].filter((slug) => !known.has(slug));
}

async function unknownPlaces(ctx: Ctx, { code }: Municipality, ids: readonly string[]): Promise<string[]> {
  const found = and(eq(place.municipality, code), inArray(place.id, [...ids]), eq(place.retired, false));
  const rows = await ctx.db.read.select({ id: place.id }).from(place).where(found);
  const known = new Set(rows.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => !known.has(id));
}

function notInUse(field: string, value: string): Complaint {
  return {
    field,
    da: `»${value}« findes ikke i kommunen eller bruges ikke længere. Vælg en anden.`,
    en: `There is no “${value}” in the municipality, or it is no longer in use. Choose another.`,
  };
}
