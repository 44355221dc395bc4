import { authorise } from '#domain/authorisation.ts';
import { forbidden } from '#domain/errors.ts';
import type { Draft } from '#domain/draft.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { loadDraft } from './records.ts';
import type { DraftKey } from './save.ts';
import { step } from './state.ts';

/** Whoever sent it wants it back: it waits no longer, and is written on. Throws `forbidden` for a colleague's. */
export async function takeBackDraft(ctx: Ctx, key: DraftKey): Promise<Draft> {
  authorise(ctx.actor, 'draft.send', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write(async (tx) => {
    const { authorId } = await loadDraft(tx, home, key.id);
    if (authorId === null || authorId !== ownerOf(ctx.actor)) throw forbidden();
    return step(tx, home.code, key, ['sent'], { state: 'open', sentAt: null });
  });
}
