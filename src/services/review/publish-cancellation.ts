import { authorise } from '#domain/authorisation.ts';
import { conflict } from '#domain/errors.ts';
import { CancelReason } from '#domain/event.ts';
import { checkedInput } from '#domain/input.ts';
import type { Published } from '../draft/kind.ts';
import { publishWithin } from '../draft/publish.ts';
import { loadDraft } from '../draft/records.ts';
import type { DraftKey } from '../draft/save.ts';
import { step } from '../draft/state.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

/**
 * It is cancelled, as was proposed, with the reason that an editor says: the public reads it. Throws `invalid` on
 * `reason`, and `conflict`.
 */
export async function publishCancellation(ctx: Ctx, key: DraftKey, reason: string): Promise<Published> {
  authorise(ctx.actor, 'draft.publish', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const { reason: word } = checkedInput(CancelReason, { reason });
  return ctx.db.write(async (tx) => {
    const found = await loadDraft(tx, home, key.id);
    if (found.proposal !== 'cancel') throw conflict(notACancellation);
    const { version } = await step(tx, home.code, key, ['sent'], { word, fields: { ...found.fields, reason: [word] } });
    return publishWithin(ctx, tx, home, { ...key, version });
  });
}

const notACancellation = {
  field: 'proposal',
  da: 'Det er ikke foreslået at aflyse.',
  en: 'It is not proposed to cancel.',
};
