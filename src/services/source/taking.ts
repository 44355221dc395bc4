/** A portion of a reading while it is taken: what is decided is gathered, and written together at its end. */
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import { sourceItem } from '#db/schema/source.ts';
import { announcementsOf } from '#domain/announcement.ts';
import type { Complaint } from '#domain/errors.ts';
import { isListed, type Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Day, EpochSeconds } from '#domain/time.ts';
import { announce } from '../announcement/announce.ts';
import { horizonOf } from '../event/horizon.ts';
import { insertEvents, sourceColumns, updateEvents, type Kept } from '../event/store.ts';
import type { Ctx } from '../hub.ts';
import { keepPlaces, type PlaceBook } from '../import/places.ts';
import type { Said } from '../import/said.ts';
import { revise, type Entry } from '../municipality/revise.ts';
import type { SourceRow } from './records.ts';

export type ItemRow = typeof sourceItem.$inferInsert;
type DraftRow = typeof draft.$inferInsert;

/** What the whole of a reading has at hand. */
export type Reading = {
  ctx: Ctx;
  home: Municipality;
  source: SourceRow;
  places: PlaceBook;
  today: Day;
  now: EpochSeconds;
  /** The names of categories that are no longer in use, by slug. */
  retired: ReadonlyMap<string, string>;
  /** What a person should know of it. */
  remarks: Complaint[];
  /** What came of it so far. */
  counts: { proposed: number; published: number; changed: number };
};

/** What is decided of a portion, inside the transaction that will write it. */
export type Taking = Reading & {
  tx: Transaction;
  items: ItemRow[];
  drafts: DraftRow[];
  /** Proposals that say something else by now, or nothing more. */
  redrafted: { id: string; set: Partial<DraftRow> }[];
  created: Kept[];
  amended: { before: Event; kept: Kept }[];
  /** Events that took over what was said without becoming different. */
  taken: { eventId: string; uid: string; said: Said }[];
};

/** Begins a portion. */
export function beginTaking(reading: Reading, tx: Transaction): Taking {
  return { ...reading, tx, items: [], drafts: [], redrafted: [], created: [], amended: [], taken: [] };
}

/** Writes what was decided: events with their record and what there is to tell, proposals, and what is remembered. */
export async function keepTaking(taking: Taking): Promise<void> {
  const { ctx, tx, home, places, created, amended } = taking;
  const entries = await keepPlaces(tx, home, places);
  places.made.length = 0;
  const horizon = horizonOf(ctx.clock, home.timeZone);
  await insertEvents(tx, home, created, horizon);
  await updateEvents(
    tx,
    home,
    amended.map(({ kept }) => kept),
    horizon,
  );
  await keepBooks(taking, entries);
  await keepProposals(taking);
}

async function keepBooks({ ctx, tx, home, created, amended }: Taking, entries: Entry[]): Promise<void> {
  const changes = [...created.map((kept) => ({ before: null, kept })), ...amended];
  for (const { before, kept } of changes) {
    const hidden = !isListed(kept.event) && (before === null || !isListed(before));
    entries.push({ noun: 'event', itemId: kept.event.id, verb: 'import', snapshot: kept.event, hidden });
  }
  if (entries.length === 0) return;
  const revision = await revise(ctx, tx, home.code, entries);
  const told = changes.flatMap(({ before, kept }) => announcementsOf(before, kept.event));
  await announce(ctx, tx, { code: home.code, revision }, told);
}

async function keepProposals({ tx, source, items, drafts, redrafted, taken }: Taking): Promise<void> {
  if (drafts.length > 0) await tx.insert(draft).values(drafts);
  for (const { id, set } of redrafted) {
    await tx
      .update(draft)
      .set({ ...set, version: sql`${draft.version} + 1` })
      .where(eq(draft.id, id));
  }
  for (const { eventId, uid, said } of taken) {
    const columns = sourceColumns({ calendar: source.id, uid, snapshot: said });
    await tx.update(event).set(columns).where(eq(event.id, eventId));
  }
  if (items.length === 0) return;
  const again = { snapshot: sql`excluded.snapshot`, eventId: sql`excluded.event_id`, draftId: sql`excluded.draft_id` };
  const since = { state: sql`excluded.state`, seenAt: sql`excluded.seen_at`, vanishedAt: sql`excluded.vanished_at` };
  await tx
    .insert(sourceItem)
    .values(items)
    .onConflictDoUpdate({ target: [sourceItem.sourceId, sourceItem.uid], set: { ...again, ...since } });
}
