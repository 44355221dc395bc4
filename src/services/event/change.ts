import type { z } from 'zod';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { checkedDetails } from '#domain/event-rules.ts';
import { EventDetails, type Event } from '#domain/event.ts';
import { checkedInput, saidOnly } from '#domain/input.ts';
import { slugOf } from '#domain/slug.ts';
import type { Ctx } from '../hub.ts';
import { amendEvent, type EventKey } from './amend.ts';
import { complaintsAboutReferences } from './create.ts';

/** What can be said differently without moving the event in time. */
export const EventChange = EventDetails.omit({ start: true, end: true, example: true }).partial().strict();
export type EventChange = z.input<typeof EventChange>;

/** Changes what an event says; its address stays. Throws `invalid` with a complaint per field. */
export async function changeEvent(ctx: Ctx, key: EventKey, change: EventChange): Promise<Event> {
  authorise(ctx.actor, 'event.change', { municipality: key.municipality });
  const said = saidOnly(checkedInput(EventChange, change));
  return amendEvent(ctx, key, 'change', async (before, home, tx) => {
    const after = checkedDetails({ ...before, ...said }, home.timeZone);
    const complaints = await complaintsAboutReferences(tx, home, after);
    if (complaints.length > 0) throw invalid(...complaints);
    return { ...after, slug: slugOf(after.title) };
  });
}
