/** Reading when I am home. */
import { authorise } from '#domain/authorisation.ts';
import { dayAt } from '#domain/time.ts';
import { stillAhead, type HomeVisit } from '#domain/visit.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { loadVisits } from './records.ts';

/** My stays that are not over, by their first day. Needs a fresh sign-in: it says where I will be. */
export async function listMyVisits(ctx: Ctx): Promise<HomeVisit[]> {
  authorise(ctx.actor, 'visit.read', { owner: idOf(ctx.actor) });
  const today = dayAt(ctx.clock(), 'Europe/Copenhagen');
  return stillAhead(await loadVisits(ctx.keys, ctx.db.read, idOf(ctx.actor)), today);
}
