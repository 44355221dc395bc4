import { authorise } from '#domain/authorisation.ts';
import { conflict } from '#domain/errors.ts';
import type { Draft, DraftState } from '#domain/draft.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { loadDraft } from './records.ts';
import type { DraftKey } from './save.ts';
import { refuseAnothers, step } from './state.ts';

/** How long what was dropped can be had back, in seconds: a day. */
const undoFor = 86_400;

/**
 * It was a mistake to drop it: it is what it was, a template too when told so, and what an editor refused waits again.
 * Throws `conflict` after a day.
 */
export async function undoDrop(ctx: Ctx, key: DraftKey, was: 'draft' | 'template' = 'draft'): Promise<Draft> {
  authorise(ctx.actor, 'draft.drop', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  return ctx.db.write(async (tx) => {
    const found = await loadDraft(tx, home, key.id);
    if (found.sentAt !== null) authorise(ctx.actor, 'draft.return', { municipality: key.municipality });
    else refuseAnothers(ctx, found);
    if (found.modifiedAt < now - undoFor) throw conflict(tooLate);
    const state = before(found, was);
    // What was said when refusing it no longer holds; what a source's reader remarked still does.
    const unsaid = state === 'sent' && found.authorId !== null ? { word: null } : {};
    return step(tx, home.code, key, ['dropped'], { state, ...unsaid });
  });
}

function before({ sentAt, word }: Draft, was: 'draft' | 'template'): DraftState {
  if (sentAt !== null) return 'sent';
  if (was === 'template') return 'template';
  return word === null ? 'open' : 'returned';
}

const tooLate = {
  field: 'state',
  da: 'Det er for længe siden, den blev smidt ud.',
  en: 'It was dropped too long ago.',
};
