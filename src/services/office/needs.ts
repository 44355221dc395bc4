/** What waits for the one who asks: one question for the office's first page, made of those that each noun answers. */
import { authorise, may } from '#domain/authorisation.ts';
import { addDays, dayAt } from '#domain/time.ts';
import type { ItemLine } from '#domain/item-line.ts';
import { countWaiting, listDrafts, type DraftLine } from '../draft/queries.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { countOwnerless, listToVerify } from '../item/queries.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { listRecoveries } from '../recovery/list.ts';
import { listFailingSources, type FailingSource } from './failing-sources.ts';

/** How far ahead what is to be confirmed is shown, in days. */
const verifyAhead = 14;
/** How many of each: the first page is read on a phone. */
const few = 5;

export type Needs = {
  /** My drafts that came back with a word. */
  returned: DraftLine[];
  /** How many drafts wait for an editor, to a hundred; 0 for those who do not decide. */
  waiting: number;
  /** Mine, to be said "still right" of within a fortnight, the overdue first. */
  verify: ItemLine[];
  failing: FailingSource[];
  /** What nobody keeps right, to a hundred; 0 for those who cannot give it to anybody. */
  ownerless: number;
  /** Young people who wait for somebody to let them in again. */
  recoveries: number;
};

/** What waits for whoever asks. */
export async function whatNeedsMe(ctx: Ctx, municipality: string): Promise<Needs> {
  authorise(ctx.actor, 'office.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const me = ownerOf(ctx.actor) ?? '';
  const until = addDays(dayAt(ctx.clock(), home.timeZone), verifyAhead);
  const decides = may(ctx.actor, 'draft.publish', { municipality });
  const admin = may(ctx.actor, 'staff.list', { municipality });
  const [returned, waiting, verify, failing, ownerless, recoveries] = await Promise.all([
    listDrafts(ctx, municipality, { states: ['returned'], authorId: me, limit: few }),
    decides ? countWaiting(ctx, municipality) : 0,
    listToVerify(ctx, municipality, { owner: { ownerId: me }, until, limit: few }),
    listFailingSources(ctx, municipality),
    admin ? countOwnerless(ctx, municipality) : 0,
    listRecoveries(ctx, municipality),
  ]);
  return { returned, waiting, verify, failing, ownerless, recoveries: recoveries.filter(({ mine }) => !mine).length };
}
