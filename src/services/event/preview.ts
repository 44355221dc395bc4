import { authorise } from '#domain/authorisation.ts';
import type { Draft } from '#domain/draft.ts';
import { loadDraft } from '../draft/records.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { planOf, type Plan } from './draft-plan.ts';

/** What publishing an event's draft would make of it, with nothing written. Throws `invalid` by form field, and `not_found`. */
export async function previewEventDraft(ctx: Ctx, draft: Pick<Draft, 'id' | 'municipality'>): Promise<Plan> {
  authorise(ctx.actor, 'draft.read', { municipality: draft.municipality });
  const home = await getMunicipality(ctx, draft.municipality);
  return planOf(ctx, ctx.db.read, home, await loadDraft(ctx.db.read, home, draft.id));
}
