/** What a page of one thing knows of the one who reads it: whether they keep it, and what they have hidden. */
import type { Hidden } from '#domain/profile.ts';
import type { ItemName } from '#domain/saved.ts';
import type { Ctx } from '#services/hub.ts';
import { getMyChoices } from '#services/profile/choices.ts';
import { isSaved } from '#services/saved/queries.ts';

/** A young person's own relation to a thing. */
export type Own = { saved: boolean; hidden: Hidden };

/** Null for a visitor and for staff. */
export async function ownOf(ctx: Ctx, item: ItemName): Promise<Own | null> {
  if (ctx.actor.kind !== 'profile') return null;
  const [saved, { hidden }] = await Promise.all([isSaved(ctx, item), getMyChoices(ctx)]);
  return { saved, hidden };
}

/** True where "Gem" and "Skjul" can be offered: to visitors, and at home to a young person; not to staff. */
export function mayKeep({ actor }: Ctx, municipality: string): boolean {
  if (actor.kind === 'profile') return actor.municipality === municipality;
  return actor.kind === 'anonymous';
}
