/** The road every change to an event takes: load, decide, write, in one transaction. */
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { event } from '#db/schema/event.ts';
import { municipality } from '#db/schema/municipality.ts';
import { announcementsOf } from '#domain/announcement.ts';
import { conflict, notFound, type Complaint } from '#domain/errors.ts';
import { isListed, type Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { withSettledOverrides } from '#domain/override-rules.ts';
import { announce } from '../announcement/announce.ts';
import type { Ctx } from '../hub.ts';
import { revise } from '../municipality/revise.ts';
import { became } from './became.ts';
import { horizonOf } from './horizon.ts';
import { refuseNewDoubles } from './no-doubles.ts';
import { loadEvents } from './records.ts';
import { updateEvents } from './store.ts';

/**
 * Which event of which municipality; the municipality is part of every question. `seen` is the SEQUENCE of what was
 * decided from, where somebody decided by what a page showed.
 */
export type EventKey = { municipality: string; id: string; seen?: number };

/** What a verb decides: the event as it should be from now on. */
export type Decision = (before: Event, home: Municipality, tx: Transaction) => Event | Promise<Event>;

/**
 * Changes one event and answers it as it became. Nothing is written when nothing differs, and what was
 * decided for single dates is kept only while the event has those dates. `why` is told of a whole that moved. Throws
 * `conflict` when somebody else has changed what was `seen`, and this would change it once more.
 */
export async function amendEvent(
  ctx: Ctx,
  key: EventKey,
  verb: string,
  decide: Decision,
  why: string | null = null,
): Promise<Event> {
  return ctx.db.write(async (tx) => {
    const { home, before } = await loadForChange(tx, key);
    const after = await amendEventWithin(ctx, tx, key, verb, decide, why);
    await refuseNewDoubles(ctx, tx, home, { before, after });
    return after;
  });
}

/** As {@link amendEvent}, inside the caller's transaction. */
export async function amendEventWithin(
  ctx: Ctx,
  tx: Transaction,
  key: EventKey,
  verb: string,
  decide: Decision,
  why: string | null = null,
): Promise<Event> {
  const { home, before } = await loadForChange(tx, key);
  const decided = withSettledOverrides(await decide(before, home, tx), home.timeZone);
  const after = became(ctx, home, before, decided, why);
  if (JSON.stringify(after) === JSON.stringify(before)) return before;
  if (key.seen !== undefined && key.seen !== before.sequence) throw conflict(changedSince);
  await updateEvents(tx, home, [{ event: after }], horizonOf(ctx.clock, home.timeZone));
  const hidden = !isListed(before) && !isListed(after);
  const entry = { noun: 'event', itemId: after.id, verb, snapshot: after, hidden };
  const revision = await revise(ctx, tx, home.code, [entry]);
  await announce(ctx, tx, { code: home.code, revision }, announcementsOf(before, after, why));
  return after;
}

/** An event and its municipality, as they are inside the transaction that will change them. Throws `not_found`. */
export async function loadForChange(tx: Transaction, key: EventKey): Promise<{ home: Municipality; before: Event }> {
  const homes = await tx.select().from(municipality).where(eq(municipality.slug, key.municipality));
  const home = homes[0];
  if (home === undefined) throw notFound('municipality');
  const owned = await tx
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.id, key.id), eq(event.municipality, home.code)));
  const [before] = await loadEvents(
    tx,
    home.slug,
    owned.map((row) => row.id),
  );
  if (before === undefined) throw notFound('event');
  return { home, before };
}

const changedSince: Complaint = {
  field: '',
  da: 'En anden har ændret den, mens du havde siden åben. Her er den, som den er nu. Er det stadig rigtigt, så tryk igen.',
  en: 'Somebody else changed it while you had the page open. Here it is as it is now. If this still holds, press again.',
};
