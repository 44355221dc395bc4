/** Fills an empty database with a Haderslev that looks lived in. Every sample says so. */
import { count } from 'drizzle-orm';
import { event } from '#db/schema/event.ts';
import { dayAt, addDays } from '#domain/time.ts';
import { createEvent } from '../event/create.ts';
import type { Ctx, Hub } from '../hub.ts';

/** Does nothing when there is any event already. */
export async function fillDemonstration(hub: Hub): Promise<void> {
  const rows = await hub.db.read.select({ events: count() }).from(event);
  if ((rows[0]?.events ?? 0) > 0) return;
  const ctx: Ctx = { ...hub, actor: { kind: 'system', job: 'demonstration' } };
  const today = dayAt(hub.clock(), 'Europe/Copenhagen');
  await createEvent(ctx, 'haderslev', {
    title: 'Torsdagsklub',
    category: 'klub',
    start: `${addDays(today, 1)}T19:00`,
    end: `${addDays(today, 1)}T22:00`,
    example: true,
    price: 0,
    comeAlone: true,
  });
}
