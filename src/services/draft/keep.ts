/** A new draft as a row. */
import type { Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import type { Draft, DraftNoun, Fields, Proposal } from '#domain/draft.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt } from '#domain/time.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import type { Which } from './kind.ts';
import { kindOf } from './kinds.ts';
import { draftOf } from './records.ts';

/** What is said of a draft when it is new; a template has the name it is called by. */
export type NewDraft = {
  /** A fresh one when nothing is said. */
  id?: string;
  noun: DraftNoun;
  proposal: Proposal;
  itemId: string | null;
  base: number | null;
  fields: Fields;
  templateName?: string;
} & Which;

/** Keeps a new draft of whoever asks, inside the caller's transaction. */
export async function keepDraft(ctx: Ctx, tx: Transaction, home: Municipality, about: NewDraft): Promise<Draft> {
  const { templateName, ...said } = about;
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const { title, startsOn } = kindOf(about.noun).label(about.fields, dayAt(ctx.clock(), home.timeZone));
  const row = {
    id: ctx.newId(),
    municipality: home.code,
    ...said,
    state: templateName === undefined ? ('open' as const) : ('template' as const),
    version: 1,
    title: templateName ?? title,
    startsOn,
    authorId: ownerOf(ctx.actor),
    savedById: ownerOf(ctx.actor),
    createdAt: now,
    modifiedAt: now,
  };
  const [kept] = await tx.insert(draft).values(row).returning();
  if (kept === undefined) throw new Error('A draft was not kept.');
  return draftOf(kept, home.slug);
}
