import type { z } from 'zod';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { OverrideRecord, type Event } from '#domain/event.ts';
import { checkedInput, saidOnly } from '#domain/input.ts';
import type { Ctx } from '../hub.ts';
import { complaintsAboutOwners } from '../municipality/references.ts';
import { amendOccurrence, type OccurrenceKey } from './amend.ts';

/** What can be different on one date; null is "as the others". */
export const OccurrenceChange = OverrideRecord.pick({ title: true, summary: true, placeId: true }).partial().strict();
export type OccurrenceChange = z.input<typeof OccurrenceChange>;

/** Changes what one date says. Throws `invalid` with a complaint per field. */
export async function changeOccurrence(ctx: Ctx, key: OccurrenceKey, change: OccurrenceChange): Promise<Event> {
  authorise(ctx.actor, 'occurrence.change', { municipality: key.municipality });
  const said = saidOnly(checkedInput(OccurrenceChange, change));
  return amendOccurrence(ctx, key, 'change', async (override, _event, home, tx) => {
    const changed = { ...override, ...said };
    const complaints = await complaintsAboutOwners(tx, home, { placeId: changed.placeId });
    if (complaints.length > 0) throw invalid(...complaints);
    return changed;
  });
}
