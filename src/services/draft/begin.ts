import { authorise } from '#domain/authorisation.ts';
import { DraftTarget, type Draft, type Fields } from '#domain/draft.ts';
import { checkedInput } from '#domain/input.ts';
import { dayAt } from '#domain/time.ts';
import { checkedFields } from '#domain/typed-fields.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { latestRecord } from './base.ts';
import { keepDraft } from './keep.ts';
import { begunBefore } from './begun.ts';
import { kindOf } from './kinds.ts';

/**
 * Begins a draft: of something new (with what is already typed, if anything), or from an item as it is now. With the
 * `id` that it is to have, sending the same twice begins one draft.
 */
export async function beginDraft(
  ctx: Ctx,
  municipality: string,
  target: DraftTarget,
  typed?: Fields,
  id = ctx.newId(),
): Promise<Draft> {
  authorise(ctx.actor, 'draft.write', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const { noun, proposal, ...about } = checkedInput(DraftTarget, target);
  const kind = kindOf(noun);
  const today = dayAt(ctx.clock(), home.timeZone);
  const said = checkedFields(typed ?? {}, today);
  const which = 'itemId' in about ? about : { itemId: null, scope: 'all' as const, recurrenceId: null };
  return ctx.db.write(async (tx) => {
    const before = await begunBefore(ctx, tx, home, { id, typed: said });
    if (before.draft !== null) return before.draft;
    const item = which.itemId === null ? null : await kind.load(ctx, tx, home, which.itemId);
    const base = which.itemId === null ? null : await latestRecord(tx, home.code, { noun, itemId: which.itemId });
    const begun = item === null ? kind.blank(home) : kind.fieldsOf(item, which, home);
    const fields = checkedFields({ ...begun, ...said }, today);
    return keepDraft(ctx, tx, home, { id: before.id, noun, proposal, ...which, base: base?.number ?? null, fields });
  });
}
