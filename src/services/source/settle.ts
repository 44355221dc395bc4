/** What happens when an editor says yes to what a source proposed. */
import { and, eq, inArray, isNull, ne, notInArray, or } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { event } from '#db/schema/event.ts';
import { source, sourceItem } from '#db/schema/source.ts';
import { fieldText, type Draft } from '#domain/draft.ts';
import { conflict } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Published } from '../draft/kind.ts';
import { kindOf } from '../draft/kinds.ts';
import { amendEventWithin } from '../event/amend.ts';
import { sourceColumns } from '../event/store.ts';
import type { Ctx } from '../hub.ts';
import { mergedOverrides } from '../import/merge.ts';
import { keepPlaces, openPlaceBook } from '../import/places.ts';
import { Said } from '../import/said.ts';
import { revise } from '../municipality/revise.ts';
import { isDated, Offer } from './offer.ts';

/** Publishes a source's proposal inside the caller's transaction, and remembers what became of its events. */
export async function publishProposal(ctx: Ctx, tx: Transaction, home: Municipality, draft: Draft): Promise<Published> {
  const published = await carryOut(ctx, tx, home, draft);
  const rows = await tx.select().from(sourceItem).where(eq(sourceItem.draftId, draft.id));
  for (const row of rows) {
    const leads = row.sourceId === draft.sourceId;
    await settle(ctx, tx, home, { draft, row, leads, eventId: published.itemId });
  }
  return published;
}

async function carryOut(ctx: Ctx, tx: Transaction, home: Municipality, draft: Draft): Promise<Published> {
  const itemId = draft.itemId ?? '';
  switch (draft.proposal) {
    case 'create':
    case 'change':
      return kindOf(draft.noun).publish(ctx, tx, home, draft);
    case 'merge':
      await kindOf(draft.noun).load(ctx, tx, home, itemId);
      return { itemId };
    case 'cancel': {
      const reason = fieldText(draft.fields, 'reason').slice(0, 200) || 'Aflyst.';
      const key = { municipality: home.slug, id: itemId };
      await amendEventWithin(ctx, tx, key, 'cancel', (before) => cancelled(before, reason));
      return { itemId };
    }
  }
}

function cancelled(before: Event, reason: string): Event {
  if (before.status === 'published' || before.status === 'cancelled') return { ...before, status: 'cancelled', reason };
  throw conflict({ field: 'status', da: 'Den er ikke længere udgivet.', en: 'It is no longer published.' });
}

type Settled = { draft: Draft; row: typeof sourceItem.$inferSelect; leads: boolean; eventId: string };

/** The event follows the source that it came from; one that has it besides only knows that it is here. */
async function settle(ctx: Ctx, tx: Transaction, home: Municipality, settled: Settled): Promise<void> {
  const { row, eventId } = settled;
  const own = and(eq(sourceItem.sourceId, row.sourceId), eq(sourceItem.uid, row.uid));
  const state = await stateAfter(ctx, tx, home, settled);
  await tx.update(sourceItem).set({ state, eventId, draftId: null }).where(own);
}

async function stateAfter(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  { draft, row, leads, eventId }: Settled,
): Promise<'taken' | 'merged' | 'vanished'> {
  if (row.state === 'vanished') return 'vanished';
  const told = Offer.safeParse(row.snapshot).data?.told;
  if (!leads || told === undefined || !isDated(told)) return 'merged';
  const before = await adopt(tx, { ...row, eventId, said: told });
  if (before === undefined) return 'merged';
  const isWritten = draft.proposal === 'create' || draft.proposal === 'change';
  if (isWritten) await takeDates(ctx, tx, home, eventId, { before, after: told });
  return 'taken';
}

type Adopted = { sourceId: string; uid: string; eventId: string; said: Said };

/** Lets an event follow a source, unless it follows another. Answers what it took over last; undefined for "unless". */
async function adopt(tx: Transaction, { sourceId, uid, eventId, said }: Adopted): Promise<Said | null | undefined> {
  const others = tx.select({ id: source.id }).from(source).where(ne(source.id, sourceId));
  const unled = or(isNull(event.sourceCalendar), notInArray(event.sourceCalendar, others));
  const free = or(isNull(event.sourceUid), and(eq(event.sourceUid, uid), unled));
  const [row] = await tx
    .select({ last: event.sourceSnapshot })
    .from(event)
    .where(and(eq(event.id, eventId), free));
  if (row === undefined) return undefined;
  if (await isFollowed(tx, eventId, uid)) return undefined;
  const columns = sourceColumns({ calendar: sourceId, uid, snapshot: said });
  await tx.update(event).set(columns).where(eq(event.id, eventId));
  return Said.safeParse(row.last).data ?? null;
}

/** True when another event of the municipality goes by that UID: what two calendars have was said to be two. */
async function isFollowed(tx: Transaction, eventId: string, uid: string): Promise<boolean> {
  const here = tx.select({ code: event.municipality }).from(event).where(eq(event.id, eventId));
  const other = and(inArray(event.municipality, here), eq(event.sourceUid, uid), ne(event.id, eventId));
  return (await tx.select({ id: event.id }).from(event).where(other)).length > 0;
}

/** What the source decided for single dates, which no form of the whole can say. */
async function takeDates(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  id: string,
  said: Parameters<typeof mergedOverrides>[1],
): Promise<void> {
  if (said.after.overrides.length === 0 && (said.before?.overrides.length ?? 0) === 0) return;
  const places = await openPlaceBook(ctx, tx, home);
  const decide = async (before: Event): Promise<Event> => {
    const overrides = mergedOverrides(before, said, places.idOf);
    const entries = await keepPlaces(tx, home, places);
    if (entries.length > 0) await revise(ctx, tx, home.code, entries);
    return { ...before, overrides };
  };
  await amendEventWithin(ctx, tx, { municipality: home.slug, id }, 'import', decide);
}
