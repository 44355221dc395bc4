/** Municipalities and what belongs to them: categories and towns. */
import { and, asc, eq, or } from 'drizzle-orm';
import { category, municipality, town } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { Category, Municipality } from '#domain/municipality.ts';
import type { Town } from '#domain/place.ts';
import type { EpochSeconds } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';

const columns = {
  code: municipality.code,
  slug: municipality.slug,
  name: municipality.name,
  joined: municipality.joined,
  colour: municipality.colour,
  colourName: municipality.colourName,
  timeZone: municipality.timeZone,
  languages: municipality.languages,
};

/** All 98, by name. */
export async function listMunicipalities(ctx: Ctx): Promise<Municipality[]> {
  authorise(ctx.actor, 'public.read');
  const rows = await ctx.db.read.select(columns).from(municipality);
  const { compare } = new Intl.Collator('da');
  return rows.toSorted((a, b) => compare(a.name, b.name));
}

/** A municipality that has joined, by its slug. Throws `not_found`. */
export async function getMunicipality(ctx: Ctx, slug: string): Promise<Municipality> {
  authorise(ctx.actor, 'public.read');
  const rows = await ctx.db.read
    .select(columns)
    .from(municipality)
    .where(and(eq(municipality.slug, slug), eq(municipality.joined, true)));
  const found = rows[0];
  if (found === undefined) throw notFound('municipality');
  return found;
}

/**
 * What a municipality's public content is right now: a number that rises with every visible change, and
 * since when. Its time zone says when its day ends, and with it what a list or feed of days shows.
 */
export type Revision = { number: number; at: EpochSeconds; timeZone: string };

/** The revision of a municipality that has joined. Throws `not_found`. */
export async function getRevision(ctx: Ctx, slug: string): Promise<Revision> {
  authorise(ctx.actor, 'public.read');
  const rows = await ctx.db.read
    .select({ number: municipality.revision, at: municipality.revisedAt, timeZone: municipality.timeZone })
    .from(municipality)
    .where(and(eq(municipality.slug, slug), eq(municipality.joined, true)));
  const found = rows[0];
  if (found === undefined) throw notFound('municipality');
  return found;
}

/** The categories of a municipality, in its own order. */
export async function listCategories(ctx: Ctx, code: string): Promise<Category[]> {
  authorise(ctx.actor, 'public.read');
  const { slug, name, nameEn, hue } = category;
  return ctx.db.read
    .select({ slug, name, nameEn, hue })
    .from(category)
    .where(eq(category.municipality, code))
    .orderBy(asc(category.position));
}

/** The categories that are offered to who writes: those in use, and one that is `kept` though it no longer is. */
export async function listOfferedCategories(ctx: Ctx, code: string, kept: string): Promise<Category[]> {
  authorise(ctx.actor, 'public.read');
  const { slug, name, nameEn, hue, retired } = category;
  return ctx.db.read
    .select({ slug, name, nameEn, hue })
    .from(category)
    .where(and(eq(category.municipality, code), or(eq(retired, false), eq(slug, kept))))
    .orderBy(asc(category.position));
}

/** The towns that are offered to who writes, by name. */
export async function listOfferedTowns(ctx: Ctx, code: string): Promise<Town[]> {
  authorise(ctx.actor, 'public.read');
  const { slug, name, retired } = town;
  const offered = and(eq(town.municipality, code), eq(retired, false));
  const rows = await ctx.db.read.select({ slug, name }).from(town).where(offered);
  const { compare } = new Intl.Collator('da');
  return rows.toSorted((a, b) => compare(a.name, b.name));
}

/** The towns of a municipality, by name. */
export async function listTowns(ctx: Ctx, code: string): Promise<Town[]> {
  authorise(ctx.actor, 'public.read');
  const rows = await ctx.db.read
    .select({ slug: town.slug, name: town.name })
    .from(town)
    .where(eq(town.municipality, code));
  const { compare } = new Intl.Collator('da');
  return rows.toSorted((a, b) => compare(a.name, b.name));
}
