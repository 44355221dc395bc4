import type { z } from 'zod';
import { authorise } from '#domain/authorisation.ts';
import { OverrideRecord, type Event } from '#domain/event.ts';
import { checkedInput } from '#domain/input.ts';
import type { Ctx } from '../hub.ts';
import { amendOccurrence, type OccurrenceKey } from './amend.ts';

/** What can be different on one date. */
export const OccurrenceChange = OverrideRecord.pick({ title: true, summary: true, placeId: true }).partial().strict();
export type OccurrenceChange = z.input<typeof OccurrenceChange>;

/** Changes what one date says. */
export async function changeOccurrence(ctx: Ctx, key: OccurrenceKey, change: OccurrenceChange): Promise<Event> {
  authorise(ctx.actor, 'write');
  const parsed = checkedInput(OccurrenceChange, change);
  const said = Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
  return amendOccurrence(ctx, key, 'change', (override) => ({ ...override, ...said }));
}
