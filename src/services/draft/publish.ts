import type { Transaction } from '#db/client.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { publishProposal } from '../source/settle.ts';
import type { Published } from './kind.ts';
import { latestRecord } from './base.ts';
import { kindOf } from './kinds.ts';
import { settledWithItem } from './merge.ts';
import { loadDraft } from './records.ts';
import type { DraftKey } from './save.ts';
import { refuseDecided, step } from './state.ts';

/** `number` is the record that the publication made of the item, by which it can be undone; null when it made none. */
export type Recorded = Published & { number: number | null };

const publishable = ['open', 'returned', 'sent'] as const;

/**
 * Publishes a draft: the item and the draft change together, or neither. What somebody else changed in the item
 * meanwhile stands; where both changed the same, that is a question first. Throws `invalid`, and `conflict` on `base`
 * for the question and on `version` when the draft itself was changed or decided: a colleague may have been quicker.
 */
export async function publishDraft(ctx: Ctx, key: DraftKey): Promise<Recorded> {
  authorise(ctx.actor, 'draft.publish', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write(async (tx) => {
    const { noun, itemId } = await loadDraft(tx, home, key.id);
    const last = itemId === null ? null : await latestRecord(tx, home.code, { noun, itemId });
    const published = await publishWithin(ctx, tx, home, key);
    const made = await latestRecord(tx, home.code, { noun, itemId: published.itemId });
    return { ...published, number: made?.number === last?.number ? null : (made?.number ?? null) };
  });
}

/** Publishes a draft inside the caller's transaction. */
export async function publishWithin(ctx: Ctx, tx: Transaction, home: Municipality, key: DraftKey): Promise<Published> {
  const loaded = await loadDraft(tx, home, key.id);
  refuseDecided(loaded, key, publishable);
  const found = await settledWithItem(ctx, tx, home, loaded);
  const publish = found.sourceId === null ? kindOf(found.noun).publish : publishProposal;
  const published = await publish(ctx, tx, home, found);
  const modifiedAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
  await step(tx, home.code, key, publishable, { state: 'published', itemId: published.itemId, modifiedAt });
  return published;
}
