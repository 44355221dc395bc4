import { authorise } from '#domain/authorisation.ts';
import type { Draft } from '#domain/draft.ts';
import { checkedInput } from '#domain/input.ts';
import { Line } from '#domain/schemas.ts';
import { z } from 'zod';
import { loadDraft } from '../draft/records.ts';
import type { DraftKey } from '../draft/save.ts';
import { step } from '../draft/state.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

const Refusal = z.strictObject({ word: Line });

/**
 * An editor says no: nothing comes of it, and whoever sent it can read why, if a word was said. What is public stays
 * as it is. Throws `conflict` when it was changed or decided meanwhile.
 */
export async function refuseDraft(ctx: Ctx, key: DraftKey, word = ''): Promise<Draft> {
  authorise(ctx.actor, 'draft.return', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const said = checkedInput(Refusal, { word });
  const modifiedAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
  return ctx.db.write(async (tx) => {
    const found = await loadDraft(tx, home, key.id);
    const why = said.word === '' ? found.word : said.word;
    return step(tx, home.code, key, ['sent'], { state: 'dropped', word: why, modifiedAt });
  });
}
