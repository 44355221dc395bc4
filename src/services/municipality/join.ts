import { eq, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { category, municipality, town } from '#db/schema/municipality.ts';
import { categoriesOf } from '#db/seed/reference.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict, notFound } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { Title } from '#domain/schemas.ts';
import { slugOf } from '#domain/slug.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from './queries.ts';
import { revise } from './revise.ts';

/** The towns one will filter by, with their postcodes where those are sure. */
const Towns = z
  .array(
    z.strictObject({
      name: Title,
      postalCode: z
        .string()
        .regex(/^\d{4}$/)
        .nullable(),
    }),
  )
  .max(200);
export type NewTown = z.input<typeof Towns>[number];

/**
 * Gives a municipality, by its slug or code, a hub with the starting categories and these towns.
 * Throws `not_found` for a name that no municipality has, and `conflict` for one that has joined.
 */
export async function joinMunicipality(ctx: Ctx, name: string, towns: readonly NewTown[] = []): Promise<Municipality> {
  authorise(ctx.actor, 'municipality.join');
  const list = checkedInput(Towns, towns);
  const slug = await ctx.db.write(async (tx) => {
    const home = await findMunicipality(tx, name);
    if (home.joined) throw conflict(joinedAlready(home.name));
    await tx.update(municipality).set({ joined: true }).where(eq(municipality.code, home.code));
    await tx.insert(category).values(categoriesOf(home.code)).onConflictDoNothing();
    const rows = list.map((one) => ({ ...one, municipality: home.code, slug: slugOf(one.name) }));
    if (rows.length > 0) await tx.insert(town).values(rows).onConflictDoNothing();
    const snapshot = { ...home, joined: true, towns: list };
    await revise(ctx, tx, home.code, [{ noun: 'municipality', itemId: home.code, verb: 'join', snapshot }]);
    return home.slug;
  });
  return getMunicipality(ctx, slug);
}

async function findMunicipality(tx: Transaction, name: string) {
  const known = or(eq(municipality.slug, name), eq(municipality.code, name.padStart(4, '0')));
  const [found] = await tx.select().from(municipality).where(known);
  if (found === undefined) throw notFound('municipality');
  return found;
}

function joinedAlready(name: string) {
  return { field: 'municipality', da: `${name} er med i forvejen.`, en: `${name} has joined already.` };
}
