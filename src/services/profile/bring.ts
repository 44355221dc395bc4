/** What somebody had chosen on this device before they had a profile, brought along once they have one. */
import { and, inArray, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import { checkedInput } from '#domain/input.ts';
import { Choices } from '#domain/profile.ts';
import { ItemName } from '#domain/saved.ts';
import type { Ctx } from '../hub.ts';
import { keepIn } from '../saved/save.ts';
import { rewriteChoices } from './choices.ts';
import { knownAt } from './known.ts';
import { idOf } from './queries.ts';
import { loadProfile } from './records.ts';

/** What the device has; where somebody lives now is never part of it. */
const Brought = z.object({
  saved: z.array(ItemName).max(200).default([]),
  ...Choices.pick({ interests: true, hidden: true }).shape,
});

/** Adds it to what is there. What the municipality does not have (any more) is left behind; throws `invalid` for nonsense. */
export async function bringAlong(ctx: Ctx, input: unknown): Promise<void> {
  authorise(ctx.actor, 'profile.change', { owner: idOf(ctx.actor) });
  const brought = checkedInput(Brought, input);
  await ctx.db.write(async (tx) => {
    const { municipality } = await loadProfile(ctx.keys, tx, idOf(ctx.actor));
    const known = await knownAt(tx, municipality);
    const places = await withMerged(tx, brought.hidden.places);
    await rewriteChoices(ctx, tx, (now) => ({
      ...now,
      interests: union(now.interests, brought.interests, known.categories),
      hidden: {
        categories: union(now.hidden.categories, brought.hidden.categories, known.categories),
        towns: union(now.hidden.towns, brought.hidden.towns, known.towns),
        places: [...new Set([...now.hidden.places, ...places])].slice(0, 200),
      },
    }));
    for (const name of brought.saved) await keepIn(ctx, tx, name);
  });
}

/** What was hidden and turned out to be another place is hidden under that name too, and first of all. */
async function withMerged(tx: Transaction, places: readonly string[]): Promise<string[]> {
  const moved = await tx
    .select({ into: place.mergedIntoId })
    .from(place)
    .where(and(inArray(place.id, [...places]), isNotNull(place.mergedIntoId)));
  return [...moved.flatMap(({ into }) => into ?? []), ...places];
}

function union(mine: readonly string[], brought: readonly string[], known: readonly string[]): string[] {
  return [...new Set([...mine, ...brought.filter((slug) => known.includes(slug))])];
}
