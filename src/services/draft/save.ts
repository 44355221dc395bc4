import { and, eq, inArray } from 'drizzle-orm';
import { draft } from '#db/schema/draft.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Draft, Fields } from '#domain/draft.ts';
import { conflict, type Complaint } from '#domain/errors.ts';
import { dayAt } from '#domain/time.ts';
import { checkedFields } from '#domain/typed-fields.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { kindOf } from './kinds.ts';
import { draftOf, loadDraft } from './records.ts';

/** Which draft, and the version that the one who types has before them. */
export type DraftKey = { municipality: string; id: string; version: number };

/** States in which a draft can still be written. */
export const writable = ['open', 'returned', 'sent', 'template'] as const;

/**
 * Keeps a form as it is typed, right or wrong. Answers the draft with its new version. Throws `conflict` on `version`
 * when somebody else saved it meanwhile, and on `state` when it is no longer a draft.
 */
export async function saveDraft(ctx: Ctx, key: DraftKey, typed: Fields): Promise<Draft> {
  authorise(ctx.actor, 'draft.write', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const modifiedAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const today = dayAt(ctx.clock(), home.timeZone);
  const fields = checkedFields(typed, today);
  return ctx.db.write(async (tx) => {
    const before = await loadDraft(tx, home, key.id);
    if (!(writable as readonly string[]).includes(before.state)) throw conflict(noLongerADraft);
    if (JSON.stringify(before.fields) === JSON.stringify(fields)) return before;
    const label = before.state === 'template' ? {} : kindOf(before.noun).label(fields, today);
    const [row] = await tx
      .update(draft)
      .set({ fields, ...label, version: key.version + 1, modifiedAt, savedById: ownerOf(ctx.actor) })
      .where(and(eq(draft.id, key.id), eq(draft.version, key.version), inArray(draft.state, [...writable])))
      .returning();
    if (row === undefined) throw conflict(savedByAnother);
    return draftOf(row, home.slug);
  });
}

const savedByAnother: Complaint = {
  field: 'version',
  da: 'En anden har gemt i samme kladde imens.',
  en: 'Somebody else has saved in the same draft meanwhile.',
};
const noLongerADraft: Complaint = {
  field: 'state',
  da: 'Det er ikke længere en kladde: det er udgivet eller smidt ud.',
  en: 'It is no longer a draft: it was published or dropped.',
};
