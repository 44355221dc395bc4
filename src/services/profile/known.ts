/** What somebody may choose from: what their home municipality has, and what they had chosen before. */
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { category, municipality, town } from '#db/schema/municipality.ts';
import { HjemegnError, notFound, type Complaint } from '#domain/errors.ts';

/** The names a municipality knows. */
export type Known = { code: string; categories: string[]; towns: string[] };

/** What the municipality of a slug has. Throws `not_found`. */
export async function knownAt(tx: Transaction, slug: string): Promise<Known> {
  const [home] = await tx.select().from(municipality).where(eq(municipality.slug, slug));
  if (home === undefined) throw notFound('municipality');
  const { code } = home;
  const categories = await tx.select({ slug: category.slug }).from(category).where(eq(category.municipality, code));
  const towns = await tx.select({ slug: town.slug }).from(town).where(eq(town.municipality, code));
  return { code, categories: categories.map((one) => one.slug), towns: towns.map((one) => one.slug) };
}

/** Throws `invalid` when a name is neither known here nor one that was chosen before. */
export function requireKnown(
  field: string,
  names: readonly string[],
  known: readonly string[],
  before: readonly string[],
): void {
  const strange = names.filter((name) => !known.includes(name) && !before.includes(name));
  if (strange.length > 0)
    throw new HjemegnError(
      'invalid',
      strange.map((name) => notHere(field, name)),
    );
}

function notHere(field: string, name: string): Complaint {
  return { field, da: `»${name}« findes ikke i kommunen.`, en: `There is no “${name}” in the municipality.` };
}
