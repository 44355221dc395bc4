/** Events as those who post them see them: drafts and what was taken back, too. */
import { and, desc, eq } from 'drizzle-orm';
import { event } from '#db/schema/event.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { Event, EventStatus } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '../hub.ts';
import { loadEvents } from './records.ts';
import { findWords, isFound } from './words.ts';

/** An event of this municipality, whatever its status. Throws `not_found`. */
export async function getEventForOffice(ctx: Ctx, home: Municipality, id: string): Promise<Event> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const owned = await ctx.db.read
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.id, id), eq(event.municipality, home.code)));
  const [found] = await loadEvents(
    ctx.db.read,
    home.slug,
    owned.map((row) => row.id),
  );
  if (found === undefined) throw notFound('event');
  return found;
}

/** What to look for: a status, words of the title; null looks at all. */
export type OfficeQuery = { status: EventStatus | null; title: string | null; limit: number };

/** Events as a list in the office shows them. */
export type OfficeLine = Pick<Event, 'id' | 'title' | 'start' | 'end' | 'rule' | 'status' | 'visibility' | 'example'>;

/** Events, the latest start first. */
export async function listEventsForOffice(ctx: Ctx, home: Municipality, query: OfficeQuery): Promise<OfficeLine[]> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const called = query.title === null ? null : await findWords(ctx.db, home.code, query.title, 'title');
  const { id, title, start, end, rule, status, visibility, example } = event;
  return ctx.db.read
    .select({ id, title, start, end, rule, status, visibility, example })
    .from(event)
    .where(
      and(
        eq(event.municipality, home.code),
        query.status === null ? undefined : eq(event.status, query.status),
        isFound(called, event.id),
      ),
    )
    .orderBy(desc(event.start), event.id)
    .limit(query.limit);
}
