import { authorise } from '#domain/authorisation.ts';
import type { KeptPlace } from '#domain/place.ts';
import type { Ctx } from '../hub.ts';
import { amendPlace, type PlaceKey } from './amend.ts';

/** Offers it no longer to those who write; what is there still is. Throws `not_found`. */
export async function retirePlace(ctx: Ctx, key: PlaceKey): Promise<KeptPlace> {
  authorise(ctx.actor, 'place.retire', { municipality: key.municipality });
  return amendPlace(ctx, key, 'withdraw', (before) => ({ ...before, retired: true }));
}

/** Offers it again. Throws `not_found`. */
export async function offerPlace(ctx: Ctx, key: PlaceKey): Promise<KeptPlace> {
  authorise(ctx.actor, 'place.retire', { municipality: key.municipality });
  return amendPlace(ctx, key, 'publish', (before) => ({ ...before, retired: false }));
}
