/** What a list of dates can be narrowed to: what is in use, and what is not but some date still has. */
import { and, asc, eq, exists, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { occurrence } from '#db/schema/event.ts';
import { category, town } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Category } from '#domain/municipality.ts';
import type { Town } from '#domain/place.ts';
import type { Ctx } from '../hub.ts';

/** The categories, in the municipality's own order. */
export async function listCategoriesWithDates(ctx: Ctx, code: string): Promise<Category[]> {
  authorise(ctx.actor, 'public.read');
  const { slug, name, nameEn, hue, retired } = category;
  return ctx.db.read
    .select({ slug, name, nameEn, hue })
    .from(category)
    .where(and(eq(category.municipality, code), or(eq(retired, false), hasDates(ctx, code, occurrence.category, slug))))
    .orderBy(asc(category.position));
}

/** The towns, by name. */
export async function listTownsWithDates(ctx: Ctx, code: string): Promise<Town[]> {
  authorise(ctx.actor, 'public.read');
  const { slug, name, retired } = town;
  const rows = await ctx.db.read
    .select({ slug, name })
    .from(town)
    .where(and(eq(town.municipality, code), or(eq(retired, false), hasDates(ctx, code, occurrence.town, slug))));
  const { compare } = new Intl.Collator('da');
  return rows.toSorted((a, b) => compare(a.name, b.name));
}

/** Some date on a list has it. */
function hasDates({ db }: Ctx, code: string, column: SQLiteColumn, slug: SQLiteColumn): SQL {
  const { municipality, listed } = occurrence;
  const found = and(eq(municipality, code), eq(listed, true), eq(column, slug));
  return exists(
    db.read
      .select({ one: sql`1` })
      .from(occurrence)
      .where(found),
  );
}
