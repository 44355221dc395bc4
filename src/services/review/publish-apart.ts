import { authorise } from '#domain/authorisation.ts';
import { conflict } from '#domain/errors.ts';
import type { Published } from '../draft/kind.ts';
import { publishWithin } from '../draft/publish.ts';
import { loadDraft } from '../draft/records.ts';
import type { DraftKey } from '../draft/save.ts';
import { step } from '../draft/state.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

/**
 * What was taken for a duplicate is something of its own: publishes it as new, and leaves the other as it is. Throws
 * `invalid` and `conflict`.
 */
export async function publishApart(ctx: Ctx, key: DraftKey): Promise<Published> {
  authorise(ctx.actor, 'draft.publish', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write(async (tx) => {
    const found = await loadDraft(tx, home, key.id);
    if (found.proposal !== 'merge') throw conflict(notAMerge);
    const apart = { proposal: 'create', itemId: null, scope: 'all', recurrenceId: null, base: null } as const;
    const { version } = await step(tx, home.code, key, ['sent'], apart);
    return publishWithin(ctx, tx, home, { ...key, version });
  });
}

const notAMerge = {
  field: 'proposal',
  da: 'Det er ikke foreslået som det samme som noget andet.',
  en: 'It is not proposed to be the same as something else.',
};
