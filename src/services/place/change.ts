import type { z } from 'zod';
import { authorise } from '#domain/authorisation.ts';
import { checkedInput, saidOnly } from '#domain/input.ts';
import { KeptPlace } from '#domain/place.ts';
import type { Ctx } from '../hub.ts';
import { amendPlace, type PlaceKey } from './amend.ts';

/** What can be said differently; whether it is still offered is retired or not. */
export const PlaceChange = KeptPlace.omit({ id: true, municipality: true, retired: true }).partial().strict();
export type PlaceChange = z.input<typeof PlaceChange>;

/** Changes what a place is called and where it lies. Throws `invalid` with a complaint per field. */
export async function changePlace(ctx: Ctx, key: PlaceKey, change: PlaceChange): Promise<KeptPlace> {
  authorise(ctx.actor, 'place.change', { municipality: key.municipality });
  const said = saidOnly(checkedInput(PlaceChange, change));
  return amendPlace(ctx, key, 'change', (before) => ({ ...before, ...said }));
}
