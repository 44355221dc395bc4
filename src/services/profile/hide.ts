/** A young person hides a kind of event, a town or a place, and shows it again. */
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import type { Hidden } from '#domain/profile.ts';
import { Id, Slug } from '#domain/schemas.ts';
import type { Ctx } from '../hub.ts';
import { rewriteChoices } from './choices.ts';
import { knownAt } from './known.ts';
import { idOf } from './queries.ts';
import { loadProfile } from './records.ts';

const Hideable = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('categories'), name: Slug }),
  z.object({ kind: z.literal('towns'), name: Slug }),
  z.object({ kind: z.literal('places'), name: Id }),
]);

/** One thing to hide: what kind of thing, and its slug or id. */
export type Hideable = { kind: keyof Hidden; name: string };

/** Hides it from everything I see. Throws `not_found` for what my municipality does not have. */
export async function hide(ctx: Ctx, input: Hideable): Promise<void> {
  authorise(ctx.actor, 'profile.hide', { owner: idOf(ctx.actor) });
  const { kind, name } = checkedInput(Hideable, input);
  await ctx.db.write(async (tx) => {
    const { municipality } = await loadProfile(ctx.keys, tx, idOf(ctx.actor));
    if (!(await isThere(tx, municipality, { kind, name }))) throw notFound(kind);
    await rewriteChoices(ctx, tx, ({ hidden, ...rest }) => ({ ...rest, hidden: withName(hidden, kind, name) }));
  });
}

/** Shows it again; what was not hidden stays as it is. */
export async function showAgain(ctx: Ctx, input: Hideable): Promise<void> {
  authorise(ctx.actor, 'profile.hide', { owner: idOf(ctx.actor) });
  const { kind, name } = checkedInput(Hideable, input);
  await ctx.db.write((tx) =>
    rewriteChoices(ctx, tx, ({ hidden, ...rest }) => ({
      ...rest,
      hidden: { ...hidden, [kind]: hidden[kind].filter((one) => one !== name) },
    })),
  );
}

function withName(hidden: Hidden, kind: keyof Hidden, name: string): Hidden {
  return { ...hidden, [kind]: [...new Set([...hidden[kind], name])].toSorted() };
}

async function isThere(tx: Transaction, slug: string, { kind, name }: Hideable): Promise<boolean> {
  const known = await knownAt(tx, slug);
  if (kind !== 'places') return known[kind].includes(name);
  const found = and(eq(place.id, name), eq(place.municipality, known.code));
  return (await tx.select({ id: place.id }).from(place).where(found)).length > 0;
}
