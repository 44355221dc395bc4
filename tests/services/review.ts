/** What the tests of the review begin with: people, and drafts that wait. */
import { draft } from '#db/schema/draft.ts';
import type { Draft, DraftTarget, Fields, Proposal } from '#domain/draft.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { draftOf } from '#services/draft/records.ts';
import { saveDraft } from '#services/draft/save.ts';
import { sendDraft } from '#services/draft/state.ts';
import type { Ctx } from '#services/hub.ts';

/** A form that can be published. */
export const pizza: Fields = {
  title: ['Pizzaaften'],
  category: ['klub'],
  date: ['2026-12-03'],
  from: ['17:00'],
  to: ['19:30'],
};

/** What names a draft in the version somebody has before them. */
export function keyOf({ municipality, id, version }: Draft): { municipality: string; id: string; version: number } {
  return { municipality, id, version };
}

/** Something new, typed and sent. */
export async function sendNew(ctx: Ctx, fields: Fields = pizza): Promise<Draft> {
  const begun = await beginDraft(ctx, 'haderslev', { proposal: 'create', noun: 'event' }, fields);
  return sendDraft(ctx, keyOf(begun));
}

/** A change to an event, typed and sent. */
export async function sendChange(ctx: Ctx, itemId: string, fields: Fields): Promise<Draft> {
  const target: DraftTarget = { proposal: 'change', noun: 'event', itemId };
  const begun = await beginDraft(ctx, 'haderslev', target);
  const saved = await saveDraft(ctx, keyOf(begun), { ...begun.fields, ...fields });
  return sendDraft(ctx, keyOf(saved));
}

/** What a source proposes, as its reader puts it into the queue. */
export async function propose(
  ctx: Ctx,
  said: { proposal: Proposal; itemId: string; fields?: Fields; word?: string },
): Promise<Draft> {
  const at = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const row = {
    id: ctx.newId(),
    municipality: '0510',
    noun: 'event' as const,
    state: 'sent' as const,
    version: 1,
    title: 'Fra en kilde',
    fields: said.fields ?? {},
    word: said.word ?? null,
    proposal: said.proposal,
    itemId: said.itemId,
    createdAt: at,
    modifiedAt: at,
    sentAt: at,
  };
  const [kept] = await ctx.db.write((tx) => tx.insert(draft).values(row).returning());
  return draftOf(kept!, 'haderslev');
}
