/** An event of one municipality, whatever became of it. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { event } from '#db/schema/event.ts';
import { notFound } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { loadEvents } from './records.ts';

/** The event with that id, drafts and what was withdrawn, too. Throws `not_found`, also for another municipality's. */
export async function ownEvent(db: Reader | Transaction, home: Municipality, id: string): Promise<Event> {
  const own = and(eq(event.id, id), eq(event.municipality, home.code));
  const rows = await db.select({ id: event.id }).from(event).where(own);
  const ids = rows.map((row) => row.id);
  const [found] = await loadEvents(db, home.slug, ids);
  if (found === undefined) throw notFound('event');
  return found;
}
