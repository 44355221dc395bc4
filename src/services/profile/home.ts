/** The municipality somebody belongs to: what the frame of their pages shows. */
import { authorise } from '#domain/authorisation.ts';
import type { Municipality } from '#domain/municipality.ts';
import { asVisitor, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { idOf } from './queries.ts';

/** My home municipality. Throws `unauthenticated` without a sign-in; an old one will do. */
export async function getMyHome(ctx: Ctx): Promise<Municipality> {
  authorise(ctx.actor, 'profile.readChoices', { owner: idOf(ctx.actor) });
  return getMunicipality(asVisitor(ctx), 'municipality' in ctx.actor ? ctx.actor.municipality : '');
}
