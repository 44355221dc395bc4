import { authorise } from '#domain/authorisation.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import type { Published } from './kind.ts';
import { kindOf } from './kinds.ts';
import { loadDraft } from './records.ts';
import type { DraftKey } from './save.ts';
import { step } from './state.ts';

/** Publishes a draft: the item and the draft change together, or neither. Throws `invalid` and `conflict`. */
export async function publishDraft(ctx: Ctx, key: DraftKey): Promise<Published> {
  authorise(ctx.actor, 'draft.publish', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write(async (tx) => {
    const found = await loadDraft(tx, home, key.id);
    const published = await kindOf(found.noun).publish(ctx, tx, home, found);
    await step(tx, home.code, key, ['open', 'returned', 'sent'], { state: 'published', itemId: published.itemId });
    return published;
  });
}
