/** What I keep that has a date, to take along into a calendar of my own. */
import { authorise } from '#domain/authorisation.ts';
import type { PersonalMaterial } from '#domain/personal-feed.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { loadMaterial } from '../personal-feed/material.ts';
import { idOf } from './queries.ts';

/** The events I have saved. A pause does not keep them from me. */
export async function exportMyCalendar(ctx: Ctx): Promise<PersonalMaterial> {
  authorise(ctx.actor, 'profile.export', { owner: idOf(ctx.actor) });
  const profileId = idOf(ctx.actor);
  await ctx.db.write((tx) => record(ctx, tx, { verb: 'profile.export', subjectId: profileId }));
  return loadMaterial(ctx, { profileId, contents: ['saved'], despitePause: true });
}
