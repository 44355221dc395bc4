import { authorise } from '#domain/authorisation.ts';
import type { Draft } from '#domain/draft.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { kindOf } from './kinds.ts';
import { loadDraft } from './records.ts';

/** Throws `invalid` with everything that would keep a draft from being published, by form field; writes nothing. */
export async function checkDraft(ctx: Ctx, { municipality, id }: Pick<Draft, 'id' | 'municipality'>): Promise<void> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const found = await loadDraft(ctx.db.read, home, id);
  await kindOf(found.noun).check(ctx, home, found);
}
