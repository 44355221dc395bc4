/** Writes what an import decided, in portions, inside its one transaction. */
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { event } from '#db/schema/event.ts';
import { announcementsOf, type Announcement } from '#domain/announcement.ts';
import { checkedDetails } from '#domain/event-rules.ts';
import { isListed, type Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { withSettledOverrides } from '#domain/override-rules.ts';
import { slugOf } from '#domain/slug.ts';
import { became } from '../event/became.ts';
import { newEvent, type NewEvent } from '../event/create.ts';
import { horizonOf } from '../event/horizon.ts';
import { loadEvents } from '../event/records.ts';
import { insertEvents, sourceColumns, updateEvents, type Kept } from '../event/store.ts';
import type { Ctx } from '../hub.ts';
import type { Entry } from '../municipality/revise.ts';
import { atLine } from './failures.ts';
import type { Sorted } from './known.ts';
import { merged } from './merge.ts';
import { keepPlaces, type PlaceBook } from './places.ts';
import type { ImportWatch } from './request.ts';
import type { Said } from './said.ts';

/** The state of an import that is writing; `entries` is what will stand in the record, `told` what there is to tell. */
export type Writing = {
  ctx: Ctx;
  tx: Transaction;
  home: Municipality;
  places: PlaceBook;
  calendar: string;
  draft: boolean;
  watch: ImportWatch;
  entries: Entry[];
  told: Announcement[];
  done: number;
  total: number;
};

const eventsAtOnce = 200;

/** Writes the events that are new, and answers how many of them are drafts. */
export async function writeFresh(writing: Writing, fresh: Sorted['fresh']): Promise<number> {
  const { ctx, tx, home, calendar } = writing;
  let drafts = 0;
  for (let from = 0; from < fresh.length; from += eventsAtOnce) {
    const kept = fresh.slice(from, from + eventsAtOnce).map(({ uid, line, said }) => ({
      event: atLine(line, () => newEvent(ctx, home, newEventOf(said, writing))),
      source: { calendar, uid, snapshot: said },
    }));
    await keepNewPlaces(writing);
    await insertEvents(tx, home, kept, horizonOf(ctx.clock, home.timeZone));
    drafts += kept.filter((one) => one.event.status === 'draft').length;
    note(writing, kept, () => null);
  }
  return drafts;
}

function newEventOf(said: Said, { draft, places }: Writing): NewEvent {
  const { place, status, overrides, ...details } = said;
  const public_ = status === 'cancelled' ? 'cancelled' : 'published';
  return {
    ...details,
    placeId: places.idOf(place),
    fromAfar: place?.online ?? false,
    status: draft || status === 'tentative' ? 'draft' : public_,
    overrides: overrides.map(({ place: where, ...one }) => ({ ...one, placeId: places.idOf(where) })),
  };
}

async function keepNewPlaces({ tx, home, places, entries }: Writing): Promise<void> {
  entries.push(...(await keepPlaces(tx, home, places)));
  places.made.length = 0;
}

/** Keeps the books of what was written; `beforeOf` is the event as it was. */
function note(writing: Writing, kept: readonly Kept[], beforeOf: (id: string) => Event | null): void {
  writing.watch.signal.throwIfAborted();
  for (const { event } of kept) {
    const before = beforeOf(event.id);
    const hidden = !isListed(event) && (before === null || !isListed(before));
    writing.entries.push({ noun: 'event', itemId: event.id, verb: 'import', snapshot: event, hidden });
    writing.told.push(...announcementsOf(before, event));
  }
  writing.done += kept.length;
  writing.watch.step('write', writing.done, writing.total);
}

/** Takes over what the calendar says differently. What changes nothing here only changes what is remembered. */
export async function writeChanged(writing: Writing, changed: Sorted['changed']): Promise<void> {
  const { ctx, tx, home, calendar } = writing;
  const events = await loadEvents(
    tx,
    home.slug,
    changed.map(({ id }) => id),
  );
  const byId = new Map(events.map((value) => [value.id, value]));
  const kept: Kept[] = [];
  for (const one of changed) {
    const before = byId.get(one.id);
    if (before === undefined) continue;
    const after = atLine(one.line, () => mergedEvent(writing, before, one));
    const source = { calendar, uid: one.uid, snapshot: one.after };
    if (JSON.stringify(after) !== JSON.stringify(before)) kept.push({ event: after, source });
    else await tx.update(event).set(sourceColumns(source)).where(eq(event.id, one.id));
  }
  await keepNewPlaces(writing);
  for (let from = 0; from < kept.length; from += eventsAtOnce) {
    const some = kept.slice(from, from + eventsAtOnce);
    await updateEvents(tx, home, some, horizonOf(ctx.clock, home.timeZone));
    note(writing, some, (id) => byId.get(id) ?? null);
  }
}

function mergedEvent({ ctx, home, places, draft }: Writing, before: Event, said: Sorted['changed'][number]): Event {
  const after = merged(before, said, draft, places);
  const checked = withSettledOverrides(checkedDetails(after, home.timeZone), home.timeZone);
  return became(ctx, home, before, { ...checked, slug: slugOf(checked.title) });
}

/** Takes back what has become private, and forgets what its calendar said. */
export async function writeHidden(writing: Writing, ids: readonly string[]): Promise<void> {
  const { ctx, tx, home } = writing;
  const events = await loadEvents(tx, home.slug, ids);
  const kept = events.map((before) => ({
    event: became(ctx, home, before, { ...before, status: 'withdrawn' as const }),
  }));
  await updateEvents(tx, home, kept, horizonOf(ctx.clock, home.timeZone));
  for (const id of ids) await tx.update(event).set({ sourceSnapshot: null }).where(eq(event.id, id));
  note(writing, kept, (id) => events.find((one) => one.id === id) ?? null);
}
