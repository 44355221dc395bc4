import { authorise } from '#domain/authorisation.ts';
import type { Draft } from '#domain/draft.ts';
import { invalid, type Complaint } from '#domain/errors.ts';
import { answered, type Choices } from '#domain/merge-fields.ts';
import { dayAt } from '#domain/time.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { kindOf } from './kinds.ts';
import { mergedWithItem } from './merge.ts';
import { loadDraft } from './records.ts';
import { writable, type DraftKey } from './save.ts';
import { step } from './state.ts';

/**
 * Puts a draft together with the item as it is now, by whose word counts for each field that both changed, and lets it
 * begin from there. Throws `invalid` at every field whose question is not answered, and `conflict` on `version`.
 */
export async function rebaseDraft(ctx: Ctx, key: DraftKey, choices: Choices): Promise<Draft> {
  authorise(ctx.actor, 'draft.write', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write(async (tx) => {
    const draft = await loadDraft(tx, home, key.id);
    const { merge, base } = await mergedWithItem(ctx, tx, home, draft);
    const { fields, open } = answered(merge, choices);
    if (open.length > 0) throw invalid(...open.map(unanswered));
    const modifiedAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
    const label = kindOf(draft.noun).label(fields, dayAt(ctx.clock(), home.timeZone));
    const savedById = ownerOf(ctx.actor);
    return step(tx, home.code, key, writable, { fields, ...label, base, modifiedAt, savedById });
  });
}

function unanswered(field: string): Complaint {
  return { field, da: 'Vælg, hvad der skal gælde.', en: 'Choose what should hold.' };
}
