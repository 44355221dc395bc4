import { z } from 'zod';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { OverrideRecord, type Event } from '#domain/event.ts';
import type { Ctx } from '../hub.ts';
import { complaintOf } from '../event/create.ts';
import { amendOccurrence, type OccurrenceKey } from './amend.ts';

/** What can be different on one date. */
export const OccurrenceChange = OverrideRecord.pick({ title: true, summary: true, placeId: true }).partial().strict();
export type OccurrenceChange = z.input<typeof OccurrenceChange>;

/** Changes what one date says. */
export async function changeOccurrence(ctx: Ctx, key: OccurrenceKey, change: OccurrenceChange): Promise<Event> {
  authorise(ctx.actor, 'write');
  const parsed = OccurrenceChange.safeParse(change);
  if (!parsed.success) throw invalid(...parsed.error.issues.map(complaintOf));
  const said = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
  return amendOccurrence(ctx, key, 'change', (override) => ({ ...override, ...said }));
}
