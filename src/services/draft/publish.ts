import { authorise } from '#domain/authorisation.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import type { Published } from './kind.ts';
import { kindOf } from './kinds.ts';
import { settledWithItem } from './merge.ts';
import { loadDraft } from './records.ts';
import type { DraftKey } from './save.ts';
import { step } from './state.ts';

/**
 * Publishes a draft: the item and the draft change together, or neither. What somebody else changed in the item
 * meanwhile stands; where both changed the same, that is a question first. Throws `invalid`, and `conflict` on `base`
 * for the question and on `version` when the draft itself was changed or decided.
 */
export async function publishDraft(ctx: Ctx, key: DraftKey): Promise<Published> {
  authorise(ctx.actor, 'draft.publish', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write(async (tx) => {
    const found = await settledWithItem(ctx, tx, home, await loadDraft(tx, home, key.id));
    const published = await kindOf(found.noun).publish(ctx, tx, home, found);
    await step(tx, home.code, key, ['open', 'returned', 'sent'], { state: 'published', itemId: published.itemId });
    return published;
  });
}
